package io.github.diasporaskills.accountability.publication.protection;

/**
 * How much of small counts can be told by somebody who knows of one person, be it herself, in which cells that person is
 * counted, and if nobody else is counted there, that too; the earlier, the less.
 */
public enum InsiderStanding {
    /** Of every other small count as little as outsiders can, up to that one person. */
    AS_OUTSIDERS,
    /** Of some small counts more than outsiders, but none exactly. */
    CLOSER,
    /** Some small counts exactly: what is shown by necessity, and what she knows, leave nothing open. */
    EXACTLY,
    /** It was not asked for. */
    NOT_DEMANDED
}
