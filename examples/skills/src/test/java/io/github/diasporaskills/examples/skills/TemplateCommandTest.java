package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookSource;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateCommandTest {

    @TempDir
    private Path here;

    private String say(int exit, String... args) {
        Shell shell = new Shell(here);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(exit);
        return shell.out();
    }

    private JsonNode json(int exit, String... args) {
        return JsonMapper.shared().readTree(say(exit, args));
    }

    /** Without the tables of which a template has an empty sheet and the folder no file. */
    private static List<JsonNode> filled(JsonNode answer) {
        List<JsonNode> files = new ArrayList<>();
        answer.get("files").forEach(file -> {
            if (file.get("rows").asLong() > 0) {
                files.add(file);
            }
        });
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_pilot_typed_into_a_template_is_the_pilot(String language) throws IOException {
        say(0, "template", "--lang", language, "--country", "MA", "--out", "book.xlsx");
        Path folder = ShippedProgramme.MOROCCO.folder();
        FilledWorkbook.fill(here.resolve("book.xlsx"), folder);

        JsonNode ofBook = json(1, "validate", "book.xlsx", "--json");
        JsonNode ofFolder = json(1, "validate", "morocco", "--json");
        assertThat(filled(ofBook)).isEqualTo(filled(ofFolder));
        assertThat(ofBook.get("files").size()).isEqualTo(ProgrammeTable.all().size());
        CountryPack pack = CountryPack.load("MA");
        assertThat(register(WorkbookSource.of(here.resolve("book.xlsx")), pack))
                .isEqualTo(register(ProgrammeSource.folder(folder), pack));
        assertThat(json(0, "match", "book.xlsx", "--json", "--on", "2026-03-02"))
                .isEqualTo(json(0, "match", "morocco", "--json"));
    }

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void every_shipped_programme_makes_the_same_register_from_a_template_as_from_its_folder(ShippedProgramme programme)
            throws IOException {
        Path folder = programme.folder();
        String country = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("programme.json")))
                .get("country")
                .asString();
        Path own = folder.resolve("pack");
        boolean ownPack = Files.isDirectory(own);
        say(0, "template", "--country", ownPack ? "MA" : country, "--out", "book.xlsx");
        FilledWorkbook.fill(here.resolve("book.xlsx"), folder);

        CountryPack pack = ownPack ? CountryPack.read(own) : CountryPack.load(country);
        assertThat(register(WorkbookSource.of(here.resolve("book.xlsx")), pack))
                .isEqualTo(register(ProgrammeSource.folder(folder), pack));
    }

    /** The register as it is written, and which rows are not on it. */
    private static String register(ProgrammeSource source, CountryPack pack) throws IOException {
        ImportReport<ProgrammeRegister> report = ProgrammeFiles.with(pack).read(source);
        StringWriter whole = new StringWriter();
        RegisterFile.write(report.acceptPartial("rejected rows are the same"), whole);
        return whole
                + report.rejected().stream()
                        .map(row -> row.file() + ":" + row.line())
                        .toList()
                        .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_blank_workbook_says_what_the_programme_lacks_and_nothing_of_its_tables(String language) {
        say(0, "template", "--lang", language, "--out", "book.xlsx");

        JsonNode answer = json(1, "validate", "book.xlsx", "--json");

        assertThat(answer.get("files")).isEmpty();
        answer.get("problems")
                .forEach(problem -> assertThat(problem.get("file").asString()).isEqualTo("programme.json"));
        assertThat(answer.get("errors").asInt()).isBetween(4, 7);
    }

    @Test
    void only_the_tables_that_are_named_have_a_sheet() throws IOException {
        say(0, "template", "--out", "book.xlsx", "--tables", "needs, experts.csv,needs", "--country", "RW");

        assertThat(WorkbookSource.of(here.resolve("book.xlsx")).tables()).containsExactly("needs.csv", "experts.csv");
    }

    @Test
    void a_pack_of_ones_own_gives_the_choices() {
        say(0, "country", "new", "pack");
        assertThat(json(0, "template", "--out", "book.xlsx", "--country", "pack", "--json")
                        .get("written")
                        .asString())
                .isEqualTo("book.xlsx");
    }

    @Test
    void a_broken_pack_is_told_and_nothing_is_written() throws IOException {
        Files.createDirectory(here.resolve("pack"));
        Files.writeString(here.resolve("pack/pack.json"), "{}");

        say(1, "template", "--out", "book.xlsx", "--country", "pack");

        assertThat(here.resolve("book.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "template # Missing: --out # Il manque : --out",
                "template --out book.ods # ends in .xlsx is expected, found book.ods # finit par .xlsx est attendu",
                "template --out here.xlsx # here.xlsx is there already # here.xlsx existe déjà",
                "template --out b.xlsx --tables expert # there is no table expert # il n’y a pas de table expert",
                "template --out b.xlsx --country ZA # no folder ZA, and no country pack # pas de dossier ZA",
                "template --out b.xlsx --country blank # no country pack of that name # aucun pack pays de ce nom",
            })
    void what_would_do_is_said_in_the_language(String line, String english, String french) throws IOException {
        Files.writeString(here.resolve("here.xlsx"), "mine");
        String[] args = line.split(" ");

        assertThat(complaint(Locale.ENGLISH, args)).contains(english);
        assertThat(complaint(Locale.FRENCH, args).replace('\u00a0', ' ')).contains(french);
        assertThat(complaint(Skills.ARABIC, args).lines().findFirst().orElseThrow())
                .containsPattern("\\p{IsArabic}");
        assertThat(here.resolve("here.xlsx")).hasContent("mine");
        assertThat(here.resolve("b.xlsx")).doesNotExist();
    }

    private String complaint(Locale locale, String... args) {
        Shell shell = new Shell(here, locale, false);
        assertThat(shell.run(args)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err().lines().count()).isBetween(3L, 4L);
        return shell.err();
    }

    @Test
    void a_folder_that_is_not_there_is_made_and_one_that_cannot_be_is_told_at_its_option() throws IOException {
        Shell shell = new Shell(here);

        assertThat(shell.run("template", "--out", "new/below/book.xlsx")).isZero();
        assertThat(here.resolve("new/below/book.xlsx")).isNotEmptyFile();
        Files.writeString(here.resolve("file"), "x");
        assertThat(shell.run("template", "--out", "file/book.xlsx")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(shell.err()).contains("--out", "file cannot be written");
    }
}
