package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

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
     * The version that holds.
     *
     * @return the last one approved, or empty if the period is not locked
     */
    public Optional<LockedPeriod> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /**
     * What came to say something else since the last version was approved.
     *
     * @return {@link PeriodLockReason#CHANGED}, or empty if the report {@linkplain #holds() holds}
     */
    public Optional<Reason> change() {
        return latest().filter(version -> !holds())
                .map(version -> Reason.of(PeriodLockReason.CHANGED)
                        .with("version", version.version())
                        .with("first", period.first())
                        .with("last", period.last())
                        .with("indicators", changed));
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
