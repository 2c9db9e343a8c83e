package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said in words claims no more than the numbers carry. */
class GapReadingTest {

    private static GapCounts twoSites() {
        return GapCounts.none()
                .and("site1", Gender.MAN, Proportion.of(30, 40))
                .and("site1", Gender.WOMAN, Proportion.of(9, 10))
                .and("site2", Gender.MAN, Proportion.of(2, 10))
                .and("site2", Gender.WOMAN, Proportion.of(12, 40));
    }

    private static List<String> said(Gap gap, String language) {
        return gap.reading().stream()
                .map(GenderWording.in(Locale.forLanguageTag(language))::say)
                .toList();
    }

    private static List<String> codes(GapCounts counts) {
        return counts.gap("WOMAN", "MAN").reading().stream().map(Reason::code).toList();
    }

    @Test
    void an_interval_is_never_shown_as_one_number_and_large_counts_are_grouped() {
        Gap gap = GapCounts.none()
                .and("all", Gender.WOMAN, Proportion.of(60_000_123, 300_000_000))
                .and("all", Gender.MAN, Proportion.of(60_010_000, 300_000_000))
                .gap("WOMAN", "MAN");

        assertThat(said(gap, "en"))
                .startsWith("women: 60,000,123 of 300,000,000, or 20.000 % (95 % interval: 19.996 % to 20.005 %)");
    }

    @Test
    void a_reversal_is_told_in_english() {
        assertThat(said(twoSites().gap("WOMAN", "MAN"), "en"))
                .containsExactly(
                        "women: 21 of 50, or 42.0 % (95 % interval: 29.4 % to 55.8 %)",
                        "men: 32 of 50, or 64.0 % (95 % interval: 50.1 % to 75.9 %)",
                        "The rate of women is lower than that of men by 22.0 percentage points"
                                + " (95 % interval: lower by 2.5 to 39.3)",
                        "The rate of women is 0.66 times that of men (95 % interval: 0.45 to 0.97)",
                        "The parity index, 0.66, lies outside of the band that is usually called parity, 0.97 to 1.03;"
                                + " by itself it says nothing of chance",
                        "The rate of women is below four fifths of the highest one, that of men."
                                + " This is a rule of thumb: in small groups chance alone breaks it",
                        "If there were no difference, counts as unlikely as these would come about with a probability"
                                + " of 0.0446 (Fisher’s exact test)",
                        "Careful: over all, the gap goes one way, and within strata the other (Simpson’s paradox)."
                                + " Neither number alone tells the story",
                        "Compared within strata (2), the odds of women are 2.16 times those of men"
                                + " (95 % interval: 0.57 to 8.16); equal odds fit too, so the counts do not show which"
                                + " way the gap within strata goes",
                        "If both groups were spread over the strata as all persons are, the rates would be"
                                + " 60.0 % (women) and 47.5 % (men)",
                        "Of the gap of -22.0 percentage points (women less men), where the groups are makes -34.5, and"
                                + " different rates in the same stratum make 12.5. This splits a number and names no"
                                + " cause",
                        "These numbers describe a gap or its absence; they do not say why it is so");
    }

    @Test
    void the_same_is_told_in_french_and_arabic() {
        Gap gap = twoSites().gap("WOMAN", "MAN");

        assertThat(said(gap, "fr"))
                .hasSameSizeAs(gap.reading())
                .contains("femmes\u00a0: 21 sur 50, soit 42,0 % (intervalle à 95 %\u00a0: de 29,4 % à 55,8 %)")
                .anyMatch(line -> line.contains("paradoxe de Simpson"));
        assertThat(said(gap, "ar"))
                .hasSameSizeAs(gap.reading())
                .allSatisfy(line -> assertThat(line).containsPattern("\\p{IsArabic}"))
                .anyMatch(line -> line.contains("مفارقة سيمبسون"));
    }

    @Test
    void a_gap_whose_direction_is_open_is_not_called_one() {
        GapCounts few = GapCounts.none()
                .and("all", Gender.WOMAN, Proportion.of(2, 11))
                .and("all", Gender.MAN, Proportion.of(4, 12));

        assertThat(codes(few))
                .contains(GenderReason.GAP_UNSURE_LOWER.id(), GenderReason.SMALL_GROUP.id())
                .doesNotContain(
                        GenderReason.GAP_LOWER.id(), GenderReason.BORDERLINE.id(), GenderReason.STRATA_ODDS.id());
        assertThat(said(few.gap("WOMAN", "MAN"), "en"))
                .contains("There are only 11 persons in one group (women): one success more or less moves the rate by"
                        + " 9.1 percentage points")
                .anyMatch(line -> line.endsWith("they show neither which way the gap goes, nor that there is none"));
    }

    @Test
    void equal_rates_are_no_proof_of_equality() {
        GapCounts equal = GapCounts.none()
                .and("all", Gender.WOMAN, Proportion.of(30, 60))
                .and("all", Gender.MAN, Proportion.of(40, 80));

        assertThat(codes(equal)).contains(GenderReason.GAP_UNSURE_EQUAL.id(), GenderReason.PARITY_WITHIN.id());
    }

    @Test
    void women_ahead_are_said_to_be_so() {
        GapCounts ahead = GapCounts.none()
                .and("all", Gender.WOMAN, Proportion.of(56, 70))
                .and("all", Gender.MAN, Proportion.of(48, 80));

        assertThat(codes(ahead)).contains(GenderReason.GAP_HIGHER.id(), GenderReason.FOUR_FIFTHS_FAILED.id());
        assertThat(said(ahead.gap("WOMAN", "MAN"), "en"))
                .contains("The rate of men is below four fifths of the highest one, that of women."
                        + " This is a rule of thumb: in small groups chance alone breaks it");
    }

