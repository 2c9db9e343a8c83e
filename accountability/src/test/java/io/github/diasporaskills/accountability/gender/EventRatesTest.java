package io.github.diasporaskills.accountability.gender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRatesTest {

    @ParameterizedTest
    @DisplayName(
            "R's help page of poisson.test (11 of 800, 21 of 3011), and others by SciPy 1.17.1's beta.ppf and beta.isf")
    @CsvSource({
        "11, 800, 21, 3011, 0.95, 1.9714880952380953, 0.8584264033916399, 4.277265943654075",
        "41, 28010, 15, 19017, 0.95, 1.8557586576222778, 1.0056840626892576, 3.6093003110779054",
        "15, 19017, 41, 28010, 0.90, 0.5388631737713496, 0.3079737586594535, 0.9107382235791055",
        "0, 10, 8, 20, 0.95, 0, 0, 1.1716663502744864",
        "34, 90, 28, 92, 0.95, 1.241269841269841, 0.7305703489913299, 2.1249558171946057"
    })
    void the_ratio_and_its_exact_limits_are_those_of_other_programs(
            long events,
            double exposure,
            long reference,
            double other,
            double level,
            double ratio,
            double low,
            double high) {
        Estimate found = EventRates.of(events, exposure, reference, other).ratio(new Confidence(level));

        assertThat(found.method()).isEqualTo(Method.CONDITIONAL_POISSON);
        assertThat(found.value().orElseThrow()).isCloseTo(ratio, within(1e-12));
        assertThat(found.interval().orElseThrow().low()).isCloseTo(low, within(1e-9));
        assertThat(found.interval().orElseThrow().high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void exchanged_sides_give_the_inverse() {
        Interval one = EventRates.of(200, 365, 260, 366)
                .ratio(Confidence.NINETY_FIVE)
                .interval()
                .orElseThrow();
        Interval other = EventRates.of(260, 366, 200, 365)
                .ratio(Confidence.NINETY_FIVE)
                .interval()
                .orElseThrow();

        assertThat(1 / other.high()).isCloseTo(one.low(), within(1e-9));
        assertThat(1 / other.low()).isCloseTo(one.high(), within(1e-9));
    }

    @Test
    void nothing_is_divided_by_nothing() {
        assertThat(EventRates.of(3, 10, 0, 10)
                        .ratio(Confidence.NINETY_FIVE)
                        .why()
                        .orElseThrow()
                        .code())
                .isEqualTo("gender.ratio.reference-zero");
        assertThat(EventRates.of(0, 10, 0, 10)
                        .ratio(Confidence.NINETY_FIVE)
                        .why()
                        .orElseThrow()
                        .code())
                .isEqualTo("gender.events.none");
        assertThatThrownBy(() -> EventRates.of(1, 0, 1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> EventRates.of(1, 1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(EventRates.of(7919, 1, 3, 1)).hasToString("EventRates");
    }
}
