/**
 * What patients agreed to, and the gate without which nobody reads what is written about them.
 *
 * <p>Clinical and personal content exists only as {@link io.github.diasporaskills.core.consent.Sealed}. A
 * {@link io.github.diasporaskills.core.consent.ConsentGate} opens it for one recipient and one purpose if, at that
 * instant, an active consent, a ground for the transfer where a border is crossed, and a data-sharing protocol in force
 * all cover it, and only after the journal has kept the record. There is no other way to the content in this library.
 */
@NullMarked
package io.github.diasporaskills.core.consent;

import org.jspecify.annotations.NullMarked;
