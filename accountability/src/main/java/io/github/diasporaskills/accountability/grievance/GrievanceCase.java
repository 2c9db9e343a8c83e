package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in one of its two records, worked out from the events of that record. Whatever is asked of it gives a new
 * value with the events that make it so, or a refusal with all that is missing; nothing is changed in place. Every
 * method that decides asks the table, the roster, and whether the person may have to do with this very case.
 *
 * <p>What was said is had as a {@link CaseView}, for a reader; who said it only with an {@link IdentityAccess}.
 * {@code toString} shows id and state. Immutable and thread-safe.
 */
public final class GrievanceCase implements HandlingSteps, ComplainantSteps, ProtectionSteps {

    private final GrievanceId id;
    private final List<CaseEvent> events;
    private final CaseFold fold;

    private GrievanceCase(GrievanceId id, List<CaseEvent> events, CaseFold fold) {
        this.id = requireNonNull(id, "id");
        this.events = events;
        this.fold = fold;
    }

    /**
     * Takes a complaint into the programme's record.
     *
     * @param call who took it in, when and why
     * @param id its id
     * @param intake what was said
     * @return the case and its first events
     */
    public static CaseResult.Decided receive(StepCall call, GrievanceId id, Intake intake) {
        return opened(id, CaseMove.opening(CaseRecord.PROGRAMME, call, intake, Returns.NONE));
    }

    /** As above, with what leads to the case in both records. */
    static CaseResult.Decided receive(StepCall call, GrievanceId id, Intake intake, Returns returns) {
        return opened(id, CaseMove.opening(CaseRecord.PROGRAMME, call, intake, returns));
    }

