package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Evidence, as values: equal by content and safe from changes to what it was made of. */
class ProofValuesTest {

    private static final DualPrices PRICES = DualPrices.of(7, new long[] {1, 2}, new long[] {3});

    @Test
    void prices_are_equal_if_every_part_is() {
        Cover cover = Cover.of(new int[] {0}, new int[] {0});
        assertThat(PRICES)
                .isEqualTo(DualPrices.of(7, new long[] {1, 2}, new long[] {3}))
                .hasSameHashCodeAs(DualPrices.of(7, new long[] {1, 2}, new long[] {3}))
                .isNotEqualTo(DualPrices.of(8, new long[] {1, 2}, new long[] {3}))
                .isNotEqualTo(DualPrices.of(7, new long[] {1, 3}, new long[] {3}))
                .isNotEqualTo(DualPrices.of(7, new long[] {1, 2}, new long[] {4}))
                .isNotEqualTo(PRICES.with(cover))
                .isNotEqualTo(PRICES.withGroupCover(cover))
                .isNotEqualTo(PRICES.withOutsidePrice(1))
                .isNotEqualTo(PRICES.withGroups(new long[] {1}))
                .isNotEqualTo(PRICES.withReserves(1, new long[0]))
                .isNotEqualTo(PRICES.withReserves(0, new long[1]))
                .isNotEqualTo(PRICES.withGroupPrices(PRICES))
                .isNotEqualTo(cover)
                .hasToString("prices of 2 + 1 elements");
        assertThat(PRICES.hashCode())
                .isEqualTo(31 * List.of(1L, 2L).hashCode() + List.of(3L).hashCode());
    }

    @Test
    void prices_keep_what_was_added_to_them() {
        Cover cover = Cover.of(new int[] {0}, new int[] {});
        Cover group = Cover.of(new int[] {}, new int[] {0});
        DualPrices prices =
                PRICES.with(cover).withGroupCover(group).withOutsidePrice(5).withGroups(new long[] {-4, 6});
        assertThat(prices.bonus()).isEqualTo(7);
        assertThat(prices.left(1)).isEqualTo(2);
        assertThat(prices.right(0)).isEqualTo(3);
        assertThat(prices.leftCount()).isEqualTo(2);
        assertThat(prices.rightCount()).isEqualTo(1);
        assertThat(prices.cover()).hasValue(cover);
        assertThat(prices.groupCover()).hasValue(group);
        assertThat(prices.outsidePrice()).isEqualTo(5);
        assertThat(prices.group(0)).isEqualTo(-4);
        assertThat(prices.groupCount()).isEqualTo(2);
        DualPrices more = prices.withReserves(9, new long[] {8}).withGroupPrices(PRICES);
        assertThat(more.reserveWorth()).isEqualTo(9);
        assertThat(more.reserve(0)).isEqualTo(8);
        assertThat(more.reserveCount()).isEqualTo(1);
        assertThat(more.groupPrices()).hasValue(PRICES);
        assertThat(prices.reserveCount()).isZero();
        assertThat(prices.groupPrices()).isEmpty();
        assertThat(PRICES.cover()).isEmpty();
        assertThat(PRICES.groupCover()).isEmpty();
        assertThat(PRICES.outsidePrice()).isZero();
        assertThat(PRICES.groupCount()).isZero();
        assertThat(PRICES.withGroupPrices(PRICES)
                        .withReserves(9, new long[] {8})
                        .withOutsidePrice(5)
                        .withGroups(new long[] {-4, 6})
                        .with(cover)
                        .withGroupCover(group))
                .as("the order does not matter")
                .isEqualTo(more);
    }

    @Test
    void prices_are_safe_from_changes_to_the_arrays_given() {
        long[] left = {1};
        long[] right = {2};
        long[] groups = {3};
        DualPrices prices = DualPrices.of(0, left, right).withGroups(groups);
        left[0] = 9;
        right[0] = 9;
        groups[0] = 9;
        assertThat(prices.left(0) + prices.right(0) + prices.group(0)).isEqualTo(6);
    }

    @Test
    void a_cover_is_equal_by_its_elements() {
        Cover cover = Cover.of(new int[] {0, 2}, new int[] {1});
        assertThat(cover)
                .isEqualTo(Cover.of(new int[] {2, 0}, new int[] {1}))
                .hasSameHashCodeAs(Cover.of(new int[] {2, 0}, new int[] {1}))
                .isNotEqualTo(Cover.of(new int[] {0}, new int[] {1}))
                .isNotEqualTo(Cover.of(new int[] {0, 2}, new int[] {}))
                .isNotEqualTo(PRICES)
                .hasToString("cover of 2 left and 1 right elements");
        assertThat(cover.hashCode())
                .isNotZero()
                .isNotEqualTo(Cover.of(new int[] {1}, new int[] {0, 2}).hashCode());
    }

    @Test
    void limits_in_conflict_are_copied_and_named_by_kind() {
        List<QuotaConflict.Limit> needing = new ArrayList<>(List.of(QuotaConflict.Limit.ofLeft(1)));
        QuotaConflict conflict = new QuotaConflict(needing, List.of(QuotaConflict.Limit.ofRight(2)));
        needing.add(QuotaConflict.Limit.ofGroup(3));
        assertThat(conflict.needing()).containsExactly(new QuotaConflict.Limit(QuotaConflict.Kind.LEFT, 1));
        assertThat(conflict.allowing()).containsExactly(new QuotaConflict.Limit(QuotaConflict.Kind.RIGHT, 2));
        assertThat(QuotaConflict.Limit.ofGroup(3)).isEqualTo(new QuotaConflict.Limit(QuotaConflict.Kind.GROUP, 3));
    }

    @Test
    void a_result_says_all_its_findings() {
        ProofResult result = new ProofResult(
                false, List.of(Reason.of(ProofReason.STABLE_NONE), Reason.of(ProofReason.STABLE_NOTHING_CLAIMED)));
        assertThat(result.has(ProofReason.STABLE_NONE)).isTrue();
        assertThat(result.has(ProofReason.STABLE)).isFalse();
        assertThat(result.words(Locale.FRENCH)).hasSize(2).doesNotContainAnyElementsOf(result.words(Locale.ENGLISH));
        assertThat(result).hasToString(String.join("; ", result.words(Locale.ENGLISH)));
    }
}
