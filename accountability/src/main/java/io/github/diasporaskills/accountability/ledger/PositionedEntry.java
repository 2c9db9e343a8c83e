package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * An entry with its place among all entries of a ledger, which is the index of its leaf. Immutable and thread-safe.
 *
 * @param position from 0
 * @param entry the entry
 */
public record PositionedEntry(long position, LedgerEntry entry) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PositionedEntry {
        requireNonNull(entry, "entry");
        if (position < 0) {
            throw new IllegalArgumentException("Positions are counted from 0; found " + position);
        }
    }
}
