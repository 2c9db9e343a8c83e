package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * What the data of a programme say to one criterion. Immutable and thread-safe.
 *
 * @param criterion what is asked
 * @param state how far the data answer it
 * @param reason what is there, and what is missing
 */
public record MarkerAnswer(MarkerCriterion criterion, State state, Reason reason) {

    /** Checks that nothing is missing. */
    public MarkerAnswer {
        requireNonNull(criterion, "criterion");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }

    /** How far data answer a criterion. None of these is a mark. */
    public enum State {
        /** The data show it. */
        FOUND,
        /** The data show a part of it. */
        PART,
        /** The data could show it, and do not. */
        MISSING,
        /** No data here can show it: a person has to say. */
        ASK_SOMEBODY
    }
}
