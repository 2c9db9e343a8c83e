package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of an investment project needs. */
public enum InvestmentCondition implements Condition {
    /** Its region exists in its scheme, and the scheme is in use on the day; why not is said by the country pack. */
    REGION_IS_IN_USE("contribution.investment.region-not-in-use"),
    /** It is registered somewhere. */
    REGISTRATION_IS_SHOWN("contribution.investment.not-registered"),
    /** Money is committed. */
    MONEY_IS_COMMITTED("contribution.investment.no-money");

    private final String id;

    InvestmentCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
