package io.github.diasporaskills.accountability.gender;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Puts a gap in plain words. */
final class GapReading {

    /** Below this one person more or less is worth a sentence. */
    private static final long SMALL = 30;

    /** A difference that rounds to no percentage point at all. */
    private static final double NOTHING = 0.0005;

    private final Gap gap;
    private final TwoGroups together;
    private final double alpha;
    private final List<Reason> sentences = new ArrayList<>();

    GapReading(Gap gap) {
        this.gap = gap;
        this.together = gap.together();
        this.alpha = together.confidence().alpha();
    }

    List<Reason> sentences() {
        rate(gap.group(), together.group());
        rate(gap.reference(), together.reference());
        if (!together.isComparable()) {
            nothingToCompare();
            return List.copyOf(sentences);
        }
        difference();
        ratio();
        fourFifths();
        fisher();
        small(gap.group(), together.group());
        small(gap.reference(), together.reference());
        undisclosed();
        if (gap.stratified().strata().size() > 1) {
            strata();
        }
        sentences.add(Reason.of(GenderReason.NO_CAUSE));
        return List.copyOf(sentences);
    }

    private void nothingToCompare() {
        long undisclosed = gap.counts().undisclosed().total();
        if (gap.counts().rates().values().stream().allMatch(each -> each.total() == 0) && undisclosed > 0) {
            sentences.add(Reason.of(GenderReason.ALL_UNDISCLOSED).with("persons", undisclosed));
        }
        sentences.add(named(GenderReason.GAP_NONE));
    }

    private void rate(String name, Proportion counts) {
        Optional<Interval> interval = counts.wilson(together.confidence()).interval();
        if (interval.isEmpty()) {
            sentences.add(Reason.of(GenderReason.RATE_NOBODY).with("group", name(name)));
            return;
        }
        DoubleFunction<BigDecimal> percent = Figures.percents(interval.get());
        sentences.add(withLevel(Reason.of(GenderReason.RATE))
                .with("group", name(name))
                .with("successes", counts.successes())
                .with("total", counts.total())
                .with("percent", percent.apply(counts.rate().orElseThrow()))
                .with("low", percent.apply(interval.get().low()))
                .with("high", percent.apply(interval.get().high())));
    }

    private void difference() {
        double difference = together.difference().value().orElseThrow();
        Interval interval = together.difference().interval().orElseThrow();
        DoubleFunction<BigDecimal> percent = Figures.percents(interval);
        BigDecimal points = percent.apply(Math.abs(difference));
        if (interval.high() < 0) {
            sentences.add(withLevel(named(GenderReason.GAP_LOWER))
                    .with("points", points)
                    .with("low", percent.apply(-interval.high()))
                    .with("high", percent.apply(-interval.low())));
        } else if (interval.low() > 0) {
            sentences.add(withLevel(named(GenderReason.GAP_HIGHER))
                    .with("points", points)
                    .with("low", percent.apply(interval.low()))
                    .with("high", percent.apply(interval.high())));
        } else {
            GenderReason unsure = Math.abs(difference) < NOTHING
                    ? GenderReason.GAP_UNSURE_EQUAL
                    : difference < 0 ? GenderReason.GAP_UNSURE_LOWER : GenderReason.GAP_UNSURE_HIGHER;
            sentences.add(withLevel(named(unsure))
                    .with("points", points)
                    .with("below", percent.apply(-interval.low()))
                    .with("above", percent.apply(interval.high())));
        }
    }

    private void ratio() {
        Estimate ratio = together.ratio();
        ratio.interval()
                .ifPresent(interval -> sentences.add(ratios(
                        withLevel(named(GenderReason.RATIO)),
                        "ratio",
                        ratio.value().orElseThrow(),
                        interval)));
        ratio.why().ifPresent(sentences::add);
        if (gap.group().equals(Gender.WOMAN.name()) && gap.reference().equals(Gender.MAN.name())) {
            together.parityIndex()
                    .ifPresent(index -> sentences.add(
                            Reason.of(index.isParity() ? GenderReason.PARITY_WITHIN : GenderReason.PARITY_OUTSIDE)
                                    .with("ratio", Figures.ratio(index.value()))));
        }
    }

    private void fourFifths() {
        FourFifths rule = gap.fourFifths();
        for (String name : List.of(gap.group(), gap.reference())) {
            if (!rule.best().equals(Optional.of(name))) {
                rule.passes(name)
                        .ifPresent(passes -> sentences.add(
                                Reason.of(passes ? GenderReason.FOUR_FIFTHS_PASSED : GenderReason.FOUR_FIFTHS_FAILED)
                                        .with("group", name(name))
                                        .with("best", name(rule.best().orElseThrow()))));
            }
        }
    }

