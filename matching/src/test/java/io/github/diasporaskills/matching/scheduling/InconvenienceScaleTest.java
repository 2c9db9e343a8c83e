package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InconvenienceScaleTest {

    private static final InconvenienceScale USUAL = InconvenienceScale.usual();

    @Test
    void the_working_day_is_no_burden_and_the_night_the_greatest() {
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T08:00+02:00"))).isZero();
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T17:59+02:00"))).isZero();
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T18:00+02:00"))).isEqualTo(1);
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T22:30+02:00"))).isEqualTo(4);
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T23:00+02:00"))).isEqualTo(8);
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-06T05:59+02:00"))).isEqualTo(8);
        assertThat(USUAL.at(OffsetDateTime.parse("2026-10-04T10:00+02:00"))).isEqualTo(2);
    }

    @Test
    void a_meeting_weighs_as_much_as_its_worst_half_hour() {
        Instant evening = Instant.parse("2026-10-06T17:40:00Z");
        assertThat(USUAL.of(Experts.zone("Europe/Paris"), evening, evening.plusSeconds(20 * 60)))
                .isEqualTo(1);
        assertThat(USUAL.of(Experts.zone("Europe/Paris"), evening, evening.plusSeconds(21 * 60)))
                .isEqualTo(2);
    }

    @Test
    void the_hour_is_read_off_the_clock_that_changed_during_the_meeting() {
        // Paris, 2026-10-25: 02:59 summer time is followed by 02:00. Half an hour of points at 02:30 to 03:00.
        InconvenienceScale halfHour = InconvenienceScale.none().with(TimeSpan.parse("02:30-03:00"), 5);
        Instant change = Instant.parse("2026-10-25T01:00:00Z");
        assertThat(halfHour.of(Experts.zone("Europe/Paris"), change, change.plusSeconds(1800)))
                .isZero();
        assertThat(halfHour.of(Experts.zone("Europe/Paris"), change.minusSeconds(600), change))
                .isEqualTo(5);
        assertThat(halfHour.of(Experts.zone("Europe/Paris"), change.plusSeconds(900), change.plusSeconds(2700)))
                .isEqualTo(5);
    }

    @Test
    void a_zone_of_quarter_hours_keeps_its_half_hours() {
        var nepal = io.github.diasporaskills.core.calendar.PackZone.fixed(
                "Asia/Kathmandu", java.time.ZoneOffset.ofHoursMinutes(5, 45));
        Instant at = Instant.parse("2026-10-06T12:00:00Z"); // 17:45 there
        assertThat(USUAL.of(nepal, at, at.plusSeconds(900))).isZero();
        assertThat(USUAL.of(nepal, at, at.plusSeconds(901))).isEqualTo(1);
    }

    @Test
    void days_of_rest_are_those_of_the_person() {
        InconvenienceScale gulf = USUAL.resting(Set.of(DayOfWeek.FRIDAY), 3);
        assertThat(gulf.at(OffsetDateTime.parse("2026-10-09T10:00+04:00"))).isEqualTo(3);
        assertThat(gulf.at(OffsetDateTime.parse("2026-10-10T10:00+04:00"))).isZero();
        assertThat(gulf).isNotEqualTo(USUAL).hasSameHashCodeAs(USUAL.resting(Set.of(DayOfWeek.FRIDAY), 3));
        assertThat(gulf.toString()).contains("[FRIDAY] +3");
    }

    @Test
    void what_is_no_scale_is_refused() {
        assertThatThrownBy(() -> USUAL.with(TimeSpan.parse("20:15-21:00"), 1)).hasMessageContaining("20:15-21:00");
        assertThatThrownBy(() -> USUAL.with(TimeSpan.parse("20:00-21:00"), -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> USUAL.resting(Set.of(), 1001)).hasMessageContaining("found 1001");
        Instant at = Instant.EPOCH;
        assertThatThrownBy(() -> USUAL.of(Experts.zone("Europe/Paris"), at, at)).hasMessageContaining("ends after");
    }
}
