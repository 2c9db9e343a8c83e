package io.github.diasporaskills.core.money;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why an amount or a currency cannot be read. */
public enum MoneyReason implements ReasonCode {
    /** Not an amount with a currency. */
    AMOUNT_UNREADABLE("money.amount.unreadable"),
    /** An amount without currency, or with two. */
    AMOUNT_ONE_CURRENCY("money.amount.one-currency"),
    /** More decimals than the currency has. */
    AMOUNT_DECIMALS("money.amount.decimals"),
    /** An amount below zero, which only a correction may be. */
    AMOUNT_NEGATIVE("money.amount.negative"),
    /** A name that is no currency code and no alias. */
    CURRENCY_UNKNOWN("money.currency.unknown"),
    /** A name that several currencies bear, such as dollar. */
    CURRENCY_AMBIGUOUS("money.currency.ambiguous"),
    /** A code of ISO 4217 that is no money, such as XAU for gold. */
    CURRENCY_NOT_MONEY("money.currency.not-money");

    private final String id;

    MoneyReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
