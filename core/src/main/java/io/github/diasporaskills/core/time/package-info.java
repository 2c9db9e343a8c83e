/** Dates as programmes write them: whole, partial, and ranges of them. */
@NullMarked
package io.github.diasporaskills.core.time;

import org.jspecify.annotations.NullMarked;
