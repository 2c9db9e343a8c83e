/** {@code skills}, the command line application: it reads a programme folder, matches, explains and reports. */
@NullMarked
package io.github.diasporaskills.examples.skills;

import org.jspecify.annotations.NullMarked;
