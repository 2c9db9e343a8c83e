package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much is hidden beside small counts: against the optimum on small tables, against boxes of cells on larger ones. */
class FewestCellsTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);

    @Test
    void on_small_tables_hardly_more_is_lost_than_by_the_best_of_all_choices() {
        double lost = 0;
        double least = 0;
        int compared = 0;
        for (int run = 0; run < Math.max(6, 2 * PERCENT); run++) {
            Random random = new Random(run);
            MarginTable table = RandomTables.filled(
                    List.of(
                            TableDimension.of("a", List.of("1", "2", "3")),
                            TableDimension.of("b", List.of("1", "2", "3"))),
                    random,
                    9,
                    0);
            CountSystem system = table.system();
            Protection safe = Protection.keepingTotals(system, FIVE, run);
            long primary = safe.proofs().size() / 2;
            if (safe.weakest() == Assurance.FULL && primary > 0 && primary < 4) {
                double best = optimum(system, safe);
                assertThat(best).isLessThanOrEqualTo(cost(safe) + 1e-9);
                lost += cost(safe);
                least += best;
                compared++;
            }
        }
        assertThat(lost).as("%d tables, least %.1f", compared, least).isLessThanOrEqualTo(1.35 * least);
    }

    /**
     * Boxes keep counts from outsiders only, so that is what is compared table by table: of 400, two lost up to 6 %
     * more, and all together 29 % less. With insiders as well it was 19 % less.
     */
    @Test
    void on_larger_tables_less_is_hidden_than_by_the_cheapest_boxes() {
        double outside = 0;
        double inside = 0;
        double boxes = 0;
        for (int run = 0; run < Math.max(2, PERCENT / 5); run++) {
            MarginTable table = RandomTables.filled(
                    List.of(
                            TableDimension.of("a", codes(3)),
                            TableDimension.of("b", codes(6)),
                            TableDimension.of("c", codes(4))),
                    new Random(run),
                    7,
                    0);
            double cheapest = CheapestBoxes.cost(table, FIVE);
            double lost = lost(table, FIVE.fromOutsidersOnly(), run);
            assertThat(lost).as("run %d", run).isLessThan(1.1 * cheapest);
            outside += lost;
            inside += lost(table, FIVE, run);
            boxes += cheapest;
        }
        assertThat(outside).isLessThan(0.8 * boxes);
        assertThat(inside).isLessThan(0.9 * boxes);
    }

    private static double lost(MarginTable table, ProtectionPolicy policy, long seed) {
        Protection safe = Protection.of(table.system(), policy, seed);
        assertThat(safe.weakest()).isEqualTo(Assurance.FULL);
        return cost(safe);
    }

    private static List<String> codes(int size) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add("c" + i);
        }
        return codes;
    }

    static double price(long count) {
        return Math.max(1, Math.log1p((double) count));
    }

    private static double cost(Protection safe) {
        return safe.secondary()
                .mapToDouble(cell -> price(safe.system().value(cell)))
                .sum();
    }

    /** The cheapest set of further cells that meets every demand: all sets, the cheap ones first. */
    private static double optimum(CountSystem system, Protection safe) {
        int[] open = java.util.stream.IntStream.range(0, system.size())
                .filter(cell -> system.state(cell) == CellState.OPEN && !safe.isPrimary(cell) && system.value(cell) > 0)
                .toArray();
        double limit = cost(safe);
        List<int[]> sets = new ArrayList<>();
        collect(open, 0, new int[0], system, limit, sets);
        sets.sort(Comparator.comparingDouble(set -> cost(system, set)));
        for (int[] set : sets) {
            if (suffices(system, safe, set)) {
                return cost(system, set);
            }
        }
        return limit;
    }

    private static double cost(CountSystem system, int... set) {
        return Arrays.stream(set).mapToDouble(cell -> price(system.value(cell))).sum();
    }

    private static void collect(int[] open, int from, int[] set, CountSystem system, double limit, List<int[]> sets) {
        if (cost(system, set) >= limit) {
            return;
        }
        sets.add(set);
        for (int i = from; i < open.length; i++) {
            int[] more = Arrays.copyOf(set, set.length + 1);
            more[set.length] = open[i];
            collect(open, i + 1, more, system, limit, sets);
        }
    }

    private static boolean suffices(CountSystem system, Protection safe, int... set) {
        OutsideView.Builder view = OutsideView.builder();
        for (int cell = 0; cell < system.size(); cell++) {
            int here = cell;
            boolean hidden = safe.isPrimary(cell) || Arrays.stream(set).anyMatch(c -> c == here);
            view.between(
                    system.name(cell), hidden ? 0 : system.value(cell), hidden ? Long.MAX_VALUE : system.value(cell));
        }
        for (int line = 0; line < system.lines(); line++) {
            // A line with one hidden cell gives it away, which needs no attack.
            long hidden = Arrays.stream(system.lineCells(line))
                    .filter(c -> safe.isPrimary(c) || Arrays.stream(set).anyMatch(s -> s == c))
                    .count();
            if (hidden == 1) {
                return false;
            }
            view.equation(system.lineCells(line), system.lineFactors(line));
        }
        Attack attack = Attack.on(view.build(), 1).orElseThrow();
        return safe.proofs().stream().allMatch(proof -> {
            CellRange range = attack.range(proof.cell());
            return proof.isDown() ? range.low() <= proof.goal() : range.high() >= proof.goal();
        });
    }
}
