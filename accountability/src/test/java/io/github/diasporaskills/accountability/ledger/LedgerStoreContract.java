package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.HANDLER;
import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.PROGRAMME;
import static io.github.diasporaskills.accountability.ledger.Drafts.begin;
import static io.github.diasporaskills.accountability.ledger.Drafts.caseKey;
import static io.github.diasporaskills.accountability.ledger.Drafts.event;
import static io.github.diasporaskills.accountability.ledger.Drafts.key;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.AppendResult.Appended;
import io.github.diasporaskills.accountability.ledger.AppendResult.Conflict;
import io.github.diasporaskills.accountability.ledger.AppendResult.KeyDestroyed;
import io.github.diasporaskills.accountability.ledger.AppendResult.KeyReused;
import io.github.diasporaskills.accountability.ledger.AppendResult.LookupTaken;
import io.github.diasporaskills.accountability.ledger.AppendResult.Replayed;
import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of a ledger has to do. A test of a store extends this and says how to open an empty one. */
public abstract class LedgerStoreContract extends LedgerOrderContract {

    /** For the tests of a store. */
    protected LedgerStoreContract() {}

    private static Digest lookup(int number) {
        byte[] bytes = new byte[Digest.BYTES];
        Arrays.fill(bytes, (byte) number);
        return Digest.of(bytes);
    }

    @Test
    void an_empty_store_says_so() {
        assertThat(store.ledger()).isEqualTo(LEDGER);
        assertThat(store.size()).isZero();
        assertThat(store.end(stream(1))).isEqualTo(StreamHead.NONE);
        assertThat(store.stream(stream(1), 1, 10)).isEmpty();
        assertThat(store.find(key(1).digest())).isEmpty();
        assertThat(store.state(stream(1))).isEmpty();
        assertThat(store.states(StateQuery.of(PROGRAMME, "grievance"))).isEmpty();
        assertThat(store.lookup(new Lookup("receipt", lookup(1)))).isEmpty();
        assertThat(store.key(DataKeyId.of("none"))).isInstanceOf(StoredKey.Unknown.class);
        assertThat(store.keysWrappedBy("memory-1", 10)).isEmpty();
        assertThat(store.sequence(10)).isZero();
        assertThat(store.entries(0, 10)).isEmpty();
        assertThat(store.position(stream(1), 1)).isEmpty();
        assertThat(store.heads(10)).isEmpty();
    }

    @Test
    void what_was_written_comes_back_as_it_was() {
        BatchDraft draft = BatchDraft.of(List.of(
                        event(stream(1), 0, 1, "Il m’a fait attendre. أنتظر منذ الصباح")
                                .with("note", "تأخير"),
                        event(stream(1), 1, 2)))
                .withNewKey(caseKey(stream(1)));

        AppendResult result = ledger.append(draft);

        assertThat(result).isInstanceOf(Appended.class);
        assertThat(result.entries()).hasSize(2).allMatch(LedgerEntry::isIntact);
        LedgerStore again = reopen(store);
        assertThat(again.stream(stream(1), 1, 10)).isEqualTo(result.entries());
        assertThat(again.stream(stream(1), 2, 10)).isEqualTo(result.entries().subList(1, 2));
        assertThat(again.stream(stream(1), 1, 1)).isEqualTo(result.entries().subList(0, 1));
        assertThat(again.stream(stream(1), 3, 1)).isEmpty();
        LedgerEntry first = result.entries().get(0);
        LedgerEntry second = result.entries().get(1);
        assertThat(first.previous()).isEqualTo(Digest.ZERO);
        assertThat(second.previous()).isEqualTo(first.digest());
        assertThat(again.end(stream(1))).isEqualTo(new StreamHead(2, second.digest()));
        assertThat(again.find(key(2).digest())).contains(second);
        SealedEvent event = first.event();
        assertThat(event.by()).isEqualTo(HANDLER);
        assertThat(event.at()).isEqualTo(NOW.plusSeconds(1));
        assertThat(event.type()).isEqualTo("grievance.noted");
        assertThat(event.header()).isEqualTo(Map.of("category", "delay", "note", "تأخير"));
        assertThat(event.body())
                .hasValueSatisfying(body -> assertThat(body.key()).isEqualTo(caseKey(stream(1))));
        assertThat(second.event().body()).isEmpty();
    }

