/** Results as one table of comma-separated values, for whoever computes with them. */
@NullMarked
package io.github.diasporaskills.accountability.exchange.csv;

import org.jspecify.annotations.NullMarked;
