package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake on the command line is met in the person's language, with what would do. */
class UsageTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC);

    @TempDir
    private Path here;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(here.resolve("file"), "x");
        Files.createDirectories(here.resolve("full/inside"));
    }

    private String complaint(Locale locale, String... args) {
        Shell shell = new Shell(here, locale, false);
        assertThat(shell.run(args)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
        return shell.err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "explain morocco # One of these is needed: --expert, --need # Il faut l’un de ceux-ci",
                "explain morocco --expert a --need b # Only one of these at a time: --expert, --need # Un seul de",
                "run --encoding latin9 # expected UTF-8, windows-1252 # attendu UTF-8, windows-1252",
                "run --threshold many # a whole number from 3 to # un nombre entier de 3 à",
                "run --on 2026-02-30 # there is no day 2026-02-30 # le jour 2026-02-30 n’existe pas",
                "run --period 2025-06-30/2025-01-01 # ends before it begins # finit avant de commencer",
                "run --period 2025-02-01/2025-02-30 # there is no day # n’existe pas",
                "run --threshold 99999999999 # a whole number from 3 to 2,147,483,647 # de 3 à"
                        + " 2\u202f147\u202f483\u202f647",
                "today morocco --days x # --days: a whole number from 0 to 366 # --days : un nombre entier de 0 à 366",
                "stable --instance file --seed x # --seed: a whole number # --seed : un nombre entier",
                "stable --instance nowhere.json # --instance: There is no file nowhere.json # Il n’y a pas de fichier",
                "assign --edges full # --edges: full is a folder # --edges : full est un dossier",
                "run --mapping full # --mapping: full is a folder # --mapping : full est un dossier",
                "run --pack file # --pack: file is a file; a country pack # --pack : file est un fichier",
                "run --pack nowhere # --pack: There is no folder nowhere # Il n’y a pas de dossier nowhere",
                "run nowhere # shipped. Shipped: morocco, rwanda # Livrés : morocco, rwanda",
                "run --on # --on needs a value: yyyy-MM-dd # --on demande une valeur",
                "run --on 2026-03-02 --on 2026-03-03 # Given more than once: --on # Donné plus d’une fois",
                "run --json=yes # --json takes no value # --json ne prend pas de valeur",
                "run --period lately # expected 2025|2025-Q3|2025-01-01/2025-06-30 # attendu 2025|2025-Q3",
                "country new file # file is a file # file est un fichier",
                "country new full # The folder full is not empty # Le dossier full n’est pas vide",
                "validate # Missing: DIR # Il manque",
            })
    void what_would_do_is_said_in_the_language(String line, String english, String french) {
        String[] args = line.split(" ");

        assertThat(complaint(Locale.ENGLISH, args)).contains(english);
        assertThat(complaint(Locale.FRENCH, args)).contains(french).doesNotContain(english);
        assertThat(complaint(Skills.ARABIC, args).lines().findFirst().orElseThrow())
                .containsPattern("\\p{IsArabic}")
                .doesNotContain("Error", "expected", "mutually");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run --nonsense", "explain morocco", "validate", "country", "match nowhere"})
    void a_mistake_is_met_with_one_line_of_usage_and_not_the_whole_help(String line) {
        for (Locale locale : LANGUAGES) {
            String said = complaint(locale, line.isEmpty() ? new String[0] : line.split(" "));

            assertThat(said.lines()).hasSizeBetween(3, 4);
            assertThat(said).contains("skills", "--help").doesNotContain("--color");
        }
    }

    /** Of a folder that holds several programmes, all run at once, and any other command takes one. */
    @ParameterizedTest
    @ValueSource(strings = {"report", "export", "validate", "match", "today", "run"})
    void the_help_names_the_programmes_that_a_command_takes(String command) {
        for (Locale locale : LANGUAGES) {
            Shell shell = new Shell(here, locale, false);
            assertThat(shell.run(command, "--help")).isZero();
            List<String> words = List.of(shell.out().split("[^a-z0-9/-]+"));

            assertThat(words)
                    .containsAll(ShippedProgramme.ids().stream()
                            .filter(id -> ShippedProgramme.partsOf(id).isEmpty())
                            .toList());
            assertThat(words.contains("mida")).isEqualTo(command.equals("run"));
        }
    }

    @Test
    void the_usage_line_says_what_is_demanded() {
        assertThat(complaint(Locale.ENGLISH, "explain", "morocco"))
                .contains("Usage: skills explain [OPTIONS] DIR (--expert=ID | --need=ID)");
        assertThat(complaint(Locale.ENGLISH, "run", "--nonsense")).contains("Usage: skills run [OPTIONS] [DIR]");
        assertThat(complaint(Locale.ENGLISH))
                .contains("run, validate, match, explain", "Usage: skills [OPTIONS] COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf8", "windows-1252", "Windows-1252", "cp1252"})
    void an_encoding_goes_by_any_of_its_names(String name) {
        assertThat(new Shell(here).run("validate", "rwanda", "--encoding", name))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin9", "ISO-8859-15", "UTF-16", "no-such", "%"})
    void other_encodings_are_refused(String name) {
        assertThat(complaint(Locale.ENGLISH, "validate", "rwanda", "--encoding", name))
                .contains("expected UTF-8, windows-1252");
    }

    @Test
    void an_empty_value_is_no_value() {
        for (String option : List.of("--expert", "--need")) {
            for (String id : List.of("", " ")) {
                assertThat(complaint(Locale.ENGLISH, "explain", "morocco", option, id))
                        .contains(option + " needs a value: ID");
            }
        }
        for (String option : List.of("--out", "--pack", "--mended", "--mapping")) {
            assertThat(complaint(Locale.ENGLISH, "run", option, "")).contains(option + " needs a value");
        }
        assertThat(complaint(Locale.ENGLISH, "run", "")).contains("Missing: DIR");
        assertThat(here.resolve("plan.csv")).doesNotExist();
    }

    @Test
    void the_language_may_be_said_before_the_command() {
        assertThat(complaint(Locale.ENGLISH, "--lang", "fr", "run", "nowhere")).contains("Il n’y a pas de dossier");
        Shell shell = new Shell(here);
        assertThat(shell.run("--lang", "fr", "validate", "rwanda")).isZero();
        assertThat(shell.out()).contains("rejetée");
    }

    @Test
    void every_audience_that_is_taken_stands_in_the_help() {
        for (Locale locale : LANGUAGES) {
            Shell help = new Shell(here, locale, false);
            help.run("explain", "--help");
            assertThat(help.out().replaceAll("\\s+", " ")).containsPattern("host \\S+ report \\(");
        }
        assertThat(new Shell(here).run("explain", "morocco", "--need", "N-01", "--audience", "report"))
                .isZero();
    }

    @Test
    void rows_repeated_word_for_word_are_told_apart() throws IOException {
        Path folder = Files.createDirectory(here.resolve("mine"));
        for (String file : List.of("programme.json", "organisations.csv")) {
            Files.copy(ShippedProgramme.RWANDA.folder().resolve(file), folder.resolve(file));
        }
        List<String> rows = Files.readAllLines(folder.resolve("organisations.csv"));
        Files.writeString(folder.resolve("organisations.csv"), String.join("\n", rows) + "\n" + rows.get(1) + "\n");

        Shell shell = new Shell(here);
        shell.run("validate", "mine");
        Shell json = new Shell(here);
        json.run("validate", "mine", "--json");

        assertThat(shell.out())
                .contains(
                        "organisations.csv: " + (rows.size() - 1) + " accepted, 0 rejected, repeated word for word: 1");
        assertThat(json.out().replaceAll("\\s", ""))
                .contains("\"rows\":" + rows.size() + ",\"accepted\":" + (rows.size() - 1) + ",\"repeated\":1,");
    }

    @Test
    void columns_have_words_in_every_language() throws IOException {
        for (String name : List.of("wording_fr.properties", "wording_ar.properties")) {
            assertThat(fields(name).stringPropertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            fields("wording.properties").stringPropertyNames());
        }
    }

    private static Properties fields(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Said.openFields(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
