/** The one state machine of the library: states, the steps allowed between them, and what has happened. */
@NullMarked
package io.github.diasporaskills.core.lifecycle;

import org.jspecify.annotations.NullMarked;
