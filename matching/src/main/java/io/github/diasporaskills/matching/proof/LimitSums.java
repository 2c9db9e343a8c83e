package io.github.diasporaskills.matching.proof;

import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.List;

/** For each element what its own limit and those of all its groups cost together. */
final class LimitSums {

    final long[] left;
    final long[] right;

    /**
     * @throws ArithmeticException if a sum is too large
     */
    LimitSums(MatchProblem problem, long[] lefts, long[] rights, long[] groups) {
        left = lefts.clone();
        right = rights.clone();
        List<GroupLimit> limits = problem.groups().list();
        for (int group = 0; group < limits.size(); group++) {
            long[] side = limits.get(group).side() == Side.LEFT ? left : right;
            for (int element : limits.get(group).elements()) {
                side[element] = Math.addExact(side[element], groups[group]);
            }
        }
    }
}
