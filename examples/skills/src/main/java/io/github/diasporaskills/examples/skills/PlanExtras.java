package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.PreviousPair;
import io.github.diasporaskills.matching.PriceOfFairness;
import io.github.diasporaskills.matching.RematchedPlan;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a previous plan, and the price of fairness, for people and for machines. Ids only, no names. */
final class PlanExtras {

    private final Console console;

    PlanExtras(Console console) {
        this.console = console;
    }

    void rematched(RematchedPlan rematched) {
        console.print(Reason.of(Said.PLAN_REMATCHED)
                .with("kept", rematched.kept().size())
                .with("dropped", rematched.dropped().size())
                .with("lapsed", rematched.lapsed().size()));
        pairs(Said.PLAN_DROPPED, rematched.dropped());
        pairs(Said.PLAN_LAPSED, rematched.lapsed());
    }

    private void pairs(Said said, List<PreviousPair> pairs) {
        if (!pairs.isEmpty()) {
            console.print(Reason.of(said)
                    .with(
                            "pairs",
                            pairs.stream()
                                    .map(pair -> pair.member() + " – " + pair.need())
                                    .toList()));
        }
    }

    static void addRematched(ObjectNode json, RematchedPlan rematched) {
        ObjectNode to = json.putObject("rematched");
        to.put("leastDropped", rematched.leastDropped());
        addPairs(to.putArray("kept"), rematched.kept());
        addPairs(to.putArray("dropped"), rematched.dropped());
        addPairs(to.putArray("lapsed"), rematched.lapsed());
    }

    static void addPairs(ArrayNode to, Collection<PreviousPair> pairs) {
        pairs.forEach(pair -> to.addObject()
                .put("member", pair.member().value())
                .put("need", pair.need().value()));
    }

    void priceOfFairness(PriceOfFairness curve) {
        int proposals = curve.levels().get(0).plan().pairings().size();
        console.heading(Reason.of(Said.FAIRNESS_HEADING).with("gender", curve.gender()));
        for (PriceOfFairness.Level level : curve.levels()) {
            console.print(Reason.of(Said.FAIRNESS_LEVEL)
                    .with("proposals", level.proposals())
                    .with("all", proposals)
                    .with("price", level.price())
                    .with("changed", level.changed()));
            members(Said.FAIRNESS_GAINING, level.gaining());
            members(Said.FAIRNESS_LOSING, level.losing());
        }
    }

    private void members(Said said, Collection<PersonId> members) {
        if (!members.isEmpty()) {
            console.line("  "
                    + console.wording()
                            .say(Reason.of(said)
                                    .with(
                                            "members",
                                            members.stream()
                                                    .map(PersonId::value)
                                                    .toList())));
        }
    }

    static void addPriceOfFairness(ObjectNode json, PriceOfFairness curve) {
        ObjectNode to = json.putObject("priceOfFairness");
        to.put("gender", curve.gender().name());
        ArrayNode levels = to.putArray("levels");
        for (PriceOfFairness.Level level : curve.levels()) {
            ObjectNode one = levels.addObject();
            one.put("proposals", level.proposals());
            one.put("of", level.plan().pairings().size());
            one.put("price", level.price());
            one.put("changed", level.changed());
            ArrayNode gaining = one.putArray("gaining");
            level.gaining().forEach(member -> gaining.add(member.value()));
            ArrayNode losing = one.putArray("losing");
            level.losing().forEach(member -> losing.add(member.value()));
        }
    }
}
