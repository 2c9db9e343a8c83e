package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code skills match} with a mechanism: stable plans for a programme. */
class StableMatchTest {

    private static final String RABAT = "MA-2015/MA-04";

    @TempDir
    private Path here;

    private Shell match(int exit, Locale locale, String... rest) {
        Shell shell = new Shell(here, locale, false);
        List<String> all = new ArrayList<>(List.of("match", "morocco"));
        all.addAll(List.of(rest));
        assertThat(shell.run(all.toArray(String[]::new))).as(shell.err()).isEqualTo(exit);
        return shell;
    }

    private JsonNode json(String... rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.add("--json");
        return JsonMapper.shared()
                .readTree(match(ExitCode.FINE, Locale.ENGLISH, all.toArray(String[]::new))
                        .out());
    }

    @Test
    void a_stable_plan_is_printed_with_the_verifiers_word_and_everybodys_reasons() {
        String out = match(ExitCode.FINE, Locale.ENGLISH, "--mechanism", "standard", "--seed", "7")
                .out();

        assertThat(out)
                .contains("Stable plan (mechanism: standard)")
                .contains("Ties were broken by the lottery of seed 7")
                .contains("Proven: the plan is stable, no pair blocks it")
                .contains("Would rather have")
                .contains("is proposed for")
                .contains("enrolled");
        assertThat(match(ExitCode.FINE, Locale.FRENCH, "--mechanism", "standard")
                        .out())
                .contains("Plan stable", "Prouvé");
        assertThat(match(ExitCode.FINE, Skills.ARABIC, "--mechanism", "standard")
                        .out())
                .contains("خطة مستقرة");
    }

    @Test
    void the_same_is_there_for_machines_and_proposes_nobody_twice() {
        JsonNode json = json("--mechanism", "standard", "--seed", "7");

        assertThat(json.at("/proof/proven").booleanValue()).isTrue();
        assertThat(json.get("blockingPairs").intValue()).isZero();
        assertThat(json.get("mechanism").asString()).isEqualTo("STANDARD");
        assertThat(json.get("seed").longValue()).isEqualTo(7);
        Set<String> members = new HashSet<>();
        Map<String, Integer> ofNeeds = new HashMap<>();
        for (JsonNode proposal : json.get("proposals")) {
            assertThat(members.add(proposal.get("member").asString())).isTrue();
            ofNeeds.merge(proposal.get("need").asString(), 1, Integer::sum);
        }
        assertThat(json.get("matched").intValue()).isEqualTo(members.size()).isPositive();
        for (JsonNode need : json.get("needs")) {
            assertThat(need.get("matched").booleanValue())
                    .isEqualTo(ofNeeds.containsKey(need.get("id").asString()));
            assertThat(need.get("words")).isNotEmpty();
        }
        assertThat(json("--mechanism", "standard", "--seed", "7")).isEqualTo(json);
        assertThat(json().get("matched").intValue())
                .as("the best plan fills at least as many places")
                .isGreaterThanOrEqualTo(members.size());
        assertThat(json("--mechanism", "optimal")).isEqualTo(json());
    }

    @Test
    void places_kept_for_women_are_filled_by_women_first() {
        JsonNode free = json("--mechanism", "standard");
        JsonNode kept = json("--mechanism", "jrmp", "--reserve", "woman=2");

        assertThat(kept.at("/proof/proven").booleanValue()).isTrue();
        assertThat(kept.get("proposals")).isNotEqualTo(free.get("proposals"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jrmp", "flexible"})
    void a_cap_on_a_region_is_kept_and_named(String mechanism) {
        JsonNode json = json("--mechanism", mechanism, "--region-cap", RABAT + "=4");

        assertThat(json.get("matched").intValue()).isLessThanOrEqualTo(4).isPositive();
        assertThat(json.at("/proof/proven").booleanValue()).isTrue();
        String code = mechanism.equals("jrmp") ? "stable.place.target" : "stable.place.region-cap";
        assertThat(json.findValuesAsString("code")).contains(code);
    }

    @Test
    void a_region_without_hosts_is_refused_with_those_that_have_some() {
        Shell shell =
                match(ExitCode.PROBLEMS, Locale.ENGLISH, "--mechanism", "jrmp", "--region-cap", "MA-2015/MA-99=4");

        assertThat(shell.err()).contains("MA-2015/MA-99", RABAT);
    }

    @Test
    void a_cap_of_nothing_leaves_nothing_to_propose() {
        Shell shell = match(ExitCode.PROBLEMS, Locale.ENGLISH, "--mechanism", "flexible", "--region-cap", RABAT + "=0");

        assertThat(shell.err()).contains("The plan proposes nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mechanism flexible --reserve WOMAN=2 | --reserve goes with these mechanisms alone: standard, jrmp; found flexible",
                "--reserve WOMAN=2 | --reserve goes with these mechanisms alone: standard, jrmp; found optimal",
                "--mechanism standard --region-cap MA-2015/MA-04=2 | --region-cap goes with these mechanisms alone: jrmp, flexible; found standard",
                "--seed 3 | --seed goes with these mechanisms alone: standard, jrmp, flexible; found optimal",
                "--mechanism jrmp --price-of-fairness | --price-of-fairness goes with these mechanisms alone: optimal; found jrmp",
                "--mechanism fast | --mechanism: fast is not understood; expected optimal|standard|jrmp|flexible",
                "--mechanism jrmp --reserve WOMAN | --reserve: WOMAN is not understood; expected WOMAN=2",
                "--mechanism jrmp --reserve WOMAN=-1 | --reserve: WOMAN=-1 is not understood",
                "--mechanism jrmp --reserve UNDISCLOSED=1 | --reserve: UNDISCLOSED=1 is not understood",
                "--mechanism jrmp --region-cap MA-04=2 | --region-cap: MA-04=2 is not understood; expected MA-2015/MA-01=10",
                "--mechanism jrmp --reserve WOMAN=1 --reserve woman=2 | Given more than once: --reserve",
                "--mechanism jrmp --region-cap a/b=1 --region-cap a/b=2 | Given more than once: --region-cap"
            })
    void what_does_not_go_together_is_refused_in_one_line(String arguments, String said) {
        Shell shell = match(ExitCode.USAGE, Locale.ENGLISH, arguments.strip().split(" ", -1));

        assertThat(shell.out()).isEmpty();
        assertThat(shell.err().lines().findFirst().orElseThrow()).startsWith(said.strip());
    }
}
