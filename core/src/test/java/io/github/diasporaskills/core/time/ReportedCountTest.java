package io.github.diasporaskills.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.ReportedCount.Bound;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedCountTest {

    @Test
    @Tag("A20")
    @Tag("bad-input-6")
    @DisplayName("A20, bad input 6: over 200 treated is a count above 200, not 200")
    void over_200_is_not_200() {
        ReportedCount count = ReportedCount.parse("over 200 treated");

        assertThat(count).isEqualTo(ReportedCount.moreThan(200).of("treated"));
        assertThat(ReportedCount.parse("over 200")).isNotEqualTo(ReportedCount.exactly(200));
        assertThat(count.exact()).isEmpty();
        assertThat(count.isExact()).isFalse();
        assertThat(count.least()).hasValue(201);
        assertThat(count.most()).isEmpty();
        assertThat(count).hasToString(">200 treated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            164                  | EXACTLY   | 164
            exactly 164          | EXACTLY   | 164
            >200                 | MORE_THAN | 200
            > 200                | MORE_THAN | 200
            Plus de 200          | MORE_THAN | 200
            more  than 200       | MORE_THAN | 200
            >= 200               | AT_LEAST  | 200
            ≥200                 | AT_LEAST  | 200
            200+                 | AT_LEAST  | 200
            200 or more          | AT_LEAST  | 200
            200 ou plus          | AT_LEAST  | 200
            au moins 200         | AT_LEAST  | 200
            <=10                 | AT_MOST   | 10
            jusqu’à 10           | AT_MOST   | 10
            up to 10             | AT_MOST   | 10
            <10                  | LESS_THAN | 10
            moins de 10          | LESS_THAN | 10
            environ 50           | ABOUT     | 50
            ~50                  | ABOUT     | 50
            près de 50           | ABOUT     | 50
            3 thousand           | EXACTLY   | 3000
            plus de 1,2 million  | MORE_THAN | 1200000
            10 000               | EXACTLY   | 10000
            """)
    void bounds_are_read_from_signs_and_from_english_and_french_words(String text, Bound bound, long number) {
        assertThat(ReportedCount.parse(text)).isEqualTo(new ReportedCount(bound, number, ""));
    }

    @Test
    void what_was_counted_is_kept() {
        assertThat(ReportedCount.parse("over 50 news items").unit()).isEqualTo("news items");
        assertThat(ReportedCount.parse("200+ persons"))
                .isEqualTo(ReportedCount.atLeast(200).of("persons"));
        assertThat(ReportedCount.parse("plus de 200 réfugiés soignés").unit()).isEqualTo("réfugiés soignés");
    }

    @Test
    @Tag("bad-input-4")
    @DisplayName("bad input 4: 10.000 as a count needs a locale and is refused where it is no whole number")
    void ten_point_three_zeros_needs_a_locale() {
        assertThat(ReportedCount.tryParse("10.000").reason().orElseThrow().code())
                .isEqualTo("time.number.ambiguous");
        assertThat(ReportedCount.parse("10.000", Locale.GERMAN)).isEqualTo(ReportedCount.exactly(10_000));
        assertThat(ReportedCount.parse("over 10,000", Locale.ENGLISH)).isEqualTo(ReportedCount.moreThan(10_000));
        assertThat(ReportedCount.tryParse("10.000", Locale.ENGLISH).reason())
                .contains(Reason.of(TimeReason.COUNT_NOT_WHOLE));
        assertThat(ReportedCount.tryParse("10.000", Locale.FRENCH)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("time.number.foreign-sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11 + 5 planned = 16",
                "11+5",
                "11 and 5 planned",
                "= 16",
                "10-20",
                "11 dont 5 femmes",
                "11 (5 women)"
            })
    @Tag("bad-input-7")
    @DisplayName("bad input 7: 11 + 5 planned = 16 is refused by the counting rule")
    void a_sum_of_different_units_is_refused(String text) {
        assertThat(ReportedCount.tryParse(text).reason().orElseThrow().code())
                .isIn(
                        "time.count.mixed-units",
                        text.startsWith("=") ? "time.count.unreadable" : "time.count.mixed-units");
    }

    @Test
    void planned_numbers_are_not_read_as_reached() {
        for (String text : new String[] {"5 planned", "planned: 5", "5 prévus", "5 expected"}) {
            assertThat(ReportedCount.tryParse(text).reason()).as(text).contains(Reason.of(TimeReason.COUNT_PLANNED));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -5                     | time.count.negative
            less than 0            | time.count.negative
            12.5                   | time.count.not-whole
            many                   | time.count.unreadable
            roughly 10             | time.count.unreadable
            over 200 or more       | time.count.unreadable
            ''                     | time.count.unreadable
            99999999999999999999   | time.count.too-large
            200 #                  | time.count.unreadable
            """)
    void what_is_no_count_is_refused(String text, String code) {
        assertThat(ReportedCount.tryParse(text).reason().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void a_target_is_reached_certainly_possibly_or_not_at_all() {
        assertThat(ReportedCount.moreThan(200).reaches(201)).isEqualTo(Certainty.CERTAIN);
        assertThat(ReportedCount.moreThan(200).reaches(202)).isEqualTo(Certainty.POSSIBLE);
        assertThat(ReportedCount.atLeast(200).reaches(200)).isEqualTo(Certainty.CERTAIN);
        assertThat(ReportedCount.atMost(10).reaches(11)).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(ReportedCount.lessThan(10).reaches(10)).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(ReportedCount.lessThan(10).reaches(9)).isEqualTo(Certainty.POSSIBLE);
        assertThat(ReportedCount.about(10).reaches(9)).isEqualTo(Certainty.POSSIBLE);
        assertThat(ReportedCount.exactly(10).reaches(10)).isEqualTo(Certainty.CERTAIN);
        assertThat(ReportedCount.exactly(10).reaches(11)).isEqualTo(Certainty.IMPOSSIBLE);
    }

    @Test
    void counts_below_zero_cannot_be_made() {
        assertThatThrownBy(() -> ReportedCount.exactly(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportedCount.lessThan(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "1E+3, 1000", "2.5e2 persons, 250", "over 1e3, 1000", "1e-1, 0.1"})
    void a_power_of_ten_is_refused_as_such_and_the_plain_number_proposed(String text, String plain) {
        Parsed<ReportedCount> read = ReportedCount.tryParse(text);

        assertThat(read.reason().orElseThrow().code()).isEqualTo("time.number.scientific");
        assertThat(read.readings()).containsExactly(plain);
        assertThat(Wording.in(Locale.ENGLISH).say(read.reason().orElseThrow())).contains("plain decimal number");
    }
}
