package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

/**
 * A value of a country pack and where it comes from. Immutable and thread-safe if the value is.
 *
 * @param <T> what the value is
 * @param value the value
 * @param source where it comes from
 */
public record Sourced<T>(T value, Source source) {

    /** Checks that both are there. */
    public Sourced {
        requireNonNull(value, "value");
        requireNonNull(source, "source");
    }
}
