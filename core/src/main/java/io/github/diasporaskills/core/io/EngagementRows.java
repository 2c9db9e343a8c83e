package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementReason;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.EntryGround;
import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.TravelPapers;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code engagements.csv}. */
final class EngagementRows extends RowReader<Engagement> {

    static final String FILE = "engagements.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.reference("member", ExpertRows.FILE),
                    TableColumn.reference("host", OrganisationRows.FILE),
                    TableColumn.choice("modality", Modality.class),
                    TableColumn.choice("state", EngagementState.class),
                    TableColumn.day("proposedOn"),
                    TableColumn.day("plannedFrom"),
                    TableColumn.day("plannedUntil")),
            List.of(
                    TableColumn.reference("need", NeedRows.FILE),
                    TableColumn.day("startedOn"),
                    TableColumn.day("endedOn"),
                    TableColumn.text("languagePlan"),
                    TableColumn.text("outsideTermReason"),
                    TableColumn.person("counterpart"),
                    TableColumn.text("learningGoals").list(),
                    TableColumn.choice("entry", EntryGround.class),
                    TableColumn.day("entryFrom"),
                    TableColumn.day("entryUntil"),
                    TableColumn.day("insuredFrom"),
                    TableColumn.day("insuredUntil"),
                    TableColumn.text("handoverNote"),
                    TableColumn.choice("leadership", Leadership.class)));

    private static final int ID = 0;
    private static final int MEMBER = 1;
    private static final int HOST = 2;
    private static final int MODALITY = 3;
    private static final int STATE = 4;
    private static final int PROPOSED_ON = 5;
    private static final int PLANNED_FROM = 6;
    private static final int PLANNED_UNTIL = 7;
    private static final int NEED = 8;
    private static final int STARTED_ON = 9;
    private static final int ENDED_ON = 10;
    private static final int LANGUAGE_PLAN = 11;
    private static final int OUTSIDE_TERM = 12;
    private static final int COUNTERPART = 13;
    private static final int LEARNING_GOALS = 14;
    private static final int ENTRY = 15;
    private static final int ENTRY_FROM = 16;
    private static final int ENTRY_UNTIL = 17;
    private static final int INSURED_FROM = 18;
    private static final int INSURED_UNTIL = 19;
    private static final int HANDOVER_NOTE = 20;
    private static final int LEADERSHIP = 21;

    private final Codebook codes;
    private final ImportTables tables;
    private final DateRange term;
    private final Owned parts;
    private final Vocabulary<EngagementState> states = Codebook.constants(EngagementState.class);

    private long idHash;
    private long member;
    private @Nullable Modality modality;
    private @Nullable EngagementState state;
    private int proposedOn;
    private int plannedFrom;
    private int plannedUntil;
    private int startedOn;
    private int endedOn;
    private List<String> goals = List.of();
    private final Vocabulary<EntryGround> grounds = Codebook.constants(EntryGround.class);
    private final Vocabulary<Leadership> leaderships = Codebook.constants(Leadership.class);
    private final Parts<Evaluation> given;
    private @Nullable TravelPapers papers;
    private @Nullable Leadership leadership;
    private List<Evaluation> evaluations = List.of();
    private @Nullable History<EngagementState> history;

    /**
     * @param term the programme's first and last day
     */
    EngagementRows(Codebook codes, ImportTables tables, StepBook steps, Parts<Evaluation> evaluations, DateRange term) {
        super(COLUMNS, tables.engagements);
        this.parts = new Owned(steps, RecordKind.ENGAGEMENT, List.of(evaluations));
        this.given = evaluations;
        this.codes = codes;
        this.tables = tables;
        this.term = term;
    }

    @Override
    void check() {
        idHash = cells.id(ID);
        member = neededReference(MEMBER, tables.members);
        long host = neededReference(HOST, tables.organisations);
        checkNeed(reference(NEED, tables.needs), host);
        modality = cells.neededCode(MODALITY, codes.modalities);
        state = cells.neededCode(STATE, states);
        proposedOn = cells.neededDay(PROPOSED_ON);
        plannedFrom = cells.neededDay(PLANNED_FROM);
        plannedUntil = cells.neededDay(PLANNED_UNTIL);
        startedOn = cells.day(STARTED_ON);
        endedOn = cells.day(ENDED_ON);
        goals = goals();
        papers = papers();
        leadership = cells.code(LEADERSHIP, leaderships);
        evaluations = evaluations();
        checkSteps();
        cells.inOrder(plannedFrom, plannedUntil, PLANNED_UNTIL);
        cells.inOrder(startedOn, endedOn, ENDED_ON);
        if (state != null) {
            checkDay(STARTED_ON, startedOn, state.hasBegun(), ImportReason.ENGAGEMENT_START);
            checkDay(ENDED_ON, endedOn, state.isOver(), ImportReason.ENGAGEMENT_END);
            if (!cells.hasErrors()) {
                checkConditions(tables.members.find(member));
            }
        }
    }

    /** What is to be learned, and by whom: one without the other is reported. */
    private List<String> goals() {
        if (!cells.has(COUNTERPART) && !cells.has(LEARNING_GOALS)) {
            return List.of();
        }
        cells.personId(COUNTERPART);
        if (!cells.needs(LEARNING_GOALS)) {
            return List.of();
        }
        List<String> read = Arrays.stream(cells.text().split(";", -1))
                .map(String::strip)
                .filter(goal -> !goal.isEmpty())
                .toList();
        if (read.isEmpty()) {
            cells.error(LEARNING_GOALS, Reason.of(ImportReason.CELL_MISSING));
        }
        return read;
    }

    /** Right of entry and insurance: one without the other is reported, and a first day without a last holds for good. */
    private @Nullable TravelPapers papers() {
        @Nullable EntryGround ground = cells.code(ENTRY, grounds);
        int enteredFrom = cells.day(ENTRY_FROM);
        int enteredUntil = cells.day(ENTRY_UNTIL);
        int insuredFrom = cells.day(INSURED_FROM);
        int insuredUntil = cells.day(INSURED_UNTIL);
        boolean any = cells.has(ENTRY) || (enteredFrom | enteredUntil | insuredFrom | insuredUntil) != Days.NONE;
        if (!any) {
            return null;
        }
        cells.needs(ENTRY);
        cells.needs(INSURED_FROM);
        cells.needs(INSURED_UNTIL);
        if (ground == EntryGround.VISA) {
            cells.needs(ENTRY_UNTIL);
        }
        cells.inOrder(enteredFrom, enteredUntil, ENTRY_UNTIL);
        cells.inOrder(insuredFrom, insuredUntil, INSURED_UNTIL);
        return ground == null || cells.hasErrors()
                ? null
                : new TravelPapers(
                        ground,
                        MemberNotes.range(enteredFrom, enteredUntil),
                        MemberNotes.range(insuredFrom, insuredUntil));
    }

    private List<Evaluation> evaluations() {
        Parts.@Nullable Of<Evaluation> all = given.isEmpty() ? null : given.of(id());
        if (all == null) {
            return List.of();
        }
        if (all.refusedLine() > 0) {
            cells.error(
                    ID,
                    Reason.of(ImportReason.REFERENCE_REFUSED)
                            .with("file", given.file())
                            .with("line", all.refusedLine()));
            return List.of();
        }
        return all.all();
    }

    /** Steps say the state, and the days of beginning and end, which the cells may say again. */
    private void checkSteps() {
        history = parts.isIdle() ? null : parts.history(cells, id(), EngagementState.class, EngagementLifeCycle.TABLE);
        if (history == null) {
            return;
        }
        if (state != null && state != history.state()) {
            cells.error(STATE, Reason.of(ImportReason.STATE_NOT_OF_STEPS).with("state", history.state()));
        }
        for (Step<EngagementState> step : history.steps()) {
            EngagementState from = step.from().orElse(step.to());
            if (!from.hasBegun() && step.to().hasBegun()) {
                startedOn = sameDay(STARTED_ON, startedOn, Days.of(step.at()));
            }
            if (!from.isOver() && step.to().isOver()) {
                endedOn = sameDay(ENDED_ON, endedOn, Days.of(step.at()));
            }
        }
    }

    private int sameDay(int column, int written, int ofStep) {
        if (Days.isDay(written) && written != ofStep) {
            cells.error(
                    column,
                    Reason.of(ImportReason.DAY_NOT_OF_STEP),
                    List.of(Days.date(ofStep).toString()));
        }
        return written == Days.NONE ? ofStep : written;
    }

    private void checkNeed(long need, long host) {
        if (need != 0 && host != 0 && tables.host(tables.needs.find(need)) != host) {
            cells.error(HOST, Reason.of(ImportReason.HOST_NOT_OF_NEED));
        }
    }

    private void checkDay(int column, int day, boolean wanted, ImportReason code) {
        if (day != Days.BAD && wanted != (day != Days.NONE)) {
            cells.error(column, Reason.of(code).with("state", requireNonNull(state)));
        }
    }

    /**
     * Invariant I17 on what was parsed, so that a check needs no members in memory. The register asks {@code
     * EngagementCheck} once more; a test holds both to the same answer.
     */
    private void checkConditions(int member) {
        if (requireNonNull(state).isOver() && !state.hasBegun()) {
            return;
        }
        int first = state.hasBegun() ? startedOn : plannedFrom;
        int last = state.isOver() ? endedOn : Math.max(first, plannedUntil);
        if (first < tables.registeredOn(member)) {
            cells.warn(
                    state.hasBegun() && cells.has(STARTED_ON) ? STARTED_ON : PLANNED_FROM,
                    Reason.of(ImportReason.ENGAGEMENT_BEFORE_REGISTRATION));
        }
        boolean within =
                !Days.date(first).isBefore(term.first()) && !Days.date(last).isAfter(term.last());
        if (!within && !cells.has(OUTSIDE_TERM)) {
            cells.error(
                    OUTSIDE_TERM,
                    Reason.of(EngagementReason.OUTSIDE_TERM)
                            .with(
                                    "programmeFrom",
                                    term.hasFirst() ? term.first().toString() : "…")
                            .with("programmeTo", term.hasLast() ? term.last().toString() : "…"));
        }
        if (requireNonNull(modality).includesPresence()) {
            // A member of an earlier import may have several authorisations; the register knows them.
            if (tables.members.line(member) > 0 && !tables.memberNotes.isAuthorised(member, first)) {
                cells.error(MODALITY, Reason.of(EngagementReason.AUTHORISATION_MISSING));
            }
            if (!cells.has(LANGUAGE_PLAN)) {
                cells.error(LANGUAGE_PLAN, Reason.of(EngagementReason.LANGUAGE_PLAN_MISSING));
            }
            if (papers == null && wasOverWhenTold()) {
                cells.warn(ENTRY, Reason.of(EngagementReason.CLEARANCE_NOT_RECORDED));
            }
        }
    }

    /** Whether the clearance of a traveller came before all that the row and its steps tell, and the work is over. */
    private boolean wasOverWhenTold() {
        return requireNonNull(state).isOver()
                && (history == null || history.steps().get(0).to().needsPapers());
    }

    @Override
    long idHash() {
        return idHash;
    }

    @Override
    String id() {
        return cells.text(ID);
    }

    @Override
    void accepted(int number, boolean first) {
        if (history != null) {
            tables.engagementNotes.whole(number, build());
        } else {
            int day = Days.isDay(endedOn) ? endedOn : Days.isDay(startedOn) ? startedOn : proposedOn;
            tables.engagementNotes.note(number, member, requireNonNull(state), day);
        }
        if (!parts.isIdle()) {
            parts.own(id());
        }
    }

    @Override
    RecordKind<Engagement> examined() {
        return RecordKind.ENGAGEMENT;
    }

    @Override
    void refused(List<RecordFault> faults) {
        parts.refused(cells, id(), STATE, faults);
    }

    @Override
    void rejected() {
        if (!parts.isIdle()) {
            parts.disown(id(), FILE, cells.line());
        }
    }

    @Override
    Engagement build() {
        EngagementBuilder engagement = Engagement.builder(
                        EngagementId.of(cells.text(ID)),
                        PersonId.of(cells.text(MEMBER)),
                        OrganisationId.of(cells.text(HOST)),
                        Days.date(proposedOn),
                        DateRange.of(Days.date(plannedFrom), Days.date(plannedUntil)))
                .modality(requireNonNull(modality))
                .state(requireNonNull(state));
        if (cells.has(NEED)) {
            engagement.need(NeedId.of(cells.text()));
        }
        if (Days.isDay(startedOn)) {
            engagement.startedOn(Days.date(startedOn));
        }
        if (Days.isDay(endedOn)) {
            engagement.endedOn(Days.date(endedOn));
        }
        if (cells.has(LANGUAGE_PLAN)) {
            engagement.languagePlan(cells.text());
        }
        if (cells.has(OUTSIDE_TERM)) {
            engagement.outsideTermReason(cells.text());
        }
        if (!goals.isEmpty()) {
            engagement.learningPlan(new LearningPlan(ActorId.of(cells.text(COUNTERPART)), goals));
        }
        if (papers != null) {
            engagement.papers(papers);
        }
        if (cells.has(HANDOVER_NOTE)) {
            engagement.handoverNote(cells.text());
        }
        if (leadership != null) {
            engagement.leadership(leadership);
        }
        evaluations.forEach(engagement::evaluation);
        if (history != null) {
            engagement.history(history);
        }
        return engagement.build();
    }
}
