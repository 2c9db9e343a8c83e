package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRoundingTest {

    private static final int KEYS = 300;
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ProtectionPolicy FIVE = ProtectionPolicy.withThreshold(5);
    private static final TableDimension GENDER = TableDimension.of("gender", List.of("F", "M"));
    private static final TableDimension REGION = TableDimension.of("region", List.of("N", "S"));

    private static KeyedRounding keyed(int number) {
        return KeyedRounding.of(("a key of the programme " + number).getBytes(StandardCharsets.UTF_8), 5);
    }

    private static MarginTable genders(long women, long men) {
        return MarginTable.of(List.of(GENDER), Map.of(List.of("F"), women, List.of("M"), men));
    }

    @Test
    void the_same_people_are_rounded_alike_in_every_table_and_every_release() {
        SafeTable first = keyed(1).round("members", genders(13, 21));
        SafeTable again = keyed(1).round("members", genders(13, 21));
        MarginTable wider =
                MarginTable.of(List.of(GENDER, REGION), Map.of(List.of("F", "N"), 13L, List.of("M", "S"), 21L));
        SafeTable other = keyed(1).round("members", wider);

        for (int cell = 0; cell < first.size(); cell++) {
            long shown = first.count(cell).orElseThrow();
            assertThat(again.count(cell)).hasValue(shown);
            assertThat(shown % 5).isZero();
            assertThat(Math.abs(shown - genders(13, 21).count(cell))).isLessThan(5);
        }
        assertThat(other.count(List.of("F", "N")))
                .as("all women are of the north: the same people")
                .isEqualTo(other.count(List.of("F", "TOTAL")));
        assertThat(other.count(List.of("TOTAL", "N"))).isEqualTo(other.count(List.of("F", "N")));
    }

    /** The expectation of 3 rounded at random to base 5 is 3; over keys, since one key draws one number for ever. */
    @Test
    void over_many_keys_the_mean_is_the_count() {
        long sum = 0;
        int keys = 4_000;
        for (int key = 0; key < keys; key++) {
            sum += keyed(key).round("members", genders(3, 0)).count(0).orElseThrow();
        }
        assertThat((double) sum / keys).isBetween(2.85, 3.15);
    }

    @Test
    void a_zero_stays_zero_and_a_reader_knows_a_count_within_the_multiple() {
        SafeTable safe = keyed(1).round("members", genders(10, 0));
        assertThat(safe.count(0)).hasValue(10);
        assertThat(safe.count(1)).hasValue(0);
        Attack attack = Attack.on(safe.view(), 1).orElseThrow();
        assertThat(attack.range(0)).isEqualTo(new CellRange(6, 14, true));
        assertThat(attack.range(1)).isEqualTo(new CellRange(0, 4, true));
    }

    /** 3 is found by averaging in 33 % of trials of 5 releases drawn anew, in 96 % of 100 (indicators.md). */
    @Test
    void the_same_cell_is_drawn_alike_on_every_day_and_goes_up_where_its_count_does() {
        ReleaseHistory history = ReleaseHistory.empty();
        List<Long> shown = new ArrayList<>();
        for (int women = 40; women <= 45; women++) {
            ReleaseCheck check = history.round(
                    Release.of("members", CountSpan.upTo(DAY.plusDays(women)), genders(women, 60)), keyed(1), FIVE, 1);
            history = check.history();
            SafeTable table = check.table().orElseThrow();
            shown.add(table.count(0).orElseThrow());
            assertThat(table.count(1)).as("the men stay").hasValue(60);
            assertThat(check.weakest()).isEqualTo(Assurance.ROUNDED);
            assertThat(check.promise().orElseThrow().is(ProtectionReason.PROMISE_ROUNDED))
                    .isTrue();
        }
        assertThat(shown).isSorted().startsWith(40L).endsWith(45L).containsOnly(40L, 45L);
        assertThat(history.round(
                                Release.of("members", CountSpan.upTo(DAY.plusDays(60)), genders(50, 60)),
                                keyed(2),
                                FIVE,
                                1)
                        .reasons()
                        .get(0)
                        .is(ProtectionReason.ROUNDED_BY_ANOTHER_KEY))
                .isTrue();
    }

    /** Four counts of 1 whose draws say 5 and whose sum says 0 would all be known to be 1; by trying every table. */
    @Test
    void a_draw_by_which_a_small_count_could_be_worked_out_is_refused_and_no_other() {
        int refused = 0;
        for (int key = 0; key < KEYS; key++) {
            MarginTable table = MarginTable.of(
                    List.of(TableDimension.of("region", List.of("A", "B", "C", "D"))),
                    Map.of(List.of("A"), 1L, List.of("B"), 1L, List.of("C"), 1L, List.of("D"), 1L));
            SafeTable safe = keyed(key).round("members", table);
            LongSummaryStatistics[] possible = new LongSummaryStatistics[table.size()];
            Arrays.setAll(possible, cell -> new LongSummaryStatistics());
            long[] shown = IntStream.range(0, table.size())
                    .mapToLong(cell -> safe.count(cell).orElseThrow())
                    .toArray();
            for (int all = 0; all < 10_000; all++) {
                long[] counts = {all % 10, all / 10 % 10, all / 100 % 10, all / 1_000, 0};
                counts[4] = counts[0] + counts[1] + counts[2] + counts[3];
                boolean fits = true;
                for (int cell = 0; cell < counts.length; cell++) {
                    fits &= Math.abs(shown[cell] - counts[cell]) < 5;
                }
                for (int cell = 0; fits && cell < counts.length; cell++) {
                    possible[cell].accept(counts[cell]);
                }
            }
            boolean told = Arrays.stream(possible).anyMatch(counts -> counts.getMin() == counts.getMax());
            ReleaseCheck check = ReleaseHistory.empty()
                    .round(Release.of("members", CountSpan.upTo(DAY), table), keyed(key), FIVE, 1);
            assertThat(check.isRefused())
                    .as("key %d, shown %s", key, safe.count(4))
                    .isEqualTo(told);
            refused += told ? 1 : 0;
            if (told) {
                assertThat(check.reasons().get(0).is(ProtectionReason.ROUNDING_TELLS))
                        .isTrue();
                assertThat(check.table()).isEmpty();
            } else {
                for (int cell = 0; cell < possible.length; cell++) {
                    CellRange range = check.audit().orElseThrow().range(cell);
                    assertThat(range.low()).isEqualTo(possible[cell].getMin());
                    assertThat(range.high()).isEqualTo(possible[cell].getMax());
                }
            }
        }
        assertThat(refused).as("rare, but there").isBetween(1, 30);
    }

    @Test
    void what_is_said_beside_rounded_counts_brings_no_small_count_closer() {
        Release draft = Release.of("members", CountSpan.upTo(DAY), genders(3, 57))
                .saying(Statement.percentage("5 %", Map.of("gender", "F"), Map.of(), BigDecimal.valueOf(5)));
        ReleaseCheck check = ReleaseHistory.empty().round(draft, keyed(1), FIVE, 1);

        assertThat(check.withheld()).hasSize(1);
        assertThat(check.reasons()).anyMatch(reason -> reason.is(ProtectionReason.STATEMENT_WITHHELD));
    }

    @Test
    void short_keys_and_a_multiple_of_one_are_refused() {
        byte[] key = new byte[16];
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedRounding.of(new byte[15], 5));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedRounding.of(key, 1));
        assertThat(KeyedRounding.of(key, 5)).hasToString("KeyedRounding[5]");
        assertThat(keyed(1).name()).hasSize(16).isNotEqualTo(keyed(2).name());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafeTable.drawn(List.of(GENDER), Map.of(List.of("F"), 7L), 5, "key"));
    }
}
