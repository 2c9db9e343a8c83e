/** What the diaspora and its partners give, from pledge to thanks, and the investments that they back. */
@NullMarked
package io.github.diasporaskills.core.contribution;

import org.jspecify.annotations.NullMarked;
