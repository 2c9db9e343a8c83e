package io.github.diasporaskills.core.register;

import java.util.List;
import java.util.function.Function;

/**
 * The ones that a number counts, and how the number of some of them is made. Immutable.
 *
 * @param ones each once, in an order that their parts keep
 * @param number what makes the count of some of them
 */
record Counted<T, C extends Count>(List<T> ones, Function<List<T>, C> number) {

    C total() {
        return number.apply(ones);
    }
}
