package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.CountryPack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Series of 2024 to 2030 from the search to the file and back, read by a program of others. */
class RandomSeriesTest {

    private static final List<WorkingCalendar> HOSTS =
            List.of(Experts.MOROCCO, CountryPack.load("RW").calendar());
    private static final List<String> ZONES = List.copyOf(Experts.ZONES.ids());

    @Test
    void every_session_of_a_random_series_is_read_by_others_at_its_moment() {
        Random random = new Random(5545);
        int times = Experts.times(10_000);
        int sessions = 0;
        int moved = 0;
        for (int i = 0; i < times; i++) {
            MeetingRequest request = request(random);
            SeriesPlan plan = MeetingSearch.of(request).series();
            Instant decided = request.sessions()
                    .values()
                    .iterator()
                    .next()
                    .first()
                    .minusDays(7)
                    .atTime(9, 0)
                    .toInstant(ZoneOffset.UTC);
            MeetingSeries series = MeetingSeries.of("P.T-" + i, "Séance " + i).follow(plan, decided);
            PackZone zone = random.nextBoolean()
                    ? request.host().zone()
                    : Experts.zone(ZONES.get(random.nextInt(ZONES.size())));
            sessions += check(series, zone);
            MeetingSeries changed = change(series, random, decided.plusSeconds(3600));
            check(changed, zone);
            moved += (int) changed.sessions().stream()
                    .filter(session -> session.sequence() > 0)
                    .count();
        }
        assertThat(sessions).isGreaterThan(times * 2);
        assertThat(moved).isPositive();
    }

    private static MeetingRequest request(Random random) {
        WorkingCalendar host = HOSTS.get(random.nextInt(HOSTS.size()));
        MeetingRequest.Builder builder = MeetingRequest.builder(host, Duration.ofMinutes(30L * random.nextInt(1, 5)))
                .limit(200)
                .weekly(LocalDate.of(2024, 1, 8).plusDays(random.nextInt(6 * 365 + 270)), random.nextInt(3, 11));
        int people = random.nextInt(1, 6);
        for (int p = 0; p < people; p++) {
            builder.attendee(Experts.in("E-" + p, ZONES.get(random.nextInt(ZONES.size()))));
        }
        return builder.build();
    }

    /** Both forms of the file, held against the series. */
    private static int check(MeetingSeries series, PackZone zone) {
        if (series.sessions().isEmpty()) {
            // Sometimes no hour of any week suits anybody.
            assertThat(ICalendar.of(series).isEmpty()).isTrue();
            return 0;
        }
        List<String> files = List.of(
                ICalendar.of(series).text(), ICalendar.of(series).inZone(zone).text());
        for (String file : files) {
            Calendars.assertLines(file);
            var seen = Calendars.seen(file);
            assertThat(seen).hasSameSizeAs(series.sessions());
            for (ScheduledSession session : series.sessions()) {
                assertThat(seen.get(series.uid(session.key())))
                        .as("%s of %s in %s", session, series, zone)
                        .isEqualTo(new Calendars.Seen(
                                session.start(),
                                session.end(),
                                session.sequence(),
                                session.state().name(),
                                series.title()));
            }
            assertThat(ICalendar.read(file).orThrow()).isEqualTo(List.of(series));
        }
        return series.sessions().size();
    }

    private static MeetingSeries change(MeetingSeries series, Random random, Instant at) {
        MeetingSeries changed = series;
        for (ScheduledSession session : new ArrayList<>(series.sessions())) {
            int dice = random.nextInt(4);
            if (dice == 0) {
                changed = changed.cancel(session.key(), at);
            } else if (dice == 1) {
                // Any quarter of an hour round the clock, those around clock changes too.
                Instant start = session.start().plusSeconds(900L * random.nextInt(400));
                changed = changed.schedule(session.key(), start, session.length(), at);
            }
        }
        return changed;
    }
}
