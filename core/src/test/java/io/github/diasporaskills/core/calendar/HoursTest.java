package io.github.diasporaskills.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @Test
    void a_span_begins_at_its_first_minute_and_ends_before_its_last() {
        TimeSpan span = TimeSpan.parse("08:30-16:30");

        assertThat(span.contains(LocalTime.of(8, 30))).isTrue();
        assertThat(span.contains(LocalTime.of(16, 29))).isTrue();
        assertThat(span.contains(LocalTime.of(16, 30))).isFalse();
        assertThat(span.minutes()).isEqualTo(480);
    }

    @Test
    void midnight_at_the_end_is_the_end_of_the_day() {
        TimeSpan night = TimeSpan.parse("22:00-24:00");

        assertThat(night).hasToString("22:00-24:00").isEqualTo(TimeSpan.parse("22:00-00:00"));
        assertThat(night.contains(LocalTime.of(23, 59))).isTrue();
        assertThat(TimeSpan.wholeDay().minutes()).isEqualTo(1440);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:30-08:30", "09:00-09:00", "22:00-06:00", "09:00:30-10:00", "9-17", "09:00", "", "a-b"})
    void spans_that_make_no_sense_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.parse(text));
    }

    @Test
    void hours_over_midnight_are_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSpan.of(LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .withMessageContaining("22:00 to 06:00")
                .withMessageContaining("Maybe hours over midnight");
    }

    @Test
    void hours_of_a_day_are_sorted_and_read_back_as_written() {
        DayHours hours = DayHours.parse("14:00-18:00, 08:30-12:00");

        assertThat(hours).hasToString("08:30-12:00, 14:00-18:00");
        assertThat(DayHours.parse(hours.toString())).isEqualTo(hours);
        assertThat(DayHours.parse("closed")).isEqualTo(DayHours.closed());
        assertThat(DayHours.closed()).hasToString("closed");
        assertThat(hours.minutes()).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:00-12:00, 11:00-13:00", "08:00-12:00, 12:00-13:00", "08:00-12:00,", ""})
    void spans_that_overlap_or_touch_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DayHours.parse(text));
    }

    @Test
    void taking_a_part_out_leaves_exactly_the_other_minutes() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            DayHours hours = new DayHours(java.util.List.of(span(random, 0, 700), span(random, 720, 1440)));
            TimeSpan closed = span(random, 0, 1440);

            BitSet expected = minutes(hours);
            expected.clear(closed.fromMinute(), closed.untilMinute());

            assertThat(minutes(hours.without(closed))).isEqualTo(expected);
        }
    }

    private static TimeSpan span(Random random, int from, int until) {
        int first = from + random.nextInt(until - from);
        return TimeSpan.ofMinutes(first, first + 1 + random.nextInt(until - first));
    }

    private static BitSet minutes(DayHours hours) {
        BitSet open = new BitSet();
        for (int minute = 0; minute < 1440; minute++) {
            open.set(minute, hours.isOpenAt(LocalTime.of(minute / 60, minute % 60)));
        }
        return open;
    }

    @Test
    void a_day_of_the_week_that_is_not_named_is_closed() {
        WeeklyHours week = SampleCalendars.OFFICE;

        assertThat(week.on(DayOfWeek.FRIDAY).isOpen()).isTrue();
        assertThat(week.on(DayOfWeek.SATURDAY).isOpen()).isFalse();
        assertThat(week.with(DayOfWeek.SATURDAY, DayHours.parse("09:00-12:00")).on(DayOfWeek.SATURDAY))
                .hasToString("09:00-12:00");
        assertThat(WeeklyHours.closed().isOpen()).isFalse();
        assertThat(week.byDay()).hasSize(7);
    }

    @Test
    void nulls_are_refused_by_name() {
        assertThatNullPointerException().isThrownBy(() -> TimeSpan.parse(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> DayHours.parse(null)).withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> SampleCalendars.OFFICE.on(null))
                .withMessage("day");
    }
}
