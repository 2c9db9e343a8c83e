package io.github.diasporaskills.accountability.indicator;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Count;
import io.github.diasporaskills.core.register.CrossedCount;
import io.github.diasporaskills.core.register.GroupedCount;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the register counts, as of the last day of the period. It counts nothing itself. */
final class RegisterSource implements ObservationSource {

    private final ProgrammeRegister register;
    private final LocalDate asOf;
    private final PeriodCounts counts;

    RegisterSource(ProgrammeRegister register, ReportingPeriod period) {
        this.register = register.asOf(period.last());
        this.asOf = period.last();
        this.counts = PeriodCounts.of(register, period);
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Optional<Observed> observe(Indicator indicator, ReportingPeriod period) {
        return indicator.measure().map(this::tallied);
    }

    private Observed tallied(RegisterMeasure measure) {
        long total = register.counts().of(measure).value();
        Tallied tallied = Observed.tallied(population(measure), total, d -> cells(measure, d))
                .crossedBy(dimensions -> crossed(measure, dimensions));
        Optional<PeriodValue> added = counts.added(measure).map(PeriodValue::of);
        if (added.isPresent()) {
            tallied = tallied.inPeriod(
                    measure == RegisterMeasure.ENGAGED_MEMBERS
                            ? added.get().withActive(counts.engagedMembers())
                            : added.get());
        }
        if (isMobilised(measure)) {
            tallied = tallied.noting(Reason.of(IndicatorReason.REGISTERED_APART)
                    .with("asOf", asOf)
                    .with("registered", register.counts().registeredMembers().value()));
        }
        if (measure == RegisterMeasure.ENGAGED_MEMBERS || measure == RegisterMeasure.REGISTERED_MEMBERS) {
            Optional<Reason> remark = moreEngagedThanRegistered(register.counts());
            tallied = remark.isPresent() ? tallied.noting(remark.get()) : tallied;
        }
        if (measure == RegisterMeasure.ENGAGED_MEMBERS || measure == RegisterMeasure.ENGAGEMENTS) {
            tallied = tallied.noting(Reason.of(IndicatorReason.PLANNED_APART)
                    .with("asOf", asOf)
                    .with("planned", register.counts().plannedEngagements().value()));
        }
        return tallied;
    }

    private static Optional<Reason> moreEngagedThanRegistered(RegisterCounts counts) {
        return counts.engagedMembers().value() > counts.registeredMembers().value()
                ? Optional.of(Reason.of(IndicatorReason.ENGAGED_BEFORE_REGISTERED))
                : Optional.empty();
    }

    private boolean isMobilised(RegisterMeasure measure) {
        return register.programme()
                .mobilisationOn(asOf)
                .filter(d -> d.measure() == measure)
                .isPresent();
    }

    /**
     * Members and what they did are one population: a difference of two of their tables is about people. So are requests
     * and those of them that were answered or followed up, referrals and those completed, persons who came and those
     * served. What is not part of another is a population of its own.
     */
    private static String population(RegisterMeasure measure) {
        return switch (measure) {
            case REGISTERED_MEMBERS, ENGAGED_MEMBERS, ENGAGEMENTS, REPEAT_MEMBERS, LEADING_MEMBERS -> "members";
            case REQUESTS, ANSWERED_REQUESTS, FOLLOWED_UP_REQUESTS -> "requests";
            case REFERRALS, COMPLETED_REFERRALS -> "referrals";
            case BENEFICIARIES, SERVED_BENEFICIARIES -> "beneficiaries";
            case ENROLLED_SITES -> "sites";
            case FIELD_VISITS -> "visits";
            default -> measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private Optional<Cells> cells(RegisterMeasure measure, Dimension dimension) {
        return grouping(measure, dimension)
                .map(known -> cells(register.counts().by(known).of(measure)));
    }

    private Optional<CrossedCells> crossed(RegisterMeasure measure, List<Dimension> dimensions) {
        List<Grouping<?>> groupings = new ArrayList<>();
        dimensions.forEach(dimension -> grouping(measure, dimension).ifPresent(groupings::add));
        if (groupings.size() < dimensions.size()) {
            return Optional.empty();
        }
        CrossedCount<?> counted = register.counts().crossedBy(groupings, measure);
        Map<List<String>, Long> counts = new HashMap<>();
        counted.cells().forEach((codes, count) -> counts.put(codes, count.value()));
        return Optional.of(new CrossedCells(counts, !counted.addsUp()));
    }

    private static Optional<Grouping<?>> grouping(RegisterMeasure measure, Dimension dimension) {
        for (Grouping<?> known : Grouping.all()) {
            if (known.code().equals(dimension.id()) && known.appliesTo(measure)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    static Cells cells(GroupedCount<?, ? extends Count> counted) {
        Map<String, Long> counts = new TreeMap<>();
        counted.cells().forEach((key, count) -> counts.merge(code(key), count.value(), Math::addExact));
        if (counted.notKnown().value() > 0) {
            boolean tellsWhoWasAsked = counts.containsKey(Gender.NOT_ASKED.name());
            String code = tellsWhoWasAsked ? Gender.NOT_ASKED.name() : Category.NOT_STATED;
            counts.merge(code, counted.notKnown().value(), Math::addExact);
        }
        return new Cells(counts, !counted.addsUp());
    }

    private static String code(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : key.toString();
    }
}
