package io.github.diasporaskills.matching.rule;

/** A rule that looks at member and need together. */
public non-sealed interface PairRule extends EligibilityRule {}
