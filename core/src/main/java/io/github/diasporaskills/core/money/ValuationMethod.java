package io.github.diasporaskills.core.money;

/** How the worth of a gift in kind was found. */
public enum ValuationMethod {
    /** An invoice or receipt of the giver. */
    INVOICE,
    /** A published tariff, such as that of a health insurance. */
    TARIFF,
    /** What the same costs on the market. */
    MARKET_PRICE,
    /** What it cost the giver to provide. */
    COST,
    /** An expert's appraisal. */
    APPRAISAL,
    /** What the giver says it is worth, without evidence. */
    GIVER_ESTIMATE,
    /** What a publication says it is worth, method unknown. */
    PUBLISHED
}
