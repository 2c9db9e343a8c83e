/** Breaks promises on purpose. */
@org.jspecify.annotations.NullMarked
package io.github.diasporaskills.examples.architecture.offending.accountability.ledger.verify;
