package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * One activity of a file of IATI with its results; the rest of it is not read. Immutable and thread-safe.
 *
 * @param identifier unique in the world
 * @param title what it is called
 * @param results in the order of the file
 */
public record IatiActivity(String identifier, LocalText title, List<IatiResult> results) {

    /** Copies the list. */
    public IatiActivity {
        requireNonNull(identifier, "identifier");
        requireNonNull(title, "title");
        results = List.copyOf(results);
    }

    /**
     * All indicators.
     *
     * @return in the order of the file
     */
    public List<IatiIndicator> indicators() {
        return results.stream().flatMap(result -> result.indicators().stream()).toList();
    }
}
