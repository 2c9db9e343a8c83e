package io.github.diasporaskills.examples.architecture.offending.matching.rule;

import io.github.diasporaskills.examples.architecture.offending.matching.score.Score;

/** One half of a cycle. */
public final class RuleThatKnowsScores {
    Score score = new Score();
}
