package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An evaluation that is due and has not come. Immutable and thread-safe.
 *
 * @param engagement the engagement
 * @param point the code of the point, such as {@code T2}
 * @param side whose view is missing
 * @param dueOn since when
 */
public record EvaluationDue(EngagementId engagement, String point, EvaluationSide side, LocalDate dueOn) {

    /** Checks that all parts are there. */
    public EvaluationDue {
        requireNonNull(engagement, "engagement");
        requireNonNull(point, "point");
        requireNonNull(side, "side");
        requireNonNull(dueOn, "dueOn");
    }
}
