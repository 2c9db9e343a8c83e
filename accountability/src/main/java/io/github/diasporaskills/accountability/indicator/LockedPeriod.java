package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The approved values of a period in one version. A correction is the next version, with its reason; the versions before
 * it stay. Immutable and thread-safe; {@code toString} shows no number.
 */
public final class LockedPeriod {

    private final ReportingPeriod period;
    private final int version;
    private final Approval approval;
    private final @Nullable String reason;
    private final List<LockedValue> values;

    private LockedPeriod(
            ReportingPeriod period, int version, Approval approval, @Nullable String reason, List<LockedValue> values) {
        this.period = requireNonNull(period, "period");
        this.version = version;
        this.approval = requireNonNull(approval, "approval");
        this.reason = reason;
        this.values = List.copyOf(values);
        Set<String> codes = new HashSet<>();
        for (LockedValue value : this.values) {
            if (!codes.add(value.indicator())) {
                throw new IllegalArgumentException(
                        "A locked period has one value for each indicator; found two for " + value.indicator());
            }
        }
    }

    /**
     * The values as they were approved first.
     *
     * @param period the days
     * @param approval who put them forward, and who approved them
     * @param values one for each indicator
     * @return version 1
     * @throws IllegalArgumentException if an indicator has two values
     */
    public static LockedPeriod first(ReportingPeriod period, Approval approval, List<LockedValue> values) {
        return new LockedPeriod(period, 1, approval, null, values);
    }

    /**
     * Corrected values.
     *
     * @param newer who put them forward, and who approved them
     * @param why what was wrong, in words without names; not blank
     * @param corrected one for each indicator
     * @return the next version
     * @throws IllegalArgumentException if the reason is blank or an indicator has two values
     */
    public LockedPeriod corrected(Approval newer, String why, List<LockedValue> corrected) {
        if (requireNonNull(why, "why").isBlank()) {
            throw new IllegalArgumentException("A correction of a locked period says why; found blank");
        }
        return new LockedPeriod(period, version + 1, newer, why, corrected);
    }

    /**
     * The days.
     *
     * @return the period
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * The number of this version.
     *
     * @return 1 or more
     */
    public int version() {
        return version;
    }

    /**
     * Who put the values forward, and who approved them.
     *
     * @return two people, and when
     */
    public Approval approval() {
        return approval;
    }

    /**
     * Why the version before was corrected.
     *
     * @return there from version 2 on
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * The values.
     *
     * @return one for each indicator, in the order of the report
     */
    public List<LockedValue> values() {
        return values;
    }

    Optional<LockedValue> value(String indicator) {
        return values.stream()
                .filter(value -> value.indicator().equals(indicator))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LockedPeriod p
                && period.equals(p.period)
                && version == p.version
                && approval.equals(p.approval)
                && Objects.equals(reason, p.reason)
                && values.equals(p.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, version, approval, values);
    }

    /**
     * Period and version only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "LockedPeriod[" + period + ", version " + version + "]";
    }
}
