package io.github.diasporaskills.examples.architecture.offending.accountability.gender;

import io.github.diasporaskills.examples.architecture.offending.accountability.indicator.Indicator;

/** One half of a cycle. */
public final class GenderThatKnowsIndicators {
    Indicator indicator = new Indicator();
}
