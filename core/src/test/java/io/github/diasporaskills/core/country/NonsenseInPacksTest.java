package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.casefile.IdentifiersSection;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.referral.ReferralSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Every text of a pack is replaced by nonsense, one at a time. What is not free text, or a name of the pack's own, is
 * found; and one mistake gives one problem.
 */
@Tag("bad-input-2")
class NonsenseInPacksTest {

    private static final CountryPackReader READER = CountryPackReader.standard()
            .with(ConsentSection.READER)
            .with(IdentifiersSection.READER)
            .with(ReferralSection.READER);

    private static final String WORDS = "no such thing";

    /** Texts that say what they say, and names that a pack gives and nothing refers to: nobody can call them wrong. */
    private static final Pattern FREE = Pattern.compile(String.join(
            "|",
            "[a-z]+ \\$(.*)\\.(names|text|words|evidence|duty|definition)\\.[a-z]{2,3}",
            "[a-z]+ \\$(.*)\\.aliases\\[]",
            "[a-z]+ \\$(.*)\\.sources\\.\\*\\.(text|note)",
            "pack \\$\\.(version|notes\\[])",
            "calendar \\$\\.(changes|holidays)\\[]\\.name",
            "institutions \\$\\.institutions\\[]\\.place",
            "identifiers \\$\\.numbers\\[]\\.(id|words\\[])",
            "legal \\$\\.(bases|transferGrounds|breachClocks)\\[]\\.(id|citation)",
            "consent \\$\\.exemptions\\[]\\.citation",
            "targets \\$\\.targets\\[]\\.id",
            "referral \\$\\.chains\\[]\\.id",
            "regions \\$\\.groups\\[]\\.id",
            "regions \\$\\.schemes\\[]\\.regions\\[]\\.subdivisions\\[]\\.(code|kind)"));

    /** Codes that a pack gives: any of the right form will do. */
    private static final Pattern OWN_CODES = Pattern.compile(String.join(
            "|",
            "zone \\$\\.tzdata",
            "consent \\$\\.(texts|exemptions)\\[]\\.(id|version)",
            "councils \\$\\.councils\\[]\\.code",
            "enrolment \\$\\.checklist\\[]\\.code",
            "institutions \\$\\.institutions\\[]\\.id",
            "parameters \\$\\.answerDeadlines\\[]\\.urgency",
            "professions \\$\\.(professions|specialties)\\[]\\.code",
            "referral \\$\\.chains\\[]\\.roles\\[]\\.role"));

    /** What others name: each place that names it is told, none if there is none. */
    private static final Pattern NAMED_ELSEWHERE = Pattern.compile(String.join(
            "|",
            "pack \\$\\.sections\\[]",
            "regions \\$\\.schemes\\[]\\.id",
            "regions \\$\\.schemes\\[]\\.regions\\[]\\.code",
            "regions \\$\\.schemes\\[]\\.regions\\[]\\.subdivisions\\[]\\.names\\.[a-z]{2,3}"));

    /** A text in a file, with where it is and what kind of place that is. */
    private record Leaf(String file, String kind, List<Object> path, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "synthetic"})
    void nonsense_is_found_and_told_once_wherever_it_is_no_free_text(String pack) {
        Map<String, String> whole = PackTexts.of(pack);
        Random random = new Random(20261122L);
        List<String> wrong = new ArrayList<>();
        leaves(whole).forEach((kind, leaves) -> {
            Collections.shuffle(leaves, random);
            int share = leaves.size() * Integer.getInteger("checks.percent", 1) / 100;
            for (Leaf leaf : leaves.subList(0, Math.max(Math.min(2, leaves.size()), share))) {
                compare(whole, leaf, WORDS, FREE.matcher(kind).matches(), wrong);
                compare(whole, leaf, inForm(leaf.text()), isOwn(kind), wrong);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean isOwn(String kind) {
        return FREE.matcher(kind).matches() || OWN_CODES.matcher(kind).matches();
    }

    private static void compare(
            Map<String, String> whole, Leaf leaf, String nonsense, boolean free, List<String> wrong) {
        if (nonsense.equals(leaf.text())) {
            return;
        }
        List<Problem> problems = READER.check(with(whole, leaf, nonsense)).problems();
        boolean asExpected = NAMED_ELSEWHERE.matcher(leaf.kind()).matches()
                || (free ? problems.isEmpty() : problems.size() == 1 && isThere(leaf, problems.get(0)));
        if (!asExpected) {
            wrong.add(leaf.kind() + " " + leaf.path() + " with \"" + nonsense + "\": " + problems);
        }
    }

    private static boolean isThere(Leaf leaf, Problem problem) {
        return problem.location().file().equals(leaf.file());
    }

    /** Letters become q; digits and signs stay, so that the form stays. */
    private static String inForm(String text) {
        StringBuilder formed = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isUpperCase(c) ? 'Q' : Character.isLetter(c) ? 'q' : c)
                .forEach(formed::appendCodePoint);
        return formed.toString();
    }

    private static Map<String, String> with(Map<String, String> whole, Leaf leaf, String nonsense) {
        Map<String, String> files = new TreeMap<>(whole);
        JsonNode root = JsonMapper.shared().readTree(whole.get(leaf.file()));
        JsonNode holder = root;
        for (Object step : leaf.path().subList(0, leaf.path().size() - 1)) {
            holder = step instanceof Integer index ? holder.get(index) : holder.get((String) step);
        }
        Object last = leaf.path().get(leaf.path().size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) holder).set(index, StringNode.valueOf(nonsense));
        } else {
            ((ObjectNode) holder).put((String) last, nonsense);
        }
        files.put(leaf.file(), root.toString());
        return files;
    }

    private static Map<String, List<Leaf>> leaves(Map<String, String> whole) {
        Map<String, List<Leaf>> leaves = new TreeMap<>();
        whole.forEach((file, text) -> {
            if (!file.equals("grievance.json")
                    && !file.equals("dispatch.json")) { // Their readers are tried in their modules.
                String kind = file.replace(".json", "") + " $";
                collect(file, JsonMapper.shared().readTree(text), kind, List.of(), leaves);
            }
        });
        return leaves;
    }

    private static void collect(
            String file, JsonNode node, String kind, List<Object> path, Map<String, List<Leaf>> leaves) {
        if (node.isString()) {
            leaves.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Leaf(file, kind, path, node.stringValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(file, node.get(i), kind + "[]", then(path, i), leaves);
            }
        } else {
            for (String name : node.propertyNames()) {
                String below = kind.endsWith("$.sources") ? "*" : name;
                collect(file, node.get(name), kind + "." + below, then(path, name), leaves);
            }
        }
    }

    private static List<Object> then(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
