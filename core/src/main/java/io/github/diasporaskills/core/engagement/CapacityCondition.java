package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a capacity activity and its participants need besides their place in the table. */
public enum CapacityCondition implements Condition {
    /** Of every participant it is known whether he or she came, and somebody did. Argument: open. */
    ATTENDANCE_TAKEN("engagement.capacity.attendance-open"),
    /** Scores are of people who attended, at least of one. */
    SCORES_OF_ATTENDEES("engagement.capacity.scores-missing"),
    /** Points come from the provider of the activity, accredited on that day. Argument: provider. */
    POINTS_ACCREDITED("engagement.capacity.not-accredited"),
    /** The activity takes place: attendance is taken when it is scheduled, and not afterwards. Argument: state. */
    ACTIVITY_SCHEDULED("engagement.capacity.not-scheduled");

    private final String id;

    CapacityCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
