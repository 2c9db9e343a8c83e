package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.DECLARATIONS_MADE;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.EXPERT_ACTS;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.GROUND_TO_RECALL;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.IN_TIME;
import static io.github.diasporaskills.core.teleexpertise.AllocationCondition.TIME_RUN_OUT;
import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Recomputation;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a case to one expert, with the time that the expert has, and what became of it. It is part of a
 * {@link TeleExpertiseRequest}, whose steps alone change it. Immutable and thread-safe.
 *
 * <p>Whether an offer has lapsed or an opinion is overdue is asked for an instant. That a lapse is also a step only
 * records that somebody noticed.
 */
public final class Allocation {

    /** Software that follows the rule, for what happens to an offer because of something else. */
    static final Actor RULE = Actor.of("tele-expertise-rule", Role.SYSTEM);

    private final AllocationId id;
    private final PersonId expert;
    private final CountryCode country;
    private final Deadline deadline;
    private final String packHash;
    private final History<AllocationState> history;

    private Allocation(
            AllocationId id,
            PersonId expert,
            CountryCode country,
            Deadline deadline,
            String packHash,
            History<AllocationState> history) {
        this.id = requireNonNull(id, "id");
        this.expert = requireNonNull(expert, "expert");
        this.country = requireNonNull(country, "country");
        this.deadline = requireNonNull(deadline, "deadline");
        this.packHash = requireNonNull(packHash, "packHash");
        this.history = requireNonNull(history, "history");
    }

    /**
     * An allocation as it was written down. New ones are made by {@link TeleExpertiseRequest#offer}.
     *
     * @param id the request, and which of its offers
     * @param expert to whom it was offered
     * @param country where the expert was then
     * @param deadline how long the expert had
     * @param packHash the pack that shaped the deadline
     * @param history what happened to it
     * @return the allocation
     */
    public static Allocation restored(
            AllocationId id,
            PersonId expert,
            CountryCode country,
            Deadline deadline,
            String packHash,
            History<AllocationState> history) {
        return new Allocation(id, expert, country, deadline, packHash, history);
    }

    static Allocation offered(
            AllocationId id, PersonId expert, CountryCode country, Deadline deadline, String packHash, StepCall call) {
        return new Allocation(id, expert, country, deadline, packHash, AllocationLifeCycle.TABLE.open(call));
    }

    /**
     * The request, and which of its offers this is.
     *
     * @return unique in the programme
     */
    public AllocationId id() {
        return id;
    }

    /**
     * To whom the case was offered.
     *
     * @return a pseudonym
     */
    public PersonId expert() {
        return expert;
    }

    /**
     * Where the expert was when the case was offered: the country for which consent and basis of transfer were
     * examined.
     *
     * @return the country of residence
     */
    public CountryCode country() {
        return country;
    }

    /**
     * How long the expert has, with its explanation.
     *
     * @return the deadline, from the instant of the offer
     */
    public Deadline deadline() {
        return deadline;
    }

    /**
     * The pack that shaped the deadline.
     *
     * @return its hash
     */
    public String packHash() {
        return packHash;
    }

    /**
     * What happened to it.
     *
     * @return the offer and the steps since
     */
    public History<AllocationState> history() {
        return history;
    }

    /**
     * Where it stands on record.
     *
     * @return the state after the last step
     */
    public AllocationState state() {
        return history.state();
    }

    /**
     * Whether the expert has the case before him or her.
     *
     * @return true if offered or accepted
     */
    public boolean isActive() {
        return state().isActive();
    }

    /**
     * When the case was offered.
     *
     * @return the instant
     */
    public Instant offeredAt() {
        return history.first().at();
    }

    /**
     * When the expert first said yes or no.
     *
     * @return the instant, or empty if the expert never did
     */
    public Optional<Instant> respondedAt() {
        return history.firstReached(AllocationState.ACCEPTED).or(() -> history.firstReached(AllocationState.DECLINED));
    }

    /**
     * Whether the time ran out without a yes or no, noticed or not.
     *
     * @param at an instant
     * @return true if it was still offered after its deadline, or was marked as lapsed
     */
    public boolean isLapsedAt(Instant at) {
        Optional<AllocationState> then = history.stateAt(at);
        return then.equals(Optional.of(AllocationState.LAPSED))
                || (then.equals(Optional.of(AllocationState.OFFERED)) && deadline.isOverdue(at));
    }

    /**
     * Whether an expert who took the case owes an opinion for too long.
     *
     * @param at an instant
     * @return true if it was accepted and not yet fulfilled after its deadline
     */
    public boolean isOverdueAt(Instant at) {
        return history.stateAt(at).equals(Optional.of(AllocationState.ACCEPTED)) && deadline.isOverdue(at);
    }

    /**
     * What becomes of the deadline on a calendar as it is now, for example after a holiday was announced.
     *
     * @param calendar the calendar
     * @return the deadline before and after, and the days that moved it
     */
    public Recomputation recomputed(WorkingCalendar calendar) {
        return deadline.recomputed(requireNonNull(calendar, "calendar"));
    }

