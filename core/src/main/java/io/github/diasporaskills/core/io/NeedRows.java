package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedLifeCycle;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code needs.csv}. */
final class NeedRows extends RowReader<Need> {

    static final String FILE = "needs.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.reference("host", OrganisationRows.FILE),
                    TableColumn.text("title"),
                    TableColumn.choice("profession", Choices.PROFESSIONS),
                    TableColumn.choice("modality", Modality.class),
                    TableColumn.day("from"),
                    TableColumn.day("until"),
                    TableColumn.whole("places", 0, 1000),
                    TableColumn.choice("patientWork", Choices.YES_NO),
                    TableColumn.choice("state", NeedState.class)),
            List.of(
                    TableColumn.choice("specialty", Choices.SPECIALTIES),
                    TableColumn.of("languages", ColumnKind.LANGUAGE_SKILLS).list(),
                    TableColumn.day("approvedOn"),
                    TableColumn.reference("requesterId", ExpertRows.FILE)));

    private static final int ID = 0;
    private static final int HOST = 1;
    private static final int TITLE = 2;
    private static final int PROFESSION = 3;
    private static final int MODALITY = 4;
    private static final int FROM = 5;
    private static final int UNTIL = 6;
    private static final int PLACES = 7;
    private static final int PATIENT_WORK = 8;
    private static final int STATE = 9;
    private static final int SPECIALTY = 10;
    private static final int LANGUAGES = 11;
    private static final int APPROVED_ON = 12;
    private static final int REQUESTER = 13;

    private final Codebook codes;
    private final ImportTables tables;
    private final Owned parts;
    private final Vocabulary<NeedState> states = Codebook.constants(NeedState.class);

    private long idHash;
    private long host;
    private Codebook.@Nullable Profession profession;
    private @Nullable SpecialtyCode specialty;
    private @Nullable List<LanguageSkill> languages;
    private @Nullable Modality modality;
    private int from;
    private int until;
    private int places;
    private @Nullable Boolean patientWork;
    private @Nullable NeedState state;
    private int approvedOn;
    private long requester;
    private @Nullable History<NeedState> history;

    NeedRows(Codebook codes, ImportTables tables, StepBook steps) {
        super(COLUMNS, tables.needs);
        this.parts = new Owned(steps, RecordKind.NEED, List.of());
        this.codes = codes;
        this.tables = tables;
    }

    @Override
    void check() {
        idHash = cells.id(ID);
        host = neededReference(HOST, tables.organisations);
        cells.needs(TITLE);
        profession = cells.neededCode(PROFESSION, codes.professions);
        specialty = profession == null ? null : cells.code(SPECIALTY, profession.specialties);
        languages = cells.code(LANGUAGES, codes.languageLists);
        modality = cells.neededCode(MODALITY, codes.modalities);
        from = cells.neededDay(FROM);
        until = cells.neededDay(UNTIL);
        cells.inOrder(from, until, UNTIL);
        places = cells.needs(PLACES) ? cells.whole(PLACES) : Cells.BAD;
        patientWork = cells.neededCode(PATIENT_WORK, codes.yesOrNo);
        state = cells.neededCode(STATE, states);
        approvedOn = cells.day(APPROVED_ON);
        checkSteps();
        if (state != null && state.wasApproved() && approvedOn == Days.NONE) {
            cells.error(APPROVED_ON, Reason.of(ImportReason.APPROVAL_MISSING).with("state", state));
        }
        requester = reference(REQUESTER, tables.members);
    }

    /** Steps say the state and, if the cell is empty, the day of approval. */
    private void checkSteps() {
        history = parts.isIdle() ? null : parts.history(cells, id(), NeedState.class, NeedLifeCycle.TABLE);
        if (history == null) {
            return;
        }
        if (state != null && state != history.state()) {
            cells.error(STATE, Reason.of(ImportReason.STATE_NOT_OF_STEPS).with("state", history.state()));
        }
        int approved = history.lastReached(NeedState.APPROVED).map(Days::of).orElse(Days.NONE);
        if (Days.isDay(approvedOn) && Days.isDay(approved) && approvedOn != approved) {
            cells.error(
                    APPROVED_ON,
                    Reason.of(ImportReason.DAY_NOT_OF_STEP),
                    List.of(Days.date(approved).toString()));
        }
        if (approvedOn == Days.NONE) {
            approvedOn = approved;
        }
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
        tables.hosted(number, host);
        if (history != null) {
            tables.needNotes.whole(number, build());
        } else {
            tables.needNotes.note(
                    number,
                    new NeedNotes.Note(
                            requireNonNull(profession).code,
                            specialty,
                            requireNonNull(patientWork),
                            requireNonNull(state),
                            approvedOn,
                            requester));
        }
        if (!parts.isIdle()) {
            parts.own(id());
        }
    }

    @Override
    @Nullable
    RecordKind<Need> examined() {
        return history == null ? null : RecordKind.NEED;
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
    Need build() {
        NeedBuilder need = Need.builder(
                        NeedId.of(cells.text(ID)),
                        OrganisationId.of(cells.text(HOST)),
                        cells.text(TITLE),
                        requireNonNull(profession).code,
                        DateRange.of(Days.date(from), Days.date(until)))
                .modality(requireNonNull(modality))
                .places(places)
                .patientWork(requireNonNull(patientWork))
                .state(requireNonNull(state));
        if (specialty != null) {
            need.specialty(specialty);
        }
        if (languages != null) {
            languages.forEach(need::language);
        }
        if (Days.isDay(approvedOn)) {
            need.approvedOn(Days.date(approvedOn));
        }
        if (cells.has(REQUESTER)) {
            need.requester(PersonId.of(cells.text()));
        }
        if (history != null) {
            need.history(history);
        }
        return need.build();
    }
}
