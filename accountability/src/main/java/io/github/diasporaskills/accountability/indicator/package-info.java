/** Results: what each indicator counts, its baseline, dated target and actual value, split in cells that add up. */
@NullMarked
package io.github.diasporaskills.accountability.indicator;

import org.jspecify.annotations.NullMarked;
