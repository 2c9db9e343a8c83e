/** Complaints: taken in, read first outside the host, answered in time, and never by whom they are about. */
@NullMarked
package io.github.diasporaskills.accountability.grievance;

import org.jspecify.annotations.NullMarked;
