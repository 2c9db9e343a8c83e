/** Stable plans: deferred acceptance and its variants. Nobody and no place would both rather have each other. */
@NullMarked
package io.github.diasporaskills.matching.stable;

import org.jspecify.annotations.NullMarked;
