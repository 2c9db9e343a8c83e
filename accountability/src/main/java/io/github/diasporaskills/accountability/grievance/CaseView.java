package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one reader sees of one case: the parts of {@link CaseField} for the reader's role, and nothing else. Who
 * complains is in no view. Made by a desk after the reading was written down. {@code toString} shows id and state.
 * Immutable and thread-safe.
 */
public final class CaseView {

    private final GrievanceCase of;
    private final Actor reader;
    private final Instant at;
    private final List<ServiceDeadline> deadlines;

    private CaseView(GrievanceCase of, Actor reader, Instant at, List<ServiceDeadline> deadlines) {
        this.of = of;
        this.reader = reader;
        this.at = at;
        this.deadlines = deadlines;
    }

    static CaseView of(GrievanceCase of, Actor reader, GrievanceSetting setting, Instant at) {
        return new CaseView(
                of, requireNonNull(reader, "reader"), requireNonNull(at, "at"), ServiceClock.of(of, setting));
    }

    private boolean shows(CaseField field) {
        return field.isShownTo(reader.role());
    }

    /**
     * Which parts the reader sees.
     *
     * @return by the reader's role
     */
    public Set<CaseField> fields() {
        return CaseField.shownTo(reader.role());
    }

    /**
     * Who reads.
     *
     * @return the reader
     */
    public Actor reader() {
        return reader;
    }

    /**
     * When it was read.
     *
     * @return the instant
     */
    public Instant at() {
        return at;
    }

    /**
     * The id.
     *
     * @return the id
     */
    public GrievanceId id() {
        return of.id();
    }

    /**
     * How many events made it: what to give to act on it.
     *
     * @return from 1
     */
    public int version() {
        return of.version();
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    public GrievanceState state() {
        return of.state();
    }

    /**
     * When it came.
     *
     * @return the instant of its receipt in this record
     */
    public Instant receivedAt() {
        return of.history().first().at();
    }

    /**
     * The clocks that run.
     *
     * @return deadlines that explain themselves; empty if the reader does not see them
     */
    public List<ServiceDeadline> deadlines() {
        return shows(CaseField.DEADLINES) ? deadlines : List.of();
    }

    /**
     * Every time somebody was told that a time ran out.
     *
     * @return in order of time; empty if the reader does not see it
     */
    public List<Escalated> escalations() {
        return shows(CaseField.HANDLER) ? of.escalations() : List.of();
    }

    /**
     * The category.
     *
     * @return empty if the reader does not see it, or there is none
     */
    public Optional<String> category() {
        return shows(CaseField.CATEGORY) ? of.category() : Optional.empty();
    }

    /**
     * Who handles it.
     *
     * @return empty if the reader does not see it, or nobody does
     */
    public Optional<ActorId> handler() {
        return shows(CaseField.HANDLER) ? of.handler() : Optional.empty();
    }

    /**
     * What was said.
     *
     * @return empty if the reader does not see it, or it was erased
     */
    public Optional<Statement> statement() {
        return shows(CaseField.STATEMENT) ? of.statement() : Optional.empty();
    }

    /**
     * Whom it is about.
     *
     * @return pseudonyms; empty if the reader does not see them
     */
    public Set<ActorId> concerned() {
        return shows(CaseField.CONCERNED) ? of.concerned() : Set.of();
    }

    /**
     * What was written to and by the complainant.
     *
     * @return in order of time; empty if the reader does not see it
     */
    public List<Message> dialogue() {
        return shows(CaseField.DIALOGUE) ? of.dialogue() : List.of();
    }

    /**
     * An answer that is not released yet.
     *
     * @return empty if the reader does not see it, or there is none
     */
    public Optional<String> proposal() {
        return shows(CaseField.PROPOSAL) ? of.proposal() : Optional.empty();
    }

    /**
     * What is counted about the complainant.
     *
     * @return empty if the reader does not see it, or it was erased
     */
    public Optional<ComplainantFacts> facts() {
        return shows(CaseField.FACTS) ? of.facts() : Optional.empty();
    }

    /**
     * Whether help was offered.
     *
     * @return empty if the reader does not see it
     */
    public Optional<AssistanceState> assistance() {
        return shows(CaseField.ASSISTANCE) && of.record() == CaseRecord.RESTRICTED
                ? Optional.of(of.assistance())
                : Optional.empty();
    }

    /**
     * How content the complainant was.
     *
     * @return 1 to 5; empty if the reader does not see it, or nobody said
     */
    public Optional<Integer> rating() {
        return shows(CaseField.RATING) ? of.rating() : Optional.empty();
    }

    /**
     * What should be done better.
     *
     * @return lessons; empty if the reader does not see them
     */
    public List<String> lessons() {
        return shows(CaseField.LESSONS) ? of.lessons() : List.of();
    }

    /**
     * Cases about the same matter.
     *
     * @return their ids; empty if the reader does not see them
     */
    public Set<GrievanceId> links() {
        return shows(CaseField.LINKS) ? of.links() : Set.of();
    }

    /**
     * Who asked to see the identity.
     *
     * @return in order of time; empty if the reader does not see it
     */
    public List<IdentityRequest> identityRequests() {
        return shows(CaseField.IDENTITY_REQUESTS) ? of.identityRequests() : List.of();
    }

    /**
     * Id and state.
     *
     * @return for example {@code view of GR-7K2M9QXA IN_HANDLING}
     */
    @Override
    public String toString() {
        return "view of " + of;
    }
}
