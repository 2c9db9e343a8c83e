package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table whose headings do not do is mended as single rows are: in the sheet of its rejected rows. */
class BrokenHeadingsTest {

    private static final String REJECTED_SHEET = "r/experts.csv";

    @TempDir
    private Path here;

    private Path experts = Path.of("");
    private int rejectedBefore;

    @BeforeEach
    void aCopyOfThePilot() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        experts = folder.resolve("experts.csv");
        rejectedBefore = rejected(json("validate pilot"));
    }

    private JsonNode json(String line) {
        Shell shell = new Shell(here);
        shell.run((line + " --json").split(" "));
        return JsonMapper.shared().readTree(shell.out());
    }

    private static int rejected(JsonNode answer) {
        return answer.path("files")
                .valueStream()
                .mapToInt(file -> file.path("rejected").asInt())
                .sum();
    }

    private void changeLines(Path file, UnaryOperator<String> change) throws IOException {
        Files.write(file, Files.readAllLines(file).stream().map(change).toList());
    }

    private Map<String, String> withoutGenders() throws IOException {
        Map<String, String> genders = new HashMap<>();
        changeLines(experts, line -> {
            String[] cells = line.split(",", 5);
            genders.put(cells[0], cells[3]);
            return String.join(",", cells[0], cells[1], cells[2], cells[4]);
        });
        return genders;
    }

    @Test
    void a_missing_column_is_added_in_the_sheet_of_rejected_rows() throws IOException {
        Map<String, String> genders = withoutGenders();
        Shell shell = new Shell(here);
        assertThat(shell.run("validate", "pilot", "--rejected", "r")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(shell.out()).contains("experts.csv:1 gender: this column is missing", "are read with --mended");
        changeLines(here.resolve(REJECTED_SHEET), line -> {
            String id = line.substring(0, line.indexOf(','));
            return genders.get(id) + "," + line;
        });

        JsonNode answer = json("validate pilot --mended r");

        assertThat(rejected(answer)).isEqualTo(rejectedBefore);
        assertThat(answer.path("files").get(1).path("file").asString()).isEqualTo("experts.csv");
        assertThat(answer.path("mended").path("replaced").asInt())
                .isEqualTo(answer.path("files").get(1).path("rows").asInt());
        assertThat(answer.path("problems").toString()).contains("r/experts.csv").doesNotContain("this column");
        assertThat(new Shell(here).run("run", "pilot", "--mended", "r", "--out", "o"))
                .isZero();
    }

    @Test
    void rows_that_are_still_rejected_then_are_mended_in_a_second_round_and_count_once() throws IOException {
        withoutGenders();
        new Shell(here).run("validate", "pilot", "--rejected", "r");
        changeLines(here.resolve(REJECTED_SHEET), line -> (line.startsWith("id,") ? "gender," : "WOMAN,") + line);
        assertThat(new Shell(here).run("validate", "pilot", "--mended", "r", "--rejected", "r"))
                .isEqualTo(ExitCode.PROBLEMS);
        changeLines(here.resolve("r-2/experts.csv"), line -> line.replace("cardiologgy", "cardiology"));

        JsonNode first = json("validate pilot --mended r");
        JsonNode second = json("validate pilot --mended r --mended r-2");

        assertThat(rejected(second)).isLessThan(rejected(first));
        assertThat(second.path("mended").path("replaced").asInt())
                .isEqualTo(first.path("mended").path("replaced").asInt());
    }

    @Test
    void a_misspelt_heading_is_mended_in_its_place() throws IOException {
        changeLines(experts, line -> line.startsWith("id,") ? line.replace(",gender,", ",Geschlecht,") : line);
        new Shell(here).run("validate", "pilot", "--rejected", "r");
        changeLines(
                here.resolve(REJECTED_SHEET),
                line -> line.replace("column 4", "gender").replace(",Geschlecht,", ",gender,"));

        assertThat(rejected(json("validate pilot --mended r"))).isEqualTo(rejectedBefore);
    }

    @Test
    void a_row_taken_out_of_the_sheet_is_read_under_the_mended_headings() throws IOException {
        changeLines(experts, line -> line.startsWith("id,") ? line.replace(",gender,", ",Geschlecht,") : line);
        new Shell(here).run("validate", "pilot", "--rejected", "r");
        List<String> lines = new ArrayList<>(Files.readAllLines(here.resolve(REJECTED_SHEET)));
        lines.set(0, lines.get(0).replace(",Geschlecht,", ",gender,"));
        lines.remove(2);
        Files.write(here.resolve(REJECTED_SHEET), lines);

        JsonNode answer = json("validate pilot --mended r");

        assertThat(rejected(answer)).isEqualTo(rejectedBefore);
        assertThat(answer.path("mended").path("replaced").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    void headings_are_given_to_a_table_that_had_none() throws IOException {
        List<String> lines = Files.readAllLines(experts);
        Files.write(experts, lines.subList(1, lines.size()));
        new Shell(here).run("validate", "pilot", "--rejected", "r");
        changeLines(
                here.resolve(REJECTED_SHEET),
                line -> line.startsWith("column 1,") ? lines.get(0) + ",rejected.line,rejected.problems" : line);

        JsonNode answer = json("validate pilot --mended r");

        assertThat(rejected(answer)).isEqualTo(rejectedBefore);
        assertThat(answer.path("files").get(1).path("rows").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    void headings_that_still_do_not_do_are_told_where_a_person_finds_them() throws IOException {
        withoutGenders();
        new Shell(here).run("validate", "pilot", "--rejected", "r");
        changeLines(here.resolve(REJECTED_SHEET), line -> (line.startsWith("id,") ? "Geschlecht," : "WOMAN,") + line);
        Shell shell = new Shell(here);

        assertThat(shell.run("validate", "pilot", "--mended", "r")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out()).contains("r/experts.csv:1 gender: this column is missing");
    }

    @Test
    void run_has_no_answer_while_headings_do_not_do() throws IOException {
        withoutGenders();
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "pilot", "--out", "o")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.err()).contains("experts.csv:1 gender: this column is missing");
        assertThat(here.resolve("o")).doesNotExist();
    }
}
