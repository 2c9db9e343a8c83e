package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedRoundingTest {

    private static final CountSpan SPAN = CountSpan.upTo(LocalDate.of(2025, 12, 31));
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
        SafeTable first = keyed(1).round("members", SPAN, genders(13, 21));
        SafeTable again = keyed(1).round("members", SPAN, genders(13, 21));
        MarginTable wider =
                MarginTable.of(List.of(GENDER, REGION), Map.of(List.of("F", "N"), 13L, List.of("M", "S"), 21L));
        SafeTable other = keyed(1).round("members", SPAN, wider);

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
            sum += keyed(key).round("members", SPAN, genders(3, 0)).count(0).orElseThrow();
        }
        assertThat((double) sum / keys).isBetween(2.85, 3.15);
    }

    @Test
    void a_zero_stays_zero_and_a_reader_knows_a_count_within_the_multiple() {
        SafeTable safe = keyed(1).round("members", SPAN, genders(10, 0));
        assertThat(safe.count(0)).hasValue(10);
        assertThat(safe.count(1)).hasValue(0);
        Attack attack = Attack.on(safe.view(), 1).orElseThrow();
        assertThat(attack.range(0)).isEqualTo(new CellRange(6, 14, true));
        assertThat(attack.range(1)).isEqualTo(new CellRange(0, 4, true));
    }

    @Test
    void short_keys_and_a_multiple_of_one_are_refused() {
        byte[] key = new byte[16];
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedRounding.of(new byte[15], 5));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedRounding.of(key, 1));
        assertThat(KeyedRounding.of(key, 5)).hasToString("KeyedRounding[5]");
    }
}
