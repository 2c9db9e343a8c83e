package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.OVERSEER;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT;
import static io.github.diasporaskills.accountability.grievance.Bureau.RECIPIENT_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.id;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.people.Gender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists are paged, and lists and figures are made without reading the cases that they are not about. */
class CasePagesTest {

    private static final int CASES = 60;

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();
    private final List<GrievanceId> taken = new ArrayList<>();

    private void fill() {
        for (int i = 0; i < CASES; i++) {
            Intake.Builder said = intake("x")
                    .complainant(
                            i % 2 == 0 ? ComplainantKind.PATIENT : ComplainantKind.STAFF,
                            i % 3 == 0 ? Gender.WOMAN : Gender.MAN);
            if (i % 6 == 5) {
                said.category("retaliation");
            }
            if (i % 10 == 0) {
                said.about(TRIAGE.id());
            }
            GrievanceId one = desk.submit(bureau.key(), call(CLERK, MONDAY), said.build())
                    .orThrow()
                    .id();
            if (i % 6 != 5 && i % 10 != 0) {
                Instant at = MONDAY.plusSeconds(60);
                desk.act(bureau.key(), TRIAGE, one, 3, (of, around) -> of.acknowledge(call(TRIAGE, at), around))
                        .orThrow();
                Actor handler = i % 4 == 0 ? HANDLER_2 : HANDLER;
                desk.act(
                                bureau.key(),
                                TRIAGE,
                                one,
                                4,
                                (of, around) -> of.takeUp(call(TRIAGE, at), "waiting-time", handler.id(), around))
                        .orThrow();
                taken.add(one);
            }
        }
    }

