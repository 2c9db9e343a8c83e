package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import java.time.LocalDate;

/**
 * Money that was committed to a project, or disbursed to it. Immutable and thread-safe.
 *
 * @param amount how much, above zero
 * @param on the day
 * @param source who says so: a contract, a bank statement; not blank
 */
public record Funding(Money amount, LocalDate on, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it is nothing or no source is given
     */
    public Funding {
        requireNonNull(amount, "amount");
        requireNonNull(on, "on");
        requireNonNull(source, "source");
        if (amount.isZero() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "Funding is of something and names its source; found " + amount + " on " + on);
        }
    }
}
