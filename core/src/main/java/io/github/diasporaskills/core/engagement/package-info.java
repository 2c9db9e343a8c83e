/** What hosts need and what members do about it. */
@NullMarked
package io.github.diasporaskills.core.engagement;

import org.jspecify.annotations.NullMarked;
