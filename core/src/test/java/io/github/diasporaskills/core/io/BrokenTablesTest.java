package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table or folder that cannot be used as a whole is told as such, and no half-read register comes of it. */
class BrokenTablesTest {

    private static final List<String> TABLES =
            List.of("organisations.csv", "experts.csv", "needs.csv", "engagements.csv", "visits.csv", "results.csv");
    private static final String NOT_READ = "programme.json: none of the tables is read before this file is put right:"
            + " organisations.csv, experts.csv, needs.csv, engagements.csv, visits.csv, results.csv";

    @TempDir
    Path dir;

    @Test
    void a_link_that_leads_nowhere_is_a_table_that_cannot_be_read_not_one_that_is_missing() throws IOException {
        Path folder = new Folder(dir).drop("visits.csv").write();
        Files.createSymbolicLink(folder.resolve("visits.csv"), Path.of("nowhere.csv"));

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).read(folder);

        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.location().file()).isEqualTo("visits.csv");
            assertThat(problem.reason().is(ImportReason.FILE_UNREADABLE)).isTrue();
        });
    }

    @Test
    void an_unknown_column_is_told_with_the_one_perhaps_meant() {
        Folder folder = new Folder(dir).rename("experts.csv", "phone", "phon");

        assertThat(folder.problems())
                .containsExactly("experts.csv:1 phon: this column is not known here and is not read. Maybe phone");
        assertThat(folder.read().isComplete()).isTrue();
    }

    @Test
    void a_table_without_a_heading_row_is_refused_and_shows_nobodys_name() {
        Folder folder = new Folder(dir);
        String text = folder.text("experts.csv");
        folder.drop("experts.csv").file("experts.csv", text.substring(text.indexOf('\n') + 1));

        assertThat(folder.problems())
                .filteredOn(problem -> problem.startsWith("experts.csv"))
                .containsExactly(
                        "experts.csv:1: there is no heading row here: none of the table's column names is" + " found");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 0, 3, 0, 0));
        List<RejectedRow> rejected = read.rejected().stream()
                .filter(row -> row.file().equals("experts.csv"))
                .toList();
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(0).cells()).contains("Alaoui");
        assertThat(rejected.get(0).headings()).startsWith("column 1", "column 2");
        assertThat(rejected)
                .allSatisfy(row -> assertThat(row.problems().toString())
                        .doesNotContain("Alaoui", "Salma", "example.org", "212537"));
    }

    @Test
    void a_heading_that_resembles_none_is_named_by_its_place() {
        Folder folder = new Folder(dir)
                .rename("experts.csv", "phone", "Uwase Aline")
                .set("experts.csv", 0, "languages", "fr:C2; Aline Uwase:C1");
        folder.rename("experts.csv", "email", "+250 788 000 000");

        assertThat(folder.problems())
                .contains(
                        "experts.csv:1 column 34: this column is not known here and is not read",
                        "experts.csv:1 column 35: this column is not known here and is not read",
                        "experts.csv:2 languages: a language is written as in ISO 639, such as fr:B2; entry 2 names"
                                + " none that is known")
                .noneSatisfy(problem -> assertThat(problem).containsAnyOf("Uwase", "250"));
        assertThat(folder.read().problems().get(0).found()).contains("Uwase Aline");
    }

    @Test
    void a_formula_under_an_unknown_heading_is_located_by_the_columns_place() {
        Folder folder = new Folder(dir).rename("visits.csv", "engagements", "Uwase Aline");
        folder.set("visits.csv", 0, "Uwase Aline", "=1+1");

        assertThat(folder.problems())
                .anyMatch(problem -> problem.startsWith("visits.csv:2 column 5: a spreadsheet would run"))
                .noneMatch(problem -> problem.contains("Uwase"));
    }

    @Test
    void a_missing_column_refuses_the_table_and_with_it_the_register() {
        Folder folder = new Folder(dir).rename("experts.csv", "gender", "Gendre");

        assertThat(folder.problems())
                .contains(
                        "experts.csv:1 Gendre: this column is not known here and is not read. Maybe gender",
                        "experts.csv:1 gender: this column is missing. Maybe Gendre");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 0, 3, 0, 0));
        assertThat(read.rejected().stream().filter(row -> row.file().equals("experts.csv")))
                .hasSize(3);
        assertThat(read.isReadable()).isFalse();
        assertThatThrownBy(() -> read.acceptPartial("no")).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(read::requireComplete).isInstanceOf(ProblemsException.class);
    }

    @Test
    void a_repeated_column_refuses_the_table() {
        Folder folder = new Folder(dir);
        String text = folder.text("visits.csv").replace("id,on", "id,id").replace("V-1,", "V-1,");
        folder.drop("visits.csv").file("visits.csv", text);

        assertThat(folder.problems())
                .contains("visits.csv:1 id: this heading stands twice; it is not clear which column is meant");
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void a_table_that_is_missing_or_misspelt_is_told() throws IOException {
        Path folder = new Folder(dir).write();
        Files.move(folder.resolve("needs.csv"), folder.resolve("need.csv"));

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, Folder.MOROCCO);

        assertThat(read.problems())
                .extracting(Object::toString)
                .contains(
                        "need.csv: this file is none of the tables of a programme folder and is not read."
                                + " Maybe needs.csv",
                        "needs.csv: this table is not in the folder, so it counts as empty",
                        "engagements.csv:2 need: there is no such row in needs.csv");
    }

    @Test
    void a_cell_of_five_megabytes_refuses_its_row_only() {
        Folder folder = new Folder(dir).set("experts.csv", 1, "familyName", "x".repeat(5_000_000));

        assertThat(folder.problems())
                .containsExactly("experts.csv:3 familyName: the cell is longer than the limit of 65,536 characters; a"
                        + " quotation mark may not be closed");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 2, 1, 0, 0));
        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.cells().get(1)).isEqualTo("x".repeat(5_000_000));
            assertThat(row.isWhole()).isTrue();
            assertThat(row.cells()).contains("Omar");
        });
        assertThat(read.isReadable()).isTrue();
    }

    @Test
    void a_rejected_row_that_is_cut_is_marked_as_cut_where_it_is_written_back() throws IOException {
        Folder folder = new Folder(dir);
        String visits = "id,on,host,organisations,engagements\nV-1,2026-04-10,CHU-RABAT,IOM-MA,"
                + ",".repeat(12_000)
                + "beyond\n";
        folder.drop("visits.csv").file("visits.csv", visits);

        ImportReport<ProgrammeRegister> read = folder.read();

        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.isWhole()).isFalse();
            assertThat(row.cells()).hasSize(10_000);
        });
        Path written = read.writeRejected(dir.resolve("rejected")).get(0);
        assertThat(Files.readString(written))
                .contains("visits.csv:2: the row is too long to be kept whole here; 2011 characters are in the file"
                        + " only");
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_gives_no_register_and_says_how_much_was_not_read() throws IOException {
        Path folder = new Folder(dir).write();
        Files.writeString(
                folder.resolve("visits.csv"),
                "id,on,host,organisations\nV-1,2026-04-10,\"" + "x".repeat(9_000_000) + "\na\nb\nc\n");

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, Folder.MOROCCO);

        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems()).extracting(p -> p.reason().code()).contains("io.cell.endless");
        assertThat(read.table("visits.csv")).contains(new TableCount("visits.csv", 0, 0, 0, 0, 4));
    }

    @Test
    void a_broken_programme_gives_no_register_and_says_which_tables_were_not_read() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "");
        folder.file("programme.json", folder.programme().replace("\"ACTIVE\"", "\"ACTIV\""));

        assertThat(folder.problems())
                .hasSize(2)
                .contains(NOT_READ)
                .first()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("programme.json:6 $.state")
                        .contains("Maybe ACTIVE"));
        assertThat(folder.read().isReadable()).isFalse();
        assertThat(folder.read().tables()).isEmpty();
        assertThat(folder.read().tablesNotRead()).isEqualTo(TABLES);
        CheckReport checked = ProgrammeFiles.check(dir, Folder.MOROCCO);
        assertThat(checked.tablesNotRead()).isEqualTo(TABLES);
        assertThat(checked.errors()).isEqualTo(2);
        assertThat(checked.isComplete()).isFalse();
    }

    @Test
    void a_programme_that_is_missing_is_told_and_nothing_else() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "").drop("programme.json");

        assertThat(folder.problems())
                .containsExactly(
                        "programme.json: this file is missing; without it there is no programme. In a workbook the"
                                + " sheet programme takes its place",
                        NOT_READ);
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void a_programme_of_another_country_gives_no_register_and_one_error() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "");
        folder.file("programme.json", folder.programme().replace("\"country\": \"MA\"", "\"country\": \"RW\""));

        assertThat(folder.problems())
                .containsExactly(
                        "programme.json $.country: the programme is of RW and the country pack of MA", NOT_READ);
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void through_a_mapping_the_sheet_is_named_that_was_not_read() {
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
            {"schema": "1.0", "table": "visits.csv", "sheet": "visites.csv", "columns": [
              {"heading": "id", "field": "id"}]}
            """);
        Path folder = new Folder(dir)
                .drop("programme.json")
                .drop("visits.csv")
                .file("visites.csv", "id\n")
                .write();

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .mapping(mapping)
                        .read(folder)
                        .tablesNotRead())
                .containsExactly(
                        "organisations.csv",
                        "experts.csv",
                        "needs.csv",
                        "engagements.csv",
                        "visites.csv",
                        "results.csv");
    }

    @Test
    void a_folder_that_is_read_names_no_such_table() {
        assertThat(new Folder(dir).read().tablesNotRead()).isEmpty();
    }

    @Test
    void a_row_that_refers_to_a_table_with_wrong_headings_is_told_that() {
        Folder folder = new Folder(dir).rename("experts.csv", "gender", "Gendre");

        assertThat(folder.problems())
                .contains("needs.csv:2 requesterId: the headings of experts.csv must be put right before the row that"
                        + " this refers to can be read")
                .noneMatch(problem -> problem.contains("no such row in experts.csv"));
    }

    @Test
    void a_row_that_refers_to_a_table_swallowed_by_a_quotation_mark_is_told_where_it_opens() {
        Folder folder = new Folder(dir);
        String experts = folder.text("experts.csv").replace("E-2,Bennani", "E-2,\"Bennani");
        folder.drop("experts.csv").file("experts.csv", experts);

        assertThat(folder.problems())
                .contains("needs.csv:2 requesterId: there is no such row in experts.csv; it may be among the lines that"
                        + " the quotation mark at experts.csv:3 made one row")
                .anyMatch(problem -> problem.startsWith("experts.csv:3 familyName: the quotation mark that opens"));
        assertThat(folder.read().isReadable()).isTrue();
    }

    @Test
    void a_row_that_refers_to_what_a_broken_quotation_joined_is_told_where_it_opens() {
        Folder folder = new Folder(dir);
        String experts = folder.text("experts.csv")
                .replace("E-2,Bennani", "E-2,\"Bennani")
                .replace("E-3,Tazi", "E-3,\"Tazi");
        folder.drop("experts.csv").file("experts.csv", experts);

        assertThat(folder.problems())
                .contains("needs.csv:2 requesterId: there is no such row in experts.csv; it may be among the lines that"
                        + " the quotation mark at experts.csv:3 made one row");
    }

    @Test
    void a_row_that_refers_to_what_was_not_read_of_a_table_is_told_that() {
        Path folder = new Folder(dir).write();

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .format(CsvFormat.detected().limitedTo(CsvFormat.MAX_CELL, CsvFormat.MAX_ROW, 2))
                        .read(folder)
                        .problems())
                .extracting(Object::toString)
                .contains("needs.csv:2 requesterId: there is no such row in what was read of experts.csv, which was not"
                        + " read to its end");
    }

    @Test
    void a_reference_into_a_mapped_sheet_names_the_sheet() {
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
            {"schema": "1.0", "table": "needs.csv", "sheet": "besoins.csv", "columns": [
              {"heading": "id", "field": "id"}]}
            """);
        Folder folder = new Folder(dir);
        folder.file("besoins.csv", folder.text("needs.csv")).set("engagements.csv", 0, "need", "N-9");

        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .mapping(mapping)
                        .read(folder.write())
                        .problems())
                .extracting(Object::toString)
                .contains("engagements.csv:2 need: there is no such row in besoins.csv");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem_and_no_exception() {
        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(dir.resolve("none"), Folder.MOROCCO);

        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo("io.programme.missing"));
        assertThat(ProgrammeFiles.check(dir.resolve("none"), Folder.MOROCCO).isComplete())
                .isFalse();
    }
}
