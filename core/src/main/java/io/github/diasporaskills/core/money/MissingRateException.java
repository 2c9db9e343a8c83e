package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/** Thrown where an amount should be converted and no rate was handed in for it. */
public final class MissingRateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency from;
    private final Currency to;

    /**
     * Creates the exception.
     *
     * @param from the currency of the amount
     * @param to the currency wanted
     */
    public MissingRateException(Currency from, Currency to) {
        super("No rate from " + requireNonNull(from, "from").getCurrencyCode() + " to "
                + requireNonNull(to, "to").getCurrencyCode()
                + ". Maybe hand in an ExchangeRate; a rate the other way round is not turned");
        this.from = from;
        this.to = to;
    }

    /**
     * The currency of the amount.
     *
     * @return the currency
     */
    public Currency from() {
        return from;
    }

    /**
     * The currency wanted.
     *
     * @return the currency
     */
    public Currency to() {
        return to;
    }
}
