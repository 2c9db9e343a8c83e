package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One number of an indicator as a file of IATI states it. Immutable and thread-safe.
 *
 * @param kind a baseline, a target, or what was reached; IATI does not tell values since the beginning from those of
 *     the days of a period, so what was reached is {@link FigureKind#ACTUAL}
 * @param days the days of the period; first and last are the same for a baseline
 * @param groups by dimension the group counted; sex is {@code gender} with the names of {@code Gender}, everything else
 *     as it stands there; empty for a total
 * @param value as it stands there; IATI allows any text, and none for what is told in words
 */
public record IatiFigure(FigureKind kind, DateRange days, Map<String, String> groups, String value) {

    /** Copies the groups. */
    public IatiFigure {
        requireNonNull(kind, "kind");
        requireNonNull(days, "days");
        requireNonNull(value, "value");
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /**
     * The value as a number.
     *
     * @return empty if it is none, or a number of more than 40 characters
     */
    public Optional<BigDecimal> number() {
        String plain = value.strip();
        return plain.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