    @Test
    void instants_far_away_and_codes_of_every_length_come_back_as_they_were() {
        EventDraft old = EventDraft.of(
                        stream(1), 0, key(1), HANDLER, Instant.parse("-0044-03-15T10:00:00.000001Z"), "a")
                .with("x", "")
                .with("y", "é".repeat(256))
                .with("z", "\uD83E\uDE7A'\"\\%_;--");

        AppendResult result = ledger.append(old);

        assertThat(reopen(store).stream(stream(1), 1, 1)).isEqualTo(result.entries());
        assertThat(result.entries().get(0).event().header()).isEqualTo(old.header());
    }

    @Test
    void a_place_that_is_taken_is_a_conflict_that_says_what_is_there() {
        ledger.append(event(stream(1), 0, 1));

        AppendResult late = ledger.append(event(stream(1), 0, 2));
        AppendResult early = ledger.append(event(stream(1), 2, 3));

        assertThat(late).isEqualTo(new Conflict(stream(1), 0, 1));
        assertThat(early).isEqualTo(new Conflict(stream(1), 2, 1));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
        assertThat(store.find(key(2).digest())).isEmpty();
    }

    @Test
    void another_attempt_gets_the_first_answer_whatever_its_time_place_and_new_keys() {
        AppendResult first = ledger.append(begin(stream(1), 1, "text"));
        ledger.append(event(stream(1), 1, 2));
        EventDraft again = EventDraft.of(stream(1), 0, key(1), HANDLER, NOW.plusSeconds(999), "grievance.noted")
                .with("category", "delay")
                .withBody(caseKey(stream(1)), "text".getBytes(UTF_8));

        AppendResult second = ledger.append(BatchDraft.of(again).withNewKey(caseKey(stream(1))));
        AppendResult third = ledger.append(again.expecting(2));

        assertThat(second).isEqualTo(new Replayed(first.entries()));
        assertThat(third).isEqualTo(new Replayed(first.entries()));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(2);
        assertThat(ledger.read(stream(1)).get(0).content().plain().map(bytes -> new String(bytes, UTF_8)))
                .contains("text");
    }

    @Test
    void a_key_used_for_something_else_is_refused() {
        ledger.append(begin(stream(1), 1, "text"));
        EventDraft other = event(stream(1), 1, 1, "other text");
        EventDraft elsewhere = event(stream(2), 0, 1);
        BatchDraft partly = BatchDraft.of(List.of(event(stream(1), 1, 1, "text"), event(stream(1), 2, 2)));
        BatchDraft behind = BatchDraft.of(List.of(event(stream(1), 1, 3), event(stream(1), 2, 1, "text")));

        assertThat(ledger.append(other)).isEqualTo(new KeyReused());
        assertThat(ledger.append(elsewhere)).isEqualTo(new KeyReused());
        assertThat(ledger.append(partly)).isEqualTo(new KeyReused());
        assertThat(ledger.append(behind)).isEqualTo(new KeyReused());
        assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
        assertThat(store.end(stream(2))).isEqualTo(StreamHead.NONE);
    }

    @Test
    void what_was_sent_decides_where_the_event_holds_more() {
        EventDraft first = event(stream(1), 0, 1).with("due", "2026-03-12").asSent("sent".getBytes(UTF_8));
        EventDraft again = event(stream(1), 0, 1).with("due", "2026-03-13").asSent("sent".getBytes(UTF_8));

        ledger.append(first);

        assertThat(ledger.append(again)).isInstanceOf(Replayed.class);
        assertThat(ledger.append(again.asSent("else".getBytes(UTF_8)))).isEqualTo(new KeyReused());
    }

