package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.ReportedCount;

/**
 * A number that somebody published about a programme. It is kept as it was published, beside others that may not
 * agree with it: published figures are never added, and never a result of the register. Immutable and thread-safe.
 *
 * @param label what the number is said to count
 * @param value the number as published
 * @param source where it was published, not blank
 */
public record PublishedFigure(LocalText label, ReportedCount value, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public PublishedFigure {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("A published figure names where it was published; found blank");
        }
    }
}
