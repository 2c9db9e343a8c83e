package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookTemplate;
import io.github.diasporaskills.core.country.CountryPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks as Apache POI reads them, which shares no code with their writer. */
class WorkbooksElsewhereTest {

    @TempDir
    private Path here;

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    private static List<Sheet> sheets(XSSFWorkbook book) {
        List<Sheet> sheets = new ArrayList<>();
        book.forEach(sheets::add);
        return sheets;
    }

    private static void assertNothingRuns(XSSFWorkbook book) {
        assertThat(sheets(book))
                .flatExtracting(WorkbooksElsewhereTest::cells)
                .extracting(Cell::getCellType)
                .doesNotContain(CellType.FORMULA, CellType.ERROR);
        assertThat(book.isMacroEnabled()).isFalse();
    }

    private static void assertHeadingsStay(Sheet sheet) {
        PaneInformation pane = sheet.getPaneInformation();
        assertThat(pane).as(sheet.getSheetName()).isNotNull();
        assertThat(pane.isFreezePane()).isTrue();
        assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(pane.getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(pane.getVerticalSplitPosition()).isZero();
        assertThat(sheet.getRow(0))
                .allSatisfy(cell -> assertThat(cell.getStringCellValue()).isNotBlank());
    }

    private static Optional<Row> row(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
            if (cell != null && cell.getStringCellValue().equals(text)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static void assertNumber(Cell cell, double number, String format) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isCloseTo(number, within(1e-9));
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
    }

    private static void assertFigure(Row row, int column, Optional<Figure> figure) {
        if (figure.isEmpty() || !figure.get().count().isExact()) {
            return;
        }
        assertNumber(row.getCell(column), (double) figure.get().count().number(), "#,##0");
        Cell day = row.getCell(column + 1);
        LocalDate last = figure.get().days().last();
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(last);
    }

    /** One for each group that is shown, is hidden or has a target, and one for each split that is withheld whole. */
    private static int rows(SharedIndicator indicator) {
        Set<Map<String, String>> groups = indicator.figures().stream()
                .map(Figure::groups)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        indicator.withheld().forEach(withheld -> groups.addAll(withheld.hidden()));
        return groups.size()
                + (int) indicator.withheld().stream()
                        .filter(withheld -> withheld.groups().isEmpty())
                        .count();
    }

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void results_of_every_shipped_programme_open_with_their_numbers(ShippedProgramme shipped) throws IOException {
        ShippedPublications.Read read = ShippedPublications.of(shipped);
        SharedResults results = SharedResults.of(read.publication());
        byte[] bytes = ResultsWorkbook.write(read.publication(), Locale.ENGLISH).bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(sheets(book)).extracting(Sheet::getSheetName).containsExactly("Results", "Groups", "Notes");
            assertThat(sheets(book)).allSatisfy(WorkbooksElsewhereTest::assertHeadingsStay);
            assertNothingRuns(book);
            Sheet sheet = book.getSheet("Results");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(results.indicators().size());
            for (SharedIndicator indicator : results.indicators()) {
                Row row = row(sheet, 1, indicator.code()).orElseThrow();
                assertThat(row.getCell(2).getCellStyle().getWrapText()).isTrue();
                assertThat(row.getCell(2).getStringCellValue())
                        .isEqualTo(indicator.title().in(Locale.ENGLISH));
                assertFigure(row, 4, indicator.of(FigureKind.BASELINE).findFirst());
                assertFigure(row, 8, indicator.reached());
            }
            int groups = results.indicators().stream()
                    .mapToInt(WorkbooksElsewhereTest::rows)
                    .sum();
            assertThat(book.getSheet("Groups").getLastRowNum()).isEqualTo(groups);
            assertThat(row(book.getSheet("Notes"), 0, results.programme().value()))
                    .isPresent();
            Row promise = cells(book.getSheet("Notes")).stream()
                    .filter(cell -> cell.getStringCellValue().length() > 150)
                    .findFirst()
                    .orElseThrow()
                    .getRow();
            assertThat(promise.getHeightInPoints()).isGreaterThanOrEqualTo(30);
            assertThat(cells(book.getSheet("Notes")))
                    .extracting(Cell::getStringCellValue)
                    .anyMatch(note -> note.contains("1 to 4"));
        }
    }

    @Test
    void a_share_of_the_target_is_a_percentage_that_is_never_rounded_up() throws IOException {
        ShippedPublications.Read read = ShippedPublications.of(ShippedProgramme.RWANDA);
        SharedIndicator indicator = SharedResults.of(read.publication()).indicators().stream()
                .filter(i -> i.reached().isPresent() && i.of(FigureKind.TARGET).count() == 1)
                .findFirst()
                .orElseThrow();
        double reached = (double) indicator.reached().orElseThrow().count().number();
        double target = indicator
                .of(FigureKind.TARGET)
                .findFirst()
                .orElseThrow()
                .count()
                .number();
        byte[] bytes = ResultsWorkbook.write(read.publication(), Locale.ENGLISH).bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = row(book.getSheet("Results"), 1, indicator.code()).orElseThrow();
            assertNumber(row.getCell(10), Math.floor(1000 * reached / target) / 1000, "0.0%");
        }
    }

    @Test
    void what_looks_like_a_formula_in_a_programme_stays_text() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.RWANDA, here.resolve("DIR"));
        Path file = folder.resolve("programme.json");
        String odd = "=HYPERLINK(\\\"http://example.org/\\\"&A1)";
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"Members of the diaspora engaged\"", "\"" + odd + "\"")
                        .replace("\"Engagements begun\"", "\"@SUM(A1:A9)\"")
                        .replace("\"Visits to district hospitals\"", "\"-2+3\""));
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run("export", "DIR", "--format", "xlsx", "--out", "out.xlsx"))
                .as(shell.err())
                .isZero();
        try (XSSFWorkbook book = open(here.resolve("out.xlsx"))) {
            assertNothingRuns(book);
            assertThat(cells(book.getSheet("Results")))
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains("=HYPERLINK(\"http://example.org/\"&A1)", "@SUM(A1:A9)", "-2+3");
        }
    }

    @Test
    void sheets_in_arabic_run_from_right_to_left() throws IOException {
        ShippedPublications.Read read = ShippedPublications.of(ShippedProgramme.MOROCCO);
        byte[] bytes = ResultsWorkbook.write(read.publication(), Locale.forLanguageTag("ar"))
                .bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(sheets(book)).hasSize(3).allMatch(Sheet::isRightToLeft);
            assertThat(sheets(book)).allSatisfy(WorkbooksElsewhereTest::assertHeadingsStay);
        }
    }

    @Test
    void the_blank_workbook_of_a_programme_keeps_its_lists_and_headings() throws IOException {
        Path file = here.resolve("blank.xlsx");
        WorkbookTemplate.in(Locale.FRENCH).serving(CountryPack.load("MA")).write(file);
        try (XSSFWorkbook book = open(file)) {
            assertNothingRuns(book);
            Sheet experts = book.getSheet("experts");
            assertHeadingsStay(experts);
            assertThat(experts.getDataValidations()).isNotEmpty();
            assertThat(experts.getCellComments()).isNotEmpty();
        }
    }
}
