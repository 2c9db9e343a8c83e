package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a review of data quality found, and by which rules. No sentence shows a number that was counted. */
public enum QualityReason implements ReasonCode {
    /** What counts as missing. */
    RULE_MISSING("indicator.quality.rule.missing"),
    /** What counts as late. */
    RULE_LATE("indicator.quality.rule.late"),
    /** What counts as an outlier: {@code limit} of the score, {@code steps} needed to judge. */
    RULE_OUTLIER("indicator.quality.rule.outlier"),
    /** What counts as inconsistent. */
    RULE_INCONSISTENT("indicator.quality.rule.inconsistent"),
    /** There is no value up to {@code asOf}, or it was refused. */
    NO_VALUE("indicator.quality.no-value"),
    /** There is no baseline. */
    NO_BASELINE("indicator.quality.no-baseline"),
    /** There is no reference sheet, so nobody can say what is late. */
    NO_SHEET("indicator.quality.no-sheet"),
    /** The value of {@code asOf} has no cells by gender, though people stand behind it. */
    NO_GENDER("indicator.quality.no-gender"),
    /** The latest value is of {@code asOf}; the one of {@code due} was to be there. */
    LATE("indicator.quality.late"),
    /** It grew unlike at other times between {@code from} and {@code asOf}. */
    OUTLIER("indicator.quality.outlier"),
    /** The value of {@code asOf} is lower than an earlier one, of {@code from}. */
    FELL("indicator.quality.fell"),
    /** The value was refused, for its parts contradict each other. */
    REFUSED("indicator.quality.refused"),
    /** The targets of the groups by {@code dimension} for {@code by} add up to more than the target of all. */
    TARGETS_EXCEED("indicator.quality.targets-exceed"),
    /** The baseline of {@code on} is not before the target of {@code by}. */
    BASELINE_LATE("indicator.quality.baseline-late");

    private final String id;

    QualityReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
