package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.Confidence;
import io.github.diasporaskills.accountability.gender.Estimate;
import io.github.diasporaskills.accountability.gender.FourFifths;
import io.github.diasporaskills.accountability.gender.Gap;
import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.Kitagawa;
import io.github.diasporaskills.accountability.gender.Significance;
import io.github.diasporaskills.accountability.gender.Standardised;
import io.github.diasporaskills.accountability.gender.StratifiedGap;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A gap for machines. What is not defined is null, and stands with its reason in {@code not_defined}; no number is ever
 * infinite or "not a number".
 */
final class GapJson {

    private final Console console;

    GapJson(Console console) {
        this.console = console;
    }

    /** The share of successes of every group, with its interval. */
    void addShares(ObjectNode to, GapCounts counts) {
        ObjectNode shares = to.putObject("shares");
        ObjectNode intervals = to.putObject("share_intervals");
        counts.rates().forEach((group, of) -> {
            put(shares, group, of.rate());
            limits(intervals.putObject(group), of.wilson(Confidence.NINETY_FIVE));
        });
    }

    void add(ObjectNode to, Gap gap) {
        to.put("group", gap.group());
        to.put("reference", gap.reference());
        ArrayNode notDefined = PlanFiles.object().putArray("not_defined");
        estimate(to, "difference", gap.together().difference(), notDefined);
        if (gap.counts().undisclosed().total() > 0) {
            ObjectNode bounds = to.putObject("difference_bounds");
            put(bounds, "low", gap.bounds().map(found -> found.low()));
            put(bounds, "high", gap.bounds().map(found -> found.high()));
            to.put("undisclosed", gap.counts().undisclosed().total());
        }
        estimate(to, "ratio", gap.together().ratio(), notDefined);
        Significance fisher = gap.together().fisher();
        put(to, "fisher_p", fisher.p());
        tell(notDefined, "fisher_p", fisher.why());
        fourFifths(to, gap);
        strata(to, gap.stratified(), notDefined);
        to.set("not_defined", notDefined);
        ArrayNode reading = to.putArray("reading");
        gap.reading().forEach(sentence -> reading.add(console.say(sentence)));
    }

    private static void fourFifths(ObjectNode to, Gap gap) {
        FourFifths rule = gap.fourFifths();
        ObjectNode node = to.putObject("four_fifths");
        node.put("best", rule.best().orElse(null));
        ObjectNode passes = node.putObject("passes");
        gap.counts().groups().forEach(group -> rule.passes(group).ifPresent(passed -> passes.put(group, passed)));
    }

    private void strata(ObjectNode to, StratifiedGap within, ArrayNode notDefined) {
        Estimate odds = within.oddsRatio();
        ObjectNode pooled = to.putObject("mantel_haenszel");
        put(pooled, "odds_ratio", odds.value());
        limits(pooled, odds);
        tell(notDefined, "mantel_haenszel", odds.why());
        Significance differ = within.cochranMantelHaenszel();
        put(to, "cmh_chi2", differ.statistic());
        put(to, "cmh_p", differ.p());
        put(to, "cmh_chi2_corrected", within.cochranMantelHaenszelCorrected().statistic());
        tell(notDefined, "cmh_chi2", differ.why());
        chiSquared(to, "breslow_day", within.breslowDay(), notDefined);
        chiSquared(to, "tarone", within.tarone(), notDefined);
        Standardised standardised = within.standardised();
        put(to, "standardised_ratio", standardised.ratio());
        tell(notDefined, "standardised_ratio", standardised.why());
        ArrayNode dropped = to.putArray("strata_left_out");
        standardised.dropped().forEach(dropped::add);
        Optional<Kitagawa> parts = within.kitagawa();
        ObjectNode split = to.putObject("kitagawa");
        put(split, "composition", parts.map(Kitagawa::composition));
        put(split, "rate", parts.map(Kitagawa::rate));
        put(split, "total", parts.map(Kitagawa::total));
        tell(notDefined, "kitagawa", within.whyUndivided());
        to.put("simpson", within.simpson().isRaised());
        ArrayNode against = to.putArray("simpson_against");
        within.simpson().against().forEach(each -> against.add(each.name()));
    }

    private void estimate(ObjectNode to, String key, Estimate estimate, ArrayNode notDefined) {
        ObjectNode node = to.putObject(key);
        put(node, "estimate", estimate.value());
        limits(node, estimate);
        node.put("method", estimate.method().name());
        tell(notDefined, key, estimate.why());
    }

    private static void limits(ObjectNode to, Estimate estimate) {
        put(to, "low", estimate.interval().map(found -> found.low()));
        put(to, "high", estimate.interval().map(found -> found.high()));
    }

    private void chiSquared(ObjectNode to, String key, Significance test, ArrayNode notDefined) {
        ObjectNode node = to.putObject(key);
        put(node, "chi2", test.statistic());
        put(node, "p", test.p());
        tell(notDefined, key, test.why());
    }

    private void tell(ArrayNode notDefined, String key, Optional<Reason> why) {
        why.ifPresent(reason -> notDefined
                .addObject()
                .put("key", key)
                .put("code", reason.code())
                .put("words", console.say(reason)));
    }

    private static void put(ObjectNode to, String key, OptionalDouble number) {
        to.put(key, number.isPresent() ? (@Nullable Double) number.getAsDouble() : null);
    }

    private static void put(ObjectNode to, String key, Optional<Double> number) {
        to.put(key, number.orElse(null));
    }
}
