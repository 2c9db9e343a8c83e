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

    @Test
    void in_a_best_plan_places_kept_for_women_are_filled_by_women_first_and_the_plan_is_proven() {
        JsonNode free = json();
        JsonNode kept = json("--reserve", "woman=2");

        assertThat(kept.at("/proof/proven").booleanValue()).isTrue();
        assertThat(kept.get("proposals")).isNotEqualTo(free.get("proposals"));
        assertThat(kept.get("matched")).isEqualTo(free.get("matched"));
        assertThat(kept.get("total").decimalValue())
                .isLessThan(free.get("total").decimalValue());
        assertThat(kept.findValuesAsString("code")).contains("match.need.reserved", "match.cutoff.reserve");
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

    @Test
    void one_member_and_one_need_are_explained_by_the_plan_of_the_mechanism() {
        JsonNode plan = json("--mechanism", "jrmp", "--region-cap", RABAT + "=4", "--seed", "7");
        for (JsonNode need : plan.get("needs")) {
            Shell shell = new Shell(here, Locale.ENGLISH, false);
            assertThat(shell.run(
                            "explain",
                            "morocco",
                            "--need",
                            need.get("id").asString(),
                            "--mechanism",
                            "jrmp",
                            "--region-cap",
                            RABAT + "=4",
                            "--seed",
                            "7",
                            "--json"))
                    .isEqualTo(ExitCode.FINE);
            JsonNode one = JsonMapper.shared().readTree(shell.out());
            assertThat(one.get("matched")).isEqualTo(need.get("matched"));
            assertThat(one.get("words")).isEqualTo(need.get("words"));
        }
        String member = plan.get("proposals").get(0).get("member").asString();
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run(
                        "explain", "morocco", "--expert", member, "--mechanism", "standard", "--reserve", "WOMAN=1"))
                .as(shell.err())
                .isEqualTo(ExitCode.FINE);
        assertThat(shell.out()).contains("choice ");
        Shell host = new Shell(here, Locale.ENGLISH, false);
        assertThat(host.run("explain", "morocco", "--expert", member, "--mechanism", "standard", "--audience", "host"))
                .isEqualTo(ExitCode.FINE);
        assertThat(host.out()).doesNotContain("choice ");
    }

    @Test
    void explain_reads_reserves_of_best_plans_and_refuses_what_match_refuses() {
        Shell best = new Shell(here, Locale.ENGLISH, false);
        assertThat(best.run("explain", "morocco", "--need", "N-01", "--reserve", "WOMAN=1"))
                .as(best.err())
                .isEqualTo(ExitCode.FINE);
        assertThat(best.out()).contains("reserved places (women)");
        Shell wrong = new Shell(here, Locale.ENGLISH, false);
        assertThat(wrong.run("explain", "morocco", "--need", "N-01", "--mechanism", "flexible", "--reserve", "WOMAN=1"))
                .isEqualTo(ExitCode.USAGE);
        Shell nowhere = new Shell(here, Locale.ENGLISH, false);
        assertThat(nowhere.run(
                        "explain",
                        "morocco",
                        "--need",
                        "N-01",
                        "--mechanism",
                        "jrmp",
                        "--region-cap",
                        "MA-2015/MA-99=4"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(nowhere.err()).contains("MA-2015/MA-99", RABAT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mechanism flexible --reserve WOMAN=2 | --reserve goes with these mechanisms alone: optimal,"
                        + " standard, jrmp; found flexible",
                "--mechanism standard --region-cap MA-2015/MA-04=2 | --region-cap goes with these mechanisms alone:"
                        + " optimal, jrmp, flexible; found standard",
                "--seed 3 | --seed goes with these mechanisms alone: standard, jrmp, flexible; found optimal",
                "--mechanism jrmp --price-of-fairness | --price-of-fairness goes with these mechanisms alone: optimal;"
                        + " found jrmp",
                "--mechanism fast | --mechanism: fast is not understood; expected optimal|standard|jrmp|flexible",
                "--mechanism jrmp --reserve WOMAN | --reserve: WOMAN is not understood; expected WOMAN=2",
                "--mechanism jrmp --reserve WOMAN=-1 | --reserve: WOMAN=-1 is not understood",
                "--mechanism jrmp --reserve UNDISCLOSED=1 | --reserve: UNDISCLOSED=1 is not understood",
                "--mechanism jrmp --region-cap MA-04=2 | --region-cap: MA-04=2 is not understood; expected"
                        + " MA-2015/MA-01=10",
                "--mechanism jrmp --reserve WOMAN=1 --reserve woman=2 | Given more than once: --reserve",
                "--mechanism jrmp --region-cap a/b=1 --region-cap a/b=2 | Given more than once: --region-cap"
            })
    void what_does_not_go_together_is_refused_in_one_line(String arguments, String said) {
        Shell shell = match(ExitCode.USAGE, Locale.ENGLISH, arguments.strip().split(" ", -1));

        assertThat(shell.out()).isEmpty();
        assertThat(shell.err().lines().findFirst().orElseThrow()).startsWith(said.strip());
    }
}
