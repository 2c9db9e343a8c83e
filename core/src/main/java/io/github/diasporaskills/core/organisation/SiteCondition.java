package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of a site's enrolment needs. */
public enum SiteCondition implements Condition {
    /** Everything on the pack's checklist is shown; what is not has a {@link SiteReason} each. */
    CHECKLIST_IS_MET("organisation.site.checklist-unmet"),
    /** The coordinator and the deputy are two people. */
    DEPUTY_IS_SOMEBODY_ELSE("organisation.site.deputy-is-coordinator"),
    /** It is on record which version of the model the site works by. */
    MODEL_VERSION_IS_ON_RECORD("organisation.site.model-unknown");

    private final String id;

    SiteCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
