package io.github.diasporaskills.accountability.indicator;

import io.github.diasporaskills.accountability.indicator.ActualValue.Origin;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what sources say about one indicator into its value, its splits and the remarks on them. */
final class Evaluation {

    private static final Dimension GENDER = Dimension.of(Gender.class);

    private final Indicator indicator;
    private final ReportingPeriod period;
    private final List<List<Dimension>> splits;
    private final Set<List<Dimension>> ofSheet;

    private final List<Reason> notes = new ArrayList<>();
    private final List<Disaggregation> tables = new ArrayList<>();
    private @Nullable ActualValue value;
    private @Nullable PeriodValue inPeriod;
    private @Nullable Evidence evidence;
    private String population;

    private Evaluation(
            Indicator indicator, ReportingPeriod period, List<List<Dimension>> splits, Set<List<Dimension>> ofSheet) {
        this.indicator = indicator;
        this.period = period;
        this.splits = splits;
        this.ofSheet = ofSheet;
        this.population = "indicator " + indicator.code();
    }

    static IndicatorResult of(
            Programme programme,
            Result result,
            Indicator indicator,
            ReportingPeriod period,
            List<ObservationSource> sources,
            List<List<Dimension>> splits,
            Set<List<Dimension>> ofSheet) {
        Evaluation evaluation = new Evaluation(indicator, period, splits, ofSheet);
        evaluation.ask(sources);
        return new IndicatorResult(
                result,
                indicator,
                period.last(),
                evaluation.value,
                evaluation.inPeriod,
                evaluation.evidence,
                evaluation.population,
                programme
                        .mobilisationOn(period.last())
                        .filter(d -> indicator
                                .measure()
                                .filter(m -> m == d.measure())
                                .isPresent())
                        .orElse(null),
                evaluation.tables,
                evaluation.notes);
    }

    private void ask(List<ObservationSource> sources) {
        List<String> names = new ArrayList<>();
        List<Observed> found = new ArrayList<>();
        for (ObservationSource source : sources) {
            Optional<Observed> said = source.observe(indicator, period);
            said.ifPresent(o -> {
                names.add(source.name());
                found.add(o);
            });
        }
        if (found.isEmpty()) {
            notes.add(Reason.of(IndicatorReason.NO_VALUE).with("asOf", period.last()));
        } else if (found.size() > 1) {
            notes.add(Reason.of(IndicatorReason.SEVERAL_SOURCES).with("sources", names));
        } else {
            found.get(0).fold(this::count, this::tally, this::take, this::refuse);
        }
    }

    private Observed count(Counted counted) {
        List<Observation> seen = counted.observations().stream()
                .filter(o -> !o.on().isAfter(period.last()))
                .toList();
        population = counted.population();
        long keys = seen.stream().map(Observation::key).distinct().count();
        value = new ActualValue(indicator.unit(), ReportedCount.exactly(keys), period.last(), Origin.COUNTED);
        inPeriod = PeriodValue.of(Amount.of(indicator.unit(), newKeys(seen)));
        notes.addAll(counted.notes());
        for (List<Dimension> split : splits) {
            if (split.stream().allMatch(counted::canSplitBy)) {
                tables.add(Disaggregation.count(split, seen));
            } else {
                missing(split);
            }
        }
        return counted;
    }

    /** How many were seen for the first time in the period. */
    private long newKeys(List<Observation> seen) {
        Map<String, LocalDate> since = new HashMap<>();
        seen.forEach(o -> since.merge(o.key(), o.on(), (a, b) -> a.isBefore(b) ? a : b));
        return since.values().stream()
                .filter(first -> !first.isBefore(period.first()))
                .count();
    }

    private Observed tally(Tallied tallied) {
        population = tallied.population();
        ReportedCount total = ReportedCount.exactly(tallied.total());
        List<Disaggregation> found = new ArrayList<>();
        List<Reason> remarks = new ArrayList<>();
        List<Reason> refusals = new ArrayList<>();
        for (List<Dimension> split : splits) {
            Optional<CrossedCells> cells = cells(tallied, split);
            if (cells.isEmpty()) {
                missing(split);
            } else if (cells.get().overlapping()) {
                remarks.add(Reason.of(IndicatorReason.OVERLAPPING).with("dimension", Dimension.names(split)));
            } else {
                split(total, split, cells.get().counts(), found, refusals);
            }
        }
        if (refusals.isEmpty()) {
            value = new ActualValue(indicator.unit(), total, period.last(), Origin.COUNTED);
            inPeriod = tallied.inPeriod().orElse(null);
            tables.addAll(found);
            notes.addAll(tallied.notes());
        }
        notes.addAll(remarks);
        notes.addAll(refusals);
        return tallied;
    }

