/** Gaps between genders: how large, how sure, where from, and what the numbers do not carry. */
@NullMarked
package io.github.diasporaskills.accountability.gender;

import org.jspecify.annotations.NullMarked;
