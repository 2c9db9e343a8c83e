package io.github.diasporaskills.accountability.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.CheckReport;
import io.github.diasporaskills.core.io.ColumnKind;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.io.TableColumn;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.reason.Argument;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTemplateTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Pattern VALIDATION =
            Pattern.compile("<dataValidation sqref=\"([A-Z]+)2:[A-Z]+1048576\" ([^>]*)><formula1>([^<]*)</formula1>");
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");
    private static final Pattern DEFINED = Pattern.compile(
            "<definedName [^>]*name=\"(\\w+)\"[^>]*>(?:'_lists'|_lists)!\\$([A-Z]+)\\$2:\\$[A-Z]+\\$(\\d+)</definedName>");

    @TempDir
    private Path here;

    private Path write(WorkbookTemplate template) throws IOException {
        Path file = here.resolve("blank.xlsx");
        template.write(file);
        return file;
    }

    /** The cells of each sheet by row. */
    private static Map<String, List<List<String>>> cells(Path file) throws IOException {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new File(file.toString()))) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    while (rows.size() < row.getRowNum() - 1) {
                        rows.add(List.of());
                    }
                    rows.add(row.stream()
                            .map(cell -> cell == null ? "" : Objects.toString(textOf(cell), ""))
                            .toList());
                }
                all.put(sheet.getName(), rows);
            }
        }
        return all;
    }

    private static String textOf(Cell cell) {
        return cell.getText();
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            assertThat(entry).as(name).isNotNull();
            String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return CHARACTER
                    .matcher(xml)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                    .replace("&apos;", "'");
        }
    }

    /** The XML of a sheet; sheets are numbered as they come. */
    private static String xml(Path file, String sheet) throws IOException {
        int number = new ArrayList<>(cells(file).keySet()).indexOf(sheet) + 1;
        return part(file, "xl/worksheets/sheet" + number + ".xml");
    }

    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void each_table_has_a_sheet_with_its_own_headings_whatever_the_language(String language) throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.forLanguageTag(language)).serving(MOROCCO));

        Map<String, List<List<String>>> cells = cells(file);
        for (ProgrammeTable table : ProgrammeTable.all()) {
            assertThat(cells.get(table.name()))
                    .as(table.name())
                    .containsExactly(
                            table.columns().stream().map(TableColumn::name).toList());
        }
        assertThat(WorkbookSource.of(file).tables())
                .containsExactlyElementsOf(
                        ProgrammeTable.all().stream().map(ProgrammeTable::file).toList());
        assertThat(xml(file, "experts").contains("rightToLeft=\"1\"")
                        || xml(file, "experts").contains("rightToLeft=\"true\""))
                .isEqualTo(language.equals("ar"));
    }

    @Test
    void the_programme_filled_in_and_every_table_empty_there_is_nothing_to_say() throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.FRENCH).serving(MOROCCO));
        Path whole = Sheets.filled(
                file,
                here.resolve("filled.xlsx"),
                Map.of(
                        "programme",
                        ProgrammeJson.write(Pilot.programme())
                                .lines()
                                .map(List::of)
                                .toList()));

        CheckReport report = ProgrammeFiles.with(MOROCCO).check(WorkbookSource.of(whole), problem -> {});

        assertThat(report.problems()).isEmpty();
        assertThat(report.tables()).hasSameSizeAs(ProgrammeTable.all());
        assertThat(report.tables().stream().mapToLong(TableCount::rows).sum()).isZero();
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void a_blank_programme_says_what_it_lacks_and_nothing_else() throws IOException {
        Path file = write(WorkbookTemplate.in(ARABIC).serving(MOROCCO));

        CheckReport report = ProgrammeFiles.with(MOROCCO).check(WorkbookSource.of(file), problem -> {});

        assertThat(report.problems())
                .allMatch(problem -> problem.location().file().equals(ProgrammeDocument.FILE));
        assertThat(report.problems().stream()
                        .map(problem -> problem.location().field())
                        .filter(field -> !field.isEmpty()))
                .containsExactlyInAnyOrder("$.id", "$.title.ar", "$.state", "$.term");
    }

    @Test
    void cells_with_choices_are_chosen_from_a_list_that_is_exactly_theirs() throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.ENGLISH).serving(MOROCCO));
        List<List<String>> lists = cells(file).get("_lists");
        Map<String, MatchResult> names = new TreeMap<>();
        String workbook = part(file, "xl/workbook.xml");
        DEFINED.matcher(workbook).results().forEach(name -> names.put(name.group(1), name));
        assertThat(workbook).doesNotContain("localSheetId"); // such a name is known on its own sheet only

        for (ProgrammeTable table : ProgrammeTable.all()) {
            Map<String, MatchResult> offered = new TreeMap<>();
            VALIDATION.matcher(xml(file, table.name())).results().forEach(found -> offered.put(found.group(1), found));
            for (int i = 0; i < table.columns().size(); i++) {
                TableColumn column = table.columns().get(i);
                List<String> expected = column.choices(MOROCCO).stream()
                        .map(Argument.Term::code)
                        .toList();
                MatchResult found = offered.remove(letters(i));
                if (expected.isEmpty()) {
                    assertThat(found).as("%s", column).isNull();
                    continue;
                }
                assertThat(found).as("%s", column).isNotNull();
                MatchResult name = Objects.requireNonNull(names.get(found.group(3)), found.group(3));
                assertThat(codes(lists, name)).as("%s", column).isEqualTo(expected);
                boolean enforced = found.group(2).contains("showErrorMessage=\"true\"")
                        || found.group(2).contains("showErrorMessage=\"1\"");
                assertThat(enforced).as("%s", column).isEqualTo(!column.isList() && !column.isOpen());
                assertThat(found.group(2)).contains("type=\"list\"").doesNotContain("showDropDown=\"1\"");
            }
            assertThat(offered).as(table.name()).isEmpty();
        }
    }

    private static List<String> codes(List<List<String>> lists, MatchResult name) {
        int column = 0;
        while (!letters(column).equals(name.group(2))) {
            column++;
        }
        List<String> codes = new ArrayList<>();
        for (int row = 1; row < Integer.parseInt(name.group(3)); row++) {
            codes.add(lists.get(row).get(column));
        }
        return codes;
    }

    @Test
    void days_have_a_format_of_days_and_what_could_be_taken_for_a_number_stays_text() throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.ENGLISH));
        String styles = part(file, "xl/styles.xml");
        Matcher day =
                Pattern.compile("numFmtId=\"(\\d+)\" formatCode=\"yyyy-mm-dd\"").matcher(styles);
        assertThat(day.find()).isTrue();
        List<String> formats = Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                .matcher(styles.substring(styles.indexOf("<cellXfs")))
                .results()
                .map(xf -> xf.group(1))
                .toList();

        for (ProgrammeTable table : ProgrammeTable.all()) {
            String xml = xml(file, table.name());
            for (int i = 0; i < table.columns().size(); i++) {
                Matcher column = Pattern.compile("<col (?=[^>]*min=\"" + (i + 1) + "\")[^>]*style=\"(\\d+)\"")
                        .matcher(xml);
                assertThat(column.find()).as("%s", table.columns().get(i)).isTrue();
                String format = formats.get(Integer.parseInt(column.group(1)));
                assertThat(format.equals(day.group(1)))
                        .as("%s", table.columns().get(i))
                        .isEqualTo(table.columns().get(i).kind() == ColumnKind.DAY);
            }
            assertThat(xml).contains("state=\"frozen\"");
        }
    }

    @Test
    void each_heading_says_in_a_comment_and_in_the_guide_what_it_means_and_whether_it_is_needed() throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.FRENCH)
                .with(List.of(ProgrammeTable.named("needs").orElseThrow())));

        String comments = part(file, "xl/comments3.xml");
        assertThat(comments)
                .contains("Combien de membres sont demandés", "nécessaire", "0 à 1000")
                .contains("comme dans la feuille organisations");
        assertThat(cells(file).keySet()).containsExactly("_guide", "programme", "needs", "_lists");
        assertThat(cells(file).get("_guide"))
                .anySatisfy(row -> assertThat(row)
                        .containsExactly(
                                "needs",
                                "places",
                                "nécessaire",
                                "nombre entier · 0 à 1000",
                                "Combien de membres sont demandés"));
    }

    @Test
    void without_a_country_there_are_the_choices_that_are_the_same_everywhere() throws IOException {
        Path file = write(WorkbookTemplate.in(Locale.ENGLISH)
                .with(List.of(ProgrammeTable.named("experts").orElseThrow())));

        assertThat(cells(file).get("_lists").get(0))
                .contains("gender", "country", "credential-state")
                .doesNotContain("profession", "council", "specialty");
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        Path file = Files.writeString(here.resolve("mine.xlsx"), "mine");

        assertThatThrownBy(() -> WorkbookTemplate.in(Locale.ENGLISH).write(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_workbook_has_a_table_and_none_twice() {
        ProgrammeTable needs = ProgrammeTable.named("needs").orElseThrow();
        WorkbookTemplate template = WorkbookTemplate.in(Locale.ENGLISH);

        assertThatIllegalArgumentException().isThrownBy(() -> template.with(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> template.with(List.of(needs, needs)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void everything_that_a_template_says_is_worded(String language) {
        for (TemplateText text : TemplateText.values()) {
            assertThat(WorkbookWording.in(Locale.forLanguageTag(language)).label(text.id()))
                    .as(text.id())
                    .isPresent();
        }
    }
}
