package io.github.diasporaskills.examples.benchmarks.peers;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.examples.benchmarks.InventedProgramme;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Costs of left elements at right ones, as arrays from which every solver builds its own input. A perfect plan exists.
 * The arrays are handed out as they are, for copying them would count against whoever does not need a copy.
 */
final class Instance {

    private static final int DEAR = 1_000_000;

    private final String name;
    private final int lefts;
    private final int rights;
    private final int capacity;
    private final int[] offsets;
    private final int[] columns;
    private final int[] costs;

    private Instance(String name, int lefts, int rights, int capacity, int[] offsets, int[] columns, int[] costs) {
        this.name = name;
        this.lefts = lefts;
        this.rights = rights;
        this.capacity = capacity;
        this.offsets = offsets;
        this.columns = columns;
        this.costs = costs;
    }

    String name() {
        return name;
    }

    /** The number of left elements, each to be placed once. */
    int lefts() {
        return lefts;
    }

    int rights() {
        return rights;
    }

    /** Of each right element. */
    int capacity() {
        return capacity;
    }

    /** Where the edges of each left element begin; empty if all pairs are edges. */
    int[] offsets() {
        return offsets;
    }

    /** The right element of each edge, ascending in each row; empty if all pairs are edges. */
    int[] columns() {
        return columns;
    }

    /** Of each edge, or row by row. */
    int[] costs() {
        return costs;
    }

    /** How costs are drawn. */
    enum Costs {
        /** 1 to 100,000, all equally likely. */
        UNIFORM {
            @Override
            int of(Random random, int left, int right) {
                return 1 + random.nextInt(100_000);
            }
        },
        /** Ten groups on each side; cheap within a group, dearer the farther apart, and little noise. */
        CLUSTERED {
            @Override
            int of(Random random, int left, int right) {
                return 1 + 9_000 * Math.abs(left % 10 - right % 10) + random.nextInt(1_000);
            }
        },
        /** Some right elements are dear and some left ones, whoever meets whom; and noise. */
        ADDITIVE {
            @Override
            int of(Random random, int left, int right) {
                return 1 + (int) (left * 7919L % 40_000) + (int) (right * 104_729L % 40_000) + random.nextInt(2_000);
            }
        },
        /** 1 to 10. */
        TINY {
            @Override
            int of(Random random, int left, int right) {
                return 1 + random.nextInt(10);
            }
        },
        /** All the same. */
        EQUAL {
            @Override
            int of(Random random, int left, int right) {
                return 1_000;
            }
        };

        abstract int of(Random random, int left, int right);
    }

    static Instance dense(Costs drawn, int lefts, int rights, long seed) {
        Random random = new Random(seed);
        int[] costs = new int[Math.multiplyExact(lefts, rights)];
        for (int at = 0; at < costs.length; at++) {
            costs[at] = drawn.of(random, at / rights, at % rights);
        }
        return new Instance(
                "dense " + lefts + " x " + rights + " " + drawn, lefts, rights, 1, new int[0], new int[0], costs);
    }

    /** Each left element has the given number of right ones, one of them hidden in a perfect plan. */
    static Instance sparse(Costs drawn, int lefts, int rights, int capacity, int perLeft, long seed) {
        Random random = new Random(seed);
        int[] seats = IntStream.range(0, lefts).toArray();
        for (int at = lefts - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = seats[at];
            seats[at] = seats[other];
            seats[other] = kept;
        }
        int[] offsets = new int[lefts + 1];
        int[] columns = new int[lefts * perLeft];
        for (int left = 0; left < lefts; left++) {
            offsets[left + 1] = offsets[left] + perLeft;
            int hidden = seats[left] / capacity;
            int[] drawnColumns =
                    random.ints(0, rights).distinct().limit(perLeft).toArray();
            if (Arrays.stream(drawnColumns).noneMatch(column -> column == hidden)) {
                drawnColumns[0] = hidden;
            }
            Arrays.sort(drawnColumns);
            System.arraycopy(drawnColumns, 0, columns, offsets[left], perLeft);
        }
        int[] costs = new int[columns.length];
        for (int left = 0; left < lefts; left++) {
            for (int edge = offsets[left]; edge < offsets[left + 1]; edge++) {
                costs[edge] = drawn.of(random, left, columns[edge]);
            }
        }
        return new Instance(
                "sparse " + lefts + " x " + rights + " x " + perLeft + (capacity > 1 ? ", capacity " + capacity : "")
                        + " " + drawn,
                lefts,
                rights,
                capacity,
                offsets,
                columns,
                costs);
    }

    /**
     * The candidates of a programme for its needs by the rules of a country, and beside them for each member a dear seat
     * outside of all needs, so that a perfect plan exists. A point more is a cost less.
     */
    static Instance ofProgramme(int members, int needs, int capacity) {
        CandidateGraph graph = OptimalMatching.withDefaults()
                .match(InventedProgramme.request(members, needs, CountryPack.load("MA")))
                .problem()
                .graph();
        int outside = (members + capacity - 1) / capacity;
        int[] offsets = new int[members + 1];
        int[] columns = new int[graph.edgeCount() + members];
        int[] costs = new int[columns.length];
        int at = 0;
        for (int left = 0; left < members; left++) {
            for (int edge = graph.firstEdge(left); edge < graph.firstEdge(left + 1); edge++) {
                columns[at] = graph.rightOf(edge);
                costs[at++] = (int) (graph.highestValue() + 1 - graph.valueOf(edge));
            }
            columns[at] = needs + left / capacity;
            costs[at++] = DEAR;
            offsets[left + 1] = at;
        }
        return new Instance(
                String.format("programme of %,d members, %,d needs x %d", members, needs, capacity),
                members,
                needs + outside,
                capacity,
                offsets,
                columns,
                costs);
    }

    boolean isDense() {
        return offsets.length == 0;
    }

    boolean isSquare() {
        return lefts == rights && capacity == 1;
    }

    /** Takes every edge. */
    interface Edges {
        void edge(int left, int right, int cost);
    }

    void forEach(Edges edges) {
        for (int left = 0; left < lefts; left++) {
            int first = isDense() ? left * rights : offsets[left];
            int end = isDense() ? first + rights : offsets[left + 1];
            for (int edge = first; edge < end; edge++) {
                edges.edge(left, isDense() ? edge - first : columns[edge], costs[edge]);
            }
        }
    }
}
