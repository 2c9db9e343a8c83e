package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import java.time.LocalDate;

/**
 * The evaluation of a programme from outside. Immutable and thread-safe.
 *
 * @param on the day of the report
 * @param cost what it cost
 * @param report where the report is, not blank
 */
public record ProgrammeEvaluation(LocalDate on, Money cost, String report) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the report is blank
     */
    public ProgrammeEvaluation {
        requireNonNull(on, "on");
        requireNonNull(cost, "cost");
        requireNonNull(report, "report");
        if (report.isBlank()) {
            throw new IllegalArgumentException("An evaluation has a report; found blank");
        }
    }
}
