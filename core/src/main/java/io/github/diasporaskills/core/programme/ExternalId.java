package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * An id that somebody else gave a programme. One programme may have several, each of its own scheme. Immutable and
 * thread-safe.
 *
 * @param scheme whose numbering, for example {@code Prima}, not blank
 * @param value the id in it, of the form of {@link IdForm}
 */
public record ExternalId(String scheme, String value) {

    /**
     * Checks that both parts are there.
     *
     * @throws IllegalArgumentException if one is blank or the value is no id
     */
    public ExternalId {
        requireNonNull(scheme, "scheme");
        requireNonNull(value, "value");
        if (scheme.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("An external id needs a scheme and a value, such as Prima and MA10P0577;"
                    + " found \"" + scheme + "\" and \"" + value + "\"");
        }
        IdForm.require(value, "MA10P0577");
    }
}
