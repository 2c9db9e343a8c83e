package io.github.diasporaskills.examples.architecture.offending.core.time;

import io.github.diasporaskills.examples.architecture.offending.core.money.Purse;

/** An early room that imports a later one. */
public final class TimeThatKnowsMoney {
    Purse purse = new Purse();
}
