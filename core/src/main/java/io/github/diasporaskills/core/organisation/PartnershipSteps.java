package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The steps of an agreement, from the first talks until it ends. Only a {@link Partnership} has them; it is immutable
 * and thread-safe, and each step gives a new one or a refusal. The day of a step is that of its instant on the clock of
 * the country; what a step says happened, a signature or a renewal, is not of a later day. A step takes O(steps + signatures + renewals +
 * suspensions).
 */
public sealed interface PartnershipSteps permits Partnership {

    /**
     * The parties begin to talk.
     *
     * @param call who, when and why
     * @return the agreement, or why not
     */
    default StepResult<Partnership, PartnershipState> negotiate(StepCall call) {
        return to(PartnershipState.NEGOTIATING, call).take(steps -> self().after(self().facts(), steps));
    }

    /**
     * A party signs.
     *
     * @param call who, when and why
     * @param party a party that has not signed yet
     * @param signed the day, no later than that of the step, and who says so
     * @param zone where the agreement binds, by whose clock the step has its day
     * @return the agreement, signed by all if this was the last signature, or why not
     */
    default StepResult<Partnership, PartnershipState> sign(
            StepCall call, OrganisationId party, SourcedDate signed, PackZone zone) {
        requireNonNull(party, "party");
        requireNonNull(signed, "signed");
        LocalDate today = day(call, zone);
        boolean last = self().unsigned().equals(Set.of(party));
        return to(last ? PartnershipState.SIGNED : PartnershipState.PARTLY_SIGNED, call)
                .examine(
                        PartnershipCondition.SIGNER_IS_A_PARTY,
                        () -> lacking(
                                self().parties().contains(party),
                                Reason.of(PartnershipCondition.SIGNER_IS_A_PARTY)
                                        .with("party", party.value())
                                        .with("parties", values(self().parties()))))
                .examine(PartnershipCondition.SIGNS_FOR_THE_FIRST_TIME, () -> {
                    SourcedDate before = self().signatures().get(party);
                    return before == null
                            ? List.of()
                            : List.of(Reason.of(PartnershipCondition.SIGNS_FOR_THE_FIRST_TIME)
                                    .with("party", party.value())
                                    .with("day", before.day()));
                })
                .examine(
                        PartnershipCondition.SIGNATURE_DAY_HAS_COME,
                        () -> lacking(
                                !signed.day().isAfter(today),
                                Reason.of(PartnershipCondition.SIGNATURE_DAY_HAS_COME)
                                        .with("party", party.value())
                                        .with("signed", signed.day())
                                        .with("today", today)))
                .take(steps -> self().after(self().facts().signed(party, signed), steps));
    }

    /**
     * The agreement begins to bind, or goes on in its longer term, on the day of the step.
     *
     * @param call who, when and why
     * @param zone where the agreement binds, by whose clock the step has its day
     * @return the agreement in force, or why not
     */
    default StepResult<Partnership, PartnershipState> takeEffect(StepCall call, PackZone zone) {
        LocalDate today = day(call, zone);
        return to(PartnershipState.IN_FORCE, call)
                .examine(
                        PartnershipCondition.EFFECTIVE_DAY_HAS_COME,
                        () -> self().facts().notEffective(today))
                .examine(PartnershipCondition.TERM_RUNS, () -> self().facts().termOver(today))
                .take(steps -> self().after(self().facts().resumed(today), steps));
    }

    /**
     * The agreement binds again after it rested, from the day of the step.
     *
     * @param call who, when and why
     * @param zone where the agreement binds, by whose clock the step has its day
     * @return the agreement in force, or why not
     */
    default StepResult<Partnership, PartnershipState> resume(StepCall call, PackZone zone) {
        return takeEffect(call, zone);
    }

