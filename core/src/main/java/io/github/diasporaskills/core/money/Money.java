package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact amount of one currency, zero or more. Immutable and thread-safe.
 *
 * <p>The number of decimals is that of the currency in ISO 4217 as the JDK has it: 2 for USD, 0 for RWF. Nothing is
 * rounded unless a rounding mode is given. Amounts of two currencies never add; see {@link MoneyBag}. An amount is
 * never negative; what lowers an earlier amount is a {@link MoneyCorrection}. What a gift in kind is worth is a
 * {@link Valuation} and no money.
 *
 * @param amount zero or more, with the currency's number of decimals
 * @param currency a currency that amounts are paid in
 */
public record Money(BigDecimal amount, Currency currency) {

    /**
     * Sets the scale.
     *
     * @throws IllegalArgumentException if the amount is negative or has more decimals than the currency, or the
     *     currency is none that amounts are paid in, such as XAU
     */
    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        amount = Decimals.exact(amount, currency);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount is zero or more; found " + amount
                    + ". Maybe use MoneyCorrection, which says why an amount is lowered");
        }
    }

    /**
     * An amount.
     *
     * @param amount zero or more
     * @param currency the currency
     * @return the money
     * @throws IllegalArgumentException if the amount is negative or has too many decimals
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount.
     *
     * @param amount zero or more, figures with a decimal point such as {@code 300000.00}
     * @param code of ISO 4217, such as {@code USD}
     * @return the money
     * @throws IllegalArgumentException if the amount is not a number, is negative or has too many decimals, or the
     *     code is unknown
     */
    public static Money of(String amount, String code) {
        return new Money(new BigDecimal(amount), Currency.getInstance(code));
    }

    /**
     * Nothing of a currency.
     *
     * @param currency the currency
     * @return the money
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * An amount rounded to the decimals of its currency.
     *
     * @param amount zero or more
     * @param currency the currency
     * @param rounding how to round
     * @return the money
     * @throws IllegalArgumentException if the rounded amount is negative
     */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(Decimals.of(currency), rounding), currency);
    }

    /**
     * Reads an amount and its currency, with figures that can be read in one way only.
     *
     * @param text such as {@code 300000.00 USD}
     * @return the money
     * @throws UnreadableException as {@link #tryParse(String, CurrencyNames)} refuses
     */
    public static Money parse(String text) {
        return tryParse(text, CurrencyNames.iso()).orThrow();
    }

    /**
     * Reads an amount and its currency as one language writes them.
     *
     * @param text such as {@code 1,2 million d'euros}
     * @param locale whose digit signs and number words hold
     * @param names the currency names that are understood
     * @return the money
     * @throws UnreadableException as {@link #tryParse(String, Locale, CurrencyNames)} refuses
     */
    public static Money parse(String text, Locale locale, CurrencyNames names) {
        return tryParse(text, locale, names).orThrow();
    }

    /**
     * Reads an amount and its currency, with figures that can be read in one way only.
     *
     * @param text such as {@code 300000.00 USD} or {@code MAD 1 200}
     * @param names the currency names that are understood
     * @return the money; or refused with one of the {@link MoneyReason}s, or with one of the reasons of
     *     {@link io.github.diasporaskills.core.time.WrittenNumber}
     */
    public static Parsed<Money> tryParse(String text, CurrencyNames names) {
        return MoneyText.read(requireNonNull(text, "text"), null, requireNonNull(names, "names"));
    }

    /**
     * Reads an amount and its currency as one language writes them.
     *
     * @param text such as {@code 1,2 million d'euros}
     * @param locale whose digit signs and number words hold
     * @param names the currency names that are understood
     * @return the money; or refused with one of the {@link MoneyReason}s, or with one of the reasons of
     *     {@link io.github.diasporaskills.core.time.WrittenNumber}
     */
    public static Parsed<Money> tryParse(String text, Locale locale, CurrencyNames names) {
        requireNonNull(locale, "locale");
        return MoneyText.read(requireNonNull(text, "text"), locale, requireNonNull(names, "names"));
    }

    /**
     * The sum.
     *
     * @param other money of the same currency
     * @return a new amount
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * What is left after taking an amount away.
     *
     * @param other money of the same currency, not more than this
     * @return a new amount
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if more is taken away than there is
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * The amount after a correction.
     *
     * @param correction of the same currency
     * @return a new amount
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if the correction takes away more than there is
     */
    public Money corrected(MoneyCorrection correction) {
        if (!currency.equals(correction.currency())) {
            throw new CurrencyMismatchException(currency, correction.currency());
        }
        return new Money(amount.add(correction.change()), currency);
    }

    /**
     * A multiple.
     *
     * @param times 0 or more
     * @return a new amount
     * @throws IllegalArgumentException if {@code times} is negative
     */
    public Money times(long times) {
        return new Money(amount.multiply(BigDecimal.valueOf(times)), currency);
    }

    /**
     * A multiple, rounded.
     *
     * @param factor 0 or more
     * @param rounding how to round to the currency's decimals
     * @return a new amount
     * @throws IllegalArgumentException if the factor is negative
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(amount.multiply(factor), currency, rounding);
    }

    /**
     * A part, rounded; the cost of one of several, for example.
     *
     * @param parts 1 or more
     * @param rounding how to round to the currency's decimals
     * @return a new amount
     * @throws IllegalArgumentException if {@code parts} is less than 1
     */
    public Money dividedBy(long parts, RoundingMode rounding) {
        if (parts < 1) {
            throw new IllegalArgumentException("An amount is divided by 1 or more; found " + parts);
        }
        return new Money(amount.divide(BigDecimal.valueOf(parts), Decimals.of(currency), rounding), currency);
    }

    /**
     * Whether this is more than another amount.
     *
     * @param other money of the same currency
     * @return true if it is
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean isMoreThan(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    /**
     * Whether this is less than another amount.
     *
     * @param other money of the same currency
     * @return true if it is
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean isLessThan(Money other) {
        return amount.compareTo(sameCurrency(other).amount) < 0;
    }

    /**
     * Whether this is nothing.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money sameCurrency(Money other) {
        requireNonNull(other, "other");
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    /**
     * The amount and the code, as {@link #parse(String)} reads it.
     *
     * @return for example {@code 300000.00 USD}
     */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
