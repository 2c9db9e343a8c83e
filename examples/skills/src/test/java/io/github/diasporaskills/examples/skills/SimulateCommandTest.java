package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.country.CountryPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

    private static final String OWN = """
        {
          "schema": "1.0",
          "id": "own",
          "title": {"en": "Own", "fr": "À nous"},
          "settings": {"casesPerYear": 200, "experts": 12, "coordinators": 2, "weeks": 12, "warmUpWeeks": 1},
          "answer": {"shape": "LOG_NORMAL", "q1": 4, "median": 10, "q3": 30},
          "specialties": [{"specialty": "dermatology", "cases": 1, "experts": 1}]
        }
        """;

    @TempDir
    private Path here;

    private Shell run(Locale locale, int code, String... more) {
        Shell shell = new Shell(here, locale, false);
        List<String> args = new ArrayList<>(List.of("simulate"));
        args.addAll(List.of(more));
        assertThat(shell.run(args.toArray(String[]::new)))
                .as(shell.out() + shell.err())
                .isEqualTo(code);
        return shell;
    }

    private JsonNode json(int code, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--json");
        Shell shell = run(Locale.ENGLISH, code, args.toArray(String[]::new));
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).doesNotContain("NaN", "Infinity");
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private void own(String text) throws IOException {
        Files.writeString(here.resolve("own.json"), text);
    }

    @Test
    void the_json_has_the_promised_keys_with_low_and_high_over_replications() throws IOException {
        own(OWN);
        JsonNode json = json(0, "--scenario", "own.json", "--replications", "3", "--seed", "7");

        for (String hours : List.of("answer_hours", "allocation_hours")) {
            for (String part : List.of("q1", "median", "q3", "p95")) {
                double value = json.get(hours).get(part).asDouble();
                assertThat(json.get(hours).get("low").get(part).asDouble()).isLessThanOrEqualTo(value);
                assertThat(json.get(hours).get("high").get(part).asDouble()).isGreaterThanOrEqualTo(value);
            }
        }
        for (String key : List.of(
                "answered_share",
                "within_deadline_share",
                "first_expert",
                "backup",
                "second_backup",
                "cases_per_expert")) {
            assertThat(json.get(key).get("low").asDouble())
                    .as(key)
                    .isLessThanOrEqualTo(json.get(key).get("value").asDouble());
            assertThat(json.get(key).get("high").isNumber()).as(key).isTrue();
        }
        assertThat(json.get("replications").asInt()).isEqualTo(3);
        assertThat(json.get("invariants").get("breaches").isEmpty()).isTrue();
        assertThat(json.get("invariants").get("checks").asLong()).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        own(OWN);
        String[] args = {"--scenario", "own.json", "--replications", "2", "--seed", "5", "--json"};
        String first = run(Locale.ENGLISH, 0, args).out();
        String again = run(Locale.ENGLISH, 0, args).out();
        args[5] = "6";

        assertThat(again).isEqualTo(first);
        assertThat(run(Locale.ENGLISH, 0, args).out()).isNotEqualTo(first);
    }

    @Test
    void one_run_has_no_interval() throws IOException {
        own(OWN);
        JsonNode json = json(0, "--scenario", "own.json", "--replications", "1");

        assertThat(json.get("answered_share").get("low").isNull()).isTrue();
        assertThat(json.get("answer_hours").has("low")).isFalse();
    }

    @Test
    void the_page_is_well_formed_and_loads_nothing() throws Exception {
        own(OWN);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            run(locale, 0, "--scenario", "own.json", "--replications", "2", "--out", "out");
            String page = Files.readString(here.resolve("out/simulation.html"));

            assertThat(page).contains("<svg", "role=\"img\"").doesNotContain("http", "<script", "url(");
            String xml = page.substring(page.indexOf('\n') + 1);
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(4);
            assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(locale.getLanguage());
        }
        assertThat(here.resolve("out/simulation.json")).exists();
    }

    @Test
    void a_setting_changes_the_scenario() throws IOException {
        own(OWN);
        JsonNode few = json(0, "--scenario", "own.json", "--replications", "2");
        JsonNode many = json(
                0, "--scenario", "own.json", "--replications", "2", "--set", "experts=24", "--set", "coordinators=1");

        assertThat(many.get("cases_per_expert").get("value").asDouble())
                .isEqualTo(few.get("cases_per_expert").get("value").asDouble() / 2, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "--set experst=5, experts",
        "--set experts=many, experts",
        "--set experts=2.5, whole",
        "--set experts=0, from 1",
        "--set duty=never, 08:00",
        "--set experts=5 --set experts=6, --set experts",
        "--set urgentPercent=80 --set routinePercent=80, more than 100",
        "--replications 0, --replications",
        "--seed abc, --seed: a whole number is expected; found abc",
        "--seed 1.5, Maybe --seed 1",
        "--seed 99999999999999999999, '9,223,372,036,854,775,807'",
        "--pack nowhere, There is no folder nowhere",
        "--pack own.json, a country pack is a folder",
        "--scenario nowhere.json, nowhere.json"
    })
    void a_mistake_of_usage_ends_with_2_and_says_what_would_do(String args, String words) throws IOException {
        own(OWN);
        Shell shell = run(Locale.ENGLISH, 2, args.split(" "));

        assertThat(shell.err()).contains(words).doesNotContain("Exception");
    }

    @Test
    void where_nothing_is_answered_no_hours_are_told() throws IOException {
        own(OWN.replace("\"experts\": 12", "\"experts\": 3, \"neverPercent\": 100"));
        String[] args = {"--scenario", "own.json", "--replications", "2"};
        JsonNode json = json(0, args);

        assertThat(json.get("answered_share").get("value").asDouble()).isZero();
        for (String part : List.of("q1", "median", "q3", "p95", "mean")) {
            assertThat(json.get("answer_hours").get(part).isNull()).as(part).isTrue();
        }
        assertThat(json.get("answer_hours").has("low")).isFalse();
        assertThat(json.get("women_cases_share").get("value").isNull()).isTrue();
        assertThat(run(Locale.ENGLISH, 0, args).out()).contains("median time in hours: –");
        json.get("what_if")
                .forEach(each -> assertThat(each.get("value").asDouble())
                        .isNotEqualTo(each.get("was").asDouble()));
    }

    @Test
    void where_no_case_came_no_share_is_told() throws IOException {
        own(OWN.replace("\"casesPerYear\": 200", "\"casesPerYear\": 1").replace("\"weeks\": 12", "\"weeks\": 1"));
        String[] args = {"--scenario", "own.json", "--replications", "2", "--out", "out"};
        JsonNode json = json(0, args);

        assertThat(json.get("cases").get("value").asDouble()).isZero();
        for (String key : List.of("answered_share", "within_deadline_share", "follow_up_share")) {
            for (String part : List.of("value", "low", "high")) {
                assertThat(json.get(key).get(part).isNull()).as(key).isTrue();
            }
        }
        assertThat(json.get("what_if")).isEmpty();
        Shell shell = run(Locale.ENGLISH, 0, args);
        assertThat(shell.out()).contains("In none of the runs (2) a case came").doesNotContain("100.00", "NaN");
        assertThat(Files.readString(here.resolve("out/simulation.html")))
                .contains("In none of the runs (2) a case came", "<td>–</td>")
                .doesNotContain("100.00", "NaN", "<svg");
    }

    @Test
    void what_a_person_changed_in_the_folder_is_kept_and_said() throws IOException {
        own(OWN);
        String[] args = {"--scenario", "own.json", "--replications", "1", "--out", "out"};
        run(Locale.ENGLISH, 0, args);
        Path page = here.resolve("out/simulation.html");
        String ours = Files.readString(page);
        Files.writeString(page, "my notes");

        Shell again = run(Locale.ENGLISH, 0, args);
        assertThat(again.out()).contains("simulation.html was not as this program left it", "simulation-2.html");
        assertThat(here.resolve("out/simulation-2.html")).hasContent("my notes");
        assertThat(Files.readString(page)).isEqualTo(ours);
        assertThat(json(0, args).get("kept")).isEmpty();
        assertThat(here.resolve("out/simulation-3.html")).doesNotExist();
    }

    @Test
    void a_title_in_another_language_than_the_page_is_told_to_be_so() throws IOException {
        own(OWN.replace("\"answer\"", "\"notes\": [\"From a table.\"], \"answer\""));
        String[] args = {"--scenario", "own.json", "--replications", "1", "--set", "experts=6", "--out", "out"};
        run(Locale.forLanguageTag("ar"), 0, args);

        assertThat(Files.readString(here.resolve("out/simulation.html")))
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<h1 lang=\"en\" dir=\"auto\">Own</h1>",
                        "<li lang=\"\" dir=\"auto\">From a table.</li>",
                        "<p dir=\"ltr\">skills simulate --scenario own.json --set experts=6 --replications 1 --seed"
                                + " 1</p>");
        run(Locale.FRENCH, 0, args);
        assertThat(Files.readString(here.resolve("out/simulation.html"))).contains("<h1>À nous</h1>");
    }

    @Test
    void a_country_of_ones_own_is_played_by_its_own_pack() throws IOException {
        own(OWN.replace("\"id\": \"own\"", "\"id\": \"own\", \"pack\": \"XX\""));
        Path pack = Files.createDirectory(here.resolve("rules"));
        String list = shipped("pack.json").replace("\"MA\"", "\"XX\"");
        Files.writeString(pack.resolve("pack.json"), list);
        for (JsonNode section : JsonMapper.shared().readTree(list).get("sections")) {
            Files.writeString(pack.resolve(section.asString() + ".json"), shipped(section.asString() + ".json"));
        }
        JsonNode json = json(0, "--scenario", "own.json", "--replications", "1", "--pack", "rules");

        assertThat(json.get("pack").asString()).isEqualTo("XX");
        assertThat(json.get("pack_hash").asString())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(CountryPack.load("MA").hash());
        assertThat(json.get("cases").get("value").asDouble()).isPositive();

        Files.writeString(pack.resolve("pack.json"), "{}");
        assertThat(run(Locale.ENGLISH, 1, "--pack", "rules").err())
                .contains("pack.json")
                .doesNotContain("Exception");
    }

    private static String shipped(String file) throws IOException {
        try (InputStream in = CountryPack.class.getResourceAsStream("packs/MA/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void women_take_the_cases_for_which_patients_wish_them() throws IOException {
        own(OWN);
        String[] args = {"--scenario", "own.json", "--replications", "2", "--set", "wishPercent=100"};

        assertThat(json(0, args).get("women_cases_share").get("value").asDouble())
                .isGreaterThan(0.5);
    }

    @Test
    void a_percent_sign_in_a_help_text_is_written_as_the_help_needs_it() throws IOException {
        for (String lang : List.of("", "_fr", "_ar")) {
            Properties usage = new Properties();
            try (Reader text = new InputStreamReader(
                    SimulateCommand.class.getResourceAsStream("usage" + lang + ".properties"),
                    StandardCharsets.UTF_8)) {
                usage.load(text);
            }
            usage.stringPropertyNames().stream()
                    .filter(name -> name.contains(".usage."))
                    .forEach(
                            name -> assertThatCode(() -> usage.getProperty(name).formatted())
                                    .as(name + lang)
                                    .doesNotThrowAnyException());
        }
    }

    @Test
    void a_country_that_is_not_shipped_is_named_with_those_that_are() throws IOException {
        own(OWN.replace("\"id\": \"own\"", "\"id\": \"own\", \"pack\": \"XX\""));

        assertThat(run(Locale.ENGLISH, 1, "--scenario", "own.json").err())
                .contains("XX", "MA", "RW", "Maybe --pack DIR");
    }

    @Test
    void every_mistake_in_a_scenario_is_told_with_its_line() throws IOException {
        own(OWN.replace("\"experts\": 12", "\"expert\": 12")
                .replace("\"coordinators\": 2", "\"coordinators\": 0")
                .replace("\"q1\": 4", "\"q1\": 40"));
        JsonNode problems = json(1, "--scenario", "own.json").get("error").get("problems");

        assertThat(problems.size()).isEqualTo(3);
        for (JsonNode problem : problems) {
            assertThat(problem.get("line").asInt()).isBetween(5, 6);
            assertThat(problem.get("file").asString()).isEqualTo("own.json");
        }
    }

    @Test
    void people_read_advice_figures_and_what_it_rests_on() throws IOException {
        own(OWN);
        Shell shell = run(Locale.FRENCH, 0, "--scenario", "own.json", "--replications", "2");

        assertThat(shell.out())
                .contains("À nous", "inventés", "Gini", "manquements")
                .containsPattern("en % +\\d+,\\d\\d +\\d+,\\d\\d – \\d+,\\d\\d");
    }
}
