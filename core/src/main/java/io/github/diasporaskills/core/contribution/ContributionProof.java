package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the steps of a contribution that was written down were allowed. What it carries shows it: the request, that
 * something arrived, the valuation of what is in kind, neither of a later day, the thanks. That money has no valuation and what is
 * in kind arrives in kind holds of every contribution that is made at all.
 *
 * <p>Nothing can show afterwards whether goods were in order ({@link ContributionCondition#GOODS_ARE_IN_ORDER}): the norm
 * is that of who received them. Immutable and thread-safe.
 *
 * @param contribution the contribution
 */
public record ContributionProof(Contribution contribution) implements Proof<ContributionState> {

    @Override
    public List<Reason> missing(Condition condition, Step<ContributionState> step) {
        ContributionCondition asked = (ContributionCondition) condition;
        return switch (asked) {
            case REQUESTED_BY_RECIPIENT -> Proof.unless(contribution.isRequested(), condition);
            case RECEIPT_FITS_PLEDGE ->
                contribution.receipts().isEmpty() ? contribution.otherKind(asked) : arrived(step);
            case GOODS_ARE_IN_ORDER -> List.of();
            case WORTH_IS_OF_ITS_KIND ->
                contribution.kind().isInKind() == contribution.valuation().isPresent()
                        ? valued(step)
                        : contribution.otherKind(asked);
            case THANKS_ARE_IN_WRITING ->
                Proof.unless(
                        contribution.thanks().filter(text -> !text.isBlank()).isPresent(), condition);
            case DEADLINE_IS_OVER -> Proof.onItsDay(step, contribution::notOverdue);
        };
    }

    /** By the day of a part something had arrived, by that of the last step all of it. */
    private List<Reason> arrived(Step<ContributionState> step) {
        Stream<LocalDate> days = contribution.receipts().stream().map(Receipt::on);
        return (step.to() == ContributionState.PARTLY_RECEIVED
                        ? days.min(Comparator.naturalOrder())
                        : days.max(Comparator.naturalOrder()))
                .map(on -> Contribution.later(
                        ContributionReason.RECEIVED_LATER, on, step.call().day()))
                .orElse(List.of());
    }

    private List<Reason> valued(Step<ContributionState> step) {
        return contribution
                .valuation()
                .map(worth -> Contribution.later(
                        ContributionReason.VALUED_LATER, worth.on(), step.call().day()))
                .orElse(List.of());
    }
}
