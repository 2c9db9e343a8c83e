package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.Gender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A register and a complaints desk, which know nothing of each other, in one report: 12 women and 11 men got an answer, of
 * the women 6 too late, and 5 complaints were passed on.
 */
class ComplaintsInResultsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final String[] JOINED = {"--db", ComplaintDesk.DB, "--actor", "officer-1"};

    private static final Map<String, String> TABLES = new HashMap<>();

    @TempDir
    private static Path here;

    @BeforeAll
    static void programmeAndDesk() throws IOException {
        programme("mine", "ma-desk");
        programme("other", "ma-other");
        try (DeskOfRecord desk = DeskOfRecord.in(here, "ma-desk")) {
            for (int i = 0; i < 12; i++) {
                desk.answered(FIRST.plusSeconds(60L * i), Gender.WOMAN, i < 6 ? 3 : 40, i < 6 ? 5 : 2);
            }
            for (int i = 0; i < 11; i++) {
                desk.answered(FIRST.plusSeconds(3600 + 60L * i), Gender.MAN, 2, 4);
            }
            for (int i = 0; i < 5; i++) {
                desk.submit(FIRST.plus(Duration.ofDays(i)), Gender.WOMAN, "sexual-harassment");
            }
            desk.settle();
        }
    }

    private static void programme(String folder, String id) throws IOException {
        Path home = Files.createDirectories(here.resolve(folder));
        List<String> indicators = new ArrayList<>();
        for (String measure : List.of(
                "COMPLAINTS",
                "ANSWERED_COMPLAINTS",
                "COMPLAINTS_ANSWERED_IN_TIME",
                "RESOLVED_COMPLAINTS",
                "SATISFIED_COMPLAINTS")) {
            indicators.add("{\"code\": \"" + measure + "\", \"title\": {\"en\": \"" + measure + "\"}, \"measure\": \""
                    + measure + "\"}");
        }
        Files.writeString(home.resolve("programme.json"), """
            {"schema": "1.0", "id": "%s", "title": {"en": "Desk"}, "country": "MA", "state": "ACTIVE",
             "term": "2026/2026", "results": {"version": 1, "roots": [{"level": "OUTPUT", "code": "1",
             "title": {"en": "Complaints"}, "indicators": [%s]}]}}
            """.formatted(id, String.join(",\n", indicators)));
        Files.writeString(home.resolve("organisations.csv"), """
            id,name,kind,country,regionScheme,region,district,enrolledFrom,enrolledUntil
            CHU,Hospital,HOSPITAL,MA,MA-2015,MA-01,,2026-01-01,
            """);
    }

    private static Shell run(Locale language, int code, Stream<String> args) {
        Shell shell = new Shell(here, language, false).at(NOW);
        assertThat(shell.run(args.toArray(String[]::new)))
                .as(shell.out() + shell.err())
                .isEqualTo(code);
        return shell;
    }

    private static Shell run(int code, String... args) {
        return run(Locale.ENGLISH, code, Stream.of(args));
    }

    private static Stream<String> joined(String... args) {
        return Stream.concat(Stream.of(args), Stream.of(JOINED));
    }

    private static String page(Locale language, String day) throws IOException {
        run(language, 0, joined("report", "mine", "--as-of", day, "--out", "pages"));
        return Files.readString(here.resolve("pages/report.html")).replace((char) 0xa0, ' ');
    }

    /** Results of a day, made once. */
    private static String csv(String day) throws IOException {
        if (!TABLES.containsKey(day)) {
            TABLES.put(day, made(day));
        }
        return String.valueOf(TABLES.get(day));
    }

    private static String made(String day) throws IOException {
        run(Locale.ENGLISH, 0, joined("export", "mine", "--format", "csv", "--as-of", day, "--out", "r.csv"));
        return Files.readString(here.resolve("r.csv"));
    }

    private static String value(String csv, String measure, String group) {
        return csv.lines()
                .filter(line -> line.contains("," + measure + ",COMPLAINT,ACTUAL,"))
                .filter(line ->
                        group.isEmpty() ? line.contains(",,,,EXACTLY,") : line.contains(",gender," + group + ","))
                .map(line -> line.replaceAll(".*,(\\d+),$", "$1"))
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINTS, 28, 12, 11, 5",
        "ANSWERED_COMPLAINTS, 23, 12, 11, 0",
        "COMPLAINTS_ANSWERED_IN_TIME, 17, 6, 11, 0",
        "RESOLVED_COMPLAINTS, 23, 12, 11, 0",
        "SATISFIED_COMPLAINTS, 17, 6, 11, 0",
    })
    @Tag("A32")
    @DisplayName("A32 what was passed on is counted as received, of no gender that is known, and nowhere else")
    void an_indicator_counts_what_its_measure_says(
            String measure, String total, String women, String men, String notAsked) throws IOException {
        String csv = csv("2026-05-31");

        assertThat(value(csv, measure, "")).isEqualTo(total);
        assertThat(value(csv, measure, "WOMAN")).isEqualTo(women);
        assertThat(value(csv, measure, "MAN")).isEqualTo(men);
        assertThat(value(csv, measure, "NOT_ASKED")).isEqualTo(notAsked);
        assertThat(value(csv, measure, "UNDISCLOSED")).isEqualTo("0");
        assertThat(csv.contains("those not asked for their gender")).isTrue();
    }

    @Test
    void what_came_later_is_not_in_results_of_an_earlier_day() throws IOException {
        String csv = csv("2026-01-10");

        assertThat(value(csv, "COMPLAINTS", "")).isEqualTo("28");
        assertThat(value(csv, "ANSWERED_COMPLAINTS", "WOMAN")).isEqualTo("6");
        assertThat(value(csv("2026-01-06"), "ANSWERED_COMPLAINTS", "")).isEqualTo("0");
    }

    @Test
    void the_page_has_a_part_on_complaints_and_says_what_the_counts_carry() throws IOException {
        String page = page(Locale.ENGLISH, "2026-05-31");

        assertThat(page)
                .contains(
                        "Complaints received, by category",
                        "waiting and appointments",
                        "passed on",
                        "Answered, of the complaints received, by gender",
                        "Answered in time, of the complaints answered, by gender",
                        "6 of 12, or 50",
                        "11 of 11, or 100",
                        "Complaints rated by the complainant",
                        "What was said and who said it was not read for this")
                .doesNotContain("harassment");
        assertThat(page(Locale.FRENCH, "2026-05-31"))
                .contains(
                        "Plaintes reçues, par catégorie",
                        "attente et rendez-vous",
                        "transmises",
                        "Réponses dans les délais");
        assertThat(page(Skills.ARABIC, "2026-05-31"))
                .contains("الشكاوى الواردة حسب الفئة", "محالة")
                .doesNotContain("skills.page");
    }

    /** Women: 3 days six times and 40 six times, the 3rd from either end bound the interval; all men: 2 days. */
    @Test
    void times_to_an_answer_are_told_by_gender_where_enough_stand_behind_them() throws IOException {
        assertThat(page(Locale.ENGLISH, "2026-05-31"))
                .contains(
                        "From receipt to acknowledgement, by the complainant’s gender. Women: the median of 12 times"
                                + " is 1 ",
                        "From receipt to the first answer, by the complainant’s gender."
                                + " Women: the median of 12 times is 21.5 (95 % interval: 3 to 40; in days)."
                                + " Men: the median of 11 times is 2 (95 % interval: 2 to 2; in days).",
                        "the one of women took longer in 100",
                        "From receipt to being closed first");
        assertThat(page(Locale.ENGLISH, "2026-01-20"))
                .as("6 women were answered by then")
                .doesNotContain("From receipt to the first answer");
    }

    @Test
    void nothing_that_was_said_and_nobody_who_said_it_reaches_a_result() throws IOException {
        StringBuilder all = new StringBuilder(page(Locale.ENGLISH, "2026-05-31"));
        for (String format : List.of("csv", "json", "xlsx", "fhir")) {
            Shell shell = run(
                    Locale.ENGLISH,
                    0,
                    joined(
                            "export",
                            "mine",
                            "--format",
                            format,
                            "--as-of",
                            "2026-05-31",
                            "--out",
                            "results." + format));
            all.append(shell.out()).append(shell.err());
            all.append(Files.readString(here.resolve("results." + format), StandardCharsets.ISO_8859_1));
        }
        run(
                Locale.ENGLISH,
                0,
                joined("report", "mine", "--internal", "--json", "--as-of", "2026-05-31", "--out", "inside"));
        all.append(Files.readString(here.resolve("inside/report-internal.html")));
        run(
                Locale.ENGLISH,
                0,
                joined(
                        "lock",
                        "mine",
                        "--period",
                        "2026-Q1",
                        "--by",
                        "a-1",
                        "--approved-by",
                        "b-1",
                        "--locks",
                        "l.json"));
        all.append(Files.readString(here.resolve("l.json")));
        run(Locale.ENGLISH, 0, joined("run", "mine", "--out", "ran", "--as-of", "2026-05-31", "--history", "h.json"));
        all.append(Files.readString(here.resolve("ran/report.html"))).append(Files.readString(here.resolve("h.json")));

        assertThat(all.toString()).doesNotContain("canary", "Canary", "harassment", "GR-", "officer-1");
        assertThat(Files.readString(here.resolve("l.json"))).contains("ANSWERED_COMPLAINTS");
    }

    @Test
    void approved_values_of_complaints_are_compared_with_those_of_the_desk() throws IOException {
        run(
                Locale.ENGLISH,
                0,
                joined(
                        "lock",
                        "mine",
                        "--period",
                        "2026-Q1",
                        "--by",
                        "a-1",
                        "--approved-by",
                        "b-1",
                        "--locks",
                        "k.json"));
        String told = "came to say something else";

        assertThat(run(Locale.ENGLISH, 0, joined("report", "mine", "--locks", "k.json", "--as-of", "2026-05-31"))
                        .out())
                .doesNotContain(told);
        assertThat(run(0, "report", "mine", "--locks", "k.json", "--as-of", "2026-05-31")
                        .out())
                .as("without the desk there are no such values")
                .contains(told);
    }

    @Test
    void sensitive_complaints_are_not_asked_and_the_reading_is_written_down() throws IOException {
        Path alone = Files.createDirectories(here.resolve("alone"));
        for (String file : List.of("", ".keys", ".passphrase", ".desk.json")) {
            Files.copy(here.resolve(ComplaintDesk.DB + file), alone.resolve(ComplaintDesk.DB + file));
        }
        Shell shell = run(
                0,
                "report",
                "mine",
                "--db",
                "alone/" + ComplaintDesk.DB,
                "--actor",
                "officer-7",
                "--as-of",
                "2026-05-31");
        assertThat(shell.err()).isEmpty();
        run(0, "ledger", "export", "--db", "alone/" + ComplaintDesk.DB, "--out", "alone/export");

        assertThat(Files.readString(alone.resolve("export")))
                .contains("grievance.exported", "officer-7", "MONITORING_OFFICER", "results-28");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report mine --actor officer-1 | To be given together or not at all: --db, --actor",
                "report mine --db cases.db | To be given together or not at all: --db, --actor",
                "run mine --keys k | To be given together or not at all: --db, --keys",
                "export mine --format csv --out x.csv --desk d.json | not at all: --db, --desk",
                "report mine --db nowhere.db --actor a | --db: There is no file nowhere.db",
            })
    void what_does_not_go_together_is_a_mistake_of_usage(String line, String said) {
        assertThat(run(ExitCode.USAGE, line.split(" ")).err()).contains(said);
    }

    @Test
    void who_reads_is_somebody() {
        assertThat(run(ExitCode.USAGE, "report", "mine", "--db", "cases.db", "--actor", " ")
                        .err())
                .contains("--actor needs a value: ID");
    }

    @Test
    void another_programme_other_keys_and_no_database_are_refused_with_what_to_try() throws IOException {
        assertThat(run(Locale.ENGLISH, 1, joined("report", "other", "--out", "none"))
                        .err())
                .contains("--db: these are the complaints of the programme ma-desk; found ma-other");
        assertThat(here.resolve("none")).doesNotExist();
        assertThat(run(Locale.ENGLISH, 1, joined("report", "mine", "--keys", "gone.keys"))
                        .err())
                .contains("--keys: There is no keystore gone.keys");
        assertThat(run(Locale.ENGLISH, 1, joined("report", "mine", "--desk", "gone.json"))
                        .err())
                .contains("--desk: There is no file gone.json");
        Files.writeString(here.resolve("pass"), "not this\n");
        assertThat(run(Locale.ENGLISH, 1, joined("report", "mine", "--passphrase-file", "pass"))
                        .err())
                .contains("does not open under this passphrase");
        Files.writeString(here.resolve("text.db"), "no database");
        assertThat(run(
                                1,
                                "report",
                                "mine",
                                "--db",
                                "text.db",
                                "--actor",
                                "a",
                                "--desk",
                                "cases.db.desk.json",
                                "--keys",
                                "cases.db.keys",
                                "--passphrase-file",
                                "cases.db.passphrase")
                        .err())
                .isNotEmpty()
                .doesNotContain("defect", "Exception");
    }

    @Test
    void without_a_desk_the_indicator_has_no_value_and_the_page_no_such_part() throws IOException {
        run(0, "report", "mine", "--out", "bare", "--as-of", "2026-05-31");

        assertThat(Files.readString(here.resolve("bare/report.html")))
                .doesNotContain("Complaints received, by category");
    }
}
