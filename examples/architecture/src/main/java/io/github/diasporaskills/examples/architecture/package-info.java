/** The promises about the library's shape; all of them are tests. */
@NullMarked
package io.github.diasporaskills.examples.architecture;

import org.jspecify.annotations.NullMarked;
