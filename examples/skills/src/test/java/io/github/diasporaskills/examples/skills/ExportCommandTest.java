package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.ResultsJson;
import io.github.diasporaskills.accountability.exchange.iati.IatiFile;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    @TempDir
    private Path here;

    private Shell run(int code, String... args) {
        return run(Locale.ENGLISH, code, args);
    }

    private Shell run(Locale locale, int code, String... args) {
        Shell shell = new Shell(here, locale, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        assertThat(shell.out() + shell.err()).doesNotContain("Exception", "\tat ", "A defect");
        return shell;
    }

    private static JsonNode json(Shell shell) {
        assertThat(shell.err()).isEmpty();
        return JsonMapper.builder().build().readTree(shell.out());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void the_pilot_is_exported_in_every_format(ExportFormat format) throws IOException {
        JsonNode answer = json(run(0, "export", "rwanda", "--format", format.toString(), "--out", "out", "--json"));

        assertThat(answer.get("written").stringValue()).isEqualTo("out");
        assertThat(answer.get("format").stringValue()).isEqualTo(format.toString());
        assertThat(answer.get("bytes").longValue()).isEqualTo(Files.size(here.resolve("out")));
        assertThat(answer.get("threshold").intValue()).isEqualTo(5);
        assertThat(answer.get("asOf").stringValue()).isEqualTo("2023-07-31");
        assertThat(answer.get("indicators").intValue()).isEqualTo(4);
        assertThat(answer.get("losses").isArray()).isTrue();
        answer.get("losses")
                .forEach(loss -> assertThat(loss.get("words").stringValue())
                        .isNotBlank()
                        .isNotEqualTo(loss.get("code").stringValue())
                        .doesNotContain("{"));
        assertThat(answer.has("error")).isFalse();
    }

    @Test
    void a_folder_for_the_files_is_made_where_there_is_none() throws IOException {
        run(0, "export", "rwanda", "--format", "csv", "--out", "new/x.csv", "--history", "kept/before.json");
        assertThat(here.resolve("new/x.csv")).isNotEmptyFile();
        assertThat(here.resolve("kept/before.json")).isNotEmptyFile();
    }

    @Test
    void people_are_told_what_the_format_cannot_say() throws IOException {
        Shell shell = run(Locale.FRENCH, 0, "export", "rwanda", "--format", "IATI", "--out", "out.xml", "--lang", "fr");
        assertThat(shell.out())
                .contains("out.xml contient 4 indicateurs au 2023-07-31")
                .contains("Ce que iati ne peut pas dire")
                .contains("Qui a mesuré");
        assertThat(IatiFile.read(here.resolve("out.xml")).orThrow("file").get(0).indicators())
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"c3m, age band, age band × gender", "morocco, disability, disability"})
    void splits_that_nobody_mapped_are_told_for_receivers_of_aggregate_data(
            String programme, String one, String another) {
        for (String format : List.of("adx", "dhis2")) {
            assertThat(run(0, "export", programme, "--format", format, "--out", "out")
                            .out())
                    .contains("the split by " + one + ", shown in")
                    .contains("the split by " + another + ", shown in")
                    .doesNotContain("the split by gender, shown");
        }
    }

    @Test
    void our_own_json_is_read_back() {
        run(0, "export", "rwanda", "--format", "json", "--out", "out.json");
        assertThat(ResultsJson.read(Document.parse(here.resolve("out.json"), DocumentLimits.standard()))
                        .orThrow("results")
                        .indicators())
                .hasSize(4);
    }

    @Test
    void a_folder_without_settings_is_exported_where_none_are_needed_and_told_where_they_are() throws IOException {
        folder();
        Files.delete(here.resolve("DIR/exchange/settings.json"));
        for (String format : List.of("fhir", "xlsx", "csv", "json")) {
            run(0, "export", "DIR", "--format", format, "--out", "out." + format);
        }
        for (String format : List.of("iati", "adx", "dhis2")) {
            JsonNode problem = json(run(1, "export", "DIR", "--format", format, "--out", "out", "--json"))
                    .at("/error/problems/0");
            assertThat(problem.get("file").stringValue()).isEqualTo("exchange/settings.json");
            assertThat(problem.get("words").stringValue()).contains("\"" + format + "\"");
        }
        assertThat(here.resolve("out")).doesNotExist();
    }

    @Test
    void mistakes_in_settings_are_told_at_their_place_and_only_those_of_the_format_wanted() throws IOException {
        Path settings = folder().resolve("exchange/settings.json");
        String good = Files.readString(settings);
        Files.writeString(
                settings,
                good.replace("\"activity\": \"XX-EXAMPLE-1-", "\"activity\": \"XX-EXAMPLE-9-")
                        .replace("\"code\": \"12281\"", "\"code\": \"12\""));
        JsonNode problems = json(run(1, "export", "DIR", "--format", "iati", "--out", "out", "--json"))
                .at("/error/problems");
        assertThat(problems.size()).isEqualTo(2);
        assertThat(problems.get(0).get("field").stringValue()).isEqualTo("$.iati.activity");
        assertThat(problems.get(0).get("line").intValue()).isPositive();
        assertThat(problems.get(1).get("field").stringValue()).isEqualTo("$.iati.sectors[0].code");
        assertThat(here.resolve("out")).doesNotExist();
        run(0, "export", "DIR", "--format", "adx", "--out", "out");

        Files.writeString(settings, "{\"schema\": \"1.0\"}");
        assertThat(run(1, "export", "DIR", "--format", "dhis2", "--out", "out2").err())
                .contains("$.dhis2")
                .contains("Nothing was exported");
        Files.writeString(here.resolve("mine.json"), good);
        run(0, "export", "DIR", "--format", "iati", "--out", "out3", "--settings", "mine.json");
    }

    @Test
    void mistakes_in_the_table_of_combinations_are_told_by_line() throws IOException {
        folder();
        Files.writeString(
                here.resolve("combos.csv"),
                "indicator,figure,groups,dataElement,categoryOptionCombo\n1.1.z,ACTUAL,,x,default\n1.1.b,GOAL,,y,d\n");
        String said = run(1, "export", "DIR", "--format", "dhis2", "--out", "out", "--combos", "combos.csv")
                .err();
        assertThat(said).contains("combos.csv:2 indicator").contains("combos.csv:3 figure");
        Files.delete(here.resolve("DIR/exchange/dhis2-combos.csv"));
        assertThat(run(1, "export", "DIR", "--format", "dhis2", "--out", "out").err())
                .contains("dhis2-combos.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "dhis2 --as-of 2023-07-15, 1",
        "iati --as-of 2023-07-15, 0",
        "iati --period 2022, 0",
        "iati --period 2031, 1",
        "iati --threshold 2, 2",
        "iati --as-of 2023-01-01 --period 2022, 2",
        "pdf, 2",
        "iati --settings nowhere.json, 2",
        "dhis2 --combos nowhere.csv, 2",
    })
    void the_days_and_options_keep_the_contract(String options, int code) {
        Stream<String> start = Stream.of("export", "rwanda", "--out", "out", "--format");
        String[] args = Stream.concat(start, Stream.of(options.split(" "))).toArray(String[]::new);
        Shell people = run(code, args);
        assertThat(people.out() + people.err()).isNotBlank();
        String[] machine = Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
        JsonNode answer = json(run(code, machine));
        assertThat(answer.has("error")).isEqualTo(code != 0);
    }

    @Test
    void format_and_file_are_needed_and_a_folder_is_no_file() throws IOException {
        run(2, "export", "rwanda", "--out", "out");
        run(2, "export", "rwanda", "--format", "csv");
        Files.createDirectory(here.resolve("folder"));
        run(2, "export", "rwanda", "--format", "csv", "--out", "folder");
        run(2, "export", "--format", "csv", "--out", "out");
        Files.writeString(here.resolve("old"), "old");
        run(0, "export", "rwanda", "--format", "csv", "--out", "old");
        assertThat(Files.readString(here.resolve("old"))).startsWith("programme,");
        assertThat(run(1, "export", "rwanda", "--format", "csv", "--out", "old/below")
                        .err())
                .contains("--out", "old cannot be written");
    }

    /** A copy of a shipped programme with its settings. */
    private Path folder() throws IOException {
        return ShippedFolders.copy(ShippedProgramme.RWANDA, here.resolve("DIR"));
    }
}
