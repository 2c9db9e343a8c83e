/** What several formats are written with. */
@NullMarked
package io.github.diasporaskills.accountability.exchange.internal;

import org.jspecify.annotations.NullMarked;
