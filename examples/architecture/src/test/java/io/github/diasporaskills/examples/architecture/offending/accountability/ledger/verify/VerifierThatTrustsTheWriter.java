package io.github.diasporaskills.examples.architecture.offending.accountability.ledger.verify;

import io.github.diasporaskills.examples.architecture.offending.accountability.ledger.LedgerThatKnowsReports;

/** A verifier that believes. */
final class VerifierThatTrustsTheWriter {
    LedgerThatKnowsReports writer = new LedgerThatKnowsReports();
}
