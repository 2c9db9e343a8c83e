package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a store has of a data key. Immutable and thread-safe. */
public sealed interface StoredKey {

    /**
     * Handles all cases.
     *
     * @param <R> the result
     * @param held for a key that is there
     * @param destroyed for one that was destroyed
     * @param unknown for one that never was
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super WrappedKey, ? extends R> held,
            Supplier<? extends R> destroyed,
            Supplier<? extends R> unknown) {
        if (this instanceof Held here) {
            return held.apply(here.key());
        }
        return this instanceof Destroyed ? destroyed.get() : unknown.get();
    }

    /**
     * The key is there.
     *
     * @param key wrapped
     */
    record Held(WrappedKey key) implements StoredKey {
        /** Checks the key. */
        public Held {
            requireNonNull(key, "key");
        }
    }

    /** The key was there and was destroyed. */
    record Destroyed() implements StoredKey {}

    /** There never was such a key, or its row was taken away. */
    record Unknown() implements StoredKey {}
}
