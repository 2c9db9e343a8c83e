package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How both sides saw an engagement: each side answers once at each point. Immutable and thread-safe.
 *
 * @param all in the order in which they were recorded
 */
record Evaluations(List<Evaluation> all) {

    private static final Evaluations NONE = new Evaluations(List.of());

    static Evaluations none() {
        return NONE;
    }

    /**
     * These and one more.
     *
     * @throws IllegalArgumentException if that side answered at that point already
     */
    Evaluations with(Evaluation more, EngagementId engagement) {
        if (all.stream().anyMatch(known -> isAt(known, more.point(), more.side()))) {
            throw new IllegalArgumentException("Each side answers once at each point; found a second answer of"
                    + " the " + more.side() + " at " + more.point() + " for " + engagement);
        }
        List<Evaluation> longer = new ArrayList<>(all);
        longer.add(more);
        return new Evaluations(List.copyOf(longer));
    }

    /** Those that were given by a day. */
    Evaluations givenBy(LocalDate day) {
        requireNonNull(day, "day");
        return new Evaluations(
                all.stream().filter(each -> !each.on().isAfter(day)).toList());
    }

    Optional<Evaluation> at(String point, EvaluationSide side) {
        requireNonNull(point, "point");
        requireNonNull(side, "side");
        return all.stream().filter(each -> isAt(each, point, side)).findFirst();
    }

    private static boolean isAt(Evaluation evaluation, String point, EvaluationSide side) {
        return evaluation.side() == side && evaluation.point().equals(point);
    }
}
