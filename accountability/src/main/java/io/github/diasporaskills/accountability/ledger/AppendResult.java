package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of writing a batch: it stands, it stood already, or it is refused and nothing of it was written. Immutable
 * and thread-safe.
 */
public sealed interface AppendResult {

    /**
     * Handles all outcomes.
     *
     * @param <R> the result
     * @param appended for a batch that was written
     * @param replayed for one that was written by an earlier attempt
     * @param refused for one that was refused
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Appended, ? extends R> appended,
            Function<? super Replayed, ? extends R> replayed,
            Function<? super Refused, ? extends R> refused) {
        if (this instanceof Appended now) {
            return appended.apply(now);
        }
        return this instanceof Replayed before ? replayed.apply(before) : refused.apply((Refused) this);
    }

    /**
     * The entries, whichever attempt wrote them.
     *
     * @return in order; empty if the batch was refused
     */
    default List<LedgerEntry> entries() {
        return fold(Appended::entries, Replayed::entries, refused -> List.of());
    }

    /**
     * Why nothing was written.
     *
     * @return empty if the batch stands
     */
    default Optional<Reason> reason() {
        return fold(appended -> Optional.empty(), replayed -> Optional.empty(), refused -> Optional.of(refused.why()));
    }

    /**
     * The batch was written now.
     *
     * @param entries one for each event, in order
     */
    record Appended(List<LedgerEntry> entries) implements AppendResult {
        /** Copies the entries. */
        public Appended {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An earlier attempt under the same idempotency keys wrote the same; this one changed nothing.
     *
     * @param entries those of the earlier attempt, in order
     */
    record Replayed(List<LedgerEntry> entries) implements AppendResult {
        /** Copies the entries. */
        public Replayed {
            entries = List.copyOf(entries);
        }
    }

    /** Nothing was written. */
    sealed interface Refused extends AppendResult {

        /**
         * Why.
         *
         * @return a reason whose code is one of {@link LedgerReason}
         */
        Reason why();
    }

    /**
     * Somebody else wrote to the stream first: read it again and decide anew.
     *
     * @param stream which stream
     * @param expected how many entries the caller had seen
     * @param found how many there are
     */
    record Conflict(StreamKey stream, long expected, long found) implements Refused {
        /** Checks the stream. */
        public Conflict {
            requireNonNull(stream, "stream");
        }

        @Override
        public Reason why() {
            return Reason.of(LedgerReason.CONFLICT)
                    .with("stream", stream.toString())
                    .with("expected", expected)
                    .with("found", found);
        }
    }

    /** The idempotency key was used before for something else, or for a part of this only. */
    record KeyReused() implements Refused {
        @Override
        public Reason why() {
            return Reason.of(LedgerReason.KEY_REUSED);
        }
    }

    /**
     * A code leads to another stream already: draw another one.
     *
     * @param kind what kind of code
     */
    record LookupTaken(String kind) implements Refused {
        /** Checks the kind. */
        public LookupTaken {
            requireNonNull(kind, "kind");
        }

        @Override
        public Reason why() {
            return Reason.of(LedgerReason.LOOKUP_TAKEN).with("kind", kind);
        }
    }

    /**
     * Content was to be encrypted under a key that was destroyed: what it belongs to was erased.
     *
     * @param key the id of the data key
     */
    record KeyDestroyed(DataKeyId key) implements Refused {
        /** Checks the id. */
        public KeyDestroyed {
            requireNonNull(key, "key");
        }

        @Override
        public Reason why() {
            return Reason.of(LedgerReason.KEY_DESTROYED).with("key", key.value());
        }
    }
}
