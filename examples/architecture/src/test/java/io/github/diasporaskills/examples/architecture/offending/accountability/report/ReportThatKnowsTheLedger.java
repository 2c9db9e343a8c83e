package io.github.diasporaskills.examples.architecture.offending.accountability.report;

import io.github.diasporaskills.examples.architecture.offending.accountability.ledger.LedgerThatKnowsReports;

/** Results that see evidence. */
public final class ReportThatKnowsTheLedger {
    LedgerThatKnowsReports ledger = new LedgerThatKnowsReports();
}
