package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.PreviousPair;
import io.github.diasporaskills.matching.RematchedPlan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each further change of a previous plan brings: number of proposals, total score, and who would change. Ids only,
 * no names.
 *
 * @param plans by the number of previous proposals given up, each better than the one before
 * @param previous the proposals of the previous plan
 */
record PriceOfChange(List<RematchedPlan> plans, Collection<PreviousPair> previous) {

    private static MatchPlan plan(RematchedPlan rematched) {
        return rematched.plan().orElseThrow();
    }

    private static BigDecimal points(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }

    /** By how much the score is above that of the plan with the fewest changes. */
    private BigDecimal gain(RematchedPlan rematched) {
        return points(plan(rematched).total() - plan(plans.get(0)).total());
    }

    private SortedSet<PreviousPair> added(RematchedPlan rematched) {
        SortedSet<PreviousPair> added = new TreeSet<>();
        plan(rematched).proposals().forEach(proposal -> added.add(PreviousPair.of(proposal)));
        added.removeAll(previous);
        return added;
    }

    void print(Console console) {
        console.heading(Reason.of(Said.CHANGE_HEADING));
        for (RematchedPlan rematched : plans) {
            console.print(Reason.of(Said.CHANGE_LEVEL)
                    .with("dropped", rematched.dropped().size())
                    .with("matched", plan(rematched).pairings().size())
                    .with("total", points(plan(rematched).total()))
                    .with("gain", gain(rematched)));
            pairs(Said.PLAN_DROPPED, rematched.dropped(), console);
            pairs(Said.CHANGE_NEW, added(rematched), console);
        }
    }

    private static void pairs(Said said, Collection<PreviousPair> pairs, Console console) {
        if (!pairs.isEmpty()) {
            List<String> named = pairs.stream()
                    .map(pair -> pair.member() + " – " + pair.need())
                    .toList();
            console.line("  " + console.wording().say(Reason.of(said).with("pairs", named)));
        }
    }

    void addTo(ObjectNode json) {
        ArrayNode levels = json.putObject("priceOfChange").putArray("levels");
        for (RematchedPlan rematched : plans) {
            ObjectNode level = levels.addObject();
            level.put("dropped", rematched.dropped().size());
            level.put("matched", plan(rematched).pairings().size());
            level.put("total", points(plan(rematched).total()));
            level.put("gain", gain(rematched));
            level.put("optimality", plan(rematched).bound().optimality().name());
            PlanExtras.addPairs(level.putArray("givenUp"), rematched.dropped());
            PlanExtras.addPairs(level.putArray("new"), added(rematched));
        }
    }
}
