package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a clinical review need. */
public enum ClinicalReviewCondition implements Condition {
    /** Whoever chooses the reviewer had no part in the case and is not bound to anybody who had. */
    CHOOSER_UNINVOLVED("teleexpertise.review.chooser-involved"),
    /** The reviewer had no part in the case and is not bound to anybody who had. */
    REVIEWER_UNINVOLVED("teleexpertise.review.reviewer-involved"),
    /** Whoever acts as a clinician is the reviewer. */
    REVIEWER_ACTS("teleexpertise.review.other-reviewer");

    private final String id;

    ClinicalReviewCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
