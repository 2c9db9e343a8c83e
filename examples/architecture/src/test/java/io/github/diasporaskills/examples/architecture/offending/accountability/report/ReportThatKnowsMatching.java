package io.github.diasporaskills.examples.architecture.offending.accountability.report;

import io.github.diasporaskills.examples.architecture.offending.matching.rule.Simulator;

/** Depends on the sister module. */
public final class ReportThatKnowsMatching {
    Simulator simulator = new Simulator();
}
