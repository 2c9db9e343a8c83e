package io.github.diasporaskills.examples.architecture.offending.core.reason;

import io.github.diasporaskills.examples.architecture.offending.matching.rule.Simulator;

/** Depends the wrong way round. */
public final class CoreThatKnowsMatching {
    Simulator simulator = new Simulator();
}
