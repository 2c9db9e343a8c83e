package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one hour for each session so that the sums of burdens are least by {@link Leximax}, the earliest hours among
 * equals.
 *
 * <p>Session by session it keeps partial plans by their sums. Left aside are a partial plan with the sums of one that
 * came before, one whose sums are nowhere less than those of another, and one that cannot end better than a plan already
 * known: everybody bears at least the least of each session to come, and by {@link WeightedBound} the heaviest burden is
 * at least so much. None of this loses the least plan, nor the earliest of equals, as partial plans are made in the order
 * of their hours. Past its limit it keeps those that promise most, and is no longer exact.
 */
final class FairestChoice {

    /** Up to so many partial plans each is held against each other. */
    private static final int HELD_AGAINST_EACH_OTHER = 1500;

    /** How many partial plans the quick search for a first plan keeps. */
    private static final int QUICK = 40;

    /** A partial plan: the last hour, what came before it, and the sums. */
    private static final class Part {

        private final @Nullable Part before;
        private final int choice;
        private final int[] sums;

        Part(@Nullable Part before, int choice, int[] sums) {
            this.before = before;
            this.choice = choice;
            this.sums = sums;
        }
    }

    /** Sums as a key. */
    private static final class Sums {

        private final int[] values;
        private final int hash;

