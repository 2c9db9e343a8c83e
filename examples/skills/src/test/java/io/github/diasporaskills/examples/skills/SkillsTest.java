package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SkillsTest {

    @TempDir
    private Path here;

    @Test
    void run_without_a_folder_runs_the_pilot_and_writes_plan_and_report() {
        Shell shell = new Shell(here);

        assertThat(shell.run("run")).isZero();

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out())
                .contains("MA.0585, MA10P0577")
                .contains("Synthetic people")
                .contains("Rejected rows")
                .contains("Proven optimal")
                .contains("Results as of 2025-12-31");
        assertThat(here.resolve("skills-out/plan.csv")).isNotEmptyFile();
        assertThat(here.resolve("skills-out/plan.json")).isNotEmptyFile();
        assertThat(here.resolve("skills-out/report.html"))
                .content()
                .contains("<svg")
                .doesNotContain("<script");
        assertThat(here.resolve("skills-out/rejected/experts.csv")).isNotEmptyFile();
    }

    @Test
    void nothing_printed_or_planned_shows_a_name_a_number_or_an_address() throws IOException {
        Shell shell = new Shell(here);
        shell.run("run");
        String everything = shell.out()
                + shell.err()
                + Files.readString(here.resolve("skills-out/plan.csv"))
                + Files.readString(here.resolve("skills-out/plan.json"))
                + Files.readString(here.resolve("skills-out/report.html"));
        List<String> rows = Files.readAllLines(ShippedProgramme.MOROCCO.folder().resolve("experts.csv"));
        int licence = List.of(rows.get(0).split(",", -1)).indexOf("licenceNumber");

        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            if (!cells[1].startsWith("\"")) {
                assertThat(everything).doesNotContain(cells[1] + " ").doesNotContain(cells[licence]);
            }
            assertThat(everything).doesNotContain(cells[cells.length - 1]);
        }
    }

    @Test
    void the_same_run_twice_writes_the_same_bytes() throws IOException {
        new Shell(here).run("run", "--out", "a");
        new Shell(here).run("run", "--out", "b");

        for (String file : List.of("plan.csv", "plan.json", "report.html")) {
            assertThat(here.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(here.resolve("b").resolve(file));
        }
    }

    @Test
    void evidence_as_typed_is_on_the_internal_page_alone() {
        new Shell(here).run("run");
        assertThat(here.resolve("skills-out/report.html")).content().doesNotContain("attendance-2025.pdf");
        assertThat(here.resolve("skills-out/report-internal.html")).doesNotExist();

        Shell shell = new Shell(here);
        assertThat(shell.run("run", "--internal")).isZero();

        assertThat(here.resolve("skills-out/report.html")).content().doesNotContain("attendance-2025.pdf");
        assertThat(here.resolve("skills-out/report-internal.html")).content().contains("attendance-2025.pdf");
        assertThat(shell.out()).contains("report-internal.html");
    }

    @Test
    void a_period_shows_what_it_added_beside_the_cumulative_values() throws IOException {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "--period", "2025-Q4", "--json")).isZero();

        JsonNode engaged = JsonMapper.shared()
                .readTree(shell.out())
                .at("/results/indicators")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("1.3.a"))
                .findFirst()
                .orElseThrow();
        assertThat(engaged.path("added").asInt())
                .isPositive()
                .isLessThan(engaged.path("actual").asInt());
        assertThat(engaged.path("active").asInt())
                .isGreaterThanOrEqualTo(engaged.path("added").asInt());
        assertThat(here.resolve("skills-out/report.html"))
                .content()
                .contains("In the period", "what the days from 1\u00a0October 2025 to 31\u00a0December 2025 added");
        assertThat(new Shell(here).run("run", "--period", "last year")).isEqualTo(2);
    }

    @Test
    void run_speaks_arabic_and_its_page_runs_from_right_to_left() throws IOException {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "--lang", "ar")).isZero();

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("أشخاص وأعداد مصطنعة").contains("الصفوف المرفوضة");
        assertThat(Files.readString(here.resolve("skills-out/report.html")))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "أعضاء الجالية المشاركون", "مشروع المنظمة الدولية للهجرة");
        Shell help = new Shell(here);
        assertThat(help.run("--lang", "ar")).isEqualTo(2);
        assertThat(new Shell(here).run("match", "morocco", "--lang=ar")).isZero();
        assertThat(new Shell(here).run("run", "--lang", "he")).isEqualTo(2);
    }

    @Test
    void run_speaks_french() {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "--lang", "fr")).isZero();

        assertThat(shell.out()).contains("Personnes et nombres fictifs").contains("Lignes rejetées");
        assertThat(here.resolve("skills-out/report.html"))
                .content()
                .contains("lang=\"fr\"", "Projet de l’OIM", "Propositions du 2\u00a0mars 2026")
                .contains("dernier jour effectif\u00a0: la fin précède le début</th>")
                .contains("structure d’accueil\u00a0: la ligne à laquelle celle-ci renvoie a été rejetée\u00a0: "
                        + "organisations.csv</th>")
                .contains("région\u00a0: plusieurs découpages ont cette région\u00a0; écrivez aussi le découpage</th>")
                .contains("il manque\u00a0: méthode de vérification, vérificateur")
                .doesNotContain("…:…", "2026-03-02", "endedOn", "verificationMethod", "WOMAN", "NATIVE");
    }

    @Test
    void rwanda_gives_eleven_members_and_thirteen_engagements() throws IOException {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "rwanda", "--json")).isZero();

        JsonNode indicators = JsonMapper.shared().readTree(shell.out()).at("/results/indicators");
        assertThat(indicators.get(0).path("actual").asInt()).isEqualTo(11);
        assertThat(indicators.get(1).path("actual").asInt()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01", "2025-01-01", "2025-12-15", "2026-01-10", "2031-01-01"})
    void a_plan_for_any_day_tells_only_of_what_was_on_the_register_then(String day) {
        for (String command : List.of("run morocco", "match morocco", "match rwanda --json")) {
            Shell shell = new Shell(here);

            shell.run((command + " --on " + day).split(" "));

            assertThat(shell.err()).isIn("", "The plan proposes nobody for any need" + System.lineSeparator());
        }
        Shell explained = new Shell(here);
        explained.run("explain", "morocco", "--need", "N-01", "--on", "2024-10-01");
        assertThat(explained.err()).contains("not yet on the register");
    }

    @Test
    void rwanda_tells_members_engagements_repeaters_and_plans_apart() {
        Shell shell = new Shell(here);

        shell.run("run", "rwanda");

        assertThat(shell.out().lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains(
                        "Members registered 16",
                        "Members engaged 11",
                        "Engagements begun 13",
                        "Members engaged twice or more 2",
                        "Engagements planned 5");
    }

    @Test
    void what_an_earlier_run_rejected_does_not_stay_behind() {
        new Shell(here).run("run", "morocco", "--out", "o");
        assertThat(here.resolve("o/rejected/experts.csv")).exists();

        new Shell(here).run("run", "rwanda", "--out", "o");

        assertThat(here.resolve("o/rejected")).isEmptyDirectory();
    }

    @Test
    void strict_makes_rejected_rows_a_failure() {
        assertThat(new Shell(here).run("run", "--strict")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(new Shell(here).run("run", "rwanda", "--strict")).isEqualTo(ExitCode.FINE);
    }

    @Test
    void validate_ends_with_one_if_rows_are_rejected_and_names_each_place() {
        Shell shell = new Shell(here);

        assertThat(shell.run("validate", "morocco")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out())
                .contains("experts.csv:")
                .contains("licenceUntil")
                .contains("organisations.csv:");
    }

    @Test
    void validate_ends_with_zero_if_nothing_is_rejected() {
        assertThat(new Shell(here).run("validate", "rwanda")).isEqualTo(ExitCode.FINE);
    }

    @Test
    void validate_and_run_agree_on_what_is_rejected() {
        Shell checked = new Shell(here);
        Shell run = new Shell(here);
        checked.run("validate", "morocco", "--json");
        run.run("run", "--json");

        JsonNode ofCheck = JsonMapper.shared().readTree(checked.out()).path("files");
        JsonNode ofRun = JsonMapper.shared().readTree(run.out()).path("files");

        assertThat(ofCheck).isEqualTo(ofRun);
    }

    @Test
    void rejected_rows_that_were_mended_are_taken_in() throws IOException {
        Path folder = copyOfPilot();
        new Shell(here).run("validate", folder.toString(), "--rejected", "bad");
        Path bad = here.resolve("bad/needs.csv");
        assertThat(bad).content().contains("CHU-INCONNU");
        Files.writeString(
                bad, Files.readString(bad).replace("CHU-INCONNU", "CHU-RABAT").replace("CLI-MEKNES", "CHU-RABAT"));
        Files.copy(bad, folder.resolve("needs.csv"), StandardCopyOption.REPLACE_EXISTING);

        Shell again = new Shell(here);
        again.run("validate", folder.toString(), "--json");

        JsonNode needs = JsonMapper.shared().readTree(again.out()).path("files").get(2);
        assertThat(needs.path("file").asString()).isEqualTo("needs.csv");
        assertThat(needs.path("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void explain_tells_why_a_need_of_a_site_that_is_not_enrolled_stays_open() {
        Shell shell = new Shell(here);
        shell.run("match", "morocco", "--json");
        JsonNode needs = JsonMapper.shared().readTree(shell.out()).path("needs");
        String id = needs.valueStream()
                .filter(need -> need.path("reasons").toString().contains("rule.enrolment.missing"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        Shell explained = new Shell(here);
        assertThat(explained.run("explain", "morocco", "--need", id)).isEqualTo(ExitCode.FINE);
        assertThat(explained.out()).contains("enrolled");
    }

    @Test
    void explain_of_a_rejected_row_says_where_it_stands() {
        Shell shell = new Shell(here);

        assertThat(shell.run("explain", "morocco", "--expert", "E-131")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.err()).contains("experts.csv:").contains("licenceUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-999", "='x"})
    void explain_of_an_unknown_member_ends_with_one(String id) {
        Shell shell = new Shell(here);

        assertThat(shell.run("explain", "morocco", "--expert", id)).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.err()).isNotEmpty().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "run --nonsense",
                "run nowhere",
                "validate",
                "match",
                "explain morocco",
                "explain morocco --expert E-001 --need N-01",
                "run --on yesterday",
                "run --lang de",
                "run --threshold 0",
                "run --threshold -3",
                "run --mapping nowhere.json",
                "country",
                "country check",
                "country check nowhere",
                "run --pack nowhere",
                "run --encoding latin9",
                "run --threshold many",
                "run --json=yes",
                "run --on",
                "run --on 2026-03-02 --on 2026-03-03",
                "run morocco rwanda",
                "explain",
                "country new"
            })
    void wrong_usage_ends_with_two_and_shows_how(String line) {
        Shell shell = new Shell(here);

        assertThat(shell.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(shell.err().lines()).hasSizeBetween(3, 4);
        assertThat(shell.err())
                .contains("Usage: skills", "--help")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "validate", "match", "explain", "country", "country check", "country new"})
    void every_command_has_help_in_both_languages(String command) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Shell shell = new Shell(here, locale, false);
            String[] args = (command + " --help").strip().split(" ");

            assertThat(shell.run(args)).isZero();

            assertThat(shell.out()).contains(locale.equals(Locale.FRENCH) ? "Usage :" : "Usage:");
            assertThat(shell.out()).doesNotContain("option.").doesNotContain("param.");
        }
    }

    @Test
    void a_typing_mistake_is_met_with_what_was_perhaps_meant() {
        Shell shell = new Shell(here);

        shell.run("vallidate", "morocco");

        assertThat(shell.err()).contains("Maybe").contains("validate");
    }

    @Test
    void colour_is_for_terminals_only() {
        Shell pipe = new Shell(here);
        Shell terminal = new Shell(here, Locale.ENGLISH, true);
        pipe.run("run", "rwanda");
        terminal.run("run", "rwanda");

        assertThat(pipe.out()).doesNotContain("\u001B");
        assertThat(terminal.out()).contains("\u001B");
    }

    @Test
    void a_folder_without_a_programme_is_a_problem_not_a_crash() throws IOException {
        Files.createDirectory(here.resolve("empty"));
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "empty")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.err()).contains("programme.json").doesNotContain("Exception");
    }

    @Test
    void a_new_country_pack_can_be_made_and_checked_from_the_program_alone() {
        assertThat(new Shell(here).run("country", "new", "mine")).isZero();
        assertThat(here.resolve("mine/pack.json")).isNotEmptyFile();
        assertThat(here.resolve("mine/GUIDE.md")).isNotEmptyFile();

        Shell check = new Shell(here);
        check.run("country", "check", "mine");
        assertThat(check.out() + check.err()).doesNotContain("Exception");
        assertThat(new Shell(here).run("country", "new", "mine")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_broken_pack_is_reported_by_file_and_path() throws IOException {
        new Shell(here).run("country", "new", "mine");
        Files.writeString(here.resolve("mine/pack.json"), "{ \"schema\": \"1.0\", \"country\": 7 }");
        Shell shell = new Shell(here);

        assertThat(shell.run("country", "check", "mine")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.out()).contains("pack.json:1").contains("$.country");
    }

    @Test
    void everything_the_program_says_is_worded_in_both_languages() throws IOException {
        for (String name : List.of("wording.properties", "wording_fr.properties")) {
            Properties words = new Properties();
            try (InputStream in = Said.open(name)) {
                assertThat(in).isNotNull();
                words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(words.stringPropertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of(Said.values()), Stream.of(PageWords.values()))
                                    .map(ReasonCode::id)
                                    .toList());
        }
    }

    private Path copyOfPilot() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return folder;
    }
}
