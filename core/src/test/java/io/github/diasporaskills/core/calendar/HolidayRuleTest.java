package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayRuleTest {

    @Test
    void a_yearly_day_falls_each_year_and_29_february_in_leap_years_only() {
        assertThat(HolidayRule.everyYear(Month.JULY, 30).datesIn(2026)).containsExactly(LocalDate.of(2026, 7, 30));
        assertThat(HolidayRule.everyYear(Month.FEBRUARY, 29).datesIn(2026)).isEmpty();
        assertThat(HolidayRule.everyYear(Month.FEBRUARY, 29).datesIn(2028)).containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void the_first_friday_of_august_moves_with_the_year() {
        HolidayRule umuganura = new HolidayRule.NthWeekday(Set.of(Month.AUGUST), 1, DayOfWeek.FRIDAY);

        assertThat(umuganura.datesIn(2024)).containsExactly(LocalDate.of(2024, 8, 2));
        assertThat(umuganura.datesIn(2025)).containsExactly(LocalDate.of(2025, 8, 1));
        assertThat(umuganura.datesIn(2026)).containsExactly(LocalDate.of(2026, 8, 7));
    }

    @Test
    void the_last_saturday_of_every_month_comes_twelve_times_a_year() {
        HolidayRule umuganda = new HolidayRule.NthWeekday(EnumSet.allOf(Month.class), -1, DayOfWeek.SATURDAY);

        assertThat(umuganda.datesIn(2026))
                .hasSize(12)
                .allSatisfy(date -> {
                    assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                    assertThat(date.plusDays(7).getMonth()).isNotEqualTo(date.getMonth());
                })
                .contains(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_fifth_weekday_falls_only_in_months_that_have_one() {
        HolidayRule fifth = new HolidayRule.NthWeekday(EnumSet.allOf(Month.class), 5, DayOfWeek.MONDAY);

        assertThat(fifth.datesIn(2026))
                .containsExactly(
                        LocalDate.of(2026, 3, 30),
                        LocalDate.of(2026, 6, 29),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 11, 30));
    }

    @Test
    void a_row_of_days_may_run_over_the_turn_of_the_year() {
        HolidayRule row = new HolidayRule.DaysFrom(MonthDay.of(12, 30), 4);

        assertThat(row.datesIn(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2026, 12, 31));
    }

    /** Dates of Easter Sunday as printed in church calendars. */
    @ParameterizedTest
    @CsvSource({
        "1818, 1818-03-22",
        "1943, 1943-04-25",
        "1954, 1954-04-18",
        "1981, 1981-04-19",
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2019, 2019-04-21",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2028, 2028-04-16",
        "2029, 2029-04-01",
        "2030, 2030-04-21",
        "2038, 2038-04-25",
        "2049, 2049-04-18",
        "2076, 2076-04-19"
    })
    void easter_falls_where_the_church_calendar_prints_it(int year, LocalDate sunday) {
        assertThat(new HolidayRule.Easter(0).datesIn(year)).containsExactly(sunday);
        assertThat(new HolidayRule.Easter(-2).datesIn(year)).containsExactly(sunday.minusDays(2));
        assertThat(new HolidayRule.Easter(1).datesIn(year)).containsExactly(sunday.plusDays(1));
    }

    @Test
    void announced_days_belong_to_their_own_years() {
        HolidayRule fitr =
                HolidayRule.on(LocalDate.of(2024, 4, 10), LocalDate.of(2025, 3, 31), LocalDate.of(2024, 4, 11));

        assertThat(fitr.datesIn(2024)).containsExactly(LocalDate.of(2024, 4, 10), LocalDate.of(2024, 4, 11));
        assertThat(fitr.datesIn(2026)).isEmpty();
    }

    @Test
    void each_kind_of_rule_folds_to_its_own_branch() {
        Set<HolidayRule> rules = Set.of(
                HolidayRule.everyYear(Month.MAY, 1),
                new HolidayRule.DaysFrom(MonthDay.of(4, 7), 7),
                new HolidayRule.NthWeekday(Set.of(Month.AUGUST), 1, DayOfWeek.FRIDAY),
                new HolidayRule.Easter(1),
                HolidayRule.on(LocalDate.EPOCH));

        assertThat(rules)
                .extracting(
                        rule -> rule.<String>fold(a -> "every", b -> "row", c -> "nth", d -> "easter", e -> "dates"))
                .containsExactlyInAnyOrder("every", "row", "nth", "easter", "dates");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -6})
    void a_weekday_is_counted_one_to_five_from_either_end(int nth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRule.NthWeekday(Set.of(Month.MAY), nth, DayOfWeek.MONDAY))
                .withMessageContaining("found " + nth);
    }

    @Test
    void empty_and_endless_rules_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRule.NthWeekday(Set.of(), 1, DayOfWeek.MONDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayRule.DaysFrom(MonthDay.of(1, 1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayRule.DaysFrom(MonthDay.of(1, 1), 61));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayRule.OnDates(new TreeSet<>()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayRule.Easter(101));
    }

    @Test
    void a_feast_that_began_in_a_year_does_not_fall_before_it() {
        Holiday unity = Holiday.of("Aïd Al Wahda", HolidayRule.everyYear(Month.OCTOBER, 31), TEST)
                .validIn(DateRange.from(LocalDate.of(2026, 1, 1)));

        assertThat(unity.datesIn(2025)).isEmpty();
        assertThat(unity.datesIn(2026)).containsExactly(LocalDate.of(2026, 10, 31));
    }

    @Test
    void a_holiday_is_known_from_its_publication_on() {
        Instant published = Instant.parse("2026-03-18T18:00:00Z");
        Holiday decreed = SampleCalendars.holiday("Day off", "2026-03-23").publishedAt(published);

        assertThat(decreed.knownAt(published.minusSeconds(1))).isFalse();
        assertThat(decreed.knownAt(published)).isTrue();
        assertThat(SampleCalendars.holiday("Day off", "2026-03-23").knownAt(Instant.MIN))
                .isTrue();
    }

    @Test
    void only_whole_days_are_made_up_for() {
        Holiday half = SampleCalendars.holiday("Umuganda", "2026-01-31")
                .closing(Closure.during(TimeSpan.parse("00:00-12:00")));

        assertThatIllegalArgumentException().isThrownBy(half::withSubstitute).withMessageContaining("Umuganda");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holiday.of(" ", HolidayRule.everyYear(Month.MAY, 1), TEST));
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.verified(" "));
    }
}
