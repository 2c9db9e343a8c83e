package io.github.diasporaskills.accountability.ledger;

import java.util.List;

/**
 * Shows that a ledger continues what it was: all entries under an earlier head are under a later one, unchanged, at the
 * same positions. The package {@code ledger.verify} checks it. Immutable and thread-safe.
 *
 * @param from how many entries the earlier head covers, at least 1
 * @param to how many the later one covers, at least as many
 * @param path hashes in the order of RFC 9162, 2.1.4; none if both are the same
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {

    /**
     * Copies the path.
     *
     * @throws IllegalArgumentException if the sizes are not so
     */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "A ledger of " + to + " entries continues one of 1 to as many; found " + from);
        }
    }
}