    /**
     * A case from its events.
     *
     * @param id its id
     * @param events all of them, in their order
     * @return the case
     * @throws IllegalArgumentException if there are none
     * @throws IllegalStateException if they do not begin with being received
     */
    public static GrievanceCase of(GrievanceId id, List<CaseEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A case has at least one event; found none for " + id);
        }
        return new GrievanceCase(id, List.copyOf(events), new CaseFold().and(events));
    }

    static CaseResult.Decided opened(GrievanceId id, List<CaseEvent> events) {
        return new CaseResult.Decided(of(id, events), events);
    }

    /** This case with events that were allowed. */
    CaseResult.Decided and(List<CaseEvent> decided) {
        List<CaseEvent> more = new ArrayList<>(events.size() + decided.size());
        more.addAll(events);
        more.addAll(decided);
        return new CaseResult.Decided(new GrievanceCase(id, List.copyOf(more), fold.and(decided)), decided);
    }

    /** This case as it was after its first events. */
    GrievanceCase at(int version) {
        return version == events.size() ? this : of(id, events.subList(0, version));
    }

    CaseResult refused(CaseAction action, List<Reason> missing) {
        return new CaseResult.Refused(new CaseRefusal(action, state(), missing));
    }

    /** Decides about something that leaves the state as it is. */
    CaseResult facet(
            CaseAction action, StepCall call, GrievanceSetting setting, FacetCheck check, List<CaseEvent> made) {
        List<Reason> missing = new ArrayList<>(CaseTable.against(this, action, call));
        if (missing.isEmpty()) {
            missing.addAll(CaseAccess.against(call.by(), this, setting, call.day()));
        }
        if (missing.isEmpty()) {
            check.find(missing);
        }
        return missing.isEmpty() ? and(made) : refused(action, missing);
    }

    /** Finds what is missing for something, once table and person allow it. */
    @FunctionalInterface
    interface FacetCheck {
        void find(List<Reason> missing);
    }

    /**
     * The id.
     *
     * @return unique in the programme, the same in both records
     */
    public GrievanceId id() {
        return id;
    }

    /**
     * In which record this is.
     *
     * @return the record
     */
    public CaseRecord record() {
        return fold.record;
    }

    /**
     * How many events made it: what a caller has to have seen to act.
     *
     * @return from 1
     */
    public int version() {
        return fold.version;
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    public GrievanceState state() {
        return history().state();
    }

    /**
     * What happened to it, without the notes in its reasons.
     *
     * @return the opening and the steps
     */
    public History<GrievanceState> course() {
        return history().withoutNotes();
    }

    History<GrievanceState> history() {
        History<GrievanceState> history = fold.history;
        if (history == null) {
            throw new IllegalStateException("A case begins with being received");
        }
        return history;
    }

    /**
     * When anything happened last.
     *
     * @return the instant of the last event
     */
    public Instant lastAt() {
        return requireNonNull(fold.last, "last");
    }

    /**
     * The category, once it was chosen.
     *
     * @return empty before, and after an erasure
     */
    Optional<String> category() {
        return Optional.ofNullable(fold.category);
    }

    /** The category for figures, which is left of a case of the programme's after an erasure. */
    Optional<String> countedCategory() {
        return category().or(() -> Optional.ofNullable(fold.categoryKept));
    }

    /**
     * The group of the category, which is left after an erasure.
     *
     * @return empty before an erasure
     */
    public Optional<String> groupKept() {
        return Optional.ofNullable(fold.group);
    }

    /**
     * Whom it is about.
     *
     * @return pseudonyms
     */
    Set<ActorId> concerned() {
        return fold.concerned;
    }

    /**
     * Who stepped back from it.
     *
     * @return pseudonyms
     */
    public Set<ActorId> recused() {
        return fold.recused;
    }

    /**
     * Who handles it.
     *
     * @return empty as long as nobody does
     */
    public Optional<ActorId> handler() {
        return Optional.ofNullable(fold.handler);
    }

    /**
     * Whether the wish for a woman or a man as handler was met.
     *
     * @return empty if there was none, or nobody handles it
     */
    public Optional<Boolean> preferenceHonoured() {
        return Optional.ofNullable(fold.preferenceHonoured);
    }

    /**
     * Who had to do with the decision before an appeal.
     *
     * @return pseudonyms
     */
    public Set<ActorId> earlierDeciders() {
        return fold.deciders;
    }

    /**
     * Whether the complainant appealed.
     *
     * @return true from then on
     */
    public boolean isAppealed() {
        return fold.appealed;
    }

    /**
     * How often it was opened again.
     *
     * @return 0 or more
     */
    public int reopenings() {
        return fold.reopened;
    }

    /**
     * When its clocks stood.
     *
     * @return pauses; the last one may go on
     */
    public List<Pause> pauses() {
        return fold.pauses;
    }

    /**
     * Whether its clocks stand now.
     *
     * @return true during a pause
     */
    public boolean isPaused() {
        return fold.pauses.stream().anyMatch(pause -> pause.until() == null);
    }

    /**
     * Cases about the same matter.
     *
     * @return their ids
     */
    public Set<GrievanceId> links() {
        return fold.links;
    }

    /**
     * Every time somebody was told that a time ran out.
     *
     * @return in order of time
     */
    public List<Escalated> escalations() {
        return fold.escalations;
    }

    /**
     * Who asked to see the identity, and what was decided.
     *
     * @return in order of time
     */
    public List<IdentityRequest> identityRequests() {
        return fold.requests;
    }

    /**
     * The stop on erasure.
     *
     * @return empty if none stands
     */
    public Optional<LegalHold> legalHold() {
        return Optional.ofNullable(fold.hold);
    }

    /**
     * Whether help was offered.
     *
     * @return the state of the offer
     */
    public AssistanceState assistance() {
        return fold.assistance;
    }

    /**
     * When help was first offered.
     *
     * @return empty as long as it was not
     */
    public Optional<Instant> assistanceOfferedAt() {
        return Optional.ofNullable(fold.offeredAt);
    }

    /**
     * By which way it came.
     *
     * @return the channel
     */
    public IntakeChannel channel() {
        return IntakeChannel.valueOf(requireNonNull(fold.channel, "channel"));
    }

    /**
     * Whether what was said is erased.
     *
     * @return true from then on
     */
    public boolean isErased() {
        return fold.erased;
    }

    /**
     * Whether who said it is erased, or was never kept.
     *
     * @return true from then on
     */
    public boolean isIdentityErased() {
        return fold.identityErased;
    }

    /** Whether somebody made the complaint: for the rule on conflicts, which must know and not tell. */
    boolean isMadeBy(ActorId actor) {
        Complainant who = fold.complainant;
        return who != null && who.member().filter(actor::equals).isPresent();
    }

    Optional<Statement> statement() {
        return Optional.ofNullable(fold.statement);
    }

    Optional<Complainant> complainant() {
        return Optional.ofNullable(fold.complainant);
    }

    Optional<ComplainantFacts> facts() {
        return Optional.ofNullable(fold.facts);
    }

    List<Message> dialogue() {
        return fold.dialogue;
    }

    Optional<String> proposal() {
        return Optional.ofNullable(fold.proposal);
    }

    @Nullable
    ActorId proposer() {
        return fold.proposer;
    }

    List<String> lessons() {
        return fold.lessons;
    }

    Optional<Integer> rating() {
        return Optional.ofNullable(fold.rating);
    }

    /** What leads to this case in this record, as keyed digests. */
    String ownReturn() {
        return fold.own;
    }

    /** What leads to this case in the restricted record, should it have to go there. */
    String restrictedReturn() {
        return fold.restrictedReturn;
    }

    /**
     * Id and state.
     *
     * @return for example {@code GR-7K2M9QXA IN_HANDLING}
     */
    @Override
    public String toString() {
        return id + " " + state();
    }
}
