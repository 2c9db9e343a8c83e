/** Disclosure control: what of the results may be published, and what the protection does and does not promise. */
@NullMarked
package io.github.diasporaskills.accountability.publication;

import org.jspecify.annotations.NullMarked;
