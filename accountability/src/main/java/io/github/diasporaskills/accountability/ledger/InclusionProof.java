package io.github.diasporaskills.accountability.ledger;

import java.util.List;

/**
 * Shows that an entry is among the first entries of a ledger, to whoever has the entry and a head of that size. The
 * package {@code ledger.verify} checks it. Immutable and thread-safe.
 *
 * @param position of the entry, from 0
 * @param size how many entries the head covers
 * @param path hashes from the leaf's sibling upwards (RFC 9162, 2.1.3)
 */
public record InclusionProof(long position, long size, List<Digest> path) {

    /**
     * Copies the path.
     *
     * @throws IllegalArgumentException if the position does not lie below the size
     */
    public InclusionProof {
        path = List.copyOf(path);
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException(
                    "One of " + size + " entries has a position from 0 below that; found " + position);
        }
    }
}
