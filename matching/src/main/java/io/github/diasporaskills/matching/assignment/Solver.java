package io.github.diasporaskills.matching.assignment;

import io.github.diasporaskills.matching.quota.MatchProblem;
import org.jspecify.annotations.Nullable;

/** One way to solve a problem that it can handle. */
interface Solver {

    /** The best plan with its prices, or evidence that there is none; those that cannot start from prices do without. */
    Assignment solve(MatchProblem problem, @Nullable Start start, Watch watch);
}
