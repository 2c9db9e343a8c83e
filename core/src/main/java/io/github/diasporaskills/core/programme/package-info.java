/** A programme: its term, budget, results tree, definitions and rules, all as data. */
@NullMarked
package io.github.diasporaskills.core.programme;

import org.jspecify.annotations.NullMarked;
