package io.github.diasporaskills.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/2026-12-31, 2024-01-01, 2026-12-31",
        "2024/2026,             2024-01-01, 2026-12-31",
        "2022-06/2024-02,       2022-06-01, 2024-02-29",
        "2024-03-05/2024,       2024-03-05, 2024-12-31",
    })
    void an_interval_is_read_as_precisely_as_it_is_known(String text, LocalDate first, LocalDate last) {
        assertThat(DateRange.parse(text)).isEqualTo(DateRange.of(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01/2026-12-31", "../2026-12-31", "2024-01-01/..", "../.."})
    void what_is_written_is_read(String text) {
        assertThat(DateRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "2024", "2024/", "2024/2025/2026", "2024-1-1/2025", "mid-2015/2016", "2024 / 2026", ".."
            })
    void another_form_is_refused_with_the_one_expected(String text) {
        assertThat(DateRange.tryParse(text).reason()).contains(Reason.of(TimeReason.RANGE_UNREADABLE));
        assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void days_that_do_not_exist_and_ends_before_beginnings_are_refused() {
        assertThat(DateRange.tryParse("2024-02-30/2024-03-01")
                        .reason()
                        .orElseThrow()
                        .is(TimeReason.DATE_NOT_IN_CALENDAR))
                .isTrue();
        assertThat(DateRange.tryParse("2024/2025-13").isRead()).isFalse();
        assertThat(DateRange.tryParse("2026/2024").reason().orElseThrow().is(TimeReason.RANGE_REVERSED))
                .isTrue();
    }
}
