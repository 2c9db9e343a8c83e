package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where programme.json is broken, nobody is told of a country that is none and of rows that nobody read. */
class BrokenProgrammeTest {

    @TempDir
    private Path here;

    @BeforeEach
    void a_programme_with_a_comma_too_many() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        Files.writeString(folder.resolve("programme.json"), "{\"schema\": \"1.0\", \"country\": \"MA\",}");
        Files.writeString(folder.resolve("experts.csv"), "id\nE-1\n");
        Files.writeString(folder.resolve("visits.csv"), "id\n");
    }

    @Test
    void validate_says_that_no_table_was_read_and_which() {
        Shell shell = new Shell(here);

        assertThat(shell.run("validate", "pilot")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("programme.json:1"))
                .contains(
                        "programme.json: none of the tables is read before this file is put right: experts.csv,"
                                + " visits.csv",
                        "No table was read, so nothing is known of their rows: programme.json must be put right"
                                + " first");
        assertThat(shell.out()).doesNotContain("ZZ").doesNotContain("0 rows");
    }

    @Test
    void validate_says_so_in_french() {
        Shell shell = new Shell(here, Locale.FRENCH, false);
        shell.run("validate", "pilot");

        assertThat(shell.out()).contains("Aucune table n’a été lue").doesNotContain("ZZ");
    }

    @Test
    void validate_tells_machines_which_tables_were_not_read() {
        Shell shell = new Shell(here);
        shell.run("validate", "pilot", "--json");

        JsonNode answer = JsonMapper.shared().readTree(shell.out());
        assertThat(answer.path("complete").asBoolean()).isFalse();
        assertThat(answer.path("files")).isEmpty();
        assertThat(answer.path("tablesNotRead").valueStream().map(JsonNode::asString))
                .containsExactly("experts.csv", "visits.csv");
        assertThat(answer.path("errors").asInt()).isEqualTo(2);
    }

    @Test
    void validate_tells_machines_the_column_of_a_mistake() {
        Shell shell = new Shell(here);
        shell.run("validate", "morocco", "--json");

        JsonNode problems = JsonMapper.shared().readTree(shell.out()).path("problems");
        assertThat(problems.valueStream()
                        .filter(problem -> problem.path("field").asString().equals("licenceUntil")))
                .isNotEmpty()
                .allMatch(problem -> problem.path("column").asInt() == 14);
    }

    @Test
    void run_and_match_end_with_the_same_cause() {
        for (String command : new String[] {"run", "match"}) {
            Shell shell = new Shell(here);

            assertThat(shell.run(command, "pilot")).as(command).isEqualTo(ExitCode.PROBLEMS);
            assertThat(shell.err())
                    .as(command)
                    .contains("experts.csv, visits.csv")
                    .contains("The programme cannot be read");
            assertThat(shell.out()).as(command).isEmpty();
        }
    }
}
