package io.github.diasporaskills.accountability.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsWorkbookTest {

    @TempDir
    private Path here;

    private static final Export BOOK = ResultsWorkbook.write(
            Exchanged.publication(
                    Exchanged.shown(),
                    Exchanged.withSmallGroup(),
                    IndicatorValue.of("1.2.a", Pilot.END_OF_2025, ReportedCount.moreThan(200), "minutes")),
            Locale.ENGLISH);

    private static Map<String, List<Row>> sheets(Export export) throws IOException {
        Map<String, List<Row>> sheets = new TreeMap<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(export.bytes()), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    /** The parts of the file by name, as text. */
    private Map<String, String> parts(Export export) throws IOException {
        Path file = here.resolve("book.xlsx");
        export.writeTo(file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Row row(List<Row> sheet, int column, String text) {
        return sheet.stream()
                .filter(row -> row.getCellText(column).equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_indicator_has_its_numbers_as_numbers_and_its_days_as_days() throws IOException {
        Row row = row(sheets(BOOK).get("Results"), 1, "1.1.a");
        assertThat(row.getCellText(2)).isEqualTo("Indicator 1.1.a");
        assertThat(row.getCellAsNumber(4)).contains(BigDecimal.ZERO);
        assertThat(row.getCell(5).asDate().toLocalDate()).isEqualTo(Pilot.START);
        assertThat(row.getCellAsNumber(6)).contains(BigDecimal.valueOf(50));
        assertThat(row.getCell(7).asDate().toLocalDate()).isEqualTo(Pilot.END_OF_2025);
        assertThat(row.getCellAsNumber(8)).contains(BigDecimal.valueOf(51));
        assertThat(row.getCell(8).getDataFormatString()).isEqualTo("#,##0");
        assertThat(row.getCellAsNumber(10))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("1.02"));
        assertThat(row.getCell(10).getDataFormatString()).isEqualTo("0.0%");
    }

    @Test
    void a_bound_is_text_and_has_no_percentage() throws IOException {
        Row row = row(sheets(BOOK).get("Results"), 1, "1.2.a");
        assertThat(row.getCell(8).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(8)).isEqualTo(">200");
        assertThat(row.getOptionalCell(10).filter(c -> c.getType() != CellType.EMPTY))
                .isEmpty();
    }

    @Test
    void groups_have_numbers_and_shares_and_what_is_withheld_says_why() throws IOException {
        List<Row> groups = sheets(BOOK).get("Groups");
        Row women = row(groups, 2, "gender: Women");
        assertThat(women.getCellAsNumber(3)).contains(BigDecimal.valueOf(27));
        assertThat(women.getCellAsNumber(4))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("0.529"));
        assertThat(groups.stream().filter(r -> r.getCellText(0).equals("1.4.a")))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.getOptionalCell(3).filter(c -> c.getType() == CellType.NUMBER))
                            .isEmpty();
                    assertThat(r.getCellText(8)).isEqualTo("a group counts fewer than 5");
                });
    }

    @Test
    void each_hidden_group_has_a_row_that_says_why_and_no_number() throws IOException {
        Export book = ResultsWorkbook.write(Exchanged.publication(Exchanged.withHiddenGroups()), Locale.ENGLISH);

        List<Row> groups = sheets(book).get("Groups");
        assertThat(row(groups, 2, "gender: Women").getCellAsNumber(3)).contains(BigDecimal.valueOf(8));
        for (String hidden : List.of("gender: Men", "gender: Undisclosed")) {
            Row row = row(groups, 2, hidden);
            assertThat(row.getOptionalCell(3)
                            .or(() -> row.getOptionalCell(4))
                            .filter(c -> c.getType() == CellType.NUMBER))
                    .isEmpty();
            assertThat(row.getCellText(8)).startsWith("groups of fewer than 5");
        }
    }

    @Test
    void the_target_of_a_group_that_counts_stands_beside_it_shown_or_hidden_and_alone_where_nothing_is_split()
            throws IOException {
        Export book = ResultsWorkbook.write(Exchanged.withGroupTargets(), Locale.ENGLISH);
        List<Row> groups = sheets(book).get("Groups");

        Row women = row(groups, 2, "gender: Women");
        assertThat(women.getCellAsNumber(3)).contains(BigDecimal.valueOf(8));
        assertThat(women.getCellAsNumber(6)).contains(BigDecimal.TEN);
        assertThat(women.getCell(7).asDate().toLocalDate()).isEqualTo(Pilot.END_OF_2025);
        Row men = row(groups, 2, "gender: Men");
        assertThat(men.getCellAsNumber(6)).contains(BigDecimal.valueOf(17));
        assertThat(men.getCellText(8)).startsWith("groups of fewer than 5");
        Row young = groups.get(groups.size() - 1);
        assertThat(young.getCellText(2)).isEqualTo("age band: Under 30");
        assertThat(young.getCellAsNumber(6)).contains(BigDecimal.valueOf(11));
        for (Row row : List.of(men, young)) {
            assertThat(row.getOptionalCell(3).filter(c -> c.getType() != CellType.EMPTY))
                    .isEmpty();
        }
        assertThat(groups.stream().filter(r -> r.getCellText(2).equals("gender: Women")))
                .hasSize(1);
        assertThat(row(sheets(book).get("Results"), 1, "1.4.a").getCellAsNumber(6))
                .as("the target of all")
                .contains(BigDecimal.valueOf(20));
    }

    @Test
    void a_target_of_a_group_says_why_no_number_stands_beside_it() throws IOException {
        Export book = ResultsWorkbook.write(
                Exchanged.publication(Exchanged.aimingAtGroups(), Pilot.YEAR, Exchanged.withSmallGroup()),
                Locale.ENGLISH);

        Row women = row(sheets(book).get("Groups"), 2, "gender: Women");
        assertThat(women.getCellAsNumber(6)).contains(BigDecimal.TEN);
        assertThat(women.getCellText(8)).isEqualTo("a group counts fewer than 5");
    }

    @Test
    void the_notes_say_what_is_promised_and_that_people_are_invented() throws IOException {
        List<String> notes =
                sheets(BOOK).get("Notes").stream().map(r -> r.getCellText(1)).toList();
        assertThat(notes)
                .anyMatch(note -> note.contains("1 to 4"))
                .anyMatch(note -> note.startsWith("Synthetic data."))
                .noneMatch(note -> note.contains("minutes"));
    }

    @Test
    void headings_stay_in_view_on_every_sheet() throws IOException {
        Map<String, String> parts = parts(BOOK);
        assertThat(parts.entrySet())
                .filteredOn(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                .hasSize(3)
                .allMatch(part -> part.getValue().contains("state=\"frozen\""))
                .allMatch(part -> part.getValue().contains("ySplit=\"1\""));
    }

    @Test
    void text_is_never_a_formula() throws IOException {
        List<String> odd = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")");
        List<Indicator> indicators = new ArrayList<>();
        for (String each : odd) {
            indicators.add(Indicator.reported(each, LocalText.of("en", each), CountingUnit.ITEM, false));
        }
        Programme programme = Pilot.programme(Pilot.output("1.1", "=A1", "=A1", indicators.toArray(Indicator[]::new)));
        Export export = ResultsWorkbook.write(Exchanged.publication(programme, Pilot.YEAR), Locale.ENGLISH);
        List<Row> rows = sheets(export).get("Results");
        assertThat(rows).hasSize(1 + odd.size());
        for (Row row : rows) {
            for (Cell cell : row) {
                assertThat(cell == null ? CellType.EMPTY : cell.getType()).isNotEqualTo(CellType.FORMULA);
            }
        }
        assertThat(rows.stream().map(r -> r.getCellText(2).strip()))
                .containsAll(odd.stream().map(String::strip).toList());
        assertThat(parts(export).values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
    }

    @ParameterizedTest
    @CsvSource({"fr, Résultats, false", "ar, النتائج, true"})
    void sheets_speak_the_readers_language(String language, String first, boolean rightToLeft) throws IOException {
        Export export =
                ResultsWorkbook.write(Exchanged.publication(Exchanged.shown()), Locale.forLanguageTag(language));
        assertThat(sheets(export)).containsKey(first);
        assertThat(parts(export).get("xl/worksheets/sheet1.xml").contains("rightToLeft=\"true\""))
                .isEqualTo(rightToLeft);
    }
}
