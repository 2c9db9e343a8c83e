package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.HeadSigner;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes and reads a ledger: encrypts before a store sees anything, checks what a store gives back, and signs heads.
 * Thread-safe.
 *
 * <p>It authorises nobody; who may read a stream is decided by whoever asks.
 */
public final class Ledger {

    private static final int PAGE = 1000;
    private static final int MOST_TRIES = 1000;

    private final LedgerStore store;
    private final KeyProvider keys;
    private final Contents contents;

    private Ledger(LedgerStore store, KeyProvider keys, SecureRandom random) {
        this.store = requireNonNull(store, "store");
        this.keys = requireNonNull(keys, "keys");
        this.contents = new Contents(store, keys, random);
    }

    /**
     * A ledger.
     *
     * @param store keeps it
     * @param keys wraps its data keys
     * @param random a cryptographic source of chance, for data keys and nonces
     * @return the ledger
     */
    public static Ledger of(LedgerStore store, KeyProvider keys, SecureRandom random) {
        return new Ledger(store, keys, random);
    }

    /**
     * Writes one event.
     *
     * @param event the event
     * @return what came of it
     * @throws KeyUnavailableException if content cannot be encrypted now; nothing is written
     */
    public AppendResult append(EventDraft event) {
        return append(BatchDraft.of(event));
    }

    /**
     * Writes a batch wholly or not at all.
     *
     * @param draft what is to be written
     * @return what came of it
     * @throws KeyUnavailableException if content cannot be encrypted now; nothing is written
     * @throws IllegalStateException if content is to be encrypted under a key that was never made
     */
    public AppendResult append(BatchDraft draft) {
        return appendAll(List.of(draft)).get(0);
    }

