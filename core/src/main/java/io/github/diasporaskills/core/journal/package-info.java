/** Where a step, a disclosure or a refusal is written down before anything is released. */
@NullMarked
package io.github.diasporaskills.core.journal;

import org.jspecify.annotations.NullMarked;
