package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
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
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.Gender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves the programme's sight, and what is left there. */
class SensitiveCaseTest {

    private static final ActorId EXPERT = id("E-0042");

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();

    private Submitted submit(String words) {
        return desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake(words).about(EXPERT).named("Amina").build())
                .orThrow();
    }

    private Acted transfer(GrievanceId id, String category) {
        CaseView seen = desk.read(bureau.key(), TRIAGE, id, "triage", MONDAY).orThrow();
        return desk.transfer(bureau.key(), call(TRIAGE, MONDAY.plusSeconds(60)), id, seen.version(), category)
                .orThrow();
    }

    @Test
    @Tag("A32")
    @DisplayName("A32 of a sensitive complaint the programme sees TRANSFERRED, as of a misdirected one")
    void a_sensitive_complaint_looks_to_the_programme_like_a_misdirected_one() {
        Submitted sensitive = submit("he touched me");
        Submitted misdirected = submit("my electricity bill");
        transfer(sensitive.id(), "sexual-harassment");
        transfer(misdirected.id(), "not-this-programme");

        for (Submitted one : List.of(sensitive, misdirected)) {
            CaseStatus status = desk.counter().status(one.receipt().text()).orThrow();
            assertThat(status.state()).isEqualTo(GrievanceState.TRANSFERRED);
            assertThat(status.due()).isEmpty();
            List<LedgerEntry> left = bureau.programmeLedger.entries(
                    StreamKey.of(Bureau.PROGRAMME, "grievance", one.id().value()));
            assertThat(left)
                    .extracting(
                            entry -> entry.event().type() + " " + entry.event().header())
                    .containsExactly(
                            "grievance.received {channel=WEB, record=PROGRAMME, why=as-agreed}",
                            "grievance.identified {why=as-agreed}",
                            "grievance.described {why=as-agreed}",
                            "grievance.transferred {why=transferred}");
            assertThat(bureau.programmeLedger.read(left.get(0).stream()))
                    .filteredOn(entry -> entry.entry().event().body().isPresent())
                    .hasSize(3)
                    .allMatch(entry -> entry.content().isErased());
        }
        assertThat(bureau.programmeLedger.store().states(StateQuery.of(Bureau.PROGRAMME, "grievance")))
                .allSatisfy(state -> {
                    assertThat(state.state()).isEqualTo("TRANSFERRED");
                    assertThat(state.due()).isEmpty();
                    assertThat(state.index()).containsOnlyKeys("quarter");
                });
        List<InboxLine> lines =
                desk.watch().inbox(bureau.key(), OVERSEER, MONDAY).orThrow();
        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.state() == GrievanceState.TRANSFERRED
                        && line.due() == null
                        && !line.overdue()
                        && line.handler() == null);
        Instant muchLater = MONDAY.plus(Duration.ofDays(300));
        assertThat(desk.watch().overdue(bureau.key(), OVERSEER, muchLater).orThrow())
                .isEmpty();
        GrievanceStatistics figures = desk.watch()
                .statistics(bureau.key(), OVERSEER, new Quarter(2026, 4), new Quarter(2026, 4), 5, muchLater)
                .orThrow();
        assertThat(figures.byState()).containsOnly(Map.entry(GrievanceState.TRANSFERRED, 2));
        assertThat(figures.byGender()).isEmpty();
        assertThat(figures.byKind()).isEmpty();
        assertThat(figures.byCategory()).isEmpty();

        // Nobody of the programme reads it any more, the first reader included.
        for (Role role : Role.values()) {
            desk.setting().roster().inRole(role).stream()
                    .filter(officer -> role != Role.SENSITIVE_CASE_RECIPIENT)
                    .forEach(officer -> {
                        DeskResult<CaseView> read = desk.read(
                                bureau.key(),
                                new Actor(officer.id(), role),
                                sensitive.id(),
                                "handling",
                                MONDAY.plusSeconds(120));
                        read.value().ifPresent(view -> {
                            assertThat(role).isEqualTo(Role.IDENTITY_CUSTODIAN);
                            assertThat(view.statement()).isEmpty();
                            assertThat(view.dialogue()).isEmpty();
                            assertThat(view.category()).isEmpty();
                        });
                    });
        }
        CaseView seen = desk.read(bureau.key(), RECIPIENT, sensitive.id(), "handling", MONDAY.plusSeconds(120))
                .orThrow();
        assertThat(seen.state()).isEqualTo(GrievanceState.SENSITIVE_ROUTE);
        assertThat(seen.statement().orElseThrow().text()).isEqualTo("he touched me");
        assertThat(seen.category()).contains("sexual-harassment");
        assertThat(seen.concerned()).containsExactly(EXPERT);
    }

    @Test
    @Tag("A32")
    @DisplayName("A32 what its maker calls sensitive never enters the programme's record")
    void a_complaint_that_its_maker_calls_sensitive_never_enters_the_record_of_the_programme() {
        Submitted one = desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("he touched me")
                                .category("sexual-exploitation-abuse")
                                .build())
                .orThrow();

        List<LedgerEntry> left = bureau.programmeLedger.entries(
                StreamKey.of(Bureau.PROGRAMME, "grievance", one.id().value()));
        assertThat(left).hasSize(2).allMatch(entry -> entry.event().body().isEmpty());
        assertThat(desk.counter().status(one.receipt().text()).orThrow().state())
                .isEqualTo(GrievanceState.TRANSFERRED);
        assertThat(desk.read(bureau.key(), RECIPIENT, one.id(), "handling", MONDAY)
                        .orThrow()
                        .state())
                .isEqualTo(GrievanceState.SENSITIVE_ROUTE);
    }

    @Test
    @Tag("A32")
    @DisplayName("A32 after erasure of a sensitive case the group and the quarter stay, and nothing else")
    void group_and_quarter_of_an_erased_sensitive_case_stay() {
        Submitted one = submit("he touched me");
        transfer(one.id(), "sexual-harassment");
        GrievanceId id = one.id();
        Instant at = MONDAY.plusSeconds(600);
        int version =
                desk.read(bureau.key(), RECIPIENT, id, "handling", at).orThrow().version();
        version = acted(id, version, (of, around) -> of.offerAssistance(call(RECIPIENT, at), around));
        version = acted(id, version, (of, around) -> of.propose(call(RECIPIENT, at), "We look into it.", around));
        version = desk.act(
                        bureau.key(),
                        RECIPIENT_2,
                        id,
                        version,
                        (of, around) -> of.respond(call(RECIPIENT_2, at), around))
                .orThrow()
                .version();
        version = acted(id, version, (of, around) -> of.close(call(RECIPIENT, at), around));
        desk.act(
                        bureau.key(),
                        Bureau.CUSTODIAN,
                        id,
                        version,
                        (of, around) -> of.erase(call(Bureau.CUSTODIAN, at.plusSeconds(1)), around))
                .orThrow();

        StreamKey stream = StreamKey.of(Bureau.PROGRAMME, "grievance", id.value());
        List<LedgerEntry> left = bureau.restrictedLedger.entries(stream);
        assertThat(bureau.restrictedLedger.read(stream))
                .filteredOn(entry -> entry.entry().event().body().isPresent())
                .isNotEmpty()
                .allMatch(entry -> entry.content().isErased());
        assertThat(left.get(left.size() - 1).event().header())
                .containsOnly(
                        Map.entry("why", "as-agreed"),
                        Map.entry("group", "protection"),
                        Map.entry("quarter", "2026-Q4"));
        assertThat(desk.counter()
                        .dialogue(bureau.key(), one.receipt().text(), at)
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("grievance.desk.not-found");
    }

    private int acted(GrievanceId id, int version, CaseCommand command) {
        return desk.act(bureau.key(), RECIPIENT, id, version, command).orThrow().version();
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a recipient's hold stops an expert at once and looks like ordinary unavailability")
    void a_hold_of_a_recipient_stops_the_expert_at_once_and_says_nothing() {
        Submitted one = submit("he touched me");
        transfer(one.id(), "sexual-harassment");
        Instant at = MONDAY.plusSeconds(600);
        LocalDate review = LocalDate.of(2026, 11, 5);

        // Nobody but a recipient to whom the case is open, and on nobody but whom it is about.
        assertThat(desk.holds()
                        .place(bureau.key(), call(HANDLER, at), one.id(), EXPERT, review)
                        .isDone())
                .isFalse();
        assertThat(desk.holds()
                        .place(bureau.key(), call(RECIPIENT, at), one.id(), id("E-0043"), review)
                        .isDone())
                .isFalse();
        assertThat(desk.holds()
                        .place(bureau.key(), call(RECIPIENT, at), one.id(), EXPERT, LocalDate.of(2026, 10, 5))
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("actor.hold.review-too-early");

        IdempotencyKey key = bureau.key();
        Hold hold = desk.holds()
                .place(key, call(RECIPIENT, at), one.id(), EXPERT, review)
                .orThrow();
        desk.holds().place(key, call(RECIPIENT, at), one.id(), EXPERT, review).orThrow();

        Holds holds = desk.holds().all();
        assertThat(hold.isInForceAt(at)).isTrue();
        assertThat(holds.stops(EXPERT, at)).isTrue();
        assertThat(holds.stops(id("E-0043"), at)).isFalse();
        assertThat(holds.all(RECIPIENT)).hasSize(1);
        assertThat(holds.all(TRIAGE)).isEmpty();
        assertThat(holds.toString()).isEqualTo("holds");
        assertThat(holds.dueForReview(RECIPIENT, review, at.plus(Duration.ofDays(40))))
                .hasSize(1);
        StreamKey stream = StreamKey.of(Bureau.PROGRAMME, "grievance-holds", "holds");
        assertThat(bureau.restrictedLedger.entries(stream))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.event().header()).isEmpty());
        assertThat(bureau.programmeLedger.entries(stream)).isEmpty();

        Instant later = at.plus(Duration.ofDays(31));
        desk.holds()
                .review(bureau.key(), call(RECIPIENT_2, later), EXPERT, LocalDate.of(2026, 12, 24))
                .orThrow();
        assertThat(desk.holds().all().stops(EXPERT, later)).isTrue();
        desk.holds()
                .lift(bureau.key(), call(RECIPIENT, later.plusSeconds(1)), EXPERT)
                .orThrow();
        assertThat(desk.holds().all().stops(EXPERT, later.plusSeconds(2))).isFalse();
        assertThat(desk.holds()
                        .lift(bureau.key(), call(RECIPIENT, later.plusSeconds(3)), EXPERT)
                        .isDone())
                .isFalse();
    }

    @Test
    void a_move_that_broke_off_half_way_is_mended_by_doing_it_again() {
        Submitted one = submit("he touched me");
        CaseView seen =
                desk.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY).orThrow();
        IdempotencyKey key = bureau.key();
        bureau.programmeStore.failing(100, 1);
        assertThat(Stream.of(1)
                        .map(i -> fails(() -> desk.transfer(
                                key,
                                call(TRIAGE, MONDAY.plusSeconds(60)),
                                one.id(),
                                seen.version(),
                                "fraud-corruption")))
                        .toList())
                .containsExactly(true);
        bureau.programmeStore.failing(0, 1);
        assertThat(desk.counter()
                        .write(bureau.key(), one.receipt().text(), "and it goes on", MONDAY.plusSeconds(90))
                        .isDone())
                .isTrue();

        Acted done = desk.transfer(
                        key, call(TRIAGE, MONDAY.plusSeconds(120)), one.id(), seen.version(), "fraud-corruption")
                .orThrow();

        assertThat(done.state()).isEqualTo(GrievanceState.TRANSFERRED);
        assertThat(desk.counter()
                        .dialogue(bureau.key(), one.receipt().text(), MONDAY.plusSeconds(180))
                        .orThrow())
                .extracting(Message::words)
                .containsExactly("and it goes on");
    }

    private static boolean fails(Runnable attempt) {
        try {
            attempt.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void nothing_of_what_was_said_stands_in_what_the_stores_keep() {
        Submitted one = desk.submit(
                        bureau.key(),
                        call(CLERK, MONDAY),
                        intake("canary-text")
                                .named("canary-name")
                                .contact(SafeContact.of(ContactWay.PHONE, "canary-phone", "canary-hours"))
                                .complainant(ComplainantKind.PATIENT, Gender.WOMAN)
                                .build())
                .orThrow();
        transfer(one.id(), "retaliation");

        for (var ledger : List.of(bureau.programmeLedger, bureau.restrictedLedger)) {
            ledger.sequence();
            ledger.store().entries(0, 100).forEach(entry -> {
                String shown = entry.toString()
                        + entry.entry().event().header()
                        + entry.entry()
                                .event()
                                .body()
                                .map(body -> new String(body.bytes(), StandardCharsets.ISO_8859_1))
                                .orElse("");
                assertThat(shown).doesNotContain("canary", one.receipt().text());
            });
        }
        assertThat(one.toString()).doesNotContain(one.receipt().text());
    }
}
