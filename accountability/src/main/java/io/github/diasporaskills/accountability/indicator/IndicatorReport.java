package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The results of a programme as of the last day of a period: for each indicator of its results tree the baseline, the
 * target that holds, the actual value and its splits. Immutable and thread-safe.
 *
 * <p>Values are cumulative since the programme began; beside them stands what the days of the period
 * {@linkplain IndicatorResult#inPeriod() added}. A report is not protected: hand it to a
 * {@code PublicationGuard} before anybody sees it; {@code toString} shows no number.
 */
public final class IndicatorReport {

    private final Programme programme;
    private final ReportingPeriod period;
    private final List<ObservationSource> sources;
    private final List<List<Dimension>> splits;
    private final boolean bySheets;
    private final List<IndicatorResult> results;
    private final List<Reason> notes;

    private IndicatorReport(
            Programme programme,
            ReportingPeriod period,
            List<ObservationSource> sources,
            List<List<Dimension>> splits,
            boolean bySheets,
            List<Reason> notes) {
        this.programme = programme;
        this.period = period;
        this.sources = sources;
        this.splits = splits;
        this.bySheets = bySheets;
        this.notes = notes;
        List<IndicatorResult> found = new ArrayList<>();
        for (Result result : programme.results().results()) {
            for (Indicator indicator : result.indicators()) {
                found.add(evaluate(result, indicator));
            }
        }
        this.results = List.copyOf(found);
    }

    /**
     * The results that the register counts, the values entered by hand that it carries, and those of other sources.
     *
     * @param register the programme's data; its state as of the period's last day is used
     * @param period the days the report is about
     * @param more other sources, such as complaints; two sources for one indicator are refused with a note
     * @return the report, without splits; linear in the size of the register for each indicator
     */
    public static IndicatorReport of(ProgrammeRegister register, ReportingPeriod period, ObservationSource... more) {
        requireNonNull(register, "register");
        requireNonNull(period, "period");
        List<ObservationSource> sources = new ArrayList<>();
        ProgrammeRegister then = register.asOf(period.last());
        sources.add(new RegisterSource(register, period));
        sources.add(EnteredValues.of(then.all(RecordKind.INDICATOR_VALUE)));
        sources.addAll(List.of(more));
        return of(register.programme(), period, sources);
    }

    /**
     * The results that the given sources know, without a register.
     *
     * @param programme whose results tree holds
     * @param period the days the report is about
     * @param sources where values come from; two sources for one indicator are refused with a note
     * @return the report, without splits
     */
    public static IndicatorReport of(Programme programme, ReportingPeriod period, List<ObservationSource> sources) {
        requireNonNull(programme, "programme");
        List<Reason> notes = new ArrayList<>();
        for (ObservationSource source : sources) {
            notes.addAll(source.strays(programme.results()));
        }
        return new IndicatorReport(
                programme,
                requireNonNull(period, "period"),
                List.copyOf(sources),
                List.of(),
                false,
                List.copyOf(notes));
    }

    /**
     * This report with each value also split by an enum, for example {@code Gender.class}.
     *
     * @param values the enum; sources state its constants
     * @return a new report with one more table for each indicator whose source can split by it
     */
    public IndicatorReport by(Class<? extends Enum<?>> values) {
        return by(Dimension.of(values));
    }

    /**
     * This report with each value also split by a dimension. Splits asked for in turn give one table each.
     *
     * @param dimension what to split by
     * @return a new report with one more table for each indicator whose source can split by it
     */
    public IndicatorReport by(Dimension dimension) {
        return splitBy(List.of(requireNonNull(dimension, "dimension")));
    }

    /**
     * This report with each value also split by several dimensions crossed. The publication guard takes tables by up
     * to three.
     *
     * @param first a dimension
     * @param second another one
     * @param more further ones
     * @return a new report
     */
    public IndicatorReport crossedBy(Dimension first, Dimension second, Dimension... more) {
        List<Dimension> crossed = new ArrayList<>();
        crossed.add(requireNonNull(first, "first"));
        crossed.add(requireNonNull(second, "second"));
        crossed.addAll(List.of(more));
        return splitBy(List.copyOf(crossed));
    }

    private IndicatorReport splitBy(List<Dimension> split) {
        if (splits.contains(split)) {
            return this;
        }
        List<List<Dimension>> all = new ArrayList<>(splits);
        all.add(split);
        return new IndicatorReport(programme, period, sources, List.copyOf(all), bySheets, notes);
    }

    /**
     * This report with each value also split as its indicator's reference sheet asks, by single dimensions and by
     * crossed ones. What a source cannot give is told in a note.
     *
     * @return a new report
     */
    public IndicatorReport bySheets() {
        return bySheets ? this : new IndicatorReport(programme, period, sources, splits, true, notes);
    }

    private IndicatorResult evaluate(Result result, Indicator indicator) {
        List<List<Dimension>> wanted = new ArrayList<>(splits);
        Set<List<Dimension>> asked = new LinkedHashSet<>();
        if (bySheets) {
            indicator.sheet().stream()
                    .flatMap(sheet -> sheet.splits().stream())
                    .map(ids -> ids.stream().map(Dimension::ofId).toList())
                    .forEach(asked::add);
        }
        for (List<Dimension> split : asked) {
            String name = Dimension.names(split);
            if (wanted.stream().noneMatch(there -> Dimension.names(there).equals(name))) {
                wanted.add(split);
            }
        }
        return Evaluation.of(programme, result, indicator, period, sources, List.copyOf(wanted), asked);
    }

    /**
     * The programme reported on.
     *
     * @return the programme with its results tree
     */
    public Programme programme() {
        return programme;
    }

    /**
     * The days the report is about.
     *
     * @return the period, whose last day is the as-of date
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * One result for each indicator.
     *
     * @return in the order of the results tree
     */
    public List<IndicatorResult> results() {
        return results;
    }

    /**
     * The result of one indicator.
     *
     * @param code for example {@code 1.3.a}
     * @return the result, or empty if the tree has no such indicator
     */
    public Optional<IndicatorResult> result(String code) {
        requireNonNull(code, "code");
        return results.stream().filter(r -> r.indicator().code().equals(code)).findFirst();
    }

    /**
     * Remarks that belong to no single indicator, such as a value entered for an unknown one.
     *
     * @return coded remarks, in order
     */
    public List<Reason> notes() {
        return notes;
    }

    /**
     * The programme, the period and the number of indicators.
     *
     * @return no value of any indicator
     */
    @Override
    public String toString() {
        return "IndicatorReport[" + programme.id() + ", " + period + ", " + results.size() + " indicators]";
    }
}
