/**
 * Programmes and their results in the standard of the International Aid Transparency Initiative, version 2.03 (IATI
 * Standard, http://iatistandard.org/, CC BY 4.0): written as one activity, and results read back.
 */
@NullMarked
package io.github.diasporaskills.accountability.exchange.iati;

import org.jspecify.annotations.NullMarked;
