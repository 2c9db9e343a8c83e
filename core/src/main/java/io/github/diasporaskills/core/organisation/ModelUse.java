package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That a site works by a version of a model from a day on. Immutable and thread-safe.
 *
 * @param version the version
 * @param from the first day
 */
public record ModelUse(ModelVersion version, LocalDate from) {

    /** Checks that both parts are there. */
    public ModelUse {
        requireNonNull(version, "version");
        requireNonNull(from, "from");
    }
}
