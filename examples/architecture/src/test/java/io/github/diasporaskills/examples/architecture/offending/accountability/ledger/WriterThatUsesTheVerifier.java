package io.github.diasporaskills.examples.architecture.offending.accountability.ledger;

import io.github.diasporaskills.examples.architecture.offending.accountability.ledger.verify.Sums;

/** Evidence that checks itself. */
final class WriterThatUsesTheVerifier {
    Sums sums = new Sums();
}
