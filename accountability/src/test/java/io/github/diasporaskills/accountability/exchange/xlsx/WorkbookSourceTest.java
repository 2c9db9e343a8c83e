package io.github.diasporaskills.accountability.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.TabularRow;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSourceTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");

    @TempDir
    private Path here;

    /** What a visitor was given. */
    private static final class Heard implements TabularSource.Visitor {

        final List<String> headings = new ArrayList<>();
        final List<List<String>> rows = new ArrayList<>();
        final List<Integer> lines = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Problem> unreadable = new ArrayList<>();
        int unread;

        @Override
        public void header(List<String> found, int line) {
            headings.addAll(found);
        }

        @Override
        public void row(TabularRow row) {
            rows.add(row.verbatim());
            lines.add(row.line());
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void unreadable(Problem problem) {
            unreadable.add(problem);
        }

        @Override
        public void unread(int rows) {
            unread = rows;
        }
    }

    private static Heard read(Path file, String table, CsvFormat format) throws IOException {
        Heard heard = new Heard();
        WorkbookSource.of(file).table(table, format).orElseThrow().read(heard);
        return heard;
    }

    private Path sheet(Consumer<Worksheet> content) {
        return Books.write(here.resolve("book.xlsx"), book -> content.accept(book.newWorksheet("things")));
    }

    @Test
    void a_whole_programme_is_read_from_one_workbook() {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Books.programme(book);
            Books.hospital(book);
            Worksheet experts = Books.sheet(book, "Experts", Books.EXPERT);
            Books.row(experts, 1, "e1", "Alaoui", "Salma", "WOMAN", "", "FR", "MA", "nurse", "fr:C1;ar:NATIVE");
            experts.value(1, 4, 1979);
            experts.value(1, 10, "FR-ONI");
            experts.value(1, 11, "CLAIMED");
            experts.value(1, 12, 2);
            experts.value(1, 9, LocalDate.of(2025, 3, 4));
            experts.style(1, 9).format("dd/mm/yyyy").set();
            Worksheet needs = Books.sheet(book, "needs", List.of("id", "host", "title", "profession", "modality"));
            needs.hideRow(0);
            book.newWorksheet("_help").value(0, 0, "not a table");
            Books.sheet(book, "engagements", List.of("id", "member", "host", "modality", "state"));
        });

        ImportReport<ProgrammeRegister> report = ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file));

        assertThat(report.problems().stream().filter(p -> p.location().file().equals("experts.csv")))
                .isEmpty();
        assertThat(report.rejected()).isEmpty();
        assertThat(report.table("experts.csv").orElseThrow().accepted()).isEqualTo(1);
    }

    @Test
    void answers_about_disability_are_read_from_the_workbook_of_a_programme_that_asks_and_of_no_other() {
        List<String> headings = new ArrayList<>(Books.EXPERT);
        headings.add("disability");
        for (boolean asks : new boolean[] {true, false}) {
            Path file = Books.write(here.resolve(asks + ".xlsx"), book -> {
                Books.programme(book, asks ? Pilot.asking(Pilot.programme()) : Pilot.programme());
                Books.row(
                        Books.sheet(book, "experts", headings),
                        1,
                        "e1,Alaoui,Salma,WOMAN,1979,FR,MA,nurse,fr:C1,2025-03-04,FR-ONI,CLAIMED,2,WITH".split(","));
            });

            ImportReport<ProgrammeRegister> report =
                    ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file));

            assertThat(report.acceptPartial("to look").members())
                    .extracting(DiasporaMember::disability)
                    .containsExactlyElementsOf(asks ? List.of(Disability.WITH) : List.of());
            assertThat(report.rejected()).hasSize(asks ? 0 : 1);
        }
    }

    @Test
    void a_workbook_without_a_programme_goes_with_the_programme_beside_it() throws IOException {
        Path file = Books.write(here.resolve("tables.xlsx"), Books::hospital);
        assertThat(ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file)).isReadable())
                .isFalse();

        Files.writeString(here.resolve("programme.json"), ProgrammeJson.write(Pilot.programme()));

        ImportReport<ProgrammeRegister> report = ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file));
        assertThat(report.table("organisations.csv").orElseThrow().accepted()).isEqualTo(1);
    }

    @Test
    void a_mistake_in_the_programme_is_told_with_the_row_of_the_sheet() {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Worksheet sheet = book.newWorksheet("Programme");
            sheet.value(0, 0, "{");
            sheet.value(2, 0, "  \"id\": 12");
            sheet.value(3, 0, "}");
        });

        assertThat(ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file)).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.location().line()).isEqualTo(3);
                    assertThat(problem.location().field()).isEqualTo("$.id");
                });
    }

    @Test
    void cells_are_read_as_people_see_them() throws IOException {
        Path file = sheet(sheet -> {
            Books.row(sheet, 0, "text", "whole", "decimal", "day", "moment", "yes", "far");
            sheet.value(2, 0, "  =1+1 ");
            sheet.value(2, 1, 212600000000L);
            sheet.value(2, 2, 0.1);
            sheet.value(2, 3, LocalDate.of(2026, 3, 1));
            sheet.style(2, 3).format("[$-40C]d\\ mmmm\\ yyyy;@").set();
            sheet.value(2, 4, LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(2, 4).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 5, true);
            sheet.value(3, 1, 1e21);
            sheet.style(3, 1).format("\"day\" 0").set();
            sheet.value(3, 2, -0.0);
        });

        Heard heard = read(file, "things.csv", CsvFormat.detected());

        assertThat(heard.headings).containsExactly("text", "whole", "decimal", "day", "moment", "yes", "far");
        assertThat(heard.rows)
                .containsExactly(
                        List.of("  =1+1 ", "212600000000", "0.1", "2026-03-01", "2026-03-01T09:30", "yes", ""),
                        List.of("", "1000000000000000000000", "0", "", "", "", ""));
        assertThat(heard.lines).containsExactly(3, 4);
        assertThat(heard.unreadable).isEmpty();
    }

    @Test
    void a_formula_gives_what_was_computed_with_a_warning_and_nothing_without() throws IOException {
        Path file = sheet(sheet -> {
            Books.row(sheet, 0, "id", "n");
            sheet.value(1, 0, "a");
            sheet.formula(1, 1, "1+1");
        });

        Heard heard = read(file, "things.csv", CsvFormat.detected());

        assertThat(heard.problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.reason().is(WorkbookReason.CELL_NOT_COMPUTED)).isTrue();
            assertThat(problem.location().line()).isEqualTo(2);
            assertThat(problem.location().field()).isEqualTo("n");
        });

        Heard computed = read(
                withXml(file, "<c r=\"B2\"><f>1+1</f></c>", "<c r=\"B2\"><f>1+1</f><v>2</v></c>"),
                "things.csv",
                CsvFormat.detected());
        assertThat(computed.rows).containsExactly(List.of("a", "2"));
        assertThat(computed.problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.reason().is(WorkbookReason.CELL_COMPUTED)).isTrue();
        });

        Heard broken = read(
                withXml(file, "<c r=\"B2\"><f>1+1</f></c>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                "things.csv",
                CsvFormat.detected());
        assertThat(broken.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.CELL_ERROR))
                        .isTrue());
    }

    @Test
    void cells_beyond_the_headings_are_a_located_error_and_lose_nothing() throws IOException {
        Path file = sheet(sheet -> {
            Books.row(sheet, 0, "id", "n");
            Books.row(sheet, 1, "a", "1", "", "beyond");
            Books.row(sheet, 2, "b");
        });

        Heard heard = read(file, "things.csv", CsvFormat.detected());

        assertThat(heard.rows).containsExactly(List.of("a", "1", "", "beyond"), List.of("b", ""));
        assertThat(heard.problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason().is(ImportReason.ROW_RAGGED)).isTrue();
            assertThat(problem.location().line()).isEqualTo(2);
        });
    }

    @Test
    void limits_to_rows_and_cells_hold_and_say_what_was_not_read() throws IOException {
        Path file = sheet(sheet -> {
            Books.row(sheet, 0, "id");
            for (int i = 1; i <= 5; i++) {
                sheet.value(i, 0, "x".repeat(i * 4));
            }
        });

        Heard heard = read(file, "things.csv", CsvFormat.detected().limitedTo(10, 1000, 3));

        assertThat(heard.rows).hasSize(3);
        assertThat(heard.unread).isEqualTo(2);
        assertThat(heard.unreadable).hasSize(1);
        assertThat(heard.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(ImportReason.CELL_TOO_LONG))
                        .isTrue());
    }

    @Test
    void two_sheets_for_one_table_are_refused_rather_than_one_of_them_dropped() throws IOException {
        Path file = Books.write(here.resolve("two.xlsx"), book -> {
            Books.row(book.newWorksheet("things"), 0, "id");
            Books.row(book.newWorksheet("Things.csv"), 0, "id");
        });

        Heard heard = read(file, "things.csv", CsvFormat.detected());

        assertThat(heard.rows).isEmpty();
        assertThat(heard.unreadable)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.SHEET_REPEATED))
                        .isTrue());
    }

    @Test
    void an_empty_sheet_has_no_heading() throws IOException {
        Heard heard = read(sheet(sheet -> {}), "things.csv", CsvFormat.detected());

        assertThat(heard.unreadable)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().is(ImportReason.FILE_EMPTY)).isTrue());
    }

    @Test
    void a_file_that_is_no_workbook_says_so_and_how_to_make_it_one() throws IOException {
        Path text = Files.writeString(here.resolve("text.xlsx"), "id,name\n1,x\n");
        Path old = Files.write(here.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

        assertThat(read(text, "experts.csv", CsvFormat.detected()).unreadable)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.NOT_A_WORKBOOK))
                        .isTrue());
        assertThat(read(old, "experts.csv", CsvFormat.detected()).unreadable)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.OLD_OR_PROTECTED))
                        .isTrue());
        assertThat(ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(text)).isReadable())
                .isFalse();
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused_before_it_is_parsed() throws IOException {
        Path bomb = here.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 3; i++) {
                zip.write(zeros);
            }
        }
        Heard heard = new Heard();

        WorkbookSource.of(bomb)
                .limitedTo(2)
                .table("experts.csv", CsvFormat.detected())
                .orElseThrow()
                .read(heard);

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThat(heard.unreadable)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.TOO_LARGE))
                        .isTrue());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkbookSource.of(bomb).limitedTo(0));
    }

    @Test
    void a_programme_in_a_file_that_is_no_workbook_is_not_said_to_be_missing() throws IOException {
        Path text = Files.writeString(here.resolve("text.xlsx"), "id,name\n1,x\n");

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(text));

        assertThat(read.isReadable()).isFalse();
        assertThat(read.tablesNotRead()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().file()).isEqualTo("text.xlsx");
            assertThat(problem.reason().is(WorkbookReason.NOT_A_WORKBOOK)).isTrue();
        });
    }

    @Test
    void one_reading_opens_the_file_once_and_a_later_one_sees_what_has_changed() throws IOException {
        Path file = Books.write(here.resolve("things.xlsx"), book -> {
            Books.row(book.newWorksheet("things"), 0, "id");
            Books.row(book.newWorksheet("others"), 0, "id");
        });
        Path later = Books.write(here.resolve("later.xlsx"), book -> Books.row(book.newWorksheet("things"), 0, "new"));
        WorkbookSource source = WorkbookSource.of(file);

        try (ProgrammeSource.Opened opened = source.open()) {
            assertThat(opened.tables()).containsExactly("things.csv", "others.csv");
            Files.move(later, file, StandardCopyOption.REPLACE_EXISTING);

            for (String table : List.of("others.csv", "things.csv", "things.csv")) {
                Heard heard = new Heard();
                opened.table(table, CsvFormat.detected()).orElseThrow().read(heard);
                assertThat(heard.headings).containsExactly("id");
                assertThat(heard.unreadable).isEmpty();
            }
            assertThat(opened.open()).isSameAs(opened);
        }

        assertThat(source.tables()).containsExactly("things.csv");
        assertThat(read(file, "things.csv", CsvFormat.detected()).headings).containsExactly("new");
    }

    @Test
    void a_damaged_sheet_does_not_hurt_those_read_after_it() throws IOException {
        Path sound = Books.write(here.resolve("book.xlsx"), book -> {
            Books.row(book.newWorksheet("things"), 0, "id", "hurt");
            Books.row(book.newWorksheet("others"), 0, "fine", "id");
        });
        Path file = withXml(sound, "<c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData>", "<c r=\"B1\" t=\"s\"><v>9999");

        try (ProgrammeSource.Opened opened = WorkbookSource.of(file).open()) {
            Heard things = new Heard();
            opened.table("things.csv", CsvFormat.detected()).orElseThrow().read(things);
            Heard others = new Heard();
            opened.table("others.csv", CsvFormat.detected()).orElseThrow().read(others);

            assertThat(things.unreadable)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason().is(WorkbookReason.SHEET_DAMAGED))
                            .isTrue());
            assertThat(others.headings).containsExactly("fine", "id");
        }
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_once_for_all_of_its_tables() throws IOException {
        Path text = Files.writeString(here.resolve("text.xlsx"), "id,name");

        try (ProgrammeSource.Opened opened = WorkbookSource.of(text).open()) {
            for (String table : List.of("experts.csv", "needs.csv")) {
                Heard heard = new Heard();
                opened.table(table, CsvFormat.detected()).orElseThrow().read(heard);
                assertThat(heard.unreadable).hasSize(1);
            }
            assertThatThrownBy(opened::tables).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_external_entity_is_not_followed() throws IOException {
        Path secret = Files.writeString(here.resolve("secret.txt"), "canary-4711");
        Path file = sheet(sheet -> Books.row(sheet, 0, "id", "canary"));
        Path attacked = withXml(
                file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><sst",
                "canary</t>",
                "&x;</t>");

        Heard heard = read(attacked, "things.csv", CsvFormat.detected());

        assertThat(heard.headings.toString() + heard.problems + heard.unreadable)
                .doesNotContain("4711");
    }

    @Test
    void a_workbook_with_a_sheet_that_lost_its_name_is_refused_whole() throws IOException {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Books.programme(book);
            Books.hospital(book);
        });

        ImportReport<ProgrammeRegister> report =
                ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(withXml(file, "<sheet name=", "<sheet nome=")));

        assertThat(report.isReadable()).isFalse();
        assertThat(report.problems()).anyMatch(problem -> problem.reason().is(WorkbookReason.NOT_A_WORKBOOK));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_damaged_workbook_is_reported_and_never_throws(long seed) throws IOException {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Books.programme(book);
            Books.hospital(book);
        });
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(seed);
        for (int i = 0; i < 25 * Integer.getInteger("checks.percent", 1); i++) {
            byte[] damaged = sound.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path hurt = Files.write(here.resolve("hurt.xlsx"), damaged);

            ImportReport<ProgrammeRegister> report =
                    ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(hurt));

            assertThat(report.isReadable() || report.problems().stream().anyMatch(Problem::isError))
                    .as("seed %s, damage %s", seed, i)
                    .isTrue();
        }
    }

    /** The same workbook with text replaced in all of its parts. */
    private Path withXml(Path file, String... replacements) throws IOException {
        Path changed = here.resolve("changed.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream into = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i < replacements.length; i += 2) {
                    text = text.replace(replacements[i], replacements[i + 1]);
                }
                into.putNextEntry(new ZipEntry(entry.getName()));
                into.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }
}
