package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What an activity is for, by the purpose codes of the OECD's Development Assistance Committee. Immutable and
 * thread-safe.
 *
 * @param code five digits, for example {@code 12281}, health personnel development
 * @param percentage which part of the activity, above 0 and up to 100
 */
public record IatiSector(String code, BigDecimal percentage) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Checks code and percentage.
     *
     * @throws IllegalArgumentException if the code has no five digits or the percentage is out of range
     */
    public IatiSector {
        requireNonNull(code, "code");
        requireNonNull(percentage, "percentage");
        if (!code.matches("\\d{5}")) {
            throw new IllegalArgumentException("A purpose code has five digits, such as 12281; found \"" + code + "\"");
        }
        if (percentage.signum() <= 0 || percentage.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("A sector takes above 0 and up to 100 per cent; found " + percentage);
        }
    }
}
