package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Zero cells, groups of nobody, strata without a group: every number is finite or missing with a reason. */
class DegenerateCountsTest {

    private static final List<Wording> LANGUAGES = Stream.of("en", "fr", "ar")
            .map(Locale::forLanguageTag)
            .map(GenderWording::in)
            .toList();

    /** Every way in which up to four persons of each group come out. */
    private static List<TwoGroups> smallTables() {
        List<TwoGroups> tables = new ArrayList<>();
        for (int n = 0; n <= 4; n++) {
            for (int m = 0; m <= 4; m++) {
                for (int a = 0; a <= n; a++) {
                    for (int b = 0; b <= m; b++) {
                        tables.add(TwoGroups.of(Proportion.of(a, n), Proportion.of(b, m)));
                    }
                }
            }
        }
        return tables;
    }

    private static void isSound(Estimate estimate) {
        assertThat(estimate.why().isPresent())
                .isEqualTo(estimate.value().isEmpty() || estimate.interval().isEmpty());
        estimate.value().ifPresent(value -> assertThat(value).isFinite());
        estimate.interval()
                .ifPresent(interval -> assertThat(estimate.value().orElseThrow())
                        .isBetween(interval.low() - 1e-12, interval.high() + 1e-12));
        isSaid(estimate.why());
    }

    private static void isSound(Significance significance) {
        assertThat(significance.why().isPresent()).isEqualTo(significance.p().isEmpty());
        significance.p().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
        significance.statistic().ifPresent(statistic -> assertThat(statistic).isFinite());
        isSaid(significance.why());
    }

    private static void isSaid(Optional<Reason> why) {
        why.ifPresent(reason -> LANGUAGES.forEach(words -> isSaid(words.say(reason))));
    }

    private static void isSaid(String sentence) {
        assertThat(sentence).isNotBlank().doesNotContain("NaN", "Infinity", "{", "}", "gender.", "∞");
    }

    @Test
    void every_small_table_has_sound_numbers() {
        assertThat(smallTables()).hasSize(225).allSatisfy(table -> {
            isSound(table.group().wilson(Confidence.NINETY_FIVE));
            isSound(table.group().clopperPearson(Confidence.NINETY_FIVE));
            isSound(table.difference());
            isSound(table.ratio());
            isSound(table.oddsRatio());
            isSound(table.fisher());
            for (Alternative alternative : Alternative.values()) {
                isSound(table.boschloo(alternative));
                isSound(table.barnard(alternative));
            }
        });
    }

    @Test
    void strata_of_every_small_table_have_sound_numbers_and_words() {
        Random dice = new Random(11);
        List<TwoGroups> tables = smallTables();
        int trials = Math.max(600, 400 * Integer.getInteger("checks.percent", 1));
        for (int trial = 0; trial < trials; trial++) {
            GapCountsBuilder counts = GapCounts.builder();
            int strata = dice.nextInt(4);
            for (int i = 0; i < strata; i++) {
                TwoGroups table = tables.get(dice.nextInt(tables.size()));
                counts.add("s" + i, Gender.WOMAN, table.group()).add("s" + i, Gender.MAN, table.reference());
                if (dice.nextInt(3) == 0) {
                    counts.add(
                            "s" + i,
                            dice.nextBoolean() ? Gender.UNDISCLOSED : Gender.NON_BINARY,
                            tables.get(dice.nextInt(tables.size())).group());
                }
            }
            Gap gap = counts.build().gap("WOMAN", "MAN");
            StratifiedGap within = gap.stratified();

            isSound(within.oddsRatio());
            isSound(within.rateRatio());
            isSound(within.cochranMantelHaenszel());
            isSound(within.cochranMantelHaenszelCorrected());
            isSound(within.breslowDay());
            isSound(within.tarone());
            Standardised standardised = within.standardised();
            assertThat(standardised.why().isPresent())
                    .isEqualTo(standardised.ratio().isEmpty());
            isSaid(standardised.why());
            within.kitagawa()
                    .ifPresent(parts ->
                            assertThat(parts.composition() + parts.rate()).isCloseTo(parts.total(), within(1e-12)));
            assertThat(within.kitagawa().isPresent())
                    .isEqualTo(standardised.group().isPresent());
            assertThat(within.whyUndivided().isPresent())
                    .isEqualTo(within.kitagawa().isEmpty());
            isSaid(within.whyUndivided());
            gap.bounds()
                    .ifPresent(bounds -> assertThat(bounds.contains(
                                    gap.together().difference().value().orElseThrow()))
                            .isTrue());
            for (Wording words : LANGUAGES) {
                assertThat(gap.reading()).isNotEmpty().allSatisfy(reason -> isSaid(words.say(reason)));
            }
        }
    }

