package io.github.diasporaskills.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final SchemaVersion ONE = SchemaVersion.of(1, 0);

    private record Host(String name, int beds, LocalDate since) {
        Host {
            if (beds == 13) {
                throw new IllegalArgumentException("Nobody has 13 beds");
            }
        }

        static Host read(DocumentNode node) {
            String name = node.text("name");
            int beds = node.wholeNumber("beds", 1, 5000);
            LocalDate since = node.date("since");
            return new Host(name, beds, since);
        }
    }

    private static <T> ReadResult<T> read(String json, DocumentReader<T> reader) {
        return Document.parse("hosts.json", json).read(reader);
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static Problem only(ReadResult<?> result) {
        assertThat(result.problems()).hasSize(1);
        assertThat(result.value()).isEmpty();
        return result.problems().get(0);
    }

    @Test
    void a_well_formed_document_gives_its_values() {
        ReadResult<Host> host = read("{\"name\":\"CHU\",\"beds\":950,\"since\":\"2020-01-31\"}", Host::read);
        assertThat(host.orThrow("hosts")).isEqualTo(new Host("CHU", 950, LocalDate.of(2020, 1, 31)));
        assertThat(host.problems()).isEmpty();
    }

    @Test
    void every_mistake_is_reported_with_file_line_and_path() {
        String json = """
            { "hosts": [
              { "name": "A", "beds": 10, "since": "2020-01-31" },
              { "name": 5, "beds": "many",
                "since": "31/01/2020" },
              { "beds": 0, "since": null, "sinse": "2020-01-31" }
            ], "extra": 1 }
            """;
        ReadResult<List<Host>> result = read(json, root -> root.list("hosts", Host::read));

        assertThat(result.value()).isEmpty();
        assertThat(words(result.problems()))
                .containsExactly(
                        "hosts.json:3 $.hosts[1].name: text in quotes is expected",
                        "hosts.json:3 $.hosts[1].beds: a whole number without quotes is expected",
                        "hosts.json:4 $.hosts[1].since: a day written as in 2026-03-31 is expected",
                        "hosts.json:5 $.hosts[2].name: the field name is missing",
                        "hosts.json:5 $.hosts[2].beds: a number from 1 to 5000 is expected",
                        "hosts.json:5 $.hosts[2].since: null is no value; give a value or leave the field out",
                        "hosts.json:5 $.hosts[2].sinse: the field sinse is not known here",
                        "hosts.json:6 $.extra: the field extra is not known here");
    }

    @Test
    void the_value_found_is_kept_but_not_shown() {
        Problem problem = only(read("{\"beds\":\"Amina\"}", n -> n.wholeNumber("beds", 0, 9)));
        assertThat(problem.found()).contains("Amina");
        assertThat(problem.toString()).doesNotContain("Amina");
    }

    @Test
    void optional_fields_may_be_left_out_but_not_be_null() {
        ReadResult<String> left = read(
                "{}",
                n -> n.optionalText("a").orElse("none")
                        + n.optionalWholeNumber("b", 0, 9).orElse(7)
                        + n.optionalDecimal("c").isPresent()
                        + n.optionalFlag("d").isPresent()
                        + n.optionalDate("e").isPresent()
                        + n.optionalOneOf("f", DayOfWeek.class).isPresent()
                        + n.optionalLocalized("g").isPresent()
                        + n.optionalObject("h", Host::read).isPresent()
                        + n.optionalList("i", Host::read).size()
                        + n.optionalMap("j", Host::read).size()
                        + n.optionalValue("k", "a time", LocalTime::parse).isPresent());
        assertThat(left.orThrow("test")).isEqualTo("none7falsefalsefalsefalsefalsefalse00false");

        Problem isNull = only(read("{\"a\": null}", n -> n.optionalText("a").isPresent()));
        assertThat(isNull.reason().is(DocumentReason.NULL)).isTrue();
    }

    @Test
    void all_types_are_read_as_written() {
        String json = """
            {"decimal": 300000.00, "flag": true, "day": "MONDAY", "time": "09:30", "number": 4,
             "names": {"en": "Morocco", "fr": "Maroc"}, "map": {"x": "1", "y": "2"},
             "host": {"name": "A", "beds": 1, "since": "2024-02-29"}}
            """;
        read(json, n -> {
                    assertThat(n.decimal("decimal")).isEqualTo(new BigDecimal("300000.00"));
                    assertThat(n.optionalDecimal("decimal")).contains(new BigDecimal("300000.00"));
                    assertThat(n.flag("flag")).isTrue();
                    assertThat(n.optionalFlag("flag")).contains(true);
                    assertThat(n.oneOf("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
                    assertThat(n.optionalOneOf("day", DayOfWeek.class)).contains(DayOfWeek.MONDAY);
                    assertThat(n.value("time", "a time", LocalTime::parse)).contains(LocalTime.of(9, 30));
                    assertThat(n.optionalWholeNumber("number", 0, 9)).isEqualTo(OptionalInt.of(4));
                    assertThat(n.localized("names").in(Locale.FRENCH)).isEqualTo("Maroc");
                    assertThat(n.map("map", DocumentNode::asText))
                            .containsEntry("x", "1")
                            .containsEntry("y", "2");
                    assertThat(n.object("host", Host::read).orElseThrow().since())
                            .isEqualTo("2024-02-29");
                    assertThat(n.get("map").isObject()).isTrue();
                    assertThat(n.get("map").parent()).contains(n);
                    assertThat(n.get("day").isText()).isTrue();
                    assertThat(n.get("day").isList()).isFalse();
                    assertThat(n.get("names").canonical()).isEqualTo("{\"en\":\"Morocco\",\"fr\":\"Maroc\"}");
                    assertThat(n.get("map").names()).containsExactly("x", "y");
                    assertThat(n.location()).isEqualTo(new Location("hosts.json", 1, "$"));
                    return "read";
                })
                .orThrow("test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text    | 1            | document.value.not-text",
                "text    | ' \" \" '    | document.value.blank",
                "whole   | 1.5          | document.value.not-whole",
                "whole   | 1e1          | document.value.not-whole",
                "whole   | 99999999999  | document.value.out-of-range",
                "whole   | -1           | document.value.out-of-range",
                "decimal | '\"1\"'      | document.value.not-number",
                "flag    | '\"true\"'   | document.value.not-flag",
                "date    | '\"2021-06-31\"' | document.value.not-date",
                "date    | 20210601     | document.value.not-date",
                "day     | '\"?\"'      | document.value.not-listed",
                "day     | '\"MONDY\"'  | document.value.not-listed",
                "day     | 1            | document.value.not-text",
                "time    | '\"9:00\"'   | document.value.not-form",
                "list    | '{}'         | document.value.not-list",
                "list    | '[null]'     | document.field.null",
                "map     | '[]'         | document.value.not-object",
                "names   | '{}'         | document.value.refused",
                "names   | '{\"x y\": \"a\"}' | document.value.not-language",
                "host    | '\"a\"'      | document.value.not-object",
            })
    void a_value_of_another_type_is_refused_once(String field, String value, String code) {
        ReadResult<Boolean> result = read("{\"" + field + "\": " + value + "}", n -> {
            n.optionalText("text");
            n.optionalWholeNumber("whole", 0, 9);
            n.optionalDecimal("decimal");
            n.optionalFlag("flag");
            n.optionalDate("date");
            n.optionalOneOf("day", DayOfWeek.class);
            n.optionalValue("time", "a time such as 09:00", LocalTime::parse);
            n.optionalList("list", DocumentNode::asText);
            n.optionalMap("map", DocumentNode::asText);
            n.optionalLocalized("names");
            n.find("host").ifPresent(host -> host.optionalText("x"));
            return true;
        });
        assertThat(only(result).reason().code()).isEqualTo(code);
    }

    @Test
    void a_missing_required_field_is_reported_once_whatever_its_type() {
        ReadResult<Boolean> result = read("{}", n -> {
            n.text("a");
            n.wholeNumber("b", 3, 9);
            n.decimal("c");
            n.flag("d");
            n.date("e");
            n.oneOf("f", DayOfWeek.class);
            n.localized("g");
            n.object("h", Host::read);
            n.list("i", Host::read);
            n.map("j", Host::read);
            n.value("k", "a time", LocalTime::parse);
            n.get("l").asOneOf(List.of("x"));
            n.get("l").asText();
            n.get("m").get("n").text("o");
            assertThat(n.get("a").isMissing()).isTrue();
            assertThat(n.get("a").canonical()).isEqualTo("null");
            return true;
        });
        assertThat(result.problems()).hasSize(13).allMatch(p -> p.reason().is(DocumentReason.MISSING));
    }

    @Test
    void a_closest_constant_or_field_is_suggested() {
        assertThat(only(read("{\"day\": \"MONDY\"}", n -> n.oneOf("day", DayOfWeek.class)))
                        .suggestion())
                .contains("MONDAY");
        assertThat(only(read("{\"dya\": \"MONDAY\"}", n -> n.optionalOneOf("day", DayOfWeek.class)))
                        .suggestion())
                .contains("day");
    }

    @Test
    void what_the_value_itself_refuses_is_reported_at_its_node() {
        Problem refused = only(read(
                "\n{\"host\": {\"name\":\"A\",\"beds\":13,\"since\":\"2020-01-01\"}}",
                n -> n.object("host", Host::read)));
        assertThat(refused).hasToString("hosts.json:2 $.host: refused: Nobody has 13 beds");
    }

    @Test
    void a_fault_of_the_reader_itself_is_not_hidden() {
        assertThatThrownBy(() -> read("{}", n -> {
                    throw new IllegalStateException("fault");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void problems_that_a_reader_throws_are_kept() {
        Problem inner = Problem.error(Location.of("other.json", 3), Reason.of(DocumentReason.EMPTY));
        assertThat(only(read("{}", n -> {
                    throw new ProblemsException("inner", List.of(inner));
                })))
                .isEqualTo(inner);
    }

    @Test
    void a_field_that_stands_twice_is_reported_with_both_lines() {
        Problem twice = only(read("{\"a\": \"x\",\n\"a\": \"y\"}", n -> n.text("a")));
        assertThat(twice)
                .hasToString("hosts.json:2 $.a: the field a stands here for the second time; it is already on line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "'{\"a\": 1,}'      | 1 | document.syntax.invalid",
                "'{\n\"a\" 1}'      | 2 | document.syntax.invalid",
                "'{\n\"a\": [1,\n'  | 3 | document.syntax.unfinished",
                "'{\"a\": \"b'      | 1 | document.syntax.unfinished",
                "'{} {}'            | 1 | document.syntax.trailing",
                "'{} x'             | 1 | document.syntax.invalid",
                "''                 | 0 | document.file.empty",
                "'  '               | 0 | document.file.empty",
                "'{\"a\": Amina}'   | 1 | document.syntax.invalid",
                "'{\"a\": NaN}'     | 1 | document.syntax.invalid",
                "'{\"a\": 1e9999}'  | 1 | document.syntax.number",
                "'{\"a\": 1e99999999999}' | 1 | document.syntax.number",
                "'// comment'       | 1 | document.syntax.invalid",
            })
    void broken_json_is_located_and_never_thrown(String json, int line, String code) {
        Document document = Document.parse("hosts.json", json);
        assertThat(document.problems()).hasSize(1);
        Problem problem = document.problems().get(0);
        assertThat(problem.reason().code()).isEqualTo(code);
        assertThat(problem.location().line()).isEqualTo(line);
        assertThat(problem.toString()).doesNotContain("Amina");
        assertThat(document.read(n -> "never").value()).isEmpty();
        if (document.canonical().isEmpty()) {
            assertThat(document.read(ONE, n -> "never").problems()).isEqualTo(document.problems());
        }
    }

    @Test
    void limits_of_size_and_depth_are_kept() {
        DocumentLimits small = new DocumentLimits(20, 3);
        assertThat(parse("[[[1]]]", small).problems()).isEmpty();
        assertThat(parse("[[[[1]]]]", small).problems())
                .singleElement()
                .hasToString("x.json:1: objects and lists are nested deeper than 3 levels");
        assertThat(parse("[1,2,3,4,5,6,7,8,9,0]", small).problems())
                .singleElement()
                .hasToString("x.json: the file is larger than 20 bytes");
        assertThat(Document.parse("x.json", new ByteArrayInputStream(new byte[21]), small)
                        .problems())
                .singleElement()
                .hasToString("x.json: the file is larger than 20 bytes");
        assertThat(Document.parse("x.json", new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)), small)
                        .canonical())
                .contains("[1]");
        assertThatThrownBy(() -> new DocumentLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentLimits(1, 501)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Document parse(String json, DocumentLimits limits) {
        return Document.parse("x.json", json.getBytes(StandardCharsets.UTF_8), limits);
    }

    @Test
    void another_encoding_is_refused_with_its_line_and_a_byte_order_mark_is_skipped() {
        byte[] latin = "{\n\"a\": \"F\u00e8s\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Document.parse("x.json", latin, DocumentLimits.standard()).problems())
                .singleElement()
                .hasToString("x.json:2: the file is not in UTF-8; save it as UTF-8");
        byte[] cut = {'"', 'F', (byte) 0xC3};
        assertThat(Document.parse("x.json", cut, DocumentLimits.standard()).problems())
                .singleElement()
                .hasToString("x.json:1: the file is not in UTF-8; save it as UTF-8");
        assertThat(Document.parse("x.json", "\uFEFF[1]").canonical()).contains("[1]");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem() {
        assertThat(Document.parse(Path.of("no-such-folder", "x.json"), DocumentLimits.standard())
                        .problems())
                .singleElement()
                .hasToString("x.json: the file cannot be read");
        InputStream torn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("torn");
            }
        };
        assertThat(Document.parse("x.json", torn, DocumentLimits.standard()).problems())
                .singleElement()
                .hasToString("x.json: the file cannot be read");
    }

    @Test
    void layout_and_order_of_fields_do_not_change_the_canonical_text() {
        Document one = Document.parse("a", "{\"b\": [1.0, 1E2, true], \"a\": \"x\\\"\\\\\\n\", \"c\": {}}");
        Document two = Document.parse("b", "{\n \"c\":{},\"a\":\"\\u0078\\\"\\\\\\u000a\",\r\n\"b\":[1.0,100,true]}");
        assertThat(one.canonical())
                .contains("{\"a\":\"x\\\"\\\\\\u000a\",\"b\":[1.0,100,true],\"c\":{}}")
                .isEqualTo(two.canonical());
    }

    @Test
    void an_object_of_many_fields_is_read_like_one_of_few() {
        for (int size : new int[] {0, 1, 4, 5, 11, 12, 13, 14, 40}) {
            StringBuilder json = new StringBuilder("{\"known\":0");
            for (int i = 0; i < size; i++) {
                json.append(",\n\"f").append(i).append("\":").append(i);
            }
            ReadResult<List<Integer>> read = read(
                    json + "}",
                    node -> node.names().stream()
                            .map(name -> node.wholeNumber(name, 0, 100))
                            .toList());

            assertThat(read.orThrow("numbers")).hasSize(size + 1).endsWith(Math.max(0, size - 1));
            assertThat(read(json + "}", node -> node.wholeNumber("known", 0, 0)).problems())
                    .hasSize(size);
        }
    }

    @Test
    void a_field_that_stands_twice_among_many_is_found() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 40; i++) {
            json.append("\"f").append(i).append("\":0,\n");
        }
        List<Problem> problems = Document.parse("many.json", json + "\"f39\":1,\n\"f0\":1,\n\"f20\":1}")
                .problems();

        assertThat(problems).hasSize(3).allMatch(problem -> problem.reason().is(DocumentReason.DUPLICATE));
        assertThat(problems.get(1).reason().arguments().get("line")).isEqualTo(new Argument.Whole(1));
    }

    @Test
    void text_reads_as_its_bytes_do_also_with_halves_of_pairs() {
        String whole = "{\"a\":\"\uD83D\uDE00 \u00e9 \u0645\"}";
        String half = "{\"a\":\"x\uD83Dy\"}";

        assertThat(Document.parse("a.json", whole).canonical()).contains(whole);
        assertThat(Document.parse("a.json", half).canonical()).contains("{\"a\":\"x?y\"}");
    }

    @Test
    void unknown_fields_of_a_newer_minor_version_are_warnings() {
        String json = "{\"schema\": \"1.2\", \"a\": \"x\", \"later\": {\"b\": 1}}";
        ReadResult<String> result = Document.parse("x.json", json).read(ONE, n -> n.text("a"));
        assertThat(result.orThrow("x")).isEqualTo("x");
        assertThat(words(result.problems()))
                .containsExactly(
                        "x.json:1 $.schema: version 1.2 is newer than 1.0, which this library knows;"
                                + " unknown fields are kept and not used",
                        "x.json:1 $.later: the field later is not known here; it is kept, as the document declares a"
                                + " newer version");
        assertThat(result.problems()).noneMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void unknown_fields_of_a_version_this_library_knows_are_errors(String version) {
        String json = "{\"schema\": \"" + version + "\", \"later\": 1}";
        ReadResult<String> result = Document.parse("x.json", json).read(SchemaVersion.of(1, 1), n -> "read");
        assertThat(only(result).reason().is(DocumentReason.UNKNOWN)).isTrue();
    }

    @Test
    void another_major_version_is_refused_unread() {
        ReadResult<String> result = Document.parse("x.json", "{\"schema\": \"2.0\"}")
                .read(ONE, n -> {
                    throw new AssertionError("must not be asked");
                });
        assertThat(only(result)).hasToString("x.json:1 $.schema: version 2.0 cannot be read; this library reads 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', document.field.missing",
        "'{\"schema\": 1}', document.value.not-text",
        "'{\"schema\": \"one\"}', document.value.not-form",
        "'{\"schema\": \"01.0\"}', document.value.not-form",
        "'[]', document.value.not-object",
    })
    void a_document_without_a_version_is_refused(String json, String code) {
        ReadResult<String> result = Document.parse("x.json", json).read(ONE, n -> "read");
        assertThat(only(result).reason().code()).isEqualTo(code);
    }

    @Test
    void fields_with_odd_names_have_quoted_paths() {
        assertThat(only(read("{\"a b\": 1}", n -> n.text("a b"))).location().field())
                .isEqualTo("$['a b']");
    }

    @Test
    void a_broken_result_throws_all_its_problems() {
        ReadResult<Host> result = read("{}", Host::read);
        assertThatThrownBy(() -> result.orThrow("the host"))
                .isInstanceOfSatisfying(
                        ProblemsException.class, e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("the host");
    }

    @Test
    void a_warning_does_not_drop_the_value() {
        ReadResult<String> result = read("{\"a\": \"x\"}", n -> {
            n.get("a").warning(Reason.of(DocumentReason.EMPTY));
            return n.text("a");
        });
        assertThat(result.value()).contains("x");
        assertThat(result.problems()).hasSize(1);
    }
}
