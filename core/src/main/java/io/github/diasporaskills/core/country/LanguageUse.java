package io.github.diasporaskills.core.country;

/** What a language is used for in a country. */
public enum LanguageUse {
    /** Official by constitution or law. */
    OFFICIAL,
    /** National, not official. */
    NATIONAL,
    /** Used at work in the health sector and in administration. */
    WORKING
}
