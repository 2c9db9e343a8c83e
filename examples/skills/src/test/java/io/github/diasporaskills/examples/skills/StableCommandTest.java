package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StableCommandTest {

    private static final String TWO_FOR_ONE = """
            {"proposers": {"a": ["p1", "p2"], "b": ["p1"]},
             "places": {"p1": {"capacity": 1, "preferences": [["a", "b"]]},
                        "p2": {"capacity": 1, "preferences": ["a"]}}}
            """;

    @TempDir
    private Path here;

    @Test
    void a_stable_plan_is_printed_with_its_proof_and_a_verdict_on_everybody() throws IOException {
        Shell shell = shell(TWO_FOR_ONE, Locale.ENGLISH);

        assertThat(shell.run("stable", "--instance", "i.json", "--seed", "3", "--out", "plan.csv"))
                .isZero();

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out())
                .contains("blocking pairs found by the verifier: 0")
                .contains("lottery of seed 3")
                .contains("Proven: the plan is stable")
                .contains("p1 has 1; capacity: 1");
        assertThat(here.resolve("plan.csv"))
                .content()
                .startsWith("proposer,place,choice\n")
                .contains(",p1,1");
    }

    @Test
    void the_same_is_there_for_machines() throws IOException {
        Shell shell = shell(TWO_FOR_ONE, Locale.ENGLISH);

        assertThat(shell.run("stable", "--instance", "i.json", "--side", "places", "--json"))
                .isZero();

        JsonNode json = JsonMapper.shared().readTree(shell.out());
        assertThat(json.get("matched").asInt() + json.get("unmatched").asInt()).isEqualTo(2);
        assertThat(json.get("blockingPairs").asInt()).isZero();
        assertThat(json.get("stable").asBoolean()).isTrue();
        assertThat(json.get("proof").get("proven").asBoolean()).isTrue();
        assertThat(json.get("pairs").get(0).get("place").asString()).startsWith("p");
    }

    @Test
    void regional_caps_count_by_the_mechanism_asked_for() throws IOException {
        String capped = """
                {"proposers": {"a": ["p"], "b": ["p"], "c": ["q"]},
                 "places": {"p": {"capacity": 2, "preferences": ["a", "b"], "region": "r", "target": 1},
                            "q": {"capacity": 2, "preferences": ["c"], "region": "r", "target": 1}},
                 "regions": {"r": {"cap": 3}}}
                """;
        Shell jrmp = shell(capped, Locale.FRENCH);
        assertThat(jrmp.run("stable", "--instance", "i.json", "--mechanism", "jrmp"))
                .isZero();
        assertThat(jrmp.out()).contains("Placés\u00a0: 2").contains("p a atteint sa cible");
        Shell flexible = shell(capped, Locale.ENGLISH);
        assertThat(flexible.run("stable", "--instance", "i.json", "--mechanism", "flexible"))
                .isZero();
        assertThat(flexible.out()).contains("Matched: 3");
    }

    @Test
    void where_a_minimum_cannot_be_kept_stably_the_plan_has_the_fewest_blocking_pairs_and_the_command_fails()
            throws IOException {
        Shell shell = shell("""
                {"proposers": {"r1": ["h1", "h2"], "r2": ["h1"]},
                 "places": {"h1": {"capacity": 2, "preferences": ["r1", "r2"]},
                            "h2": {"capacity": 1, "minimum": 1, "preferences": ["r1"]}}}
                """, Locale.ENGLISH);

        assertThat(shell.run("stable", "--instance", "i.json")).isEqualTo(1);

        assertThat(shell.out())
                .contains("blocking pairs found by the verifier: 1")
                .contains("h2 gets 0 in every stable plan")
                .contains("Proven: there is no stable plan");
    }

    @Test
    void a_couple_without_a_stable_plan_is_told_so() throws IOException {
        String couple = """
                {"proposers": {"s": ["h1", "h2"]},
                 "places": {"h1": {"preferences": ["a1", "s"]}, "h2": {"preferences": ["s", "a2"]}},
                 "couples": [{"members": ["a1", "a2"], "preferences": [["h1", "h2"]]}]}
                """;
        Shell shell = shell(couple, Locale.ENGLISH);
        assertThat(shell.run("stable", "--instance", "i.json")).isEqualTo(1);
        assertThat(shell.out()).contains("There is no stable plan");
        Shell json = shell(couple, Locale.ENGLISH);
        assertThat(json.run("stable", "--instance", "i.json", "--json")).isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get("error")
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("stable.plan.none");
    }

    @Test
    void every_mistake_is_reported_with_its_line() throws IOException {
        Shell shell = shell("""
                {"proposers": {"a": ["p1", "p9"],
                               "b": ["p1", "p1"]},
                 "places": {"p1": {"capacity": -1, "preferences": ["z"]}},
                 "groups": {"y": "WOMAN"}}
                """, Locale.ENGLISH);

        assertThat(shell.run("stable", "--instance", "i.json")).isEqualTo(1);

        assertThat(shell.err())
                .contains("i.json:1 $.proposers.a[1]: There is no place p9")
                .contains("i.json:2 $.proposers.b[1]: A list names each id once; found twice: p1")
                .contains("i.json:3 $.places.p1.preferences[0]: There is no proposer z")
                .contains("i.json:4 $.groups.y: There is no proposer y");
    }

    @Test
    void without_a_file_there_is_nothing_to_do() throws IOException {
        Shell none = shell(TWO_FOR_ONE, Locale.ENGLISH);
        assertThat(none.run("stable")).isEqualTo(2);
        assertThat(none.err()).contains("--instance");
        Shell missing = shell(TWO_FOR_ONE, Locale.ENGLISH);
        assertThat(missing.run("stable", "--instance", "no.json")).isEqualTo(2);
        assertThat(missing.err()).contains("no.json");
    }

    private Shell shell(String instance, Locale locale) throws IOException {
        Files.writeString(here.resolve("i.json"), instance);
        return new Shell(here, locale, false);
    }
}
