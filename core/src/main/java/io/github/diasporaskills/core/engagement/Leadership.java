package io.github.diasporaskills.core.engagement;

/**
 * Whether the member is in charge of the work of an engagement. It is told by whoever keeps the record, from the terms of
 * reference or from what host and member agreed; nothing guesses it from a title or a profession, and of an engagement
 * without it nothing is known.
 */
public enum Leadership {
    /** The member answers for the work of others in it: a team, a mission, a department, a training. */
    LEADS,
    /** The member works alone, beside others, or under somebody else who leads. */
    TAKES_PART
}
