package io.github.diasporaskills.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void instants_are_written_and_read_as_the_platform_does() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            long seconds = (long) (random.nextDouble() * 2.4 * LAST) - LAST;
            Instant instant =
                    Instant.ofEpochSecond(seconds, random.nextInt(4) == 0 ? random.nextInt(1_000_000_000) : 0);

            assertThat(PlainTime.text(instant)).isEqualTo(instant.toString());
            assertThat(PlainTime.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void days_are_read_as_the_platform_does() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(9_000_000) - 4_500_000L);

            assertThat(PlainTime.day(day.toString())).isEqualTo(day);
        }
    }

    @Test
    void the_first_and_the_last_second_of_the_plain_years_and_those_beside_them_are_written_alike() {
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        for (long seconds : new long[] {first - 1, first, 0, -1, LAST, LAST + 1}) {
            assertThat(PlainTime.text(Instant.ofEpochSecond(seconds)))
                    .isEqualTo(Instant.ofEpochSecond(seconds).toString());
        }
        assertThat(PlainTime.text(Instant.MAX)).isEqualTo(Instant.MAX.toString());
        assertThat(PlainTime.text(Instant.MIN)).isEqualTo(Instant.MIN.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31T24:00:00Z",
                "2026-03-31T09:00:00.5Z",
                "2026-03-31T09:00:00+01:00",
                "2026-03-31t09:00:00z",
                "+12026-03-31T09:00:00Z"
            })
    void a_text_of_another_form_is_read_as_the_platform_reads_it(String text) {
        assertThat(PlainTime.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T09:00:00Z",
                "2026-13-01T09:00:00Z",
                "2026-00-01T09:00:00Z",
                "2026-01-32T09:00:00Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T09:60:00Z",
                "2026-01-01T09:00:61Z",
                "2026-01-01 09:00:00Z",
                "2026-01-01T09:00:00",
                "٢٠٢٦-٠١-٠١T٠٩:٠٠:٠٠Z"
            })
    void what_the_platform_refuses_is_refused(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> PlainTime.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-29", "2026-13-01", "2026-1-01", "2026-01-01T", "20260101", "٢٠٢٦-٠١-٠١"})
    void a_day_that_the_platform_refuses_is_refused(String text) {
        assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> PlainTime.day(text)).isInstanceOf(DateTimeException.class);
    }
}
