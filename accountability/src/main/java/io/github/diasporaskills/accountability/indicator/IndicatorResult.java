package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one report: where it stood, what it shall reach, what it reached, and by which groups. Immutable
 * and thread-safe. It is not protected: {@code toString} shows no number.
 */
public final class IndicatorResult {

    private final Result result;
    private final Indicator indicator;
    private final LocalDate asOf;
    private final @Nullable ActualValue value;
    private final @Nullable PeriodValue inPeriod;
    private final @Nullable Evidence evidence;
    private final String population;
    private final @Nullable MobilisationDefinition mobilisation;
    private final List<Disaggregation> tables;
    private final List<Reason> notes;

    IndicatorResult(
            Result result,
            Indicator indicator,
            LocalDate asOf,
            @Nullable ActualValue value,
            @Nullable PeriodValue inPeriod,
            @Nullable Evidence evidence,
            String population,
            @Nullable MobilisationDefinition mobilisation,
            List<Disaggregation> tables,
            List<Reason> notes) {
        this.result = requireNonNull(result, "result");
        this.indicator = requireNonNull(indicator, "indicator");
        this.asOf = requireNonNull(asOf, "asOf");
        this.value = value;
        this.inPeriod = inPeriod;
        this.evidence = evidence;
        this.population = population;
        this.mobilisation = mobilisation;
        this.tables = List.copyOf(tables);
        this.notes = List.copyOf(notes);
    }

    /**
     * The result of the tree to which the indicator belongs.
     *
     * @return for example Output 1.3
     */
    public Result result() {
        return result;
    }

    /**
     * What is measured, with its title and counting unit.
     *
     * @return the indicator
     */
    public Indicator indicator() {
        return indicator;
    }

    /**
     * Where it stood before the programme.
     *
     * @return the baseline, or empty if none was taken
     */
    public Optional<Baseline> baseline() {
        return indicator.baseline();
    }

    /**
     * The target that holds on the last day of the period: the next one due, or the last one if all are past.
     *
     * @return the target, or empty if none is set
     */
    public Optional<Target> target() {
        return indicator.targetOn(asOf);
    }

    /**
     * What it reached.
     *
     * @return the value, or empty if nobody reported one or it was refused; {@link #notes()} says which
     */
    public Optional<ActualValue> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What the days of the period added to the value.
     *
     * @return empty where that is not known: for a stock such as planned engagements, a bound, or a value entered by
     *     hand without a value or a baseline of the day before the period
     */
    public Optional<PeriodValue> inPeriod() {
        return Optional.ofNullable(inPeriod);
    }

    /**
     * How far the value is towards the target.
     *
     * @return empty without a value or a target
     */
    public Optional<TargetProgress> progress() {
        return value == null ? Optional.empty() : target().map(t -> new TargetProgress(t, value.count()));
    }

    /**
     * What a steady pace from baseline to last target would have reached by the value's day.
     *
     * @return the way, or empty where the indicator has none
     */
    public Optional<Trajectory> trajectory() {
        return indicator.trajectory();
    }

    /**
     * What shows that an entered value is true.
     *
     * @return the evidence as it was typed, or empty
     */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /**
     * Whom or what the value counts; splits of one population are protected together.
     *
     * @return the population's name
     */
    public String population() {
        return population;
    }

    /**
     * What "mobilised" means on the last day of the period, where this indicator counts just that.
     *
     * @return the dated definition, which belongs beside the value; empty for other indicators
     */
    public Optional<MobilisationDefinition> mobilisation() {
        return Optional.ofNullable(mobilisation);
    }

    /**
     * The splits asked for, in the order asked; a split that the source cannot give is missing, with a note.
     *
     * @return each sums to the value
     */
    public List<Disaggregation> tables() {
        return tables;
    }

    /**
     * The split by one dimension.
     *
     * @param dimension as asked for
     * @return the split, or empty if it was not asked for or cannot be given
     */
    public Optional<Disaggregation> by(Dimension dimension) {
        return tables.stream()
                .filter(t -> t.dimensions().equals(List.of(dimension)))
                .findFirst();
    }

    /**
     * What the reader must know: definitions, evidence, refusals, what is counted apart.
     *
     * @return coded remarks, in order
     */
    public List<Reason> notes() {
        return notes;
    }

    /**
     * The code only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "IndicatorResult[" + indicator.code() + "]";
    }
}
