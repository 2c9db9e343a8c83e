package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.lifecycle.History;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a project still works some time after it began to. */
public enum Survival {
    /** It works. */
    ALIVE,
    /** It had ended or was abandoned by then. */
    NOT_ALIVE,
    /** The time is not over yet. */
    TOO_EARLY,
    /** It has not begun to work. */
    NEVER_OPERATED;

    /** Whether the last thing that happened by the day in question is that it works. */
    static Survival of(History<InvestmentState> history, int months, LocalDate asOf, PackZone zone) {
        requireNonNull(asOf, "asOf");
        if (months < 1) {
            throw new IllegalArgumentException("A time of survival is 1 month or more; found " + months);
        }
        Optional<LocalDate> began = history.firstReached(InvestmentState.OPERATING)
                .map(instant -> zone.at(instant).toLocalDate())
                .filter(day -> !day.isAfter(asOf));
        if (began.isEmpty()) {
            return NEVER_OPERATED;
        }
        LocalDate due = began.get().plusMonths(months);
        if (due.isAfter(asOf)) {
            return TOO_EARLY;
        }
        return history.steps().stream()
                .filter(step -> !zone.at(step.at()).toLocalDate().isAfter(due))
                .reduce((earlier, later) -> later)
                .filter(step -> step.to() == InvestmentState.OPERATING)
                .map(step -> ALIVE)
                .orElse(NOT_ALIVE);
    }
}
