/** Matching: ask with a request, get a plan in which everybody and every need has a verdict with reasons. */
@NullMarked
package io.github.diasporaskills.matching;

import org.jspecify.annotations.NullMarked;
