/** Who acts, and in which role. */
@NullMarked
package io.github.diasporaskills.core.actor;

import org.jspecify.annotations.NullMarked;
