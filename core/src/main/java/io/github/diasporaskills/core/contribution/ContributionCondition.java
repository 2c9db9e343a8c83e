package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of a contribution needs. */
public enum ContributionCondition implements Condition {
    /** For goods: the recipient asked for them. */
    REQUESTED_BY_RECIPIENT("contribution.request.missing"),
    /** What arrived is of the kind pledged, and money of the same currency. Argument: kind. */
    RECEIPT_FITS_PLEDGE("contribution.receipt.other-kind"),
    /** Goods are fit for use; what is not has a {@link GoodsReason} each. */
    GOODS_ARE_IN_ORDER("contribution.goods.not-in-order"),
    /** What is in kind has a valuation, and money has none: it is worth itself. Argument: kind. */
    WORTH_IS_OF_ITS_KIND("contribution.worth.other-kind"),
    /** The giver was thanked in writing. */
    THANKS_ARE_IN_WRITING("contribution.thanks.missing"),
    /** There was a last day, and it is over. Argument: today. */
    DEADLINE_IS_OVER("contribution.deadline.not-over");

    private final String id;

    ContributionCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