    @Test
    void keys_lookups_and_state_come_with_the_event_or_not_at_all() {
        Lookup receipt = new Lookup("receipt", lookup(1));
        StreamState state = StreamState.of(stream(1), 1, "RECEIVED")
                .dueAt(NOW.plusSeconds(3600))
                .with("host", "CHU");

        ledger.append(begin(stream(1), 1, "text")
                .withLookup(receipt)
                .withState(state)
                .withSnapshot(caseKey(stream(1)), "whole".getBytes(UTF_8)));
        AppendResult conflict = ledger.append(BatchDraft.of(event(stream(1), 0, 2))
                .withNewKey(DataKeyId.of("other"))
                .withLookup(new Lookup("receipt", lookup(2)))
                .withState(StreamState.of(stream(1), 1, "CLOSED")));

        assertThat(conflict).isInstanceOf(Conflict.class);
        LedgerStore again = reopen(store);
        assertThat(again.lookup(receipt)).contains(stream(1));
        assertThat(again.lookup(new Lookup("spoken", lookup(1)))).isEmpty();
        assertThat(again.lookup(new Lookup("receipt", lookup(2)))).isEmpty();
        assertThat(again.key(DataKeyId.of("other"))).isInstanceOf(StoredKey.Unknown.class);
        assertThat(again.key(caseKey(stream(1)))).isInstanceOf(StoredKey.Held.class);
        StreamState kept = again.state(stream(1)).orElseThrow();
        assertThat(kept.withSnapshot(EncryptedBody.of(caseKey(stream(1)), new byte[0])))
                .isEqualTo(state.withSnapshot(EncryptedBody.of(caseKey(stream(1)), new byte[0])));
        assertThat(ledger.open(kept).plain().map(bytes -> new String(bytes, UTF_8)))
                .contains("whole");
    }

    @Test
    void a_later_state_takes_the_place_of_the_one_before() {
        ledger.append(BatchDraft.of(event(stream(1), 0, 1))
                .withState(StreamState.of(stream(1), 1, "RECEIVED").dueAt(NOW).with("host", "CHU")));
        StreamState closed = StreamState.of(stream(1), 2, "CLOSED").with("category", "delay");

        ledger.append(BatchDraft.of(event(stream(1), 1, 2)).withState(closed));
        ledger.append(event(stream(1), 2, 3));

        assertThat(reopen(store).state(stream(1))).contains(closed);
        assertThat(store.states(StateQuery.of(PROGRAMME, "grievance").where("host", "CHU")))
                .isEmpty();
        assertThat(store.states(StateQuery.of(PROGRAMME, "grievance").where("category", "delay")))
                .containsExactly(closed);
    }

    @Test
    void a_code_that_leads_elsewhere_is_refused_and_one_that_leads_here_is_not() {
        Lookup receipt = new Lookup("receipt", lookup(1));
        ledger.append(BatchDraft.of(event(stream(1), 0, 1)).withLookup(receipt));

        AppendResult elsewhere =
                ledger.append(BatchDraft.of(event(stream(2), 0, 2)).withLookup(receipt));
        AppendResult here = ledger.append(BatchDraft.of(event(stream(1), 1, 3)).withLookup(receipt));

        assertThat(elsewhere).isEqualTo(new LookupTaken("receipt"));
        assertThat(here).isInstanceOf(Appended.class);
        assertThat(store.end(stream(2))).isEqualTo(StreamHead.NONE);
        assertThat(store.lookup(receipt)).contains(stream(1));
    }

    @Test
    void a_forgotten_code_leads_nowhere() {
        Lookup receipt = new Lookup("receipt", lookup(1));
        ledger.append(BatchDraft.of(event(stream(1), 0, 1)).withLookup(receipt));

        ledger.append(BatchDraft.of(event(stream(1), 1, 2)).forgetting(receipt));

        assertThat(reopen(store).lookup(receipt)).isEmpty();
    }

