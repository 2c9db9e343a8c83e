/** Comparisons with peers, run by hand. */
@NullMarked
package io.github.diasporaskills.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
