package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularSourceTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_kind_of_line_end_gives_the_same_rows(String end) {
        ReadTable table = ReadTable.of("id,name" + end + "1,Aya" + end + "2,Omar");

        assertThat(table.headings).containsExactly("id", "name");
        assertThat(table.texts).containsExactly(List.of("1", "Aya"), List.of("2", "Omar"));
        assertThat(table.lines).containsExactly(2, 3);
        assertThat(table.problems).isEmpty();
    }

    @Test
    void a_row_after_a_quoted_line_break_has_its_physical_line() {
        ReadTable table = ReadTable.of("id,note\n1,\"two\nlines\r\nand \"\"a third\"\"\"\n\n2,x\n");

        assertThat(table.texts).containsExactly(List.of("1", "two\nlines\r\nand \"a third\""), List.of("2", "x"));
        assertThat(table.lines).containsExactly(2, 6);
        assertThat(table.problems).isEmpty();
    }

    @Test
    @Tag("bad-input-20")
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        byte[] text = "id,name\n1,Zoé\n".getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[text.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(text, 0, marked, 3, text.length);

        ReadTable table = ReadTable.of(marked, CsvFormat.detected());

        assertThat(table.headings).containsExactly("id", "name");
        assertThat(table.texts).containsExactly(List.of("1", "Zoé"));
        assertThat(ReadTable.of(TabularSource.csv("t.csv", new StringReader("\uFEFFid\n1\n"), CsvFormat.detected()))
                        .headings)
                .containsExactly("id");
    }

    @Test
    void a_spreadsheets_unicode_text_is_read_by_its_mark() {
        byte[] body = "id\tname\r\n1\tFès\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = new byte[body.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(body, 0, marked, 2, body.length);

        assertThat(ReadTable.of(marked, CsvFormat.detected()).texts).containsExactly(List.of("1", "Fès"));
    }

    @Test
    @Tag("bad-input-20")
    void windows_1252_is_recognised_and_told() {
        String text = "id,name\n1,Aya\n2,Fès – Meknès\n3,Hervé\n";

        ReadTable table = ReadTable.of(text.getBytes(WINDOWS_1252), CsvFormat.detected());

        assertThat(table.texts)
                .containsExactly(List.of("1", "Aya"), List.of("2", "Fès – Meknès"), List.of("3", "Hervé"));
        assertThat(table.codes()).containsExactly("io.file.windows-1252");
        assertThat(table.problems.get(0).isError()).isFalse();
    }

    @Test
    @Tag("bad-input-20")
    void windows_1252_is_recognised_wherever_the_first_accent_stands() {
        for (int lead : new int[] {0, 1, 511, 512, 8_191, 8_192, 65_535, 65_536, 200_000}) {
            String text = "id,name\n" + "1,x\n".repeat(lead / 4) + "2," + "y".repeat(lead % 4) + "é\n3,ü\n";

            ReadTable table = ReadTable.of(text.getBytes(WINDOWS_1252), CsvFormat.detected());

            assertThat(table.texts.get(table.texts.size() - 1)).containsExactly("3", "ü");
            assertThat(table.texts.get(table.texts.size() - 2).get(1)).endsWith("é");
            assertThat(table.codes()).containsExactly("io.file.windows-1252");
        }
    }

    @Test
    void utf_8_is_decoded_whatever_the_stream_hands_over_at_once() {
        String text = "id,name\n1,محمد العلوي\n2,Zoé 🩺\n3," + "é".repeat(70_000 / 2) + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<List<String>> whole = ReadTable.of(bytes, CsvFormat.detected()).texts;

        for (int seed = 0; seed < 5; seed++) {
            ReadTable table = ReadTable.of(trickle(bytes, new Random(seed)));
            assertThat(table.texts).isEqualTo(whole);
            assertThat(table.problems).isEmpty();
        }
        assertThat(whole.get(0)).containsExactly("1", "محمد العلوي");
        assertThat(whole.get(1)).containsExactly("2", "Zoé 🩺");
    }

    @Test
    void bytes_are_utf_8_exactly_where_the_platform_says_so() {
        Random random = new Random(11);
        String[] pieces = {"a", "é", "ع", "€", "🩺", "\uFFFD", "\u07FF", "\u0800", "\uD7FF", "\uE000"};
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("é");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] cell = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(3) > 0 && cell.length > 2) {
                cell[2 + random.nextInt(cell.length - 2)] = (byte) (0x80 + random.nextInt(128));
            }
            byte[] file = new byte[cell.length + 4];
            System.arraycopy("h\n".getBytes(StandardCharsets.UTF_8), 0, file, 0, 2);
            System.arraycopy(cell, 0, file, 2, cell.length);
            System.arraycopy("z\n".getBytes(StandardCharsets.UTF_8), 0, file, cell.length + 2, 2);

            ReadTable table = ReadTable.of(trickle(file, random));

            assertThat(table.codes().contains("io.row.undecodable")).isNotEqualTo(isUtf8(cell));
            if (isUtf8(cell)) {
                assertThat(table.verbatim).containsExactly(List.of(new String(cell, StandardCharsets.UTF_8) + "z"));
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().noneMatch(c -> c >= 0xFFFE); // these two are characters of no text
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void a_byte_that_is_no_utf_8_refuses_its_row_only_once_utf_8_was_seen() {
        byte[] bytes = "id,name\n1,Zoé\n2,Herv#\n3,Léa\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE9 : bytes[i];
        }

        ReadTable table = ReadTable.of(bytes, CsvFormat.detected());

        assertThat(table.texts).containsExactly(List.of("1", "Zoé"), List.of("2", "Hervé"), List.of("3", "Léa"));
        assertThat(table.codes()).containsExactly("io.row.undecodable");
        assertThat(table.problems.get(0).location()).isEqualTo(Location.of("t.csv", 3));
        assertThat(table.problems.get(0).isError()).isTrue();
    }

    @Test
    void without_the_fall_back_windows_1252_rows_are_refused() {
        byte[] bytes = "id,name\n1,Aya\n2,Hervé\n".getBytes(WINDOWS_1252);

        assertThat(ReadTable.of(bytes, CsvFormat.detected().utf8Only()).codes()).containsExactly("io.row.undecodable");
        assertThat(ReadTable.of(bytes, CsvFormat.detected().in(StandardCharsets.UTF_8))
                        .codes())
                .containsExactly("io.row.undecodable");
    }

    @Test
    void a_declared_encoding_is_used_without_a_warning() {
        ReadTable table = ReadTable.of(
                "id,name\n1,Hervé\n".getBytes(WINDOWS_1252),
                CsvFormat.detected().in(WINDOWS_1252));

        assertThat(table.texts).containsExactly(List.of("1", "Hervé"));
        assertThat(table.problems).isEmpty();
    }

    @Test
    @Tag("bad-input-20")
    void decomposed_letters_are_composed_and_the_cell_is_kept_verbatim() {
        String decomposed = Normalizer.normalize("Béni Mellal-Khénifra", Normalizer.Form.NFD);

        ReadTable table = ReadTable.of("id,region\n1," + decomposed + "\n");

        assertThat(table.texts).containsExactly(List.of("1", "Béni Mellal-Khénifra"));
        assertThat(table.verbatim).containsExactly(List.of("1", decomposed));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_in_the_heading_row(String separator) {
        ReadTable table = ReadTable.of(String.join(separator, "id", "\"na,;,;,;\tme\"", "x") + "\n"
                + String.join(separator, "1", "2", "3") + "\n");

        assertThat(table.headings).containsExactly("id", "na,;,;,;\tme", "x");
        assertThat(table.texts).containsExactly(List.of("1", "2", "3"));
    }

    @Test
    void a_spreadsheets_separator_line_is_obeyed_and_counted() {
        ReadTable table = ReadTable.of("sep=;\nid;name\n1;a,b\n");

        assertThat(table.headings).containsExactly("id", "name");
        assertThat(table.headingLine).isEqualTo(2);
        assertThat(table.texts).containsExactly(List.of("1", "a,b"));
        assertThat(table.lines).containsExactly(3);
    }

    @Test
    void a_declared_separator_wins() {
        ReadTable table = ReadTable.of(
                "a;b,c\n1;2,3\n".getBytes(StandardCharsets.UTF_8),
                CsvFormat.detected().separatedBy(';'));

        assertThat(table.headings).containsExactly("a", "b,c");
    }

    @Test
    @Tag("bad-input-20")
    @DisplayName("bad input 20: formula cells are kept, flagged and neutralised when written")
    void formulas_are_flagged_and_telephone_numbers_are_not() {
        ReadTable table = ReadTable.of("""
            id,x
            1,"=HYPERLINK(""http://x"")"
            2,+212 (5) 37-77
            3,-5
            4,@SUM(A1)
            5,+cmd
            6,"\t=1+1"
            7,-
            8,'=kept
            """);

        assertThat(table.problems).extracting(p -> p.location().line()).containsExactly(2, 5, 6, 7);
        assertThat(table.codes()).containsOnly("io.cell.formula");
        assertThat(table.problems).allSatisfy(p -> {
            assertThat(p.isError()).isFalse();
            assertThat(p.location().field()).isEqualTo("x");
            assertThat(p.toString()).doesNotContain("HYPERLINK");
        });
        assertThat(table.verbatim.get(0).get(1)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(table.texts.get(7).get(1)).isEqualTo("=kept");
    }

    @Test
    void rows_with_too_few_or_too_many_cells_are_told_and_handed_over() {
        ReadTable table = ReadTable.of("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n");

        assertThat(table.problems)
                .extracting(Object::toString)
                .containsExactly(
                        "t.csv:2: the row has 2 cells and the heading 3",
                        "t.csv:3: the row has 4 cells and the heading 3");
        assertThat(table.texts).hasSize(3);
    }

    @Test
    void rows_without_text_are_skipped() {
        assertThat(ReadTable.of("a,b\n\n,\n \t,\n1,2\n\n").lines).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n"})
    void an_empty_file_is_unreadable(String text) {
        ReadTable table = ReadTable.of(text);

        assertThat(table.unreadable).extracting(p -> p.reason().code()).containsExactly("io.file.empty");
        assertThat(table.headings).isEmpty();
    }

    @Test
    void a_heading_row_alone_is_a_table_without_rows() {
        ReadTable table = ReadTable.of("id,name");

        assertThat(table.headings).containsExactly("id", "name");
        assertThat(table.texts).isEmpty();
        assertThat(table.unreadable).isEmpty();
    }

    @Test
    void control_characters_refuse_the_row_and_are_located() {
        ReadTable table = ReadTable.of("id,name\n1,a\u0000b\n2,\"tab\tand\nline\"\n3,c\u001Bd\n4,e\u009Ff\n");

        assertThat(table.problems)
                .extracting(Object::toString)
                .containsExactly(
                        "t.csv:2 name: the cell holds the control character U+0000",
                        "t.csv:5 name: the cell holds the control character U+001B",
                        "t.csv:6 name: the cell holds the control character U+009F");
    }

    @Test
    void a_quotation_mark_that_never_closes_refuses_one_row_that_says_how_much_it_took() {
        ReadTable table = ReadTable.of("id,name\n1,ok\n2,\"open\n3,c\n4,d");

        assertThat(table.texts).containsExactly(List.of("1", "ok"), List.of("2", "open\n3,c\n4,d"));
        assertThat(table.codes()).containsExactly("io.row.quote-open");
        assertThat(table.problems.get(0))
                .hasToString("t.csv:3 name: the quotation mark that opens this cell is never closed, so the rest of the"
                        + " file, 3 lines, was taken as one row; close it where the cell ends, or write it twice if it"
                        + " belongs to the text");
        assertThat(table.problems.get(0).found()).contains("open");
    }

    @Test
    void an_unclosed_quotation_mark_is_located_where_it_opens_not_where_its_row_begins() {
        ReadTable table = ReadTable.of("id,note,name\n1,\"two\nlines\nand more\",\"Salma\n2,a,b\n3,c,d\n");

        assertThat(table.lines).containsExactly(2);
        assertThat(table.problems).singleElement().satisfies(problem -> {
            assertThat(problem.location().line()).isEqualTo(4);
            assertThat(problem.location().field()).isEqualTo("name");
            assertThat(problem.reason().arguments()).containsEntry("lines", new Argument.Whole(3));
            assertThat(problem.found()).contains("Salma");
            assertThat(problem.toString()).doesNotContain("Salma");
        });
    }

    @Test
    void of_several_quotation_marks_amiss_the_one_never_closed_is_told() {
        ReadTable table = ReadTable.of("id,note,name\n1,\"a\"b,\"open\n2,c,d\n");

        assertThat(table.codes()).containsExactly("io.row.quote-open");
        assertThat(table.problems.get(0).location().field()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"a\"b\n", "1,\"a\"\"b\"c\n", "1,\"\"b\n", "\"x\"y,2\n", "\"1\" ,2\n"})
    void text_after_a_closing_quotation_mark_refuses_its_row_only(String broken) {
        ReadTable table = ReadTable.of("id,name\n1,\"a\"\n" + broken + "2,\"say \"\"hi\"\"\"\n\"3\",\"\"\"\"\n");

        assertThat(table.codes()).containsExactly("io.row.quote-broken");
        assertThat(table.problems.get(0).location().line()).isEqualTo(3);
        assertThat(table.texts).hasSize(4);
        assertThat(table.texts.get(2)).containsExactly("2", "say \"hi\"");
        assertThat(table.texts.get(3)).containsExactly("3", "\"");
    }

    @Test
    void quotation_marks_inside_an_unquoted_cell_are_text() {
        ReadTable table = ReadTable.of("id,name\n1,5\" pipe\n");

        assertThat(table.texts).containsExactly(List.of("1", "5\" pipe"));
        assertThat(table.problems).isEmpty();
    }

    @Test
    void a_row_beyond_a_limit_is_refused_and_the_next_one_read() {
        CsvFormat small = CsvFormat.detected().limitedTo(10, 15, 9);

        ReadTable cell = ReadTable.of("a,b\n1,12345678901\n3,4\n".getBytes(StandardCharsets.UTF_8), small);
        assertThat(cell.problems)
                .extracting(Object::toString)
                .containsExactly("t.csv:2 b: the cell is longer than the limit of 10 characters; a"
                        + " quotation mark may not be closed");
        assertThat(cell.texts).containsExactly(List.of("1", "12345678901"), List.of("3", "4"));

        ReadTable row = ReadTable.of("a,b\n1234567890,1234567890\n3,4\n".getBytes(StandardCharsets.UTF_8), small);
        assertThat(row.problems)
                .extracting(Object::toString)
                .containsExactly("t.csv:2: the row is longer than the limit of 15 characters; a"
                        + " quotation mark may not be closed");
        assertThat(row.texts).containsExactly(List.of("1234567890", "1234567890"), List.of("3", "4"));

        ReadTable wide = ReadTable.of("a\n" + ",".repeat(20_000) + "\n3\n");
        assertThat(wide.problems)
                .extracting(Object::toString)
                .contains(
                        "t.csv:2: the row has more cells than the limit of 10,000",
                        "t.csv:2: the row is too long to be kept whole here; 10,001 characters are in the file only");
        assertThat(wide.lines).containsExactly(2, 3);

        ReadTable open = ReadTable.of("a\n\"" + "x\n".repeat(50_000));
        assertThat(open.problems)
                .extracting(Object::toString)
                .contains("t.csv:2 a: the quotation mark that opens this cell is never closed, so the rest of the file,"
                        + " 50,000 lines, was taken as one row; close it where the cell ends, or write it twice if it"
                        + " belongs to the text");
        assertThat(open.lines).containsExactly(2);
    }

    @Test
    void rows_beyond_the_limits_are_kept_whole_until_together_they_are_too_long() {
        String long7 = "x".repeat(7_000_000);
        String emoji = "y".repeat(65_535) + "\uD83D\uDE00".repeat(3_500_000);
        StringBuilder text = new StringBuilder("a,b\n");
        for (String cell : List.of(long7, long7, long7, long7, emoji, "z".repeat(70_000), "z".repeat(5))) {
            text.append(cell).append(",end\n");
        }
        ReadTable table = ReadTable.of(text.toString());

        assertThat(table.verbatim)
                .extracting(row -> row.get(0).length())
                .containsExactly(7_000_000, 7_000_000, 7_000_000, 7_000_000, 5_554_419, 65_536, 5);
        assertThat(table.verbatim.get(4).get(0)).isEqualTo(emoji.substring(0, 5_554_419));
        assertThat(table.verbatim)
                .extracting(row -> row.get(1))
                .containsExactly("end", "end", "end", "end", "", "end", "end");
        assertThat(table.codes().stream().filter("io.cell.too-long"::equals)).hasSize(6);
    }

    @Test
    void a_row_is_kept_whole_up_to_eight_million_characters() {
        String half = "x".repeat(1 << 22);
        ReadTable table = ReadTable.of("a,b,c\n" + half + "," + half + ",\n" + half + "," + half + ",12345\nn,m,o\n");

        assertThat(table.verbatim.get(0)).containsExactly(half, half, "");
        assertThat(table.verbatim.get(1)).containsExactly(half, half, "");
        assertThat(table.problems)
                .extracting(Object::toString)
                .containsExactly(
                        "t.csv:2 a: the cell is longer than the limit of 65,536 characters; a quotation mark may not be"
                                + " closed",
                        "t.csv:3 a: the cell is longer than the limit of 65,536 characters; a quotation mark may not be"
                                + " closed",
                        "t.csv:3: the row is too long to be kept whole here; 5 characters are in the file only");
    }

    @Test
    void limits_of_the_table_refuse_it_and_are_named() {
        CsvFormat small = CsvFormat.detected().limitedTo(10, 15, 2);

        assertThat(unreadable("a\n1\n2\n3\n", small))
                .containsExactly("t.csv:4: the file has more rows than the limit of 2");
        assertThat(unreadable("a\n1\n2\n", small)).isEmpty();
        assertThat(unreadable(",".repeat(20_000) + "\n", CsvFormat.detected()))
                .containsExactly("t.csv:1: the row has more cells than the limit of 10,000");
    }

    @Test
    void a_table_from_a_path_is_read_again_and_one_from_a_stream_is_not(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("experts.csv"), "id\n1\n");
        TabularSource again = TabularSource.csv(file);
        TabularSource once = TabularSource.csv("x.csv", new StringReader("id\n1\n"), CsvFormat.detected());

        assertThat(again.name()).isEqualTo("experts.csv");
        assertThat(ReadTable.of(again).texts).isEqualTo(ReadTable.of(again).texts);
        assertThat(ReadTable.of(once).texts).hasSize(1);
        assertThatThrownBy(() -> once.read(new ReadTable()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x.csv");
    }

    @Test
    void a_file_that_is_not_there_is_an_io_exception(@TempDir Path dir) {
        assertThatThrownBy(() -> TabularSource.csv(dir.resolve("none.csv")).read(new ReadTable()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_stream_that_breaks_is_an_io_exception_and_is_closed() {
        boolean[] closed = {false};
        byte[] some = "a\n1\n".getBytes(StandardCharsets.UTF_8);
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(some)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                if (got < 0) {
                    throw new IOException("pulled out");
                }
                return got;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThatThrownBy(() ->
                        TabularSource.csv("x.csv", broken, CsvFormat.detected()).read(new ReadTable()))
                .isInstanceOf(IOException.class)
                .hasMessage("pulled out");
        assertThat(closed[0]).isTrue();
    }

    @Test
    void random_tables_survive_writing_and_reading(@TempDir Path dir) throws IOException {
        Random random = new Random(42);
        String alphabet = "ab,;\"\n\r\t =+-@'éع1. ";
        for (int round = 0; round < 200; round++) {
            int columns = 1 + random.nextInt(5);
            List<String> headings = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                headings.add("h" + i);
            }
            Path file = dir.resolve("t.csv");
            List<List<String>> rows = new ArrayList<>();
            try (TabularWriter writer = TabularWriter.csv(file, headings)) {
                for (int r = random.nextInt(6); r > 0; r--) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns; i++) {
                        StringBuilder cell = new StringBuilder(i == 0 ? "x" : "");
                        for (int c = random.nextInt(8); c > 0; c--) {
                            cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                        }
                        cells.add(cell.toString().strip());
                    }
                    rows.add(cells);
                    writer.write(cells);
                }
            }

            ReadTable table =
                    ReadTable.of(TabularSource.csv(file, CsvFormat.detected().separatedBy(',')));

            assertThat(table.texts).isEqualTo(rows);
            assertThat(table.problems).isEmpty();
        }
    }

    @Test
    void the_string_form_of_a_row_shows_no_value() {
        assertThat(TabularRow.of(7, List.of("Aya", "Alaoui"))).hasToString("TabularRow[line 7, 2 cells]");
    }

    private static List<String> unreadable(String text, CsvFormat format) {
        return ReadTable.of(text.getBytes(StandardCharsets.UTF_8), format).unreadable.stream()
                .map(Object::toString)
                .toList();
    }

    private static InputStream trickle(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }
}
