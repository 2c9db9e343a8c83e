package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What the facts of an agreement do not show of its steps. */
public enum PartnershipReason implements ReasonCode {
    /** Not all parties had signed by then. Argument: parties. */
    UNSIGNED("organisation.partnership.unsigned");

    private final String id;

    PartnershipReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
