package io.github.diasporaskills.core.document;

import io.github.diasporaskills.core.reason.Problem;
import java.util.ArrayList;
import java.util.List;

/** The notes of one reading of one document. One thread. */
final class Reading {

    private final String file;
    private final List<Problem> problems;
    private boolean newer;
    private int errors;

    Reading(String file, List<Problem> known) {
        this.file = file;
        this.problems = new ArrayList<>(known);
    }

    String file() {
        return file;
    }

    /** From now on an unknown field is a warning. */
    void acceptNewer() {
        newer = true;
    }

    boolean acceptsNewer() {
        return newer;
    }

    void add(Problem problem) {
        problems.add(problem);
        if (problem.isError()) {
            errors++;
        }
    }

    /** How many errors were added in this reading; those known before do not count. */
    int errors() {
        return errors;
    }

    List<Problem> problems() {
        return problems;
    }
}
