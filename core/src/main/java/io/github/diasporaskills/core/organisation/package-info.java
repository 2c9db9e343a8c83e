/** Organisations that host, verify, fund or send, their enrolment in a programme and the partnerships they sign. */
@NullMarked
package io.github.diasporaskills.core.organisation;

import org.jspecify.annotations.NullMarked;
