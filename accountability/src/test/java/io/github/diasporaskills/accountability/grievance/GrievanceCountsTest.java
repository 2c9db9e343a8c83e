package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.HANDLER;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.OVERSEER;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.people.Gender;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What results learn of complaints, and what they do not. */
class GrievanceCountsTest {

    private static final Instant LATER = MONDAY.plus(Duration.ofDays(90));

    private final Bureau bureau = new Bureau();
    private final GrievanceDesk desk = bureau.desk();

    private GrievanceCounts counts() {
        return read(bureau.programmeLedger, OVERSEER).orThrow();
    }

    private DeskResult<GrievanceCounts> read(Ledger ledger, Actor reader) {
        return GrievanceCounts.read(Bureau.PROGRAMME, Bureau.SETTING, ledger, bureau.key(), reader, LATER);
    }

    private Submitted submit(Instant at, Intake.Builder intake) {
        return desk.submit(bureau.key(), call(CLERK, at), intake.build()).orThrow();
    }

    private void act(GrievanceId id, Actor by, CaseCommand command) {
        int version = desk.keeper(CaseRecord.PROGRAMME).events(id).size();
        desk.act(bureau.key(), by, id, version, command).orThrow();
    }

    private void takeUp(GrievanceId id, String category, Instant at) {
        act(id, TRIAGE, (of, around) -> of.acknowledge(call(TRIAGE, at), around));
        act(id, TRIAGE, (of, around) -> of.takeUp(call(TRIAGE, at), category, HANDLER.id(), around));
    }

    private void answer(GrievanceId id, Instant at) {
        act(id, HANDLER, (of, around) -> of.propose(call(HANDLER, at), "We are sorry.", around));
        act(id, HANDLER, (of, around) -> of.respond(call(HANDLER, at), around));
    }

    private CountedComplaint only() {
        assertThat(counts().complaints()).hasSize(1);
        return counts().complaints().get(0);
    }

    @Test
    void a_complaint_counts_with_its_days_and_what_is_counted_about_it() {
        Submitted one = submit(MONDAY, intake("too long").named("Amina"));
        takeUp(one.id(), "waiting-time", MONDAY.plusSeconds(3600));
        answer(one.id(), MONDAY.plusSeconds(7200));
        desk.counter().rate(bureau.key(), one.receipt().text(), 4, MONDAY.plusSeconds(9000));
        act(one.id(), HANDLER, (of, around) -> of.close(call(HANDLER, MONDAY.plusSeconds(10_800)), around));

        CountedComplaint counted = only();

        assertThat(counted.receivedAt()).isEqualTo(MONDAY);
        assertThat(counted.acknowledgedAt()).hasValue(MONDAY.plusSeconds(3600));
        assertThat(counted.answeredAt()).hasValue(MONDAY.plusSeconds(7200));
        assertThat(counted.isAnsweredInTime()).isTrue();
        assertThat(counted.resolvedAt()).hasValue(MONDAY.plusSeconds(10_800));
        assertThat(counted.ratedAt()).hasValue(MONDAY.plusSeconds(9000));
        assertThat(counted.rating()).hasValue(4);
        assertThat(counted.gender()).hasValue(Gender.WOMAN);
        assertThat(counted.kind()).hasValue(ComplainantKind.PATIENT);
        assertThat(counted.category()).hasValue("waiting-time");
        assertThat(counted.isPassedOn()).isFalse();
        assertThat(counted).hasToString("CountedComplaint[withheld]");
        assertThat(counts()).hasToString("complaints of ma-pilot");
        assertThat(counts().programme()).isEqualTo(Bureau.PROGRAMME);
    }

    /** 15 working days from Monday 5 October 2026: due on Monday 26 October at the latest. */
    @Test
    void the_first_answer_is_late_or_in_time_whatever_happens_later() {
        Submitted late = submit(MONDAY, intake("late"));
        takeUp(late.id(), "waiting-time", MONDAY);
        answer(late.id(), MONDAY.plus(Duration.ofDays(30)));
        Submitted reopened =
                submit(MONDAY.plusSeconds(60), intake("again").complainant(ComplainantKind.STAFF, Gender.MAN));
        takeUp(reopened.id(), "waiting-time", MONDAY.plusSeconds(60));
        answer(reopened.id(), MONDAY.plusSeconds(120));
        Instant later = MONDAY.plusSeconds(180);
        desk.counter().accept(bureau.key(), reopened.receipt().text(), later).orThrow();
        desk.counter()
                .reopen(bureau.key(), reopened.receipt().text(), "not yet", later.plusSeconds(60))
                .orThrow();
        Submitted open = submit(MONDAY.plusSeconds(120), intake("open"));

        List<CountedComplaint> all = counts().complaints();

        assertThat(open.isAgain()).isFalse();
        assertThat(all).extracting(CountedComplaint::isAnsweredInTime).containsExactly(false, true, false);
        assertThat(all).extracting(one -> one.answeredAt().isPresent()).containsExactly(true, true, false);
        assertThat(all.get(1).resolvedAt()).hasValue(later);
        assertThat(all.get(2).acknowledgedAt()).isEmpty();
        assertThat(all.get(2).category()).isEmpty();
        assertThat(all.get(2).rating()).isEmpty();
        assertThat(all.get(2).ratedAt()).isEmpty();
    }

