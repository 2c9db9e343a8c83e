package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terminal, the page and the answer to machines tell the same of the same results. */
class ResultsAgreementTest {

    private static final Path PILOT = Path.of("../quickstart/pilot").toAbsolutePath();
    private static final Pattern STANDING = Pattern.compile("(?m)^ {6}(\\S.*[.])$");

    @TempDir
    private Path here;

    @ParameterizedTest
    @CsvSource({
        "en, --as-of, 2026-03-02",
        "fr, --as-of, 2026-03-02",
        "ar, --as-of, 2026-03-02",
        "en, --period, 2025-07-01/2026-03-02",
        "fr, --period, 2025-Q4",
    })
    void every_indicator_stands_in_the_same_words_on_the_terminal_and_on_the_page(
            String language, String option, String days) throws IOException {
        String terminal = run("run", "morocco", option, days, "--on", "2026-03-02", "--lang", language);
        String page = Files.readString(here.resolve("skills-out/report.html"));

        List<String> said =
                STANDING.matcher(terminal).results().map(line -> line.group(1)).toList();
        assertThat(said).hasSize(8).allSatisfy(words -> assertThat(page).contains(">" + words + "</span>"));
    }

    @Test
    void a_value_entered_by_hand_is_of_its_own_day_and_so_is_its_pace() {
        String terminal = run("run", "morocco", "--as-of", "2026-03-02", "--on", "2026-03-02");

        assertThat(terminal.replace('\u00a0', ' '))
                .contains("56 persons as of 31 December 2025; a steady pace would have reached 50 by then; "
                        + "the value is 112% of that pace.")
                .contains("1 organisation as of 2 March 2026; a steady pace would have reached 0.7 by then;")
                .as("targets of groups stand beside that of all")
                .contains("Women: target 40, by 2026-12-31")
                .doesNotContain("In the period");
        JsonNode persons = indicator("1.1.a", "--as-of", "2026-03-02");
        assertThat(persons.path("actualAsOf").asString()).isEqualTo("2025-12-31");
        assertThat(persons.path("groupTargets"))
                .hasToString("[{\"dimension\":\"gender\",\"group\":\"WOMAN\",\"value\":40,\"by\":\"2026-12-31\"}]");
    }

    @Test
    void what_the_period_added_to_a_value_without_one_on_its_eve_is_not_known_anywhere() throws IOException {
        String days = "2025-07-01/2025-12-31";
        String terminal = run("run", "morocco", "--period", days, "--on", "2026-03-02");
        String page = Files.readString(here.resolve("skills-out/report.html"));

        assertThat(terminal).containsPattern("(?s)1\\.3\\.d .*?154 cases[^\n]*\n {6}In the period: –\n");
        assertThat(terminal).containsPattern("(?s)1\\.3\\.a .*?35 persons[^\n]*\n {6}In the period: 13 \\(23 took");
        assertThat(page).contains("What had been reached by 30\u00a0June 2025, the last day before the period");
        JsonNode cases = indicator("1.3.d", "--period", days);
        assertThat(cases.path("actual").asInt()).isEqualTo(154);
        assertThat(cases.has("added")).isFalse();
        assertThat(cases.path("notes").valueStream().map(JsonNode::asString))
                .contains("indicator.value.start-not-known");
        assertThat(indicator("1.3.a", "--period", days).path("added").asInt()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({
        "en, More members are engaged than registered: engagements began before their member was registered",
        "fr, Il y a plus de membres engagés que de membres inscrits",
        "ar, الأعضاء المشاركون أكثر من المسجَّلين",
    })
    void more_engaged_than_registered_is_explained_beside_the_two_figures(String language, String words)
            throws IOException {
        String folder = PILOT.toString();
        String terminal = run("run", folder, "--as-of", "2025-07-01", "--on", "2026-03-02", "--lang", language);

        assertThat(terminal).contains(words);
        assertThat(Files.readString(here.resolve("skills-out/report.html"))).contains(words);
        assertThat(run("run", folder, "--as-of", "2025-07-01", "--on", "2026-03-02", "--json", "--lang", language))
                .contains(words);
        assertThat(run("run", folder, "--as-of", "2026-03-02", "--on", "2026-03-02", "--lang", language))
                .doesNotContain(words);
    }

    private JsonNode indicator(String code, String option, String days) {
        return JsonMapper.shared()
                .readTree(run("run", "morocco", option, days, "--on", "2026-03-02", "--json"))
                .at("/results/indicators")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String run(String... arguments) {
        Shell shell = new Shell(here);
        assertThat(shell.run(arguments)).as(shell.err()).isZero();
        return shell.out();
    }
}
