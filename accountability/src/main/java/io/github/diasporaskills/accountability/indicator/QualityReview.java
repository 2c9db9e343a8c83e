package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Looks at the data of a report for what is missing, late, out of line or contradictory. A finding is a question to
 * whoever is responsible, not a verdict: an unusual month may be true. Findings show no number that was counted, so a
 * review may stand beside guarded results. Immutable and thread-safe.
 */
public final class QualityReview {

    /** From which score on a step is an outlier, as Iglewicz and Hoaglin recommend. */
    static final BigDecimal OUTLIER_LIMIT = new BigDecimal("3.5");

    /** With fewer steps there is nothing that could be called usual. */
    static final int FEWEST_STEPS = 5;

    /**
     * The median absolute deviation of normal numbers, in standard deviations: the third quartile of the standard normal
     * distribution, as Iglewicz and Hoaglin round it (How to Detect and Handle Outliers, ASQC, 1993).
     */
    static final double MEDIAN_DEVIATION = 0.6745;

    /**
     * The standard deviation of normal numbers, in mean absolute deviations: the root of half of pi, as rounded in the
     * same book. It stands in where more than half of the numbers are equal.
     */
    static final double OF_MEAN_DEVIATION = 1.253314;

    private static final Dimension GENDER = Dimension.of(Gender.class);

    private final LocalDate asOf;
    private final List<QualityFinding> findings;

    private QualityReview(LocalDate asOf, List<QualityFinding> findings) {
        this.asOf = asOf;
        this.findings = List.copyOf(findings);
    }

    /**
     * Reviews a report and the values that were entered by hand.
     *
     * @param report the results
     * @param entered every value entered, of any indicator and day; those after the period are left out
     * @return the review; linear in indicators and values
     */
    public static QualityReview of(IndicatorReport report, Collection<IndicatorValue> entered) {
        LocalDate asOf = requireNonNull(report, "report").period().last();
        Map<String, List<IndicatorValue>> byCode = new LinkedHashMap<>();
        for (IndicatorValue value : entered) {
            if (!value.asOf().isAfter(asOf)) {
                byCode.computeIfAbsent(value.indicator(), code -> new ArrayList<>())
                        .add(value);
            }
        }
        List<QualityFinding> findings = new ArrayList<>();
        for (IndicatorResult result : report.results()) {
            List<IndicatorValue> values =
                    new ArrayList<>(byCode.getOrDefault(result.indicator().code(), List.of()));
            values.sort(Comparator.comparing(IndicatorValue::asOf));
            boolean counted = result.indicator().measure().isPresent();
            new Looking(result, asOf, counted ? List.of() : values, findings).look();
        }
        findings.sort(Comparator.comparing(QualityFinding::check));
        return new QualityReview(asOf, findings);
    }

    /**
     * Reviews a report and the values of a register that were entered by hand.
     *
     * @param report the results
     * @param register the data from which they come
     * @return the review
     */
    public static QualityReview of(IndicatorReport report, ProgrammeRegister register) {
        return of(report, register.asOf(report.period().last()).all(RecordKind.INDICATOR_VALUE));
    }

    /**
     * The day up to which was looked.
     *
     * @return the last day of the report's period
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * What was found.
     *
     * @return by check, then in the order of the results tree
     */
    public List<QualityFinding> findings() {
        return findings;
    }

    /**
     * What one check found.
     *
     * @param check which one
     * @return in the order of the results tree, possibly empty
     */
    public List<QualityFinding> of(QualityCheck check) {
        requireNonNull(check, "check");
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }

    @Override
    public String toString() {
        return "QualityReview[" + asOf + ", " + findings.size() + " findings]";
    }

    /** Looks at one indicator. */
    private static final class Looking {

        private final IndicatorResult result;
        private final Indicator indicator;
        private final LocalDate asOf;
        private final List<IndicatorValue> entered;
        private final List<QualityFinding> findings;

        Looking(IndicatorResult result, LocalDate asOf, List<IndicatorValue> entered, List<QualityFinding> findings) {
            this.result = result;
            this.indicator = result.indicator();
            this.asOf = asOf;
            this.entered = entered;
            this.findings = findings;
        }

        void look() {
            missing();
            late();
            steps();
            contradictions();
        }

        private void found(QualityCheck check, Reason reason) {
            findings.add(new QualityFinding(check, indicator.code(), reason));
        }

        private void missing() {
            if (result.value().isEmpty()) {
                found(QualityCheck.MISSING, Reason.of(QualityReason.NO_VALUE).with("asOf", asOf));
            } else if (lacksGender()) {
                found(
                        QualityCheck.MISSING,
                        Reason.of(QualityReason.NO_GENDER)
                                .with("asOf", result.value().get().asOf()));
            }
            if (indicator.baseline().isEmpty()) {
                found(QualityCheck.MISSING, Reason.of(QualityReason.NO_BASELINE));
            }
            if (indicator.sheet().isEmpty()) {
                found(QualityCheck.MISSING, Reason.of(QualityReason.NO_SHEET));
            }
        }