    private static Optional<CrossedCells> cells(Tallied tallied, List<Dimension> split) {
        if (split.size() > 1) {
            return tallied.cells(split);
        }
        return tallied.cells(split.get(0)).map(cells -> {
            Map<List<String>, Long> counts = new HashMap<>();
            cells.counts().forEach((code, count) -> counts.put(List.of(code), count));
            return new CrossedCells(counts, cells.overlapping());
        });
    }

    private Observed take(Entered entered) {
        if (entered.asOf().isAfter(period.last())) {
            notes.add(Reason.of(IndicatorReason.AFTER_PERIOD)
                    .with("asOf", entered.asOf())
                    .with("end", period.last()));
            return entered;
        }
        List<Disaggregation> found = new ArrayList<>();
        List<Reason> refusals = new ArrayList<>();
        // The gender cells are checked whether or not a split by gender was asked for.
        List<List<Dimension>> checked = new ArrayList<>(splits);
        boolean asked =
                splits.stream().anyMatch(s -> s.size() == 1 && s.get(0).id().equals(GENDER.id()));
        if (!asked) {
            checked.add(List.of(GENDER));
        }
        for (List<Dimension> split : checked) {
            Optional<Map<List<String>, Long>> cells = entered.cells(split);
            if (cells.isPresent()) {
                split(entered.total(), split, cells.get(), found, refusals);
            } else if (splits.contains(split)) {
                missing(split);
            }
        }
        if (refusals.stream().anyMatch(r -> r.is(IndicatorReason.CELLS_DO_NOT_ADD_UP))) {
            // Neither number can be trusted, so neither is shown as the value.
            notes.addAll(refusals);
            return entered;
        }
        if (asked) {
            tables.addAll(found);
        } else {
            found.stream().filter(t -> !t.dimensions().equals(List.of(GENDER))).forEach(tables::add);
        }
        evidence = entered.evidence().orElse(null);
        value = new ActualValue(indicator.unit(), entered.total(), entered.asOf(), Origin.ENTERED);
        inPeriod = entered.before().map(before -> added(entered, before)).orElse(null);
        remark(entered);
        notes.addAll(refusals);
        return entered;
    }

    /** Null where nothing was entered in the period, a bound leaves it open, or the value fell. */
    private @Nullable PeriodValue added(Entered entered, ReportedCount before) {
        if (entered.asOf().isBefore(period.first()) || !entered.total().isExact() || !before.isExact()) {
            return null;
        }
        long added = entered.total().number() - before.number();
        if (added < 0) {
            notes.add(Reason.of(IndicatorReason.LOWER_THAN_BEFORE).with("asOf", entered.asOf()));
            return null;
        }
        return PeriodValue.of(Amount.of(indicator.unit(), added));
    }

    private Observed refuse(Observed.Refused refused) {
        notes.add(refused.reason());
        return refused;
    }

    private void remark(Entered entered) {
        notes.add(entered.evidence()
                .map(known -> known.site()
                        .map(site -> Reason.of(IndicatorReason.ENTERED_WITH_LINK)
                                .with("asOf", entered.asOf())
                                .with("site", site))
                        .orElseGet(() -> Reason.of(IndicatorReason.ENTERED).with("asOf", entered.asOf())))
                .orElseGet(() -> Reason.of(IndicatorReason.NO_EVIDENCE).with("asOf", entered.asOf())));
        if (entered.asOf().isBefore(period.first())) {
            notes.add(Reason.of(IndicatorReason.OLDER_THAN_PERIOD)
                    .with("asOf", entered.asOf())
                    .with("end", period.last()));
        }
        if (!entered.total().isExact()) {
            notes.add(Reason.of(IndicatorReason.BOUND_ONLY)
                    .with("value", entered.total().toString()));
        }
        notes.addAll(entered.notes());
    }

    private static void split(
            ReportedCount total,
            List<Dimension> split,
            Map<List<String>, Long> cells,
            List<Disaggregation> found,
            List<Reason> refusals) {
        if (!total.isExact()) {
            refusals.add(Reason.of(IndicatorReason.BOUND_NOT_SPLIT)
                    .with("value", total.toString())
                    .with("dimension", Dimension.names(split)));
            return;
        }
        try {
            found.add(Disaggregation.ofCrossed(split, total.number(), cells));
        } catch (CellsDoNotAddUpException e) {
            refusals.add(e.reason());
        }
    }

    private void missing(List<Dimension> split) {
        // Nobody expects documents or sites by gender or residence, unless their sheet says so.
        if (indicator.isByGender() || ofSheet.contains(split)) {
            notes.add(Reason.of(IndicatorReason.NOT_COLLECTED).with("dimension", Dimension.names(split)));
        }
    }
}
