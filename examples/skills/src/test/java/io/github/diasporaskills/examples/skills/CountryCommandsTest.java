package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.TableColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees who makes a country pack, or a programme for a country that has none yet. */
class CountryCommandsTest {

    private static final String PROGRAMME = """
        {
          "schema": "1.0",
          "id": "pilot",
          "title": { "en": "Pilot" },
          "country": "%s",
          "state": "ACTIVE",
          "term": "2026/2027"
        }
        """;

    @TempDir
    private Path here;

    @BeforeEach
    void programme() throws IOException {
        write("SN");
    }

    private void write(String country) throws IOException {
        Files.createDirectories(here.resolve("pilot"));
        Files.writeString(here.resolve("pilot/programme.json"), PROGRAMME.formatted(country));
    }

    private JsonNode json(int exit, String... line) {
        Shell shell = new Shell(here);
        assertThat(shell.run(line)).isEqualTo(exit);
        return JsonMapper.shared().readTree(shell.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "run", "match"})
    void a_country_without_a_pack_is_told_where_it_stands_with_what_to_do(String command) {
        Shell shell = new Shell(here);

        assertThat(shell.run(command, "pilot")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out() + shell.err())
                .contains(
                        "programme.json:5 $.country: no country pack for SN comes with this program; there are MA, RW."
                                + " Put a pack of your own into the folder pack beside this file, or name its folder with"
                                + " --pack")
                .doesNotContain("blank,", "synthetic", "Maybe");
    }

    @Test
    void a_programme_without_indicators_says_so_in_place_of_an_empty_table() throws IOException {
        write("MA");
        for (String table : List.of("organisations", "experts", "needs", "engagements", "visits", "results")) {
            String blank = ProgrammeTable.named(table).orElseThrow().columns().stream()
                    .map(TableColumn::name)
                    .collect(Collectors.joining(","));
            Files.writeString(here.resolve("pilot/" + table + ".csv"), blank + "\n");
        }
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "pilot", "--on", "2026-03-02")).isZero();

        assertThat(shell.out())
                .contains("The results framework of the programme has no indicators yet")
                .contains("Without a row: organisations.csv, experts.csv")
                .doesNotContain("baseline");
    }

    @Test
    void a_machine_is_told_the_same() {
        JsonNode problem = json(ExitCode.PROBLEMS, "validate", "pilot", "--json")
                .path("error")
                .path("problems")
                .path(0);

        assertThat(problem.path("file").asString()).isEqualTo("programme.json");
        assertThat(problem.path("line").asInt()).isEqualTo(5);
        assertThat(problem.path("field").asString()).isEqualTo("$.country");
        assertThat(problem.path("code").asString()).isEqualTo("skills.country-no-pack");
        assertThat(problem.path("expected").asString()).isEqualTo("MA, RW");
    }

    @Test
    void a_country_that_is_none_is_told_as_such() throws IOException {
        write("Senegal");
        Shell shell = new Shell(here);

        assertThat(shell.run("validate", "pilot")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out() + shell.err())
                .contains(
                        "programme.json:5 $.country: expected: two capital letters of ISO 3166-1 such as MA. Maybe SN");
    }

    @Test
    void a_pack_beside_the_programme_is_enough() throws IOException {
        new Shell(here).run("country", "new", "pilot/pack");
        Path manifest = here.resolve("pilot/pack/pack.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"ZZ\"", "\"SN\""));

        assertThat(new Shell(here).run("validate", "pilot")).isZero();
    }

    @Test
    void a_new_pack_says_what_was_written_and_what_to_do_next() {
        Shell shell = new Shell(here);
        shell.run("country", "new", "mine");
        assertThat(shell.out()).contains("GUIDE.md", "skills country check mine");

        assertThat(json(ExitCode.FINE, "country", "new", "other", "--json").path("files"))
                .extracting(JsonNode::asString)
                .contains("GUIDE.md", "pack.json", "zone.json")
                .hasSize(19);
    }

    @Test
    void a_check_lists_for_machines_what_a_person_should_look_at() {
        new Shell(here).run("country", "new", "mine");

        JsonNode answer = json(ExitCode.FINE, "country", "check", "mine", "--json");

        assertThat(answer.path("unverifiedFacts"))
                .hasSize(answer.path("unverified").asInt())
                .allSatisfy(fact -> assertThat(fact.propertyNames())
                        .containsExactlyInAnyOrderElementsOf(List.of("file", "line", "field", "source", "reading")));
        assertThat(answer.path("zoneRules").path(0).path("agrees").asBoolean()).isTrue();
    }

    @Test
    void a_check_finds_a_zone_that_nobody_knows() throws IOException {
        new Shell(here).run("country", "new", "mine");
        Path zone = here.resolve("mine/zone.json");
        Files.writeString(zone, Files.readString(zone).replace("Etc/UTC", "Africa/Nairoby"));

        JsonNode problem = json(ExitCode.PROBLEMS, "country", "check", "mine", "--json")
                .path("problems")
                .path(0);

        assertThat(problem.path("file").asString()).isEqualTo("zone.json");
        assertThat(problem.path("field").asString()).isEqualTo("$.zones[0].id");
        assertThat(problem.path("maybe").asString()).isEqualTo("Africa/Nairobi");
    }
}
