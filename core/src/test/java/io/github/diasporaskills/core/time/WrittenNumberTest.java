package io.github.diasporaskills.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234          | 1234
            -5            | -5
            +7            | 7
            007           | 7
            10.5          | 10.5
            1,5           | 1.5
            0.500         | 0.500
            1234.567      | 1234.567
            1.234.567     | 1234567
            1,234.5       | 1234.5
            1.234,5       | 1234.5
            1 234         | 1234
            1 234,50      | 1234.50
            1'234.5       | 1234.5
            12’345        | 12345
            ١٢٣٤          | 1234
            ١٬٢٣٤٫٥       | 1234.5
            3 million     | 3000000
            2 milliards   | 2000000000
            5 thousand    | 5000
            """)
    void a_number_with_one_reading_needs_no_locale(String text, BigDecimal value) {
        assertThat(WrittenNumber.parse(text)).isEqualTo(value);
    }

    @Test
    @Tag("bad-input-4")
    @DisplayName("bad input 4: 10.000 needs a locale and is refused without one")
    void ten_point_three_zeros_is_refused_without_a_locale_and_both_readings_are_named() {
        Parsed<BigDecimal> read = WrittenNumber.tryParse("10.000");

        assertThat(read.reason().orElseThrow().code()).isEqualTo("time.number.ambiguous");
        assertThat(read.reason().orElseThrow().arguments()).isEmpty();
        assertThat(read.readings()).containsExactly("10000", "10");
        assertThat(WrittenNumber.tryParse("-1.975").readings()).containsExactly("-1975", "-1.975");
        assertThat(WrittenNumber.parse("10.000", Locale.GERMAN)).isEqualTo("10000");
        assertThat(WrittenNumber.parse("10.000", Locale.ENGLISH)).isEqualTo("10.000");
        assertThat(WrittenNumber.parse("10 000", Locale.FRENCH)).isEqualTo("10000");
        assertThat(WrittenNumber.tryParse("10.000", Locale.FRENCH)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("time.number.foreign-sign");
    }

    @Test
    void a_billion_is_a_thousand_times_larger_in_french_and_needs_a_locale() {
        assertThat(WrittenNumber.parse("2 billion", Locale.ENGLISH)).isEqualTo("2000000000");
        assertThat(WrittenNumber.parse("2 billions", Locale.FRENCH)).isEqualTo("2000000000000");
        assertThat(WrittenNumber.parse("2 trillion", Locale.ENGLISH)).isEqualTo("2000000000000");
        assertThatThrownBy(() -> WrittenNumber.parse("2 billion"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("10^9 in English and 10^12 in French");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1..2",
                "1,,000",
                "1.23.4",
                "1 23",
                "12 34 567",
                "1,234,56",
                ".5",
                "5.",
                "0x10",
                "--5",
                "- ",
                "1.234.567.8",
                "1,234 567",
                "5 apples",
                "1234567890123456789012345678901234567890123",
                "1/2",
                "٬٫"
            })
    void what_is_no_number_is_refused(String text) {
        assertThat(WrittenNumber.tryParse(text).reason().orElseThrow().code()).isEqualTo("time.number.unreadable");
        assertThat(WrittenNumber.tryParse(text, Locale.ENGLISH).isRead()).isFalse();
        assertThat(WrittenNumber.tryParse(text, Locale.FRENCH).isRead()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "fr-MA", "fr-CH", "es", "it", "nl", "ar-EG", "en-RW"})
    void numbers_read_back_as_the_jdk_writes_them(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(3));
            assertThat(WrittenNumber.parse(format.format(value), locale))
                    .as("%s in %s", format.format(value), tag)
                    .isEqualByComparingTo(value);
        }
    }

    @Test
    void without_a_locale_a_number_is_never_read_differently_from_every_locale_that_wrote_it() {
        Random random = new Random(13);
        for (int i = 0; i < 2000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4));
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH}) {
                NumberFormat format = NumberFormat.getNumberInstance(locale);
                format.setMaximumFractionDigits(3);
                String text = format.format(value);
                WrittenNumber.tryParse(text)
                        .value()
                        .ifPresent(read -> assertThat(read).as(text).isEqualByComparingTo(value));
            }
        }
    }

    @Test
    void a_power_of_ten_is_refused_and_the_plain_number_proposed() {
        assertThat(WrittenNumber.tryParse("1e3").reason()).contains(Reason.of(TimeReason.NUMBER_SCIENTIFIC));
        assertThat(WrittenNumber.tryParse("1e3").readings()).containsExactly("1000");
        assertThat(WrittenNumber.tryParse("-1,5E2", Locale.FRENCH).readings()).containsExactly("-150");
        assertThat(WrittenNumber.tryParse("1e").readings()).isEmpty();
    }
}
