package io.github.diasporaskills.accountability.publication.protection;

/** How much is left open about a small count; the earlier, the more. */
public enum Assurance {
    /** It can be 0, and it can be its true count plus the threshold or more. */
    FULL,
    /** It can be 0, and it can be the threshold or more. */
    WIDTH,
    /** Nothing but totals is shown, and it can be whatever these allow. */
    WIDEST,
    /** It is rounded, and can be whatever the numbers shown allow, which is more than one number. */
    ROUNDED
}
