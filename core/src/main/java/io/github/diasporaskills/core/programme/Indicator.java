package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured to see whether a result is reached: its unit, where its numbers come from, its baseline and its
 * dated targets. Immutable and thread-safe.
 */
public final class Indicator {

    private final String code;
    private final LocalText title;
    private final CountingUnit unit;
    private final @Nullable RegisterMeasure measure;
    private final @Nullable ComplaintMeasure complaints;
    private final boolean byGender;
    private final @Nullable Baseline baseline;
    private final List<Target> targets;
    private final List<GroupTarget> groupTargets;
    private final @Nullable ReferenceSheet sheet;

    private Indicator(
            String code,
            LocalText title,
            CountingUnit unit,
            @Nullable RegisterMeasure measure,
            @Nullable ComplaintMeasure complaints,
            boolean byGender,
            @Nullable Baseline baseline,
            List<Target> targets,
            List<GroupTarget> groupTargets,
            @Nullable ReferenceSheet sheet) {
        this.code = requireNonNull(code, "code");
        this.title = requireNonNull(title, "title");
        this.unit = requireNonNull(unit, "unit");
        this.measure = measure;
        this.complaints = complaints;
        this.byGender = byGender;
        this.baseline = baseline;
        this.targets = targets;
        this.groupTargets = groupTargets;
        this.sheet = sheet;
        if (code.isBlank()) {
            throw new IllegalArgumentException("An indicator needs a code, such as 1.3.a; found blank");
        }
    }

