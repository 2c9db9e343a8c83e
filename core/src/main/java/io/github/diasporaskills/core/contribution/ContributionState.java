package io.github.diasporaskills.core.contribution;

/** How far a contribution has come. */
public enum ContributionState {
    /** Somebody offers it. */
    PLEDGED,
    /** The programme takes the offer. */
    CONFIRMED,
    /** Part of it has arrived. */
    PARTLY_RECEIVED,
    /** What will arrive has arrived. */
    RECEIVED,
    /** Its worth is known. */
    VALUED,
    /** The giver was thanked. */
    ACKNOWLEDGED,
    /** The giver took the offer back. */
    WITHDRAWN,
    /** The programme does not take it. */
    DECLINED_BY_PROGRAMME,
    /** It did not come in time. */
    LAPSED
}
