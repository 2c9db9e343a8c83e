package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.people.Gender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers from public sources, and numbers worked out once with other programs; compared to the digits shown. */
class GenderOraclesTest {

    private static final Offset<Double> FOUR = within(0.5e-4 + 1e-9);
    private static final Offset<Double> SIX = within(0.5e-6 + 1e-12);

    private static TwoGroups twoGroups(long x1, long n1, long x2, long n2) {
        return TwoGroups.of(Proportion.of(x1, n1), Proportion.of(x2, n2));
    }

    private static void interval(Estimate estimate, double low, double high, Offset<Double> digits) {
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, digits);
        assertThat(interval.high()).isCloseTo(high, digits);
    }

    /**
     * The first three from the tests of DescTools (cran/DescTools@f0c957e2 tests/misc.R, citing Newcombe) and ratesci
     * (petelaud/ratesci@dbe2ab79 tests/testthat/test3.R); the others with statsmodels 0.15.0.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0"
    })
    void the_difference_has_newcombes_interval(long x1, long n1, long x2, long n2, double low, double high) {
        Estimate difference = twoGroups(x1, n1, x2, n2).difference();

        assertThat(difference.value().orElseThrow()).isCloseTo((double) x1 / n1 - (double) x2 / n2, SIX);
        interval(difference, low, high, FOUR);
    }

    /** 81 of 263 and 0 of 20 are cases of Newcombe 1998 (doi:10.1002/sim.4780170811). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "0, 20, 0.0, 0.1611", "2, 11, 0.0514, 0.4770", "90, 164, 0.4724, 0.6230"})
    void a_share_has_wilsons_interval(long x, long n, double low, double high) {
        interval(Proportion.of(x, n).wilson(Confidence.NINETY_FIVE), low, high, FOUR);
    }

    /** With SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "0, 20, 0.0, 0.1684"})
    void a_share_has_the_exact_interval_of_clopper_and_pearson(long x, long n, double low, double high) {
        interval(Proportion.of(x, n).clopperPearson(Confidence.NINETY_FIVE), low, high, FOUR);
    }

    /** With statsmodels 0.15.0, Table2x2. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 1.333333, 1.076626, 1.651249", "12, 40, 48, 80, 0.5, 0.301433, 0.829372"})
    void the_ratio_has_the_interval_of_katz(long x1, long n1, long x2, long n2, double ratio, double low, double high) {
        Estimate found = twoGroups(x1, n1, x2, n2).ratio();

        assertThat(found.value().orElseThrow()).isCloseTo(ratio, SIX);
        interval(found, low, high, SIX);
    }

    /** With SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "56, 14, 48, 32, 0.012521129749",
        "3, 1, 1, 3, 0.485714285714",
        "6, 2, 1, 4, 0.102564102564",
        "8, 2, 1, 5, 0.034965034965",
        "12, 28, 48, 32, 0.003409221768"
    })
    void fishers_exact_test(long a, long b, long c, long d, double p) {
        assertThat(twoGroups(a, a + b, c, c + d).fisher().p().orElseThrow()).isCloseTo(p, within(0.5e-12 + 1e-15));
    }

    /** The groups are the columns. One-sided with SciPy 1.17.1, two-sided with Commons Statistics 1.2. */
    @ParameterizedTest
    @CsvSource({
        "74, 31, 43, 32, 0.0355640643, 0.0720787513",
        "56, 14, 48, 32, 0.0040455045, 0.0104126514",
        "6, 2, 1, 4, 0.0482611006, 0.0922851563",
        "3, 1, 1, 3, 0.14453125, 0.2890625"
    })
    void boschloos_exact_test(long a, long b, long c, long d, double greater, double twoSided) {
        TwoGroups groups = twoGroups(a, a + c, b, b + d);

        assertThat(groups.boschloo(Alternative.GREATER).p().orElseThrow()).isCloseTo(greater, within(1e-9));
        assertThat(groups.boschloo(Alternative.TWO_SIDED).p().orElseThrow()).isCloseTo(twoSided, within(1e-9));
    }

    /** SciPy 1.17.1 and Commons Statistics 1.2 agree. */
    @Test
    void barnards_exact_test_by_the_pooled_statistic() {
        assertThat(twoGroups(56, 104, 14, 46).barnard(Alternative.TWO_SIDED).p().orElseThrow())
                .isCloseTo(0.008330314028, within(1e-9));
    }

    /** A public worked example of the rule: C passes it and still differs. */
    @Test
    void a_group_can_pass_the_four_fifths_rule_and_still_differ() {
        Map<String, Proportion> selected = new LinkedHashMap<>();
        selected.put("A", Proportion.of(400, 600));
        selected.put("B", Proportion.of(200, 400));
        selected.put("C", Proportion.of(140, 260));

        FourFifths rule = FourFifths.of(selected);

        assertThat(rule.best()).contains("A");
        assertThat(rule.passes("A")).contains(true);
        assertThat(rule.passes("B")).contains(false);
        assertThat(rule.passes("C")).contains(true);
        assertThat(rule.others().get("B").ratio().value().orElseThrow()).isCloseTo(0.75, SIX);
        assertThat(rule.others().get("C").ratio().value().orElseThrow()).isCloseTo(0.807692, SIX);
        assertThat(rule.others().get("B").fisher().p().orElseThrow()).isCloseTo(1.80152e-07, within(0.5e-12));
        assertThat(rule.others().get("C").fisher().p().orElseThrow()).isCloseTo(0.000408799, within(0.5e-9));
        assertThat(rule.others().get("C").ratio().interval().orElseThrow().high())
                .isLessThan(1);
    }

    private static Stratum stratum(String name, long a, long b, long c, long d) {
        return Stratum.of(name, Proportion.of(a, a + b), Proportion.of(c, c + d));
    }

    /**
     * Bickel, Hammel and O'Connell 1975, as tabulated at randomservices.org/random/data/Berkeley.html; but for the men of
     * department B, where that page prints 313 and 207 and 353 and 207 are right (560 applicants, 63 in 100 admitted).
     */
    @Test
    void berkeley_1973() {
        StratifiedGap menOverWomen = StratifiedGap.of(List.of(
                stratum("A", 512, 313, 89, 19),
                stratum("B", 353, 207, 17, 8),
                stratum("C", 120, 205, 202, 391),
                stratum("D", 138, 279, 131, 244),
                stratum("E", 53, 138, 94, 299),
                stratum("F", 22, 351, 24, 317)));

        TwoGroups together = menOverWomen.together();
        assertThat(together.group()).isEqualTo(Proportion.of(1198, 1198 + 1493));
        assertThat(together.reference()).isEqualTo(Proportion.of(557, 557 + 1278));
        assertThat(together.oddsRatio().value().orElseThrow()).isCloseTo(1.84108, within(0.5e-5));
        assertThat(1 / together.ratio().value().orElseThrow()).isCloseTo(0.68183, within(0.5e-5));
        assertThat(menOverWomen.oddsRatio().value().orElseThrow()).isCloseTo(0.904697, SIX);
        assertThat(menOverWomen.simpson().against())
                .contains(SimpsonCheck.Against.MANTEL_HAENSZEL)
                .doesNotContain(SimpsonCheck.Against.EVERY_STRATUM);
    }

    /** A table made for this project; with statsmodels 0.15.0. */
    @Test
    void two_sites_with_a_reversal() {
        StratifiedGap menOverWomen =
                StratifiedGap.of(List.of(stratum("site1", 30, 10, 9, 1), stratum("site2", 2, 8, 12, 28)));

        Estimate marginal = menOverWomen.together().oddsRatio();
        assertThat(marginal.value().orElseThrow()).isCloseTo(2.455026, SIX);
        interval(marginal, 1.09705, 5.493965, within(0.5e-5));
        assertThat(1 / menOverWomen.together().ratio().value().orElseThrow()).isCloseTo(0.65625, SIX);
        assertThat(menOverWomen.oddsRatio().value().orElseThrow()).isCloseTo(0.462366, SIX);
        interval(menOverWomen.oddsRatio(), 0.122552, 1.744415, SIX);
        assertThat(menOverWomen.rateRatio().value().orElseThrow()).isCloseTo(0.791667, SIX);
        assertThat(menOverWomen.cochranMantelHaenszel().statistic().orElseThrow())
                .isCloseTo(1.312969, SIX);
        assertThat(menOverWomen.cochranMantelHaenszelCorrected().statistic().orElseThrow())
                .isCloseTo(0.738545, SIX);
        assertThat(menOverWomen.breslowDay().statistic().orElseThrow()).isCloseTo(0.159534, SIX);
        assertThat(menOverWomen.breslowDay().p().orElseThrow()).isCloseTo(0.689586, SIX);
        assertThat(menOverWomen.tarone().statistic().orElseThrow()).isCloseTo(0.159515, SIX);
        assertThat(menOverWomen.standardised().group().orElseThrow()).isCloseTo(0.475, SIX);
        assertThat(menOverWomen.standardised().reference().orElseThrow()).isCloseTo(0.6, SIX);
        assertThat(1 / menOverWomen.standardised().ratio().orElseThrow()).isCloseTo(1.263158, SIX);
        Kitagawa parts = menOverWomen.kitagawa().orElseThrow();
        assertThat(-parts.total()).isCloseTo(-0.22, SIX);
        assertThat(-parts.composition()).isCloseTo(-0.345, SIX);
        assertThat(-parts.rate()).isCloseTo(0.125, SIX);
        assertThat(menOverWomen.simpson().isRaised()).isTrue();
        assertThat(menOverWomen.simpson().against()).containsExactlyInAnyOrder(SimpsonCheck.Against.values());
    }

    /** Le, Introductory Biostatistics, example 1.19, which prints an odds ratio of 1.53; the rest with statsmodels 0.15.0. */
    @Test
    void infarction_and_contraceptives_by_smoking() {
        StratifiedGap gap = StratifiedGap.of(List.of(stratum("one", 4, 52, 34, 754), stratum("two", 25, 83, 171, 853)));

        Estimate marginal = gap.together().oddsRatio();
        assertThat(marginal.value().orElseThrow()).isCloseTo(1.683939, SIX);
        interval(marginal, 1.099069, 2.580045, SIX);
        assertThat(1 / gap.together().ratio().value().orElseThrow()).isCloseTo(0.639796, SIX);
        assertThat(gap.oddsRatio().value().orElseThrow()).isCloseTo(1.531617, SIX);
        interval(gap.oddsRatio(), 0.990297, 2.368834, SIX);
        assertThat(gap.rateRatio().value().orElseThrow()).isCloseTo(1.418894, SIX);
        assertThat(gap.cochranMantelHaenszel().statistic().orElseThrow()).isCloseTo(3.723934, SIX);
        assertThat(gap.cochranMantelHaenszelCorrected().statistic().orElseThrow())
                .isCloseTo(3.260605, SIX);
        assertThat(gap.breslowDay().statistic().orElseThrow()).isCloseTo(0.044982, SIX);
        assertThat(gap.breslowDay().p().orElseThrow()).isCloseTo(0.832038, SIX);
        assertThat(gap.tarone().statistic().orElseThrow()).isCloseTo(0.044962, SIX);
        assertThat(gap.standardised().group().orElseThrow()).isCloseTo(0.163119, SIX);
        assertThat(gap.standardised().reference().orElseThrow()).isCloseTo(0.114095, SIX);
        assertThat(1 / gap.standardised().ratio().orElseThrow()).isCloseTo(0.699459, SIX);
        Kitagawa parts = gap.kitagawa().orElseThrow();
        assertThat(-parts.total()).isCloseTo(-0.063695, SIX);
        assertThat(-parts.composition()).isCloseTo(-0.01326, SIX);
        assertThat(-parts.rate()).isCloseTo(-0.050434, SIX);
        assertThat(gap.simpson().isRaised()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.8, false", "1.25, 1.2, false", "1.0, 1.0, true", "0.97, 0.97, true", "0.96, 0.96, false"})
    void a_parity_index_is_made_symmetric(double value, double adjusted, boolean parity) {
        assertThat(new ParityIndex(value).adjusted()).isCloseTo(adjusted, within(1e-12));
        assertThat(new ParityIndex(value).isParity()).isEqualTo(parity);
        assertThat(twoGroups(3, 4, 0, 5).parityIndex()).isEmpty();
    }

    @Test
    void a_share_has_bounds_for_the_undisclosed() {
        GenderShare share = GenderShare.of(
                Gender.WOMAN, Map.of(Gender.WOMAN, 14L, Gender.MAN, 20L, Gender.UNDISCLOSED, 4L, Gender.NOT_ASKED, 2L));

        assertThat(share.ofKnown().value().orElseThrow()).isCloseTo(0.411765, SIX);
        assertThat(share.ofAll().orElseThrow()).isCloseTo(0.35, SIX);
        assertThat(share.bounds()).contains(new Interval(0.35, 0.5));
        assertThat(share.coverage().orElseThrow()).isCloseTo(0.85, SIX);
        assertThat(share.needsBounds()).isTrue();
    }

    /** fairlearn/fairlearn@ebf8fa75 docs/user_guide/assessment/perform_fairness_assessment.rst. */
    @Test
    void fairlearns_measures_of_groups() {
        String truth = "011110101000111111";
        String found = "001011100111100110";
        String groups = "bbabbcccaacabccbcc";

        GroupSpread recall = spread(truth, found, groups, '1', '1');
        GroupSpread falsePositives = spread(truth, found, groups, '0', '1');
        GroupSpread selection = spread("1".repeat(18), found, groups, '1', '1');
        Map<String, Proportion> heads = new LinkedHashMap<>();
        selection.groups().forEach((name, of) -> heads.put(name, Proportion.of(of.total(), 18)));
        GroupSpread count = GroupSpread.of(heads);

        measures(recall, Map.of("a", 0.5, "b", 0.6, "c", 0.4), 0.5, 0.2, 0.666667, 0.1, 0.8);
        measures(falsePositives, Map.of("a", 1.0, "b", 0.0, "c", 0.666667), 0.666667, 1, 0, 0.666667, 0);
        measures(selection, Map.of("a", 0.75, "b", 0.5, "c", 0.5), 0.555556, 0.25, 0.666667, 0.194444, 0.740741);
        assertThat(heads.values()).extracting(Proportion::successes).containsExactlyInAnyOrder(4L, 6L, 8L);
        assertThat(18 * count.differenceBetweenGroups().orElseThrow()).isCloseTo(4, SIX);
        assertThat(count.ratioBetweenGroups().orElseThrow()).isCloseTo(0.5, SIX);
    }

    /** How many of those of whom the one text has the given sign have the given sign in the other, by group. */
    private static GroupSpread spread(String truth, String found, String groups, char given, char counted) {
        Map<String, Proportion> rates = new LinkedHashMap<>();
        IntStream.range(0, truth.length())
                .filter(i -> truth.charAt(i) == given)
                .forEach(i -> rates.merge(
                        groups.substring(i, i + 1),
                        Proportion.of(found.charAt(i) == counted ? 1 : 0, 1),
                        Proportion::plus));
        return GroupSpread.of(rates);
    }

    private static void measures(
            GroupSpread spread,
            Map<String, Double> byGroup,
            double overall,
            double difference,
            double ratio,
            double differenceToOverall,
            double ratioToOverall) {
        byGroup.forEach((name, rate) ->
                assertThat(spread.groups().get(name).rate().orElseThrow()).isCloseTo(rate, SIX));
        assertThat(spread.overall().rate().orElseThrow()).isCloseTo(overall, SIX);
        assertThat(spread.differenceBetweenGroups().orElseThrow()).isCloseTo(difference, SIX);
        assertThat(spread.ratioBetweenGroups().orElseThrow()).isCloseTo(ratio, SIX);
        assertThat(spread.differenceToOverall().orElseThrow()).isCloseTo(differenceToOverall, SIX);
        assertThat(spread.ratioToOverall().orElseThrow()).isCloseTo(ratioToOverall, SIX);
    }

    /** fairlearn/fairlearn@ebf8fa75, user guide, intersecting groups: accuracy by a control feature. */
    @ParameterizedTest
    @CsvSource({
        "H, 0.428571, 0.2, 0.4, 0.75, 0.55",
        "L, 0.375, 0.4, 0.285714, 0.5, 0.214286",
    })
    void fairlearns_measures_within_a_control_feature(
            char control, double overall, double a, double b, double c, double difference) {
        String decision = "000110110101010101010110111110";
        String prediction = "110110101010101110001110011001";
        String controls = "HLHLHLLHHLLHHLLHLLHHLHLLHHLLHL";
        String sensitive = "ABBCCBAABACBCACCBBCABBCABABBAA";
        Map<String, Proportion> rates = new LinkedHashMap<>();
        IntStream.range(0, 30)
                .filter(i -> controls.charAt(i) == control)
                .forEach(i -> rates.merge(
                        sensitive.substring(i, i + 1),
                        Proportion.of(decision.charAt(i) == prediction.charAt(i) ? 1 : 0, 1),
                        Proportion::plus));
        GroupSpread spread = GroupSpread.of(rates);

        assertThat(spread.overall().rate().orElseThrow()).isCloseTo(overall, SIX);
        assertThat(rates.get("A").rate().orElseThrow()).isCloseTo(a, SIX);
        assertThat(rates.get("B").rate().orElseThrow()).isCloseTo(b, SIX);
        assertThat(rates.get("C").rate().orElseThrow()).isCloseTo(c, SIX);
        assertThat(spread.differenceBetweenGroups().orElseThrow()).isCloseTo(difference, SIX);
    }
}
