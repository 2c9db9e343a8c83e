package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DispatchCommandTest {

    @TempDir
    private Path here;

    private JsonNode json(String... more) {
        return JsonMapper.shared().readTree(run(0, more).out());
    }

    private Shell run(int exit, String... more) {
        Shell shell = new Shell(here);
        String[] args = new String[more.length + 2];
        args[0] = "dispatch";
        args[1] = "tele-expertise";
        System.arraycopy(more, 0, args, 2, more.length);
        assertThat(shell.run(args)).as(shell.err()).isEqualTo(exit);
        return shell;
    }

    private Map<String, JsonNode> byRequest(JsonNode answer) {
        Map<String, JsonNode> cases = new LinkedHashMap<>();
        answer.get("cases").forEach(each -> cases.put(each.get("request").asString(), each));
        return cases;
    }

    @Test
    void every_waiting_case_is_shown_by_its_key_with_what_is_to_be_done_and_why() {
        Shell shell = run(0);
        Map<String, JsonNode> cases = byRequest(json("--json"));

        assertThat(cases).containsKeys("TE-050", "TE-052").doesNotContainKey("TE-001");
        assertThat(cases.get("TE-052").get("decision").asString())
                .as("the expert has not answered in time")
                .isEqualTo("TAKE_BACK");
        assertThat(shell.out()).contains("TE-052 (K-052)", "the time of offer 1 of TE-052 ran out", "Gini");
        assertThat(cases.get("TE-055").get("decision").asString()).isEqualTo("OFFER");
        assertThat(cases.get("TE-055").get("late").asString()).isEqualTo("OFFER_NOT_RELEASED");
        assertThat(cases.get("TE-055").get("backups")).isNotNull();
        cases.values().forEach(each -> {
            assertThat(each.get("words")).isNotEmpty();
            assertThat(each.get("inputs").asString()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void what_is_not_on_the_register_is_told_on_the_command_line() {
        String waiting = byRequest(json("--json")).entrySet().stream()
                .filter(each -> List.of("SUBMITTED", "TRIAGE", "INFO_REQUESTED", "READY", "CLEARING_HOUSE")
                        .contains(each.getValue().get("state").asString()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();

        JsonNode emergency = byRequest(json("--emergency", waiting, "--json")).get(waiting);
        assertThat(emergency.get("decision").asString()).isEqualTo("LOCAL_EMERGENCY");
        assertThat(emergency.get("words").get(0).asString()).contains("141");
        assertThat(json("--wish", waiting + "=woman", "--json").get("cases")).isNotEmpty();
    }

    @Test
    void what_women_take_is_told_and_an_emergency_that_somebody_has_gets_the_path() {
        JsonNode answer = json("--emergency", "TE-053", "--json");
        JsonNode load = answer.get("load");

        assertThat(load.get("women").get("cases").asLong())
                .isPositive()
                .isLessThan(load.get("cases").asLong());
        assertThat(load.get("women").get("experts").asInt())
                .isPositive()
                .isLessThan(load.get("experts").asInt());
        assertThat(run(0).out())
                .contains("Experts who are women: "
                        + load.get("women").get("experts").asInt());
        assertThat(byRequest(answer).get("TE-053").get("decision").asString()).isEqualTo("LOCAL_EMERGENCY");
    }

    @Test
    void a_request_that_does_not_wait_is_named_with_a_suggestion() {
        assertThat(run(1, "--wish", "TE-001=woman").err()).contains("TE-001");
        assertThat(run(2, "--wish", "TE-050=anybody").err()).isNotBlank();
        assertThat(run(2, "--wish", "TE-055=woman", "--wish", "TE-055=man").err())
                .as("nobody knows which is meant")
                .contains("--wish TE-055");
    }

    @Test
    void the_end_of_a_day_is_that_of_the_hospitals_clock() {
        // Morocco keeps UTC+1, and UTC in Ramadan.
        assertThat(json("--on", "2026-01-15", "--json").get("at").asString()).isEqualTo("2026-01-15T22:59:59Z");
        assertThat(json("--on", "2026-02-25", "--json").get("at").asString()).isEqualTo("2026-02-25T23:59:59Z");
        assertThat(run(0, "--on", "2026-01-15").out()).contains("2026-01-15, 24:00");
    }

    @Test
    void what_came_after_midnight_by_the_hospitals_clock_is_of_the_next_day() throws IOException {
        Path folder = Files.createDirectory(here.resolve("night"));
        try (Stream<Path> files = Files.list(ShippedProgramme.TELE_EXPERTISE.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path steps = folder.resolve("steps.csv");
        // Half an hour before midnight in UTC is half an hour after midnight in Morocco.
        Files.write(
                steps,
                Files.readAllLines(steps).stream()
                        .map(line -> line.startsWith("TE-039")
                                ? line.replace("ACCEPTED,2026-01-16T13:35:00Z", "ACCEPTED,2026-01-16T23:30:00Z")
                                : line)
                        .toList());

        Shell shell = new Shell(here);
        assertThat(shell.run("dispatch", "night", "--on", "2026-01-16", "--json"))
                .as(shell.err())
                .isZero();
        assertThat(byRequest(JsonMapper.shared().readTree(shell.out()))
                        .get("TE-039")
                        .get("state")
                        .asString())
                .isEqualTo("ALLOCATED");
    }

    @Test
    void the_same_question_has_the_same_answer_in_other_languages() {
        assertThat(run(0, "--lang", "fr").out()).contains("Cas en attente");
        assertThat(json("--json")).isEqualTo(json("--json"));
    }
}
