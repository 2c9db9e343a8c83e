package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a programme folder as JSON. */
class JsonTablesTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Path SHIPPED = Path.of("..", "examples", "skills", "src", "main", "resources", "programmes");

    @TempDir
    Path dir;

    /** The small folder, its tables as JSON. */
    private Path folder() throws IOException {
        Path folder = new Folder(dir.resolve("small")).write();
        return JsonFolder.of(folder, folder);
    }

    private Path folder(String file, String from, String to) throws IOException {
        Path folder = folder();
        change(folder.resolve(file), from, to);
        return folder;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static ImportReport<ProgrammeRegister> read(Path folder) {
        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, Folder.MOROCCO);
        CheckReport checked = ProgrammeFiles.check(folder, Folder.MOROCCO);
        assertThat(checked.problems()).isEqualTo(read.problems());
        assertThat(checked.tables()).isEqualTo(read.tables());
        return read;
    }

    private static List<String> words(ImportReport<?> read) {
        return read.problems().stream().map(p -> p.wordsWithReadings(ENGLISH)).toList();
    }

    private static List<String> codes(ImportReport<?> read) {
        return read.problems().stream().map(p -> p.reason().code()).toList();
    }

    private static String json(ProgrammeRegister register) throws IOException {
        StringWriter text = new StringWriter();
        RegisterFile.write(register, text);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"morocco,MA", "rwanda,RW", "cnom-unhcr,MA"})
    void a_shipped_folder_as_json_gives_the_same_register_and_the_same_rejected_rows(String name, String country)
            throws IOException {
        CountryPack pack = CountryPack.load(country);
        ImportReport<ProgrammeRegister> csv = ProgrammeFiles.read(SHIPPED.resolve(name), pack);

        ImportReport<ProgrammeRegister> json =
                ProgrammeFiles.read(JsonFolder.of(SHIPPED.resolve(name), dir.resolve(name)), pack);

        assertThat(json.rejected())
                .extracting(JsonTablesTest::told)
                .isEqualTo(csv.rejected().stream().map(JsonTablesTest::told).toList());
        assertThat(json(json.acceptPartial("json"))).isEqualTo(json(csv.acceptPartial("csv")));
        assertThat(json.tables())
                .extracting(TableCount::rows)
                .isEqualTo(csv.tables().stream().map(TableCount::rows).toList());
        assertThat(json.rejected()).allSatisfy(row -> assertThat(row.original()).isPresent());
    }

    private static List<?> told(RejectedRow row) {
        return List.of(
                TableNames.csv(row.file()),
                row.line(),
                Optional.of(row.headings().indexOf("id"))
                        .filter(id -> id >= 0)
                        .map(row.cells()::get)
                        .orElse(""),
                row.problems().stream()
                        .map(p -> p.location().field() + " " + p.reason().code())
                        .sorted()
                        .toList());
    }

    @Test
    void a_sound_folder_of_json_is_complete() throws IOException {
        ImportReport<ProgrammeRegister> read = read(folder());

        assertThat(words(read)).isEmpty();
        assertThat(read.isComplete()).isTrue();
        assertThat(read.table("experts.csv")).hasValueSatisfying(count -> {
            assertThat(count.file()).isEqualTo("experts.json");
            assertThat(count.accepted()).isEqualTo(3);
        });
        assertThat(ProgrammeFiles.check(folder(), Folder.MOROCCO).table("experts.csv"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ ] \n", "[{}]", "[{\"id\": null}, {\"id\": \" \"}]"})
    void a_list_without_rows_is_an_empty_table(String text) throws IOException {
        Path folder = folder();
        Files.writeString(folder.resolve("visits.json"), text);

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.problems()).noneMatch(Problem::isError);
        assertThat(read.table("visits.csv"))
                .hasValueSatisfying(t -> assertThat(t.rows()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"id\": \"V-1\"}", "\"x\"", "7", "null", "x", "{\"id\"", "\u0000"})
    void what_is_no_list_is_no_table(String text) throws IOException {
        Path folder = folder();
        Files.writeString(folder.resolve("visits.json"), text);

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.isReadable()).isFalse();
        assertThat(codes(read)).containsExactly("io.file.not-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"gender\":\"WOMAN\"|\"gender\":{\"is\":\"WOMAN\"}|gender|io.cell.nested",
                "\"gender\":\"WOMAN\"|\"gender\":[\"WOMAN\"]|gender|io.cell.nested",
                "\"familyName\":\"Alaoui\"|\"familyName\":[]|familyName|io.cell.nested",
                "[\"fr:C2\",\"ar:NATIVE\"]|[\"fr:C2\",[\"ar:NATIVE\"]]|languages|io.cell.nested",
                "[\"fr:C2\",\"ar:NATIVE\"]|[\"fr:C2\",null]|languages|io.cell.nested",
                "[\"fr:C2\",\"ar:NATIVE\"]|[\"fr:C2\",5]|languages|io.cell.nested",
                "[\"fr:C2\",\"ar:NATIVE\"]|[\"fr:C2;ar:NATIVE\"]|languages|io.cell.entry-separator",
                "[\"fr:C2\",\"ar:NATIVE\"]|[\"fr:Z9\"]|languages|io.language.level",
                "\"gender\":\"WOMAN\"|\"gender\":\"WOMAN\",\"gender\":\"MAN\"|gender|io.row.field-repeated",
                "\"gender\":\"WOMAN\"|\"gender\":\"WOMAN\",\" gender\":\"MAN\"|gender|io.row.field-repeated",
                "\"birthYear\":1985|\"birthYear\":1985.5|birthYear|io.cell.not-whole",
                "\"birthYear\":1985|\"birthYear\":true|birthYear|time.number.unreadable",
                "\"gender\":\"WOMAN\"|\"gender\":\"WO\\u0000MAN\"|gender|io.cell.control",
                "\"familyName\":\"Alaoui\"|\"familyName\":\"\\ud800\"||io.row.undecodable",
                "\"profession\":\"physician-specialist\",||profession|io.cell.missing",
                "\"residence\":\"FR\"|\"residence\":null|residence|io.cell.missing",
                "\"quota\":1|\"quota\":-1|quota|io.cell.out-of-range",
            })
    void a_bad_cell_is_located_and_only_its_row_rejected(String from, String to, String field, String code)
            throws IOException {
        Path folder = folder();
        Path file = folder.resolve("experts.json");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(1)).contains(from);
        String bad = lines.get(1).replace(from, to == null ? "" : to);
        Files.writeString(file, Files.readString(file).replace(lines.get(1), bad));

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected())
                .filteredOn(row -> row.file().equals("experts.json"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(2);
                    assertThat(row.problems().get(0).reason().code()).isEqualTo(code);
                    assertThat(row.problems().get(0).location().field()).isEqualTo(field == null ? "" : field);
                    assertThat(row.original()).contains(bad.substring(0, bad.lastIndexOf('}') + 1));
                    assertThat(row.isWhole()).isTrue();
                    assertThat(row.cells()).hasSameSizeAs(row.headings());
                });
        assertThat(read.acceptPartial("test").members()).hasSize(2);
        // G-1 is of E-1, and V-1 saw G-1.
        assertThat(words(read))
                .anyMatch(w -> w.startsWith("engagements.json:2") && w.contains("was rejected: experts.json:2"))
                .anyMatch(w -> w.startsWith("visits.json:2") && w.contains("was rejected: engagements.json:2"));
    }

    @Test
    void an_element_that_is_no_object_is_rejected_word_for_word() throws IOException {
        Path folder = folder("experts.json", "\n]", ",\n\"E-9\",\n[{\"id\": \"E-8\"}], 7\n]");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected())
                .extracting(row -> row.original().orElseThrow())
                .containsExactly("\"E-9\"", "[{\"id\": \"E-8\"}]", "7");
        assertThat(read.rejected()).allSatisfy(row -> {
            assertThat(row.problems()).hasSize(1);
            assertThat(row.problems().get(0).reason().is(ImportReason.ROW_NOT_OBJECT))
                    .isTrue();
            assertThat(row.isWhole()).isFalse();
        });
        assertThat(read.acceptPartial("test").members()).hasSize(3);
    }

    @Test
    void a_field_that_is_unknown_is_told_once_with_the_closest_and_not_read() throws IOException {
        Path folder = folder("experts.json", "\"conflicts\":null", "\"conflict\":null,\"shoes\":{\"size\":[41]}");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.isComplete()).isTrue();
        assertThat(words(read)).hasSize(2).allMatch(w -> w.contains("not known here"));
        assertThat(read.problems().get(0).location().field()).isEqualTo("conflict");
        assertThat(read.problems().get(0).suggestion()).contains("conflicts");
    }

    @Test
    void the_value_of_an_unknown_field_comes_back_with_its_rejected_row() throws IOException {
        Path folder = folder("experts.json", "\"gender\":\"WOMAN\"", "\"gender\":\"X\",\"shoes\":{\"size\":[41]}");

        RejectedTable table = read(folder).rejectedTables().get(0);

        assertThat(table.headings()).contains("shoes");
        assertThat(table.cells(table.rows().get(0), ENGLISH)).contains("{\"size\":[41]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"E-2\"|{\"id\":\"E-2|io.row.not-json",
                "{\"id\":\"E-2\"|{\"id\" \"E-2\"|io.row.not-json",
                "{\"id\":\"E-2\"|{id:\"E-2\"|io.row.not-json",
                "{\"id\":\"E-2\"|,{\"id\":\"E-2\"|io.row.not-json",
                "{\"id\":\"E-2\"|] {\"id\":\"E-2\"|io.row.not-json",
            })
    void from_the_first_place_that_is_no_json_on_the_rest_is_one_rejected_piece(String from, String to, String code)
            throws IOException {
        Path folder = folder("experts.json", from, to);
        String text = Files.readString(folder.resolve("experts.json"));

        ImportReport<ProgrammeRegister> read = read(folder);

        RejectedRow rest = read.rejected().get(0);
        assertThat(rest.line()).isEqualTo(3);
        assertThat(rest.problems()).singleElement().satisfies(p -> {
            assertThat(p.reason().code()).isEqualTo(code);
            assertThat(p.words(ENGLISH)).contains("at line 3").contains("3 lines");
        });
        assertThat(rest.original())
                .contains(text.substring(text.indexOf('\n', text.indexOf("E-1@")) + 1)
                        .strip());
        assertThat(rest.isWhole()).isFalse();
        assertThat(read.acceptPartial("test").members()).hasSize(1);
        assertThat(words(read))
                .anyMatch(w -> w.startsWith("needs.json:2") && w.contains("could not be read: experts.json:3"));
    }

    @Test
    void a_file_that_ends_early_keeps_the_rows_before_and_says_so() throws IOException {
        Path folder = folder();
        Path file = folder.resolve("experts.json");
        String text = Files.readString(file);
        int second = text.indexOf("{\"id\":\"E-2\"");

        Files.writeString(file, text.substring(0, second));
        ImportReport<ProgrammeRegister> behindAComma = read(folder);
        Files.writeString(file, text.substring(0, second + 40));
        ImportReport<ProgrammeRegister> withinAText = read(folder);

        for (ImportReport<ProgrammeRegister> read : List.of(behindAComma, withinAText)) {
            assertThat(read.rejected().get(0).problems())
                    .extracting(p -> p.reason().code())
                    .containsExactly("io.row.unfinished");
            assertThat(read.acceptPartial("test").members()).hasSize(1);
        }
        assertThat(behindAComma.rejected().get(0).original()).contains("");
        assertThat(withinAText.rejected().get(0).original()).contains(text.substring(second, second + 40));
    }

    @Test
    void nesting_beyond_the_limit_ends_the_reading_and_nothing_else() throws IOException {
        Path folder = folder("experts.json", "\n]", ",\n" + "[".repeat(100_000) + "\n]");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.problems().get(0).reason().is(ImportReason.ROW_TOO_DEEP))
                    .isTrue();
            assertThat(row.original().orElseThrow()).startsWith("[[[");
        });
        assertThat(read.acceptPartial("test").members()).hasSize(3);
    }

    @Test
    void objects_on_one_line_are_counted_and_that_is_said() throws IOException {
        Path folder =
                folder("experts.json", "\"gender\":\"MAN\",\"birthYear\":1971", "\"gender\":\"X\",\"birthYear\":1971");
        Path file = folder.resolve("experts.json");
        Files.writeString(file, Files.readString(file).replace("\n", ""));

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(2));
        assertThat(codes(read)).contains("io.file.rows-counted");
        assertThat(read.acceptPartial("test").members()).hasSize(2);
    }

    @Test
    void results_and_records_with_parts_may_stand_on_one_line_as_well() throws IOException {
        Path folder = JsonFolder.of(WholeFolder.in(dir.resolve("whole")).write(), dir.resolve("json"));
        ImportReport<ProgrammeRegister> lines = read(folder);
        for (String table : ProgrammeTables.jsonNames()) {
            Path file = folder.resolve(table);
            if (Files.exists(file)) {
                Files.writeString(file, Files.readString(file).replace("\n", " "));
            }
        }

        ImportReport<ProgrammeRegister> line = read(folder);

        assertThat(json(line.requireComplete())).isEqualTo(json(lines.requireComplete()));
    }

    @Test
    void an_object_may_run_over_lines_and_is_located_by_its_first() throws IOException {
        Path folder = folder("experts.json", ",\"", ",\r\n  \"");
        change(folder.resolve("experts.json"), "\"gender\":\"MAN\"", "\"gender\":\"X\"");

        ImportReport<ProgrammeRegister> read = read(folder);

        List<String> lines = Files.readAllLines(folder.resolve("experts.json"));
        assertThat(read.rejected())
                .filteredOn(row -> row.file().equals("experts.json"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(lines.get(row.line() - 1)).startsWith("{\"id\":"));
    }

    @Test
    void both_forms_of_a_table_are_an_error_that_names_both() throws IOException {
        Path folder = folder();
        Files.writeString(folder.resolve("visits.csv"), "id,on,host,organisations,engagements\n");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(words(read))
                .singleElement()
                .asString()
                .startsWith("visits.csv")
                .contains("visits.json");
        assertThat(read.isReadable()).isFalse();
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(read(folder("experts.json", "[\n", "\uFEFF[\n")).rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void another_encoding_is_refused_as_such(String charset) throws IOException {
        Path folder = folder();
        Path file = folder.resolve("visits.json");
        Files.write(file, Files.readString(file).getBytes(Charset.forName(charset)));

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.isReadable()).isFalse();
        assertThat(words(read)).singleElement().asString().contains("UTF-8");
    }

    @Test
    void bytes_that_are_no_utf8_reject_their_row_alone() throws IOException {
        Path folder = folder("experts.json", "Bennani", "Bénnani");
        Path file = folder.resolve("experts.json");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.problems().get(0).reason().is(ImportReason.ROW_UNDECODABLE))
                    .isTrue();
            assertThat(row.original().orElseThrow()).contains("Bénnani");
        });
        assertThat(codes(read)).contains("io.file.not-utf8");
        assertThat(read.writeRejected(dir.resolve("rejected"))).hasSize(1);
    }

    @Test
    void limits_are_those_of_separated_values() throws IOException {
        Path folder = folder("experts.json", "Bennani", "B".repeat(2_000));
        ProgrammeFiles files = ProgrammeFiles.with(Folder.MOROCCO);

        ImportReport<ProgrammeRegister> cell = files.format(CsvFormat.detected().limitedTo(1_999, 1 << 20, 100))
                .read(folder);
        ImportReport<ProgrammeRegister> row =
                files.format(CsvFormat.detected().limitedTo(65_536, 2_500, 100)).read(folder);
        ImportReport<ProgrammeRegister> rows =
                files.format(CsvFormat.detected().limitedTo(65_536, 1 << 20, 2)).read(folder);

        assertThat(codes(cell)).containsExactly("io.cell.too-long");
        assertThat(codes(row)).containsExactly("io.row.too-long");
        assertThat(cell.rejected().get(0).original().orElseThrow()).contains("B".repeat(2_000));
        assertThat(rows.isReadable()).isFalse();
        assertThat(codes(rows)).contains("io.file.too-many-rows");
        assertThat(rows.table("experts.csv").orElseThrow().unread()).isEqualTo(1);
    }

    @Test
    void a_row_beyond_what_is_ever_kept_is_cut_and_the_next_is_read() throws IOException {
        Path folder = folder(
                "experts.json", "\"Bennani\"", "\"" + "B".repeat(5 << 20) + "\",\"x\":\"" + "C".repeat(5 << 20) + "\"");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.isWhole()).isFalse();
            assertThat(row.original()).isEmpty();
        });
        assertThat(read.acceptPartial("test").members()).hasSize(2);
    }

    @Test
    void a_text_without_end_is_told_and_the_rows_before_it_are_kept() throws IOException {
        Path folder = folder("experts.json", "\"Tazi\"", "\"" + "T".repeat(9 << 20) + "\"");

        ImportReport<ProgrammeRegister> read = read(folder);

        assertThat(read.rejected().get(0).problems())
                .extracting(p -> p.reason().code())
                .containsExactly("io.cell.endless", "io.row.cut");
        assertThat(read.acceptPartial("test").members()).hasSize(2);
    }

    @Test
    void rejected_rows_come_back_as_separated_values_that_are_read_again() throws IOException {
        Path folder = folder("experts.json", "\"gender\":\"WOMAN\"", "\"gender\":\"X\",\"gender\":\"WOMAN\"");
        change(folder.resolve("experts.json"), "\"Salma\"", "\"=Salma\"");
        ImportReport<ProgrammeRegister> read = read(folder);
        Path rejected = dir.resolve("rejected");

        List<Path> written = read.writeRejected(rejected);

        assertThat(written).extracting(p -> p.getFileName().toString()).contains("experts.csv", "engagements.csv");
        assertThat(Files.readString(rejected.resolve("experts.csv")))
                .contains(",rejected.object,rejected.line,rejected.problems")
                .contains("'=Salma");
        change(rejected.resolve("experts.csv"), ",X,", ",WOMAN,");
        ImportReport<ProgrammeRegister> again = ProgrammeFiles.with(Folder.MOROCCO)
                .onto(read.acceptPartial("test"))
                .read(rejected);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.requireComplete().members()).hasSize(3);
    }

    @Test
    void a_file_nearly_named_like_a_table_is_told_and_others_are_not() throws IOException {
        Path folder = folder();
        Files.move(folder.resolve("visits.json"), folder.resolve("visit.json"));
        Files.writeString(folder.resolve("package.json"), "{}");

        assertThat(words(read(folder)))
                .singleElement()
                .asString()
                .startsWith("visit.json")
                .contains("visits.json");
    }

    @Test
    void a_mapping_may_name_a_sheet_in_json() throws IOException {
        Path folder = folder("visits.json", "\"id\"", "\"N°\"");
        change(folder.resolve("visits.json"), "\"on\"", "\"Jour\"");
        Files.move(folder.resolve("visits.json"), folder.resolve("visites.json"));
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
                {"schema": "1.0", "table": "visits.csv", "sheet": "visites.json", "columns": [
                  {"heading": "N°", "field": "id"}, {"heading": "Jour", "field": "on"}]}
                """);

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).mapping(mapping).read(folder);

        assertThat(words(read)).isEmpty();
        assertThat(read.table("visites.json").orElseThrow().accepted()).isEqualTo(1);
    }

    @Test
    void a_mapping_of_separated_values_does_not_read_json_in_its_place() throws IOException {
        ColumnMapping mapping = ColumnMapping.parse("m.json", """
                {"schema": "1.0", "table": "visits.csv", "columns": [{"heading": "N°", "field": "id"}]}
                """);

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).mapping(mapping).read(folder());

        assertThat(words(read))
                .anyMatch(w -> w.startsWith("visits.json") && w.contains("reads visits.csv in its place"));
        assertThat(read.table("visits.csv")).isEmpty();
    }

    @Test
    void no_words_hold_what_stands_in_the_file() throws IOException {
        Path folder = folder("experts.json", "{\"id\":\"E-2\"", "{\"Secret\":Bennani \"E-2\"");

        assertThat(read(folder).problems())
                .noneMatch(p ->
                        p.words(ENGLISH).contains("Secret") || p.words(ENGLISH).contains("Bennani"));
    }
}
