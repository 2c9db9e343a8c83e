package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who is counted attacks: she knows her own cells, and if she is alone there, that too. */
class InsidersTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int TABLES = Math.max(6, 5 * PERCENT);
    private static final int QUESTIONS = 12;
    private static final double SLIP = 1e-6;
    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);

    @Test
    void a_person_alone_in_a_hidden_cell_cannot_work_out_another_one() {
        MarginTable table = table(new long[][] {{1, 9, 20}, {9, 1, 20}, {20, 20, 20}});
        Protection open = Protection.of(table.system(), FIVE.fromOutsidersOnly(), 1);
        assertThat(open.weakest()).isEqualTo(Assurance.FULL);
        assertThat(open.insiders()).isEqualTo(InsiderStanding.NOT_DEMANDED);
        assertThat(open.promise().is(ProtectionReason.PROMISE_FULL)).isTrue();
        assertThat(rangeKnowing(table, open, 0, 5)).as("what is left of both").containsExactly(1, 1);

        Protection safe = Protection.of(table.system(), FIVE, 1);
        assertThat(safe.weakest()).isEqualTo(Assurance.FULL);
        assertThat(safe.insiders()).isEqualTo(InsiderStanding.AS_OUTSIDERS);
        assertThat(safe.promise().is(ProtectionReason.PROMISE_FULL_TO_INSIDERS)).isTrue();
        assertThat(rangeKnowing(table, safe, 0, 5)[0]).isZero();
        assertThat(rangeKnowing(table, safe, 0, 5)[1]).isGreaterThanOrEqualTo(6);
        assertThat(safe.secondary().count()).isGreaterThan(open.secondary().count());
    }

    /** The totals say that one hidden count is by one less than another one. */
    @Test
    void who_knows_that_others_are_counted_with_her_may_tell_more_which_the_promise_says() {
        MarginTable table = table(new long[][] {{5, 9}, {6, 4}, {5, 10}, {7, 9}});
        Protection safe = Protection.of(table.system(), FIVE, 1);
        assertThat(safe.insiders()).isEqualTo(InsiderStanding.AS_OUTSIDERS);
        SafeTable seen = SafeTable.of(table, safe);
        int small = table.shape().cell(List.of("r1", "c1"));
        int hers = table.shape().cell(List.of("r0", "c0"));
        assertThat(seen.count(hers)).isEmpty();
        assertThat(rangeKnowing(table, safe, hers, small)[0]).isZero();

        LinearAttacker notAlone = LinearAttacker.reading(seen);
        notAlone.know(hers, 2, -1);
        assertThat(notAlone.least(small)).isEqualTo(1, within(SLIP));
        assertThat(ProtectionWording.in(Locale.ENGLISH).say(safe.promise()))
                .contains("such as that the person is not alone in a cell");
    }

    /**
     * The table by which Kristian Lønø showed the problem of singletons, in the vignette on it of the R package
     * easySdcTable: counts up to 3 are small, zeros are shown.
     */
    @Test
    void the_table_that_showed_the_problem_of_singletons_is_safe() {
        MarginTable table = table(new long[][] {{1, 1, 7, 1, 0}, {1, 0, 0, 2, 8}});
        Protection safe = Protection.of(table.system(), ProtectionPolicy.withThreshold(4), 1);
        check(table, safe, new Random(1), Integer.MAX_VALUE);
        assertThat(safe.exactToInsiders()).isZero();
    }

    /** Five joined, one woman and four men; the total says five, so a woman who knows she was alone knows of the men. */
    @Test
    void where_a_total_that_stays_tells_her_the_rest_that_is_said() {
        MarginTable table = MarginTable.of(
                List.of(TableDimension.of("gender", List.of("women", "men"))),
                Map.of(List.of("women"), 1L, List.of("men"), 4L));
        Protection safe = Protection.of(table.system(), FIVE, 1);

        assertThat(safe.isTotalDropped()).isFalse();
        assertThat(safe.weakest()).isEqualTo(Assurance.WIDTH);
        assertThat(safe.insiders()).isEqualTo(InsiderStanding.EXACTLY);
        assertThat(safe.closerToInsiders())
                .as("a man knows that not all five are women")
                .isEqualTo(2);
        assertThat(safe.exactToInsiders()).isEqualTo(1);
        assertThat(safe.promise().is(ProtectionReason.PROMISE_WIDTH)).isTrue();
    }

    @Test
    void insiders_tell_no_more_of_random_tables_than_is_said() {
        int asOutsiders = 0;
        int proofs = 0;
        for (int run = 0; run < TABLES; run++) {
            Random random = new Random(90_000 + run);
            MarginTable table = RandomTables.table(random, run % 2 == 0 ? 16 : 45);
            ProtectionPolicy policy = ProtectionPolicy.withThreshold(3 + random.nextInt(4));
            Protection safe = run % 4 == 3
                    ? Protection.keepingTotals(table.system(), policy, run)
                    : Protection.of(table.system(), policy, run);
            check(table, safe, random, QUESTIONS);
            asOutsiders += safe.insiders() == InsiderStanding.AS_OUTSIDERS ? 1 : 0;
            proofs += safe.insiderProofs().size();
        }
        assertThat(asOutsiders).isGreaterThan(TABLES / 2);
        assertThat(proofs).isPositive();
    }

    /** What one person in an inner cell knows of each cell: limits, no limit above being -1. */
    private static Map<Integer, int[]> knowledge(MarginTable table, int inner) {
        Map<Integer, int[]> known = new HashMap<>();
        for (int cell = 0; cell < table.size(); cell++) {
            if (counts(table, cell, inner)) {
                known.put(cell, new int[] {1, table.count(cell) == 1 ? 1 : -1});
            }
        }
        return known;
    }

    private static boolean counts(MarginTable table, int cell, int inner) {
        boolean all = true;
        for (int d = 0; d < table.dimensions().size(); d++) {
            all &= isIn(
                    table.dimensions().get(d),
                    table.codes(cell).get(d),
                    table.codes(inner).get(d));
        }
        return all;
    }

    private static boolean isIn(TableDimension dimension, String whole, String part) {
        return whole.equals(part)
                || dimension.parts(whole).orElse(List.of()).stream().anyMatch(below -> isIn(dimension, below, part));
    }

    /** Asks what persons can tell of small counts: by another solver, and where it can be by trying everything. */
    private static void check(MarginTable table, Protection safe, Random random, int questions) {
        verify(safe);
        SafeTable seen = SafeTable.of(table, safe);
        List<Integer> persons = new ArrayList<>(IntStream.range(0, table.size())
                .filter(cell -> table.shape().isInner(cell)
                        && table.count(cell) > 0
                        && seen.count(cell).isEmpty())
                .boxed()
                .toList());
        Collections.shuffle(persons, random);
        BitSet closer = new BitSet();
        BitSet exact = new BitSet();
        LinearAttacker attacker = LinearAttacker.reading(seen);
        int asked = 0;
        for (int person : persons) {
            Map<Integer, int[]> known = knowledge(table, person);
            attacker.forget();
            known.forEach((cell, limits) -> attacker.know(cell, limits[0], limits[1]));
            long[][] all = asked < questions && table.size() <= 36
                    ? AllTables.of(seen, 45, 40_000, counts -> fits(known, counts))
                    : new long[0][];
            List<Protection.Proof> proofs = new ArrayList<>(safe.proofs());
            Collections.shuffle(proofs, random);
            for (Protection.Proof proof : proofs) {
                int cell = proof.cell();
                if (asked < questions && !(known.containsKey(cell) && table.count(cell) == 1)) {
                    asked++;
                    long goal = proof.isDown() && known.containsKey(cell) ? Math.max(1, proof.goal()) : proof.goal();
                    double reached = proof.isDown() ? attacker.least(cell) : attacker.largest(cell);
                    boolean less = proof.isDown() ? reached > goal + SLIP : reached < goal - SLIP;
                    if (all.length > 0 && proof.goal() < 30) {
                        less |= proof.isDown() ? all[0][cell] > goal : all[1][cell] < goal;
                        exact.set(cell, exact.get(cell) || all[0][cell] == all[1][cell]);
                    }
                    closer.set(cell, closer.get(cell) || less);
                    boolean told = less && attacker.largest(cell) - attacker.least(cell) < SLIP;
                    exact.set(cell, exact.get(cell) || told);
                }
            }
        }
        assertThat(closer.cardinality()).as("%s", table).isLessThanOrEqualTo(safe.closerToInsiders());
        assertThat(exact.cardinality()).as("%s", table).isLessThanOrEqualTo(safe.exactToInsiders());
    }

    private static boolean fits(Map<Integer, int[]> known, long... counts) {
        return known.entrySet().stream()
                .allMatch(entry -> counts[entry.getKey()] >= entry.getValue()[0]
                        && (entry.getValue()[1] < 0 || counts[entry.getKey()] <= entry.getValue()[1]));
    }

    /** Anybody can check the proofs with what is shown, the lines, and what the insider knows. */
    private static void verify(Protection safe) {
        CountSystem system = safe.system();
        for (Protection.Proof proof : safe.insiderProofs()) {
            long[] other = proof.table();
            int knows = proof.insider().orElseThrow();
            assertThat(system.holds(other)).isTrue();
            assertThat(other[knows]).isPositive();
            assertThat(system.value(knows) == 1 && other[knows] != 1).isFalse();
            for (int cell = 0; cell < other.length; cell++) {
                if (!safe.isHidden(cell)) {
                    assertThat(other[cell]).isEqualTo(system.value(cell));
                }
            }
            long count = other[proof.cell()];
            assertThat(proof.isDown() ? count <= proof.goal() : count >= proof.goal())
                    .isTrue();
        }
        assertThat(safe.proofs()).allMatch(proof -> proof.insider().isEmpty());
    }

    private static double[] rangeKnowing(MarginTable table, Protection safe, int person, int cell) {
        LinearAttacker attacker = LinearAttacker.reading(SafeTable.of(table, safe));
        knowledge(table, person).forEach((at, limits) -> attacker.know(at, limits[0], limits[1]));
        return new double[] {attacker.least(cell), attacker.largest(cell)};
    }

    private static MarginTable table(long[][] rows) {
        Map<List<String>, Long> inner = new HashMap<>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                inner.put(List.of("r" + r, "c" + c), rows[r][c]);
            }
        }
        return MarginTable.of(
                List.of(
                        TableDimension.of("row", codes("r", rows.length)),
                        TableDimension.of("column", codes("c", rows[0].length))),
                inner);
    }

    private static List<String> codes(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }
}
