package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * One result as a file of IATI states it. Immutable and thread-safe.
 *
 * @param type of the list ResultType: 1 output, 2 outcome, 3 impact, 9 other
 * @param title what it is
 * @param indicators how it is measured, in order
 */
public record IatiResult(String type, LocalText title, List<IatiIndicator> indicators) {

    /** Copies the list. */
    public IatiResult {
        requireNonNull(type, "type");
        requireNonNull(title, "title");
        indicators = List.copyOf(indicators);
    }
}
