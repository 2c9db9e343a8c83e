package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one indicator: things observed one by one, a number
 * that another room counted, a number that somebody entered, or why none of them can be used. Immutable
 * and thread-safe.
 */
public sealed interface Observed {

    /**
     * Things observed one by one. Each key counts once.
     *
     * @param population whom or what they are drawn from, for example {@code members}; splits of one population are
     *     protected together
     * @param observations what was observed up to the end of the period
     * @param splitBy the dimensions whose groups the source states
     * @return the observations
     * @throws IllegalArgumentException if the population is blank
     */
    static Counted counted(String population, Collection<Observation> observations, Set<Dimension> splitBy) {
        return new Counted(population, List.copyOf(observations), Counted.ids(splitBy), List.of());
    }

    /**
     * A number that another room counted and can tell apart by some dimensions.
     *
     * @param population whom or what it counts, for example {@code members}
     * @param total how many, 0 or more
     * @param cells the cells of a dimension; empty where it does not apply. It gives the same answer each time
     * @return the number
     * @throws IllegalArgumentException if the population is blank or the total negative
     */
    static Tallied tallied(String population, long total, Function<Dimension, Optional<Cells>> cells) {
        return new Tallied(population, total, cells, List.of());
    }

    /**
     * A total that somebody entered.
     *
     * @param total the number or bound
     * @param asOf the day it holds for
     * @return the entry, without cells and evidence
     */
    static Entered entered(ReportedCount total, LocalDate asOf) {
        return new Entered(total, asOf, null, new TreeMap<>(), List.of());
    }

    /**
     * Handles every kind.
     *
     * @param <R> the result
     * @param counted for observations
     * @param tallied for numbers counted elsewhere
     * @param entered for entries
     * @param refused for what contradicts itself
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Counted, ? extends R> counted,
            Function<? super Tallied, ? extends R> tallied,
            Function<? super Entered, ? extends R> entered,
            Function<? super Refused, ? extends R> refused) {
        if (this instanceof Counted c) {
            return counted.apply(c);
        } else if (this instanceof Tallied t) {
            return tallied.apply(t);
        } else if (this instanceof Entered e) {
            return entered.apply(e);
        }
        return refused.apply((Refused) this);
    }

    /**
     * What contradicts itself and so gives no value.
     *
     * @param reason why, without any count of a group
     * @return the refusal
     */
    static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    /**
     * What contradicts itself and so gives no value.
     *
     * @param reason why, without any count of a group
     */
    record Refused(Reason reason) implements Observed {

        /** Checks that the reason is there. */
        public Refused {
            requireNonNull(reason, "reason");
        }
    }

    /** Things observed one by one. */
    final class Counted implements Observed {

        private final String population;
        private final List<Observation> observations;
        private final Set<String> splitBy;
        private final List<Reason> notes;

        private Counted(String population, List<Observation> observations, Set<String> splitBy, List<Reason> notes) {
            if (requireNonNull(population, "population").isBlank()) {
                throw new IllegalArgumentException("A population has a name, such as members; found blank");
            }
            this.population = population;
            this.observations = observations;
            this.splitBy = splitBy;
            this.notes = notes;
        }

        private static Set<String> ids(Set<Dimension> dimensions) {
            Set<String> ids = new TreeSet<>();
            dimensions.forEach(d -> ids.add(d.id()));
            return Collections.unmodifiableSet(ids);
        }

        /**
         * The same observations with one more remark for the reader.
         *
         * @param note coded, without personal data
         * @return a new value
         */
        public Counted noting(Reason note) {
            List<Reason> more = new ArrayList<>(notes);
            more.add(requireNonNull(note, "note"));
            return new Counted(population, observations, splitBy, List.copyOf(more));
        }

        /**
         * Whom or what the observations are drawn from.
         *
         * @return the name of the population
         */
        public String population() {
            return population;
        }

        /**
         * What was observed.
         *
         * @return the observations; personal data
         */
        public List<Observation> observations() {
            return observations;
        }

        /**
         * Whether the source states groups of a dimension.
         *
         * @param dimension the dimension
         * @return true if a split by it says something
         */
        public boolean canSplitBy(Dimension dimension) {
            return splitBy.contains(dimension.id());
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
         * @return no number and no key
         */
        @Override
        public String toString() {
            return "Observed.Counted[" + population + "]";
        }
    }

    /**
     * The cells of a number counted elsewhere.
     *
     * @param counts by group code
     * @param overlapping whether the same one stands in several cells, so that they exceed the total
     */
    record Cells(Map<String, Long> counts, boolean overlapping) {

        /** Copies the counts. */
        public Cells {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }

        /**
         * Whether the same one stands in several cells.
         *
         * @return the answer, without any number
         */
        @Override
        public String toString() {
            return overlapping ? "Cells[overlapping]" : "Cells[adding up]";
        }
    }

    /** A number that another room counted. */
    final class Tallied implements Observed {

        private final String population;
        private final long total;
        private final Function<Dimension, Optional<Cells>> cells;
        private final List<Reason> notes;

        private Tallied(String population, long total, Function<Dimension, Optional<Cells>> cells, List<Reason> notes) {
            if (requireNonNull(population, "population").isBlank() || total < 0) {
                throw new IllegalArgumentException(
                        "A count has a population and is 0 or more; found \"" + population + "\" and " + total);
            }
            this.population = population;
            this.total = total;
            this.cells = requireNonNull(cells, "cells");
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
            return new Tallied(population, total, cells, List.copyOf(more));
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
            return "Observed.Tallied[" + population + "]";
        }
    }

    /** A number that somebody entered, perhaps with cells, with a reference to its evidence. */
    final class Entered implements Observed {

        private final ReportedCount total;
        private final LocalDate asOf;
        private final @Nullable String evidence;
        private final Map<String, Map<String, Long>> cells;
        private final List<Reason> notes;

        private Entered(
                ReportedCount total,
                LocalDate asOf,
                @Nullable String evidence,
                Map<String, Map<String, Long>> cells,
                List<Reason> notes) {
            this.total = requireNonNull(total, "total");
            this.asOf = requireNonNull(asOf, "asOf");
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
            if (requireNonNull(reference, "reference").isBlank()) {
                throw new IllegalArgumentException("Evidence is a document's title or address; found blank");
            }
            return new Entered(total, asOf, reference, cells, notes);
        }

        /**
         * The same entry with its cells in one dimension. They are checked against the total when the report is made.
         *
         * @param dimension what the cells split by
         * @param counts by group code
         * @return a new value
         */
        public Entered split(Dimension dimension, Map<String, Long> counts) {
            Map<String, Map<String, Long>> more = new TreeMap<>(cells);
            more.put(dimension.id(), Collections.unmodifiableMap(new TreeMap<>(counts)));
            return new Entered(total, asOf, evidence, more, notes);
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
            return new Entered(total, asOf, evidence, cells, List.copyOf(more));
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
         * @return a document's title or address, or empty
         */
        public Optional<String> evidence() {
            return Optional.ofNullable(evidence);
        }

        /**
         * The cells entered for a dimension.
         *
         * @param dimension which one
         * @return the counts by group code, or empty if none were entered
         */
        public Optional<Map<String, Long>> cells(Dimension dimension) {
            return Optional.ofNullable(cells.get(dimension.id()));
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
            return "Observed.Entered[as of " + asOf + "]";
        }
    }
}
