package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written together or not at all: events of one stream in their order, and what changes with them.
 * Immutable and thread-safe. Its {@code toString} shows no content.
 */
public final class BatchDraft {

    private final List<EventDraft> events;
    private final List<DataKeyId> newKeys;
    private final List<DataKeyId> destroyedKeys;
    private final List<Lookup> lookups;
    private final List<Lookup> forgotten;
    private final @Nullable StreamState state;
    private final @Nullable DataKeyId snapshotKey;
    private final byte @Nullable [] snapshot;

    private BatchDraft(
            List<EventDraft> events,
            List<DataKeyId> newKeys,
            List<DataKeyId> destroyedKeys,
            List<Lookup> lookups,
            List<Lookup> forgotten,
            @Nullable StreamState state,
            @Nullable DataKeyId snapshotKey,
            byte @Nullable [] snapshot) {
        this.events = events;
        this.newKeys = newKeys;
        this.destroyedKeys = destroyedKeys;
        this.lookups = lookups;
        this.forgotten = forgotten;
        this.state = state;
        this.snapshotKey = snapshotKey;
        this.snapshot = snapshot;
    }

    /**
     * One event and nothing besides.
     *
     * @param event the event
     * @return the draft
     */
    public static BatchDraft of(EventDraft event) {
        return of(List.of(event));
    }

    /**
     * Events and nothing besides.
     *
     * @param events at least one, all of one stream, each expecting one entry more than the one before it
     * @return the draft
     * @throws IllegalArgumentException if they do not follow one another
     */
    public static BatchDraft of(List<EventDraft> events) {
        List<EventDraft> copy = List.copyOf(events);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("A batch has at least one event; found none");
        }
        EventDraft first = copy.get(0);
        for (int i = 1; i < copy.size(); i++) {
            EventDraft event = copy.get(i);
            if (!event.stream().equals(first.stream()) || event.expected() != first.expected() + i) {
                throw new IllegalArgumentException("The events of a batch follow one another on one stream; found "
                        + event + " as no. " + (i + 1) + " behind " + first);
            }
        }
        return new BatchDraft(copy, List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    /**
     * This draft with a data key that is made with it. Events and snapshot of the same draft may use it.
     *
     * @param id an id that no key of the ledger has had
     * @return a new draft
     */
    public BatchDraft withNewKey(DataKeyId id) {
        return new BatchDraft(
                events, and(newKeys, id), destroyedKeys, lookups, forgotten, state, snapshotKey, snapshot);
    }

    /**
     * This draft with a data key that is destroyed with it: what was encrypted under it can never be read again.
     *
     * @param id the key
     * @return a new draft
     */
    public BatchDraft destroying(DataKeyId id) {
        return new BatchDraft(
                events, newKeys, and(destroyedKeys, id), lookups, forgotten, state, snapshotKey, snapshot);
    }

    /**
     * This draft with a code that leads to its stream from now on.
     *
     * @param lookup the keyed digest of the code
     * @return a new draft
     */
    public BatchDraft withLookup(Lookup lookup) {
        return new BatchDraft(
                events, newKeys, destroyedKeys, and(lookups, lookup), forgotten, state, snapshotKey, snapshot);
    }

    /**
     * This draft with a code that leads nowhere from now on.
     *
     * @param lookup the keyed digest of the code
     * @return a new draft
     */
    public BatchDraft forgetting(Lookup lookup) {
        return new BatchDraft(
                events, newKeys, destroyedKeys, lookups, and(forgotten, lookup), state, snapshotKey, snapshot);
    }

    /**
     * This draft with what the stream has come to after the last event.
     *
     * @param after of the same stream, at the place of the last event
     * @return a new draft
     * @throws IllegalArgumentException if it is of another stream or place
     */
    public BatchDraft withState(StreamState after) {
        EventDraft last = events.get(events.size() - 1);
        if (!after.stream().equals(last.stream()) || after.sequence() != last.expected() + 1) {
            throw new IllegalArgumentException(
                    "The state is that of " + last.stream() + " no. " + (last.expected() + 1) + "; found " + after);
        }
        return new BatchDraft(events, newKeys, destroyedKeys, lookups, forgotten, after, snapshotKey, snapshot);
    }

    /**
     * This draft with the whole aggregate, which is encrypted and kept with the state.
     *
     * @param key the key under which it is encrypted
     * @param aggregate any bytes, which are copied
     * @return a new draft
     * @throws IllegalStateException if there is no state yet
     */
    public BatchDraft withSnapshot(DataKeyId key, byte[] aggregate) {
        requireNonNull(key, "key");
        if (state == null) {
            throw new IllegalStateException("A snapshot is kept with a state; give the state first");
        }
        return new BatchDraft(events, newKeys, destroyedKeys, lookups, forgotten, state, key, aggregate.clone());
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(requireNonNull(one, "one"));
        return List.copyOf(more);
    }

    /**
     * The events.
     *
     * @return at least one, in order
     */
    public List<EventDraft> events() {
        return events;
    }

    /**
     * The stream of all events.
     *
     * @return the stream
     */
    public StreamKey stream() {
        return events.get(0).stream();
    }

    /**
     * The data keys that are made.
     *
     * @return in the order given
     */
    public List<DataKeyId> newKeys() {
        return newKeys;
    }

    /**
     * The data keys that are destroyed.
     *
     * @return in the order given
     */
    public List<DataKeyId> destroyedKeys() {
        return destroyedKeys;
    }

    /**
     * The codes that lead to the stream from now on.
     *
     * @return in the order given
     */
    public List<Lookup> lookups() {
        return lookups;
    }

    /**
     * The codes that lead nowhere from now on.
     *
     * @return in the order given
     */
    public List<Lookup> forgotten() {
        return forgotten;
    }

    /**
     * What the stream has come to.
     *
     * @return without the snapshot of this draft; empty if no state is kept
     */
    public Optional<StreamState> state() {
        return Optional.ofNullable(state);
    }

    @Nullable
    DataKeyId snapshotKey() {
        return snapshotKey;
    }

    byte @Nullable [] snapshot() {
        return snapshot;
    }

    /**
     * The events without codes and content.
     *
     * @return for example {@code BatchDraft[EventDraft[…]]}
     */
    @Override
    public String toString() {
        return "BatchDraft" + events;
    }
}
