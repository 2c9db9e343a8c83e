/** Evidence that a plan is right, and a verifier of it that shares no code with what made the plan. */
@NullMarked
package io.github.diasporaskills.matching.proof;

import org.jspecify.annotations.NullMarked;
