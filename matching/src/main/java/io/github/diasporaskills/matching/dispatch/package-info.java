/** To whom a waiting case is offered, until when, who comes next, and what happens where nobody is there. */
@NullMarked
package io.github.diasporaskills.matching.dispatch;

import org.jspecify.annotations.NullMarked;