    /**
     * Writes several batches, each wholly or not at all, in their order; a store over a database shares commits between
     * them. For runs over many streams, of which each says something about its own.
     *
     * @param drafts what is to be written
     * @return what came of each, in the same order
     * @throws KeyUnavailableException if content cannot be encrypted now; nothing is written
     * @throws IllegalStateException if content is to be encrypted under a key that was never made; nothing is written
     */
    public List<AppendResult> appendAll(List<BatchDraft> drafts) {
        AppendResult[] results = new AppendResult[drafts.size()];
        List<Batch> sealed = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            BatchDraft draft = drafts.get(i);
            try {
                sealed.add(seal(draft));
                places.add(i);
            } catch (KeyDestroyedException e) {
                // Another attempt at what was written before the erasure is still only another attempt.
                results[i] = written(draft).orElseGet(() -> new AppendResult.KeyDestroyed(e.key()));
            }
        }
        List<AppendResult> answers =
                sealed.size() == 1 ? List.of(store.append(sealed.get(0))) : store.appendAll(sealed);
        for (int i = 0; i < answers.size(); i++) {
            results[places.get(i)] = answers.get(i);
            if (answers.get(i) instanceof AppendResult.KeyDestroyed destroyed) {
                contents.forget(destroyed.key());
            }
            sealed.get(i).destroyedKeys().forEach(contents::forget);
        }
        return List.of(results);
    }

    private Optional<AppendResult> written(BatchDraft draft) {
        List<LedgerEntry> before = new ArrayList<>();
        for (EventDraft event : draft.events()) {
            store.find(event.key().digest())
                    .filter(entry -> entry.event().fingerprint().equals(event.fingerprint()))
                    .ifPresent(before::add);
        }
        return before.size() == draft.events().size()
                ? Optional.of(new AppendResult.Replayed(before))
                : Optional.empty();
    }

    /**
     * Writes an event behind whatever the stream holds, for what depends on nothing before it, such as a read.
     *
     * @param event what place it expects does not matter
     * @return what came of it; a {@link AppendResult.Conflict} only if others wrote to the stream all the while
     * @throws KeyUnavailableException if content cannot be encrypted now; nothing is written
     */
    public AppendResult appendAtEnd(EventDraft event) {
        AppendResult result = append(event.expecting(store.end(event.stream()).sequence()));
        for (int i = 0; i < MOST_TRIES && result instanceof AppendResult.Conflict conflict; i++) {
            result = append(event.expecting(conflict.found()));
        }
        return result;
    }

    /**
     * Encrypts a batch without writing it: for a store that writes it into a transaction of the caller's.
     *
     * @param draft what is to be written
     * @return what such a store takes
     * @throws KeyUnavailableException if content cannot be encrypted now
     * @throws KeyDestroyedException if content is to be encrypted under a key that was destroyed; of one that somebody else
     *     destroyed a moment ago, the store says so
     * @throws IllegalStateException if content is to be encrypted under a key that was never made
     */
    public Batch seal(BatchDraft draft) {
        return contents.seal(draft);
    }

    /**
     * Reads a whole stream and checks it: no place is left out, each entry is intact and follows the one before it. That
     * nothing was cut off at the end only a head shows.
     *
     * @param stream the stream
     * @return its entries in order, with their content; none if the stream has none
     * @throws KeyUnavailableException if content cannot be decrypted now
     * @throws LedgerDamagedException if the stream is not as it was written
     */
    public List<OpenedEntry> read(StreamKey stream) {
        List<OpenedEntry> all = new ArrayList<>();
        Map<DataKeyId, Optional<DataKey>> open = new HashMap<>();
        for (LedgerEntry entry : entries(stream)) {
            all.add(new OpenedEntry(entry, contents.open(entry, open)));
        }
        return all;
    }

    /**
     * Reads a whole stream and checks it, as {@link #read} does, without decrypting anything.
     *
     * @param stream the stream
     * @return its entries in order
     * @throws LedgerDamagedException if the stream is not as it was written
     */
    public List<LedgerEntry> entries(StreamKey stream) {
        List<LedgerEntry> all = new ArrayList<>();
        List<LedgerEntry> page;
        do {
            page = store.stream(stream, all.size() + 1L, PAGE);
            for (LedgerEntry entry : page) {
                LedgerEntry before = all.isEmpty() ? null : all.get(all.size() - 1);
                requireInPlace(entry, stream, all.size() + 1L, before == null ? Digest.ZERO : before.digest());
                all.add(entry);
            }
        } while (page.size() == PAGE);
        return all;
    }

    private void requireInPlace(LedgerEntry entry, StreamKey stream, long sequence, Digest previous) {
        if (!entry.stream().equals(stream) || entry.sequence() != sequence) {
            throw new LedgerDamagedException(stream, sequence, LedgerReason.ENTRY_MISSING);
        }
        if (!entry.ledger().equals(store.ledger()) || !entry.isIntact()) {
            throw new LedgerDamagedException(stream, sequence, LedgerReason.ENTRY_CHANGED);
        }
        if (!entry.previous().equals(previous)) {
            throw new LedgerDamagedException(stream, sequence, LedgerReason.LINK_BROKEN);
        }
    }

    /**
     * Decrypts the content of one entry.
     *
     * @param entry an entry of this ledger
     * @return its content
     * @throws KeyUnavailableException if it cannot be decrypted now
     * @throws LedgerDamagedException if it is not as it was written
     */
    public Content open(LedgerEntry entry) {
        return contents.open(entry, new HashMap<>());
    }

    /**
     * Decrypts the aggregate that was kept with a state.
     *
     * @param state a state of this ledger
     * @return the aggregate
     * @throws KeyUnavailableException if it cannot be decrypted now
     * @throws LedgerDamagedException if it is not as it was written
     */
    public Content open(StreamState state) {
        return contents.open(state);
    }

    /**
     * Gives every entry that waits for one its position.
     *
     * @return how many entries have a position then
     */
    public long sequence() {
        while (store.sequence(PAGE) == PAGE) {
            // The next page.
        }
        return store.size();
    }

    /**
     * Signs and keeps the head over all entries that have a position.
     *
     * @param signer signs
     * @param at now
     * @return the signed head, to be brought out of the operator's reach
     * @throws KeyUnavailableException if it cannot be signed now
     */
    public SignedTreeHead head(HeadSigner signer, Instant at) {
        long size = store.size();
        TreeHead head = new TreeHead(store.ledger(), size, MerkleTree.root(size, store), at);
        SignedTreeHead signed = SignedTreeHead.of(head, signer.keyId(), signer.sign(head.checkpoint()));
        store.keep(signed);
        return signed;
    }

    /**
     * Shows that an entry is under a head.
     *
     * @param stream its stream
     * @param sequence its place there, from 1
     * @param under a head of this ledger
     * @return the proof; empty if there is no such entry, or it has no position below the size of the head
     */
    public Optional<InclusionProof> inclusion(StreamKey stream, long sequence, TreeHead under) {
        requireOwn(under);
        OptionalLong position = store.position(stream, sequence);
        if (position.isEmpty() || position.getAsLong() >= under.size()) {
            return Optional.empty();
        }
        long at = position.getAsLong();
        return Optional.of(new InclusionProof(at, under.size(), MerkleTree.inclusion(at, under.size(), store)));
    }

    /**
     * Shows that a later head continues an earlier one.
     *
     * @param earlier a head of this ledger over at least one entry
     * @param later a head of this ledger over at least as many
     * @return the proof
     * @throws IllegalArgumentException if the heads are not so, or are beyond what has a position
     */
    public ConsistencyProof consistency(TreeHead earlier, TreeHead later) {
        requireOwn(earlier);
        requireOwn(later);
        return new ConsistencyProof(
                earlier.size(), later.size(), MerkleTree.consistency(earlier.size(), later.size(), store));
    }

    private void requireOwn(TreeHead head) {
        if (!head.ledger().equals(store.ledger()) || head.size() > store.size()) {
            throw new IllegalArgumentException("Proofs are about heads of " + store.ledger() + " over at most "
                    + store.size() + " entries; found one of " + head.ledger() + " over " + head.size());
        }
    }

    /**
     * Wraps data keys anew under the provider's current key, after a rotation. The content stays as it is.
     *
     * @param wrappedBy the provider's id of an older key
     * @return how many data keys were wrapped anew; then none under the older key are left
     * @throws KeyUnavailableException if the provider cannot be reached; what was wrapped anew until then stays so
     */
    public int rewrap(String wrappedBy) {
        if (wrappedBy.equals(keys.currentKey())) {
            throw new IllegalArgumentException("The key " + wrappedBy + " is the current one");
        }
        int done = 0;
        List<WrappedKey> page;
        do {
            page = store.keysWrappedBy(wrappedBy, PAGE);
            for (WrappedKey held : page) {
                // One that was destroyed meanwhile is left as it is.
                done += store.rewrap(held, keys.wrap(held.id(), keys.unwrap(held))) ? 1 : 0;
            }
        } while (!page.isEmpty());
        return done;
    }

    /**
     * What keeps this ledger.
     *
     * @return the store
     */
    public LedgerStore store() {
        return store;
    }

    /**
     * What wraps its data keys.
     *
     * @return the provider
     */
    public KeyProvider keys() {
        return keys;
    }

    /**
     * Which ledger.
     *
     * @return for example {@code Ledger[ma-programme]}
     */
    @Override
    public String toString() {
        return "Ledger[" + store.ledger() + "]";
    }
}
