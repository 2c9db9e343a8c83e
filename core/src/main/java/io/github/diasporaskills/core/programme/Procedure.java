package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;

/**
 * How one thing is done under an operating model. Immutable and thread-safe.
 *
 * @param code its code within the version, not blank
 * @param title what it is called
 * @param text what is done, by whom and when
 */
public record Procedure(String code, LocalText title, LocalText text) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Procedure {
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        if (code.isBlank()) {
            throw new IllegalArgumentException("A procedure has a code; found blank");
        }
    }
}
