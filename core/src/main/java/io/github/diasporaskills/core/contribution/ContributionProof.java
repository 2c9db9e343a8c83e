package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Whether the steps of a contribution that was written down were allowed. What it carries shows it: the request, that
 * something arrived, the valuation of what is in kind, the thanks. That money has no valuation and what is
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
            case RECEIPT_FITS_PLEDGE -> contribution.receipts().isEmpty() ? contribution.otherKind(asked) : List.of();
            case GOODS_ARE_IN_ORDER -> List.of();
            case WORTH_IS_OF_ITS_KIND ->
                contribution.kind().isInKind() == contribution.valuation().isPresent()
                        ? List.of()
                        : contribution.otherKind(asked);
            case THANKS_ARE_IN_WRITING ->
                Proof.unless(
                        contribution.thanks().filter(text -> !text.isBlank()).isPresent(), condition);
            case DEADLINE_IS_OVER -> Proof.onItsDay(step, contribution::notOverdue);
        };
    }
}