        private boolean lacksGender() {
            return indicator.isByGender()
                    && !entered.isEmpty()
                    && entered.get(entered.size() - 1).byGender().isEmpty()
                    && result.by(GENDER).isEmpty();
        }

        /** A counted value is never late: the register knows what it knows. */
        private void late() {
            if (entered.isEmpty() || indicator.sheet().isEmpty()) {
                return;
            }
            ReferenceSheet sheet = indicator.sheet().get();
            LocalDate due = sheet.dueBy(asOf);
            LocalDate latest = entered.get(entered.size() - 1).asOf();
            if (latest.isBefore(due) && !due.isBefore(sheet.since())) {
                found(
                        QualityCheck.LATE,
                        Reason.of(QualityReason.LATE).with("asOf", latest).with("due", due));
            }
        }

        /** Exact totals by day; of a day with several the last one entered. */
        private Map<LocalDate, Long> series() {
            Map<LocalDate, Long> series = new TreeMap<>();
            entered.stream()
                    .filter(value -> value.total().isExact())
                    .forEach(value -> series.put(value.asOf(), value.total().number()));
            return series;
        }

        private void steps() {
            List<Map.Entry<LocalDate, Long>> days = List.copyOf(series().entrySet());
            List<Double> paces = new ArrayList<>();
            for (int i = 1; i < days.size(); i++) {
                long between = days.get(i).getKey().toEpochDay()
                        - days.get(i - 1).getKey().toEpochDay();
                paces.add((double) (days.get(i).getValue() - days.get(i - 1).getValue()) / between);
            }
            if (paces.size() < FEWEST_STEPS) {
                return;
            }
            List<Double> scores = scores(paces);
            for (int i = 0; i < scores.size(); i++) {
                if (Math.abs(scores.get(i)) > OUTLIER_LIMIT.doubleValue()) {
                    found(
                            QualityCheck.OUTLIER,
                            Reason.of(QualityReason.OUTLIER)
                                    .with("from", days.get(i).getKey())
                                    .with("asOf", days.get(i + 1).getKey()));
                }
            }
        }

        private void contradictions() {
            boolean refused = result.notes().stream()
                    .anyMatch(note -> note.code().equals(IndicatorReason.CELLS_DO_NOT_ADD_UP.id())
                            || note.code().equals(IndicatorReason.STATED_TWICE.id())
                            || note.code().equals(IndicatorReason.SEVERAL_SOURCES.id()));
            if (refused) {
                found(QualityCheck.INCONSISTENT, Reason.of(QualityReason.REFUSED));
            }
            falls();
            targets();
        }

        /** Values are cumulative, so a later one that cannot be as high as an earlier one is wrong, or the earlier was. */
        private void falls() {
            LocalDate from = asOf;
            OptionalLong highest = OptionalLong.empty();
            for (IndicatorValue value : entered) {
                ReportedCount total = value.total();
                if (highest.isPresent()
                        && total.most().isPresent()
                        && total.most().getAsLong() < highest.getAsLong()) {
                    found(
                            QualityCheck.INCONSISTENT,
                            Reason.of(QualityReason.FELL)
                                    .with("asOf", value.asOf())
                                    .with("from", from));
                }
                if (total.least().isPresent() && total.least().getAsLong() > highest.orElse(-1)) {
                    highest = total.least();
                    from = value.asOf();
                }
            }
        }

        private void targets() {
            for (Target target : indicator.targets()) {
                Map<String, Long> sums = new TreeMap<>();
                for (GroupTarget group : indicator.groupTargets()) {
                    if (group.by().equals(target.by())) {
                        sums.merge(group.dimension(), group.value(), Math::addExact);
                    }
                }
                sums.forEach((dimension, sum) -> {
                    if (sum > target.value()) {
                        found(
                                QualityCheck.INCONSISTENT,
                                Reason.of(QualityReason.TARGETS_EXCEED)
                                        .with("dimension", dimension)
                                        .with("by", target.by()));
                    }
                });
            }
            if (indicator.baseline().isPresent() && !indicator.targets().isEmpty()) {
                Baseline baseline = indicator.baseline().get();
                LocalDate first = indicator.targets().get(0).by();
                if (!baseline.on().isBefore(first)) {
                    found(
                            QualityCheck.INCONSISTENT,
                            Reason.of(QualityReason.BASELINE_LATE)
                                    .with("on", baseline.on())
                                    .with("by", first));
                }
            }
        }
    }

    /** How far each number lies from the median, in robust standard deviations; 0 where all are equal. */
    static List<Double> scores(List<Double> numbers) {
        double median = median(numbers);
        List<Double> distances =
                numbers.stream().map(number -> Math.abs(number - median)).toList();
        double deviation = median(distances) / MEDIAN_DEVIATION;
        double scale =
                deviation == 0 ? OF_MEAN_DEVIATION * Mean.of(doubles(distances)).getAsDouble() : deviation;
        return numbers.stream()
                .map(number -> scale == 0 ? 0.0 : (number - median) / scale)
                .toList();
    }

    private static double median(List<Double> numbers) {
        return Median.withDefaults().evaluate(doubles(numbers));
    }

    private static double[] doubles(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
