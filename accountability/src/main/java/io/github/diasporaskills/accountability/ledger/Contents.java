package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.BodyCipher;
import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is written and decrypts what is read, each bound to its place. Remembers the keys that were used last to
 * write, in the form in which the store keeps them, wrapped: a store refuses what is written under one that was destroyed
 * since, and nothing is read with them. Thread-safe.
 */
final class Contents {

    private static final int MOST_REMEMBERED = 1_024;

    private final LedgerStore store;
    private final KeyProvider keys;
    private final SecureRandom random;
    private final Map<DataKeyId, WrappedKey> recent = new LinkedHashMap<>(64, 0.75f, true);

    Contents(LedgerStore store, KeyProvider keys, SecureRandom random) {
        this.store = requireNonNull(store, "store");
        this.keys = requireNonNull(keys, "keys");
        this.random = requireNonNull(random, "random");
    }

    Batch seal(BatchDraft draft) {
        Map<DataKeyId, DataKey> open = new HashMap<>();
        List<WrappedKey> made = new ArrayList<>();
        for (DataKeyId id : draft.newKeys()) {
            DataKey key = DataKey.random(random);
            open.put(id, key);
            made.add(keys.wrap(id, key));
        }
        List<SealedEvent> events = new ArrayList<>();
        for (EventDraft event : draft.events()) {
            events.add(seal(event, open));
        }
        StreamState state = draft.state().orElse(null);
        DataKeyId snapshotKey = draft.snapshotKey();
        byte[] snapshot = draft.snapshot();
        if (state != null && snapshotKey != null && snapshot != null) {
            DataKey key = open.computeIfAbsent(snapshotKey, this::keyToWrite);
            byte[] sealed = BodyCipher.encrypt(key, random, snapshot, boundSnapshot(state, snapshotKey));
            state = state.withSnapshot(EncryptedBody.owning(snapshotKey, sealed));
        }
        return new Batch(events, made, draft.destroyedKeys(), draft.lookups(), draft.forgotten(), state);
    }

    private SealedEvent seal(EventDraft event, Map<DataKeyId, DataKey> open) {
        EncryptedBody body = null;
        DataKeyId id = event.bodyKey().orElse(null);
        if (id != null) {
            DataKey key = open.computeIfAbsent(id, this::keyToWrite);
            byte[] bound = bound(event.stream(), event.expected() + 1, event.type(), id);
            byte[] content = event.body().orElseThrow();
            body = EncryptedBody.owning(id, BodyCipher.encrypt(key, random, content, bound));
        }
        return SealedEvent.of(
                event.stream(),
                event.expected() + 1,
                event.key().digest(),
                event.fingerprint(),
                event.by(),
                event.at(),
                event.type(),
                event.header(),
                body);
    }

    private DataKey keyToWrite(DataKeyId id) {
        WrappedKey known = remembered(id);
        if (known != null) {
            try {
                return keys.unwrap(known);
            } catch (KeyUnavailableException e) {
                forget(id); // It may have been wrapped anew, and the older key be gone.
            }
        }
        return store.key(id)
                .fold(
                        held -> {
                            DataKey key = keys.unwrap(held);
                            remember(held);
                            return key;
                        },
                        () -> {
                            throw new KeyDestroyedException(id);
                        },
                        () -> {
                            throw new IllegalStateException(
                                    "There is no data key " + id + ". Maybe BatchDraft.withNewKey is to make it");
                        });
    }

    private @Nullable WrappedKey remembered(DataKeyId id) {
        synchronized (recent) {
            return recent.get(id);
        }
    }

    private void remember(WrappedKey key) {
        synchronized (recent) {
            recent.put(key.id(), key);
            if (recent.size() > MOST_REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    /** To be told of a key that was destroyed. */
    void forget(DataKeyId id) {
        synchronized (recent) {
            recent.remove(id);
        }
    }

    /** The content of an entry; keys that were unwrapped are kept in the map for the next. */
    Content open(LedgerEntry entry, Map<DataKeyId, Optional<DataKey>> open) {
        EncryptedBody body = entry.event().body().orElse(null);
        if (body == null) {
            return new Content.None();
        }
        byte[] bound = bound(entry.stream(), entry.sequence(), entry.event().type(), body.key());
        return open(body, bound, entry.stream(), entry.sequence(), open);
    }

    Content open(StreamState state) {
        EncryptedBody snapshot = state.snapshot().orElse(null);
        return snapshot == null
                ? new Content.None()
                : open(
                        snapshot,
                        boundSnapshot(state, snapshot.key()),
                        state.stream(),
                        state.sequence(),
                        new HashMap<>());
    }

    private Content open(
            EncryptedBody body, byte[] bound, StreamKey stream, long sequence, Map<DataKeyId, Optional<DataKey>> open) {
        Optional<DataKey> key = open.computeIfAbsent(
                body.key(),
                id -> store.key(id).fold(held -> Optional.of(keys.unwrap(held)), Optional::empty, () -> {
                    throw new LedgerDamagedException(stream, sequence, LedgerReason.KEY_MISSING);
                }));
        if (key.isEmpty()) {
            return new Content.Erased();
        }
        return new Content.Plain(BodyCipher.decrypt(key.get(), body.shared(), bound)
                .orElseThrow(() -> new LedgerDamagedException(stream, sequence, LedgerReason.CONTENT_CHANGED)));
    }

    private byte[] bound(StreamKey stream, long sequence, String type, DataKeyId key) {
        return bound("diaspora-skills ledger body 1", stream, sequence)
                .add(type)
                .add(key.value())
                .bytes();
    }

    private byte[] boundSnapshot(StreamState state, DataKeyId key) {
        return bound("diaspora-skills ledger snapshot 1", state.stream(), state.sequence())
                .add(key.value())
                .bytes();
    }

    private Frames bound(String label, StreamKey stream, long sequence) {
        return new Frames()
                .add(label)
                .add(store.ledger().value())
                .add(stream.programme().value())
                .add(stream.kind())
                .add(stream.id())
                .add(sequence);
    }
}
