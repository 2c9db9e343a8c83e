package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A moment at which both sides look at an engagement. Immutable and thread-safe.
 *
 * @param code a short name, such as {@code T1}, not blank
 * @param anchor from which day it is counted
 * @param monthsAfter how many months after that day, 0 or more
 * @param closing whether an engagement counts as evaluated only if both sides answered at this point
 */
public record EvaluationPoint(String code, EvaluationAnchor anchor, int monthsAfter, boolean closing) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is blank or the months are negative
     */
    public EvaluationPoint {
        requireNonNull(code, "code");
        requireNonNull(anchor, "anchor");
        if (code.isBlank() || monthsAfter < 0) {
            throw new IllegalArgumentException("A point of evaluation has a code, such as T1, and lies 0 or more months"
                    + " after its anchor; found \"" + code + "\" and " + monthsAfter);
        }
    }

    /**
     * When it is due for an engagement.
     *
     * @param engagement an engagement
     * @return the day, or empty if its anchor has not come: it has not begun, or not ended
     */
    public Optional<LocalDate> dueOn(Engagement engagement) {
        if (!engagement.state().hasBegun()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = anchor == EvaluationAnchor.FIRST_DAY ? engagement.startedOn() : engagement.endedOn();
        return from.map(day -> day.plusMonths(monthsAfter));
    }
}
