/** Plans of the best total value. */
@NullMarked
package io.github.diasporaskills.matching.assignment;

import org.jspecify.annotations.NullMarked;
