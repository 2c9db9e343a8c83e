package io.github.diasporaskills.accountability.gender;

import io.github.diasporaskills.core.reason.Reason;

/** Exact tests of two groups, with an answer for every table. */
final class ExactTests {

    /** The unconditioned tests look at every pair of outcomes. */
    static final long UNCONDITIONED_MOST = 1_000;

    private ExactTests() {}

    static Significance fisher(Proportion group, Proportion reference) {
        if (group.total() == 0 || reference.total() == 0) {
            return Significance.none(Method.FISHER, Reason.of(GenderReason.EMPTY_GROUP));
        }
        return Significance.of(Method.FISHER, isConstant(group, reference) ? 1 : FisherTest.twoSided(group, reference));
    }

    static Significance unconditioned(Method method, Proportion group, Proportion reference, Alternative alternative) {
        if (group.total() == 0 || reference.total() == 0) {
            return Significance.none(method, Reason.of(GenderReason.EMPTY_GROUP));
        }
        if (isConstant(group, reference)) {
            return Significance.of(method, 1);
        }
        if (group.total() + reference.total() > UNCONDITIONED_MOST) {
            return Significance.none(method, Reason.of(GenderReason.TOO_LARGE).with("most", UNCONDITIONED_MOST));
        }
        return Significance.of(method, UnconditionedTest.p(method, group, reference, alternative));
    }

    /** Whether everybody, or nobody, is among the successes: there is only one such table, so p is 1. */
    private static boolean isConstant(Proportion group, Proportion reference) {
        long successes = group.successes() + reference.successes();
        return successes == 0 || successes == group.total() + reference.total();
    }
}
