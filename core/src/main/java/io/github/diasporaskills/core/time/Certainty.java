package io.github.diasporaskills.core.time;

/** The answer to a question about something known in part only, such as a date of which the day is not known. */
public enum Certainty {
    /** True, whatever the part not known is. */
    CERTAIN,
    /** True or false, as the part not known may be. */
    POSSIBLE,
    /** False, whatever the part not known is. */
    IMPOSSIBLE;

    /**
     * The answer to the opposite question.
     *
     * @return certain for impossible and the reverse; possible stays
     */
    public Certainty negated() {
        return switch (this) {
            case CERTAIN -> IMPOSSIBLE;
            case POSSIBLE -> POSSIBLE;
            case IMPOSSIBLE -> CERTAIN;
        };
    }
}
