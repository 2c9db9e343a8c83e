package io.github.diasporaskills.matching;

/** Who reads an explanation; it is cut to what that reader may know. */
public enum Audience {
    /** Runs the programme: sees ids, scores, rules and cutoffs. */
    COORDINATOR,
    /** The member concerned: sees their own scores and rules, and the cutoff without anybody's id. */
    PERSON,
    /** The host concerned: sees who is proposed for its need, and no scores, competitors or members left out. */
    HOST,
    /** A reader of reports: sees the outcome only. */
    REPORT
}
