package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a gift in kind was worth on a day: time, services, goods or the use of rooms. Immutable and thread-safe.
 *
 * <p>It is never cash: a valuation gives no {@link Money} and cannot enter a {@link MoneyBag}. Several are shown
 * together in an {@link InKindTotal}, each currency apart.
 *
 * @param amount zero or more, with the currency's number of decimals
 * @param currency the currency it was valued in
 * @param on the day it was valued at
 * @param method how the worth was found
 * @param source who says so, or where it stands; not blank
 */
public record Valuation(BigDecimal amount, Currency currency, LocalDate on, ValuationMethod method, String source) {

    /**
     * Sets the scale.
     *
     * @throws IllegalArgumentException if the amount is negative or has too many decimals, or no source is given
     */
    public Valuation {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        requireNonNull(on, "on");
        requireNonNull(method, "method");
        requireNonNull(source, "source");
        amount = Decimals.exact(amount, currency);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A worth is zero or more; found " + amount);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A valuation names its source; found blank");
        }
    }

    /**
     * A valuation.
     *
     * @param amount zero or more, figures with a decimal point such as {@code 50000.00}
     * @param code the currency's code of ISO 4217
     * @param on the day it was valued at
     * @param method how the worth was found
     * @param source who says so, or where it stands
     * @return the valuation
     * @throws IllegalArgumentException if the amount is not a number, is negative or has too many decimals, the code
     *     is unknown, or no source is given
     */
    public static Valuation of(String amount, String code, LocalDate on, ValuationMethod method, String source) {
        return new Valuation(new BigDecimal(amount), Currency.getInstance(code), on, method, source);
    }

    /**
     * The worth, marked as in kind.
     *
     * @return for example {@code 50000.00 USD in kind}
     */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode() + " in kind";
    }
}
