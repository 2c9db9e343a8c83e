/** Office hours, holidays, deadlines that explain themselves, and the time-zone rules a country pack brings along. */
@NullMarked
package io.github.diasporaskills.core.calendar;

import org.jspecify.annotations.NullMarked;
