package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A number that is published beside a table, in a text, a chart or a percentage, as what it tells of the table's cells:
 * sums of cells times factors that lie between limits. Immutable and thread-safe.
 */
public final class Statement {

    private static final int MOST_DECIMALS = 6;

    /** What joins the parts of a cell's name. */
    private static final String AND = ", ";

    private final String words;
    private final List<Bound> bounds;

    private Statement(String words, List<Bound> bounds) {
        this.words = requireNonNull(words, "words");
        this.bounds = List.copyOf(bounds);
    }

    /**
     * Cells times factors lie between limits.
     *
     * @param factors by the cell's name, as {@link #cell} makes it
     * @param least in whole numbers
     * @param most in whole numbers; {@link Long#MAX_VALUE} without a limit
     */
    public record Bound(Map<String, Long> factors, long least, long most) {

        /**
         * Copies the factors.
         *
         * @throws IllegalArgumentException if there is none, or the limits are swapped
         */
        public Bound {
            factors = Map.copyOf(factors);
            if (factors.isEmpty() || least > most) {
                throw new IllegalArgumentException("A statement is about cells, within limits that are not swapped");
            }
        }
    }

    /**
     * The name of a cell in statements and systems.
     *
     * @param codes by dimension; a dimension that is missing, or whose code is {@link TableDimension#TOTAL}, is summed up
     * @return the same for every order of the dimensions
     */
    public static String cell(Map<String, String> codes) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(codes).forEach((dimension, code) -> {
            if (!code.equals(TableDimension.TOTAL)) {
                parts.add(dimension + "=" + code);
            }
        });
        return parts.isEmpty() ? TableDimension.TOTAL : String.join(AND, parts);
    }

    /**
     * A count that stands alone, such as a bar of a chart.
     *
     * @param words how it is said, for explanations
     * @param codes the cell
     * @param count what is said
     * @return the statement
     */
    public static Statement count(String words, Map<String, String> codes, long count) {
        return new Statement(words, List.of(new Bound(Map.of(cell(codes), 1L), count, count)));
    }

    /**
     * A percentage, rounded half up to the decimals it has: {@code 41.2} says from 41.15 to 41.25.
     *
     * @param words how it is said, for explanations
     * @param part the cell above
     * @param whole the cell below
     * @param percent up to six decimals, 0 or more
     * @return the statement
     * @throws IllegalArgumentException if the percentage is negative or has more decimals, or both cells are one
     */
    public static Statement percentage(
            String words, Map<String, String> part, Map<String, String> whole, BigDecimal percent) {
        return ratio(words, part, whole, percent, 100);
    }

    /**
     * A rate, rounded half up to the decimals it has, such as {@code 3.5} requests for each expert.
     *
     * @param words how it is said, for explanations
     * @param part the cell above
     * @param whole the cell below
     * @param rate up to six decimals, 0 or more
     * @return the statement
     * @throws IllegalArgumentException if the rate is negative or has more decimals, or both cells are one
     */
    public static Statement rate(String words, Map<String, String> part, Map<String, String> whole, BigDecimal rate) {
        return ratio(words, part, whole, rate, 1);
    }

    private static Statement ratio(
            String words, Map<String, String> part, Map<String, String> whole, BigDecimal number, int times) {
        int decimals = Math.max(0, number.scale());
        String above = cell(part);
        String below = cell(whole);
        if (number.signum() < 0 || decimals > MOST_DECIMALS || above.equals(below)) {
            throw new IllegalArgumentException(
                    "A rate is 0 or more, of one cell to another, with up to " + MOST_DECIMALS + " decimals");
        }
        // times * part / whole lies within half a unit of the last decimal, the upper end excluded.
        BigDecimal unit = BigDecimal.TEN.pow(decimals).multiply(BigDecimal.valueOf(2));
        long factor = unit.multiply(BigDecimal.valueOf(times)).longValueExact();
        long twice = number.multiply(unit).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        List<Bound> bounds = new ArrayList<>();
        bounds.add(new Bound(
                twice == 1 ? Map.of(above, factor) : Map.of(above, factor, below, 1 - twice),
                0,
                CountSystem.UNLIMITED));
        bounds.add(new Bound(Map.of(above, -factor, below, twice + 1), 1, CountSystem.UNLIMITED));
        return new Statement(words, bounds);
    }

    /**
     * Any other number that is known of cells.
     *
     * @param words how it is said, for explanations
     * @param bounds what it tells
     * @return the statement
     */
    public static Statement of(String words, List<Bound> bounds) {
        return new Statement(words, bounds);
    }

    /**
     * How it is said.
     *
     * @return words, which may hold the number
     */
    public String words() {
        return words;
    }

    /**
     * What it tells.
     *
     * @return sums within limits
     */
    public List<Bound> bounds() {
        return bounds;
    }

    /**
     * What is wrong with it as a statement on a table: it names cells that the table does not have, or it is not true.
     *
     * @param table the true counts
     * @return the reason, which names cells and no count; empty if it is true
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public Optional<Reason> wrongOf(MarginTable table) {
        if (cells().stream().anyMatch(cell -> table.countOf(cell).isEmpty())) {
            return Optional.of(about(ProtectionReason.STATEMENT_UNKNOWN));
        }
        for (Bound bound : bounds) {
            long sum = 0;
            for (Map.Entry<String, Long> factor : bound.factors().entrySet()) {
                long count = table.countOf(factor.getKey()).orElseThrow();
                sum = Math.addExact(sum, Math.multiplyExact(factor.getValue(), count));
            }
            if (sum < bound.least() || sum > bound.most()) {
                return Optional.of(about(ProtectionReason.STATEMENT_FALSE));
            }
        }
        return Optional.empty();
    }

    /** Something to tell of it, with the cells that it is about; one of several dimensions stands in brackets. */
    Reason about(ProtectionReason what) {
        return Reason.of(what)
                .with(
                        "cells",
                        cells().stream()
                                .map(cell -> cell.contains(AND) ? "(" + cell + ")" : cell)
                                .toList());
    }

    Set<String> cells() {
        Set<String> cells = new TreeSet<>();
        bounds.forEach(bound -> cells.addAll(bound.factors().keySet()));
        return cells;
    }

    @Override
    public String toString() {
        return "Statement" + cells();
    }
}
