/** Who may go where: hard eligibility rules, each with an id and coded reasons. */
@NullMarked
package io.github.diasporaskills.matching.rule;

import org.jspecify.annotations.NullMarked;
