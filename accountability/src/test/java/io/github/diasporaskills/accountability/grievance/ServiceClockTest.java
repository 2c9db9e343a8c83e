package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.FALLBACK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.SETTING;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.id;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.HolidayRule;
import io.github.diasporaskills.core.calendar.Provenance;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times that run, stand, move and run out, and who is told. */
class ServiceClockTest {

    private static ServiceDeadline clock(GrievanceCase of, GrievanceSetting setting, ClockKind kind) {
        return ServiceClock.of(of, setting).stream()
                .filter(one -> one.clock() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_clock_of_the_programme_keeps_office_hours_and_explains_itself() {
        ServiceDeadline acknowledge = clock(Bureau.received(intake("text")), SETTING, ClockKind.ACKNOWLEDGE);

        // Received on a Monday; the first day is not counted, the second is Wednesday, offices close at 16:30.
        assertThat(acknowledge.due()).contains(Instant.parse("2026-10-07T16:30:00Z"));
        assertThat(acknowledge.deadline().explanation()).isNotEmpty();
        assertThat(acknowledge.isOverdue(Instant.parse("2026-10-07T16:30:00Z"))).isFalse();
        assertThat(acknowledge.isOverdue(Instant.parse("2026-10-07T16:30:01Z"))).isTrue();
    }

    @Test
    void messages_restart_nothing_and_a_pause_for_the_complainant_ends_with_the_answer() {
        GrievanceCase of = Bureau.inHandling(intake("text"), "waiting-time");
        Instant due = clock(of, SETTING, ClockKind.RESPOND).due().orElseThrow();
        Instant asked = Instant.parse("2026-10-08T10:00:00Z");

        GrievanceCase written =
                of.write(call(HANDLER, asked), "When was it?", SETTING).orThrow();
        assertThat(clock(written, SETTING, ClockKind.RESPOND).due()).contains(due);

        GrievanceCase paused = written.pause(call(HANDLER, asked), SETTING).orThrow();
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.pause(call(HANDLER, asked), SETTING).isDecided()).isFalse();
        GrievanceCase answered = paused.write(
                        call(ReceiptCounter.complainant(), asked.plus(Duration.ofDays(7))), "On Sunday", SETTING)
                .orThrow();
        assertThat(answered.isPaused()).isFalse();
        assertThat(clock(answered, SETTING, ClockKind.RESPOND).due().orElseThrow())
                .isAfter(due);
        assertThat(answered.resume(call(HANDLER, asked.plus(Duration.ofDays(8))), SETTING)
                        .isDecided())
                .isFalse();

        // Nobody can stop a clock for good.
        Instant forgotten = clock(paused, SETTING, ClockKind.RESPOND).due().orElseThrow();
        assertThat(forgotten).isBefore(due.plus(Duration.ofDays(60)));
    }

    @Test
    void the_clocks_of_a_sensitive_case_run_day_and_night_from_when_its_recipients_could_know() {
        GrievanceCase of = Bureau.sensitive(intake("text"));
        Instant routed = of.history().last().at();

        ServiceDeadline acknowledge = clock(of, SETTING, ClockKind.ACKNOWLEDGE);
        assertThat(acknowledge.due()).contains(routed.plus(Duration.ofHours(24)));
        assertThat(acknowledge.deadline().calendarVersion()).isEqualTo(Deadline.ROUND_THE_CLOCK);
        assertThat(clock(of, SETTING, ClockKind.RESPOND).due()).contains(routed.plus(Duration.ofDays(7)));
        GrievanceCase offered = of.offerAssistance(call(Bureau.RECIPIENT, routed.plusSeconds(60)), SETTING)
                .orThrow();
        assertThat(clock(offered, SETTING, ClockKind.ACKNOWLEDGE).met()).contains(routed.plusSeconds(60));
    }

    @Test
    void a_late_decree_moves_deadlines_and_is_written_down() {
        Bureau bureau = new Bureau();
        GrievanceDesk desk = bureau.desk();
        Submitted one = desk.submit(
                        bureau.key(), call(CLERK, MONDAY), intake("text").build())
                .orThrow();
        Holiday decreed = Holiday.of(
                        "Day off by decree", HolidayRule.on(LocalDate.of(2026, 10, 7)), Provenance.verified("A decree"))
                .publishedAt(Instant.parse("2026-10-06T18:00:00Z"));
        GrievanceSetting after = SETTING.with(SETTING.calendar().with(decreed));

        int moved = desk.with(after).watch().recompute(bureau.key(), SETTING, MONDAY.plusSeconds(120_000));

        assertThat(moved).isEqualTo(1);
        CaseView seen = desk.with(after)
                .read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY.plusSeconds(130_000))
                .orThrow();
        assertThat(seen.version()).isEqualTo(3 + 3);
        assertThat(seen.deadlines().get(0).due()).contains(Instant.parse("2026-10-08T16:30:00Z"));
        assertThat(desk.with(after).watch().recompute(bureau.key(), after, MONDAY.plusSeconds(140_000)))
                .isZero();
    }

