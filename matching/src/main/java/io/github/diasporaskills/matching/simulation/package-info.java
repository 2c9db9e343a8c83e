/** What would be if: a network played through, seeded, by the router and the life cycle that a programme runs by. */
@NullMarked
package io.github.diasporaskills.matching.simulation;

import org.jspecify.annotations.NullMarked;
