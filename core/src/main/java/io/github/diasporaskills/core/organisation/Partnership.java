package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of two or more parties for a term. Immutable and thread-safe. Asking what it is on a day takes
 * O(signatures + renewals + suspensions).
 *
 * <p>The days of signature and the day on which it takes effect are different facts, each with its source. It is in
 * force on a day only if every party had signed by then, the day is not before the effective one nor after the
 * last, and the agreement neither rests nor was terminated. That is computed from these facts; a recorded step only
 * says who noticed or decided what.
 *
 * <p>An agreement written in a programme's document may have facts and no history. Its first step then opens one, in
 * the state that the facts show on the day of the step in UTC.
 */
public final class Partnership implements PartnershipSteps {

    private static final StepReason AS_WRITTEN = StepReason.of("as-written-in-the-agreement");

    private final String id;
    private final LocalText title;
    private final PartnershipFacts facts;
    private final @Nullable History<PartnershipState> history;

    private Partnership(
            String id, LocalText title, PartnershipFacts facts, @Nullable History<PartnershipState> history) {
        this.id = id;
        this.title = title;
        this.facts = facts;
        this.history = history;
    }

    /**
     * An agreement that nobody has signed yet.
     *
     * @param id unique in the programme, of the form of {@link IdForm}
     * @param title what it is called
     * @param parties two or more different organisations; a network can be one
     * @return the partnership, not in force
     * @throws IllegalArgumentException if there are fewer than two parties or the id is none
     */
    public static Partnership between(String id, LocalText title, Collection<OrganisationId> parties) {
        requireNonNull(title, "title");
        IdForm.require(requireNonNull(id, "id"), "MOU-1");
        Set<OrganisationId> distinct = new LinkedHashSet<>(parties);
        if (distinct.size() < 2) {
            throw new IllegalArgumentException(
                    "A partnership has two or more parties; found " + distinct + " for " + id);
        }
        return new Partnership(id, title, PartnershipFacts.unsigned(distinct), null);
    }

    /**
     * An agreement that somebody begins to write.
     *
     * @param id unique in the programme, of the form of {@link IdForm}
     * @param title what it is called
     * @param parties two or more different organisations; a network can be one
     * @param call who, when and why
     * @return the partnership in the state {@link PartnershipState#DRAFT}
     * @throws IllegalArgumentException if there are fewer than two parties or the id is none
     */
    public static Partnership drafted(String id, LocalText title, Collection<OrganisationId> parties, StepCall call) {
        return between(id, title, parties).recordedAs(PartnershipLifeCycle.TABLE.open(call));
    }

    /**
     * The same agreement with one more signature.
     *
     * @param party a party that has not signed yet
     * @param signed the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the organisation is no party or has signed already
     */
    public Partnership signedBy(OrganisationId party, SourcedDate signed) {
        requireNonNull(signed, "signed");
        if (!parties().contains(requireNonNull(party, "party"))) {
            throw new IllegalArgumentException(party + " is no party to " + id + "; the parties are " + parties());
        }
        SourcedDate before = signatures().get(party);
        if (before != null) {
            throw new IllegalArgumentException(party + " signed " + id + " already, on " + before.day());
        }
        return with(facts.signed(party, signed));
    }

    /**
     * The same agreement with the day on which it takes effect.
     *
     * @param from the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the term would end before that day
     */
    public Partnership effectiveFrom(SourcedDate from) {
        checkTerm(from.day(), facts.firstTerm());
        return with(facts.effectiveFrom(from));
    }

    /**
     * The same agreement with its last day, renewals aside.
     *
     * @param last the last day on which it is in force
     * @return a new value
     * @throws IllegalArgumentException if that is before the effective day
     */
    public Partnership lasting(LocalDate last) {
        SourcedDate from = facts.effective();
        checkTerm(from == null ? null : from.day(), requireNonNull(last, "last"));
        return with(facts.lasting(last));
    }

    /**
     * The same agreement with a renewal that is a fact already. Who renews takes {@link #renew} instead.
     *
     * @param renewal what the parties agreed on
     * @return a new value
     */
    public Partnership renewedBy(Renewal renewal) {
        return with(facts.renewed(requireNonNull(renewal, "renewal")));
    }

    /**
     * The same agreement with a time in which it rested or rests. Who suspends takes {@link #suspend} instead.
     *
     * @param suspension the time
     * @return a new value
     */
    public Partnership restingIn(Suspension suspension) {
        return with(facts.resting(requireNonNull(suspension, "suspension")));
    }

    /**
     * The same agreement, ended before its term. Who terminates takes {@link #terminate} instead.
     *
     * @param from the first day on which it no longer binds, and who says so
     * @return a new value
     */
    public Partnership terminatedFrom(SourcedDate from) {
        return with(facts.terminated(requireNonNull(from, "from")));
    }

    /**
     * The same agreement with what happened to it, as it was written down.
     *
     * @param steps the history
     * @return a new value
     */
    public Partnership recordedAs(History<PartnershipState> steps) {
        return after(facts, requireNonNull(steps, "steps"));
    }

