package io.github.diasporaskills.accountability.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedWorkbookTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");

    @TempDir
    private Path here;

    private ImportReport<ProgrammeRegister> report(String level, String day) {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Books.programme(book);
            Books.hospital(book);
            Worksheet experts = Books.sheet(book, "experts", Books.EXPERT);
            Books.row(experts, 1, "e1", "Alaoui", "Salma", "WOMAN", "1979", "FR", "MA", "nurse", level, day);
            Books.row(experts, 2, "e2", "Idrissi", "Nadia", "WOMAN", "1980", "FR", "MA", "nurse", "fr:C1");
            for (int row = 1; row <= 2; row++) {
                experts.value(row, 10, "FR-ONI");
                experts.value(row, 11, "CLAIMED");
                experts.value(row, 12, "1");
            }
            experts.value(2, 9, "2025-01-01");
        });
        return ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file));
    }

    @Test
    void a_rejected_row_comes_back_as_it_was_with_a_comment_at_each_cell_to_mend() {
        ImportReport<ProgrammeRegister> report = report("fr:Z9", "31/02/2025");
        Path file = here.resolve("rejected.xlsx");

        assertThat(write(report, file)).isEmpty();

        String comments = part(file, "xl/comments1.xml");
        assertThat(comments).contains("ref=\"I2\"").contains("ref=\"J2\"").doesNotContain("ref=\"A2\"");
        assertThat(part(file, "xl/workbook.xml")).contains("name=\"experts\"");
        RejectedRow found = report.rejected().get(0);
        ImportReport<ProgrammeRegister> again = ProgrammeFiles.with(MOROCCO)
                .onto(report.acceptPartial("the rest is being mended"))
                .read(WorkbookSource.of(file));
        assertThat(again.rejected()).singleElement().satisfies(row -> {
            assertThat(row.cells().subList(0, found.cells().size())).isEqualTo(found.cells());
            assertThat(row.problems().stream().map(Problem::reason))
                    .isEqualTo(found.problems().stream().map(Problem::reason).toList());
        });
    }

    @Test
    void a_table_comes_back_with_its_lists_and_a_comment_says_what_is_wrong_and_not_where() throws IOException {
        ImportReport<ProgrammeRegister> report = report("fr:Z9", "31/02/2025");
        Path file = here.resolve("rejected.xlsx");

        assertThat(RejectedWorkbook.write(report.rejectedTables(), file, Locale.FRENCH, MOROCCO))
                .isEmpty();

        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("list_gender", "list_profession", "list_country");
        assertThat(part(file, "xl/workbook.xml")).contains("name=\"experts\"", "name=\"_lists\"", "list_gender");
        String comments = part(file, "xl/comments1.xml");
        assertThat(comments)
                .contains("ref=\"A1\"", "Pseudonyme du membre")
                .contains("ref=\"I2\"", "A1, A2, B1, B2, C1, C2, NATIVE")
                .doesNotContain("experts.csv:");
        assertThat(ProgrammeFiles.with(MOROCCO)
                        .onto(report.acceptPartial("the rest is being mended"))
                        .read(WorkbookSource.of(file))
                        .rejected())
                .as("lists are for people and not read")
                .hasSize(1);
    }

    @Test
    void a_mended_row_is_taken_in_onto_the_register_of_the_accepted_ones() {
        ImportReport<ProgrammeRegister> report = report("fr:Z9", "2025-02-01");
        Path mended = Books.write(here.resolve("mended.xlsx"), book -> {
            Worksheet experts =
                    Books.sheet(book, "experts", report.rejectedTables().get(0).headings());
            List<String> cells = new ArrayList<>(report.rejected().get(0).cells());
            cells.set(8, "fr:C1");
            Books.row(experts, 1, cells.toArray(new String[0]));
        });

        ImportReport<ProgrammeRegister> again = ProgrammeFiles.with(MOROCCO)
                .onto(report.acceptPartial("the rest is being mended"))
                .read(WorkbookSource.of(mended));

        assertThat(again.rejected()).isEmpty();
        assertThat(again.requireComplete().members()).hasSize(2);
    }

    @Test
    void a_cell_too_long_for_any_workbook_leaves_its_row_to_the_caller() {
        Path file = Books.write(here.resolve("pilot.xlsx"), book -> {
            Books.programme(book);
            Books.hospital(book);
        });
        Path long1 = here.resolve("organisations.csv");
        writeText(long1, "id,name,kind,country\nx y," + "n".repeat(40_000) + ",NO,MA\nx z,n,NO,MA\n");
        ProgrammeRegister register =
                ProgrammeFiles.with(MOROCCO).read(WorkbookSource.of(file)).acceptPartial("only the hospital is needed");
        ImportReport<ProgrammeRegister> report =
                ProgrammeFiles.with(MOROCCO).onto(register).read(here);

        List<RejectedRow> leftOut = write(report, here.resolve("rejected.xlsx"));

        assertThat(report.rejected()).hasSize(2);
        assertThat(leftOut)
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(2));
    }

    @Test
    void nothing_to_mend_makes_no_workbook() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RejectedWorkbook.write(List.of(), here.resolve("none.xlsx"), Locale.ENGLISH));
    }

    private static List<RejectedRow> write(ImportReport<?> report, Path file) {
        try {
            return RejectedWorkbook.write(report.rejectedTables(), file, Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