    private void fisher() {
        Significance fisher = together.fisher();
        fisher.why().ifPresent(sentences::add);
        if (fisher.p().isPresent()) {
            double p = fisher.p().getAsDouble();
            sentences.add(Figures.p(GenderReason.FISHER, GenderReason.FISHER_BELOW, p));
            boolean fits = together.difference().interval().orElseThrow().contains(0);
            if (fits == p < alpha) {
                sentences.add(Reason.of(GenderReason.BORDERLINE));
            }
        }
    }

    private void small(String name, Proportion counts) {
        if (counts.total() < SMALL) {
            sentences.add(Reason.of(GenderReason.SMALL_GROUP)
                    .with("group", name(name))
                    .with("total", counts.total())
                    .with("points", Figures.percent(1.0 / counts.total())));
        }
    }

    private void undisclosed() {
        Proportion undisclosed = gap.counts().undisclosed();
        if (undisclosed.total() > 0) {
            long all = gap.counts().rates().values().stream()
                            .mapToLong(Proportion::total)
                            .sum()
                    + undisclosed.total();
            gap.bounds()
                    .ifPresent(bounds -> sentences.add(named(GenderReason.UNDISCLOSED)
                            .with("persons", undisclosed.total())
                            .with("all", all)
                            .with("low", Figures.percents(bounds).apply(bounds.low()))
                            .with("high", Figures.percents(bounds).apply(bounds.high()))));
        }
    }

    private void strata() {
        StratifiedGap within = gap.stratified();
        if (within.simpson().isRaised()) {
            sentences.add(Reason.of(GenderReason.SIMPSON));
        }
        Estimate odds = within.oddsRatio();
        odds.interval()
                .ifPresent(interval -> sentences.add(ratios(
                        withLevel(named(
                                        interval.contains(1)
                                                ? GenderReason.STRATA_ODDS_UNSURE
                                                : GenderReason.STRATA_ODDS))
                                .with("strata", within.strata().size()),
                        "odds",
                        odds.value().orElseThrow(),
                        interval)));
        odds.why().ifPresent(sentences::add);
        OptionalDouble differ = within.breslowDay().p();
        if (differ.isPresent() && differ.getAsDouble() < alpha) {
            sentences.add(Reason.of(GenderReason.STRATA_DIFFER).with("p", Figures.p(differ.getAsDouble())));
        }
        Standardised standardised = within.standardised();
        if (standardised.group().isPresent()) {
            sentences.add(named(GenderReason.STANDARDISED)
                    .with("groupPercent", Figures.percent(standardised.group().getAsDouble()))
                    .with(
                            "referencePercent",
                            Figures.percent(standardised.reference().orElseThrow())));
            if (!standardised.dropped().isEmpty()) {
                sentences.add(Reason.of(GenderReason.DROPPED)
                        .with("strata", standardised.dropped().size())
                        .with("percent", Figures.percent(standardised.droppedShare())));
            }
        }
        within.kitagawa().ifPresent(this::split);
    }

    private void split(Kitagawa parts) {
        sentences.add(named(GenderReason.DECOMPOSED)
                .with("total", Figures.percent(parts.total()))
                .with("composition", Figures.percent(parts.composition()))
                .with("rate", Figures.percent(parts.rate())));
        long oneSided =
                gap.stratified().strata().stream().filter(Stratum::isOneSided).count();
        if (oneSided > 0) {
            sentences.add(Reason.of(GenderReason.DECOMPOSED_ONE_SIDED).with("strata", oneSided));
        }
    }

    private static Reason ratios(Reason sentence, String name, double value, Interval within) {
        DoubleFunction<BigDecimal> ratio = Figures.ratios(within);
        return sentence.with(name, ratio.apply(value))
                .with("low", ratio.apply(within.low()))
                .with("high", ratio.apply(within.high()));
    }

    private Reason named(GenderReason sentence) {
        return Reason.of(sentence).with("group", name(gap.group())).with("reference", name(gap.reference()));
    }

    private Reason withLevel(Reason sentence) {
        return sentence.with("level", Figures.level(together.confidence()));
    }

    /** A gender in words, and any other group as it is called. */
    static Argument name(String group) {
        return Arrays.stream(Gender.values())
                .filter(gender -> gender.name().equals(group))
                .<Argument>map(Argument.Term::of)
                .findFirst()
                .orElse(new Argument.Text(group));
    }
}
