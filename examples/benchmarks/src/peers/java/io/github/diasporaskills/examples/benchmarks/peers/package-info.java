/** Comparisons with libraries that the default build does not load. */
@NullMarked
package io.github.diasporaskills.examples.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
