package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Agreement with SciPy and statsmodels: {@code reference-numbers.csv} holds their numbers, {@code reference_numbers.py}
 * beside it is the program that printed them.
 */
class ReferenceNumbersTest {

    private record Line(String kind, String counts, String name, double value) {}

    private static List<Line> lines(String kind) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceNumbersTest.class.getResourceAsStream("reference-numbers.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.startsWith(kind + ","))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Line(cells[0], cells[1], cells[2], Double.parseDouble(cells[3])))
                    .toList();
        }
    }

    /** Within a tolerance; of a large number, within as much of its size. */
    private static void agree(List<Line> lines, double tolerance, ToDoubleFunction<Line> ours) {
        assertThat(lines).isNotEmpty();
        List<String> apart = new ArrayList<>();
        for (Line line : lines) {
            double found = ours.applyAsDouble(line);
            if (!(Math.abs(found - line.value()) <= tolerance * Math.max(1, Math.abs(line.value())))) {
                apart.add(line + " and not " + found);
            }
        }
        assertThat(apart).isEmpty();
    }

    private static double low(Estimate estimate) {
        return estimate.interval().orElseThrow().low();
    }

    private static double high(Estimate estimate) {
        return estimate.interval().orElseThrow().high();
    }

    private static TwoGroups twoGroups(String counts) {
        long[] of = Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        return TwoGroups.of(Proportion.of(of[0], of[1]), Proportion.of(of[2], of[3]));
    }

    @Test
    void two_groups_agree_to_nine_decimals() throws IOException {
        List<Line> lines = lines("two");
        assertThat(lines).hasSizeGreaterThan(600);
        agree(lines, 1e-9, line -> {
            TwoGroups groups = twoGroups(line.counts());
            Confidence usual = Confidence.NINETY_FIVE;
            return switch (line.name()) {
                case "wilson.low" -> low(groups.group().wilson(usual));
                case "wilson.high" -> high(groups.group().wilson(usual));
                case "clopper.low" -> low(groups.group().clopperPearson(usual));
                case "clopper.high" -> high(groups.group().clopperPearson(usual));
                case "newcombe.low" -> low(groups.difference());
                case "newcombe.high" -> high(groups.difference());
                case "fisher" -> groups.fisher().p().orElseThrow();
                case "katz" -> groups.ratio().value().orElseThrow();
                case "katz.low" -> low(groups.ratio());
                case "katz.high" -> high(groups.ratio());
                case "odds" -> groups.oddsRatio().value().orElseThrow();
                case "odds.low" -> low(groups.oddsRatio());
                case "odds.high" -> high(groups.oddsRatio());
                default -> throw new IllegalArgumentException(line.name());
            };
        });
    }

    @Test
    void unconditioned_tests_agree_to_nine_decimals() throws IOException {
        agree(lines("unconditioned"), 1e-9, line -> {
            TwoGroups groups = twoGroups(line.counts());
            return switch (line.name()) {
                case "boschloo.greater" ->
                    groups.boschloo(Alternative.GREATER).p().orElseThrow();
                case "boschloo.less" -> groups.boschloo(Alternative.LESS).p().orElseThrow();
                case "barnard" -> groups.barnard(Alternative.TWO_SIDED).p().orElseThrow();
                default -> throw new IllegalArgumentException(line.name());
            };
        });
    }

    private static StratifiedGap strata(String counts) {
        return StratifiedGap.of(Arrays.stream(counts.split("\\|"))
                .map(stratum -> Arrays.stream(stratum.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .map(of -> Stratum.of("any", Proportion.of(of[0], of[0] + of[1]), Proportion.of(of[2], of[2] + of[3])))
                .toList());
    }

    @Test
    void strata_agree_to_nine_decimals() throws IOException {
        List<Line> lines = lines("strata");
        assertThat(lines).hasSizeGreaterThan(500);
        agree(lines, 1e-9, line -> {
            StratifiedGap gap = strata(line.counts());
            return switch (line.name()) {
                case "odds" -> gap.oddsRatio().value().orElseThrow();
                case "odds.low" -> low(gap.oddsRatio());
                case "odds.high" -> high(gap.oddsRatio());
                case "rates" -> gap.rateRatio().value().orElseThrow();
                case "cmh" -> gap.cochranMantelHaenszel().statistic().orElseThrow();
                case "cmh.p" -> gap.cochranMantelHaenszel().p().orElseThrow();
                case "cmh.corrected" ->
                    gap.cochranMantelHaenszelCorrected().statistic().orElseThrow();
                case "cmh.corrected.p" ->
                    gap.cochranMantelHaenszelCorrected().p().orElseThrow();
                case "breslow" -> gap.breslowDay().statistic().orElseThrow();
                case "breslow.p" -> gap.breslowDay().p().orElseThrow();
                case "tarone" -> gap.tarone().statistic().orElseThrow();
                case "tarone.p" -> gap.tarone().p().orElseThrow();
                case "standardised.group" -> gap.standardised().group().orElseThrow();
                case "standardised.reference" -> gap.standardised().reference().orElseThrow();
                case "standardised.ratio" -> gap.standardised().ratio().orElseThrow();
                case "composition" -> gap.kitagawa().orElseThrow().composition();
                case "rate" -> gap.kitagawa().orElseThrow().rate();
                case "total" -> gap.kitagawa().orElseThrow().total();
                default -> throw new IllegalArgumentException(line.name());
            };
        });
    }

    private static Times times(String values) {
        return Times.of(Stream.of(values.split(" ")).map(Integer::valueOf).collect(Collectors.toList()));
    }

    @Test
    void times_agree_to_nine_decimals() throws IOException {
        TreeMap<String, Integer> seen = new TreeMap<>();
        agree(lines("times"), 1e-9, line -> {
            String[] both = line.counts().split("\\|", -1);
            TimesGap gap = TimesGap.of("one", times(both[0]), "other", times(both[1]), WaitUnit.DAYS);
            seen.merge(gap.ranks().method() + " " + line.name(), 1, Integer::sum);
            return switch (line.name()) {
                case "u" -> gap.ranks().statistic().orElseThrow();
                case "p" -> gap.ranks().p().orElseThrow();
                case "median" -> gap.groupMedian().value().orElseThrow();
                case "median.low" -> low(gap.groupMedian());
                case "median.high" -> high(gap.groupMedian());
                default -> throw new IllegalArgumentException(line.name());
            };
        });
        assertThat(seen)
                .containsKeys("MANN_WHITNEY_EXACT p", "MANN_WHITNEY_NORMAL p", "MANN_WHITNEY_NORMAL median.low");
    }
}
