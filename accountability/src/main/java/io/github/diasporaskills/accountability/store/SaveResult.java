package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import java.util.List;
import java.util.function.Function;

/** What came of saving a value: it is kept, or nothing was written. Immutable and thread-safe. */
public sealed interface SaveResult {

    /**
     * Handles all outcomes.
     *
     * @param <R> the result
     * @param saved for a value that is kept
     * @param stale for one that somebody else changed first
     * @param refused for one whose evidence the ledger refused
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Saved, ? extends R> saved,
            Function<? super Stale, ? extends R> stale,
            Function<? super Refused, ? extends R> refused) {
        if (this instanceof Saved kept) {
            return saved.apply(kept);
        }
        return this instanceof Stale late ? stale.apply(late) : refused.apply((Refused) this);
    }

    /**
     * The value is kept, by this attempt or by an earlier one.
     *
     * @param version its version
     * @param entries the evidence that was written with it, in order; none if it was saved alone
     */
    record Saved(long version, List<LedgerEntry> entries) implements SaveResult {
        /** Copies the entries. */
        public Saved {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Somebody else saved first: read the value again and decide anew. Nothing was written.
     *
     * @param key whose value it is
     * @param expected the version that was to be replaced; 0 for a new value
     * @param found the version that is there; 0 for none
     */
    record Stale(StreamKey key, long expected, long found) implements SaveResult {
        /** Checks the key. */
        public Stale {
            requireNonNull(key, "key");
        }
    }

    /**
     * The ledger refused the evidence, so the value was not saved either.
     *
     * @param why what the ledger said
     */
    record Refused(AppendResult.Refused why) implements SaveResult {
        /** Checks that there is a reason. */
        public Refused {
            requireNonNull(why, "why");
        }
    }
}
