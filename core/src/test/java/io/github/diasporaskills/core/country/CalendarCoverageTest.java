package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a year for which a calendar knows no lunar or decreed holidays it counts, and says so. */
class CalendarCoverageTest {

    private static final WorkingCalendar MOROCCO = CountryPack.load("MA").calendar();

    private static List<Reason> notCovered(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.is(CalendarReason.YEAR_NOT_COVERED))
                .toList();
    }

    private static List<Reason> notCovered(Deadline deadline) {
        return deadline.explanation().stream()
                .flatMap(step -> notCovered(step.calendarReasons()).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01, false", "2024-01-02, true", "2026-11-22, true", "2030-12-31, true", "2031-01-02, false"})
    void a_day_says_whether_holidays_of_its_year_are_known(LocalDate day, boolean known) {
        assertThat(MOROCCO.covers(day)).isEqualTo(known);
        assertThat(notCovered(MOROCCO.on(day).reasons())).hasSize(known ? 0 : 1);
    }

    @Test
    void a_deadline_says_it_once_for_each_year_that_it_reaches_into() {
        Deadline within = Deadline.of(Instant.parse("2030-11-04T09:00:00Z"), Allowance.workingDays(5), MOROCCO);
        Deadline over = Deadline.of(Instant.parse("2030-12-24T09:00:00Z"), Allowance.workingDays(300), MOROCCO);

        assertThat(within.uncoveredYears()).isEmpty();
        assertThat(notCovered(within)).isEmpty();
        assertThat(over.uncoveredYears()).containsExactly(2031, 2032);
        assertThat(notCovered(over))
                .containsExactly(
                        Reason.of(CalendarReason.YEAR_NOT_COVERED).with("year", "2031"),
                        Reason.of(CalendarReason.YEAR_NOT_COVERED).with("year", "2032"));
    }

    @Test
    void the_years_of_a_period_that_are_not_covered_can_be_asked_for() {
        assertThat(MOROCCO.uncoveredYears(DateRange.of(LocalDate.of(2022, 5, 1), LocalDate.of(2032, 1, 1))))
                .containsExactly(2022, 2023, 2031, 2032);
        assertThat(MOROCCO.uncoveredYears(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1))))
                .isEmpty();
    }

    @Test
    void time_around_the_clock_follows_no_calendar_and_lacks_nothing() {
        Deadline elapsed =
                Deadline.of(Instant.parse("2040-01-02T09:00:00Z"), Allowance.elapsed(Duration.ofDays(2)), MOROCCO);

        assertThat(elapsed.uncoveredYears()).isEmpty();
    }

    @Test
    void a_country_that_lists_no_holiday_by_its_date_lacks_none() {
        WorkingCalendar calendar = CountryPack.load("synthetic").calendar();

        assertThat(calendar.covers(LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(notCovered(calendar.on(LocalDate.of(2199, 1, 2)).reasons())).isEmpty();
    }

    @Test
    void it_is_said_in_three_languages() {
        Reason reason =
                notCovered(MOROCCO.on(LocalDate.of(2031, 5, 5)).reasons()).get(0);

        assertThat(Wording.in(Locale.ENGLISH).say(reason))
                .isEqualTo("The calendar lists no lunar or decreed holiday for 2031, so days off of that kind may be"
                        + " missing");
        assertThat(Wording.in(Locale.FRENCH).say(reason)).contains("aucune fête lunaire", "2031");
        assertThat(Wording.in(new Locale("ar")).say(reason)).contains("2031");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2026-11-21", "2099-01-01"})
    void the_day_of_an_edition_limits_no_answer(String validFrom) {
        Map<String, String> files = PackTexts.of("MA");
        files.computeIfPresent("pack.json", (name, text) -> text.replace("2026-11-21", validFrom));
        CountryPack pack = CountryPack.from(files);

        assertThat(pack.validFrom()).isEqualTo(validFrom);
        assertThat(pack.warnings()).isEmpty();
        assertThat(pack.calendar().version()).isEqualTo(MOROCCO.version());
        assertThat(pack.regions()
                        .check(RegionCode.of("MA-2015", "MA-03"), LocalDate.of(2016, 1, 1))
                        .isValid())
                .isTrue();
    }
}
