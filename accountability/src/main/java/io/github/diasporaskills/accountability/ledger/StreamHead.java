package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * Where a stream ends now. Immutable and thread-safe.
 *
 * @param sequence the place of its last entry; 0 if it has none
 * @param digest of its last entry; {@link Digest#ZERO} if it has none
 */
public record StreamHead(long sequence, Digest digest) {

    /** The end of a stream that has no entry. */
    public static final StreamHead NONE = new StreamHead(0, Digest.ZERO);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public StreamHead {
        requireNonNull(digest, "digest");
        if (sequence < 0) {
            throw new IllegalArgumentException("A stream has 0 or more entries; found " + sequence);
        }
    }
}
