package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The periods whose values were approved. What was approved does not change silently: data that would give another
 * value is {@linkplain #check told}, and the new value holds only once a correction with its reason is approved.
 * Nothing is ever removed. Immutable and thread-safe.
 */
public final class PeriodLocks {

    private final List<LockedPeriod> versions;

    private PeriodLocks(List<LockedPeriod> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * Nothing is locked yet.
     *
     * @return no period
     */
    public static PeriodLocks none() {
        return new PeriodLocks(List.of());
    }

    /**
     * What was written down.
     *
     * @param versions in the order in which they were approved
     * @return the locks
     * @throws IllegalArgumentException if versions of a period do not follow each other from 1 on
     */
    public static PeriodLocks of(List<LockedPeriod> versions) {
        PeriodLocks locks = none();
        for (LockedPeriod next : versions) {
            int expected =
                    1 + locks.latest(next.period()).map(LockedPeriod::version).orElse(0);
            if (next.version() != expected) {
                throw new IllegalArgumentException("Versions of a locked period follow each other from 1 on; found "
                        + next.version() + " in place of " + expected + " for " + next.period());
            }
            locks = locks.plus(next);
        }
        return locks;
    }

    private PeriodLocks plus(LockedPeriod next) {
        List<LockedPeriod> more = new ArrayList<>(versions);
        more.add(next);
        return new PeriodLocks(more);
    }

    /**
     * Locks the values of a report.
     *
     * @param report the results of the period
     * @param approval who puts them forward, and who approves them
     * @return the locks, or {@link PeriodLockReason#LOCKED_ALREADY}
     */
    public Parsed<PeriodLocks> lock(IndicatorReport report, Approval approval) {
        ReportingPeriod period = report.period();
        Optional<LockedPeriod> before = latest(period);
        return before.isPresent()
                ? Parsed.refused(Reason.of(PeriodLockReason.LOCKED_ALREADY)
                        .with("first", period.first())
                        .with("last", period.last())
                        .with("version", before.get().version()))
                : Parsed.of(plus(LockedPeriod.first(period, requireNonNull(approval, "approval"), values(report))));
    }

    /**
     * Corrects the values of a locked period to those of a report.
     *
     * @param report the results of the period as they are now
     * @param approval who puts them forward, and who approves them
     * @param why what was wrong, in words without names; not blank
     * @return the locks, or {@link PeriodLockReason#NOT_LOCKED} or {@link PeriodLockReason#NOTHING_CHANGED}
     * @throws IllegalArgumentException if the reason is blank
     */
    public Parsed<PeriodLocks> correct(IndicatorReport report, Approval approval, String why) {
        ReportingPeriod period = report.period();
        Optional<LockedPeriod> before = latest(period);
        if (before.isEmpty()) {
            return Parsed.refused(Reason.of(PeriodLockReason.NOT_LOCKED)
                    .with("first", period.first())
                    .with("last", period.last()));
        }
        LockedPeriod next = before.get().corrected(approval, why, values(report));
        return changed(before.get(), report).isEmpty()
                ? Parsed.refused(Reason.of(PeriodLockReason.NOTHING_CHANGED)
                        .with("version", before.get().version()))
                : Parsed.of(plus(next));
    }

    private static List<LockedValue> values(IndicatorReport report) {
        return report.results().stream().map(LockedValue::of).toList();
    }

    /**
     * Compares a report with what was approved of its period.
     *
     * @param report the results as they are now
     * @return the versions of the period, and which indicators say something else now
     */
    public LockStanding check(IndicatorReport report) {
        List<LockedPeriod> of = versions(report.period());
        return new LockStanding(report.period(), of, of.isEmpty() ? List.of() : changed(of.get(of.size() - 1), report));
    }

    /**
     * Compares every locked period that was over by a day with what the data say of it now.
     *
     * @param day the day
     * @param reports gives the results of a period as they are now
     * @return one standing for each such period, in the order in which they were locked
     */
    public List<LockStanding> check(LocalDate day, Function<ReportingPeriod, IndicatorReport> reports) {
        requireNonNull(reports, "reports");
        return versions.stream()
                .map(LockedPeriod::period)
                .distinct()
                .filter(period -> !period.last().isAfter(day))
                .map(period -> check(reports.apply(period)))
                .toList();
    }

    private static List<String> changed(LockedPeriod locked, IndicatorReport report) {
        List<String> changed = new ArrayList<>();
        for (LockedValue now : values(report)) {
            if (locked.value(now.indicator())
                    .filter(then -> then.agreesWith(now))
                    .isEmpty()) {
                changed.add(now.indicator());
            }
        }
        for (LockedValue then : locked.values()) {
            if (report.result(then.indicator()).isEmpty()) {
                changed.add(then.indicator());
            }
        }
        return changed;
    }

    /**
     * Every version of every period.
     *
     * @return in the order in which they were approved
     */
    public List<LockedPeriod> versions() {
        return versions;
    }

    /**
     * Every version of one period.
     *
     * @param period the very days
     * @return ascending, empty if it is not locked
     */
    public List<LockedPeriod> versions(ReportingPeriod period) {
        requireNonNull(period, "period");
        return versions.stream()
                .filter(locked -> locked.period().equals(period))
                .toList();
    }

    /**
     * The version of a period that holds.
     *
     * @param period the very days
     * @return the last one approved, or empty if it is not locked
     */
    public Optional<LockedPeriod> latest(ReportingPeriod period) {
        List<LockedPeriod> all = versions(period);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public String toString() {
        return "PeriodLocks[" + versions.size() + " versions]";
    }
}
