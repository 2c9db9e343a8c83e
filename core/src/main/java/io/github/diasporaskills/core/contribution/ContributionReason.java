package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a contribution is not recorded as received or valued yet. */
public enum ContributionReason implements ReasonCode {
    /** What is told to have arrived has a day after that of the step. Arguments: on, today. */
    RECEIVED_LATER("contribution.receipt.later"),
    /** The valuation has a day after that of the step. Arguments: on, today. */
    VALUED_LATER("contribution.worth.later");

    private final String id;

    ContributionReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