    @Test
    void a_destroyed_key_stays_destroyed_and_its_id_is_never_used_again() {
        ledger.append(begin(stream(1), 1, "text"));
        DataKeyId id = caseKey(stream(1));

        ledger.append(BatchDraft.of(event(stream(1), 1, 2)).destroying(id));

        assertThat(reopen(store).key(id)).isInstanceOf(StoredKey.Destroyed.class);
        assertThat(store.keysWrappedBy("memory-1", 10)).isEmpty();
        assertThat(ledger.read(stream(1)).get(0).content()).isInstanceOf(Content.Erased.class);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ledger.append(BatchDraft.of(event(stream(1), 2, 3)).withNewKey(id)));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(2);
    }

    @Test
    void a_key_that_never_was_can_be_destroyed_and_then_never_is() {
        DataKeyId id = DataKeyId.of("identity:G-1");

        ledger.append(BatchDraft.of(event(stream(1), 0, 1)).destroying(id));

        assertThat(store.key(id)).isInstanceOf(StoredKey.Destroyed.class);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ledger.append(BatchDraft.of(event(stream(1), 1, 2)).withNewKey(id)));
    }

    @Test
    void of_several_batches_each_is_answered_as_if_it_were_alone() {
        ledger.append(begin(stream(1), 1, "text"));
        ledger.append(BatchDraft.of(event(stream(9), 0, 9)).destroying(caseKey(stream(9))));
        List<BatchDraft> drafts = List.of(
                BatchDraft.of(event(stream(1), 1, 2, "more")),
                BatchDraft.of(event(stream(1), 2, 3)),
                begin(stream(1), 1, "text"), // Written before.
                BatchDraft.of(event(stream(2), 4, 4)), // Not its place.
                BatchDraft.of(event(stream(9), 1, 5, "late")), // Erased.
                begin(stream(3), 6, "text"));

        List<AppendResult> results = ledger.appendAll(drafts);
        List<AppendResult> again = ledger.appendAll(drafts);

        assertThat(results.get(0)).isInstanceOf(Appended.class);
        assertThat(results.get(1)).isInstanceOf(Appended.class);
        assertThat(results.get(2)).isInstanceOf(Replayed.class);
        assertThat(results.get(3)).isEqualTo(new Conflict(stream(2), 4, 0));
        assertThat(results.get(4)).isEqualTo(new KeyDestroyed(caseKey(stream(9))));
        assertThat(results.get(5)).isInstanceOf(Appended.class);
        for (int i : new int[] {0, 1, 2, 5}) {
            assertThat(again.get(i)).isEqualTo(new Replayed(results.get(i).entries()));
        }
        assertThat(again.subList(3, 5)).isEqualTo(results.subList(3, 5));
        assertThat(ledger.entries(stream(1))).hasSize(3);
        assertThat(ledger.entries(stream(3))).hasSize(1);
        assertThat(ledger.appendAll(List.of())).isEmpty();
    }

    @Test
    void content_under_a_key_that_somebody_else_destroyed_meanwhile_is_not_written() {
        DataKeyId id = caseKey(stream(1));
        ledger.append(begin(stream(1), 1, "text"));
        ledger.append(event(stream(1), 1, 2, "more"));
        Batch sealed = ledger.seal(BatchDraft.of(event(stream(1), 3, 4, "late")));

        elsewhere().append(BatchDraft.of(event(stream(1), 2, 3)).destroying(id));

        assertThat(store.append(sealed)).isEqualTo(new KeyDestroyed(id));
        assertThat(ledger.append(event(stream(1), 3, 5, "later"))).isEqualTo(new KeyDestroyed(id));
        assertThat(ledger.append(event(stream(1), 3, 6, "at last"))).isEqualTo(new KeyDestroyed(id));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(3);
    }

    @Test
    void two_processes_continue_one_stream_in_turns_and_whoever_was_overtaken_is_told() {
        Ledger other = elsewhere();
        int[] turns = {0, 0, 1, 0, 1, 1, 0, 0, 1, 0};
        for (int i = 0; i < turns.length; i++) {
            StreamState state = StreamState.of(stream(1), i + 1, "IN_HANDLING")
                    .with("turn", "T-" + i)
                    .with("parity", i % 2 == 0 ? "EVEN" : "ODD");
            AppendResult result = (turns[i] == 0 ? ledger : other)
                    .append(BatchDraft.of(event(stream(1), i, i)).withState(state));
            assertThat(result).isInstanceOf(Appended.class);
        }

        assertThat(other.append(event(stream(1), 9, 99))).isEqualTo(new Conflict(stream(1), 9, 10));
        assertThat(ledger.append(event(stream(1), 8, 98))).isEqualTo(new Conflict(stream(1), 8, 10));
        assertThat(ledger.entries(stream(1))).hasSize(turns.length);
        StateQuery all = StateQuery.of(PROGRAMME, "grievance");
        assertThat(store.states(all.where("turn", "T-9").where("parity", "ODD")))
                .hasSize(1);
        assertThat(store.states(all.where("turn", "T-8"))).isEmpty();
        assertThat(store.states(all.where("parity", "EVEN"))).isEmpty();
    }

    /** The same ledger as another process has it open. */
    private Ledger elsewhere() {
        return Ledger.of(reopen(store), MemoryKeys.of(7), MemoryKeys.seeded(8));
    }

    @Test
    void a_key_is_wrapped_anew_only_in_place_of_what_is_held() {
        ledger.append(begin(stream(1), 1, "text"));
        ledger.append(begin(stream(2), 2, "text"));
        DataKeyId id = caseKey(stream(1));
        WrappedKey before = store.keysWrappedBy("memory-1", 1).get(0);
        WrappedKey after = WrappedKey.of(id, "memory-2", new byte[] {1, 2, 3});

        assertThat(before.id()).isEqualTo(id);
        assertThat(store.rewrap(before, after)).isTrue();
        assertThat(store.rewrap(before, after)).isFalse();
        assertThat(store.key(id)).isEqualTo(new StoredKey.Held(after));
        assertThat(store.keysWrappedBy("memory-1", 10))
                .extracting(WrappedKey::id)
                .containsExactly(caseKey(stream(2)));
        assertThat(store.keysWrappedBy("memory-2", 10)).containsExactly(after);
        ledger.append(BatchDraft.of(event(stream(1), 1, 3)).destroying(id));
        assertThat(store.rewrap(after, before)).isFalse();
        assertThat(store.key(id)).isInstanceOf(StoredKey.Destroyed.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.rewrap(after, WrappedKey.of(caseKey(stream(2)), "memory-2", new byte[] {1})));
    }

    @Test
    void one_of_many_writers_at_the_same_place_wins_and_each_attempt_has_one_effect() throws Exception {
        int writers = 8;
        int places = 12;
        int all = writers * places;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                work.add(() -> write(writer, places));
            }
            int appended = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                appended += done.get();
            }
            assertThat(appended).isEqualTo(all);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.entries(stream(1))).hasSize(all);
        assertThat(ledger.sequence()).isEqualTo(all);
    }

    /** Writes until each of this writer's keys has its entry, sending each twice; how many were written and not replayed. */
    private int write(int writer, int places) {
        int appended = 0;
        for (int i = 0; i < places; i++) {
            EventDraft draft = event(stream(1), 0, writer * 1000L + i);
            for (int sent = 0; sent < 2; ) {
                AppendResult result = ledger.append(draft);
                if (result instanceof Conflict conflict) {
                    draft = draft.expecting(conflict.found());
                } else {
                    appended += result instanceof Appended ? 1 : 0;
                    sent++;
                }
            }
        }
        return appended;
    }

    @Test
    void a_new_data_key_reads_what_it_wrote_and_another_does_not() {
        ledger.append(begin(stream(1), 1, "text"));
        DataKey other = DataKey.random(MemoryKeys.seeded(99));
        WrappedKey foreign = MemoryKeys.of(7).wrap(caseKey(stream(1)), other);

        WrappedKey held = store.key(caseKey(stream(1))).fold(key -> key, () -> foreign, () -> foreign);
        store.rewrap(held, foreign);

        assertThatThrownBy(() -> ledger.read(stream(1)))
                .isInstanceOfSatisfying(
                        LedgerDamagedException.class,
                        e -> assertThat(e.reason().is(LedgerReason.CONTENT_CHANGED))
                                .isTrue());
    }
}
