package io.github.diasporaskills.examples.architecture.offending.matching.rule;

import io.github.diasporaskills.examples.architecture.offending.accountability.report.Report;

/** Depends on the sister module. */
public final class MatchingThatKnowsReports {
    Report report = new Report();
}
