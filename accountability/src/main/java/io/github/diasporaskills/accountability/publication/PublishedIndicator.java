package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Evidence;
import io.github.diasporaskills.accountability.indicator.IndicatorResult;
import io.github.diasporaskills.accountability.indicator.PeriodValue;
import io.github.diasporaskills.accountability.indicator.TargetProgress;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as it may be seen. Only a {@link PublicationGuard} makes one. Immutable and thread-safe.
 */
public final class PublishedIndicator {

    private final Result result;
    private final Indicator indicator;
    private final @Nullable Target target;
    private final @Nullable ActualValue value;
    private final @Nullable PeriodValue inPeriod;
    private final int roundedTo;
    private final @Nullable Evidence evidence;
    private final @Nullable MobilisationDefinition mobilisation;
    private final List<PublishedTable> tables;
    private final List<PublishedCrossTable> crossTables;
    private final List<Reason> notes;

    PublishedIndicator(
            IndicatorResult from,
            @Nullable ActualValue value,
            @Nullable PeriodValue inPeriod,
            int roundedTo,
            boolean showsEvidence,
            List<PublishedTable> tables,
            List<PublishedCrossTable> crossTables,
            List<Reason> notes) {
        this.result = from.result();
        this.indicator = from.indicator();
        this.target = from.target().orElse(null);
        this.value = value;
        this.inPeriod = inPeriod;
        this.roundedTo = roundedTo;
        this.evidence = showsEvidence ? from.evidence().orElse(null) : null;
        this.mobilisation = from.mobilisation().orElse(null);
        this.tables = List.copyOf(tables);
        this.crossTables = List.copyOf(crossTables);
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
     * The target that holds.
     *
     * @return the next one due, or the last one if all are past; empty if none is set
     */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /**
     * What it reached.
     *
     * @return the value, or empty if there is none, it was refused or it is withheld; {@link #notes()} says which
     */
    public Optional<ActualValue> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What the days of the period added to the value.
     *
     * @return empty where that is not known or withheld
     */
    public Optional<PeriodValue> inPeriod() {
        return Optional.ofNullable(inPeriod);
    }

    /**
     * How far the value is towards the target. A rounded value from which it cannot be told whether the target is reached
     * counts as about that number.
     *
     * @return empty without a target, or without a value that is shown
     */
    public Optional<TargetProgress> progress() {
        return value == null || target == null
                ? Optional.empty()
                : Optional.of(new TargetProgress(target, against(target.value(), value.count())));
    }

    /**
     * Whether its numbers are rounded, so that a percentage of them would claim too much.
     *
     * @return false for numbers of things, and where nothing is rounded
     */
    public boolean isRounded() {
        return roundedTo > 1;
    }

    /**
     * A number of the indicator or of one of its groups as it may be compared with a target.
     *
     * @param aim what is to be reached
     * @param count as it is shown
     * @return about that count where it is rounded, so that it cannot be told whether the target is reached; else the
     *     count as it is
     */
    public ReportedCount against(long aim, ReportedCount count) {
        long within = roundedTo - 1L;
        boolean isOpen = count.isExact() && count.number() - within < aim && aim <= count.number() + within;
        return isOpen ? new ReportedCount(ReportedCount.Bound.ABOUT, count.number(), count.unit()) : count;
    }

    /**
     * The straight way from baseline to last target.
     *
     * @return the way, or empty where the indicator has none
     */
    public Optional<Trajectory> trajectory() {
        return indicator.trajectory();
    }

    /**
     * What a steady pace would have reached by the value's day, which is not a prediction.
     *
     * @return the number on the way to the target that counts on that day, not rounded; empty without a way or a value shown
     */
    public Optional<Double> steadyPace() {
        if (value == null) {
            return Optional.empty();
        }
        LocalDate day = value.asOf();
        return indicator.legOn(day).map(leg -> leg.expectedOn(day));
    }

    /**
     * What shows that an entered value is true, as it was typed; it may name somebody. That there is evidence, and at
     * which site, is said by {@link #notes()}.
     *
     * @return empty unless the publication {@linkplain Publication#isInternal() is internal} and evidence was given
     */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /**
     * What "mobilised" means, where this indicator counts just that.
     *
     * @return the dated definition, which belongs beside the value; empty for other indicators
     */
    public Optional<MobilisationDefinition> mobilisation() {
        return Optional.ofNullable(mobilisation);
    }

    /**
     * The splits by several dimensions crossed, protected.
     *
     * @return tables in order
     */
    public List<PublishedCrossTable> crossTables() {
        return crossTables;
    }

    /**
     * The splits by one dimension, protected.
     *
     * @return tables in order
     */
    public List<PublishedTable> tables() {
        return tables;
    }

    /**
     * The split by a dimension.
     *
     * @param dimension matched by its id
     * @return the first such table, or empty
     */
    public Optional<PublishedTable> by(Dimension dimension) {
        return tables.stream()
                .filter(t -> t.dimension().id().equals(dimension.id()))
                .findFirst();
    }

    /**
     * What the reader must know.
     *
     * @return coded remarks, in order
     */
    public List<Reason> notes() {
        return notes;
    }

    boolean showsNoLessThan(PublishedIndicator other) {
        return indicator.code().equals(other.indicator.code())
                && (other.value == null || other.value.equals(value))
                && (other.inPeriod == null || other.inPeriod.equals(inPeriod))
                && Publication.eachOf(other.tables, tables, (less, more) -> more.showsNoLessThan(less))
                && Publication.eachOf(other.crossTables, crossTables, (less, more) -> more.showsNoLessThan(less));
    }

    @Override
    public String toString() {
        return "PublishedIndicator[" + indicator.code() + "]";
    }
}
