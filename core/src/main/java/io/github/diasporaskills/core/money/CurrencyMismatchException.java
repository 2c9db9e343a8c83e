package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/** Thrown where amounts of two currencies should be added or compared. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency first;
    private final Currency second;

    /**
     * Creates the exception.
     *
     * @param first the currency of the first amount
     * @param second the currency of the second
     */
    public CurrencyMismatchException(Currency first, Currency second) {
        super("Amounts add in one currency only; found "
                + requireNonNull(first, "first").getCurrencyCode() + " and "
                + requireNonNull(second, "second").getCurrencyCode()
                + ". Maybe keep them in a MoneyBag, or convert one with a dated ExchangeRate");
        this.first = first;
        this.second = second;
    }

    /**
     * The currency of the first amount.
     *
     * @return the currency
     */
    public Currency first() {
        return first;
    }

    /**
     * The currency of the second amount.
     *
     * @return the currency
     */
    public Currency second() {
        return second;
    }
}