    @Test
    @Tag("A32")
    void of_what_was_passed_on_only_that_it_came_is_left() {
        submit(MONDAY, intake("at once").category("sexual-harassment"));
        Submitted answered = submit(MONDAY.plusSeconds(60), intake("later").named("Amina"));
        takeUp(answered.id(), "staff-conduct", MONDAY.plusSeconds(120));
        int version = desk.keeper(CaseRecord.PROGRAMME).events(answered.id()).size();
        desk.transfer(bureau.key(), call(HANDLER, MONDAY.plusSeconds(180)), answered.id(), version, "sexual-harassment")
                .orThrow();

        assertThat(counts().complaints()).hasSize(2).allSatisfy(gone -> {
            assertThat(gone.isPassedOn()).isTrue();
            assertThat(gone.gender()).isEmpty();
            assertThat(gone.kind()).isEmpty();
            assertThat(gone.category()).isEmpty();
            assertThat(gone.acknowledgedAt()).isEmpty();
            assertThat(gone.answeredAt()).isEmpty();
            assertThat(gone.isAnsweredInTime()).isFalse();
        });
        bureau.restrictedStore.calls();
        counts();
        assertThat(bureau.restrictedStore.calls()).isEmpty();
    }

    @Test
    void what_was_erased_stays_counted_without_its_rating() {
        Submitted one = submit(MONDAY, intake("staff").complainant(ComplainantKind.PATIENT, Gender.MAN));
        takeUp(one.id(), "staff-conduct", MONDAY);
        act(one.id(), HANDLER, (of, around) -> of.propose(call(HANDLER, MONDAY), "We are sorry.", around));
        // Due after 10 working days by its category, which is kept; the first category of the pack would give 15.
        act(one.id(), APPROVER, (of, around) -> of.respond(call(APPROVER, MONDAY.plus(Duration.ofDays(18))), around));
        desk.counter().rate(bureau.key(), one.receipt().text(), 2, MONDAY.plus(Duration.ofDays(18)));
        desk.counter()
                .accept(bureau.key(), one.receipt().text(), MONDAY.plus(Duration.ofDays(18)))
                .orThrow();
        assertThat(only().isAnsweredInTime()).isFalse();
        assertThat(desk.watch().eraseWhatIsDue(bureau.key(), MONDAY.plus(Duration.ofDays(4000))))
                .isEqualTo(1);

        CountedComplaint left = only();

        assertThat(left.gender()).hasValue(Gender.MAN);
        assertThat(left.category()).hasValue("staff-conduct");
        assertThat(left.resolvedAt()).isPresent();
        assertThat(left.isAnsweredInTime()).isFalse();
        assertThat(left.rating()).isEmpty();
        assertThat(left.ratedAt()).isEmpty();
        Quarter last = new Quarter(2026, 4);
        assertThat(desk.watch()
                        .statistics(bureau.key(), OVERSEER, last, last, 5, LATER)
                        .orThrow()
                        .answeredInTime())
                .as("the same by the other way")
                .isZero();
    }

    @Test
    void what_was_said_and_who_said_it_stays_closed() {
        Submitted one = submit(MONDAY, intake("too long").named("Amina"));
        takeUp(one.id(), "waiting-time", MONDAY);
        Set<String> opened = new TreeSet<>();
        KeyProvider watched = (KeyProvider) Proxy.newProxyInstance(
                KeyProvider.class.getClassLoader(), new Class<?>[] {KeyProvider.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof WrappedKey key) {
                        opened.add(key.id().toString());
                    }
                    try {
                        return method.invoke(bureau.programmeKeys, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });

        read(Ledger.of(bureau.programmeStore.store(), watched, MemoryKeys.seeded(9)), OVERSEER)
                .orThrow();

        assertThat(opened).isNotEmpty().allSatisfy(id -> assertThat(id).contains("facts:"));
    }

    @Test
    void the_reading_is_written_down_and_only_who_oversees_may() {
        submit(MONDAY, intake("one"));
        for (Actor other : List.of(TRIAGE, HANDLER, APPROVER, Bureau.RECIPIENT, CLERK)) {
            assertThat(read(bureau.programmeLedger, other).isDone()).isFalse();
        }
        StreamKey exports = StreamKey.of(Bureau.PROGRAMME, "grievance-reads", "exports");
        assertThat(bureau.programmeLedger.entries(exports)).isEmpty();

        counts();

        assertThat(bureau.programmeLedger.entries(exports))
                .extracting(LedgerEntry::event)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("grievance.exported");
                    assertThat(event.by()).isEqualTo(OVERSEER);
                    assertThat(event.header())
                            .containsEntry("outcome", "results-1")
                            .containsEntry("purpose", "report");
                });
    }

    @Test
    void a_key_used_before_and_the_restricted_record_are_refused() {
        submit(MONDAY, intake("at once").category("sexual-harassment"));
        var key = bureau.key();
        desk.submit(key, call(CLERK, MONDAY), intake("one").build()).orThrow();

        assertThat(GrievanceCounts.read(Bureau.PROGRAMME, Bureau.SETTING, bureau.programmeLedger, key, OVERSEER, LATER)
                        .isDone())
                .isFalse();
        assertThatThrownBy(() -> read(bureau.restrictedLedger, OVERSEER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("programme's record");
    }
}
