package io.github.diasporaskills.accountability.exchange.adx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.FigureKind;
import java.util.List;

/**
 * Which number becomes which data element. Immutable and thread-safe.
 *
 * @param indicator the indicator's code, for example {@code 1.3.a}
 * @param figure {@link FigureKind#ACTUAL}, what was reached by the last day, or {@link FigureKind#ADDED}, what the days
 *     of the report added
 * @param by the dimensions by which its cells are written, without their total; none for the total alone
 * @param code the data element, as the receiver calls it
 */
public record AdxElement(String indicator, FigureKind figure, List<String> by, String code) {

    /**
     * Copies the dimensions.
     *
     * @throws IllegalArgumentException if a code is blank, the figure is a baseline or target, or what was added is to
     *     be split
     */
    public AdxElement {
        requireNonNull(indicator, "indicator");
        requireNonNull(figure, "figure");
        requireNonNull(code, "code");
        by = by.stream().sorted().toList();
        if (indicator.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A data element names its indicator and has a code; found \"" + indicator
                    + "\" and \"" + code + "\"");
        }
        if (figure != FigureKind.ACTUAL && (figure != FigureKind.ADDED || !by.isEmpty())) {
            throw new IllegalArgumentException("A data element holds what was reached, or the total of what was added;"
                    + " found " + figure + " by " + by);
        }
    }
}
