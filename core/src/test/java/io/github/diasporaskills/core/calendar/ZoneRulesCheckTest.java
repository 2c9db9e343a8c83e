package io.github.diasporaskills.core.calendar;

import static io.github.diasporaskills.core.calendar.SampleCalendars.PLUS_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ZoneRulesCheckTest {

    private static final Instant AFTERWARDS = Instant.parse("2026-11-21T12:00:00Z");

    private final ZoneRulesCheck check = new ZoneRulesCheck(
            "Africa/Casablanca",
            "2026c",
            List.of(
                    new KnownInstant(Instant.parse("2026-07-01T12:00:00Z"), PLUS_1, "tz database"),
                    new KnownInstant(AFTERWARDS, ZoneOffset.UTC, "decree 2.26.530")));

    @Test
    @Tag("bad-input-18")
    @DisplayName("bad input 18: stale tzdata fails the self-check")
    void a_stale_runtime_is_reported_with_both_offsets_and_the_way_to_update() {
        ZoneRulesReport report = check.check(id -> ZoneRules.of(PLUS_1));

        assertThat(report.agrees()).isFalse();
        assertThat(report.disagreements()).hasSize(1);
        assertThat(report.disagreements().get(0).found()).isEqualTo(PLUS_1);
        assertThat(report.disagreements().get(0).known().offset()).isEqualTo(ZoneOffset.UTC);
        assertThat(report.reasons())
                .extracting(Reason::code)
                .containsExactly(CalendarReason.ZONE_DISAGREES.id(), CalendarReason.ZONE_UPDATE.id());
        assertThat(say(Locale.ENGLISH, report).get(0))
                .isEqualTo("This Java runtime gives Africa/Casablanca the offset +01:00 at 2026-11-21T12:00:00Z;"
                        + " right is +00:00 (decree 2.26.530)");
        assertThat(say(Locale.ENGLISH, report).get(1)).contains("tzdata 2026c or newer", "TZUpdater");
        assertThat(say(Locale.FRENCH, report).get(1)).contains("tzdata 2026c ou plus récent", "TZUpdater");
    }

    @Test
    void a_right_runtime_is_confirmed() {
        ZoneRulesReport report = check.check(id -> SampleCalendars.casablanca().rules());

        assertThat(report.agrees()).isTrue();
        assertThat(report.disagreements()).isEmpty();
        assertThat(say(Locale.ENGLISH, report))
                .containsExactly(
                        "This Java runtime has the right offset for Africa/Casablanca at every known instant (2)");
    }

    @Test
    void a_runtime_that_does_not_know_the_zone_is_reported() {
        ZoneRulesReport report = check.check(id -> {
            throw new ZoneRulesException("Unknown time-zone ID: " + id);
        });

        assertThat(report.agrees()).isFalse();
        assertThat(report.zoneKnown()).isFalse();
        assertThat(report.reasons())
                .extracting(Reason::code)
                .containsExactly(CalendarReason.ZONE_UNKNOWN.id(), CalendarReason.ZONE_UPDATE.id());
    }

    @Test
    void the_check_of_this_runtime_says_what_its_own_rules_say() {
        boolean right = java.time.ZoneId.of("Africa/Casablanca")
                .getRules()
                .getOffset(AFTERWARDS)
                .equals(ZoneOffset.UTC);

        assertThat(check.checkRuntime().agrees()).isEqualTo(right);
    }

    @Test
    void a_runtime_is_never_changed_by_the_check() {
        ZoneOffset before = java.time.ZoneId.of("Africa/Casablanca").getRules().getOffset(AFTERWARDS);

        check.checkRuntime();

        assertThat(java.time.ZoneId.of("Africa/Casablanca").getRules().getOffset(AFTERWARDS))
                .isEqualTo(before);
    }

    @Test
    void a_check_without_instants_or_names_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneRulesCheck("Africa/Kigali", "2026c", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneRulesCheck(" ", "2026c", check.known()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneRulesCheck("Africa/Kigali", "", check.known()));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnownInstant(AFTERWARDS, PLUS_1, " "));
    }

    private static List<String> say(Locale locale, ZoneRulesReport report) {
        Wording wording = Wording.in(locale);
        return report.reasons().stream().map(wording::say).toList();
    }
}
