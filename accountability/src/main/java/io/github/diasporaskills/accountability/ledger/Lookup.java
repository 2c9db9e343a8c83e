package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * Leads from a code that is not kept, such as a receipt, to a stream, by a keyed digest of the code. Immutable and
 * thread-safe.
 *
 * @param kind what kind of code, for example {@code receipt}
 * @param mac the keyed digest of the code under a secret that the store does not have
 */
public record Lookup(String kind, Digest mac) {

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if it is no code
     */
    public Lookup {
        Codes.require(requireNonNull(kind, "kind"), "kind of a lookup", "receipt");
        requireNonNull(mac, "mac");
    }

    /**
     * The kind only.
     *
     * @return for example {@code Lookup[receipt]}
     */
    @Override
    public String toString() {
        return "Lookup[" + kind + "]";
    }
}
