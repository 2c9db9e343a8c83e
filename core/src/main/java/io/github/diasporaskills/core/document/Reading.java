package io.github.diasporaskills.core.document;

import io.github.diasporaskills.core.reason.Location;
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

    /** Adds a problem; one that was added before counts again and is told once. */
    void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        if (problem.isError()) {
            errors++;
        }
    }

    /** Takes back what was said of a missing field, now that it was found under another name. */
    void takeBackMissing(Location field) {
        problems.removeIf(
                problem -> problem.location().equals(field) && problem.reason().is(DocumentReason.MISSING));
    }

    /** How many errors were added in this reading; those known before do not count. */
    int errors() {
        return errors;
    }

    List<Problem> problems() {
        return problems;
    }
}
