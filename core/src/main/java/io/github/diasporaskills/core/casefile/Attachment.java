package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

/**
 * What is known of an attachment that arrived whole and passed every check; its name and its bytes are content and stand
 * in {@link AttachmentContent}. Immutable and thread-safe.
 *
 * @param id its id within the case
 * @param kind what it really is
 * @param bytes its size, 1 or more
 * @param sha256 the SHA-256 of its content, 64 hexadecimal digits in lower case
 */
public record Attachment(AttachmentId id, FileKind kind, long bytes, String sha256) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the size is below 1 or the digest not 64 digits
     */
    public Attachment {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(sha256, "sha256");
        if (bytes < 1) {
            throw new IllegalArgumentException("An attachment has 1 byte or more; found " + bytes);
        }
        if (!Sha256.isDigest(sha256)) {
            throw new IllegalArgumentException(
                    "A SHA-256 is 64 hexadecimal digits in lower case; found " + sha256.length() + " characters");
        }
    }
}
