package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.io.CsvFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The round: run, mend what was rejected, run again with what was mended. */
class MendedRowsTest {

    /** All rejected rows of the pilot. */
    private static final int REJECTED = 18;

    @TempDir
    private Path here;

    /** What a first run wrote, the same for every test. */
    @TempDir
    private static Path first;

    @BeforeAll
    static void run() {
        assertThat(new Shell(first).run("run", "morocco", "--out", "o")).isZero();
    }

    @BeforeEach
    void rejectedRows() throws IOException {
        try (Stream<Path> written = Files.walk(first)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                Path own = here.resolve(first.relativize(file).toString());
                Files.createDirectories(own.getParent());
                Files.copy(file, own);
            }
        }
    }

    private int run(String line) {
        return new Shell(here).run(line.split(" "));
    }

    private String out(String line) {
        Shell shell = new Shell(here);
        shell.run(line.split(" "));
        assertThat(shell.err()).isEmpty();
        return shell.out();
    }

    private JsonNode json(String line) {
        return JsonMapper.shared().readTree(out(line + " --json"));
    }

    private static long rejected(JsonNode answer) {
        return answer.path("files")
                .valueStream()
                .mapToLong(file -> file.path("rejected").asLong())
                .sum();
    }

    private static long rows(JsonNode answer) {
        return answer.path("files")
                .valueStream()
                .mapToLong(file -> file.path("rows").asLong())
                .sum();
    }

    private void mend(String file, String... changes) throws IOException {
        Path mended = here.resolve(file);
        String text = Files.readString(mended);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(mended, text);
    }

    private void mendExperts(String folder) throws IOException {
        mend(
                folder + "/experts.csv",
                "05/06/2027",
                "2027-06-05",
                "cardiologgy",
                "cardiology",
                "2026-03-01,2024-03-01",
                "2024-03-01,2027-03-01",
                "psychologist,,CNOM",
                "psychologist,,DE-BAEK",
                "X?",
                "WOMAN",
                "10.000",
                "10",
                "Belgique?",
                "BE",
                "fr:Z9",
                "fr:C1",
                "E-017,",
                "E-140,",
                "VERIFIED,,,,",
                "EVIDENCED,,,,");
    }

    private void mendTheRest(String folder) throws IOException {
        mend(folder + "/organisations.csv", "MA,,MA-03", "MA,MA-2015,MA-03");
        mend(folder + "/needs.csv", "CHU-INCONNU", "CHU-RABAT", "2026-09-01,2026-06-01", "2026-06-01,2026-09-01");
        mend(
                folder + "/engagements.csv",
                "2025-05-10,,",
                "2025-05-10,French is the language of work,",
                "2025-06-01,2025-05-01",
                "2025-05-01,2025-06-01");
        mend(folder + "/results.csv", "1.3.x,2025-12-31", "1.1.a,2025-11-30");
    }

    @Test
    void rows_are_mended_in_two_rounds_until_none_is_rejected_and_none_is_lost() throws IOException {
        JsonNode before = json("run morocco --out o");
        assertThat(rejected(before)).isEqualTo(REJECTED);
        mendExperts("o/rejected");

        JsonNode first = json("run morocco --out o --mended o/rejected");

        assertThat(rows(first)).isEqualTo(rows(before));
        assertThat(rejected(first)).isEqualTo(7); // one engagement was rejected for its member alone
        assertThat(first.path("mended").path("replaced").asInt()).isEqualTo(10);
        assertThat(first.path("rejectedRows").path("folder").asString()).endsWith("rejected-2");
        assertThat(here.resolve("o/rejected-2/experts.csv")).doesNotExist();

        mendTheRest("o/rejected-2");
        String second = "run morocco --out o --strict --mended o/rejected --mended o/rejected-2";

        assertThat(run(second)).isZero();
        JsonNode after = json(second);
        assertThat(rejected(after)).isZero();
        assertThat(rows(after)).isEqualTo(rows(before));
        assertThat(here.resolve("o/rejected/experts.csv")).content().contains("E-140");
        assertThat(here.resolve("o/rejected-2/needs.csv")).content().contains("CHU-RABAT");
        assertThat(here.resolve("o/rejected-3")).doesNotExist();
    }

    @Test
    void a_second_round_may_as_well_go_on_in_the_first_folder() throws IOException {
        mendExperts("o/rejected");
        run("run morocco --out o --mended o/rejected");
        mendTheRest("o/rejected");

        assertThat(run("run morocco --out o --strict --mended o/rejected --mended o/rejected-2"))
                .isZero();

        assertThat(here.resolve("o/rejected-2")).isEmptyDirectory();
        assertThat(run("run morocco --out o --strict --mended o/rejected")).isZero();
    }

    @Test
    void the_same_files_give_the_same_answer_each_time() throws IOException {
        mendExperts("o/rejected");
        String first = out("run morocco --out o --mended o/rejected");
        byte[] plan = Files.readAllBytes(here.resolve("o/plan.json"));
        byte[] left = Files.readAllBytes(here.resolve("o/rejected-2/needs.csv"));

        assertThat(out("run morocco --out o --mended o/rejected")).isEqualTo(first);

        assertThat(here.resolve("o/plan.json")).hasBinaryContent(plan);
        assertThat(here.resolve("o/rejected-2/needs.csv")).hasBinaryContent(left);
        assertThat(out("run morocco --out o --mended o/rejected --mended o/rejected/../rejected"))
                .isEqualTo(first);
    }

    @Test
    void mended_rows_count_as_if_they_had_been_mended_in_the_programmes_own_tables() throws IOException {
        Path folder = copyOfPilot();
        mendExperts("o/rejected");
        mendTheRest("o/rejected");
        run("run " + folder + " --out joined --on 2026-03-02 --as-of 2025-12-31 --mended o/rejected");
        for (String table : List.of("organisations", "experts", "needs", "engagements", "results")) {
            Path own = folder.resolve(table + ".csv");
            List<String> lines = Files.readAllLines(own);
            for (String row : Files.readAllLines(here.resolve("o/rejected/" + table + ".csv"))) {
                Matcher parts =
                        Pattern.compile("(.*),([0-9]+),\"?[a-z]+\\.csv:.*").matcher(row);
                if (parts.matches()) {
                    lines.set(Integer.parseInt(parts.group(2)) - 1, parts.group(1));
                }
            }
            Files.write(own, lines);
        }

        run("run " + folder + " --out direct --on 2026-03-02 --as-of 2025-12-31");

        for (String file : List.of("plan.csv", "report.html")) {
            assertThat(here.resolve("joined").resolve(file))
                    .hasSameBinaryContentAs(here.resolve("direct").resolve(file));
        }
    }

    @Test
    void a_row_still_rejected_is_located_in_the_file_where_a_person_finds_it() throws IOException {
        mend("o/rejected/experts.csv", "cardiologgy", "kardiologie-");

        String told = out("run morocco --out o --mended o/rejected");

        assertThat(told)
                .contains("o/rejected/experts.csv:3 specialty", "experts.csv:17 licenceUntil")
                .contains("Mended rows in place of rejected ones: 1; added: 0; left as they were: 17");
        assertThat(here.resolve("o/rejected-2/experts.csv")).content().contains("kardiologie-,", ",31,");
        JsonNode validated = json("validate morocco --mended o/rejected");
        assertThat(validated
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("file").asString() + ":"
                                + problem.path("line").asInt()))
                .contains("o/rejected/experts.csv:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "match", "explain"})
    void every_command_that_reads_a_programme_reads_mended_rows(String command) throws IOException {
        mendExperts("o/rejected");
        String line = switch (command) {
            case "explain" -> "explain morocco --expert E-131 --mended o/rejected";
            case "validate" -> "validate morocco --mended o/rejected --json";
            case "run" -> "run morocco --out p --mended o/rejected";
            default -> "match morocco --mended o/rejected";
        };

        Shell shell = new Shell(here);
        int code = shell.run(line.split(" "));

        assertThat(code).isEqualTo(command.equals("validate") ? ExitCode.PROBLEMS : ExitCode.FINE);
        if (command.equals("validate")) {
            assertThat(rejected(JsonMapper.shared().readTree(shell.out()))).isEqualTo(7);
        } else {
            assertThat(shell.err()).isEmpty();
        }
    }

    @Test
    void a_sheet_saved_by_a_spreadsheet_in_another_form_and_order_is_read() throws IOException {
        mendTheRest("o/rejected");
        List<String> lines = Files.readAllLines(here.resolve("o/rejected/needs.csv"));
        String turned = lines.stream()
                .map(line -> Stream.of(line.split(",", 15))
                        .map(cell -> cell.replace(";", "\u0000"))
                        .collect(Collectors.toList()))
                .peek(cells -> cells.add(cells.remove(0)))
                .map(cells -> cells.stream()
                        .map(cell -> cell.contains("\u0000") ? '"' + cell.replace('\u0000', ';') + '"' : cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        Files.write(here.resolve("o/rejected/needs.csv"), turned.getBytes(Charset.forName("windows-1252")));

        JsonNode answer = json("run morocco --out o --mended o/rejected --encoding UTF-8");

        assertThat(answer.path("files").get(2).path("rejected").asInt()).isZero();
        assertThat(here.resolve("o/plan.json")).content(StandardCharsets.UTF_8).contains("N-49");
    }

    @Test
    void rows_find_each_other_by_their_ids_although_lines_were_moved() throws IOException {
        Path folder = copyOfPilot();
        mendExperts("o/rejected");
        List<String> lines = Files.readAllLines(folder.resolve("experts.csv"));
        lines.add(1, lines.remove(lines.size() - 1)); // every line below has another number
        Files.write(folder.resolve("experts.csv"), lines);

        JsonNode answer = json("run " + folder + " --out p --mended o/rejected");

        // the row without a partner is E-140: its id was mended, and its line now is another's
        assertThat(answer.path("mended").path("replaced").asInt()).isEqualTo(9);
        assertThat(answer.path("mended").path("added").asInt()).isEqualTo(1);
        assertThat(answer.path("files").get(1).path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_that_was_taken_in_is_never_replaced() throws IOException {
        mend("o/rejected/needs.csv", "N-48,CHU-INCONNU", "N-01,CHU-RABAT");

        String told = out("validate morocco --rejected o/rejected --mended o/rejected");

        assertThat(told).contains("o/rejected/needs.csv:2 id: line needs.csv:2 has the same id and other content");
        assertThat(here.resolve("o/rejected-2/needs.csv")).content().contains("N-01,CHU-RABAT");
    }

    @Test
    void a_row_that_a_person_added_is_taken_in_and_one_taken_out_stays_rejected() throws IOException {
        mend(
                "o/rejected/needs.csv",
                "N-48,CHU-INCONNU",
                "N-51,CHU-RABAT",
                ",1,yes,OPEN,2026-01-17,,49,",
                ",4,yes,OPEN,2026-01-17,,,");
        mend("o/rejected/results.csv", "1.3.x", "1.3.y");

        JsonNode answer = json("run morocco --out o --mended o/rejected");

        assertThat(answer.path("mended").path("added").asInt()).isEqualTo(1);
        JsonNode needs = answer.path("files").get(2);
        assertThat(needs.path("rows").asInt()).isEqualTo(51);
        assertThat(needs.path("rejected").asInt()).isEqualTo(3);
        assertThat(here.resolve("o/rejected-2/needs.csv")).content().contains("N-48,CHU-INCONNU");
    }

    @Test
    void untouched_rows_count_as_not_mended() {
        JsonNode answer = json("run morocco --out o --mended o/rejected");

        assertThat(rejected(answer)).isEqualTo(REJECTED);
        assertThat(answer.path("mended").path("unchanged").asInt()).isEqualTo(REJECTED);
        assertThat(answer.path("rejectedRows").path("kept")).isEmpty();
    }

    @Test
    void a_row_that_was_mended_in_part_keeps_its_cells_character_by_character() throws IOException {
        Path folder = copyOfPilot();
        Path own = folder.resolve("experts.csv");
        List<String> lines = Files.readAllLines(own);
        String row = lines.get(1);
        String[] cells = row.split(",", -1);
        cells[1] = " Be\u0301ne\u0301dicte  ";
        cells[2] = "'=1+1";
        String kept = cells[1] + ",'" + cells[2] + ","; // what a spreadsheet would run is written with an apostrophe
        cells[List.of(lines.get(0).split(",", -1)).indexOf("specialty")] = "kardiologie-";
        cells[cells.length - 9] = "many";
        lines.set(1, String.join(",", cells));
        Files.write(own, lines);
        run("run " + folder + " --out v");
        assertThat(here.resolve("v/rejected/experts.csv")).content().contains(kept);
        mend("v/rejected/experts.csv", "kardiologie-", "cardiology");

        run("run " + folder + " --out v --mended v/rejected");

        assertThat(here.resolve("v/rejected-2/experts.csv")).content().contains(kept, "many");
        mend("v/rejected-2/experts.csv", "many", "lots");
        run("run " + folder + " --out v --mended v/rejected --mended v/rejected-2");
        assertThat(here.resolve("v/rejected-3/experts.csv")).content().contains(kept, "lots");
    }

    @Test
    void a_sheet_with_other_headings_is_refused_and_said() throws IOException {
        mend("o/rejected/needs.csv", "id,host", "id,hospital");

        Shell shell = new Shell(here);
        assertThat(shell.run("validate", "morocco", "--mended", "o/rejected")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out()).contains("o/rejected/needs.csv: its headings are not those of needs.csv");
        assertThat(rejected(json("run morocco --out o --mended o/rejected"))).isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\n\u0000", "id\n\"open"})
    void a_file_that_is_no_table_is_said_and_loses_nothing(String content) throws IOException {
        Files.writeString(here.resolve("o/rejected/needs.csv"), content);

        JsonNode answer = json("run morocco --out o --mended o/rejected");

        assertThat(rejected(answer)).isEqualTo(REJECTED);
        assertThat(run("validate morocco --mended o/rejected")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(here.resolve("o/rejected/needs.csv")).content().isEqualTo(content);
    }

    @Test
    void cells_beyond_the_headings_that_nobody_mended_keep_their_row_rejected() throws IOException {
        Path folder = copyOfPilot();
        Files.writeString(
                folder.resolve("visits.csv"),
                Files.readString(folder.resolve("visits.csv")) + "V-9,2025-03-01,CHU-RABAT,MOH,G-001,extra\n");
        run("run " + folder + " --out p");
        assertThat(here.resolve("p/rejected/visits.csv")).content().contains("rejected.cell6", "extra");
        mend("p/rejected/visits.csv", "2025-03-01", "2025-03-02");

        JsonNode answer = json("run " + folder + " --out p --mended p/rejected");
        assertThat(answer.path("files").get(4).path("rejected").asInt()).isEqualTo(1);

        mend("p/rejected/visits.csv", "extra", "");
        JsonNode mended = json("run " + folder + " --out p --mended p/rejected");
        assertThat(mended.path("files").get(4).path("rejected").asInt()).isZero();
    }

    @Test
    void a_row_that_was_cut_is_not_replaced_by_what_was_kept_of_it() throws IOException {
        Path folder = copyOfPilot();
        String half = "x".repeat(CsvFormat.MAX_KEPT_ROW / 2 + 10);
        Files.writeString(
                folder.resolve("needs.csv"),
                Files.readString(folder.resolve("needs.csv")) + "N-900," + half + "," + half + "\n");
        run("run " + folder + " --out p");
        mend("p/rejected/needs.csv", "N-900,x", "N-900,y");

        run("run " + folder + " --out p --mended p/rejected");

        assertThat(here.resolve("p/rejected-2/needs.csv")).content().contains("N-900,x", "N-900,y");
    }

    @Test
    void a_table_that_the_programme_does_not_have_yet_is_read() throws IOException {
        Path folder = copyOfPilot();
        Files.delete(folder.resolve("visits.csv"));
        Files.createDirectories(here.resolve("more"));
        Files.copy(ShippedProgramme.MOROCCO.folder().resolve("visits.csv"), here.resolve("more/visits.csv"));

        JsonNode answer = json("run " + folder + " --out p --mended more");

        assertThat(answer.path("mended").path("added").asInt()).isEqualTo(3);
        assertThat(answer.path("files").get(4).path("accepted").asInt()).isEqualTo(3);
    }

    @Test
    void rows_of_a_ministrys_own_sheet_are_mended_under_its_own_headings() throws IOException {
        Path folder = copyOfPilot();
        String experts = Files.readString(folder.resolve("experts.csv"));
        Files.delete(folder.resolve("experts.csv"));
        Files.writeString(folder.resolve("medecins.csv"), experts.replaceFirst("^id,", "Dossier,"));
        Files.writeString(here.resolve("sheet.json"), """
            {"schema": "1.0", "table": "experts.csv", "sheet": "medecins.csv",
             "columns": [{"heading": "Dossier", "field": "id"}]}
            """);
        run("run " + folder + " --out p --mapping sheet.json");
        Files.move(here.resolve("p/rejected/medecins.csv"), here.resolve("p/rejected/experts.csv"));
        mendExperts("p/rejected");
        Files.move(here.resolve("p/rejected/experts.csv"), here.resolve("p/rejected/medecins.csv"));

        JsonNode answer = json("run " + folder + " --out p --mapping sheet.json --mended p/rejected");

        assertThat(answer.path("mended").path("replaced").asInt()).isEqualTo(10);
        assertThat(answer.path("files").get(1).path("file").asString()).isEqualTo("medecins.csv");
        assertThat(answer.path("files").get(1).path("rejected").asInt()).isZero();
    }

    @Test
    void how_to_read_mended_rows_is_said_where_there_are_any() throws IOException {
        assertThat(out("run morocco --out o")).contains("read with --mended " + here.resolve("o/rejected"));
        mendExperts("o/rejected");
        assertThat(out("run morocco --out o"))
                .contains("read with --mended " + here.resolve("o/rejected") + " --mended "
                        + here.resolve("o/rejected-2"));
        mendTheRest("o/rejected");
        assertThat(out("run morocco --out o --mended o/rejected")).doesNotContain("read with --mended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "o/plan.csv", "pilot", "./pilot/../pilot"})
    void only_a_folder_of_mended_rows_will_do(String folder) throws IOException {
        copyOfPilot();
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "pilot", "--mended", folder)).isEqualTo(ExitCode.USAGE);

        assertThat(shell.err()).contains("mended rows");
    }

    private Path copyOfPilot() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return folder;
    }
}
