/** Who could go where: the candidate pairs of an instance, in primitive arrays, and a choice among them. */
@NullMarked
package io.github.diasporaskills.matching.graph;

import org.jspecify.annotations.NullMarked;
