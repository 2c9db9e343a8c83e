package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results stand for days that have been, and say so where others were asked for. The shell's day is 2026-03-02. */
class ResultsDaysTest {

    @TempDir
    private Path here;

    /** The placements of Rwanda in a folder of their own, from June 2022 to December 2024. */
    @BeforeEach
    void folder() throws IOException {
        Path mine = Files.createDirectory(here.resolve("mine"));
        for (String file : List.of(
                "programme.json", "organisations.csv", "experts.csv", "needs.csv", "engagements.csv", "visits.csv")) {
            Path shipped = ShippedProgramme.RWANDA.folder().resolve(file);
            if (Files.exists(shipped)) {
                Files.copy(shipped, mine.resolve(file));
            }
        }
    }

    private JsonNode results(String... more) {
        Shell shell = new Shell(here);
        assertThat(shell.run(args(more))).as(shell.err()).isZero();
        return JsonMapper.shared().readTree(shell.out()).path("results");
    }

    private static String[] args(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "run";
        args[1] = "mine";
        args[2] = "--json";
        System.arraycopy(more, 0, args, 3, more.length);
        return args;
    }

    private static List<String> codes(JsonNode results) {
        return results.path("remarks")
                .valueStream()
                .map(remark -> remark.path("code").asString())
                .toList();
    }

    @Test
    void results_of_a_day_that_has_been_within_the_programme_need_no_remark() {
        JsonNode results = results("--as-of", "2024-06-30");

        assertThat(codes(results)).isEmpty();
        assertThat(results.has("askedUntil")).isFalse();
        assertThat(results.path("asOf").asString()).isEqualTo("2024-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=2030-12-31", "--as-of=2026-03-03", "--period=2026", "--period=2026-Q1"})
    void results_asked_for_days_to_come_are_those_of_today_and_say_so(String days) {
        JsonNode results = results(days);

        assertThat(codes(results)).containsExactly("skills.results-to-come", "skills.results-after-term");
        assertThat(results.path("asOf").asString()).isEqualTo("2026-03-02");
        assertThat(results.path("askedUntil").asString()).isGreaterThan("2026-03-02");
        assertThat(results.path("indicators"))
                .isEqualTo(
                        results(days.startsWith("--period") ? "--period=2026-01-01/2026-03-02" : "--as-of=2026-03-02")
                                .path("indicators"));
    }

    @Test
    void the_remarks_stand_on_the_page_and_on_the_terminal_in_every_language() throws IOException {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC)) {
            Shell shell = new Shell(here, locale, false);
            assertThat(shell.run("run", "mine", "--as-of", "2030-12-31")).isZero();
            String page = Files.readString(here.resolve("skills-out/report.html"));
            String remark = Words.in(locale)
                    .say(Reason.of(Said.RESULTS_TO_COME)
                            .with("last", ReportWording.day(LocalDate.of(2030, 12, 31), locale))
                            .with("asOf", ReportWording.day(LocalDate.of(2026, 3, 2), locale)));
            assertThat(remark).contains("2030").contains("2026");
            assertThat(shell.out()).contains(remark);
            assertThat(page).contains(remark);
            assertThat(page.substring(page.indexOf("<h1"), page.indexOf("<nav")))
                    .contains("2026")
                    .doesNotContain("2030");
        }
        assertThat(new Shell(here).run("run", "mine", "--as-of", "2024-06-30")).isZero();
        assertThat(here.resolve("skills-out/report.html")).content().doesNotContain("The days of these results");
    }

    @Test
    void a_programme_that_is_over_or_has_not_begun_is_remarked_on() {
        assertThat(codes(results("--as-of", "2025-06-30"))).containsExactly("skills.results-after-term");
        assertThat(codes(results("--as-of", "2022-05-31"))).containsExactly("skills.results-before-term");
        assertThat(codes(results("--as-of", "2022-06-01"))).isEmpty();
        assertThat(codes(results("--as-of", "2024-12-31"))).isEmpty();
        assertThat(codes(results())).containsExactly("skills.results-after-term");
    }

    @ParameterizedTest
    @CsvSource({"2031, 2031-01-01/2031-12-31", "2026-Q2, 2026-04-01/2026-06-30"})
    void a_period_that_has_not_begun_has_no_results_and_nothing_is_written(String asked, String days) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC)) {
            Shell shell = new Shell(here, locale, false);
            assertThat(shell.run("run", "mine", "--period", asked)).isEqualTo(ExitCode.PROBLEMS);
            assertThat(shell.out()).isEmpty();
            assertThat(shell.err().lines()).hasSize(1);
            assertThat(shell.err()).contains("--period", days, "2026-03-02");
        }
        Shell json = new Shell(here);
        assertThat(json.run(args("--period", asked))).isEqualTo(ExitCode.PROBLEMS);
        JsonNode problem = JsonMapper.shared().readTree(json.out()).at("/error/problems/0");
        assertThat(problem.path("code").asString()).isEqualTo("skills.period-to-come");
        assertThat(problem.path("found").asString()).isEqualTo(days);
        assertThat(here.resolve("skills-out")).doesNotExist();
    }

    @Test
    void data_that_come_with_the_program_end_on_the_day_they_are_made_for() {
        Shell shell = new Shell(here);
        assertThat(shell.run("run", "rwanda", "--json", "--as-of", "2025-01-31"))
                .isZero();
        JsonNode results = JsonMapper.shared().readTree(shell.out()).path("results");

        assertThat(codes(results)).containsExactly("skills.results-shipped-to-come");
        assertThat(results.path("asOf").asString()).isEqualTo("2023-08-01");
    }
}
