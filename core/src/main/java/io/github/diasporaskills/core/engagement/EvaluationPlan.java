package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When engagements are looked at: data, so that a programme may ask at other moments. Immutable and thread-safe.
 *
 * @param points in their order, at least one of them closing, each code once
 */
public record EvaluationPlan(List<EvaluationPoint> points) {

    private static final EvaluationPlan STANDARD = new EvaluationPlan(List.of(
            new EvaluationPoint("T0", EvaluationAnchor.FIRST_DAY, 0, false),
            new EvaluationPoint("T1", EvaluationAnchor.LAST_DAY, 0, true),
            new EvaluationPoint("T2", EvaluationAnchor.LAST_DAY, 12, false)));

    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if no point is closing, or a code stands twice
     */
    public EvaluationPlan {
        points = List.copyOf(points);
        Set<String> codes = new HashSet<>();
        boolean once = points.stream().allMatch(point -> codes.add(point.code()));
        if (!once || points.stream().noneMatch(EvaluationPoint::closing)) {
            throw new IllegalArgumentException("A plan has each point once and at least one that closes; found "
                    + points.stream().map(EvaluationPoint::code).toList());
        }
    }

    /**
     * The plan of the practice in the field: T0 on the first day, T1 on the last, T2 twelve months later. T1 closes;
     * T2 asks what has remained and holds nothing up.
     *
     * @return three points
     */
    public static EvaluationPlan standard() {
        return STANDARD;
    }

    /**
     * What should have been answered by a day and was not.
     *
     * @param engagement an engagement
     * @param day the day
     * @return by point, then side
     */
    public List<EvaluationDue> overdue(Engagement engagement, LocalDate day) {
        requireNonNull(day, "day");
        List<EvaluationDue> due = new ArrayList<>();
        for (EvaluationPoint point : points) {
            point.dueOn(engagement).filter(on -> !on.isAfter(day)).ifPresent(on -> {
                for (EvaluationSide side : EvaluationSide.values()) {
                    if (engagement.evaluation(point.code(), side, day).isEmpty()) {
                        due.add(new EvaluationDue(engagement.id(), point.code(), side, on));
                    }
                }
            });
        }
        return List.copyOf(due);
    }

    /** What stands against calling an engagement evaluated on a day, such as {@code T1 HOST}. */
    List<Reason> missing(Engagement engagement, LocalDate day) {
        List<Reason> missing = new ArrayList<>();
        for (EvaluationPoint point : points) {
            for (EvaluationSide side : EvaluationSide.values()) {
                if (point.closing()
                        && engagement.evaluation(point.code(), side, day).isEmpty()) {
                    missing.add(Reason.of(EngagementCondition.BOTH_SIDES_EVALUATED)
                            .with("point", point.code())
                            .with("side", side));
                }
            }
        }
        return missing;
    }
}