    private void checkTerm(@Nullable LocalDate from, @Nullable LocalDate last) {
        if (from != null && last != null && last.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A term ends on or after its first day; found " + from + " to " + last + " for " + id);
        }
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public String id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * Who the agreement is between.
     *
     * @return two or more, in the order given
     */
    public Set<OrganisationId> parties() {
        return facts.parties();
    }

    /**
     * Who has signed, when, and who says so.
     *
     * @return by party
     */
    public Map<OrganisationId, SourcedDate> signatures() {
        return facts.signatures();
    }

    /**
     * The parties whose signature is missing.
     *
     * @return sorted; empty if all have signed
     */
    public Set<OrganisationId> unsigned() {
        return facts.unsigned();
    }

    /**
     * The day of the last signature.
     *
     * @return the day, or empty as long as a party has not signed
     */
    public Optional<LocalDate> signedOn() {
        return facts.signedOn();
    }

    /**
     * The day on which it takes effect, and who says so.
     *
     * @return the day, or empty if it is not agreed
     */
    public Optional<SourcedDate> effective() {
        return Optional.ofNullable(facts.effective());
    }

    /**
     * The last day of the first term, renewals aside.
     *
     * @return the day, or empty if it is open
     */
    public Optional<LocalDate> firstTerm() {
        return Optional.ofNullable(facts.firstTerm());
    }

    /**
     * The last day on which it is in force, renewals included.
     *
     * @return the day, or empty if it is open
     */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(facts.lastDayKnownOn(LocalDate.MAX));
    }

    /**
     * How often its term was made longer.
     *
     * @return in the order in which the parties agreed
     */
    public List<Renewal> renewals() {
        return facts.renewals();
    }

    /**
     * When it rested.
     *
     * @return in the order in which it was suspended
     */
    public List<Suspension> suspensions() {
        return facts.suspensions();
    }

    /**
     * The first day on which it no longer binds because it was ended before its term.
     *
     * @return the day, or empty if it was not
     */
    public Optional<SourcedDate> terminated() {
        return Optional.ofNullable(facts.terminated());
    }

    /**
     * What happened to it.
     *
     * @return the history, or empty if only its facts are written down
     */
    public Optional<History<PartnershipState>> history() {
        return Optional.ofNullable(history);
    }

    /**
     * The state on record.
     *
     * @return the state after the last step, or empty if only the facts are written down; see
     *     {@link #stateOn(LocalDate)}
     */
    public Optional<PartnershipState> state() {
        return history().map(History::state);
    }

    /**
     * Whether it binds on a day.
     *
     * @param day the day
     * @return true if every party had signed by then, the day lies in the term as renewed by then, and the agreement
     *     neither rests nor was terminated
     */
    public boolean inForceOn(LocalDate day) {
        return stateOn(day) == PartnershipState.IN_FORCE;
    }

    /**
     * The first day on which it binds: not before the last signature, nor before the day on which it takes effect.
     *
     * @return the day, or empty if it never binds by what is written down; takes O(suspensions · (signatures + renewals))
     */
    public Optional<LocalDate> inForceFrom() {
        return facts.inForceFrom();
    }

    /**
     * The day after which it no longer binds: the end of its term, or the day before it was ended early.
     *
     * @return the day, on which it may rest; empty if its term is open or it never binds by what is written down; takes
     *     O(suspensions · (signatures + renewals))
     */
    public Optional<LocalDate> inForceUntil() {
        return facts.inForceUntil();
    }

    /**
     * The state that the facts show on a day, whatever steps were recorded.
     *
     * @param day the day
     * @return never {@link PartnershipState#RENEWED}: a renewed agreement is in force
     */
    public PartnershipState stateOn(LocalDate day) {
        requireNonNull(day, "day");
        PartnershipState shown = facts.stateOn(day);
        boolean talking = history != null && history.state() != PartnershipState.DRAFT;
        return shown == PartnershipState.DRAFT && talking ? PartnershipState.NEGOTIATING : shown;
    }

    /** What happened, or the beginning of the history of an agreement of which only the facts are written down. */
    History<PartnershipState> historyAt(StepCall call) {
        return history != null
                ? history
                : History.opened(
                        stateOn(call.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                        new StepCall(call.by(), call.at(), AS_WRITTEN));
    }

    PartnershipFacts facts() {
        return facts;
    }

    /** The same agreement after a step. */
    Partnership after(PartnershipFacts changed, History<PartnershipState> steps) {
        return new Partnership(id, title, changed, steps);
    }

    private Partnership with(PartnershipFacts changed) {
        return new Partnership(id, title, changed, history);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partnership p
                && id.equals(p.id)
                && title.equals(p.title)
                && facts.equals(p.facts)
                && Objects.equals(history, p.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, facts);
    }

    @Override
    public String toString() {
        return "Partnership " + id + " of " + parties() + ", unsigned " + unsigned();
    }
}
