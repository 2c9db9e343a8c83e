package io.github.diasporaskills.examples.architecture.offending.accountability.indicator;

import io.github.diasporaskills.examples.architecture.offending.accountability.gender.Gap;

/** The other half of a cycle. */
public final class Indicator {
    Gap gap = new Gap();
}
