package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number that another room counted, in the unit of the indicator, and its cells where that room has them. Made by
 * {@link Observed}. Immutable, and thread-safe if the room gives its cells so; {@code toString} shows no number.
 */
public final class Tallied implements Observed {

    private final String population;
    private final long total;
    private final Function<Dimension, Optional<Cells>> cells;
    private final Function<List<Dimension>, Optional<CrossedCells>> crossed;
    private final @Nullable PeriodValue inPeriod;
    private final List<Reason> notes;

    Tallied(
            String population,
            long total,
            Function<Dimension, Optional<Cells>> cells,
            Function<List<Dimension>, Optional<CrossedCells>> crossed,
            @Nullable PeriodValue inPeriod,
            List<Reason> notes) {
        if (requireNonNull(population, "population").isBlank() || total < 0) {
            throw new IllegalArgumentException(
                    "A count has a population and is 0 or more; found \"" + population + "\" and " + total);
        }
        this.population = population;
        this.total = total;
        this.cells = requireNonNull(cells, "cells");
        this.crossed = requireNonNull(crossed, "crossed");
        this.inPeriod = inPeriod;
        this.notes = notes;
    }

    /**
     * The same number with one more remark for the reader.
     *
     * @param note coded, without personal data
     * @return a new value
     */
    public Tallied noting(Reason note) {
        List<Reason> more = new ArrayList<>(notes);
        more.add(requireNonNull(note, "note"));
        return new Tallied(population, total, cells, crossed, inPeriod, List.copyOf(more));
    }

    /**
     * The same number with what of it belongs to the days of the period alone.
     *
     * @param value what the period added
     * @return a new value
     * @throws IllegalArgumentException if more was added than there is
     */
    public Tallied inPeriod(PeriodValue value) {
        if (value.added().number() > total && value.added().unit() != CountingUnit.ORGANISATION) {
            throw new IllegalArgumentException("A period adds at most the whole; found more for " + population);
        }
        return new Tallied(population, total, cells, crossed, value, notes);
    }

    /**
     * What of it belongs to the days of the period alone.
     *
     * @return empty where the source does not say
     */
    public Optional<PeriodValue> inPeriod() {
        return Optional.ofNullable(inPeriod);
    }

    /**
     * Whom or what it counts.
     *
     * @return the name of the population
     */
    public String population() {
        return population;
    }

    /**
     * How many.
     *
     * @return 0 or more
     */
    public long total() {
        return total;
    }

    /**
     * The cells of a dimension.
     *
     * @param dimension which one
     * @return the cells, or empty if the dimension does not apply
     */
    public Optional<Cells> cells(Dimension dimension) {
        return cells.apply(requireNonNull(dimension, "dimension"));
    }

    /**
     * The same number, which can be told apart by several dimensions at once.
     *
     * @param by the cells of crossed dimensions; empty where they do not apply. It gives the same answer each time
     * @return a new value
     */
    public Tallied crossedBy(Function<List<Dimension>, Optional<CrossedCells>> by) {
        return new Tallied(population, total, cells, by, inPeriod, notes);
    }

    /**
     * The cells of crossed dimensions.
     *
     * @param dimensions two or more
     * @return the cells, or empty if they do not apply or the source cannot tell them apart
     */
    public Optional<CrossedCells> cells(List<Dimension> dimensions) {
        return crossed.apply(List.copyOf(dimensions));
    }

    /**
     * Remarks for the reader.
     *
     * @return coded remarks in order
     */
    public List<Reason> notes() {
        return notes;
    }

    /**
     * The population only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "Tallied[" + population + "]";
    }
}
