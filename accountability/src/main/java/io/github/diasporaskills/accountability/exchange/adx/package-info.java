/**
 * Results as aggregate health data in ADX (IHE Quality, Research and Public Health: Aggregate Data Exchange,
 * namespace {@code urn:ihe:qrph:adx:2015}).
 */
@NullMarked
package io.github.diasporaskills.accountability.exchange.adx;

import org.jspecify.annotations.NullMarked;
