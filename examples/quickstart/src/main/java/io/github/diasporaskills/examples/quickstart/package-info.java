/** The quick start of the README, as a program. */
@NullMarked
package io.github.diasporaskills.examples.quickstart;

import org.jspecify.annotations.NullMarked;
