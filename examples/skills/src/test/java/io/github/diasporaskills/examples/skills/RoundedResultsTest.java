package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.ResultsJson;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reports and exports whose numbers are rounded by a key: what they show, and what they refuse. */
class RoundedResultsTest {

    private static final String KEY = "sixteen bytes or more, by chance";
    private static final String[] ROUNDING = {"--round", "5", "--key-file", "K", "--history", "H.json"};

    @TempDir
    private Path here;

    @BeforeEach
    void writeTheKey() throws IOException {
        Files.writeString(here.resolve("K"), KEY, StandardCharsets.US_ASCII);
    }

    private Shell run(int code, String... args) {
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        assertThat(shell.out() + shell.err()).doesNotContain("Exception", "\tat ", "A defect", KEY);
        return shell;
    }

    @Test
    void reports_and_exports_are_rounded_alike_with_or_without_a_history_which_holds_them_as_shown()
            throws IOException {
        release(0, "a.json", "2023-06-30", ROUNDING);
        Shell report = report(0, "H.json", "--round", "5", "--key-file", "K", "--lang", "fr");
        release(0, "b.json", "2023-07-31", ROUNDING);
        release(0, "exact.json", "2023-07-31");

        assertThat(report.out()).contains("multiple de 5", "clé secrète");
        assertThat(Files.readString(here.resolve("pages/report.html")))
                .contains("multiples de 5", "Aucun taux, écart, moyenne ou délai n’est donné ici")
                .contains("Les nombres publiés par d’autres sont omis")
                .containsPattern("personnes[^<]*un rythme régulier aurait donné [0-9,]+\\.<")
                .as("what was published elsewhere, and percentages of rounded numbers")
                .doesNotContain("Dont engagés deux fois")
                .doesNotContainPattern("personnes[^<]*de ce rythme");
        assertThat(Files.readString(here.resolve("H.json")))
                .contains("drawn_by")
                .doesNotContain(KEY);
        Map<String, SharedIndicator> earlier = indicators("a.json");
        Map<String, SharedIndicator> exact = indicators("exact.json");
        int people = 0;
        for (SharedIndicator indicator : indicators("b.json").values()) {
            long shown = count(indicator);
            long count = count(exact.get(indicator.code()));
            if (indicator.unit() == CountingUnit.ORGANISATION || indicator.unit() == CountingUnit.VISIT) {
                assertThat(shown).isEqualTo(count);
            } else {
                people++;
                assertThat(Math.abs(shown - count)).isLessThan(5);
                assertThat(shown).isGreaterThanOrEqualTo(count(earlier.get(indicator.code())));
                assertThat(Stream.of(FigureKind.ACTUAL, FigureKind.ADDED).flatMap(indicator::of))
                        .allMatch(figure -> figure.count().number() % 5 == 0);
            }
        }
        assertThat(people).isPositive();
    }

    private static long count(SharedIndicator indicator) {
        return indicator.reached().orElseThrow().count().number();
    }

    @Test
    void a_history_is_rounded_or_not_and_what_is_refused_leaves_everything_as_it_is() throws IOException {
        release(0, "a.json", "2023-06-30", ROUNDING);
        release(0, "a.json", "2023-06-30", "--history", "E.json");
        String rounded = Files.readString(here.resolve("H.json"));
        String exact = Files.readString(here.resolve("E.json"));

        assertThat(report(1, "H.json").err()).contains("Nothing is published", "2023-06-30", "round by the same key");
        assertThat(report(1, "E.json", "--round", "5", "--key-file", "K").err())
                .contains("Nothing is published", "2023-06-30", "go on as before");
        assertThat(here.resolve("pages/report.html")).doesNotExist();
        assertThat(Files.readString(here.resolve("H.json"))).isEqualTo(rounded);
        assertThat(Files.readString(here.resolve("E.json"))).isEqualTo(exact);
    }

    @Test
    void programmes_together_are_not_counted_beside_rounded_results() throws IOException {
        ShippedFolders.copy(ShippedProgramme.WMIDA, here.resolve("both/wmida"));
        ShippedFolders.copy(ShippedProgramme.RQA, here.resolve("both/rqa"));
        String told = run(0, "run", "both", "--round", "5", "--key-file", "K").out();

        assertThat(told)
                .contains("The programmes together are not counted")
                .doesNotContain("whoever is in several once");
        JsonNode answer = new Shell(here)
                .answer("run", "both", "--round", "5", "--key-file", "K")
                .path("portfolio");
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("asOf", "withheld");
    }

    private Shell report(int code, String history, String... more) {
        List<String> all = new ArrayList<>(
                List.of("report", "rwanda", "--out", "pages", "--as-of", "2023-07-31", "--history", history));
        all.addAll(List.of(more));
        return run(code, all.toArray(String[]::new));
    }

    private Shell release(int code, String out, String day, String... more) {
        List<String> all =
                new ArrayList<>(List.of("export", "rwanda", "--format", "json", "--out", out, "--as-of", day));
        all.addAll(List.of(more));
        return run(code, all.toArray(String[]::new));
    }

    @Test
    void a_multiple_without_a_key_a_key_without_a_multiple_and_a_key_that_is_none_are_refused() throws IOException {
        Files.writeString(here.resolve("short"), "short");
        for (String command : List.of("report", "run", "export")) {
            assertThat(refusal(command, "--round", "5")).contains("--key-file");
            assertThat(refusal(command, "--key-file", "K")).contains("--round");
            assertThat(refusal(command, "--round", "5", "--key-file", "none")).contains("none");
            assertThat(refusal(command, "--round", "5", "--key-file", "short")).contains("short: 5");
            assertThat(refusal(command, "--round", "1", "--key-file", "K")).contains("--round");
            assertThat(refusal(command, "--round", "x", "--key-file", "K")).contains("--round");
        }
        assertThat(run(2, "export", "rwanda", "--format", "csv", "--out", "K", "--round", "5", "--key-file", "K")
                        .err())
                .contains("--out");
        Path outside = here.resolve("K");
        Path inside =
                Files.copy(outside, Files.createDirectory(here.resolve("pages")).resolve("report.html"));
        for (String command : List.of("report", "run")) {
            assertThat(run(2, command, "rwanda", "--out", "pages", "--round", "5", "--key-file", "pages/report.html")
                            .err())
                    .contains("--key-file", "pages/report.html", "--out");
        }
        assertThat(inside).hasSameTextualContentAs(outside);
        assertThat(Files.readString(here.resolve("K"))).isEqualTo(KEY);
        assertThat(here.resolve("out")).doesNotExist();
    }

    private String refusal(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command, "rwanda", "--out", "out"));
        if (command.equals("export")) {
            all.addAll(List.of("--format", "csv"));
        }
        all.addAll(List.of(options));
        return run(2, all.toArray(String[]::new)).err();
    }

    private Map<String, SharedIndicator> indicators(String file) throws IOException {
        return ResultsJson.read(Document.parse(here.resolve(file), DocumentLimits.standard()))
                .orThrow("results")
                .indicators()
                .stream()
                .collect(Collectors.toMap(SharedIndicator::code, each -> each));
    }
}
