package io.github.diasporaskills.core.reason;

import java.util.List;

/**
 * Thrown where something must be whole and is not. Carries every problem found, not the first only; its message
 * shows no value that was found.
 */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param what what could not be had, for example {@code the country pack SN}
     * @param problems every problem found, at least one
     * @throws IllegalArgumentException if there is no problem
     */
    public ProblemsException(String what, List<Problem> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Every problem found, in the order of the files.
     *
     * @return at least one
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String what, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A ProblemsException needs at least one problem; found none");
        }
        StringBuilder text = new StringBuilder("Problems in " + what + ": " + problems.size());
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            text.append("\n  ").append(problem);
        }
        if (problems.size() > SHOWN) {
            text.append("\n  … and ").append(problems.size() - SHOWN).append(" more: see problems()");
        }
        return text.toString();
    }
}
