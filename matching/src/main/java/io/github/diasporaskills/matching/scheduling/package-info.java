/** When to meet: hours for a meeting or a series among people in several time zones, and the calendar file that says so. */
@NullMarked
package io.github.diasporaskills.matching.scheduling;

import org.jspecify.annotations.NullMarked;
