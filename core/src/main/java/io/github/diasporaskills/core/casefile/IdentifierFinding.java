package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

/**
 * Where something stands that may identify a person, never what it says. Immutable and thread-safe.
 *
 * @param kind what it may be
 * @param offset the first character of the text that was searched, from 0, in UTF-16 units as {@link String} counts them
 * @param length its characters, 1 or more
 */
public record IdentifierFinding(IdentifierKind kind, int offset, int length) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the offset is negative or the length below 1
     */
    public IdentifierFinding {
        requireNonNull(kind, "kind");
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException(
                    "A finding begins at 0 or later and has 1 character or more; found " + length + " at " + offset);
        }
    }

    /**
     * The first character after it.
     *
     * @return offset and length together
     */
    public int end() {
        return offset + length;
    }
}
