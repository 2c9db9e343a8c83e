package io.github.diasporaskills.matching;

/** A way to make plans. Implementations are immutable and thread-safe. */
public interface MatchingMethod {

    /**
     * Makes a plan. Nothing is changed by it: a plan proposes.
     *
     * @param request who and what is to be matched, and by which rules and criteria
     * @return the plan, with a verdict on every member and every need
     */
    MatchPlan match(MatchRequest request);
}
