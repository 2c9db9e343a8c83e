package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things observed one by one, by the million: attendances, services, participations. Each row is one of them, with its
 * day and its group in each dimension, held in four bytes and two for each dimension. Every row counts: whoever counts
 * persons takes {@link Observation}, which tells by its key what was observed twice.
 *
 * <p>Counting takes one pass over the columns asked for. Immutable and thread-safe; personal data, so {@code toString}
 * shows none of it and no number.
 */
public final class ObservationColumns {

    /** The most cells that groups may make, crossed. */
    public static final int MOST_CELLS = 1_000_000;

    private final List<CodeColumn> columns;
    private final DayColumn days;
    private final long size;

    private ObservationColumns(List<CodeColumn> columns, DayColumn days, long size) {
        this.columns = columns;
        this.days = days;
        this.size = size;
    }

    /**
     * Starts with no row.
     *
     * @param first what rows are told apart by
     * @param more further dimensions
     * @return a builder
     * @throws IllegalArgumentException if two dimensions have one id
     */
    public static Builder by(Dimension first, Dimension... more) {
        return new Builder(Stream.concat(Stream.of(requireNonNull(first, "first")), Stream.of(more))
                .toList());
    }

    /**
     * How many rows there are.
     *
     * @return 0 or more
     */
    public long size() {
        return size;
    }

    /**
     * What rows are told apart by.
     *
     * @return in the order in which codes are given
     */
    public List<Dimension> dimensions() {
        return columns.stream().map(CodeColumn::dimension).toList();
    }

