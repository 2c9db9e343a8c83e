package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.programme.CountingUnit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossedFamilyTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int RUNS = Math.max(3, PERCENT);
    private static final double NEARLY = 1e-5;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final TableDimension GENDER = TableDimension.of("gender", List.of("F", "M", "X"));
    private static final TableDimension AGE = TableDimension.of("age", List.of("young", "old", "older"));
    private static final TableDimension HOST = TableDimension.of("host", List.of("A", "B", "C"));
    private static final TableDimension YOUNG = TableDimension.of("young", List.of("yes", "no"));
    private static final TableDimension REMOTE = TableDimension.of("remote", List.of("yes", "no"));
    private static final TableDimension PAID = TableDimension.of("paid", List.of("yes", "no"));
    private static final Release.Series PERSONS = new Release.Series("persons", CountingUnit.DISTINCT_PERSON);

    private static Release release(List<TableDimension> by, Map<List<String>, Long> counts) {
        return Release.of("members", CountSpan.upTo(DAY), MarginTable.of(by, counts))
                .in(PERSONS);
    }

    /** Each table printed is attacked alone by another solver; small ones also by trying every whole table. */
    @Test
    void no_small_cell_of_a_table_by_three_or_four_dimensions_is_told_by_its_cells_and_margins() {
        attack(List.of(GENDER, AGE, HOST), 3, RUNS);
        attack(List.of(GENDER, YOUNG, REMOTE, PAID), 4, Math.max(2, RUNS / 4));
    }

    private static void attack(List<TableDimension> by, long seed, int runs) {
        Random random = new Random(seed);
        int hidden = 0;
        int left = 0;
        for (int run = 0; run < runs; run++) {
            MarginTable empty = MarginTable.of(by, Map.of());
            Map<List<String>, Long> counts = new HashMap<>();
            for (int cell = 0; cell < empty.size(); cell++) {
                if (empty.shape().isInner(cell)) {
                    counts.put(empty.codes(cell), (long) Math.max(0, random.nextInt(30) - 6));
                }
            }
            Release draft = release(by, counts);
            SafeTable shown = TableFamily.of(List.of(), List.of(draft))
                    .protect(ProtectionPolicy.withThreshold(4), 1)
                    .tables()
                    .get(0);
            LinearAttacker attacker = LinearAttacker.reading(shown);
            for (int cell = 0; cell < shown.size(); cell++) {
                long truth = draft.table().count(cell);
                left += shown.count(cell).isPresent() ? 1 : 0;
                if (truth > 0 && truth < 4) {
                    hidden++;
                    assertThat(shown.count(cell)).isEmpty();
                    assertThat(attacker.least(cell)).isLessThanOrEqualTo(NEARLY);
                    assertThat(attacker.largest(cell)).isGreaterThanOrEqualTo(4 - NEARLY);
                }
            }
        }
        assertThat(hidden).isPositive();
        assertThat(left).isPositive();
    }

    /**
     * 8 women and 5 young people were among 10 engaged, so 3 young women or more; an earlier report said so in two
     * tables. Of 40 registered now 3 are young women: with that report they cannot be 0, and the guard says that it
     * leaves less open than it would.
     */
    @Test
    void what_two_simple_tables_of_a_part_tell_of_a_crossed_one_is_reckoned_with() {
        List<TableDimension> both = List.of(
                TableDimension.of("gender", List.of("F", "M")), TableDimension.of("age", List.of("young", "old")));
        Release.Series engaged = new Release.Series("engaged", CountingUnit.DISTINCT_PERSON);
        Release women = simple(engaged, both.get(0), "F", 8, "M", 2);
        Release young = simple(engaged, both.get(1), "young", 5, "old", 5);
        Map<List<String>, Long> counts = Map.of(
                List.of("F", "young"), 3L,
                List.of("F", "old"), 17L,
                List.of("M", "young"), 12L,
                List.of("M", "old"), 8L);
        Release registered = Release.of("members", CountSpan.upTo(DAY.plusYears(1)), MarginTable.of(both, counts))
                .in(PERSONS);

        FamilyProtection alone =
                TableFamily.of(List.of(), List.of(registered)).protect(ProtectionPolicy.withThreshold(5), 1);
        FamilyProtection after = TableFamily.of(List.of(whole(women), whole(young)), List.of(registered))
                .protect(ProtectionPolicy.withThreshold(5), 1);

        assertThat(alone.limited()).isZero();
        assertThat(after.limited()).isPositive();
    }

    private static Release simple(
            Release.Series series, TableDimension by, String one, long first, String other, long second) {
        return Release.of(
                        "members",
                        CountSpan.upTo(DAY),
                        MarginTable.of(List.of(by), Map.of(List.of(one), first, List.of(other), second)))
                .in(series);
    }

    private static Release whole(Release release) {
        Map<List<String>, Long> all = new HashMap<>();
        for (int cell = 0; cell < release.table().size(); cell++) {
            all.put(release.table().codes(cell), release.table().count(cell));
        }
        return release.shown(SafeTable.read(release.table().dimensions(), all, 1));
    }

    @Test
    void a_simple_table_of_the_same_count_is_the_margin_of_the_crossed_one() {
        Map<List<String>, Long> counts = new HashMap<>();
        Map<List<String>, Long> margin = new HashMap<>();
        Random random = new Random(8);
        for (String gender : GENDER.categories()) {
            for (String age : AGE.categories()) {
                long count = gender.equals("X") ? random.nextInt(3) : 6 + random.nextInt(9);
                counts.put(List.of(gender, age), count);
                margin.merge(List.of(gender), count, Long::sum);
            }
        }
        FamilyProtection protection = TableFamily.of(
                        List.of(),
                        List.of(release(List.of(AGE, GENDER), swapped(counts)), release(List.of(GENDER), margin)))
                .protect(ProtectionPolicy.withThreshold(5), 1);

        SafeTable crossed = protection.tables().get(0);
        SafeTable simple = protection.tables().get(1);
        for (String gender : GENDER.categories()) {
            assertThat(crossed.count(List.of(TableDimension.TOTAL, gender))).isEqualTo(simple.count(List.of(gender)));
        }
    }

    private static Map<List<String>, Long> swapped(Map<List<String>, Long> counts) {
        Map<List<String>, Long> turned = new HashMap<>();
        counts.forEach((codes, count) -> turned.put(List.of(codes.get(1), codes.get(0)), count));
        return turned;
    }

    @Test
    void a_zero_of_a_group_that_was_found_does_not_name_it_where_nothing_else_of_it_is_shown() {
        Map<List<String>, Long> counts = Map.of(
                List.of("F", "A"),
                20L,
                List.of("M", "A"),
                15L,
                List.of("F", "B"),
                12L,
                List.of("M", "B"),
                9L,
                List.of("M", "C"),
                2L);
        SafeTable shown = TableFamily.of(List.of(), List.of(release(List.of(GENDER, HOST), counts)))
                .ofFoundGroups(Set.of("host"))
                .protect(ProtectionPolicy.withThreshold(5), 1)
                .tables()
                .get(0);

        assertThat(shown.count(List.of("F", "A"))).isPresent();
        for (String gender : List.of("F", "M", "X", TableDimension.TOTAL)) {
            assertThat(shown.count(List.of(gender, "C"))).isEmpty();
        }
    }
}
