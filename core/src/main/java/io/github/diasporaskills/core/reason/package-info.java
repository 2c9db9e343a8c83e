/** Why: coded reasons with typed arguments, the wording of them, and located problems in what people hand in. */
@NullMarked
package io.github.diasporaskills.core.reason;

import org.jspecify.annotations.NullMarked;
