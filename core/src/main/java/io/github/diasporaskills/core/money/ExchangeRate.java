package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How much of one currency another was worth on a day, and who says so. Immutable and thread-safe.
 *
 * <p>A rate is used in the direction it was given and is never turned round, since published rates of both
 * directions differ.
 *
 * @param from the currency converted
 * @param to the currency wanted, another one
 * @param rate how much of {@code to} one unit of {@code from} is worth; more than zero
 * @param on the day of the rate
 * @param source who published it, for example {@code UN operational rates of exchange}; not blank
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate on, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the currencies are the same, the rate is not above zero, or no source is
     *     given
     */
    public ExchangeRate {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(rate, "rate");
        requireNonNull(on, "on");
        requireNonNull(source, "source");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A rate joins two currencies; found " + from.getCurrencyCode() + " twice");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is more than zero; found " + rate);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A rate names its source; found blank");
        }
    }

    /**
     * A rate.
     *
     * @param from the currency converted
     * @param to the currency wanted
     * @param rate how much of {@code to} one unit of {@code from} is worth
     * @param on the day of the rate
     * @param source who published it
     * @return the rate
     * @throws IllegalArgumentException if the currencies are the same, the rate is not above zero, or no source is
     *     given
     */
    public static ExchangeRate of(Currency from, Currency to, BigDecimal rate, LocalDate on, String source) {
        return new ExchangeRate(from, to, rate, on, source);
    }

    /**
     * An amount in the other currency.
     *
     * @param money of the currency this rate converts from
     * @param rounding how to round to the decimals of the currency wanted
     * @return the amount converted
     * @throws CurrencyMismatchException if the money is of another currency
     */
    public Money convert(Money money, RoundingMode rounding) {
        if (!money.currency().equals(from)) {
            throw new CurrencyMismatchException(money.currency(), from);
        }
        return Money.rounded(money.amount().multiply(rate), to, rounding);
    }
}
