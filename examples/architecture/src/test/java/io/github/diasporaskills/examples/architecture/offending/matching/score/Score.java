package io.github.diasporaskills.examples.architecture.offending.matching.score;

import io.github.diasporaskills.examples.architecture.offending.matching.rule.Simulator;

/** The other half of a cycle. */
public final class Score {
    Simulator simulator = new Simulator();
}
