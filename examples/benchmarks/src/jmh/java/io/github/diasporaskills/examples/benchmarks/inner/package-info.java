/** The parts of a plan by themselves, measured by JMH; compiled by the profile only. */
@NullMarked
package io.github.diasporaskills.examples.benchmarks.inner;

import org.jspecify.annotations.NullMarked;
