package io.github.diasporaskills.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FittedTimeTest {

    @Test
    @Tag("V1")
    @DisplayName("V1 the log-normal fit of the first response")
    void the_published_fit_of_first_responses_has_its_mean_tail_and_share_within_three_days() {
        FittedTime response = FittedTime.logNormal(1.8, 5.3, 16.4);

        assertThat(response.mean()).isEqualTo(20.3, within(0.1));
        assertThat(response.quantile(0.9)).isEqualTo(43.2, within(0.3));
        assertThat(response.share(72)).isEqualTo(0.944, within(0.001));
    }

    @Test
    @Tag("V5")
    void the_log_normal_fit_of_base_answers_78_of_100_within_a_week() {
        assertThat(FittedTime.logNormal(4.8, 28.8, 100.8).share(168)).isEqualTo(0.78, within(0.005));
    }

    @Test
    void two_pieces_go_through_all_three_quartiles() {
        FittedTime response = FittedTime.twoPiece(4.8, 28.8, 100.8);

        assertThat(response.quantile(0.25)).isEqualTo(4.8, within(1e-6));
        assertThat(response.quantile(0.5)).isEqualTo(28.8, within(1e-6));
        assertThat(response.quantile(0.75)).isEqualTo(100.8, within(1e-6));
        assertThat(FittedTime.logNormal(4.8, 28.8, 100.8).quantile(0.25)).isNotCloseTo(4.8, within(0.3));
    }

    @Test
    void what_is_drawn_has_the_quantiles_and_the_mean_of_the_curve() {
        for (FittedTime time : List.of(
                FittedTime.logNormal(2, 5, 12),
                FittedTime.twoPiece(1, 5, 9),
                FittedTime.exponential(7),
                FittedTime.fixed(3))) {
            SplittableRandom random = new SplittableRandom(5);
            double[] drawn = new double[100_000];
            Arrays.setAll(drawn, each -> time.draw(random));
            Arrays.sort(drawn);
            for (double share : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
                double quantile = time.quantile(share);
                assertThat(drawn[(int) (share * drawn.length)])
                        .as(time + " at " + share)
                        .isEqualTo(quantile, within(0.03 * quantile));
                assertThat(time.share(quantile * 1.000001)).isGreaterThanOrEqualTo(share - 1e-5);
            }
            assertThat(Arrays.stream(drawn).average().orElseThrow()).isEqualTo(time.mean(), within(0.03 * time.mean()));
        }
    }

    @Test
    void twice_as_long_doubles_every_quantile() {
        for (FittedTime time :
                List.of(FittedTime.logNormal(2, 5, 12), FittedTime.exponential(7), FittedTime.fixed(3))) {
            assertThat(time.times(2).quantile(0.3)).isEqualTo(2 * time.quantile(0.3), within(1e-9));
        }
        assertThatThrownBy(() -> FittedTime.fixed(1).times(0)).hasMessageContaining("found 0.0");
    }

    @Test
    void quartiles_out_of_order_and_negative_times_are_refused() {
        assertThatThrownBy(() -> FittedTime.logNormal(5, 4, 6)).hasMessageContaining("5.0, 4.0 and 6.0");
        assertThatThrownBy(() -> FittedTime.twoPiece(0, 4, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FittedTime.exponential(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FittedTime.fixed(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_curve_and_students_t_are_those_of_the_tables() {
        assertThat(NormalCurve.below(1.959963985)).isEqualTo(0.975, within(1e-9));
        assertThat(NormalCurve.below(-3)).isEqualTo(0.001349898, within(1e-9));
        assertThat(NormalCurve.quantile(0.001)).isEqualTo(-3.090232306, within(1e-8));
        assertThat(NormalCurve.quantile(0.999)).isEqualTo(3.090232306, within(1e-8));
        assertThat(NormalCurve.student(1)).isEqualTo(12.706, within(0.001));
        assertThat(NormalCurve.student(2)).isEqualTo(4.303, within(0.001));
        assertThat(NormalCurve.student(3)).isEqualTo(3.182, within(0.01));
        assertThat(NormalCurve.student(9)).isEqualTo(2.262, within(0.001));
        assertThat(NormalCurve.student(100)).isEqualTo(1.984, within(0.001));
        for (double share = 0.01; share < 1; share += 0.01) {
            assertThat(NormalCurve.below(NormalCurve.quantile(share))).isEqualTo(share, within(1e-10));
        }
    }
}
