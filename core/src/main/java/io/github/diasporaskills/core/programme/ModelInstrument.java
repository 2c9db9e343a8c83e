package io.github.diasporaskills.core.programme;

/** What a country put an operating model into. */
public enum ModelInstrument {
    /** The strategy by which the government engages its diaspora. Only this one counts as integration. */
    ENGAGEMENT_STRATEGY,
    /** The strategy of a sector, such as health. */
    SECTOR_STRATEGY,
    /** A circular, an order or guidelines of a ministry. */
    MINISTERIAL_ACT,
    /** The rules of one institution. */
    INSTITUTIONAL_RULES
}
