package io.github.diasporaskills.examples.architecture.offending.accountability.ledger;

import io.github.diasporaskills.examples.architecture.offending.accountability.report.Report;

/** Evidence that sees results. */
public final class LedgerThatKnowsReports {
    Report report = new Report();
}
