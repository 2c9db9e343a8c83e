package io.github.diasporaskills.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "2025, UNDER_30",
        "1996, UNDER_30",
        "1995, FROM_30_TO_39",
        "1986, FROM_30_TO_39",
        "1985, FROM_40_TO_49",
        "1966, FROM_50_TO_59",
        "1965, FROM_60",
        "1900, FROM_60",
    })
    void a_band_holds_the_age_reached_within_the_year(int birthYear, AgeBand band) {
        assertThat(AgeBand.in(2025, birthYear)).isEqualTo(band);
    }

    @Test
    void nobody_has_an_age_before_being_born() {
        assertThatThrownBy(() -> AgeBand.in(2025, 2026)).isInstanceOf(IllegalArgumentException.class);
    }
}
