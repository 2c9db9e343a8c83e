package io.github.diasporaskills.core.country;

/** What a rule of a professional council is about. */
public enum CouncilRuleKind {
    /** How one gets on the roll; no value. */
    REGISTRATION,
    /** How many years a licence is valid. */
    LICENCE_YEARS,
    /** How many points of continuing professional development are needed each year. */
    CPD_POINTS_PER_YEAR,
    /** Within how many days the council decides. */
    DECISION_DAYS,
    /** What somebody trained or registered abroad hands in; no value. */
    FOREIGN_PRACTITIONERS,
    /** For stays shorter than how many months the ministry's clearance is not needed. */
    NO_MINISTRY_CLEARANCE_UNDER_MONTHS;

    /**
     * Whether a rule of this kind carries a number.
     *
     * @return true for years, points, days and months
     */
    public boolean hasValue() {
        return this != REGISTRATION && this != FOREIGN_PRACTITIONERS;
    }
}
