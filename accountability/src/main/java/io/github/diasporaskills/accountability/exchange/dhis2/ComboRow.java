package io.github.diasporaskills.accountability.exchange.dhis2;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.FigureKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where one number goes in DHIS2. Immutable and thread-safe.
 *
 * @param indicator the indicator's code, for example {@code 1.3.a}
 * @param figure {@link FigureKind#ACTUAL}, what was reached by the last day, or {@link FigureKind#ADDED}, what the days
 *     of the report added
 * @param groups by dimension the group counted; empty for the total
 * @param dataElement the data element, by the scheme of the settings
 * @param combo the combination of category options, by the scheme of the settings; for a data element without
 *     disaggregation that of the server's default
 */
public record ComboRow(
        String indicator, FigureKind figure, Map<String, String> groups, String dataElement, String combo) {

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if a code is blank, the figure is a baseline or target, or what was added is to
     *     be split
     */
    public ComboRow {
        requireNonNull(indicator, "indicator");
        requireNonNull(figure, "figure");
        requireNonNull(dataElement, "dataElement");
        requireNonNull(combo, "combo");
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        if (indicator.isBlank() || dataElement.isBlank() || combo.isBlank()) {
            throw new IllegalArgumentException("A row names an indicator, a data element and a combination; found \""
                    + indicator + "\", \"" + dataElement + "\" and \"" + combo + "\"");
        }
        if (figure != FigureKind.ACTUAL && (figure != FigureKind.ADDED || !groups.isEmpty())) {
            throw new IllegalArgumentException("What was reached is sent, or the total of what was added; found "
                    + figure + " by " + groups.keySet());
        }
    }
}
