/** Results as they leave the programme in the formats that others ask for, and what each format cannot say. */
@NullMarked
package io.github.diasporaskills.accountability.exchange;

import org.jspecify.annotations.NullMarked;
