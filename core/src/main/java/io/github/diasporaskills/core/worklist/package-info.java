/** What has to be done by when, for each role: computed from the register at an instant, never stored. */
@NullMarked
package io.github.diasporaskills.core.worklist;

import org.jspecify.annotations.NullMarked;
