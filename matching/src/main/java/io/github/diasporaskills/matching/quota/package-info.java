/** How many each side may take, and what a plan is asked to reach. */
@NullMarked
package io.github.diasporaskills.matching.quota;

import org.jspecify.annotations.NullMarked;
