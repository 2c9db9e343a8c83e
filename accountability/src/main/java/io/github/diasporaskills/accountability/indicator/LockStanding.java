package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a report stands against what was approved of its period. Immutable and thread-safe.
 *
 * @param period the days of the report
 * @param versions the approved versions, ascending; empty if the period is not locked
 * @param changed the codes of indicators that say something else now than the last version
 */
public record LockStanding(ReportingPeriod period, List<LockedPeriod> versions, List<String> changed) {

    /** Copies the lists. */
    public LockStanding {
        requireNonNull(period, "period");
        versions = List.copyOf(versions);
        changed = List.copyOf(changed);
    }

    /**
     * Whether the values of the period were approved.
     *
     * @return true from its first version on
     */
    public boolean isLocked() {
        return !versions.isEmpty();
    }

    /**
     * Whether the report says what was approved, or nothing was.
     *
     * @return false if a correction is to be approved first
     */
    public boolean holds() {
        return changed.isEmpty();
    }
}
