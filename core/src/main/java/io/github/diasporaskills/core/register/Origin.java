package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

/**
 * Where a record came from: a source, and the id that the record has there. Importing the same origin twice never
 * makes two records. Immutable and thread-safe.
 *
 * @param source whose file or system, for example {@code experts.csv}, not blank
 * @param externalId the record's id in it, not blank
 */
public record Origin(String source, String externalId) implements Comparable<Origin> {

    /**
     * Checks that both parts are there.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Origin {
        requireNonNull(source, "source");
        requireNonNull(externalId, "externalId");
        if (source.isBlank() || externalId.isBlank()) {
            throw new IllegalArgumentException(
                    "An origin has a source and the record's id in it, such as experts.csv and E-001; found a blank");
        }
    }

    /**
     * An origin.
     *
     * @param source whose file or system
     * @param externalId the record's id in it
     * @return the origin
     * @throws IllegalArgumentException if one is blank
     */
    public static Origin of(String source, String externalId) {
        return new Origin(source, externalId);
    }

    @Override
    public int compareTo(Origin other) {
        // Records of a table share one source, as a rule the very same text, which equals finds out at once.
        int bySource = source.equals(other.source) ? 0 : source.compareTo(other.source);
        return bySource != 0 ? bySource : externalId.compareTo(other.externalId);
    }
}
