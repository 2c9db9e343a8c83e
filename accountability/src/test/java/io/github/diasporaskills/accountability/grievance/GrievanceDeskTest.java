package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.AUDITOR;
import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.CUSTODIAN;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a desk keeps, once, and what it shows, to whom. */
class GrievanceDeskTest {

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();

    private Submitted submit(Intake.Builder intake) {
        return desk.submit(bureau.key(), call(CLERK, MONDAY), intake.build()).orThrow();
    }

    private static List<String> codes(DeskResult<?> result) {
        return result.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void each_submission_is_kept_once_though_sent_three_times_by_eight_threads_that_fail() throws Exception {
        int cases = 100 * Integer.getInteger("checks.percent", 1);
        List<Integer> sends = new ArrayList<>();
        for (int i = 0; i < 3 * cases; i++) {
            sends.add(i % cases);
        }
        Collections.shuffle(sends, new Random(5));
        bureau.programmeStore.failing(20, 6);
        bureau.restrictedStore.failing(20, 7);
        Map<Integer, Set<String>> receipts = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int number : sends) {
                tasks.add(() -> {
                    Submitted kept = persist(number);
                    receipts.computeIfAbsent(number, n -> ConcurrentHashMap.newKeySet())
                            .add(kept.receipt().text() + kept.spoken().text() + kept.id());
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        bureau.programmeStore.failing(0, 0);
        bureau.restrictedStore.failing(0, 0);

        assertThat(receipts)
                .hasSize(cases)
                .allSatisfy((number, set) -> assertThat(set).hasSize(1));
        int open = bureau.programmeLedger
                .store()
                .states(StateQuery.of(Bureau.PROGRAMME, "grievance").limit(10_000))
                .size();
        assertThat(open).isEqualTo(cases);
        receipts.forEach((number, set) -> assertThat(desk.counter()
                        .status(set.iterator().next().substring(0, 20))
                        .isDone())
                .isTrue());
    }

    /** Sends until it is answered, as a tablet does; every tenth complaint is called sensitive. */
    private Submitted persist(int number) {
        Intake.Builder words = intake("text " + number);
        Intake intake = (number % 10 == 0 ? words.category("fraud-corruption") : words).build();
        while (true) {
            try {
                return desk.submit(Bureau.key(1_000_000 + number), call(CLERK, MONDAY.plusSeconds(number)), intake)
                        .orThrow();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageContaining("connection was lost");
            }
        }
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        IdempotencyKey key = bureau.key();
        Submitted one =
                desk.submit(key, call(CLERK, MONDAY), intake("text").build()).orThrow();
        Submitted again = desk.submit(
                        key, call(CLERK, MONDAY.plusSeconds(9)), intake("text").build())
                .orThrow();

        assertThat(again.isAgain()).isTrue();
        assertThat(again.receipt()).isEqualTo(one.receipt());
        assertThat(codes(desk.submit(key, call(CLERK, MONDAY), intake("other").build())))
                .containsExactly("grievance.desk.key-reused");
        ReceiptCode own =
                ReceiptCode.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 5}).orElseThrow();
        assertThat(codes(desk.submit(key, call(CLERK, MONDAY), intake("text").build(), own)))
                .containsExactly("grievance.desk.key-reused");
        assertThat(desk.submit(bureau.key(), call(CLERK, MONDAY), intake("text").build(), own)
                        .orThrow()
                        .receipt())
                .isEqualTo(own);
        assertThat(desk.counter().status(own.text()).isDone()).isTrue();
    }

    @Test
    void by_receipt_too_the_same_key_for_something_else_is_refused_and_nothing_is_taken_for_kept() {
        Submitted one = submit(intake("text"));
        String receipt = one.receipt().text();
        IdempotencyKey key = bureau.key();
        Instant later = MONDAY.plusSeconds(60);
        desk.counter().write(key, receipt, "any news?", MONDAY).orThrow();
        desk.counter().write(bureau.key(), receipt, "hello?", later).orThrow();

        assertThat(desk.counter().write(key, receipt, "any news?", later).isDone())
                .isTrue();
        assertThat(codes(desk.counter().write(key, receipt, "other words", later)))
                .containsExactly("grievance.desk.key-reused");
        assertThat(codes(desk.counter().appeal(key, receipt, "any news?", later)))
                .containsExactly("grievance.desk.key-reused");
        assertThat(desk.counter().dialogue(bureau.key(), receipt, later).orThrow())
                .extracting(Message::words)
                .containsExactly("any news?", "hello?");
    }

    @Test
    void a_key_that_did_one_step_does_no_other() {
        Submitted one = submit(intake("text"));
        IdempotencyKey key = bureau.key();
        desk.act(key, TRIAGE, one.id(), 3, (of, around) -> of.acknowledge(call(TRIAGE, MONDAY), around))
                .orThrow();

        assertThat(codes(desk.act(key, TRIAGE, one.id(), 4, (of, around) -> of.respond(call(TRIAGE, MONDAY), around))))
                .containsExactly("grievance.desk.key-reused");
        assertThat(desk.act(key, TRIAGE, one.id(), 4, (of, around) -> of.acknowledge(call(TRIAGE, MONDAY), around))
                        .isDone())
                .isTrue();
    }

    @Test
    void who_comes_second_with_an_old_version_gets_a_conflict_and_nothing_is_lost() {
        Submitted one = submit(intake("text"));
        IdempotencyKey key = bureau.key();
        CaseCommand acknowledge = (of, around) -> of.acknowledge(call(TRIAGE, MONDAY.plusSeconds(60)), around);
        Acted first = desk.act(key, TRIAGE, one.id(), 3, acknowledge).orThrow();

        assertThat(desk.act(key, TRIAGE, one.id(), 3, acknowledge).orThrow().version())
                .isEqualTo(first.version());
        assertThat(codes(desk.act(bureau.key(), TRIAGE, one.id(), 3, acknowledge)))
                .containsExactly("grievance.desk.conflict");
        assertThat(codes(desk.act(bureau.key(), TRIAGE, one.id(), 99, acknowledge)))
                .containsExactly("grievance.desk.conflict");
        assertThat(codes(desk.act(bureau.key(), TRIAGE, one.id(), first.version(), acknowledge)))
                .containsExactly("lifecycle.step.not-allowed");
        assertThatThrownBy(() -> desk.act(
                        bureau.key(),
                        TRIAGE,
                        one.id(),
                        first.version(),
                        (of, around) ->
                                of.takeUp(call(APPROVER, MONDAY.plusSeconds(90)), "other", HANDLER.id(), around)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_of_another_programme_is_not_there() {
        Submitted one = submit(intake("text"));
        GrievanceDesk other = GrievanceDesk.of(
                ProgrammeId.of("rw-pilot"), Bureau.SETTING, bureau.programmeLedger, bureau.restrictedLedger);

        assertThat(codes(other.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY)))
                .containsExactly("grievance.desk.not-found");
        assertThat(codes(other.act(
                        bureau.key(),
                        TRIAGE,
                        one.id(),
                        3,
                        (of, around) -> of.acknowledge(call(TRIAGE, MONDAY), around))))
                .containsExactly("grievance.desk.not-found");
        assertThat(other.counter().status(one.receipt().text()).isDone()).isFalse();
        assertThat(other.counter()
                        .dialogue(bureau.key(), one.receipt().text(), MONDAY)
                        .isDone())
                .isFalse();
        assertThat(other.watch().inbox(bureau.key(), Bureau.OVERSEER, MONDAY).orThrow())
                .isEmpty();
        assertThat(other.watch().escalate(bureau.key(), MONDAY.plus(Duration.ofDays(99))))
                .isZero();
        Ledger same = bureau.programmeLedger;
        assertThatThrownBy(() -> GrievanceDesk.of(Bureau.PROGRAMME, Bureau.SETTING, same, same))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_reading_and_every_attempt_is_written_down_before_anything_is_shown() {
        Submitted one = submit(intake("text").about(Bureau.HANDLER_2.id()));
        desk.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY).orThrow();
        desk.read(bureau.key(), APPROVER, one.id(), "overdue", MONDAY).orThrow();
        desk.read(bureau.key(), Bureau.HANDLER_2, one.id(), "curiosity", MONDAY);
        desk.counter().dialogue(bureau.key(), one.receipt().text(), MONDAY).orThrow();

        assertThat(desk.readings(AUDITOR, one.id()).orThrow())
                .extracting(event -> event.by().id() + " " + event.header())
                .containsExactly(
                        "triage-1 {outcome=shown, purpose=triage}",
                        "approver-1 {outcome=shown, purpose=overdue}",
                        "handler-2 {outcome=refused, purpose=curiosity}",
                        "complainant {outcome=shown, purpose=by-receipt}");
        assertThat(codes(desk.readings(TRIAGE, one.id()))).containsExactly("grievance.desk.not-found");

        bureau.programmeStore.failing(100, 1);
        assertThatThrownBy(() -> desk.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.watch().inbox(bureau.key(), TRIAGE, MONDAY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_keys_nothing_is_taken_in_and_nothing_is_shown() {
        Submitted one = submit(intake("text"));
        long before = bureau.programmeLedger.sequence();
        bureau.programmeKeys.takeDown();

        assertThatThrownBy(() -> submit(intake("more"))).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> desk.read(bureau.key(), TRIAGE, one.id(), "triage", MONDAY))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> desk.counter().status(one.receipt().text()))
                .isInstanceOf(KeyUnavailableException.class);
        bureau.programmeKeys.bringUp();
        assertThat(bureau.programmeLedger.sequence()).isEqualTo(before);
    }

    @Test
    void the_identity_is_shown_after_four_eyes_for_a_time() {
        Submitted one = submit(intake("text")
                .confidential("Amina")
                .contact(SafeContact.of(ContactWay.PHONE, "0600000000", "mornings")));
        GrievanceId id = one.id();
        int version = taken(id);
        Instant at = MONDAY.plusSeconds(300);
        CaseView seen = desk.read(bureau.key(), HANDLER, id, "handling", at).orThrow();
        assertThat(seen.statement().orElseThrow().contact().address()).isEmpty();
        assertThat(seen.statement().orElseThrow().contact().hours()).contains("mornings");
        assertThat(seen.toString() + seen.statement()).doesNotContain("Amina", "text", "0600");

        assertThat(desk.reveal(bureau.key(), call(HANDLER, at), id, version, 1).isDone())
                .isFalse();
        version = desk.act(
                        bureau.key(),
                        HANDLER,
                        id,
                        version,
                        (of, around) -> of.requestIdentity(StepCall.of(HANDLER, at, "needs-visit"), around))
                .orThrow()
                .version();
        CaseView asked = desk.read(bureau.key(), CUSTODIAN, id, "identity", at).orThrow();
        assertThat(asked.statement()).isEmpty();
        assertThat(asked.dialogue()).isEmpty();
        assertThat(asked.identityRequests()).singleElement().satisfies(request -> {
            assertThat(request.motive()).isEqualTo("needs-visit");
            assertThat(request.isOpen()).isTrue();
        });
        assertThat(codes(desk.act(
                        bureau.key(),
                        CUSTODIAN,
                        id,
                        version,
                        (of, around) -> of.grantIdentity(call(CUSTODIAN, at), 1, Duration.ofDays(31), around))))
                .containsExactly("grievance.identity.time");
        version = desk.act(
                        bureau.key(),
                        CUSTODIAN,
                        id,
                        version,
                        (of, around) -> of.grantIdentity(call(CUSTODIAN, at), 1, Duration.ofDays(1), around))
                .orThrow()
                .version();
        assertThat(codes(desk.reveal(bureau.key(), call(APPROVER, at), id, version, 1)))
                .containsExactly("grievance.identity.not-granted");
        assertThat(codes(desk.reveal(bureau.key(), call(HANDLER, at.plus(Duration.ofDays(2))), id, version, 1)))
                .containsExactly("grievance.identity.expired");

        IdentityAccess access =
                desk.reveal(bureau.key(), call(HANDLER, at), id, version, 1).orThrow();

        assertThat(access.complainant(at).orElseThrow().fullName()).contains("Amina");
        assertThat(access.complainant(at).orElseThrow().contact().address()).contains("0600000000");
        assertThat(access.complainant(at.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(access.toString() + access.complainant(at)).doesNotContain("Amina");
        assertThat(bureau.programmeLedger.entries(StreamKey.of(Bureau.PROGRAMME, "grievance", id.value())))
                .extracting(entry -> entry.event().type())
                .contains("grievance.identity-requested", "grievance.identity-granted", "grievance.identity-revealed");
    }

    private int taken(GrievanceId id) {
        Acted acted = desk.act(
                        bureau.key(),
                        TRIAGE,
                        id,
                        3,
                        (of, around) -> of.acknowledge(call(TRIAGE, MONDAY.plusSeconds(60)), around))
                .orThrow();
        return desk.act(
                        bureau.key(),
                        TRIAGE,
                        id,
                        acted.version(),
                        (of, around) ->
                                of.takeUp(call(TRIAGE, MONDAY.plusSeconds(120)), "waiting-time", HANDLER.id(), around))
                .orThrow()
                .version();
    }

    @Test
    void an_erased_case_keeps_its_figures_and_its_receipt_leads_nowhere() {
        Submitted one = submit(intake("text").named("Amina").from("18-24", "MA-03"));
        GrievanceId id = one.id();
        int version = taken(id);
        Instant at = MONDAY.plusSeconds(300);
        version = desk.act(
                        bureau.key(),
                        HANDLER,
                        id,
                        version,
                        (of, around) -> of.propose(call(HANDLER, at), "We are sorry.", around))
                .orThrow()
                .version();
        desk.act(bureau.key(), HANDLER, id, version, (of, around) -> of.respond(call(HANDLER, at), around))
                .orThrow();
        assertThat(desk.counter()
                        .rate(bureau.key(), one.receipt().text(), 4, at)
                        .isDone())
                .isTrue();
        assertThat(desk.counter()
                        .accept(bureau.key(), one.receipt().text(), at)
                        .orThrow()
                        .state())
                .isEqualTo(GrievanceState.CLOSED);
        assertThat(desk.watch().eraseWhatIsDue(bureau.key(), at.plus(Duration.ofDays(700))))
                .isZero();

        assertThat(desk.watch().eraseWhatIsDue(bureau.key(), at.plus(Duration.ofDays(1200))))
                .isEqualTo(1);

        Instant later = at.plus(Duration.ofDays(1201));
        CaseView left = desk.read(bureau.key(), APPROVER, id, "audit", later).orThrow();
        assertThat(left.statement()).isEmpty();
        assertThat(left.dialogue()).isEmpty();
        assertThat(left.facts().orElseThrow().ageGroup()).contains("18-24");
        assertThat(codes(desk.counter().status(one.receipt().text()))).containsExactly("grievance.desk.not-found");
        GrievanceStatistics figures = desk.watch()
                .statistics(bureau.key(), APPROVER, new Quarter(2026, 4), new Quarter(2026, 4), 5, later)
                .orThrow();
        assertThat(figures.received()).isEqualTo(1);
        assertThat(figures.withheld()).contains("gender", "kind", "category");
        assertThat(desk.watch().eraseWhatIsDue(bureau.key(), later)).isZero();
    }

    @Test
    void unknown_wrong_and_erased_receipts_cost_the_same_digests_and_queries() {
        Submitted one = submit(intake("text"));
        GrievanceId id = one.id();
        int version = taken(id);
        Instant at = MONDAY.plusSeconds(300);
        version = desk.act(
                        bureau.key(),
                        HANDLER,
                        id,
                        version,
                        (of, around) -> of.propose(call(HANDLER, at), "We are sorry.", around))
                .orThrow()
                .version();
        version = desk.act(bureau.key(), HANDLER, id, version, (of, around) -> of.respond(call(HANDLER, at), around))
                .orThrow()
                .version();
        version = desk.act(bureau.key(), HANDLER, id, version, (of, around) -> of.close(call(HANDLER, at), around))
                .orThrow()
                .version();
        desk.act(bureau.key(), CUSTODIAN, id, version, (of, around) -> of.erase(call(CUSTODIAN, at), around))
                .orThrow();
        String unknown = ReceiptCode.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 5})
                .orElseThrow()
                .text();

        Map<String, String> cost = new HashMap<>();
        for (String receipt : List.of(unknown, "wrong", one.receipt().text(), "", "0".repeat(99))) {
            bureau.programmeStore.calls();
            bureau.restrictedStore.calls();
            int macs = bureau.programmeKeys.macs() + bureau.restrictedKeys.macs();
            DeskResult<CaseStatus> status = desk.counter().status(receipt);
            assertThat(codes(status)).containsExactly("grievance.desk.not-found");
            cost.put(
                    receipt,
                    bureau.programmeStore.calls() + " " + bureau.restrictedStore.calls() + " "
                            + (bureau.programmeKeys.macs() + bureau.restrictedKeys.macs() - macs));
        }
        assertThat(Set.copyOf(cost.values())).containsExactly("{lookup=1} {lookup=1} 2");
    }

    @Test
    void a_spoken_code_stands_behind_a_limit() {
        Submitted one = submit(intake("text"));
        AttemptLimit limit = AttemptLimit.of(2, Duration.ofHours(1));

        assertThat(desk.counter()
                        .statusBySpokenCode(one.spoken().text(), limit, MONDAY)
                        .orThrow()
                        .id())
                .isEqualTo(one.id());
        assertThat(codes(desk.counter().statusBySpokenCode("1234", limit, MONDAY)))
                .containsExactly("grievance.desk.not-found");
        assertThat(codes(desk.counter().statusBySpokenCode(one.spoken().text(), limit, MONDAY)))
                .containsExactly("grievance.desk.too-many-attempts");
    }

    @Test
    void a_complainant_comes_back_by_the_receipt_and_writes_once() {
        Submitted one = submit(intake("text"));
        taken(one.id());
        IdempotencyKey key = bureau.key();
        Instant at = MONDAY.plusSeconds(600);
        String receipt = one.receipt().text().toLowerCase(Locale.ROOT);
        desk.counter().write(key, receipt, "It was Sunday", at).orThrow();
        desk.counter().write(key, receipt, "It was Sunday", at.plusSeconds(5)).orThrow();

        assertThat(desk.counter().dialogue(bureau.key(), receipt, at).orThrow())
                .extracting(Message::words)
                .containsExactly("It was Sunday");
        assertThat(codes(desk.counter().appeal(bureau.key(), receipt, "no", at)))
                .containsExactly("lifecycle.step.not-allowed");
        assertThat(codes(desk.counter().write(bureau.key(), receipt, " ", at)))
                .containsExactly("grievance.content.text");
        CaseStatus status = desk.counter().status(receipt).orThrow();
        assertThat(status.state()).isEqualTo(GrievanceState.IN_HANDLING);
        assertThat(status.due()).containsOnlyKeys(ClockKind.RESPOND, ClockKind.RESOLVE);
        assertThat(status.remedies()).isNotEmpty();
        assertThat(one.toString()).doesNotContain(one.spoken().text());
    }

    @Test
    void a_newly_named_handler_loses_sight_of_the_case_at_once() {
        Submitted one = submit(intake("text"));
        int version = taken(one.id());
        Instant at = MONDAY.plusSeconds(600);
        assertThat(desk.read(bureau.key(), HANDLER, one.id(), "handling", at).isDone())
                .isTrue();
        desk.act(
                        bureau.key(),
                        APPROVER,
                        one.id(),
                        version,
                        (of, around) -> of.nameConcerned(call(APPROVER, at), HANDLER.id(), around))
                .orThrow();

        assertThat(codes(desk.read(bureau.key(), HANDLER, one.id(), "handling", at)))
                .containsExactly("grievance.desk.not-found");
        assertThat(desk.watch().inbox(bureau.key(), HANDLER, at).orThrow()).isEmpty();
        assertThat(codes(desk.act(
                        bureau.key(),
                        HANDLER,
                        one.id(),
                        version + 1,
                        (of, around) -> of.propose(call(HANDLER, at), "x", around))))
                .containsExactly("grievance.desk.not-found");
        assertThat(desk.watch().inbox(bureau.key(), APPROVER, at).orThrow()).hasSize(1);
    }
}
