package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with what is said of it, to be released or released already. It holds the true counts, also of cells that are
 * hidden, since what comes later is checked against them: keep it like the register itself. Immutable and thread-safe.
 */
public final class Release {

    private final String population;
    private final CountSpan span;
    private final MarginTable table;
    private final List<Statement> statements;
    private final @Nullable SafeTable shown;
    private final @Nullable Series series;

    private Release(
            String population,
            CountSpan span,
            MarginTable table,
            List<Statement> statements,
            @Nullable SafeTable shown,
            @Nullable Series series) {
        this.population = requireNonNull(population, "population");
        this.span = requireNonNull(span, "span");
        this.table = requireNonNull(table, "table");
        this.statements = List.copyOf(statements);
        this.shown = shown;
        this.series = series;
        if (population.isBlank()) {
            throw new IllegalArgumentException("A release says whom it counts; found blank");
        }
    }

    /**
     * A table to be released.
     *
     * @param population whom it counts; only releases of one population are compared
     * @param span when
     * @param table the true counts; over time they add up, so count what happened, or persons when they were first seen
     * @return nothing is shown yet
     * @throws IllegalArgumentException if the population is blank
     */
    public static Release of(String population, CountSpan span, MarginTable table) {
        return new Release(population, span, table, List.of(), null, null);
    }

    /**
     * Which of several counts of one population a table holds. Over time a series grows: its table of one day is part of
     * that of a later day.
     *
     * @param name for example the code of an indicator; not blank
     * @param unit what is counted: persons are fewer than their engagements
     */
    public record Series(String name, CountingUnit unit) {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Series {
            requireNonNull(unit, "unit");
            if (requireNonNull(name, "name").isBlank()) {
                throw new IllegalArgumentException("A series has a name, such as the code of an indicator");
            }
        }
    }

    /**
     * The same as one of several tables on the population, which a {@link TableFamily} protects together. A release
     * without a series is the only table on its population.
     *
     * @param of which one
     * @return a new release
     */
    public Release in(Series of) {
        return new Release(population, span, table, statements, shown, requireNonNull(of, "of"));
    }

    /**
     * Which of several tables on the population it is.
     *
     * @return empty if there is no other
     */
    public Optional<Series> series() {
        return Optional.ofNullable(series);
    }

    /**
     * The same with one more number in texts, charts or percentages.
     *
     * @param statement what it tells
     * @return a new release
     */
    public Release saying(Statement statement) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(requireNonNull(statement, "statement"));
        return new Release(population, span, table, more, shown, series);
    }

    /**
     * The same as it was released.
     *
     * @param safe what was shown of its table
     * @return a new release
     * @throws IllegalArgumentException if that is another table, or a number shown is not the table's
     */
    public Release shown(SafeTable safe) {
        if (!safe.dimensions().equals(table.dimensions())) {
            throw new IllegalArgumentException("Another table was shown");
        }
        for (int cell = 0; cell < table.size(); cell++) {
            if (safe.count(cell).isPresent()
                    && (table.count(cell) < safe.least(cell) || table.count(cell) > safe.most(cell))) {
                throw new IllegalArgumentException("A shown count is not that of the table");
            }
        }
        return new Release(population, span, table, statements, safe, series);
    }

    Release sayingOnly(List<Statement> kept) {
        return new Release(population, span, table, kept, shown, series);
    }

    /**
     * Whom it counts.
     *
     * @return the population
     */
    public String population() {
        return population;
    }

    /**
     * When.
     *
     * @return the span
     */
    public CountSpan span() {
        return span;
    }

    /**
     * The true counts, which are not for publication.
     *
     * @return the table
     */
    public MarginTable table() {
        return table;
    }

    /**
     * What else is said.
     *
     * @return statements in order
     */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * What was shown.
     *
     * @return empty if it is not released yet
     */
    public Optional<SafeTable> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether another release tells and shows the same. */
    boolean showsAs(Release other) {
        return population.equals(other.population)
                && span.equals(other.span)
                && series().equals(other.series())
                && table.counts(other.table)
                && shown != null
                && other.shown != null
                && shown.showsAs(other.shown);
    }

    /**
     * Whom and when, and no count.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "Release[" + population + " " + span + "]";
    }
}
