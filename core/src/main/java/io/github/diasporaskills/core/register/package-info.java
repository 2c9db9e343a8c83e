/** The programme's register: what was recorded, what had happened by a day, and the only place that counts it. */
@NullMarked
package io.github.diasporaskills.core.register;

import org.jspecify.annotations.NullMarked;
