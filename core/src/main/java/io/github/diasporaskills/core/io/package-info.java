/** In and out: tables read row by row, every finding located, every refused row kept, and programme folders made of them. */
@NullMarked
package io.github.diasporaskills.core.io;

import org.jspecify.annotations.NullMarked;
