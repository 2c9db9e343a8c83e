package io.github.diasporaskills.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.UnreadableException;
import io.github.diasporaskills.core.time.PartialDate.Precision;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015                 | YEAR          | 2015-01-01 | 2015-12-31
            2015-06              | MONTH         | 2015-06-01 | 2015-06-30
            06/2015              | MONTH         | 2015-06-01 | 2015-06-30
            2015-06-12           | DAY           | 2015-06-12 | 2015-06-12
            2015/06/12           | DAY           | 2015-06-12 | 2015-06-12
            12 June 2015         | DAY           | 2015-06-12 | 2015-06-12
            12th of June 2015    | DAY           | 2015-06-12 | 2015-06-12
            June 12, 2015        | DAY           | 2015-06-12 | 2015-06-12
            12-Jun-2015          | DAY           | 2015-06-12 | 2015-06-12
            1er août 2015        | DAY           | 2015-08-01 | 2015-08-01
            Dec 2001             | MONTH         | 2001-12-01 | 2001-12-31
            déc. 2001            | MONTH         | 2001-12-01 | 2001-12-31
            février 2024         | MONTH         | 2024-02-01 | 2024-02-29
            Q2 2015              | QUARTER       | 2015-04-01 | 2015-06-30
            2015-Q4              | QUARTER       | 2015-10-01 | 2015-12-31
            T1 2015              | QUARTER       | 2015-01-01 | 2015-03-31
            3e trimestre 2015    | QUARTER       | 2015-07-01 | 2015-09-30
            first quarter of 2015| QUARTER       | 2015-01-01 | 2015-03-31
            2015-H2              | HALF_YEAR     | 2015-07-01 | 2015-12-31
            S1 2015              | HALF_YEAR     | 2015-01-01 | 2015-06-30
            1er semestre 2015    | HALF_YEAR     | 2015-01-01 | 2015-06-30
            second half of 2015  | HALF_YEAR     | 2015-07-01 | 2015-12-31
            mid-2015             | PART_OF_YEAR  | 2015-05-01 | 2015-08-31
            mi-2015              | PART_OF_YEAR  | 2015-05-01 | 2015-08-31
            early 2015           | PART_OF_YEAR  | 2015-01-01 | 2015-04-30
            fin 2015             | PART_OF_YEAR  | 2015-09-01 | 2015-12-31
            mi-juin 2015         | PART_OF_MONTH | 2015-06-11 | 2015-06-20
            late February 2015   | PART_OF_MONTH | 2015-02-21 | 2015-02-28
            début mars 2015      | PART_OF_MONTH | 2015-03-01 | 2015-03-10
            ٢٠١٥                 | YEAR          | 2015-01-01 | 2015-12-31
            25/06/2021           | DAY           | 2021-06-25 | 2021-06-25
            06/25/2021           | DAY           | 2021-06-25 | 2021-06-25
            05/05/2021           | DAY           | 2021-05-05 | 2021-05-05
            """)
    void dates_are_read_as_far_as_they_are_known_and_keep_their_words(
            String text, Precision precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.range()).isEqualTo(DateRange.of(earliest, latest));
        assertThat(date).hasToString(text);
    }

    @Test
    @Tag("bad-input-9")
    @DisplayName("bad input 9: 05/06/2021 is refused as ambiguous, with both readings")
    void a_date_whose_day_and_month_may_be_swapped_is_refused_and_both_readings_are_named() {
        Parsed<PartialDate> read = PartialDate.tryParse("05/06/2021");

        assertThat(read.isRead()).isFalse();
        Reason reason = read.reason().orElseThrow();
        assertThat(reason.is(TimeReason.DATE_AMBIGUOUS)).isTrue();
        assertThat(reason.arguments()).isEmpty();
        assertThat(read.readings()).containsExactly("2021-06-05", "2021-05-06");
        assertThatThrownBy(() -> PartialDate.parse("05.06.2021"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.readings()).containsExactly("2021-06-05", "2021-05-06"))
                .hasMessageNotContainingAny("2021-06-05.", "2021-05-06", "05.06");
    }

    @Test
    void an_order_said_beforehand_settles_day_and_month() {
        assertThat(PartialDate.parse("05/06/2021", DayOrder.DAY_FIRST).day()).contains(LocalDate.of(2021, 6, 5));
        assertThat(PartialDate.parse("05/06/2021", DayOrder.MONTH_FIRST).day()).contains(LocalDate.of(2021, 5, 6));
        assertThat(PartialDate.tryParse("25/06/2021", DayOrder.MONTH_FIRST).reason())
                .contains(Reason.of(TimeReason.DATE_NOT_IN_CALENDAR));
    }

    @Test
    @Tag("A23")
    @Tag("bad-input-10")
    @DisplayName("A23, bad input 10: mid-2015 is a partial date")
    void mid_2015_is_a_partial_date_with_an_earliest_and_a_latest_day() {
        PartialDate date = PartialDate.parse("mid-2015");

        assertThat(date.earliest()).isEqualTo("2015-05-01");
        assertThat(date.latest()).isEqualTo("2015-08-31");
        assertThat(date.day()).isEmpty();
        assertThat(date).isEqualTo(PartialDate.ofMid(2015));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-30        | time.date.not-in-calendar
            31 June 2021      | time.date.not-in-calendar
            2021-13           | time.date.not-in-calendar
            2021-00-10        | time.date.not-in-calendar
            31/31/2021        | time.date.not-in-calendar
            05/06/21          | time.date.short-year
            12 Jun 21         | time.date.short-year
            summer 2015       | time.date.unreadable
            12 Foo 2015       | time.date.unreadable
            mid-Foo 2015      | time.date.unreadable
            H3 2015           | time.date.unreadable
            fifth quarter 2015| time.date.unreadable
            44352             | time.date.unreadable
            ''                | time.date.unreadable
            2015-06-12T10:00Z | time.date.unreadable
            2024-2026         | time.date.unreadable
            123/04/2021       | time.date.unreadable
            """)
    void what_is_no_date_is_refused_and_nothing_is_rolled_over(String text, String code) {
        assertThat(PartialDate.tryParse(text).reason().orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06", "2021", "mid-2015"})
    void a_day_is_not_made_up_where_only_a_longer_period_is_known(String text) {
        assertThat(PartialDate.tryParseDay(text).reason()).contains(Reason.of(TimeReason.DATE_DAY_NEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05.06.27x", "next week", "", "2021-Q5"})
    void where_a_day_is_needed_only_a_day_is_asked_for(String text) {
        assertThat(PartialDate.tryParseDay(text).reason()).contains(Reason.of(TimeReason.DATE_DAY_UNREADABLE));
        assertThat(PartialDate.tryParse(text).reason()).contains(Reason.of(TimeReason.DATE_UNREADABLE));
    }

    @Test
    void days_are_read_in_any_form_that_gives_one() {
        assertThat(PartialDate.tryParseDay("2021-06-05").orThrow()).isEqualTo("2021-06-05");
        assertThat(PartialDate.tryParseDay("5 juin 2021").orThrow()).isEqualTo("2021-06-05");
        assertThat(PartialDate.tryParseDay("05/06/2021", DayOrder.DAY_FIRST).orThrow())
                .isEqualTo("2021-06-05");
        assertThat(PartialDate.tryParseDay("2021-06-31").isRead()).isFalse();
    }

    @Test
    void a_refusal_becomes_a_located_problem_that_does_not_show_the_value_in_words() {
        var problem = PartialDate.tryParse("31 June 2021")
                .problem(Location.of("experts.csv", 17).at("licenceUntil"), "31 June 2021")
                .orElseThrow();

        assertThat(problem.isError()).isTrue();
        assertThat(problem.found()).contains("31 June 2021");
        assertThat(problem).hasToString("experts.csv:17 licenceUntil: The calendar has no such day or month");
    }

    @Test
    void comparison_is_open_where_the_days_overlap() {
        PartialDate mid = PartialDate.parse("mid-2015");

        assertThat(mid.isBefore(PartialDate.of(LocalDate.of(2015, 9, 1)))).isEqualTo(Certainty.CERTAIN);
        assertThat(mid.isBefore(PartialDate.of(LocalDate.of(2015, 8, 31)))).isEqualTo(Certainty.POSSIBLE);
        assertThat(mid.isBefore(PartialDate.of(LocalDate.of(2015, 5, 1)))).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(mid.isAfter(PartialDate.of(YearMonth.of(2015, 4)))).isEqualTo(Certainty.CERTAIN);
        assertThat(mid.isAfter(PartialDate.of(Year.of(2015)))).isEqualTo(Certainty.POSSIBLE);
        assertThat(mid.isSameDay(mid)).isEqualTo(Certainty.POSSIBLE);
        assertThat(mid.isSameDay(PartialDate.ofQuarter(2015, 4))).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(mid.isWithin(DateRange.until(LocalDate.of(2015, 6, 30)))).isEqualTo(Certainty.POSSIBLE);
        assertThat(mid.isWithin(DateRange.until(LocalDate.of(2015, 8, 31)))).isEqualTo(Certainty.CERTAIN);
        assertThat(mid.isWithin(DateRange.from(LocalDate.of(2016, 1, 1)))).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(Certainty.CERTAIN.negated()).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(Certainty.POSSIBLE.negated()).isEqualTo(Certainty.POSSIBLE);
        assertThat(Certainty.IMPOSSIBLE.negated()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void three_valued_comparison_agrees_with_trying_every_pair_of_days() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            PartialDate a = any(random);
            PartialDate b = any(random);
            boolean some = false;
            boolean all = true;
            for (LocalDate x : a.earliest().datesUntil(a.latest().plusDays(1)).toList()) {
                for (LocalDate y : new LocalDate[] {b.earliest(), b.latest()}) {
                    some |= x.isBefore(y);
                    all &= x.isBefore(y);
                }
            }
            Certainty expected = all ? Certainty.CERTAIN : some ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
            assertThat(a.isBefore(b)).as("%s before %s", a, b).isEqualTo(expected);
        }
    }

    private static PartialDate any(Random random) {
        int year = 2014 + random.nextInt(2);
        return switch (random.nextInt(5)) {
            case 0 -> PartialDate.of(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
            case 1 -> PartialDate.of(YearMonth.of(year, 1 + random.nextInt(12)));
            case 2 -> PartialDate.ofQuarter(year, 1 + random.nextInt(4));
            case 3 -> PartialDate.ofHalf(year, 1 + random.nextInt(2));
            default -> PartialDate.ofMid(year);
        };
    }

    @Test
    void every_day_of_ten_years_reads_back_in_each_worded_form() {
        LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(day -> {
            assertThat(PartialDate.tryParseDay(day.toString()).orThrow()).isEqualTo(day);
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
                String words = day.getDayOfMonth() + " "
                        + day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, locale) + " " + day.getYear();
                assertThat(PartialDate.tryParseDay(words).orThrow()).as(words).isEqualTo(day);
            }
        });
    }

    @Test
    void days_that_do_not_make_the_period_are_refused() {
        LocalDate may = LocalDate.of(2015, 5, 1);
        assertThatThrownBy(() -> new PartialDate(Precision.QUARTER, may, may.plusMonths(3), "Q2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2015-05-01");
        assertThatThrownBy(() -> PartialDate.ofQuarter(2015, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartialDate.parse(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    @Tag("bad-input-11")
    @DisplayName("bad input 11: an end before its start is refused and both dates are shown")
    void an_end_before_its_start_is_refused_and_both_dates_are_shown() {
        Parsed<DateRange> range = DateRange.tryOf(LocalDate.of(2023, 6, 1), LocalDate.of(2020, 6, 1));

        assertThat(range.reason().orElseThrow().code()).isEqualTo("time.range.reversed");
        assertThat(range.readings()).containsExactly("2020-06-01/2023-06-01");
        assertThatThrownBy(range::orThrow)
                .hasMessageContaining("before it begins")
                .hasMessageNotContaining("20");
        assertThatThrownBy(() -> DateRange.of(LocalDate.of(2023, 6, 1), LocalDate.of(2020, 6, 1)))
                .hasMessageContaining("2023-06-01")
                .hasMessageContaining("2020-06-01");
        assertThat(DateRange.tryOf(LocalDate.of(2020, 6, 1), LocalDate.of(2023, 6, 1))
                        .isRead())
                .isTrue();
    }
}