    private List<InboxLine> paged(Actor reader, Instant at, int limit, boolean overdue) {
        List<InboxLine> all = new ArrayList<>();
        CasePage page = CasePage.first(limit);
        InboxPage found;
        do {
            found = (overdue
                            ? desk.watch().overdue(bureau.key(), reader, at, page)
                            : desk.watch().inbox(bureau.key(), reader, at, page))
                    .orThrow();
            assertThat(found.lines()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(found.lines());
            page = found.lines().isEmpty()
                    ? page
                    : page.after(found.lines().get(found.lines().size() - 1).id());
        } while (found.more());
        return all;
    }

    @Test
    void pages_put_together_are_the_whole_list_for_every_reader() {
        fill();
        Instant late = MONDAY.plus(Duration.ofDays(40));
        for (Actor reader : List.of(TRIAGE, HANDLER, HANDLER_2, APPROVER, OVERSEER, RECIPIENT)) {
            for (int limit : new int[] {1, 7, 10, 1000}) {
                assertThat(paged(reader, MONDAY, limit, false))
                        .as("%s by %d", reader, limit)
                        .isEqualTo(
                                desk.watch().inbox(bureau.key(), reader, MONDAY).orThrow());
                assertThat(paged(reader, late, limit, true))
                        .isEqualTo(
                                desk.watch().overdue(bureau.key(), reader, late).orThrow());
            }
        }
        assertThat(paged(HANDLER, MONDAY, 7, false))
                .hasSizeLessThan(taken.size())
                .isNotEmpty();
        assertThat(paged(TRIAGE, MONDAY, 7, false)).hasSize(taken.size());
    }

    @Test
    void a_run_over_many_cases_shares_its_commits_and_tells_each_once_however_often_it_breaks_off() {
        fill();
        Instant late = MONDAY.plus(Duration.ofDays(40));
        IdempotencyKey run = bureau.key();
        bureau.programmeStore.calls();
        bureau.programmeStore.failing(60, 8);
        int broken = 0;
        for (boolean done = false; !done; ) {
            try {
                desk.watch().escalate(run, late);
                done = true;
            } catch (IllegalStateException e) {
                broken++;
            }
        }
        bureau.programmeStore.failing(0, 8);

        assertThat(broken).isPositive();
        Map<String, Integer> calls = bureau.programmeStore.calls();
        assertThat(calls).as("one commit for all cases, whenever it succeeds").doesNotContainKey("append");
        assertThat(calls.get("appendAll")).isBetween(broken, broken + 1);
        assertThat(desk.watch().escalate(run, late)).isZero();
        assertThat(desk.watch().escalate(bureau.key(), late)).isZero();
        for (InboxLine line : desk.watch().overdue(bureau.key(), TRIAGE, late).orThrow()) {
            List<Escalated> told = desk.read(bureau.key(), TRIAGE, line.id(), "check", late)
                    .orThrow()
                    .escalations();
            assertThat(told).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_page_reads_its_own_cases_and_figures_read_none() {
        fill();
        bureau.programmeStore.calls();

        desk.watch().inbox(bureau.key(), TRIAGE, MONDAY, CasePage.first(5)).orThrow();
        assertThat(bureau.programmeStore.calls().get("stream")).isLessThan(15);
        desk.watch().overdue(bureau.key(), TRIAGE, MONDAY, CasePage.first(5)).orThrow();
        assertThat(bureau.programmeStore.calls()).doesNotContainKey("stream");
        Quarter now = Quarter.of(MONDAY);
        GrievanceStatistics figures = desk.watch()
                .statistics(bureau.key(), OVERSEER, now, now, 5, MONDAY.plus(Duration.ofDays(90)))
                .orThrow();
        assertThat(bureau.programmeStore.calls()).doesNotContainKey("stream");
        assertThat(figures.received()).isEqualTo(CASES);
        assertThat(figures.byGender().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(CASES - CASES / 6);
        assertThat(figures.byCategory()).containsEntry("waiting-time", taken.size());
    }

    @Test
    void runs_over_all_cases_read_those_alone_for_which_the_time_has_come() {
        fill();
        GrievanceId closed = taken.get(0);
        Actor handler = handlerOf(closed);
        Instant at = MONDAY.plusSeconds(120);
        desk.act(bureau.key(), handler, closed, 5, (of, around) -> of.propose(call(handler, at), "x", around))
                .orThrow();
        desk.act(bureau.key(), handler, closed, 6, (of, around) -> of.respond(call(handler, at), around))
                .orThrow();
        desk.act(bureau.key(), handler, closed, 7, (of, around) -> of.close(call(handler, at), around))
                .orThrow();
        GrievanceId paused = taken.get(1);
        Actor other = handlerOf(paused);
        desk.act(bureau.key(), other, paused, 5, (of, around) -> of.pause(call(other, at), around))
                .orThrow();

        Instant late = MONDAY.plus(Duration.ofDays(400));
        Instant years = MONDAY.plus(Duration.ofDays(366 * 3 + 2));
        assertThat(reads(() -> desk.watch().endPauses(bureau.key(), late))).isEqualTo(List.of(1, 1));
        assertThat(reads(() -> desk.watch().endPauses(bureau.key(), late))).isEqualTo(List.of(0, 0));
        assertThat(reads(() -> desk.watch().eraseWhatIsDue(bureau.key(), late))).isEqualTo(List.of(0, 0));
        assertThat(reads(() -> desk.watch().recompute(bureau.key(), Bureau.SETTING, late)))
                .as("the case that is closed is not asked")
                .isEqualTo(List.of(0, CASES - CASES / 6 - 1));
        assertThat(reads(() -> desk.watch().eraseWhatIsDue(bureau.key(), years)))
                .isEqualTo(List.of(1, 1));
        assertThat(reads(() -> desk.watch().eraseWhatIsDue(bureau.key(), years)))
                .isEqualTo(List.of(0, 0));
    }

    private Actor handlerOf(GrievanceId id) {
        GrievanceCase of = desk.keeper(CaseRecord.PROGRAMME).find(id).orElseThrow();
        return new Actor(of.handler().orElseThrow(), HANDLER.role());
    }

    /** What a run changed, and how many cases of the programme's it read. */
    private List<Integer> reads(IntSupplier run) {
        bureau.programmeStore.calls();
        int changed = run.getAsInt();
        return List.of(changed, bureau.programmeStore.calls().getOrDefault("stream", 0));
    }

    @Test
    void figures_kept_beside_a_case_are_those_of_its_events() {
        fill();
        CaseKeeper keeper = desk.keeper(CaseRecord.PROGRAMME);
        Instant at = MONDAY.plusSeconds(120);
        for (GrievanceId one : taken.subList(0, 10)) {
            Actor handler = Actor.of(
                    keeper.find(one).orElseThrow().handler().orElseThrow().value(), HANDLER.role());
            desk.act(bureau.key(), handler, one, 5, (of, around) -> of.propose(call(handler, at), "x", around))
                    .orThrow();
            desk.act(bureau.key(), handler, one, 6, (of, around) -> of.respond(call(handler, at), around))
                    .orThrow();
        }
        List<CaseFigures> kept = new ArrayList<>();
        keeper.each(keeper.all(), state -> {
            CaseFigures figures = keeper.figures(state, Bureau.SETTING);
            kept.add(figures);
            assertThat(figures)
                    .isEqualTo(CaseFigures.of(
                            keeper.find(GrievanceId.of(state.stream().id())).orElseThrow(), Bureau.SETTING));
        });
        assertThat(kept.stream().filter(CaseFigures::answered)).hasSize(10);
    }

    @Test
    @Tag("A31")
    void holds_to_be_looked_at_again_are_listed_for_recipients_alone() {
        Submitted one = desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("x")
                                .category("retaliation")
                                .about(id("M-1"))
                                .about(id("M-2"))
                                .about(RECIPIENT_2.id())
                                .build())
                .orThrow();
        HoldRegistry holds = desk.holds();
        Instant review = MONDAY.plus(Duration.ofDays(30));
        for (String subject : List.of("M-1", "M-2", RECIPIENT_2.id().value())) {
            holds.place(
                            bureau.key(),
                            call(RECIPIENT, MONDAY),
                            one.id(),
                            id(subject),
                            dayOf(review).plusDays(subject.equals("M-2") ? 1 : 0))
                    .orThrow();
        }

        assertThat(subjects(RECIPIENT, MONDAY)).isEmpty();
        assertThat(subjects(RECIPIENT, review))
                .containsExactly("M-1", RECIPIENT_2.id().value());
        assertThat(subjects(RECIPIENT_2, review)).containsExactly("M-1");
        assertThat(subjects(RECIPIENT, review.plus(Duration.ofDays(1)))).hasSize(3);
        for (Actor other : List.of(TRIAGE, HANDLER, APPROVER, OVERSEER, Actor.of("nobody", RECIPIENT.role()))) {
            assertThat(holds.dueForReview(bureau.key(), other, review).reasons())
                    .singleElement()
                    .matches(why -> why.is(GrievanceReason.NOT_FOUND));
        }
    }

    private List<String> subjects(Actor reader, Instant at) {
        return desk.holds().dueForReview(bureau.key(), reader, at).orThrow().stream()
                .map(Hold::subject)
                .map(subject -> subject.value())
                .toList();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
