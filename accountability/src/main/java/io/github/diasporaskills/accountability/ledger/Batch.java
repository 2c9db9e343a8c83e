package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a store writes in one transaction: events of one stream in their order, encrypted, and what changes with them.
 * Made by {@link Ledger#seal}. Immutable and thread-safe.
 */
public final class Batch {

    private final List<SealedEvent> events;
    private final List<WrappedKey> newKeys;
    private final List<DataKeyId> destroyedKeys;
    private final List<Lookup> lookups;
    private final List<Lookup> forgotten;
    private final @Nullable StreamState state;

    Batch(
            List<SealedEvent> events,
            List<WrappedKey> newKeys,
            List<DataKeyId> destroyedKeys,
            List<Lookup> lookups,
            List<Lookup> forgotten,
            @Nullable StreamState state) {
        this.events = List.copyOf(events);
        this.newKeys = List.copyOf(newKeys);
        this.destroyedKeys = List.copyOf(destroyedKeys);
        this.lookups = List.copyOf(lookups);
        this.forgotten = List.copyOf(forgotten);
        this.state = state;
        Set<Digest> seen = new HashSet<>();
        for (SealedEvent event : this.events) {
            if (!seen.add(requireNonNull(event, "event").idempotency())) {
                throw new IllegalArgumentException("Each event of a batch has an idempotency key of its own; found one"
                        + " twice. Maybe IdempotencyKey.derived makes the further ones");
            }
        }
    }

    /**
     * The events.
     *
     * @return at least one, all of one stream, with places that follow one another
     */
    public List<SealedEvent> events() {
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
     * How many entries the stream has to have before.
     *
     * @return 0 for a new stream
     */
    public long expected() {
        return events.get(0).sequence() - 1;
    }

    /**
     * The data keys to be kept.
     *
     * @return wrapped; none of their ids may have been used
     */
    public List<WrappedKey> newKeys() {
        return newKeys;
    }

    /**
     * The data keys under which content of its events is encrypted.
     *
     * @return their ids, each once, in the order of the events
     */
    public Set<DataKeyId> bodyKeys() {
        Set<DataKeyId> keys = new LinkedHashSet<>();
        for (SealedEvent event : events) {
            event.body().ifPresent(body -> keys.add(body.key()));
        }
        return keys;
    }

    /**
     * The data keys to be destroyed: the bytes are overwritten or deleted, the id is kept as destroyed.
     *
     * @return their ids
     */
    public List<DataKeyId> destroyedKeys() {
        return destroyedKeys;
    }

    /**
     * The codes that lead to the stream from now on.
     *
     * @return keyed digests
     */
    public List<Lookup> lookups() {
        return lookups;
    }

    /**
     * The codes that lead nowhere from now on.
     *
     * @return keyed digests
     */
    public List<Lookup> forgotten() {
        return forgotten;
    }

    /**
     * What the stream has come to, in place of what was kept.
     *
     * @return at the place of the last event; empty if what was kept stays
     */
    public Optional<StreamState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * The events without codes and content.
     *
     * @return for example {@code Batch[SealedEvent[…]]}
     */
    @Override
    public String toString() {
        return "Batch" + events;
    }
}
