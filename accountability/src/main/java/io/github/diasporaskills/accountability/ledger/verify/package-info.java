/**
 * Checks an exported ledger without trusting whoever wrote it: it shares no code with the writer and needs only the
 * exported file and, to see what was cut off or rewritten, a head that was kept elsewhere.
 */
@NullMarked
package io.github.diasporaskills.accountability.ledger.verify;

import org.jspecify.annotations.NullMarked;
