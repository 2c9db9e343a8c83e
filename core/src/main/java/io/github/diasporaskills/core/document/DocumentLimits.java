package io.github.diasporaskills.core.document;

/**
 * How large a document may be before it is refused unread. Immutable and thread-safe.
 *
 * @param bytes the greatest size in bytes, 1 or more
 * @param depth the greatest nesting of objects and lists, from 1 to 500
 */
public record DocumentLimits(int bytes, int depth) {

    private static final int DEEPEST = 500;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public DocumentLimits {
        if (bytes < 1) {
            throw new IllegalArgumentException("A size limit is 1 byte or more; found " + bytes);
        }
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("A depth limit is 1 to " + DEEPEST + "; found " + depth);
        }
    }

    /**
     * The limits used unless others are given: 16 MiB and 64 levels.
     *
     * @return the limits
     */
    public static DocumentLimits standard() {
        return new DocumentLimits(16 * 1024 * 1024, 64);
    }
}