    @Test
    void to_be_opened_again_and_to_appeal_begin_new_clocks() {
        GrievanceCase closed = Bureau.closed(intake("text"));
        Instant again = MONDAY.plus(Duration.ofDays(10));

        assertThat(ServiceClock.of(closed, SETTING)).noneMatch(ServiceDeadline::isOpen);
        GrievanceCase reopened = closed.reopen(call(ReceiptCounter.complainant(), again), "no", SETTING)
                .orThrow();
        assertThat(clock(reopened, SETTING, ClockKind.RESPOND).deadline().start())
                .isEqualTo(again);
        assertThat(clock(reopened, SETTING, ClockKind.RESPOND).isOpen()).isTrue();
        GrievanceCase appealed = closed.appeal(call(ReceiptCounter.complainant(), again), "no", SETTING)
                .orThrow();
        assertThat(clock(appealed, SETTING, ClockKind.RESOLVE).deadline().start())
                .isEqualTo(again);

        Instant late = MONDAY.plus(Duration.ofDays(40));
        assertThat(closed.reopen(call(ReceiptCounter.complainant(), late), "no", SETTING)
                        .isDecided())
                .isFalse();
        assertThat(closed.appeal(call(ReceiptCounter.complainant(), late), "no", SETTING)
                        .isDecided())
                .isFalse();
    }

    @Test
    void escalation_goes_up_level_by_level_skips_who_is_away_or_in_conflict_and_never_dead_ends() {
        GrievanceCase of = Bureau.received(intake("text").about(id("E-7")));
        Instant overdue = Instant.parse("2026-10-08T09:00:00Z");
        DateRange october = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

        assertThat(Escalation.target(of, SETTING, 1, overdue).orElseThrow().id())
                .isEqualTo(APPROVER.id());
        assertThat(Escalation.target(of, SETTING, 2, overdue).orElseThrow().id())
                .isEqualTo(APPROVER_2.id());
        assertThat(Escalation.target(of, SETTING, 7, overdue).orElseThrow().id())
                .isEqualTo(FALLBACK.id());
        GrievanceSetting conflict =
                SETTING.with(Ties.of(List.of(Tie.of(id("E-7"), APPROVER.id(), TieKind.KIN, october))));
        assertThat(Escalation.target(of, conflict, 1, overdue).orElseThrow().id())
                .isEqualTo(APPROVER_2.id());
        List<Officer> away = Bureau.OFFICERS.stream()
                .map(officer -> officer.level() > 0 ? officer.away(october) : officer)
                .toList();
        GrievanceSetting nobody = SETTING.with(Bureau.roster(away));
        assertThat(Escalation.target(of, nobody, 1, overdue)).isEmpty();

        // Nobody is left: that is recorded, too.
        List<Escalated> due = Escalation.due(of, nobody, overdue);
        assertThat(due).singleElement().satisfies(one -> {
            assertThat(one.clock()).isEqualTo(ClockKind.ACKNOWLEDGE);
            assertThat(one.told()).isEmpty();
        });
        GrievanceCase recorded =
                of.escalate(call(CLERK, overdue), due.get(0), nobody).orThrow();
        assertThat(recorded.escalations()).hasSize(1);
        assertThat(Escalation.due(recorded, nobody, overdue.plusSeconds(60))).isEmpty();
        assertThat(Escalation.due(recorded, SETTING, overdue.plus(Duration.ofHours(49))))
                .extracting(Escalated::step)
                .containsExactly(2);
    }

    @Test
    void the_watch_tells_once_what_is_overdue_and_lists_it() {
        Bureau bureau = new Bureau();
        GrievanceDesk desk = bureau.desk();
        Submitted one = desk.submit(
                        bureau.key(), call(CLERK, MONDAY), intake("text").build())
                .orThrow();
        Instant overdue = Instant.parse("2026-10-08T09:00:00Z");

        assertThat(desk.watch().overdue(bureau.key(), APPROVER, MONDAY).orThrow())
                .isEmpty();
        assertThat(desk.watch().escalate(bureau.key(), MONDAY)).isZero();
        assertThat(desk.watch().escalate(bureau.key(), overdue)).isEqualTo(1);
        assertThat(desk.watch().escalate(bureau.key(), overdue.plusSeconds(3600)))
                .isZero();
        assertThat(desk.watch().overdue(bureau.key(), APPROVER, overdue).orThrow())
                .extracting(InboxLine::id)
                .containsExactly(one.id());
        CaseView seen = desk.read(bureau.key(), APPROVER, one.id(), "overdue", overdue.plusSeconds(7200))
                .orThrow();
        assertThat(seen.escalations()).hasSize(1);
        assertThat(Stream.of(ClockKind.values()).map(kind -> seen.deadlines().size()))
                .allMatch(size -> size == 3);
    }
}
