package io.github.diasporaskills.matching.proof;

import java.util.function.Function;

/** What a solver hands over beside its answer, so that anybody can check the answer without trusting the solver. */
public sealed interface Certificate permits DualPrices, HallViolator, QuotaConflict {

    /**
     * Handles all kinds.
     *
     * @param <R> the result
     * @param prices for prices that show a plan to be the best
     * @param violator for elements that cannot all be placed, which shows that there is no plan
     * @param conflict for quotas that cannot all be kept, which shows that there is no plan
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super DualPrices, ? extends R> prices,
            Function<? super HallViolator, ? extends R> violator,
            Function<? super QuotaConflict, ? extends R> conflict) {
        if (this instanceof DualPrices p) {
            return prices.apply(p);
        }
        return this instanceof HallViolator v ? violator.apply(v) : conflict.apply((QuotaConflict) this);
    }
}
