package io.github.diasporaskills.matching.proof;

/**
 * A proposer and a place that would rather have each other than what a plan gives them. Immutable and thread-safe.
 *
 * @param proposer the number of the proposer; of a couple, its first member
 * @param place the number of the place; of a couple, the first member's place, or the second's if the first has none
 * @param wish for a couple, which of its wishes it could have, from 0; else -1
 */
public record BlockingPair(int proposer, int place, int wish) {}
