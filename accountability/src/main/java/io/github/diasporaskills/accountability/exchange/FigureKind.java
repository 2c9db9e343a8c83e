package io.github.diasporaskills.accountability.exchange;

/** What a number of an indicator says. */
public enum FigureKind {
    /** Where it stood on a day before the programme. */
    BASELINE,
    /** What it shall have reached by the last day. */
    TARGET,
    /** What it had reached by the last day, since the programme began. */
    ACTUAL,
    /** What the days of the report added. */
    ADDED
}
