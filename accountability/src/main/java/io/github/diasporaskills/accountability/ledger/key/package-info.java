/** Keys of the ledger: data keys that are destroyed to erase, and whoever wraps them. */
@NullMarked
package io.github.diasporaskills.accountability.ledger.key;

import org.jspecify.annotations.NullMarked;
