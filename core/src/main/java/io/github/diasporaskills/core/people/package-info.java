/** Members of the diaspora: what they can do, who vouches for it, when they are free, and how to reach them. */
@NullMarked
package io.github.diasporaskills.core.people;

import org.jspecify.annotations.NullMarked;
