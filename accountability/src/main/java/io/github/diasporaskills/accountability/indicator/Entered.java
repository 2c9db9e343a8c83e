package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody entered, perhaps with cells, with a reference to its evidence; its unit is that of the indicator.
 * Made by {@link Observed}. Immutable and thread-safe; {@code toString} shows no number.
 */
public final class Entered implements Observed {

    private final ReportedCount total;
    private final LocalDate asOf;
    private final @Nullable ReportedCount before;
    private final @Nullable Evidence evidence;
    private final Map<List<String>, Map<List<String>, Long>> cells;
    private final List<Reason> notes;

    Entered(
            ReportedCount total,
            LocalDate asOf,
            @Nullable ReportedCount before,
            @Nullable Evidence evidence,
            Map<List<String>, Map<List<String>, Long>> cells,
            List<Reason> notes) {
        this.total = requireNonNull(total, "total");
        this.asOf = requireNonNull(asOf, "asOf");
        this.before = before;
        this.evidence = evidence;
        this.cells = cells;
        this.notes = notes;
    }

    /**
     * The same entry with its evidence.
     *
     * @param reference a document's title or address, not blank
     * @return a new value
     * @throws IllegalArgumentException if the reference is blank
     */
    public Entered evidencedBy(String reference) {
        return new Entered(total, asOf, before, Evidence.of(reference), cells, notes);
    }

    /**
     * The same entry with its cells in one dimension. They are checked against the total when the report is made.
     *
     * @param dimension what the cells split by
     * @param counts by group code
     * @return a new value
     */
    public Entered split(Dimension dimension, Map<String, Long> counts) {
        Map<List<String>, Long> single = new HashMap<>();
        counts.forEach((code, count) -> single.put(List.of(code), count));
        return split(List.of(dimension), single);
    }

    /**
     * The same entry with its cells in several dimensions crossed. They are checked against the total when the report
     * is made.
     *
     * @param dimensions what the cells split by
     * @param counts by group codes, one for each dimension in order
     * @return a new value
     */
    public Entered split(List<Dimension> dimensions, Map<List<String>, Long> counts) {
        Map<List<String>, Map<List<String>, Long>> more = new HashMap<>(cells);
        more.put(ids(dimensions), Collections.unmodifiableMap(new HashMap<>(counts)));
        return new Entered(total, asOf, before, evidence, more, notes);
    }

    /**
     * The same entry with one more remark for the reader.
     *
     * @param note coded, without personal data
     * @return a new value
     */
    public Entered noting(Reason note) {
        List<Reason> more = new ArrayList<>(notes);
        more.add(requireNonNull(note, "note"));
        return new Entered(total, asOf, before, evidence, cells, List.copyOf(more));
    }

    /**
     * The same entry with what had been reached before the period.
     *
     * @param value the cumulative number or bound then
     * @return a new value
     */
    public Entered after(ReportedCount value) {
        return new Entered(total, asOf, requireNonNull(value, "value"), evidence, cells, notes);
    }

    /**
     * What had been reached before the period.
     *
     * @return the cumulative number or bound then, or empty if nobody said
     */
    public Optional<ReportedCount> before() {
        return Optional.ofNullable(before);
    }

    /**
     * The number or bound entered.
     *
     * @return the total
     */
    public ReportedCount total() {
        return total;
    }

    /**
     * The day it holds for.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * What shows that the number is true.
     *
     * @return the evidence, or empty
     */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /**
     * The cells entered for a dimension, or for several crossed.
     *
     * @param dimensions which ones, in the order in which they were entered
     * @return the counts by group codes, or empty if none were entered
     */
    public Optional<Map<List<String>, Long>> cells(List<Dimension> dimensions) {
        return Optional.ofNullable(cells.get(ids(dimensions)));
    }

    private static List<String> ids(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).toList();
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
     * The day only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "Entered[as of " + asOf + "]";
    }
}
