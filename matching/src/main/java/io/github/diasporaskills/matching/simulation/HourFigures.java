package io.github.diasporaskills.matching.simulation;

import java.util.List;
import java.util.function.Function;

/**
 * How long something took, in hours, in the mean of those runs in which it happened; where it never did, no figure is
 * {@linkplain Figure#isKnown() known}. Immutable and thread-safe.
 *
 * @param q1 a quarter took no longer
 * @param median half took no longer
 * @param q3 three quarters took no longer
 * @param p95 nineteen of twenty took no longer
 * @param mean the mean
 */
public record HourFigures(Figure q1, Figure median, Figure q3, Figure p95, Figure mean) {

    private static final double QUARTER = 0.25;
    private static final double NEARLY_ALL = 0.95;

    static HourFigures of(List<RunFigures> all, Function<RunFigures, double[]> sorted) {
        List<RunFigures> runs =
                all.stream().filter(run -> sorted.apply(run).length > 0).toList();
        return new HourFigures(
                at(runs, sorted, QUARTER),
                at(runs, sorted, 2 * QUARTER),
                at(runs, sorted, 3 * QUARTER),
                at(runs, sorted, NEARLY_ALL),
                Figure.of(runs, run -> RunFigures.mean(sorted.apply(run))));
    }

    private static Figure at(List<RunFigures> runs, Function<RunFigures, double[]> sorted, double share) {
        return Figure.of(runs, run -> RunFigures.quantile(sorted.apply(run), share));
    }
}