    /**
     * An indicator that the register counts.
     *
     * @param code unique in the results tree, for example {@code 1.3.a}
     * @param title what it measures
     * @param measure what the register counts for it
     * @return an indicator by gender wherever people stand behind the measure, without baseline or targets
     * @throws IllegalArgumentException if the code is blank
     */
    public static Indicator counted(String code, LocalText title, RegisterMeasure measure) {
        return new Indicator(
                code,
                title,
                measure.unit(),
                measure,
                null,
                measure.countsPeopleOrTheirEngagements(),
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * An indicator whose values are entered with evidence.
     *
     * @param code unique in the results tree
     * @param title what it measures
     * @param unit what its numbers count
     * @param byGender whether its values are told apart by gender
     * @return an indicator without baseline or targets
     * @throws IllegalArgumentException if the code is blank
     */
    public static Indicator reported(String code, LocalText title, CountingUnit unit, boolean byGender) {
        return new Indicator(code, title, unit, null, null, byGender, null, List.of(), List.of(), null);
    }

    /**
     * An indicator that a desk for complaints counts, by gender. Where none is joined, its values are entered.
     *
     * @param code unique in the results tree, for example {@code 1.4.a}
     * @param title what it measures
     * @param measure what the desk counts for it
     * @return an indicator without baseline or targets
     * @throws IllegalArgumentException if the code is blank
     */
    public static Indicator counted(String code, LocalText title, ComplaintMeasure measure) {
        return new Indicator(
                code,
                title,
                CountingUnit.COMPLAINT,
                null,
                requireNonNull(measure, "measure"),
                true,
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * The same indicator with a baseline.
     *
     * @param value where it stood before
     * @return a new value
     */
    public Indicator startingAt(Baseline value) {
        return new Indicator(
                code,
                title,
                unit,
                measure,
                complaints,
                byGender,
                requireNonNull(value, "value"),
                targets,
                groupTargets,
                sheet);
    }

    /**
     * The same indicator with one more target.
     *
     * @param value what it shall reach, and by when
     * @return a new value
     * @throws IllegalArgumentException if there is a target for that day already
     */
    public Indicator aimingAt(Target value) {
        requireNonNull(value, "value");
        if (targets.stream().anyMatch(known -> known.by().equals(value.by()))) {
            throw new IllegalArgumentException("Indicator " + code + " has a target for " + value.by() + " already");
        }
        List<Target> more = new ArrayList<>(targets);
        more.add(value);
        more.sort(Comparator.comparing(Target::by));
        return new Indicator(
                code, title, unit, measure, complaints, byGender, baseline, List.copyOf(more), groupTargets, sheet);
    }

    /**
     * The same indicator with one more target for a group.
     *
     * @param value what it shall reach in which group, and by when
     * @return a new value
     * @throws IllegalArgumentException if there is a target for that group and day already
     */
    public Indicator aimingAt(GroupTarget value) {
        requireNonNull(value, "value");
        if (groupTargets.stream().anyMatch(value::isInPlaceOf)) {
            throw new IllegalArgumentException("Indicator " + code + " has a target for the group " + value.group()
                    + " by " + value.by() + " already");
        }
        List<GroupTarget> more = new ArrayList<>(groupTargets);
        more.add(value);
        more.sort(Comparator.comparing(GroupTarget::by));
        return new Indicator(
                code, title, unit, measure, complaints, byGender, baseline, targets, List.copyOf(more), sheet);
    }

    /**
     * The same indicator with its reference sheet.
     *
     * @param value how it is measured, and how to be read
     * @return a new value
     */
    public Indicator describedBy(ReferenceSheet value) {
        return new Indicator(
                code,
                title,
                unit,
                measure,
                complaints,
                byGender,
                baseline,
                targets,
                groupTargets,
                requireNonNull(value, "value"));
    }

    /**
     * Its code.
     *
     * @return unique in the results tree
     */
    public String code() {
        return code;
    }

    /**
     * What it measures.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * What its numbers count.
     *
     * @return the unit
     */
    public CountingUnit unit() {
        return unit;
    }

    /**
     * What the register counts for it.
     *
     * @return the measure, or empty if its values come from elsewhere or are entered with evidence
     */
    public Optional<RegisterMeasure> measure() {
        return Optional.ofNullable(measure);
    }

    /**
     * What a desk for complaints counts for it.
     *
     * @return the measure, or empty if it is none of complaints, or its values are entered only
     */
    public Optional<ComplaintMeasure> complaintMeasure() {
        return Optional.ofNullable(complaints);
    }

    /**
     * Whether its values are told apart by gender.
     *
     * @return true where people stand behind the numbers
     */
    public boolean isByGender() {
        return byGender;
    }

    /**
     * Where it stood before the programme.
     *
     * @return the baseline, or empty if none was taken
     */
    public Optional<Baseline> baseline() {
        return Optional.ofNullable(baseline);
    }

    /**
     * What it shall reach.
     *
     * @return by day, ascending
     */
    public List<Target> targets() {
        return targets;
    }

    /**
     * What it shall reach in groups.
     *
     * @return by day, ascending; those of one day in the order given
     */
    public List<GroupTarget> groupTargets() {
        return groupTargets;
    }

    /**
     * The targets of groups that count on a day: of each group the next one due, or the last one if all are past.
     *
     * @param day the day
     * @return one for each group that has any, in the order in which the groups come up first
     */
    public List<GroupTarget> groupTargetsOn(LocalDate day) {
        requireNonNull(day, "day");
        Map<List<String>, GroupTarget> chosen = new LinkedHashMap<>();
        for (GroupTarget target : groupTargets) {
            chosen.merge(
                    List.of(target.dimension(), target.group()),
                    target,
                    (before, next) -> before.by().isBefore(day) ? next : before);
        }
        return List.copyOf(chosen.values());
    }

    /**
     * How it is measured, and how to be read.
     *
     * @return the sheet in the version that holds, or empty if none was written
     */
    public Optional<ReferenceSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /**
     * The target that counts on a day: the next one due, or the last one if all are past.
     *
     * @param day the day
     * @return the target, or empty if there is none
     */
    public Optional<Target> targetOn(LocalDate day) {
        requireNonNull(day, "day");
        for (Target target : targets) {
            if (!target.by().isBefore(day)) {
                return Optional.of(target);
            }
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1));
    }

    /**
     * The straight way from the baseline to the last target.
     *
     * @return the trajectory, or empty without a baseline or a later target
     */
    public Optional<Trajectory> trajectory() {
        if (baseline == null || targets.isEmpty()) {
            return Optional.empty();
        }
        Target last = targets.get(targets.size() - 1);
        return last.by().isAfter(baseline.on())
                ? Optional.of(new Trajectory(baseline.on(), baseline.value(), last.by(), last.value()))
                : Optional.empty();
    }

    /**
     * The straight ways from the baseline to the first target after it and from each target to the next.
     *
     * @return in order; empty without a baseline or a later target
     */
    public List<Trajectory> legs() {
        if (baseline == null) {
            return List.of();
        }
        List<Trajectory> legs = new ArrayList<>();
        LocalDate from = baseline.on();
        long value = baseline.value();
        for (Target target : targets) {
            if (target.by().isAfter(from)) {
                legs.add(new Trajectory(from, value, target.by(), target.value()));
                from = target.by();
                value = target.value();
            }
        }
        return List.copyOf(legs);
    }

    /**
     * The straight way on which a day lies.
     *
     * @param day the day; before the baseline the first way counts, after the last target the last
     * @return the way to the target that counts on that day, or empty without a baseline or a later target
     */
    public Optional<Trajectory> legOn(LocalDate day) {
        requireNonNull(day, "day");
        List<Trajectory> legs = legs();
        for (Trajectory leg : legs) {
            if (!leg.end().isBefore(day)) {
                return Optional.of(leg);
            }
        }
        return legs.isEmpty() ? Optional.empty() : Optional.of(legs.get(legs.size() - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Indicator i
                && code.equals(i.code)
                && title.equals(i.title)
                && unit == i.unit
                && measure == i.measure
                && complaints == i.complaints
                && byGender == i.byGender
                && Objects.equals(baseline, i.baseline)
                && targets.equals(i.targets)
                && groupTargets.equals(i.groupTargets)
                && Objects.equals(sheet, i.sheet);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, title, unit, measure, complaints, byGender, baseline, targets);
    }

    @Override
    public String toString() {
        return "Indicator " + code + " in " + unit;
    }
}
