package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A dated change to an amount recorded earlier, with its reason; the only place for a negative amount. Immutable and
 * thread-safe.
 *
 * @param change what is added, negative to lower, with the currency's number of decimals; never zero
 * @param currency the currency
 * @param on the day of the correction
 * @param why what was wrong; no personal data, not blank
 */
public record MoneyCorrection(BigDecimal change, Currency currency, LocalDate on, String why) {

    /**
     * Sets the scale.
     *
     * @throws IllegalArgumentException if the change is zero or has too many decimals, or no reason is given
     */
    public MoneyCorrection {
        requireNonNull(change, "change");
        requireNonNull(currency, "currency");
        requireNonNull(on, "on");
        requireNonNull(why, "why");
        change = Decimals.exact(change, currency);
        if (change.signum() == 0) {
            throw new IllegalArgumentException("A correction changes an amount; found zero");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("A correction says what was wrong; found blank");
        }
    }

    /**
     * A correction that lowers an amount.
     *
     * @param by how much, more than zero
     * @param on the day of the correction
     * @param why what was wrong
     * @return the correction
     * @throws IllegalArgumentException if the amount is zero or no reason is given
     */
    public static MoneyCorrection lowering(Money by, LocalDate on, String why) {
        return new MoneyCorrection(by.amount().negate(), by.currency(), on, why);
    }

    /**
     * A correction that raises an amount.
     *
     * @param by how much, more than zero
     * @param on the day of the correction
     * @param why what was wrong
     * @return the correction
     * @throws IllegalArgumentException if the amount is zero or no reason is given
     */
    public static MoneyCorrection raising(Money by, LocalDate on, String why) {
        return new MoneyCorrection(by.amount(), by.currency(), on, why);
    }
}