    @Test
    void an_interval_and_a_test_that_disagree_are_a_borderline_case() {
        boolean seen = false;
        Random dice = new Random(3);
        for (int trial = 0; trial < 600; trial++) {
            int n = 5 + dice.nextInt(60);
            int m = 5 + dice.nextInt(60);
            GapCounts counts = GapCounts.none()
                    .and("all", Gender.WOMAN, Proportion.of(dice.nextInt(n + 1), n))
                    .and("all", Gender.MAN, Proportion.of(dice.nextInt(m + 1), m));
            TwoGroups together = counts.gap("WOMAN", "MAN").together();
            boolean fits = together.difference().interval().orElseThrow().contains(0);
            boolean significant = together.fisher().p().orElseThrow() < 0.05;
            assertThat(codes(counts).contains(GenderReason.BORDERLINE.id())).isEqualTo(fits == significant);
            seen |= fits == significant;
            assertThat(codes(counts).contains(GenderReason.GAP_LOWER.id())
                            || codes(counts).contains(GenderReason.GAP_HIGHER.id()))
                    .isEqualTo(!fits);
        }
        assertThat(seen).isTrue();
    }

    @Test
    void strata_that_differ_have_no_common_odds_ratio_to_quote() {
        GapCounts counts = GapCounts.none()
                .and("a", Gender.WOMAN, Proportion.of(45, 50))
                .and("a", Gender.MAN, Proportion.of(10, 50))
                .and("b", Gender.WOMAN, Proportion.of(10, 50))
                .and("b", Gender.MAN, Proportion.of(45, 50));

        assertThat(codes(counts)).contains(GenderReason.STRATA_DIFFER.id());
        assertThat(counts.gap("WOMAN", "MAN").stratified().simpson().isRaised()).isFalse();
    }

    @Test
    void the_undisclosed_widen_what_may_be_said() {
        GapCounts counts = GapCounts.none()
                .and("all", Gender.WOMAN, Proportion.of(10, 40))
                .and("all", Gender.MAN, Proportion.of(30, 50))
                .and("all", Gender.UNDISCLOSED, Proportion.of(8, 10));

        Interval bounds = counts.gap("WOMAN", "MAN").bounds().orElseThrow();

        assertThat(bounds).isEqualTo(new Interval(10.0 / 42 - 38.0 / 58, 18.0 / 48 - 30.0 / 52));
        assertThat(said(counts.gap("WOMAN", "MAN"), "en"))
                .contains("No gender is known of 10 of 100 persons. Whatever it is, the difference of the rates counted"
                        + " lies between -41.7 and -20.2 (percentage points, women less men); chance comes on top");
    }

    /** Each undisclosed person is given to the one, to the other or to none, in every way. */
    @Test
    void the_bounds_hold_for_whoever_the_undisclosed_are() {
        Random dice = new Random(9);
        for (int trial = 0; trial < 300; trial++) {
            long a = dice.nextInt(5);
            long n = a + 1 + dice.nextInt(5);
            long b = dice.nextInt(5);
            long m = b + 1 + dice.nextInt(5);
            long yes = dice.nextInt(4);
            long no = dice.nextInt(4);
            Interval bounds = TwoGroups.of(Proportion.of(a, n), Proportion.of(b, m))
                    .differenceBounds(Proportion.of(yes, yes + no))
                    .orElseThrow();
            double least = 2;
            double most = -2;
            for (long y1 = 0; y1 <= yes; y1++) {
                for (long y2 = 0; y1 + y2 <= yes; y2++) {
                    for (long n1 = 0; n1 <= no; n1++) {
                        for (long n2 = 0; n1 + n2 <= no; n2++) {
                            double difference = (double) (a + y1) / (n + y1 + n1) - (double) (b + y2) / (m + y2 + n2);
                            least = Math.min(least, difference);
                            most = Math.max(most, difference);
                        }
                    }
                }
            }
            assertThat(bounds).isEqualTo(new Interval(least, most));
        }
    }

    @Test
    void a_share_is_told_with_its_bounds() {
        GenderShare share =
                GenderShare.of(Gender.WOMAN, Map.of(Gender.WOMAN, 14L, Gender.MAN, 20L, Gender.UNDISCLOSED, 6L));

        assertThat(share.reading().stream().map(GenderWording.in(Locale.ENGLISH)::say))
                .containsExactly(
                        "women: 14 of 34 with a stated gender, or 41.2 % (95 % interval: 26.4 % to 57.8 %)",
                        "No gender is known of 6 of 40 persons. Whatever it is, the share among those counted lies"
                                + " between 35.0 % and 50.0 %");
    }

    @Test
    void groups_are_called_as_they_are() {
        GapCounts counts = GapCounts.none()
                .and("all", "nurses", Proportion.of(3, 9))
                .and("all", "physicians", Proportion.of(5, 9));

        assertThat(said(counts.gap("nurses", "physicians"), "en"))
                .contains("nurses: 3 of 9, or 33.3 % (95 % interval: 12.1 % to 64.6 %)")
                .noneMatch(line -> line.contains("parity"));
        assertThat(counts.gap("nurses", "physicians")).hasToString("Gap[nurses, physicians]");
        assertThat(counts).hasToString("GapCounts[1 strata, [nurses, physicians]]");
        assertThat(Proportion.of(1, 2)).hasToString("Proportion");
    }
}
