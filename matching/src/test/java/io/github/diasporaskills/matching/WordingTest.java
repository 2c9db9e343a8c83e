package io.github.diasporaskills.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.matching.dispatch.DispatchReason;
import io.github.diasporaskills.matching.preference.PreferenceReason;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.rule.RuleReason;
import io.github.diasporaskills.matching.score.ScoreReason;
import io.github.diasporaskills.matching.stable.StableReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[|}]");

    @TestFactory
    Stream<DynamicTest> each_code_is_worded_in_all_languages_with_the_same_arguments() {
        return Stream.of(
                        MatchingReason.values(),
                        RuleReason.values(),
                        ScoreReason.values(),
                        ProofReason.values(),
                        PreferenceReason.values(),
                        StableReason.values(),
                        DispatchReason.values())
                .map(codes ->
                        DynamicTest.dynamicTest(codes[0].getDeclaringClass().getSimpleName(), () -> check(codes)));
    }

    private static void check(Enum<?>[] codes) throws IOException {
        Set<String> ids =
                Stream.of(codes).map(code -> ((ReasonCode) code).id()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSameSizeAs(codes);
        Properties english = words(codes[0].getDeclaringClass(), "wording.properties");
        assertThat(english.stringPropertyNames())
                .filteredOn(line -> !line.startsWith("term."))
                .containsExactlyInAnyOrderElementsOf(ids);
        for (String other : List.of("wording_fr.properties", "wording_ar.properties")) {
            Properties words = words(codes[0].getDeclaringClass(), other);
            assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String id : ids) {
                assertThat(placeholders(words.getProperty(id)))
                        .as(other + " " + id)
                        .isEqualTo(placeholders(english.getProperty(id)));
            }
        }
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties words(Class<?> room, String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(room.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
