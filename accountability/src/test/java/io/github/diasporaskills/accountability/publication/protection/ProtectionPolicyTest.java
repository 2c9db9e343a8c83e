package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtectionPolicyTest {

    private static final TableDimension REGION = TableDimension.of("region", List.of("N", "S", "W", "E"));

    private static MarginTable regions(long north, long south, long west, long east) {
        return MarginTable.of(
                List.of(REGION),
                Map.of(List.of("N"), north, List.of("S"), south, List.of("W"), west, List.of("E"), east));
    }

    @Test
    void every_count_lies_within_what_its_rounding_tells() {
        for (int multiple = 1; multiple <= 8; multiple++) {
            ProtectionPolicy policy = ProtectionPolicy.withThreshold(8).roundingTo(multiple);
            for (long count = 8; count < 100; count++) {
                long shown = policy.shown(count);
                assertThat(shown % multiple).isZero();
                assertThat(count).isBetween(policy.leastBehind(shown), policy.mostBehind(shown));
            }
            assertThat(policy.shown(0)).isZero();
            assertThat(policy.mostBehind(0)).isZero();
        }
    }

    @Test
    void eight_and_rounding_to_five_hides_seven_and_shows_multiples() {
        ProtectionPolicy policy = ProtectionPolicy.withThreshold(8).roundingTo(5);
        MarginTable table = regions(7, 23, 0, 31);
        Protection safe = Protection.of(table.system(), policy, 1);
        SafeTable seen = SafeTable.of(table, safe);

        assertThat(seen.count(List.of("N"))).isEmpty();
        assertThat(seen.count(List.of("W"))).hasValue(0);
        assertThat(seen.count(List.of("TOTAL"))).hasValue(60);
        Attack attack = Attack.on(OutsideView.of(safe), 1).orElseThrow();
        assertThat(attack.range(0).low()).isZero();
        assertThat(attack.range(0).high()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void what_is_weakened_is_told_in_its_order() {
        ProtectionPolicy five = ProtectionPolicy.withThreshold(5);
        Protection full = Protection.of(regions(3, 20, 15, 9).system(), five, 1);
        assertThat(full.weakest()).isEqualTo(Assurance.FULL);
        assertThat(full.secondary().count()).isEqualTo(1);

        Protection width = Protection.of(regions(3, 0, 0, 3).system(), five, 1);
        assertThat(width.weakest()).isEqualTo(Assurance.WIDTH);
        assertThat(width.promise().is(ProtectionReason.PROMISE_WIDTH_TO_INSIDERS))
                .isTrue();

        Protection small = Protection.of(regions(3, 0, 0, 0).system(), five, 1);
        assertThat(small.isHidden(4)).as("a total of 3 is small itself").isTrue();
        assertThat(small.weakest()).isEqualTo(Assurance.FULL);

        Protection kept = Protection.keepingTotals(regions(3, 1, 0, 0).system(), five, 1);
        assertThat(kept.weakest()).isEqualTo(Assurance.WIDEST);
        assertThat(kept.isHidden(4)).isFalse();
        assertThat(kept.promise().is(ProtectionReason.PROMISE_WIDEST)).isTrue();
        assertThat(kept.toString()).doesNotContain("3");
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProtectionPolicy.withThreshold(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectionPolicy.withThreshold(5).roundingTo(6));
        assertThatIllegalArgumentException().isThrownBy(() -> TableDimension.of("region", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TableDimension.of("region", List.of("TOTAL")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDimension.grouped("region", List.of("a"), Map.of("a", "b", "b", "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> MarginTable.of(List.of(), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> MarginTable.of(List.of(REGION, REGION), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginTable.of(List.of(REGION), Map.of(List.of("TOTAL"), 4L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginTable.of(List.of(REGION), Map.of(List.of("N"), -1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginTable.linked(List.of(regions(1, 2, 3, 4), regions(4, 3, 2, 1))));
        CountSystem.Builder system = CountSystem.builder();
        int whole = system.cell("whole", 7, CellState.OPEN);
        int part = system.cell("part", 6, CellState.OPEN);
        assertThatIllegalArgumentException().isThrownBy(() -> system.line(whole, part));
        assertThatIllegalArgumentException().isThrownBy(() -> system.cell("part", 1, CellState.OPEN));
        assertThatIllegalArgumentException().isThrownBy(() -> system.cell("less", -1, CellState.OPEN));
    }
}
