package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Explanation;
import io.github.diasporaskills.matching.StablePlan;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stable plan on a terminal or for machines, with the verifier's word. Ids only, no names. */
final class StablePlanPrinter {

    private final StablePlan plan;
    private final ProgrammeRegister register;
    private final StabilityCheck check;
    private final Console console;

    StablePlanPrinter(StablePlan plan, ProgrammeRegister register, Console console) {
        this.plan = plan;
        this.register = register.asOf(plan.on());
        this.check = StabilityVerifier.verify(plan.result());
        this.console = console;
    }

    boolean isEmpty() {
        return plan.pairings().isEmpty();
    }

    boolean isProven() {
        return check.proven();
    }

    void print() {
        console.print(Reason.of(Said.PLAN_TOTAL)
                .with("filled", plan.pairings().size())
                .with("places", openPlaces())
                .with("members", plan.pairings().size())
                .with("registered", register.members().size())
                .with("total", BigDecimal.valueOf(plan.total(), 3)));
        console.print(Reason.of(Said.PLAN_STABLE)
                .with("mechanism", plan.result().mechanism().name().toLowerCase(Locale.ROOT)));
        plan.result()
                .lottery()
                .ifPresent(lottery ->
                        console.print(Reason.of(Said.STABLE_LOTTERY).with("seed", Long.toString(lottery.seed()))));
        check.result()
                .words(console.locale())
                .forEach(line -> console.line(check.proven() ? console.good(line) : console.bad(line)));
        List<String> open = unmatchedNeeds();
        if (!open.isEmpty()) {
            console.print(Reason.of(Said.PLAN_UNMATCHED_NEEDS).with("needs", open));
        }
        register.members().forEach(member -> lines(of(member)));
        register.needs().forEach(need -> lines(of(need)));
    }

    private long openPlaces() {
        return register.openNeeds().stream()
                .mapToLong(register.commitments()::remainingPlaces)
                .sum();
    }

    private Set<NeedId> matchedNeeds() {
        return plan.proposals().stream()
                .map(proposal -> proposal.need())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<PersonId> matchedMembers() {
        return plan.proposals().stream()
                .map(proposal -> proposal.member())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> unmatchedNeeds() {
        Set<NeedId> matched = matchedNeeds();
        return register.openNeeds().stream()
                .map(Need::id)
                .filter(need -> !matched.contains(need))
                .map(NeedId::value)
                .toList();
    }

    private Explanation of(DiasporaMember member) {
        return plan.explanation(member.id(), Audience.COORDINATOR);
    }

    private Explanation of(Need need) {
        return plan.explanation(need.id(), Audience.COORDINATOR);
    }

    private void lines(Explanation explanation) {
        explanation.words(console.wording()).forEach(line -> console.line("  " + line));
    }

    /** Adds the plan; the same members as of the best plan, where both have them. */
    void addTo(ObjectNode json) {
        json.put("programme", register.programme().id().value());
        json.put("on", plan.on().toString());
        json.put("pack", plan.packHash());
        json.put("mechanism", plan.result().mechanism().name());
        plan.result().lottery().ifPresent(lottery -> json.put("seed", lottery.seed()));
        json.put("matched", plan.pairings().size());
        json.put("total", BigDecimal.valueOf(plan.total(), 3));
        json.put("blockingPairs", check.blockingPairs().size());
        ObjectNode proof = json.putObject("proof");
        proof.put("proven", check.proven());
        ArrayNode findings = proof.putArray("findings");
        check.result().words(Locale.ENGLISH).forEach(findings::add);
        PlanFiles.addPairings(json, plan.pairings());
        Set<NeedId> matchedNeeds = matchedNeeds();
        Set<PersonId> matchedMembers = matchedMembers();
        boolean abridged = register.members().size() + register.needs().size() > PlanFiles.MOST_WHOLE;
        json.put("abridged", abridged);
        ArrayNode needs = json.putArray("needs");
        (abridged ? register.openNeeds() : register.needs())
                .forEach(need -> add(
                        needs.addObject().put("id", need.id().value()), matchedNeeds.contains(need.id()), of(need)));
        ArrayNode members = json.putArray("members");
        register.members().stream()
                .filter(member -> !abridged || matchedMembers.contains(member.id()))
                .forEach(member -> add(
                        members.addObject().put("id", member.id().value()),
                        matchedMembers.contains(member.id()),
                        of(member)));
    }

    private void add(ObjectNode to, boolean matched, Explanation explanation) {
        to.put("matched", matched);
        PlanFiles.explanation(to, explanation, console);
    }
}
