package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

/**
 * Where a fact of the calendar comes from and how far it is to be trusted. Immutable and thread-safe.
 *
 * @param source the law, decree, announcement or page, not blank
 * @param status how far it was checked
 */
public record Provenance(String source, Status status) {

    /** How far a fact of the calendar was checked. */
    public enum Status {
        /** Read at the source that made it so. */
        VERIFIED,
        /** Reported by others, not read at the source. */
        UNVERIFIED,
        /** Reckoned ahead, for example a lunar date, and not announced yet. */
        EXPECTED
    }

    /**
     * Checks that the source is named.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public Provenance {
        requireNonNull(source, "source");
        requireNonNull(status, "status");
        if (source.isBlank()) {
            throw new IllegalArgumentException("A fact of a calendar names its source; found blank");
        }
    }

    /**
     * A fact read at its source.
     *
     * @param source the law or decree
     * @return the provenance
     */
    public static Provenance verified(String source) {
        return new Provenance(source, Status.VERIFIED);
    }

    /**
     * A fact that others report.
     *
     * @param source who reports it
     * @return the provenance
     */
    public static Provenance unverified(String source) {
        return new Provenance(source, Status.UNVERIFIED);
    }

    /**
     * A fact that was reckoned ahead.
     *
     * @param source how it was reckoned
     * @return the provenance
     */
    public static Provenance expected(String source) {
        return new Provenance(source, Status.EXPECTED);
    }
}
