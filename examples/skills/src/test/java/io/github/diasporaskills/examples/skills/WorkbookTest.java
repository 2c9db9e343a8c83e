package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Problem;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkbookTest {

    @TempDir
    private Path here;

    /** The pilot of Morocco with each of its tables in a sheet. */
    private Path pilot() throws IOException {
        Path folder = ShippedProgramme.MOROCCO.folder();
        Path file = here.resolve("pilot.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0");
                Stream<Path> tables = Files.list(folder)) {
            Worksheet programme = workbook.newWorksheet("programme");
            List<String> lines = Files.readAllLines(folder.resolve("programme.json"));
            for (int i = 0; i < lines.size(); i++) {
                programme.value(i, 0, lines.get(i));
            }
            for (Path table :
                    tables.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String name = table.getFileName().toString().replace(".csv", "");
                TabularSource.csv(table).read(new Copy(workbook.newWorksheet(name)));
            }
        }
        return file;
    }

    /** Writes what it is given into a sheet, on the lines where it stood. */
    private record Copy(Worksheet sheet) implements TabularSource.Visitor {

        @Override
        public void header(List<String> headings, int line) {
            write(line, headings);
        }

        @Override
        public void row(TabularRow row) {
            write(row.line(), row.verbatim());
        }

        private void write(int line, List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(line - 1, i, cells.get(i));
            }
        }

        @Override
        public void problem(Problem problem) {}

        @Override
        public void unreadable(Problem problem) {
            throw new AssertionError(problem);
        }
    }

    private JsonNode json(int exit, String... args) {
        Shell shell = new Shell(here);
        assertThat(shell.run(args)).as(shell.err()).isEqualTo(exit);
        return JsonMapper.shared().readTree(shell.out());
    }

    @Test
    void every_command_that_reads_a_folder_reads_the_same_from_a_workbook() throws IOException {
        String book = pilot().toString();

        JsonNode fromFolder = json(0, "run", "morocco", "--json", "--out", "a");
        JsonNode fromBook = json(0, "run", book, "--json", "--out", "b", "--on", "2026-03-02", "--as-of", "2025-12-31");

        assertThat(fromBook.get("files")).isEqualTo(fromFolder.get("files"));
        assertThat(fromBook.get("plan")).isEqualTo(fromFolder.get("plan"));
        assertThat(fromBook.get("results")).isEqualTo(fromFolder.get("results"));
        assertThat(json(1, "validate", book, "--json").get("files"))
                .isEqualTo(json(1, "validate", "morocco", "--json").get("files"));
        assertThat(json(0, "match", book, "--json", "--on", "2026-03-02"))
                .isEqualTo(json(0, "match", "morocco", "--json"));
        assertThat(json(0, "today", book, "--json", "--on", "2026-03-02"))
                .isEqualTo(json(0, "today", "morocco", "--json"));
    }

    @Test
    void a_problem_of_a_workbook_names_its_sheet_and_row() throws IOException {
        Shell shell = new Shell(here);
        shell.run("validate", pilot().toString());

        assertThat(shell.out()).contains("pilot.xlsx!experts:17 licenceUntil").doesNotContain("experts.csv:17");
    }

    @Test
    void rejected_rows_of_a_workbook_come_back_as_one_and_are_read_again_once_mended() throws IOException {
        String book = pilot().toString();
        JsonNode first = json(0, "run", book, "--json", "--out", "out");
        Path rejected = here.resolve("out/rejected/rejected.xlsx");
        assertThat(rejected).isNotEmptyFile();
        long before = rejectedRows(first);

        mend(rejected, (heading, cell) -> heading.equals("gender") && !cell.isEmpty() ? "WOMAN" : cell);
        JsonNode again = json(0, "run", book, "--json", "--out", "out", "--mended", "out/rejected");

        assertThat(rejectedRows(again)).isLessThan(before);
        assertThat(again.get("mended").get("unchanged").asInt()
                        + again.get("mended").get("replaced").asInt())
                .isEqualTo((int) before);
        assertThat(again.get("rejectedRows").get("kept").get(0).asString()).endsWith("rejected");
    }

    @Test
    void a_file_that_is_no_workbook_is_said_to_be_none() throws IOException {
        Files.writeString(here.resolve("bad.xlsx"), "id,name\n");
        for (String command : List.of("run", "validate", "match", "today", "explain")) {
            List<String> args = new ArrayList<>(List.of(command, "bad.xlsx", "--lang", "fr"));
            if (command.equals("explain")) {
                args.addAll(List.of("--need", "N-01"));
            }
            Shell shell = new Shell(here);

            assertThat(shell.run(args.toArray(String[]::new))).isEqualTo(ExitCode.PROBLEMS);

            assertThat(shell.out() + shell.err())
                    .contains("bad.xlsx: Ce fichier n’est pas un classeur")
                    .doesNotContain("manque", "experts.csv");
        }
    }

    private static long rejectedRows(JsonNode answer) {
        long rejected = 0;
        for (JsonNode file : answer.get("files")) {
            rejected += file.get("rejected").asLong();
        }
        return rejected;
    }

    /** Rewrites a workbook as a person would, cell by cell. */
    private static void mend(Path file, BinaryOperator<String> cells) throws IOException {
        record Sheet(String name, List<List<String>> rows) {}
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new File(file.toString()))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> line = new ArrayList<>();
                    for (int i = 0; i < row.getCellCount(); i++) {
                        line.add(row.getCellText(i));
                    }
                    rows.add(line);
                }
                sheets.add(new Sheet(sheet.getName(), rows));
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "person", "1.0")) {
            for (Sheet sheet : sheets) {
                Worksheet into = book.newWorksheet(sheet.name());
                for (int i = 0; i < sheet.rows().size(); i++) {
                    List<String> line = sheet.rows().get(i);
                    for (int j = 0; j < line.size(); j++) {
                        // The sheet of lists has no heading over the meaning of its codes.
                        boolean headed = i > 0 && j < sheet.rows().get(0).size();
                        String heading = headed ? sheet.rows().get(0).get(j) : "";
                        into.value(i, j, headed ? cells.apply(heading, line.get(j)) : line.get(j));
                    }
                }
            }
        }
    }
}
