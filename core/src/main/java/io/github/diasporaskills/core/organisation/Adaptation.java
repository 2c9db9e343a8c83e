package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;

/**
 * What a site does otherwise than the model says. Immutable and thread-safe.
 *
 * @param what what it does
 * @param why why
 * @param on since when
 * @param approvedBy the office that approved it, not blank; not a person's name
 */
public record Adaptation(LocalText what, LocalText why, LocalDate on, String approvedBy) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if nobody approved it
     */
    public Adaptation {
        requireNonNull(what, "what");
        requireNonNull(why, "why");
        requireNonNull(on, "on");
        requireNonNull(approvedBy, "approvedBy");
        if (approvedBy.isBlank()) {
            throw new IllegalArgumentException("An adaptation names who approved it; found blank");
        }
    }
}
