package io.github.diasporaskills.core.money;

import java.math.BigDecimal;
import java.util.Currency;

/** The scale that a currency gives an amount. */
final class Decimals {

    /** More figures than any amount has; a number such as 1E+999999999 would fill the memory once written out. */
    private static final int MOST_FIGURES = 40;

    private Decimals() {}

    static int of(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException(
                    "Not a currency that amounts are paid in; found " + currency.getCurrencyCode());
        }
        return decimals;
    }

    static BigDecimal exact(BigDecimal amount, Currency currency) {
        int decimals = of(currency);
        if ((long) amount.precision() - amount.scale() > MOST_FIGURES) {
            throw new IllegalArgumentException(
                    "An amount has at most " + MOST_FIGURES + " figures before its decimals; found more");
        }
        if (amount.scale() > decimals && amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("An amount in " + currency.getCurrencyCode() + " has at most " + decimals
                    + " decimals; found " + amount.stripTrailingZeros().scale()
                    + ". Maybe use Money.rounded with a rounding mode");
        }
        return amount.setScale(decimals);
    }
}
