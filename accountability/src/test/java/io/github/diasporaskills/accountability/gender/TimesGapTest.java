package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesGapTest {

    private static TimesGap gap(List<Integer> women, List<Integer> men) {
        return TimesGap.of("WOMAN", Times.of(women), "MAN", Times.of(men), WaitUnit.DAYS);
    }

    @Test
    void a_median_has_an_interval_from_six_times_on() {
        assertThat(Times.of(List.of(5, 1, 4, 2, 3))
                        .median(Confidence.NINETY_FIVE)
                        .interval())
                .isEmpty();
        assertThat(Times.of(List.of(5, 1, 4, 2, 3))
                        .median(Confidence.NINETY_FIVE)
                        .value())
                .hasValue(3);
        assertThat(Times.of(List.of(5, 1, 4, 2, 3, 9))
                        .median(Confidence.NINETY_FIVE)
                        .interval())
                .contains(new Interval(1, 9));
        assertThat(Times.of(List.of(5, 1, 4, 2, 3, 9))
                        .median(Confidence.NINETY_FIVE)
                        .value())
                .hasValue(3.5);
        assertThat(Times.of(List.of(5, 1, 4, 2, 3)).median(new Confidence(0.9)).interval())
                .contains(new Interval(1, 5));
    }

    /** Of many samples of a skewed distribution at least 95 in 100 intervals hold its median. */
    @Test
    void the_interval_of_a_median_holds_it_as_often_as_promised() {
        Random dice = new Random(5);
        int trials = 2_000;
        for (int size : new int[] {6, 11, 30}) {
            int held = 0;
            for (int trial = 0; trial < trials; trial++) {
                List<Double> sample = IntStream.range(0, size)
                        .mapToObj(i -> -Math.log(1 - dice.nextDouble()))
                        .toList();
                Interval interval = Times.of(sample)
                        .median(Confidence.NINETY_FIVE)
                        .interval()
                        .orElseThrow();
                held += interval.contains(Math.log(2)) ? 1 : 0;
            }
            assertThat((double) held / trials).as("samples of %s", size).isGreaterThan(0.94);
        }
    }

    @Test
    void pairs_are_counted_and_equal_times_count_half() {
        TimesGap gap = gap(List.of(1, 5, 5), List.of(5, 2));

        assertThat(gap.longerShare().orElseThrow()).isCloseTo((0 + 0 + 0.5 + 1 + 0.5 + 1) / 6, within(1e-12));
        assertThat(gap.ranks().method()).isEqualTo(Method.MANN_WHITNEY_NORMAL);
    }

    @Test
    void times_that_are_all_equal_show_no_difference() {
        TimesGap gap = gap(List.of(3, 3, 3), List.of(3, 3));

        assertThat(gap.ranks().p()).hasValue(1);
        assertThat(gap.longerShare()).hasValue(0.5);
        assertThat(gap(List.of(3), List.of(4)).ranks().p()).hasValue(1);
    }

    @Test
    void without_times_there_is_no_comparison() {
        TimesGap gap = gap(List.of(), List.of(1, 2, 3));

        assertThat(gap.longerShare()).isEmpty();
        assertThat(gap.ranks().why().orElseThrow().is(GenderReason.NO_TIMES)).isTrue();
        assertThat(gap.groupMedian().why().orElseThrow().is(GenderReason.NO_TIMES))
                .isTrue();
        assertThat(gap.reading())
                .extracting(Reason::code)
                .containsExactly(GenderReason.MEDIAN_NONE.id(), GenderReason.MEDIAN_ONLY.id());
    }

    @Test
    void cases_without_an_end_are_said_beside() {
        TimesGap gap = TimesGap.of(
                "WOMAN",
                Times.of(List.of(10, 12, 14, 16, 20, 31, 44)).withOpen(3),
                "MAN",
                Times.of(List.of(2, 4, 5, 6, 7, 8, 9)).withOpen(1),
                WaitUnit.WORKING_DAYS);

        List<String> english = gap.reading().stream()
                .map(GenderWording.in(Locale.ENGLISH)::say)
                .toList();

        assertThat(english)
                .containsExactly(
                        "women: the median of 7 times is 16 (95 % interval: 10 to 44; in working days)",
                        "men: the median of 7 times is 6 (95 % interval: 2 to 9; in working days)",
                        "women: 3 cases have no end yet and are in no number here; the true times are longer",
                        "men: 1 case has no end yet and is in no number here; the true times are longer",
                        "Of all pairs of one of women and one of men, the one of women took longer in 100.0 %;"
                                + " equal times count half",
                        "If there were no difference, ranks as far apart as these would come about with a probability"
                                + " of less than 0.001 (rank test of Mann and Whitney)",
                        "These numbers describe a gap or its absence; they do not say why it is so");
    }

    @Test
    void nothing_of_the_times_is_in_a_text_for_logs() {
        assertThat(Times.of(List.of(17, 23))).hasToString("Times");
        assertThat(gap(List.of(17), List.of(23))).hasToString("TimesGap[WOMAN, MAN]");
        assertThat(Times.of(List.of(23, 17)))
                .isEqualTo(Times.of(List.of(17, 23)))
                .hasSameHashCodeAs(Times.of(List.of(17, 23)))
                .isNotEqualTo(Times.of(List.of(17, 23)).withOpen(1));
    }
}
