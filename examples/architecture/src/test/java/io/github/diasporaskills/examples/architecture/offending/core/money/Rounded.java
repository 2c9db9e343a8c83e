package io.github.diasporaskills.examples.architecture.offending.core.money;

import java.math.BigDecimal;

/** Money that loses cents. */
public final class Rounded {
    double amount = 0.1;

    BigDecimal half(BigDecimal whole) {
        return BigDecimal.valueOf(whole.doubleValue() / 2);
    }
}
