package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether the steps of an agreement that was written down were allowed. Its facts show it: who had signed by the day of
 * the step, from when to when it binds, when it was made longer. That only parties sign, and once each, holds of every
 * agreement that is made at all; how long it was to last before it was made longer is among the facts. Immutable and
 * thread-safe.
 *
 * @param partnership the agreement
 */
public record PartnershipProof(Partnership partnership) implements Proof<PartnershipState> {

    /**
     * What stands against the history of the agreement.
     *
     * @return steps that the table does not list, or else those that the facts do not show; empty if there is none, or no
     *     history
     */
    public List<RecordFault> ofHistory() {
        return partnership
                .history()
                .map(history -> {
                    List<RecordFault> faults = PartnershipLifeCycle.TABLE.faults(history).stream()
                            .map(RecordFault::of)
                            .toList();
                    return faults.isEmpty() ? PartnershipLifeCycle.TABLE.unproven(history, 0, this) : faults;
                })
                .orElse(List.of());
    }

    @Override
    public List<Reason> missing(Condition condition, Step<PartnershipState> step) {
        PartnershipFacts facts = partnership.facts();
        return switch ((PartnershipCondition) condition) {
            case SIGNER_IS_A_PARTY, SIGNS_FOR_THE_FIRST_TIME, RENEWED_IN_TIME, TERM_GROWS -> List.of();
            case SIGNATURE_DAY_HAS_COME ->
                Proof.onItsDay(
                        step,
                        day -> step.to() == PartnershipState.PARTLY_SIGNED ? tooFewSigned(step, day) : unsigned(day));
            case EFFECTIVE_DAY_HAS_COME -> Proof.onItsDay(step, facts::notEffective);
            case TERM_RUNS -> Proof.onItsDay(step, facts::termOver);
            case TERM_IS_OVER -> Proof.onItsDay(step, facts::termRuns);
            case TERM_HAS_AN_END -> Proof.unless(partnership.firstTerm().isPresent(), condition);
            case RENEWAL_DAY_HAS_COME -> Proof.onItsDay(step, this::unrenewed);
        };
    }

    private List<Reason> unrenewed(LocalDate day) {
        return partnership.renewals().stream()
                        .anyMatch(renewal -> !renewal.agreed().day().isAfter(day))
                ? List.of()
                : List.of(Reason.of(PartnershipCondition.RENEWED_IN_TIME)
                        .with("agreed", day)
                        .with("lastDay", partnership.lastDay().orElse(day)));
    }

    /** Each signature is a step, so by the day of the n-th such step n parties had signed. */
    private List<Reason> tooFewSigned(Step<PartnershipState> step, LocalDate day) {
        long steps = partnership.history().stream()
                .flatMap(history -> history.steps().stream())
                .filter(each -> each.to() == PartnershipState.PARTLY_SIGNED
                        && !each.at().isAfter(step.at()))
                .count();
        long signed = partnership.signatures().values().stream()
                .filter(each -> !each.day().isAfter(day))
                .count();
        return signed < steps ? unsigned(day) : List.of();
    }

    private List<Reason> unsigned(LocalDate day) {
        List<String> missing = partnership.parties().stream()
                .filter(party -> {
                    SourcedDate signed = partnership.signatures().get(party);
                    return signed == null || signed.day().isAfter(day);
                })
                .map(OrganisationId::value)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(PartnershipReason.UNSIGNED).with("parties", missing));
    }
}
