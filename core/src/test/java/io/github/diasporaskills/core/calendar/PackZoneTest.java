package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.PLUS_1;
import static io.github.diasporaskills.core.calendar.SampleCalendars.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.reason.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PackZoneTest {

    private final PackZone casablanca = SampleCalendars.casablanca();

    @Test
    @Tag("I20")
    void morocco_is_at_plus_0_for_good_from_2026_09_20() {
        assertThat(casablanca.at(Instant.parse("2026-09-20T00:59:59Z"))).hasToString("2026-09-20T01:59:59+01:00");
        assertThat(casablanca.at(Instant.parse("2026-09-20T01:00:00Z"))).hasToString("2026-09-20T01:00Z");
        assertThat(casablanca.at(Instant.parse("2026-11-21T12:00:00Z"))).hasToString("2026-11-21T12:00Z");
        assertThat(casablanca.offsetAt(Instant.parse("2027-03-01T12:00:00Z"))).isEqualTo(ZoneOffset.UTC);
        assertThat(casablanca.offsetAt(Instant.parse("2028-07-01T12:00:00Z"))).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    @Tag("bad-input-18")
    @DisplayName("bad input 18: 01:30 on 2026-09-20 in Casablanca demands an offset")
    void a_local_time_in_the_doubled_hour_demands_an_offset() {
        LocalDateTime halfPastOne = LocalDateTime.of(2026, 9, 20, 1, 30);

        assertThat(casablanca.resolve(halfPastOne))
                .isEqualTo(new LocalResolution.Twice(
                        OffsetDateTime.parse("2026-09-20T01:30+01:00"), OffsetDateTime.parse("2026-09-20T01:30Z")));
        assertThatExceptionOfType(LocalTimeException.class)
                .isThrownBy(() -> casablanca.at(halfPastOne))
                .withMessageContaining("2026-09-20T01:30 occurred twice in Africa/Casablanca")
                .withMessageContaining("2026-09-20T01:30+01:00 or 2026-09-20T01:30Z")
                .satisfies(e -> {
                    assertThat(e.reason().is(CalendarReason.DOUBLED_TIME)).isTrue();
                    assertThat(Wording.in(Locale.FRENCH).say(e.reason())).contains("Ajoutez un décalage");
                });
        assertThat(casablanca.at(halfPastOne, PLUS_1).toInstant()).isEqualTo(Instant.parse("2026-09-20T00:30:00Z"));
        assertThat(casablanca.at(halfPastOne, ZoneOffset.UTC).toInstant())
                .isEqualTo(Instant.parse("2026-09-20T01:30:00Z"));
    }

    @Test
    void an_offset_that_the_place_did_not_have_is_refused() {
        assertThatExceptionOfType(LocalTimeException.class)
                .isThrownBy(() -> casablanca.at(LocalDateTime.of(2026, 9, 20, 1, 30), ZoneOffset.ofHours(2)))
                .satisfies(e ->
                        assertThat(e.reason().is(CalendarReason.WRONG_OFFSET)).isTrue())
                .withMessageContaining("+01:00, Z");
        assertThatExceptionOfType(LocalTimeException.class)
                .isThrownBy(() -> casablanca.at(LocalDateTime.of(2026, 11, 21, 12, 0), PLUS_1));
    }

    @Test
    void a_local_time_that_the_clocks_skipped_is_refused() {
        LocalDateTime skipped = LocalDateTime.of(2026, 3, 22, 2, 30);

        assertThat(casablanca.resolve(skipped))
                .isEqualTo(new LocalResolution.Never(
                        skipped, ZoneOffset.UTC, PLUS_1, OffsetDateTime.parse("2026-03-22T03:00+01:00")));
        assertThatExceptionOfType(LocalTimeException.class)
                .isThrownBy(() -> casablanca.at(skipped))
                .withMessageContaining("did not exist")
                .satisfies(e ->
                        assertThat(e.reason().is(CalendarReason.SKIPPED_TIME)).isTrue());
    }

    @Test
    void an_ordinary_local_time_is_one_moment() {
        LocalDateTime noon = LocalDateTime.of(2026, 6, 1, 12, 0);

        assertThat(casablanca.at(noon)).isEqualTo(OffsetDateTime.parse("2026-06-01T12:00+01:00"));
        assertThat(casablanca.resolve(noon).<String>fold(once -> "once", twice -> "twice", never -> "never"))
                .isEqualTo("once");
    }

    @Test
    @Tag("I20")
    void every_hour_of_ten_years_goes_to_local_time_and_back() {
        for (Instant at = Instant.parse("2022-01-01T00:00:00Z");
                at.isBefore(Instant.parse("2032-01-01T00:00:00Z"));
                at = at.plusSeconds(1800)) {
            OffsetDateTime local = casablanca.at(at);
            assertThat(casablanca.at(local.toLocalDateTime(), local.getOffset()).toInstant())
                    .isEqualTo(at);
            Instant moment = at;
            assertThat(casablanca
                            .resolve(local.toLocalDateTime())
                            .<Boolean>fold(
                                    once -> once.moment().toInstant().equals(moment),
                                    twice -> twice.earlier().toInstant().equals(moment)
                                            || twice.later().toInstant().equals(moment),
                                    never -> false))
                    .isTrue();
        }
    }

    @Test
    void open_time_over_the_doubled_hour_is_open_twice() {
        List<OpenTime> open =
                casablanca.openTimes(LocalDate.of(2026, 9, 20), DayHours.of(TimeSpan.parse("00:00-04:00")));

        assertThat(open)
                .containsExactly(
                        new OpenTime(
                                OffsetDateTime.parse("2026-09-20T00:00+01:00"),
                                OffsetDateTime.parse("2026-09-20T02:00+01:00")),
                        new OpenTime(
                                OffsetDateTime.parse("2026-09-20T01:00Z"), OffsetDateTime.parse("2026-09-20T04:00Z")));
        assertThat(open.stream().mapToLong(time -> time.length().toMinutes()).sum())
                .isEqualTo(300);
    }

    @Test
    void the_jdk_type_holds_the_same_rules() {
        assertThat(casablanca.rules().getOffset(Instant.parse("2026-11-21T12:00:00Z")))
                .isEqualTo(ZoneOffset.UTC);
        assertThat(casablanca.rules().getTransitions()).hasSize(3).isEqualTo(casablanca.changes());
        assertThat(casablanca.firstOffset()).isEqualTo(PLUS_1);
        assertThat(casablanca).hasToString("Africa/Casablanca (3 clock changes)");
        assertThat(casablanca)
                .isEqualTo(SampleCalendars.casablanca())
                .hasSameHashCodeAs(SampleCalendars.casablanca())
                .isNotEqualTo(SampleCalendars.kigali());
    }

    @Test
    void changes_out_of_order_or_from_another_offset_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackZone.of(
                        "Test/Zone",
                        PLUS_1,
                        List.of(
                                change("2026-09-20T02:00", PLUS_1, ZoneOffset.UTC),
                                change("2026-03-22T02:00", ZoneOffset.UTC, PLUS_1))))
                .withMessageContaining("in order of time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackZone.of(
                        "Test/Zone", ZoneOffset.UTC, List.of(change("2026-09-20T02:00", PLUS_1, ZoneOffset.UTC))))
                .withMessageContaining("begins with the offset that held before it");
        assertThatIllegalArgumentException().isThrownBy(() -> PackZone.fixed(" ", PLUS_1));
    }
}