    /**
     * The parties make the term longer, before it ends. {@link #takeEffect} follows.
     *
     * @param call who, when and why
     * @param renewal what they agreed on, no later than on the day of the step
     * @param zone where the agreement binds, by whose clock the step has its day
     * @return the agreement, renewed, or why not
     */
    default StepResult<Partnership, PartnershipState> renew(StepCall call, Renewal renewal, PackZone zone) {
        requireNonNull(renewal, "renewal");
        LocalDate today = day(call, zone);
        LocalDate agreed = renewal.agreed().day();
        LocalDate last = self().lastDay().orElse(LocalDate.MIN);
        boolean ends = self().lastDay().isPresent();
        return to(PartnershipState.RENEWED, call)
                .require(PartnershipCondition.TERM_HAS_AN_END, () -> ends)
                .examine(
                        PartnershipCondition.RENEWED_IN_TIME,
                        () -> lacking(
                                !ends || !agreed.isAfter(last),
                                Reason.of(PartnershipCondition.RENEWED_IN_TIME)
                                        .with("agreed", agreed)
                                        .with("lastDay", last)))
                .examine(
                        PartnershipCondition.RENEWAL_DAY_HAS_COME,
                        () -> lacking(
                                !agreed.isAfter(today),
                                Reason.of(PartnershipCondition.RENEWAL_DAY_HAS_COME)
                                        .with("agreed", agreed)
                                        .with("today", today)))
                .examine(
                        PartnershipCondition.TERM_GROWS,
                        () -> lacking(
                                !ends || renewal.lastDay().isAfter(last),
                                Reason.of(PartnershipCondition.TERM_GROWS)
                                        .with("lastDay", last)
                                        .with("wanted", renewal.lastDay())))
                .take(steps -> self().after(self().facts().renewed(renewal), steps));
    }

    /**
     * The agreement rests until it is resumed.
     *
     * @param call who, when and why
     * @param from the first day on which it rests, and who says so
     * @return the agreement, or why not
     */
    default StepResult<Partnership, PartnershipState> suspend(StepCall call, SourcedDate from) {
        requireNonNull(from, "from");
        return to(PartnershipState.SUSPENDED, call)
                .take(steps -> self().after(self().facts().resting(new Suspension(from, null)), steps));
    }

    /**
     * The agreement ends before its term.
     *
     * @param call who, when and why
     * @param from the first day on which it no longer binds, and who says so
     * @return the agreement, or why not
     */
    default StepResult<Partnership, PartnershipState> terminate(StepCall call, SourcedDate from) {
        requireNonNull(from, "from");
        return to(PartnershipState.TERMINATED, call)
                .take(steps -> self().after(self().facts().terminated(from), steps));
    }

    /**
     * Somebody notices that the term is over. Nothing depends on it: {@link Partnership#inForceOn(LocalDate)} knows.
     *
     * @param call who, when and why, on a day after the last one
     * @param zone where the agreement binds, by whose clock the step has its day
     * @return the agreement, or why not
     */
    default StepResult<Partnership, PartnershipState> expire(StepCall call, PackZone zone) {
        LocalDate today = day(call, zone);
        return to(PartnershipState.EXPIRED, call)
                .examine(PartnershipCondition.TERM_IS_OVER, () -> self().facts().termRuns(today))
                .take(steps -> self().after(self().facts(), steps));
    }

    private Partnership self() {
        return (Partnership) this;
    }

    /** The day of a step where the agreement binds; nobody says another. */
    private static LocalDate day(StepCall call, PackZone zone) {
        return requireNonNull(zone, "zone").at(call.at()).toLocalDate();
    }

    private Attempt<PartnershipState> to(PartnershipState wanted, StepCall call) {
        return PartnershipLifeCycle.TABLE.attempt(self().historyAt(call), wanted, call);
    }

    private static List<Reason> lacking(boolean met, Reason otherwise) {
        return met ? List.of() : List.of(otherwise);
    }

    private static List<String> values(Collection<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::value).toList();
    }
}
