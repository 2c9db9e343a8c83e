package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Under --json every way to fail is one object on standard output. */
class JsonFailureTest {

    private static final Set<String> SHAPE =
            Set.of("severity", "code", "words", "file", "line", "column", "field", "expected", "found", "maybe");

    @TempDir
    private Path here;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(here.resolve("empty"));
        Files.writeString(here.resolve("file"), "x");
        Path broken = Files.createDirectory(here.resolve("broken"));
        Files.writeString(
                broken.resolve("programme.json"), "{\"schema\": \"1.0\", \"country\": \"MA\", \"state\": \"ACTIV\"}");
        Path pack = Files.createDirectories(here.resolve("badpack"));
        Files.writeString(pack.resolve("pack.json"), "{ \"schema\": \"1.0\", \"country\": 7 }");
        Files.writeString(here.resolve("mapping.json"), "{ \"schema\": \"1.0\", \"tabel\": 7 }");
    }

    private JsonNode error(int exit, String line) {
        Shell shell = new Shell(here);
        List<String> args = new ArrayList<>(List.of(line.isEmpty() ? new String[0] : line.split(" ")));
        args.add("--json");

        assertThat(shell.run(args.toArray(String[]::new))).as(line).isEqualTo(exit);

        assertThat(shell.err()).isEmpty();
        JsonNode whole = JsonMapper.shared().readTree(shell.out());
        assertThat(whole.propertyNames()).containsExactly("error");
        JsonNode error = whole.path("error");
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("exit", "problems");
        assertThat(error.path("exit").asInt()).isEqualTo(exit);
        assertThat(error.path("problems")).isNotEmpty();
        for (JsonNode problem : error.path("problems")) {
            assertThat(SHAPE).containsAll(problem.propertyNames());
            assertThat(problem.path("code").asString()).matches("[a-z]+(\\.[a-z0-9-]+)+");
            assertThat(problem.path("words").asString())
                    .isNotBlank()
                    .doesNotContain(problem.path("code").asString());
        }
        return error.path("problems");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | skills.usage-unknown",
                "run --nonsense | skills.usage-unknown",
                "run nowhere | skills.folder-missing",
                "run file | skills.folder-is-file",
                "run --pack nowhere | skills.pack-missing",
                "run --pack file | skills.pack-is-file",
                "run --on 2026-02-30 | skills.usage-day",
                "run --period 2025-06-30/2025-01-01 | skills.usage-swapped",
                "today morocco --days x | skills.usage-range",
                "today morocco --days 367 | skills.usage-range",
                "stable --instance file --seed x | skills.usage-number",
                "match morocco --previous file --max-changes x | skills.usage-number",
                "stable --instance nowhere.json | skills.input-missing",
                "assign --edges empty | skills.input-is-folder",
                "assign --edges file --capacities nowhere.csv | skills.input-missing",
                "run --on yesterday | skills.usage-value",
                "run --lang de | skills.usage-value",
                "run --threshold 0 | skills.threshold",
                "run --mapping nowhere.json | skills.mapping-missing",
                "validate | skills.usage-missing",
                "match | skills.usage-missing",
                "explain morocco | skills.usage-one-of",
                "explain morocco --expert E-001 --need N-01 | skills.usage-exclusive",
                "country | skills.usage-unknown",
                "country new file | skills.country-is-file",
                "run --encoding latin9 | skills.usage-value",
                "run --threshold many | skills.threshold",
                "run --on= | skills.usage-no-value",
                "explain morocco --expert= | skills.usage-no-value",
                "run --internal=yes | skills.usage-nothing",
                "run --on 2026-03-02 --on 2026-03-03 | skills.usage-twice",
                "run --mended nowhere | skills.mended-missing",
                "run --out file | skills.out-is-file",
                "run broken --out broken | skills.out-is-programme",
                "country check | skills.usage-missing",
                "country check nowhere | skills.pack-missing",
                "country check file | skills.pack-is-file",
                "country new broken | skills.country-not-empty",
            })
    void wrong_usage_has_exit_two_and_a_code(String line, String code) {
        assertThat(error(ExitCode.USAGE, line).get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void no_command_at_all_has_exit_two_and_a_code() {
        Shell shell = new Shell(here);

        assertThat(shell.run("--json")).isEqualTo(ExitCode.USAGE);

        assertThat(JsonMapper.shared()
                        .readTree(shell.out())
                        .at("/error/problems/0/code")
                        .asString())
                .startsWith("skills.usage-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run empty | io.programme.missing",
                "match empty | io.programme.missing",
                "explain empty --need N-01 | io.programme.missing",
                "run broken | document.value.not-listed",
                "run --pack badpack | document.value.not-text",
                "match morocco --pack badpack | document.value.not-text",
                "run --mapping mapping.json | document.field.missing",
                "explain morocco --expert E-999 | skills.unknown-expert",
                "explain morocco --need N-999 | skills.unknown-need",
                "explain morocco --expert E-131 | skills.rejected-expert",
                "explain morocco --need N-01 --on 2024-10-01 | skills.not-yet",
                "country new file/below | skills.out-unwritable",
                "run --out file/below | skills.out-unwritable",
                "validate morocco --rejected file/below | skills.out-unwritable",
                "today morocco --host X | skills.no-such-host",
                "explain morocco --need X --audience person | skills.no-open-need",
            })
    void no_answer_has_exit_one_and_a_code(String line, String code) {
        assertThat(error(ExitCode.PROBLEMS, line))
                .extracting(problem -> problem.path("code").asString())
                .contains(code);
    }

    @Test
    void a_problem_in_a_file_has_its_place_what_was_expected_and_what_was_perhaps_meant() {
        JsonNode state = Stream.of(error(ExitCode.PROBLEMS, "run broken"))
                .flatMap(JsonNode::valueStream)
                .filter(problem -> problem.path("field").asString().equals("$.state"))
                .findFirst()
                .orElseThrow();

        assertThat(state.path("file").asString()).isEqualTo("programme.json");
        assertThat(state.path("line").asInt()).isEqualTo(1);
        assertThat(state.path("expected").asString()).contains("ACTIVE");
        assertThat(state.path("maybe").asString()).isEqualTo("ACTIVE");
        assertThat(state.has("found")).isFalse();
    }

    @Test
    void a_mistake_on_the_command_line_has_what_was_found_expected_and_perhaps_meant() {
        JsonNode day = error(ExitCode.USAGE, "run --on yesterday").get(0);
        assertThat(day.path("found").asString()).isEqualTo("yesterday");
        assertThat(day.path("expected").asString()).isEqualTo("yyyy-MM-dd");

        assertThat(error(ExitCode.USAGE, "vallidate morocco")
                        .get(0)
                        .path("maybe")
                        .asString())
                .contains("validate");
    }

    /** What stands on the command line comes back with the option it belongs to, whatever is wrong with it. */
    @Test
    void a_mistake_is_located_by_its_option_with_what_was_found_and_expected() {
        located(1, "explain morocco --expert X", "--expert", "X", "");
        located(1, "explain morocco --need N-1", "--need", "N-1", "");
        located(1, "explain morocco --expert E-131", "--expert", "E-131", "");
        located(1, "explain morocco --need N-01 --on 2024-10-01", "--need", "N-01", "");
        located(1, "explain morocco --need N-45 --audience person", "--need", "N-45", "");
        located(1, "today morocco --host X", "--host", "X", "");
        located(1, "run --out file/below", "--out", "file/below", "");
        located(1, "run --period 2031", "--period", "2031-01-01/2031-12-31", "");
        located(1, "country new file/below", "DIR", "file/below", "");
        located(2, "run nowhere", "DIR", "nowhere", String.join(", ", ShippedProgramme.ids()));
        located(2, "run file", "DIR", "file", "");
        located(2, "run --pack nowhere", "--pack", "nowhere", "");
        located(2, "run --mended nowhere", "--mended", "nowhere", "");
        located(2, "run --mapping nowhere", "--mapping", "nowhere", "");
        located(2, "run --out file", "--out", "file", "");
        located(2, "run --threshold x", "--threshold", "x", "3..2147483647");
        located(2, "run --threshold 2", "--threshold", "2", "3..2147483647");
        located(2, "today morocco --days 400", "--days", "400", "0..366");
        located(2, "run --lang xx", "--lang", "xx", "en|fr|ar");
        located(
                2,
                "explain morocco --need N-01 --audience boss",
                "--audience",
                "boss",
                "coordinator|person|host|report");
        located(2, "run --encoding latin9", "--encoding", "latin9", "UTF-8, windows-1252");
        located(2, "country check nowhere", "DIR", "nowhere", "");
        located(2, "stable --instance nowhere", "--instance", "nowhere", "");
        located(2, "run --nonsense", "", "--nonsense", "");
        located(2, "explain morocco", "", "", "--expert, --need");
        located(2, "validate", "", "", "DIR");
    }

    private void located(int exit, String line, String field, String found, String expected) {
        JsonNode problem = error(exit, line).get(0);
        assertThat(problem.path("field").asString("")).as(line).isEqualTo(field);
        assertThat(problem.path("found").asString("")).as(line).endsWith(found);
        assertThat(problem.has("found")).as(line).isEqualTo(!found.isEmpty());
        assertThat(problem.path("expected").asString("")).as(line).isEqualTo(expected);
    }

    @Test
    void an_id_that_is_nearly_one_is_met_with_the_one_that_was_perhaps_meant() {
        assertThat(error(ExitCode.PROBLEMS, "explain morocco --expert E-O01")
                        .get(0)
                        .path("maybe")
                        .asString())
                .isEqualTo("E-001");
        assertThat(error(ExitCode.PROBLEMS, "explain morocco --need n1")
                        .get(0)
                        .path("maybe")
                        .asString())
                .isEqualTo("N-01");
        assertThat(error(ExitCode.PROBLEMS, "explain morocco --need N-99")
                        .get(0)
                        .has("maybe"))
                .isFalse();
        assertThat(error(ExitCode.PROBLEMS, "today morocco --host CHU-RABBAT")
                        .get(0)
                        .path("maybe")
                        .asString())
                .isEqualTo("CHU-RABAT");
        assertThat(error(ExitCode.PROBLEMS, "explain morocco --need N-O1 --audience host")
                        .get(0)
                        .has("maybe"))
                .isFalse();
        Shell shell = new Shell(here);
        shell.run("explain", "morocco", "--expert", "E-O01");
        assertThat(shell.err()).isEqualToIgnoringNewLines("No member E-O01 is on the register. Maybe E-001");
    }

    @Test
    void reports_of_problems_have_the_same_shape_and_are_answers() {
        for (String line : List.of("validate morocco --json", "country check badpack --json")) {
            Shell shell = new Shell(here);

            assertThat(shell.run(line.split(" "))).isEqualTo(ExitCode.PROBLEMS);

            JsonNode whole = JsonMapper.shared().readTree(shell.out());
            assertThat(whole.has("error")).isFalse();
            assertThat(whole.path("problems"))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(SHAPE).containsAll(problem.propertyNames()));
            assertThat(shell.err()).isEmpty();
        }
    }

    @Test
    void words_are_in_the_language_asked_for() {
        Shell shell = new Shell(here, Locale.ENGLISH, false);

        shell.run("run", "nowhere", "--json", "--lang", "fr");

        assertThat(shell.out()).contains("Il n’y a pas de dossier nowhere");
    }
}
