package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

/**
 * A piece of an attachment that arrived; its bytes are with the host application. Immutable and thread-safe.
 *
 * @param offset where it begins, 0 or more
 * @param length its bytes, 1 or more
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
public record AttachmentChunk(long offset, int length, String sha256) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the offset is negative, the length below 1 or the digest not 64 digits
     */
    public AttachmentChunk {
        requireNonNull(sha256, "sha256");
        if (offset < 0 || length < 1 || !Sha256.isDigest(sha256)) {
            throw new IllegalArgumentException("A piece begins at 0 or later, has 1 byte or more and a SHA-256; found "
                    + length + " bytes at " + offset);
        }
    }
}
