package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of an application need besides their place in the table. */
public enum ApplicationCondition implements Condition {
    /** Nobody selects himself or herself, kin, or whom he or she leads or is led by. */
    SELECTOR_UNCONFLICTED("engagement.application.selector-conflicted"),
    /** The need is open. Argument: state. */
    NEED_OPEN("engagement.application.need-not-open"),
    /** Nobody serves an own request. */
    NOT_OWN_REQUEST("engagement.application.own-request"),
    /** The member takes on one more engagement at once. Arguments: quota, taken. */
    WITHIN_QUOTA("engagement.application.over-quota"),
    /** The member can be called upon in this time. */
    APPLICANT_AVAILABLE("engagement.application.unavailable"),
    /** A member acts on his or her own application only. */
    OWN_APPLICATION("engagement.application.other-member");

    private final String id;

    ApplicationCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
