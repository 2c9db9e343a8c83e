package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.quota.MatchProblem;

/** One way to solve a problem that it can handle. */
interface Solver {

    /** The best plan with its prices, or evidence that there is none. */
    Assignment solve(MatchProblem problem, Watch watch);
}
