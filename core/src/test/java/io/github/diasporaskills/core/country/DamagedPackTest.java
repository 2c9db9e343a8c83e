package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a pack's files, the reader answers with a pack or with located problems, never otherwise. */
class DamagedPackTest {

    private static final int STATED_SCALE = 10_000;
    private static final List<String> SNIPPETS = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "\"x\"",
            "-1",
            "0",
            "1e400",
            "true",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\u0000",
            "\uFEFF",
            "\"source\": \"x\",",
            "\"schema\": \"1.9\",",
            "\"schema\": \"9.0\",",
            "é",
            "2026-02-30",
            "\\ud800");

    private static int times() {
        int percent = Integer.getInteger("checks.percent", 1);
        return Math.max(100, STATED_SCALE * percent / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "blank", "synthetic"})
    void damage_gives_located_problems_and_no_stack_trace(String pack) {
        Map<String, String> whole = PackTexts.of(pack);
        List<String> names = List.copyOf(whole.keySet());
        // Each case has its own seed, so that a failure names all it takes to see it again, on any number of cores.
        IntStream.range(0, times()).parallel().forEach(i -> damageOnce(whole, names, 20261121L + pack.hashCode() + i));
    }

    private static void damageOnce(Map<String, String> whole, List<String> names, long seed) {
        Random random = new Random(seed);
        Map<String, String> damaged = new TreeMap<>(whole);
        String file = names.get(random.nextInt(names.size()));
        damaged.computeIfPresent(file, (name, text) -> damage(text, random));
        if (random.nextInt(20) == 0) {
            damaged.remove(names.get(random.nextInt(names.size())));
        }
        ReadResult<CountryPack> read = CountryPackReader.standard().check(damaged);
        boolean broken = read.problems().stream().anyMatch(Problem::isError);
        assertThat(read.value().isEmpty()).as("%s, seed %d", file, seed).isEqualTo(broken);
        for (Problem problem : read.problems()) {
            assertThat(problem.location().file()).endsWith(".json");
            assertThat(problem.toString())
                    .as("%s, seed %d", file, seed)
                    .doesNotContain("Exception", "java.")
                    .doesNotContainPattern("\\{[a-z]+}");
        }
    }

    /** Cuts, doubles, swaps or replaces a piece, mostly along the lines of the JSON text. */
    private static String damage(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(40));
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + snippet + text.substring(to);
            case 3 -> text.substring(0, from) + snippet + text.substring(from);
            case 4 -> text.substring(0, from);
            case 5 -> replaceValue(text, random, snippet);
            default -> dropLine(text, random);
        };
    }

    private static String replaceValue(String text, Random random, String snippet) {
        int colon = text.indexOf(": ", random.nextInt(text.length()));
        if (colon < 0) {
            return text + snippet;
        }
        int end = colon + 2;
        while (end < text.length() && ",\n}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 2) + snippet + text.substring(end);
    }

    private static String dropLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }
}
