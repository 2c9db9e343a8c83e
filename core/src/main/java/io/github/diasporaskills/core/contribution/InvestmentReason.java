package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why money is not entered for an investment project. */
public enum InvestmentReason implements ReasonCode {
    /** The project is in a state in which this is not entered. Arguments: state, allowed. */
    NOT_NOW("contribution.investment.not-now"),
    /** More would be disbursed than was committed in the currency. Arguments: currency, committed, disbursed. */
    MORE_THAN_COMMITTED("contribution.investment.more-than-committed");

    private final String id;

    InvestmentReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
