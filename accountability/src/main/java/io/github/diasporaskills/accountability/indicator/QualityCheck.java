package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/** What a {@link QualityReview} looks for. Each check has a rule that is said beside what it found. */
public enum QualityCheck {
    /** What a reader needs is not there: a value, a baseline, the reference sheet, cells by gender. */
    MISSING(QualityReason.RULE_MISSING),
    /** A value entered by hand is older than the reference sheet allows. */
    LATE(QualityReason.RULE_LATE),
    /**
     * Between two values entered by hand an indicator grew unlike at other times. The score is that of Iglewicz and
     * Hoaglin, How to Detect and Handle Outliers, 1993: 0.6745 times the distance from the median in median absolute
     * deviations; where these are 0, the distance in mean absolute deviations over 1.253314.
     */
    OUTLIER(QualityReason.RULE_OUTLIER),
    /** Numbers contradict each other. */
    INCONSISTENT(QualityReason.RULE_INCONSISTENT);

    private final QualityReason rule;

    QualityCheck(QualityReason rule) {
        this.rule = requireNonNull(rule, "rule");
    }

    /**
     * The rule of the check.
     *
     * @return a coded sentence with the limits that it uses
     */
    public Reason rule() {
        return this == OUTLIER
                ? Reason.of(rule).with("limit", QualityReview.OUTLIER_LIMIT).with("steps", QualityReview.FEWEST_STEPS)
                : Reason.of(rule);
    }
}
