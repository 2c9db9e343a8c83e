/** Who would go where and whom each place would take: the instances that stable matching answers, and its answers. */
@NullMarked
package io.github.diasporaskills.matching.preference;

import org.jspecify.annotations.NullMarked;