    StepResult<Allocation, AllocationState> accept(StepCall call, DiasporaMember member, TeleExpertisePolicy policy) {
        Deadline now = recomputed(policy.calendar()).after();
        return AllocationLifeCycle.TABLE
                .attempt(history, AllocationState.ACCEPTED, call)
                .require(EXPERT_ACTS, () -> isExpert(call.by()) && member.id().equals(expert))
                .examine(IN_TIME, () -> againstTaking(now, call.at()))
                .examine(DECLARATIONS_MADE, () -> missing(member, policy.dayOf(call.at())))
                .take(after -> new Allocation(id, expert, country, now, packHash, after));
    }

    private static List<Reason> againstTaking(Deadline now, Instant at) {
        return now.isOverdue(at) ? List.of(due(IN_TIME, now)) : List.of();
    }

    private static List<Reason> againstLapse(Deadline now, Instant at) {
        return now.isOverdue(at) ? List.of() : List.of(due(TIME_RUN_OUT, now));
    }

    /**
     * What stands against a step of this offer as it was written down, by the deadline that it kept. Of declarations that
     * are made anew only the last day is on record, so that they were made at all is asked.
     */
    List<Reason> againstRecorded(Step<AllocationState> step, @Nullable DiasporaMember member) {
        List<Reason> against = new ArrayList<>();
        boolean byExpert = step.by().role() != Role.MEMBER || isExpert(step.by());
        if (!byExpert) {
            against.add(Reason.of(EXPERT_ACTS));
        }
        if (step.to() == AllocationState.ACCEPTED) {
            against.addAll(againstTaking(deadline, step.at()));
            if (member != null) {
                against.addAll(missing(member, LocalDate.MAX));
            }
        } else if (step.to() == AllocationState.LAPSED && step.from().isPresent()) {
            against.addAll(againstLapse(deadline, step.at()));
        }
        return List.copyOf(against);
    }

    private static List<Reason> missing(DiasporaMember member, LocalDate on) {
        Set<Declaration> missing = member.missingDeclarationsOn(on);
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(DECLARATIONS_MADE).with("missing", Argument.Terms.of(missing)));
    }

    private static Reason due(AllocationCondition condition, Deadline deadline) {
        Reason reason = Reason.of(condition);
        return deadline.due().map(due -> reason.with("due", due)).orElse(reason.with("due", "–"));
    }

    StepResult<Allocation, AllocationState> decline(StepCall call) {
        return byExpert(call, AllocationState.DECLINED);
    }

    StepResult<Allocation, AllocationState> withdraw(StepCall call) {
        return byExpert(call, AllocationState.WITHDRAWN);
    }

    StepResult<Allocation, AllocationState> fulfil(StepCall call) {
        return byExpert(call, AllocationState.FULFILLED);
    }

    private StepResult<Allocation, AllocationState> byExpert(StepCall call, AllocationState wanted) {
        return AllocationLifeCycle.TABLE
                .attempt(history, wanted, call)
                .require(EXPERT_ACTS, () -> isExpert(call.by()))
                .take(this::with);
    }

    StepResult<Allocation, AllocationState> lapse(StepCall call, WorkingCalendar calendar) {
        Deadline now = recomputed(calendar).after();
        return AllocationLifeCycle.TABLE
                .attempt(history, AllocationState.LAPSED, call)
                .examine(TIME_RUN_OUT, () -> againstLapse(now, call.at()))
                .take(after -> new Allocation(id, expert, country, now, packHash, after));
    }

    /** Takes an offer back, or an accepted case if there is a ground. */
    StepResult<Allocation, AllocationState> recall(StepCall call, boolean ground) {
        var attempt = AllocationLifeCycle.TABLE.attempt(history, AllocationState.RECALLED, call);
        if (state() == AllocationState.ACCEPTED) {
            attempt.require(GROUND_TO_RECALL, () -> ground);
        }
        return attempt.take(this::with);
    }

    /** Takes it back by rule, because of something that happened to its request; what is over stays as it is. */
    Allocation recalledByRule(Instant at, String why) {
        return isActive()
                ? recall(new StepCall(RULE, at, StepReason.of(why)), true).orThrow()
                : this;
    }

    boolean isExpert(Actor actor) {
        return actor.role() == Role.MEMBER && actor.id().value().equals(expert.value());
    }

    private Allocation with(History<AllocationState> after) {
        return new Allocation(id, expert, country, deadline, packHash, after);
    }

    /** As it stood at an instant, with the deadline as it was computed last. */
    Optional<Allocation> asOf(Instant instant) {
        return history.before(instant).map(this::with);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Allocation a
                && id.equals(a.id)
                && expert.equals(a.expert)
                && country.equals(a.country)
                && deadline.equals(a.deadline)
                && packHash.equals(a.packHash)
                && history.equals(a.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, expert, history);
    }

    /**
     * Id and state, not the expert.
     *
     * @return for example {@code TE-0042/1 OFFERED}
     */
    @Override
    public String toString() {
        return id + " " + state();
    }
}
