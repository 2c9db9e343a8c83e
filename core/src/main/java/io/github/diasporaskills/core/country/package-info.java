/** Country packs: what differs from country to country, as dated, sourced data. */
@NullMarked
package io.github.diasporaskills.core.country;

import org.jspecify.annotations.NullMarked;