        Sums(int[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sums sums && Arrays.equals(values, sums.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final List<SlotTable.Row> chosen;
    private final int[] sums;
    private final boolean exact;
    private final int bound;

    private FairestChoice(List<SlotTable.Row> chosen, int[] sums, boolean exact, int bound) {
        this.chosen = chosen;
        this.sums = sums;
        this.exact = exact;
        this.bound = bound;
    }

    /** Chooses among at least one hour for each session, in order of time. */
    static FairestChoice of(List<List<SlotTable.Row>> sessions, int[] carried, int limit) {
        List<List<SlotTable.Row>> lightest =
                sessions.stream().map(FairestChoice::lightest).toList();
        List<int[][]> burdens = lightest.stream()
                .map(rows -> rows.stream().map(SlotTable.Row::burdens).toArray(int[][]::new))
                .toList();
        WeightedBound weighted = WeightedBound.of(burdens, carried);
        int[][] rest = leastToCome(burdens, carried.length);
        Run quick = new Run(burdens, rest, weighted, null);
        Part first = requireNonNull(quick.from(carried, QUICK), "a plan where none is ruled out");
        Run full = new Run(burdens, rest, weighted, Leximax.sorted(first.sums));
        @Nullable Part found = full.from(carried, limit);
        Part best = found == null || Leximax.compare(first.sums, found.sums) < 0 ? first : found;
        int worst = Arrays.stream(best.sums).max().orElse(0);
        int bound = full.complete ? worst : Math.max(weighted.least(), heaviest(carried, rest[0]));
        return new FairestChoice(rows(best, lightest), best.sums, full.complete, bound);
    }

    /** Without hours that another one of the session is nowhere heavier than; of equals the first. */
    private static List<SlotTable.Row> lightest(List<SlotTable.Row> rows) {
        List<SlotTable.Row> kept = new ArrayList<>();
        for (SlotTable.Row row : rows) {
            if (kept.stream().noneMatch(other -> Leximax.isNowhereMore(other.burdens(), row.burdens()))) {
                kept.removeIf(other -> Leximax.isNowhereMore(row.burdens(), other.burdens()));
                kept.add(row);
            }
        }
        return kept;
    }

    /** For each session what everybody bears at least from it on. */
    private static int[][] leastToCome(List<int[][]> sessions, int people) {
        int[][] rest = new int[sessions.size() + 1][people];
        for (int i = sessions.size() - 1; i >= 0; i--) {
            for (int p = 0; p < people; p++) {
                int person = p;
                rest[i][p] = rest[i + 1][p]
                        + Arrays.stream(sessions.get(i))
                                .mapToInt(burdens -> burdens[person])
                                .min()
                                .orElse(0);
            }
        }
        return rest;
    }

    private static int heaviest(int[] carried, int[] rest) {
        int heaviest = 0;
        for (int p = 0; p < carried.length; p++) {
            heaviest = Math.max(heaviest, carried[p] + rest[p]);
        }
        return heaviest;
    }

    private static List<SlotTable.Row> rows(Part last, List<List<SlotTable.Row>> sessions) {
        SlotTable.Row[] rows = new SlotTable.Row[sessions.size()];
        Part part = last;
        for (int i = sessions.size() - 1; i >= 0; i--) {
            rows[i] = sessions.get(i).get(part.choice);
            part = part.before == null ? part : part.before;
        }
        return List.of(rows);
    }

    List<SlotTable.Row> chosen() {
        return chosen;
    }

    /** What everybody carries in the end, in the order of the request. */
    int[] sums() {
        return sums.clone();
    }

    boolean isExact() {
        return exact;
    }

    /** What the heaviest burden is at least. */
    int bound() {
        return bound;
    }

    /** One pass over the sessions. */
    private static final class Run {

        private final List<int[][]> sessions;
        private final int[][] rest;
        private final WeightedBound weighted;
        private final int @Nullable [] known;
        private boolean complete = true;

        Run(List<int[][]> sessions, int[][] rest, WeightedBound weighted, int @Nullable [] known) {
            this.sessions = sessions;
            this.rest = rest;
            this.weighted = weighted;
            this.known = known;
        }

        /** The best plan that begins with what is carried over; null if all that were kept end worse than the known one. */
        @Nullable
        Part from(int[] carried, int limit) {
            List<Part> parts = List.of(new Part(null, 0, carried));
            for (int i = 0; i < sessions.size(); i++) {
                List<Part> next = without(extended(parts, i));
                if (next.size() > limit) {
                    complete = false;
                    int[] toCome = rest[i + 1];
                    next.sort(Comparator.comparing(part -> hoped(part.sums, toCome), Leximax::compareSorted));
                    next = next.subList(0, limit);
                }
                parts = List.copyOf(next);
            }
            @Nullable Part best = null;
            for (Part part : parts) {
                if (best == null || Leximax.compare(part.sums, best.sums) < 0) {
                    best = part;
                }
            }
            return best;
        }

        private List<Part> extended(List<Part> parts, int session) {
            int[][] choices = sessions.get(session);
            int[] toCome = rest[session + 1];
            Map<Sums, Part> next = new LinkedHashMap<>();
            for (Part part : parts) {
                for (int c = 0; c < choices.length; c++) {
                    int[] sums = part.sums.clone();
                    for (int p = 0; p < sums.length; p++) {
                        sums[p] += choices[c][p];
                    }
                    if (!isHopeless(sums, toCome, session + 1)) {
                        next.putIfAbsent(new Sums(sums), new Part(part, c, sums));
                    }
                }
            }
            return new ArrayList<>(next.values());
        }

        private boolean isHopeless(int[] sums, int[] toCome, int next) {
            return known != null
                    && (Leximax.compareSorted(hoped(sums, toCome), known) > 0
                            || weighted.leastAfter(sums, next) > known[known.length - 1]);
        }

        /** What the sums are at least in the end, sorted. */
        private static int[] hoped(int[] sums, int[] toCome) {
            int[] hoped = sums.clone();
            for (int p = 0; p < hoped.length; p++) {
                hoped[p] += toCome[p];
            }
            Arrays.sort(hoped);
            return hoped;
        }

        private static List<Part> without(List<Part> parts) {
            if (parts.size() > HELD_AGAINST_EACH_OTHER) {
                return parts;
            }
            List<Part> kept = new ArrayList<>();
            for (Part part : parts) {
                boolean heavier = parts.stream().anyMatch(other -> Leximax.isLighter(other.sums, part.sums));
                if (!heavier) {
                    kept.add(part);
                }
            }
            return kept;
        }
    }
}
