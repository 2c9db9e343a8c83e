package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps a ledger. {@link MemoryLedgerStore} shows what each method has to do; a store over a database passes the same
 * tests.
 *
 * <p>Every store is thread-safe. What a method returned normally is there after a crash, unless the store says that it
 * is for tests. A store that cannot do what it is asked throws; it never answers with less. It sees encrypted content
 * only.
 *
 * <p><b>Positions.</b> An entry gets its place among all entries after it was written, by {@link #sequence}: a writer
 * in a transaction of its own then waits for nobody. The order is one in which entries became visible; entries of one
 * stream keep their order.
 */
public interface LedgerStore extends TreeNodes {

    /**
     * Which ledger this is.
     *
     * @return the id, the same for ever
     */
    LedgerId ledger();

    /**
     * Writes a batch wholly or not at all. In this order:
     *
     * <ol>
     *   <li>If the idempotency digest of any of its events is known: all are known, on this stream, in this order, with
     *       the same fingerprints – {@link AppendResult.Replayed} with what was written then; otherwise
     *       {@link AppendResult.KeyReused}.
     *   <li>If the stream has not exactly {@link Batch#expected()} entries – {@link AppendResult.Conflict}.
     *   <li>If one of its lookups leads to another stream – {@link AppendResult.LookupTaken}.
     *   <li>If content of its events is encrypted under a key that was destroyed – {@link AppendResult.KeyDestroyed}.
     *   <li>Otherwise each event becomes a {@link LedgerEntry#following} of the one before it, keys are kept and
     *       destroyed, lookups are kept and forgotten, the state takes the place of the one before –
     *       {@link AppendResult.Appended}.
     * </ol>
     *
     * @param batch what is to be written
     * @return what came of it
     * @throws IllegalStateException if a new key has the id of one that is held or was destroyed
     */
    AppendResult append(Batch batch);

    /**
     * Writes several batches, each wholly or not at all, in their order: what {@link #append} would do with one after the
     * other. A store over a database shares commits between them.
     *
     * @param batches what is to be written
     * @return what came of each, in the same order
     * @throws IllegalStateException as {@link #append}; others of the batches may then stand, and doing it again answers
     *     for those as for any other attempt
     */
    default List<AppendResult> appendAll(List<Batch> batches) {
        return batches.stream().map(this::append).toList();
    }

    /**
     * The entry that was written under a client's key.
     *
     * @param idempotency {@link IdempotencyKey#digest()}
     * @return empty if there is none
     */
    Optional<LedgerEntry> find(Digest idempotency);

    /**
     * Where a stream ends now.
     *
     * @param stream the stream
     * @return {@link StreamHead#NONE} if it has no entry
     */
    StreamHead end(StreamKey stream);

    /**
     * Entries of a stream.
     *
     * @param stream the stream
     * @param from the place of the first one wanted, from 1
     * @param limit the most that are wanted, from 1
     * @return in order; fewer than the limit only if the stream ends there
     */
    List<LedgerEntry> stream(StreamKey stream, long from, int limit);

    /**
     * What a stream has come to.
     *
     * @param stream the stream
     * @return empty if no state is kept for it
     */
    Optional<StreamState> state(StreamKey stream);

    /**
     * What streams have come to.
     *
     * @param query which ones
     * @return in the order of {@link StreamKey}; fewer than {@link StateQuery#limit()} only if there are no more
     */
    List<StreamState> states(StateQuery query);

    /**
     * Where a code leads.
     *
     * @param lookup the keyed digest of the code
     * @return empty if nowhere
     */
    Optional<StreamKey> lookup(Lookup lookup);

    /**
     * What there is of a data key.
     *
     * @param id the id
     * @return the key, or that it was destroyed, or that there is none
     */
    StoredKey key(DataKeyId id);

    /**
     * The data keys that one of the provider's keys wrapped, for wrapping them anew after a rotation.
     *
     * @param wrappedBy as in {@link WrappedKey#wrappedBy()}
     * @param limit the most that are wanted, from 1
     * @return in the order of their ids
     */
    List<WrappedKey> keysWrappedBy(String wrappedBy, int limit);

    /**
     * Puts the same data key, wrapped anew, in the place of what is held.
     *
     * @param before what was held when the key was unwrapped
     * @param after the same data key, wrapped anew
     * @return false if what is held is not {@code before}; then nothing changed
     */
    boolean rewrap(WrappedKey before, WrappedKey after);

    /**
     * Gives positions to entries that have none, and keeps the nodes of the tree that come with them.
     *
     * @param limit the most entries, from 1
     * @return how many entries got one; fewer than the limit only if no more waited
     */
    int sequence(int limit);

    /**
     * How many entries have a position.
     *
     * @return the size of the tree
     */
    long size();

    /**
     * Entries by position.
     *
     * @param position the first one wanted, from 0
     * @param limit the most that are wanted, from 1
     * @return in order; fewer than the limit only if no more have a position
     */
    List<PositionedEntry> entries(long position, int limit);

    /**
     * The position of an entry.
     *
     * @param stream its stream
     * @param sequence its place there
     * @return empty if there is no such entry or it has no position yet
     */
    OptionalLong position(StreamKey stream, long sequence);

    /**
     * Keeps a signed head.
     *
     * @param head of this ledger
     */
    void keep(SignedTreeHead head);

    /**
     * The signed heads that were kept.
     *
     * @param limit the most that are wanted, from 1
     * @return the last ones, in the order in which they were kept
     */
    List<SignedTreeHead> heads(int limit);
}
