/** Dates, ranges, numbers and counts as programmes write them: whole or in part, and never guessed. */
@NullMarked
package io.github.diasporaskills.core.time;

import org.jspecify.annotations.NullMarked;
