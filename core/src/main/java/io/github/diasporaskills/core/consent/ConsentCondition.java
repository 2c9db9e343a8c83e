package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a consent need besides their place in the table. */
public enum ConsentCondition implements Condition {
    /** The very words are in the pack and ask for these purposes. */
    TEXT_IN_PACK("consent.text.not-in-pack"),
    /** The person may decide, or somebody may decide for the person. */
    GIVER_ENTITLED("consent.giver.not-entitled"),
    /** A witness other than the one who asks heard a spoken consent. */
    FORM_PROVEN("consent.form.not-proven"),
    /** What a minor said is recorded and, from the age at which it counts, is no no. */
    ASSENT_RECORDED("consent.assent.not-recorded"),
    /** The period has not passed. */
    PERIOD_NOT_OVER("consent.period.over"),
    /** The period has passed. */
    PERIOD_OVER("consent.period.not-over"),
    /** Another consent of the same case is active. */
    SUCCESSOR_ACTIVE("consent.successor.not-active");

    private final String id;

    ConsentCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
