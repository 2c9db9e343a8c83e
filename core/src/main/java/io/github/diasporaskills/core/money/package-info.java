/** Exact money of one or several currencies, dated rates between them, and what gifts in kind are worth. */
@NullMarked
package io.github.diasporaskills.core.money;

import org.jspecify.annotations.NullMarked;
