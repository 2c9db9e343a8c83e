package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.HANDLER;
import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.begin;
import static io.github.diasporaskills.accountability.ledger.Drafts.caseKey;
import static io.github.diasporaskills.accountability.ledger.Drafts.event;
import static io.github.diasporaskills.accountability.ledger.Drafts.key;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diasporaskills.accountability.ledger.AppendResult.Appended;
import io.github.diasporaskills.accountability.ledger.AppendResult.KeyDestroyed;
import io.github.diasporaskills.accountability.ledger.AppendResult.Replayed;
import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final String SECRET =
            "Canary: Fatima B. said that Dr. X of ward 3 asked for money, +212 600 000 000";

    private final MemoryKeys keys = MemoryKeys.of(1);
    private final MemoryLedgerStore store = MemoryLedgerStore.of(LedgerId.of("ma-programme"));
    private final Ledger ledger = Ledger.of(store, keys, MemoryKeys.seeded(1));

    @Test
    void content_is_read_as_it_was_written_by_those_who_have_the_keys_only() {
        ledger.append(begin(stream(1), 1, SECRET));
        Ledger stranger = Ledger.of(store, MemoryKeys.of(2), MemoryKeys.seeded(2));

        assertThat(ledger.read(stream(1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().plain().map(bytes -> new String(bytes, UTF_8)))
                        .contains(SECRET));
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> stranger.read(stream(1)));
        assertThat(stranger.entries(stream(1))).hasSize(1);
    }

    @Test
    void an_event_without_content_has_none() {
        ledger.append(event(stream(1), 0, 1));

        Content content = ledger.read(stream(1)).get(0).content();

        assertThat(content).isEqualTo(new Content.None());
        assertThat(content.isErased()).isFalse();
        assertThat(content.plain()).isEmpty();
    }

    @Test
    void erased_content_stays_in_the_chain_and_is_read_by_nobody() {
        ledger.append(begin(stream(1), 1, SECRET));
        ledger.append(BatchDraft.of(event(stream(1), 1, 2)).destroying(caseKey(stream(1))));

        List<OpenedEntry> read = ledger.read(stream(1));

        assertThat(read).extracting(OpenedEntry::content).containsExactly(new Content.Erased(), new Content.None());
        assertThat(read.get(0).content().isErased()).isTrue();
        assertThat(read.get(0).entry().event().header()).containsEntry("category", "delay");
    }

    @Test
    void nothing_more_is_written_under_a_destroyed_key_but_another_attempt_still_gets_its_answer() {
        ledger.append(begin(stream(1), 1, SECRET));
        AppendResult answer = ledger.append(event(stream(1), 1, 2, "more"));
        ledger.append(BatchDraft.of(event(stream(1), 2, 3)).destroying(caseKey(stream(1))));

        assertThat(ledger.append(event(stream(1), 3, 4, "late"))).isEqualTo(new KeyDestroyed(caseKey(stream(1))));
        assertThat(ledger.append(event(stream(1), 1, 2, "more"))).isEqualTo(new Replayed(answer.entries()));
        assertThat(ledger.append(event(stream(1), 1, 2, "changed"))).isEqualTo(new KeyDestroyed(caseKey(stream(1))));
        assertThat(ledger.append(begin(stream(1), 1, SECRET))).isInstanceOf(Replayed.class);
        assertThat(store.end(stream(1)).sequence()).isEqualTo(3);
    }

    @Test
    void without_the_key_provider_nothing_is_written_and_nothing_is_read() {
        ledger.append(begin(stream(1), 1, SECRET));
        keys.takeDown();

        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ledger.append(event(stream(1), 1, 2, SECRET)))
                .withMessageNotContaining("Canary");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ledger.append(begin(stream(2), 3, SECRET)));
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> ledger.read(stream(1)));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
        assertThat(store.end(stream(2))).isEqualTo(StreamHead.NONE);

        assertThat(ledger.append(event(stream(1), 1, 4))).isInstanceOf(Appended.class);
        keys.bringUp();
        assertThat(ledger.append(event(stream(1), 2, 2, SECRET))).isInstanceOf(Appended.class);
        assertThat(ledger.read(stream(1))).hasSize(3);
    }

    @Test
    void a_key_that_was_never_made_is_a_mistake_of_the_caller() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.append(event(stream(1), 0, 1, SECRET)))
                .withMessageContaining("withNewKey")
                .withMessageNotContaining("Canary");
    }

    @Test
    void each_event_of_a_batch_may_have_a_key_of_its_own() {
        DataKeyId identity = DataKeyId.of("identity:G-1");
        IdempotencyKey sent = key(1);
        EventDraft text = event(stream(1), 0, 1, SECRET);
        EventDraft person = EventDraft.of(stream(1), 1, sent.derived("identity"), HANDLER, NOW, "grievance.identity")
                .withBody(identity, "Fatima".getBytes(UTF_8));

        ledger.append(BatchDraft.of(List.of(text, person))
                .withNewKey(caseKey(stream(1)))
                .withNewKey(identity));
        ledger.append(BatchDraft.of(event(stream(1), 2, 2)).destroying(identity));

        List<OpenedEntry> read = ledger.read(stream(1));
        assertThat(read.get(0).content().plain()).isPresent();
        assertThat(read.get(1).content().isErased()).isTrue();
        assertThat(sent.derived("identity")).isEqualTo(sent.derived("identity")).isNotEqualTo(sent.derived("other"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.seal(BatchDraft.of(List.of(event(stream(3), 0, 9), event(stream(3), 1, 9)))))
                .withMessageContaining("derived");
    }

    @Test
    void a_longer_text_is_not_told_from_a_shorter_one_by_its_length() {
        ledger.append(begin(stream(1), 1, "no"));
        ledger.append(begin(stream(2), 2, "x".repeat(252)));
        ledger.append(begin(stream(3), 3, "x".repeat(253)));
        ledger.append(begin(stream(4), 4, "x".repeat(5000)));

        assertThat(length(1)).isEqualTo(length(2)).isEqualTo(256 + 28);
        assertThat(length(3)).isEqualTo(512 + 28);
        assertThat(length(4)).isEqualTo(8192 + 28);
        assertThat(ledger.read(stream(4)).get(0).content().plain().orElseThrow())
                .hasSize(5000);
    }

    private int length(int stream) {
        return store.stream(stream(stream), 1, 1)
                .get(0)
                .event()
                .body()
                .orElseThrow()
                .bytes()
                .length;
    }

    @Test
    void content_belongs_to_its_place_and_opens_nowhere_else() {
        ledger.append(begin(stream(1), 1, "one"));
        ledger.append(event(stream(1), 1, 2, "two"));
        List<LedgerEntry> entries = store.stream(stream(1), 1, 2);
        SealedEvent first = entries.get(0).event();
        EncryptedBody second = entries.get(1).event().body().orElseThrow();
        SealedEvent swapped = SealedEvent.of(
                first.stream(),
                first.sequence(),
                first.idempotency(),
                first.fingerprint(),
                first.by(),
                first.at(),
                first.type(),
                first.header(),
                second);

        assertDamaged(
                LedgerReason.CONTENT_CHANGED,
                1,
                () -> ledger.open(LedgerEntry.following(store.ledger(), swapped, Digest.ZERO)));
    }

    private static void assertDamaged(LedgerReason reason, long sequence, Runnable read) {
        assertThatExceptionOfType(LedgerDamagedException.class)
                .isThrownBy(read::run)
                .satisfies(e -> {
                    assertThat(e.reason().is(reason)).isTrue();
                    assertThat(e.sequence()).isEqualTo(sequence);
                    assertThat(e.stream()).isEqualTo(stream(1));
                    assertThat(LedgerWording.in(Locale.ENGLISH).say(e.reason()))
                            .contains(stream(1).toString());
                });
    }

    @Test
    void a_store_that_gives_other_entries_than_were_written_is_found_out() {
        for (int i = 0; i < 4; i++) {
            ledger.append(event(stream(1), i, i + 1L));
        }
        Lying lie = new Lying();
        Ledger over = Ledger.of(lie.about(store), keys, MemoryKeys.seeded(3));
        LedgerEntry second = store.stream(stream(1), 2, 1).get(0);
        LedgerEntry third = store.stream(stream(1), 3, 1).get(0);

        assertThat(over.entries(stream(1))).hasSize(4);
        lie.tell(all -> List.of(all.get(0), all.get(2), all.get(3)));
        assertDamaged(LedgerReason.ENTRY_MISSING, 2, () -> over.entries(stream(1)));
        lie.tell(all -> all.subList(1, 4));
        assertDamaged(LedgerReason.ENTRY_MISSING, 1, () -> over.read(stream(1)));
        SealedEvent changed = changed(second.event());
        lie.tell(all -> List.of(
                all.get(0),
                LedgerEntry.kept(store.ledger(), changed, second.previous(), second.digest()),
                all.get(2),
                all.get(3)));
        assertDamaged(LedgerReason.ENTRY_CHANGED, 2, () -> over.read(stream(1)));
        lie.tell(all -> List.of(
                all.get(0), LedgerEntry.following(store.ledger(), changed, second.previous()), third, all.get(3)));
        assertDamaged(LedgerReason.LINK_BROKEN, 3, () -> over.read(stream(1)));
    }

    private static SealedEvent changed(SealedEvent event) {
        return SealedEvent.of(
                event.stream(),
                event.sequence(),
                event.idempotency(),
                event.fingerprint(),
                event.by(),
                event.at().plusSeconds(1),
                event.type(),
                event.header(),
                event.body().orElse(null));
    }

    @Test
    void a_key_that_was_taken_away_without_being_destroyed_is_found_out() {
        ledger.append(begin(stream(1), 1, SECRET));
        MemoryLedgerStore other = MemoryLedgerStore.of(store.ledger());

        assertDamaged(
                LedgerReason.KEY_MISSING,
                1,
                () -> Ledger.of(other, keys, MemoryKeys.seeded(5))
                        .open(store.stream(stream(1), 1, 1).get(0)));
    }

    @Test
    void a_snapshot_is_kept_encrypted_and_opens_with_its_state_only() {
        ledger.append(begin(stream(1), 1, SECRET)
                .withState(StreamState.of(stream(1), 1, "RECEIVED"))
                .withSnapshot(caseKey(stream(1)), SECRET.getBytes(UTF_8)));
        StreamState state = store.state(stream(1)).orElseThrow();
        StreamState moved = StreamState.of(stream(1), 2, "RECEIVED")
                .withSnapshot(state.snapshot().orElseThrow());

        assertThat(ledger.open(state).plain()).contains(SECRET.getBytes(UTF_8));
        assertDamaged(LedgerReason.CONTENT_CHANGED, 2, () -> ledger.open(moved));
        assertThat(ledger.open(StreamState.of(stream(1), 1, "RECEIVED"))).isEqualTo(new Content.None());
        assertThatIllegalStateException()
                .isThrownBy(() -> BatchDraft.of(event(stream(1), 0, 1)).withSnapshot(caseKey(stream(1)), new byte[0]));
    }

    @Test
    void data_keys_are_wrapped_anew_after_a_rotation(@TempDir Path folder) {
        Path file = folder.resolve("keys.p12");
        char[] password = "correct horse".toCharArray();
        KeystoreKeys before = KeystoreKeys.create(file, password, MemoryKeys.seeded(8));
        Ledger old = Ledger.of(store, before, MemoryKeys.seeded(9));
        for (int i = 0; i < 5; i++) {
            old.append(begin(stream(i), i, SECRET));
        }
        old.append(BatchDraft.of(event(stream(0), 1, 99)).destroying(caseKey(stream(0))));
        KeystoreKeys after = before.rotate(file, password);
        Ledger rotated = Ledger.of(store, after, MemoryKeys.seeded(10));

        assertThat(rotated.rewrap(before.currentKey())).isEqualTo(4);
        assertThat(store.keysWrappedBy(before.currentKey(), 10)).isEmpty();
        assertThat(rotated.rewrap(before.currentKey())).isZero();
        assertThat(rotated.read(stream(3)).get(0).content().plain()).contains(SECRET.getBytes(UTF_8));
        assertThat(rotated.read(stream(0)).get(0).content().isErased()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> rotated.rewrap(after.currentKey()));
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> old.read(stream(3)));
    }

    @Test
    void a_key_that_was_wrapped_anew_elsewhere_is_asked_for_again_when_the_older_one_is_gone() {
        AtomicReference<String> gone = new AtomicReference<>("none");
        KeyProvider forgetful = new KeyProvider() {
            @Override
            public String currentKey() {
                return "memory-2";
            }

            @Override
            public WrappedKey wrap(DataKeyId id, DataKey key) {
                return WrappedKey.of(id, "memory-2", keys.wrap(id, key).bytes());
            }

            @Override
            public DataKey unwrap(WrappedKey wrapped) {
                if (wrapped.wrappedBy().equals(gone.get())) {
                    throw new KeyUnavailableException("The key " + wrapped.wrappedBy() + " is gone");
                }
                return keys.unwrap(wrapped);
            }

            @Override
            public byte[] mac(String purpose, byte[] message) {
                return keys.mac(purpose, message);
            }
        };
        ledger.append(begin(stream(1), 1, SECRET));
        Ledger here = Ledger.of(store, forgetful, MemoryKeys.seeded(3));
        here.append(event(stream(1), 1, 2, "remembered"));
        assertThat(Ledger.of(store, forgetful, MemoryKeys.seeded(4)).rewrap("memory-1"))
                .isEqualTo(1);
        gone.set("memory-1");

        assertThat(here.append(event(stream(1), 2, 3, "more"))).isInstanceOf(Appended.class);
        gone.set("memory-2");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> here.append(event(stream(1), 3, 4, "never")));
        assertThat(store.end(stream(1)).sequence()).isEqualTo(3);
    }

    @Test
    void reads_are_written_beside_what_is_read_whoever_else_writes() {
        ledger.append(begin(stream(1), 1, SECRET));
        Actor reader = Actor.of("monitor-1", Role.MONITORING_OFFICER);
        AccessRecord read = AccessRecord.read("triage", "summary").with("view", "short");

        AppendResult first = ledger.appendAtEnd(read.draft(stream(1), key(2), reader, NOW));
        AppendResult second = ledger.appendAtEnd(read.draft(stream(1), key(3), reader, NOW));
        AppendResult again = ledger.appendAtEnd(read.draft(stream(1), key(3), reader, NOW.plusSeconds(5)));

        assertThat(first).isInstanceOf(Appended.class);
        assertThat(second.entries().get(0).sequence()).isEqualTo(2);
        assertThat(again).isEqualTo(new Replayed(second.entries()));
        assertThat(ledger.entries(AccessRecord.beside(stream(1)))).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.event().type()).isEqualTo(AccessRecord.READ);
            assertThat(entry.event().by()).isEqualTo(reader);
            assertThat(entry.event().header())
                    .isEqualTo(Map.of("purpose", "triage", "fields", "summary", "view", "short"));
        });
        assertThat(store.end(stream(1)).sequence()).isEqualTo(1);
        AccessRecord export = AccessRecord.exported("donor-iom", "quarterly", "state=CLOSED", 12, Digest.ZERO);
        assertThat(export.header())
                .containsEntry("rows", "12")
                .containsEntry("content", Digest.ZERO.toString())
                .containsEntry("recipient", "donor-iom");
        assertThat(export).hasToString("AccessRecord[exported for quarterly]").isNotEqualTo(read);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessRecord.exported("donor-iom", "quarterly", "", -1, Digest.ZERO));
    }
}
