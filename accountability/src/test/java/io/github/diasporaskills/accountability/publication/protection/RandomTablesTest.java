package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random tables, protected and then attacked by another solver and by trying everything. */
class RandomTablesTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int TABLES = 20 * PERCENT;
    private static final double SLIP = 1e-6;

    @Test
    void no_small_count_of_a_random_table_can_be_told_more_closely_than_promised() {
        int full = 0;
        int proofs = 0;
        int grouped = 0;
        for (int run = 0; run < TABLES; run++) {
            Random random = new Random(run);
            int threshold = run % 3 == 0 ? 10 : 5;
            boolean keeping = run % 4 == 0;
            MarginTable table = RandomTables.table(random, 60);
            ProtectionPolicy policy = ProtectionPolicy.withThreshold(threshold);
            Protection safe = keeping
                    ? Protection.keepingTotals(table.system(), policy, run)
                    : Protection.of(table.system(), policy, run);
            check(table, safe, "table " + run);
            proofs += safe.proofs().size();
            boolean groups = table.dimensions().stream()
                    .anyMatch(d -> d.codes().size() > d.categories().size() + 1);
            grouped += groups ? 1 : 0;
            full += (int) safe.proofs().stream()
                    .filter(p -> p.assurance() == Assurance.FULL)
                    .count();
        }
        assertThat(grouped).as("some have groups").isGreaterThan(TABLES / 5);
        assertThat(full).as("most promises are the full one").isGreaterThan(proofs / 2);
    }

    private static void check(MarginTable table, Protection safe, String name) {
        SafeTable seen = SafeTable.of(table, safe);
        for (int cell = 0; cell < table.size(); cell++) {
            boolean small = safe.policy().isSmall(table.count(cell));
            if (seen.count(cell).isPresent()) {
                assertThat(seen.count(cell)).as(name).hasValue(table.count(cell));
                assertThat(small && cell != table.size() - 1)
                        .as("%s shows a small count", name)
                        .isFalse();
            } else if (!safe.isSplitDropped()) {
                assertThat(table.count(cell)).as("%s hides no zero", name).isPositive();
            }
        }
        if (!safe.isSplitDropped()) {
            assertThat(Attack.on(seen.view(), 1).orElseThrow().recovered())
                    .as("%s hides in vain", name)
                    .isEmpty();
        }
        LinearAttacker attacker = LinearAttacker.reading(seen);
        long[][] all = table.size() <= 36 ? AllTables.of(seen, 45, 40_000) : new long[0][];
        for (Protection.Proof proof : safe.proofs()) {
            verify(table, safe, proof, name);
            int cell = safe.system().cell(table.shape().name(proof.cell())).orElseThrow();
            if (proof.isDown()) {
                assertThat(attacker.least(cell)).as(name).isLessThanOrEqualTo(proof.goal() + SLIP);
            } else {
                assertThat(attacker.largest(cell)).as(name).isGreaterThanOrEqualTo(proof.goal() - SLIP);
            }
            if (all.length > 0 && proof.goal() < 30) {
                assertThat(proof.isDown() ? all[0][cell] : -all[1][cell])
                        .as("%s, by trying everything", name)
                        .isLessThanOrEqualTo(proof.isDown() ? proof.goal() : -proof.goal());
            }
        }
    }

    /** Anybody can check a proof with what is shown and the lines alone. */
    static void verify(MarginTable table, Protection safe, Protection.Proof proof, String name) {
        long[] other = proof.table();
        assertThat(safe.system().holds(other)).as(name).isTrue();
        for (int cell = 0; cell < other.length; cell++) {
            if (!safe.isHidden(cell)) {
                assertThat(other[cell]).as(name).isEqualTo(safe.system().value(cell));
            }
        }
        long count = other[proof.cell()];
        assertThat(proof.isDown() ? count <= proof.goal() : count >= proof.goal())
                .as(name)
                .isTrue();
        long truth = table.count(proof.cell());
        int threshold = safe.policy().threshold();
        switch (proof.assurance()) {
            case FULL -> assertThat(proof.goal()).isEqualTo(proof.isDown() ? 0 : truth + threshold);
            case WIDTH -> assertThat(proof.goal()).isEqualTo(threshold);
            case WIDEST -> assertThat(safe.isSplitDropped()).isTrue();
            case ROUNDED -> throw new AssertionError("nothing is rounded here");
        }
    }

    @Test
    void linked_tables_are_safe_together() {
        for (int run = 0; run < Math.max(20, TABLES / 4); run++) {
            List<MarginTable> tables = RandomTables.linked(new Random(1_000 + run));
            CountSystem system = MarginTable.linked(tables);
            Protection safe = Protection.of(system, ProtectionPolicy.withThreshold(5), run);
            Attack attack = Attack.on(OutsideView.of(safe), run).orElseThrow();
            for (Protection.Proof proof : safe.proofs()) {
                CellRange range = attack.range(proof.cell());
                assertThat(proof.isDown() ? range.low() : -range.high())
                        .as("tables %d", run)
                        .isLessThanOrEqualTo(proof.isDown() ? proof.goal() : -proof.goal());
            }
            for (MarginTable table : tables) {
                // Each alone is known less well than both together.
                LinearAttacker attacker = LinearAttacker.reading(SafeTable.of(table, safe));
                for (int cell = 0; cell < table.size(); cell++) {
                    int at = system.cell(table.shape().name(cell)).orElseThrow();
                    if (safe.isPrimary(at)) {
                        assertThat(attacker.largest(cell) - attacker.least(cell))
                                .isGreaterThanOrEqualTo(Math.min(5, table.total()) - SLIP);
                    }
                }
            }
        }
    }

    @Test
    void the_attack_finds_what_another_solver_finds() {
        for (int run = 0; run < Math.max(10, TABLES / 10); run++) {
            Random random = new Random(5_000 + run);
            MarginTable table = RandomTables.table(random, 40);
            Map<List<String>, Long> shown = new HashMap<>();
            for (int cell = 0; cell < table.size(); cell++) {
                if (random.nextInt(3) > 0) {
                    shown.put(table.codes(cell), table.count(cell));
                }
            }
            SafeTable seen = SafeTable.read(table.dimensions(), shown, 1);
            Attack attack = Attack.on(seen.view(), run).orElseThrow();
            LinearAttacker attacker = LinearAttacker.reading(seen);
            for (int cell = 0; cell < table.size(); cell++) {
                if (seen.count(cell).isEmpty()) {
                    CellRange range = attack.range(cell);
                    assertThat(range.low() - SLIP).isGreaterThanOrEqualTo(attacker.least(cell) - SLIP * 2);
                    double largest = attacker.largest(cell);
                    if (range.tight()) {
                        assertThat((double) range.low()).isLessThan(attacker.least(cell) + 1 - SLIP + SLIP * 2);
                        assertThat(range.isUnlimited()).as("table %d", run).isEqualTo(Double.isInfinite(largest));
                        if (!range.isUnlimited()) {
                            assertThat((double) range.high()).isBetween(largest - 1 + SLIP, largest + SLIP);
                        }
                    }
                    assertThat(table.count(cell)).isBetween(range.low(), range.high());
                }
            }
        }
    }
}
