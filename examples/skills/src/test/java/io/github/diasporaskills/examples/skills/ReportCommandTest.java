package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {

    @TempDir
    private Path here;

    private Shell run(int code, String... args) {
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    @ParameterizedTest
    @CsvSource({"en, ltr, Results", "fr, ltr, Résultats", "ar, rtl, النتائج"})
    void a_report_is_written_in_each_language(String language, String direction, String word) {
        Shell shell = run(0, "report", "morocco", "--lang", language, "--out", "pages");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("report.html", "2025");
        assertThat(here.resolve("pages/report.html"))
                .content()
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\"", word)
                .doesNotContain("(synthetic)");
        assertThat(here.resolve("pages")).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void a_machine_is_told_what_was_written_and_what_is_promised() {
        JsonNode answer = JsonMapper.builder()
                .build()
                .readTree(run(0, "report", "morocco", "--out", "pages", "--internal", "--json")
                        .out());

        assertThat(answer.path("written")).hasSize(2);
        assertThat(answer.path("asOf").stringValue()).isEqualTo("2025-12-31");
        assertThat(answer.path("threshold").intValue()).isEqualTo(5);
        assertThat(answer.path("promise").stringValue()).isNotBlank();
        assertThat(answer.path("conditions").size()).isPositive();
        assertThat(here.resolve("pages/report-internal.html")).content().contains("attendance-2025.pdf");
    }

    @Test
    void the_results_are_those_of_a_run_without_its_plan() throws IOException {
        run(0, "run", "rwanda", "--out", "run");
        run(0, "report", "rwanda", "--out", "report");

        assertThat(results("report")).isEqualTo(results("run"));
        assertThat(here.resolve("report/plan.json")).doesNotExist();
    }

    private String results(String folder) throws IOException {
        String page = Files.readString(here.resolve(folder).resolve("report.html"));
        return page.substring(page.indexOf("<section id=\"results\""));
    }

    @Test
    void reports_over_time_are_protected_together_by_a_history() throws IOException {
        Path history = here.resolve("H.json");
        String[] first = {"report", "morocco", "--as-of", "2025-06-30", "--out", "june", "--history", "H.json"};
        assertThat(run(0, first).out()).contains("judging by all numbers of this report,");
        assertThat(Files.readString(here.resolve("june").resolve("report.html")))
                .contains("neither comparison with other reports");
        String begun = Files.readString(history);
        assertThat(begun)
                .contains(
                        "\"schema\" : \"1.3\"",
                        "ma-tele-expertise/members",
                        "\"series\"",
                        "DISTINCT_PERSON",
                        "2025-06-30");

        Shell second = run(0, "report", "morocco", "--out", "year", "--history", "H.json", "--internal");
        assertThat(second.out()).contains("this and earlier reports, the last of 2025-06-30");
        String grown = Files.readString(history);
        assertThat(grown).hasSizeGreaterThan(begun.length()).contains("2025-12-31");
        assertThat(here.resolve("H.json.new")).doesNotExist();

        run(0, "report", "morocco", "--out", "year", "--history", "H.json");
        assertThat(history).as("what was told already is told once").hasContent(grown);
        run(0, "export", "morocco", "--format", "csv", "--out", "results.csv", "--history", "H.json");
        run(0, "run", "morocco", "--out", "run", "--history", "H.json");
        ReleaseHistory kept = HistoryFile.read(history).value().orElseThrow();
        assertThat(kept.releases()).allMatch(release -> release.series().isPresent());
        HistoryFile.write(kept, here.resolve("again.json"));
        assertThat(here.resolve("again.json")).hasSameTextualContentAs(history);
    }

    @Test
    void a_history_with_errors_is_neither_used_nor_written_over() throws IOException {
        Files.writeString(here.resolve("H.json"), "{\"schema\": \"1.1\", \"releases\": [{}]}");
        for (String command : List.of("report", "run")) {
            assertThat(run(1, command, "morocco", "--out", "pages", "--history", "H.json")
                            .err())
                    .contains("H.json:1", "The history is not used");
        }
        run(1, "export", "morocco", "--format", "csv", "--out", "results.csv", "--history", "H.json");
        assertThat(here.resolve("H.json")).content().contains("[{}]");
        assertThat(here.resolve("pages")).doesNotExist();
        assertThat(here.resolve("results.csv")).doesNotExist();

        assertThat(run(2, "report", "morocco", "--out", "pages", "--history", "pages/report.html")
                        .err())
                .contains("--history");
        assertThat(run(2, "export", "morocco", "--format", "csv", "--out", "x", "--history", "x")
                        .err())
                .contains("--history");
    }

    @Test
    void a_programme_has_to_be_named_and_the_days_have_to_have_come() {
        assertThat(run(2, "report").err()).contains("DIR");
        run(1, "report", "morocco", "--period", "2031");
        run(2, "report", "morocco", "--period", "2025", "--as-of", "2025-06-30");
        assertThat(here.resolve("skills-out")).doesNotExist();
    }

    @Test
    void what_people_say_to_the_gender_markers_comes_from_a_file_of_the_folder() throws IOException {
        Path pilot = ShippedFolders.copy(ShippedProgramme.MOROCCO, here.resolve("pilot"));
        run(0, "report", "pilot", "--out", "pages");
        assertThat(here.resolve("pages/report.html"))
                .content()
                .contains("the main one is care nearer to patients")
                .doesNotContain("project-document.pdf");

        Path file = pilot.resolve(MarkerFile.FILE);
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("IASC_D", "IASC_E"));
        assertThat(run(1, "report", "pilot").err()).contains("gender-marker.json", "statements[2]", "one for each");
        Files.writeString(file, whole.replace("IASC_D", "IASC_Z"));
        assertThat(run(1, "report", "pilot").err()).contains("gender-marker.json", "IASC_L. Maybe");
        Files.delete(file);
        run(0, "report", "pilot", "--out", "pages");
        assertThat(here.resolve("pages/report.html")).content().doesNotContain("somebody said");
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 institutions have a baseline and a re-score by one instrument, and no comparison of others")
    void the_capacity_of_institutions_comes_from_a_file_of_the_folder() throws IOException {
        Path pilot = ShippedFolders.copy(ShippedProgramme.MOROCCO, here.resolve("pilot"));
        Path file = pilot.resolve(CapacityFile.FILE);
        String scores = """
            {"schema": "1.0", "institutions": [
              {"institution": "CHU-RABAT", "instrument": "Review 2", "assessments": [
                {"on": "2024-10-01", "scores": {"equipment": 40, "hours kept free": 35}, "source": "review-1.pdf"},
                {"on": "2025-11-03", "scores": {"equipment": 62, "staff": 70}, "source": "review-2.pdf"},
                {"on": "2026-02-01", "scores": {"equipment": 90}, "source": "review-3.pdf"}]},
              {"institution": "CNOM", "instrument": "Review 1", "assessments": [
                {"on": "2025-06-02", "scores": {"register": 55}, "source": "review-4.pdf"}]}]}
            """;
        Files.writeString(file, scores);

        run(0, "report", "pilot", "--out", "pages");
        assertThat(Files.readString(here.resolve("pages/report.html")).replace((char) 0xa0, ' '))
                .contains(
                        "CHU Ibn Sina, Rabat, by “Review 2”, from 1 October 2024 to 3 November 2025: equipment 40 →"
                                + " 62<",
                        "by “Review 1”, baseline of 2 June 2025: register 55. Not scored again yet")
                .doesNotContain("hours kept free", "review-1.pdf");
        for (String language : new String[] {"fr", "ar"}) {
            run(0, "report", "pilot", "--lang", language, "--out", language);
            assertThat(here.resolve(language + "/report.html"))
                    .content()
                    .contains("40")
                    .doesNotContain("skills.page");
        }

        Files.writeString(file, scores.replace("CHU-RABAT", "CHU-NOWHERE"));
        assertThat(run(1, "report", "pilot").err())
                .contains("capacity-scores.json:2", "institutions[0].institution", "no such institution");
        Files.writeString(file, scores.replace("\"equipment\": 62", "\"equipment\": 162"));
        assertThat(run(1, "report", "pilot").err()).contains("capacity-scores.json", "assessments[1].scores");
    }
}
