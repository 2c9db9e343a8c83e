package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;

/**
 * What a programme means by "mobilised", and since when. Every number of mobilised members is printed with it;
 * registered members are counted apart. Immutable and thread-safe.
 *
 * @param validFrom the first day on which it holds
 * @param words the definition as it is printed
 * @param measure what the register counts for it
 * @param source the document that sets it, not blank
 */
public record MobilisationDefinition(LocalDate validFrom, LocalText words, RegisterMeasure measure, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the measure does not count persons or the source is blank
     */
    public MobilisationDefinition {
        requireNonNull(validFrom, "validFrom");
        requireNonNull(words, "words");
        requireNonNull(measure, "measure");
        requireNonNull(source, "source");
        if (measure.unit() != CountingUnit.DISTINCT_PERSON) {
            throw new IllegalArgumentException("Mobilised members are counted as persons; found " + measure);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A definition names the document that sets it; found blank");
        }
    }
}
