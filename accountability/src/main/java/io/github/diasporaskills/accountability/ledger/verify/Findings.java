package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** Collects problems up to a limit and counts those beyond. For one thread at a time. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private long omitted;

    void error(Location place, Reason reason) {
        add(Problem.error(place, reason));
    }

    void warning(Location place, Reason reason) {
        add(Problem.warning(place, reason));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            omitted++;
        }
    }

    List<Problem> problems() {
        return problems;
    }

    long omitted() {
        return omitted;
    }
}
