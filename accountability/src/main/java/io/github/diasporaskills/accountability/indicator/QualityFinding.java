package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * Something about the data of an indicator that a reader has to know and somebody may have to mend. Immutable and
 * thread-safe.
 *
 * @param check by which check
 * @param indicator the code of the indicator
 * @param reason what was found, without any number that was counted
 */
public record QualityFinding(QualityCheck check, String indicator, Reason reason) {

    /** Checks that nothing is missing. */
    public QualityFinding {
        requireNonNull(check, "check");
        requireNonNull(indicator, "indicator");
        requireNonNull(reason, "reason");
    }
}