    /**
     * Counts all rows.
     *
     * @param by what to split by, at least one; several are crossed. A dimension may count groups together that the
     *     rows keep apart
     * @return the split, whose total is the number of rows
     * @throws IllegalArgumentException if no dimension is given, one twice or one that the rows do not have, if one has
     *     no group for what was observed, or the groups make more than {@link #MOST_CELLS}
     */
    public Disaggregation count(List<Dimension> by) {
        return count(by, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * Counts the rows of a period.
     *
     * @param period the days that count
     * @param by as for {@link #count(List)}
     * @return the split, whose total is the number of rows of these days
     * @throws IllegalArgumentException as for {@link #count(List)}
     */
    public Disaggregation count(ReportingPeriod period, List<Dimension> by) {
        return count(by, period.first().toEpochDay(), period.last().toEpochDay());
    }

    /**
     * The rows as a source states them: those up to the end of the period, what of them the period added, and the cells
     * of each dimension and of dimensions crossed.
     *
     * @param population what they are, for example {@code attendances}; splits of one population are protected together
     * @param unit of the indicator; each row is one, so numbers of it have to add up
     * @param period the report's
     * @return the number; each split of it takes one pass
     * @throws IllegalArgumentException if the population is blank, or the unit is one whose numbers do not add up, such
     *     as distinct persons
     */
    public Tallied observed(String population, CountingUnit unit, ReportingPeriod period) {
        if (!requireNonNull(unit, "unit").isAdditive()) {
            throw new IllegalArgumentException("Every row counts, whoever it is of, which gives no number of " + unit
                    + ". Maybe count Observations, which have keys");
        }
        long last = period.last().toEpochDay();
        List<Dimension> any = List.of(columns.get(0).dimension());
        return Observed.tallied(population, count(any, Long.MIN_VALUE, last).total(), d -> cells(d, last))
                .crossedBy(dimensions -> crossed(dimensions, last))
                .inPeriod(PeriodValue.of(Amount.of(unit, count(period, any).total())));
    }

    private Optional<Cells> cells(Dimension dimension, long last) {
        return columns.stream()
                .filter(column -> column.dimension().id().equals(dimension.id()))
                .findFirst()
                .map(column -> {
                    Map<String, Long> counts = new TreeMap<>();
                    count(List.of(column.dimension()), Long.MIN_VALUE, last)
                            .cells()
                            .forEach((key, count) -> counts.put(key.get(0).code(), count));
                    return new Cells(counts, false);
                });
    }

    private Optional<CrossedCells> crossed(List<Dimension> dimensions, long last) {
        List<Dimension> own = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            columns.stream()
                    .map(CodeColumn::dimension)
                    .filter(mine -> mine.id().equals(dimension.id()))
                    .forEach(own::add);
        }
        if (own.size() < dimensions.size()) {
            return Optional.empty();
        }
        Map<List<String>, Long> counts = new HashMap<>();
        count(own, Long.MIN_VALUE, last)
                .cells()
                .forEach((key, count) ->
                        counts.put(key.stream().map(Category::code).toList(), count));
        return Optional.of(new CrossedCells(counts, false));
    }

    private Disaggregation count(List<Dimension> by, long first, long last) {
        Disaggregation.requireCrossable(by);
        List<CodeColumn> wanted = by.stream().map(this::column).toList();
        int size = product(by, wanted.stream().mapToInt(CodeColumn::size));
        long[] counts = CellCounter.count(wanted, days, first, last, size);
        List<Placing> placings = Placing.of(by, wanted, counts, size);
        List<List<Category>> groups = placings.stream().map(Placing::groups).toList();
        long[] table = new long[product(by, groups.stream().mapToInt(List::size))];
        for (int cell = 0; cell < size; cell++) {
            if (counts[cell] > 0) {
                table[Placing.place(placings, cell)] += counts[cell];
            }
        }
        return Disaggregation.ofTable(by, groups, table);
    }

    private CodeColumn column(Dimension dimension) {
        return columns.stream()
                .filter(column -> column.dimension().id().equals(dimension.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Rows are told apart by " + dimensions() + "; found " + dimension));
    }

    private static int product(List<Dimension> by, IntStream sizes) {
        long cells = 1;
        for (int size : sizes.toArray()) {
            cells *= size;
            if (cells > MOST_CELLS) {
                throw new IllegalArgumentException(
                        "Groups crossed make at most " + MOST_CELLS + " cells; found more by " + by);
            }
        }
        return (int) cells;
    }

    /**
     * The dimensions.
     *
     * @return no number and no code
     */
    @Override
    public String toString() {
        return "ObservationColumns" + dimensions();
    }

    /** Takes rows in. Not thread-safe; what was built stays as it is when more rows are added. */
    public static final class Builder {

        private final List<CodeColumn.Growing> columns;
        private final DayColumn.Growing days = new DayColumn.Growing();
        private long size;

        private Builder(List<Dimension> dimensions) {
            if (dimensions.stream().map(Dimension::id).distinct().count() < dimensions.size()) {
                throw new IllegalArgumentException("Each dimension has an id of its own; found " + dimensions);
            }
            this.columns = dimensions.stream().map(CodeColumn.Growing::new).toList();
        }

        /**
         * Adds a row. Takes O(1).
         *
         * @param on the day it began to count
         * @param codes its group in each dimension, as a source states it; null or blank where it states none
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer codes than dimensions, a dimension that lists its
         *     groups has none for the code, an open one gets more than 65,536 groups, or the day is not of the years 1
         *     to 9999; the row is not added then
         */
        public Builder add(LocalDate on, @Nullable String... codes) {
            if (codes.length != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has a code for each of " + columns.size() + " dimensions; found " + codes.length);
            }
            int day = DayColumn.Growing.numberOf(requireNonNull(on, "on"));
            int[] numbers = new int[codes.length];
            for (int i = 0; i < codes.length; i++) {
                numbers[i] = columns.get(i).numberOf(codes[i]);
            }
            for (int i = 0; i < codes.length; i++) {
                columns.get(i).set(size, numbers[i]);
            }
            days.set(size, day);
            size++;
            return this;
        }

        /**
         * The rows so far.
         *
         * @return the rows
         */
        public ObservationColumns build() {
            return new ObservationColumns(
                    columns.stream().map(column -> column.built(size)).toList(), days.built(size), size);
        }
    }
}