    /** In whole numbers: the ways of all tables that come about in no more ways than the one found. */
    @Test
    void fishers_test_is_exact_with_ties() {
        for (int n = 1; n <= 9; n++) {
            for (int m = 1; m <= 9; m++) {
                for (int a = 0; a <= n; a++) {
                    for (int b = 0; b <= m; b++) {
                        BigInteger found = ways(n, a).multiply(ways(m, b));
                        BigInteger tails = BigInteger.ZERO;
                        BigInteger all = BigInteger.ZERO;
                        for (int i = Math.max(0, a + b - m); i <= Math.min(n, a + b); i++) {
                            BigInteger each = ways(n, i).multiply(ways(m, a + b - i));
                            all = all.add(each);
                            tails = each.compareTo(found) <= 0 ? tails.add(each) : tails;
                        }
                        assertThat(TwoGroups.of(Proportion.of(a, n), Proportion.of(b, m))
                                        .fisher()
                                        .p()
                                        .orElseThrow())
                                .as("%s of %s, %s of %s", a, n, b, m)
                                .isCloseTo(tails.doubleValue() / all.doubleValue(), within(1e-12));
                    }
                }
            }
        }
    }

    private static BigInteger ways(int all, int of) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= of; i++) {
            ways = ways.multiply(BigInteger.valueOf(all - of + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    @Test
    void very_many_persons_have_sound_numbers() {
        long most = Proportion.MOST / (Integer.getInteger("checks.percent", 1) >= 100 ? 2 : 100);
        TwoGroups apart = TwoGroups.of(Proportion.of(most, most), Proportion.of(0, most));
        TwoGroups near = TwoGroups.of(Proportion.of(most / 2, most), Proportion.of(most / 2 + 9, most));

        assertThat(apart.fisher().p().orElseThrow()).isZero();
        assertThat(near.fisher().p().orElseThrow()).isBetween(0.99, 1.0);
        isSound(near.difference());
        isSound(near.oddsRatio());
        isSound(apart.oddsRatio());
        isSound(near.boschloo(Alternative.LESS));
        assertThat(near.boschloo(Alternative.LESS).p()).isEmpty();
    }

    @Test
    void a_group_of_nobody_is_compared_with_nothing() {
        TwoGroups none = TwoGroups.of(Proportion.of(0, 0), Proportion.of(3, 7));

        assertThat(Stream.of(none.difference(), none.ratio(), none.oddsRatio()))
                .allSatisfy(estimate -> assertThat(estimate.why().orElseThrow().is(GenderReason.EMPTY_GROUP))
                        .isTrue());
        assertThat(none.fisher().why().orElseThrow().is(GenderReason.EMPTY_GROUP))
                .isTrue();
        assertThat(none.differenceBounds(Proportion.of(2, 5))).isEmpty();
        assertThat(StratifiedGap.of(List.of()).kitagawa()).isEmpty();
        assertThat(StratifiedGap.of(List.of()).simpson().isRaised()).isFalse();
        assertThat(StratifiedGap.of(List.of()).oddsRatio().why().orElseThrow().is(GenderReason.NONE_COMPARABLE))
                .isTrue();
    }

    @Test
    void a_rate_of_zero_or_one_has_no_interval_that_claims_too_much() {
        Estimate certain =
                TwoGroups.of(Proportion.of(4, 4), Proportion.of(6, 6)).ratio();
        Estimate zero = TwoGroups.of(Proportion.of(0, 4), Proportion.of(2, 6)).ratio();
        Estimate undefined =
                TwoGroups.of(Proportion.of(1, 4), Proportion.of(0, 6)).ratio();

        assertThat(certain.value()).hasValue(1);
        assertThat(certain.why().orElseThrow().is(GenderReason.RATIO_CERTAIN)).isTrue();
        assertThat(zero.value()).hasValue(0);
        assertThat(zero.why().orElseThrow().is(GenderReason.RATIO_ZERO)).isTrue();
        assertThat(undefined.value()).isEmpty();
        assertThat(undefined.why().orElseThrow().is(GenderReason.REFERENCE_ZERO))
                .isTrue();
    }

    @Test
    void a_stratum_without_one_of_the_groups_is_dropped_and_said() {
        GapCounts counts = GapCounts.none()
                .and("Rabat", Gender.WOMAN, Proportion.of(9, 10))
                .and("Rabat", Gender.MAN, Proportion.of(30, 40))
                .and("Fes", Gender.MAN, Proportion.of(5, 50));

        Gap gap = counts.gap("WOMAN", "MAN");

        assertThat(gap.stratified().standardised().dropped()).containsExactly("Fes");
        assertThat(gap.stratified().standardised().droppedShare()).isEqualTo(0.5);
        assertThat(gap.stratified().standardised().group()).hasValue(0.9);
        assertThat(gap.stratified().breslowDay().why().orElseThrow().is(GenderReason.TOO_FEW_STRATA))
                .isTrue();
        assertThat(gap.reading()).anyMatch(reason -> reason.is(GenderReason.DROPPED));
        Kitagawa parts = gap.stratified().kitagawa().orElseThrow();
        // The rate of women in Fes is taken for that of men there, 0.1: (1 - 4/9)(0.9 + 0.75)/2 - 5/9 · 0.1.
        assertThat(parts.composition()).isCloseTo(5.0 / 9 * 0.825 - 5.0 / 90, within(1e-12));
        assertThat(parts.rate()).isCloseTo(0.15 * 13 / 18, within(1e-12));
        assertThat(parts.total()).isCloseTo(0.9 - 35.0 / 90, within(1e-12));
        assertThat(gap.reading())
                .contains(Reason.of(GenderReason.DECOMPOSED_ONE_SIDED).with("strata", 1));
    }

    @Test
    void a_gap_is_not_split_where_no_stratum_has_both_groups() {
        Gap gap = GapCounts.none()
                .and("Rabat", Gender.WOMAN, Proportion.of(3, 10))
                .and("Fes", Gender.MAN, Proportion.of(5, 10))
                .gap("WOMAN", "MAN");

        assertThat(gap.stratified().kitagawa()).isEmpty();
        assertThat(gap.stratified().whyUndivided()).contains(Reason.of(GenderReason.NONE_COMPARABLE));
        assertThat(gap.reading())
                .contains(Reason.of(GenderReason.NONE_COMPARABLE))
                .noneMatch(reason -> reason.is(GenderReason.DECOMPOSED))
                .noneMatch(reason -> reason.is(GenderReason.DROPPED))
                .noneMatch(reason -> reason.is(GenderReason.DECOMPOSED_ONE_SIDED));
    }

    @Test
    void a_probability_is_told_with_three_decimals_at_least() {
        assertThat(TwoGroups.of(Proportion.of(5, 10), Proportion.of(5, 10))
                        .fisher()
                        .p())
                .hasValue(1);
        assertThat(GapCounts.none()
                        .and("all", Gender.WOMAN, Proportion.of(5, 10))
                        .and("all", Gender.MAN, Proportion.of(5, 10))
                        .gap("WOMAN", "MAN")
                        .reading())
                .contains(Reason.of(GenderReason.FISHER).with("p", new BigDecimal("1.000")));
    }

    /** Floating point would leave about 1e-16 of it. */
    @Test
    void groups_that_are_spread_alike_have_a_composition_of_exactly_nothing() {
        Random random = new Random(20261123);
        for (int trial = 0; trial < 200; trial++) {
            List<Stratum> strata = new ArrayList<>();
            int times = 1 + random.nextInt(9);
            for (int k = 0; k < 1 + trial % 12; k++) {
                int women = 1 + random.nextInt(1000);
                strata.add(Stratum.of(
                        "s" + k,
                        Proportion.of(random.nextInt(women + 1), women),
                        Proportion.of(random.nextInt(women * times + 1), (long) women * times)));
            }
            StratifiedGap gap = StratifiedGap.of(strata);
            Kitagawa parts = gap.kitagawa().orElseThrow();

            assertThat(Double.doubleToLongBits(parts.composition())).isZero();
            assertThat(parts.rate()).isEqualTo(parts.total());
            assertThat(parts.total())
                    .isCloseTo(gap.together().difference().value().orElseThrow(), within(1e-15));
        }
    }

    @Test
    void rates_that_are_alike_in_each_stratum_leave_no_part_for_the_rate() {
        Kitagawa parts = StratifiedGap.of(List.of(
                        Stratum.of("a", Proportion.of(1, 3), Proportion.of(2, 6)),
                        Stratum.of("b", Proportion.of(7, 10), Proportion.of(70, 100))))
                .kitagawa()
                .orElseThrow();

        assertThat(Double.doubleToLongBits(parts.rate())).isZero();
        assertThat(parts.composition()).isEqualTo(parts.total()).isNotZero();
    }

    @Test
    void all_undisclosed_have_no_gap_and_a_share_that_could_be_anything() {
        Gap gap = GapCounts.none()
                .and("all", Gender.UNDISCLOSED, Proportion.of(3, 8))
                .and("all", Gender.NOT_ASKED, Proportion.of(0, 4))
                .gap("WOMAN", "MAN");
        GenderShare share = GenderShare.of(Gender.WOMAN, Map.of(Gender.NOT_ASKED, 12L));

        assertThat(gap.counts().groups()).isEmpty();
        assertThat(gap.counts().undisclosed()).isEqualTo(Proportion.of(3, 12));
        assertThat(gap.reading()).anyMatch(reason -> reason.is(GenderReason.ALL_UNDISCLOSED));
        assertThat(share.ofKnown().value()).isEmpty();
        assertThat(share.bounds()).contains(new Interval(0, 1));
        assertThat(share.reading())
                .extracting(Reason::code)
                .containsExactly(GenderReason.ALL_UNDISCLOSED.id(), GenderReason.SHARE_BOUNDS.id());
        GenderShare nobody = GenderShare.of(Gender.WOMAN, Map.of());
        assertThat(nobody.bounds()).isEmpty();
        assertThat(nobody.coverage()).isEmpty();
        assertThat(nobody.ofAll()).isEmpty();
        assertThat(nobody.needsBounds()).isFalse();
        assertThat(nobody.reading()).containsExactly(Reason.of(GenderReason.NOBODY));
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(0, Proportion.MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParityIndex(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kitagawa(0.1, 0.1, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kitagawa(0, 0, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stratum("s", Proportion.of(1, 4), Proportion.of(1, 4), 7));
        assertThatIllegalArgumentException().isThrownBy(() -> GapCounts.none().gap("WOMAN", "WOMAN"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GapCounts.none().and("s", "A", Proportion.of(0, 1)).and("s", "A", Proportion.of(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GapCounts.none()
                        .and("s", "A", Proportion.of(0, Proportion.MOST))
                        .and("s", "B", Proportion.of(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> GenderShare.of(Gender.NOT_ASKED, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> GenderShare.of(Gender.WOMAN, Map.of(Gender.MAN, -1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedGap.of(List.of()).simpson(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Times.of(List.of(1, -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Times.of(List.of(Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.of(List.of()).withOpen(-1));
    }
}
