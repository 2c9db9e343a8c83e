/** How well somebody would fit: weighted criteria, each with its contribution to the score. */
@NullMarked
package io.github.diasporaskills.matching.score;

import org.jspecify.annotations.NullMarked;
