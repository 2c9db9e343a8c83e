package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

/**
 * The id of one attachment of a case; it says nothing of the patient. Immutable and thread-safe.
 *
 * @param value 1 to 64 letters, digits and hyphens of ASCII, for example {@code A-1}
 */
public record AttachmentId(String value) implements Comparable<AttachmentId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have the form
     */
    public AttachmentId {
        requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 64 || !value.chars().allMatch(AttachmentId::isPlain)) {
            throw new IllegalArgumentException(
                    "The id of an attachment has 1 to 64 letters, digits and hyphens, such as A-1; found "
                            + value.length() + " characters");
        }
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static AttachmentId of(String value) {
        return new AttachmentId(value);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public int compareTo(AttachmentId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
