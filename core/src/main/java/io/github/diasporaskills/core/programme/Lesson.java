package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * What a pilot taught, and what was decided about it. Immutable and thread-safe.
 *
 * @param code its code within the model, not blank
 * @param learned what was learned
 * @param on the day on which it was written down
 * @param decisions what was decided; a decision to change nothing is one
 */
public record Lesson(String code, LocalText learned, LocalDate on, List<Decision> decisions) {

    /**
     * Copies the decisions.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Lesson {
        requireNonNull(code, "code");
        requireNonNull(learned, "learned");
        requireNonNull(on, "on");
        decisions = List.copyOf(decisions);
        if (code.isBlank()) {
            throw new IllegalArgumentException("A lesson has a code; found blank");
        }
    }

    /**
     * What was decided about a lesson. Immutable and thread-safe.
     *
     * @param what what was decided
     * @param by the body or office that decided, not blank; not a person's name
     * @param on when
     */
    public record Decision(LocalText what, String by, LocalDate on) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if nobody decided
         */
        public Decision {
            requireNonNull(what, "what");
            requireNonNull(by, "by");
            requireNonNull(on, "on");
            if (by.isBlank()) {
                throw new IllegalArgumentException("A decision names who decided; found blank");
            }
        }
    }
}
