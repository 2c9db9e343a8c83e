package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Explanation;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.Pairing;
import io.github.diasporaskills.matching.Verdict;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.score.Contribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as files: a table for people and the whole of it, with every verdict, for machines. Ids only, no names. */
final class PlanFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A plan with more verdicts leaves out those that {@code skills explain} gives one by one. */
    static final int MOST_WHOLE = 2_000;

    private final Programming programming;
    private final MatchPlan plan;
    private final ProofResult proof;
    private final Console console;

    PlanFiles(Programming programming, Console console) {
        this.programming = programming;
        this.plan = programming.plan();
        this.proof = programming.proof();
        this.console = console;
    }

    /** One row for each proposal. Ids, codes and days only, so nothing in it can be a formula. */
    void writeTable(Path file) throws IOException {
        StringBuilder table = new StringBuilder("need,host,member,modality,from,until,term,score\n");
        for (Pairing pairing : plan.pairings()) {
            table.append(String.join(
                            ",",
                            cell(pairing.proposal().need().value()),
                            cell(pairing.proposal().host().value()),
                            cell(pairing.proposal().member().value()),
                            pairing.proposal().modality().name(),
                            pairing.proposal().period().first().toString(),
                            pairing.proposal().period().last().toString(),
                            pairing.term().name(),
                            pairing.score().points().toPlainString()))
                    .append('\n');
        }
        Files.writeString(file, table, StandardCharsets.UTF_8);
    }

    static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.contains(",") || safe.contains("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Everything the plan says. */
    void writeJson(Path file) throws IOException {
        Files.writeString(file, text(json()), StandardCharsets.UTF_8);
    }

    static String text(ObjectNode json) {
        return JSON.writeValueAsString(json) + "\n";
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    ObjectNode json() {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("programme", programming.register().programme().id().value());
        whole.put("on", plan.on().toString());
        whole.put("pack", plan.packHash());
        whole.put("matched", plan.pairings().size());
        whole.put("total", points(plan.total()));
        ObjectNode proven = whole.putObject("proof");
        proven.put("proven", proof.proven());
        proven.put("optimality", plan.bound().optimality().name());
        ArrayNode findings = proven.putArray("findings");
        proof.words(Locale.ENGLISH).forEach(findings::add);
        addPairings(whole, plan.pairings());
        verdicts(whole);
        return whole;
    }

    /** Adds each proposal, with what its score is made of. */
    static void addPairings(ObjectNode to, List<Pairing> pairings) {
        ArrayNode pairs = to.putArray("proposals");
        for (Pairing pairing : pairings) {
            ObjectNode pair = pairs.addObject();
            pair.put("need", pairing.proposal().need().value());
            pair.put("host", pairing.proposal().host().value());
            pair.put("member", pairing.proposal().member().value());
            pair.put("modality", pairing.proposal().modality().name());
            pair.put("from", pairing.proposal().period().first().toString());
            pair.put("until", pairing.proposal().period().last().toString());
            pair.put("term", pairing.term().name());
            pair.put("score", pairing.score().points());
            ArrayNode parts = pair.putArray("contributions");
            for (Contribution part : pairing.score().contributions()) {
                ObjectNode one = parts.addObject();
                one.put("criterion", part.criterion());
                one.put("points", part.points());
            }
        }
    }

    /** Every verdict; of a large plan those on needs and on the members proposed, as it can be asked for any other. */
    private void verdicts(ObjectNode whole) {
        List<Verdict> verdicts = plan.verdicts();
        boolean abridged = verdicts.size() > MOST_WHOLE;
        whole.put("abridged", abridged);
        if (abridged) {
            List<Verdict> some = new ArrayList<>();
            plan.pairings().stream()
                    .map(pairing -> pairing.proposal().member())
                    .distinct()
                    .forEach(member -> some.add(plan.verdict(member)));
            programming.register().asOf(plan.on()).openNeeds().forEach(need -> some.add(plan.verdict(need.id())));
            whole.put("verdictsLeftOut", verdicts.size() - some.size());
            verdicts = some;
        }
        ArrayNode needs = whole.putArray("needs");
        ArrayNode members = whole.putArray("members");
        for (Verdict verdict : verdicts) {
            ArrayNode to = verdict.subject().fold(member -> members, need -> needs);
            ObjectNode one = to.addObject().put("id", verdict.subject().toString());
            verdict(one, verdict, Audience.COORDINATOR);
        }
    }

    /** Adds what a verdict says to one kind of reader. */
    void verdict(ObjectNode to, Verdict verdict, Audience audience) {
        to.put("matched", verdict instanceof io.github.diasporaskills.matching.Matched);
        explanation(to, verdict.explanation(audience), console);
    }

    /** Adds what an explanation says, coded and in words. */
    static void explanation(ObjectNode to, Explanation explanation, Console console) {
        ArrayNode reasons = to.putArray("reasons");
        for (Reason reason : explanation.reasons()) {
            ObjectNode one = reasons.addObject().put("code", reason.code());
            reason.arguments().forEach((name, value) -> one.put(name, value.words(Locale.ROOT)));
        }
        ArrayNode words = to.putArray("words");
        explanation.words(console.wording()).forEach(words::add);
    }

    private static java.math.BigDecimal points(long thousandths) {
        return java.math.BigDecimal.valueOf(thousandths, 3);
    }
}
