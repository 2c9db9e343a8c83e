package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables whose answers are published, or were computed apart from this program. */
class KnownTablesTest {

    private static final long SEED = 1;

    /** The table of sdcTable's tests: sdcTools/sdcTable@6393dfb6, tests/testthat/test-simpleheuristic.R. */
    private static final String ROWS = "wxyz";

    private static final String COLUMNS = "abcd";
    private static final long[][] INNER = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};
    private static final List<String> HIDDEN = List.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd");

    @Test
    void two_hidden_cells_in_every_line_still_give_one_away() {
        OutsideView view = fourByFour(HIDDEN);
        Attack attack = Attack.on(view, SEED).orElseThrow();

        Map<String, long[]> expected = Map.of(
                "wa", new long[] {25, 94},
                "wb", new long[] {47, 47},
                "wc", new long[] {0, 69},
                "xa", new long[] {26, 95},
                "xc", new long[] {0, 69},
                "yb", new long[] {0, 185},
                "yd", new long[] {0, 185},
                "zb", new long[] {906, 1091},
                "zd", new long[] {585, 770});
        expected.forEach((cell, range) ->
                assertThat(range(attack, cell)).as(cell).isEqualTo(new CellRange(range[0], range[1], true)));
        assertThat(attack.recovered().mapToObj(view::name)).containsExactly("wb");
    }

    /** Low 0 and up 78 is what sdcTable itself expects for x, d; the others were computed. */
    @Test
    void each_of_seven_further_cells_makes_all_safe() {
        Map<String, Long> largest =
                Map.of("wd", 136L, "xb", 141L, "xd", 78L, "ya", 141L, "yc", 116L, "za", 141L, "zc", 116L);
        largest.forEach((cell, most) -> {
            List<String> hidden = new ArrayList<>(HIDDEN);
            hidden.add(cell);
            Attack attack = Attack.on(fourByFour(hidden), SEED).orElseThrow();
            assertThat(range(attack, "wb")).as(cell).isEqualTo(new CellRange(0, most, true));
            assertThat(attack.recovered()).isEmpty();
        });
    }

    /** The attacker's range of Fischetti and Salazar's statistical table; the table is quoted from memory. */
    @Test
    void the_three_by_three_table_of_the_literature_has_its_ranges() {
        long[][] inner = {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}};
        Attack attack = Attack.on(view(inner, "123", "ABC", List.of("2A", "2C", "3A", "3C")), SEED)
                .orElseThrow();

        assertThat(range(attack, "2C")).isEqualTo(new CellRange(5, 30, true));
        assertThat(range(attack, "2A")).isEqualTo(new CellRange(0, 25, true));
        assertThat(range(attack, "3A")).isEqualTo(new CellRange(0, 25, true));
        assertThat(range(attack, "3C")).isEqualTo(new CellRange(4, 29, true));
    }

    /**
     * Counties and sizes: sdcTools/sdcTable@6393dfb6, tests/testthat/test-linked-tables.r. Its comment names B as the
     * cell given away; by its own numbers it is K.
     */
    @Test
    void two_tables_that_are_safe_alone_give_a_cell_away_together_and_the_engine_sees_it() {
        Map<String, Long> counts = Map.of("A", 2L, "B", 2L, "I", 8L, "J", 8L, "K", 3L, "L", 3L, "M", 3L, "N", 7L);
        Map<String, List<String>> counties =
                Map.of("county-1", List.of("A", "B", "I", "J"), "county-2", List.of("K", "L", "M", "N"));
        Map<String, List<String>> sizes =
                Map.of("big", List.of("L", "M"), "small", List.of("A", "B", "I", "J", "K", "N"));
        List<String> small = List.of("A", "B", "K", "L", "M");

        for (Map<String, List<String>> alone : List.of(counties, sizes)) {
            assertThat(Attack.on(seen(counts, small, List.of(alone)), SEED)
                            .orElseThrow()
                            .recovered())
                    .isEmpty();
        }
        OutsideView both = seen(counts, small, List.of(counties, sizes));
        Attack attack = Attack.on(both, SEED).orElseThrow();
        assertThat(attack.recovered().mapToObj(both::name)).containsExactly("K");
        assertThat(range(attack, "K")).isEqualTo(new CellRange(3, 3, true));

        Protection safe =
                Protection.of(system(counts, List.of(counties, sizes)), ProtectionPolicy.withThreshold(4), SEED);
        assertThat(safe.weakest()).isEqualTo(Assurance.FULL);
        Attack again = Attack.on(OutsideView.of(safe), SEED).orElseThrow();
        for (String cell : small) {
            assertThat(range(again, cell).low()).isZero();
            assertThat(range(again, cell).high()).isGreaterThanOrEqualTo(counts.get(cell) + 4);
        }
    }

    private static CellRange range(Attack attack, String cell) {
        return attack.range(attack.view().cell(cell).orElseThrow());
    }

    private static OutsideView fourByFour(List<String> hidden) {
        return view(INNER, ROWS, COLUMNS, hidden);
    }

    private static OutsideView view(long[][] inner, String rows, String columns, List<String> hidden) {
        OutsideView.Builder view = OutsideView.builder();
        int[][] at = new int[inner.length][inner[0].length];
        for (int r = 0; r < inner.length; r++) {
            for (int c = 0; c < inner[r].length; c++) {
                String name = "" + rows.charAt(r) + columns.charAt(c);
                at[r][c] = hidden.contains(name) ? view.hidden(name) : view.shown(name, inner[r][c]);
            }
        }
        for (int r = 0; r < inner.length; r++) {
            long sum = 0;
            for (long count : inner[r]) {
                sum += count;
            }
            view.line(view.shown(rows.charAt(r) + "+", sum), at[r]);
        }
        for (int c = 0; c < inner[0].length; c++) {
            long sum = 0;
            int[] column = new int[inner.length];
            for (int r = 0; r < inner.length; r++) {
                sum += inner[r][c];
                column[r] = at[r][c];
            }
            view.line(view.shown("+" + columns.charAt(c), sum), column);
        }
        return view.build();
    }

    private static OutsideView seen(
            Map<String, Long> counts, List<String> hidden, List<Map<String, List<String>>> groupings) {
        OutsideView.Builder view = OutsideView.builder();
        Map<String, Integer> at = new HashMap<>();
        counts.forEach(
                (name, count) -> at.put(name, hidden.contains(name) ? view.hidden(name) : view.shown(name, count)));
        for (Map<String, List<String>> grouping : groupings) {
            grouping.forEach((name, parts) -> view.line(
                    view.shown(name, parts.stream().mapToLong(counts::get).sum()),
                    parts.stream().mapToInt(at::get).toArray()));
        }
        return view.build();
    }

    private static CountSystem system(Map<String, Long> counts, List<Map<String, List<String>>> groupings) {
        CountSystem.Builder system = CountSystem.builder();
        Map<String, Integer> at = new HashMap<>();
        counts.forEach((name, count) -> at.put(name, system.cell(name, count, CellState.OPEN)));
        for (Map<String, List<String>> grouping : groupings) {
            grouping.forEach((name, parts) -> system.line(
                    system.cell(name, parts.stream().mapToLong(counts::get).sum(), CellState.OPEN),
                    parts.stream().mapToInt(at::get).toArray()));
        }
        return system.build();
    }
}
