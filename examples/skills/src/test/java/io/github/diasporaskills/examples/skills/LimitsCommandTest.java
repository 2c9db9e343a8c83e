package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code skills match} with caps on regions and minimums of needs in best plans, and the price of change. */
class LimitsCommandTest {

    private static final Path PILOT = Path.of("../quickstart/pilot").toAbsolutePath();
    private static final String RABAT = "MA-2015/MA-04";

    @TempDir
    private Path here;

    private Shell shell(int exit, Locale locale, String command, String... rest) {
        Shell shell = new Shell(here, locale, false);
        List<String> all = new ArrayList<>(List.of(command, PILOT.toString(), "--on", "2026-03-02"));
        all.addAll(List.of(rest));
        assertThat(shell.run(all.toArray(String[]::new))).as(shell.err()).isEqualTo(exit);
        return shell;
    }

    private JsonNode json(int exit, String... rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.add("--json");
        return JsonMapper.shared()
                .readTree(shell(exit, Locale.ENGLISH, "match", all.toArray(String[]::new))
                        .out());
    }

    @Test
    void a_cap_on_a_region_holds_in_the_best_plan_and_is_named_where_it_decided() {
        int free = json(ExitCode.FINE).get("matched").intValue();
        JsonNode capped = json(ExitCode.FINE, "--region-cap", RABAT + "=" + (free - 1));

        assertThat(capped.get("matched").intValue()).isEqualTo(free - 1);
        assertThat(capped.at("/proof/proven").booleanValue()).isTrue();
        assertThat(capped.get("needs").toString()).contains("match.need.capped");
        assertThat(shell(ExitCode.FINE, Locale.FRENCH, "match", "--region-cap", RABAT + "=1")
                        .out())
                .contains("a atteint son plafond");
        assertThat(shell(ExitCode.FINE, Locale.ENGLISH, "explain", "--need", "N-4", "--region-cap", RABAT + "=0")
                        .out())
                .contains("has reached its cap on proposals: 0");
    }

    @Test
    void limits_that_conflict_leave_no_plan_and_are_named_with_their_proof() {
        JsonNode none = json(ExitCode.PROBLEMS, "--region-cap", RABAT + "=1", "--minimum", "N-1=2");

        assertThat(none.at("/error/problems/0/code").asString()).isEqualTo("skills.plan-conflict");
        assertThat(none.at("/conflict/reasons").toString())
                .contains("match.conflict.minimum", "match.conflict.cap", RABAT);
        assertThat(none.at("/proof/proven").booleanValue()).isTrue();
        Shell english =
                shell(ExitCode.PROBLEMS, Locale.ENGLISH, "match", "--region-cap", RABAT + "=1", "--minimum", "N-1=2");
        assertThat(english.out())
                .contains("No plan keeps all limits: ", "N-1 demands at least 2", "is capped at 1", "Proven: ");
        assertThat(english.err()).contains("There is no plan: the caps and minimums cannot all be kept");
        assertThat(shell(ExitCode.PROBLEMS, Skills.ARABIC, "match", "--minimum", "N-1=9")
                        .out())
                .contains("لا خطة تراعي كل الحدود");
        assertThat(shell(ExitCode.FINE, Locale.ENGLISH, "explain", "--need", "N-1", "--minimum", "N-1=9")
                        .out())
                .contains("there is no plan that keeps all caps and minimums", "N-1 demands at least 9");
    }

    @Test
    void limits_are_refused_with_other_mechanisms_unknown_needs_and_bad_numbers() {
        for (List<String> wrong : List.of(
                List.of("--minimum", "N-1=1", "--mechanism", "flexible"),
                List.of("--minimum", "N-1"),
                List.of("--minimum", "N-1=x"),
                List.of("--minimum", "=1"),
                List.of("--minimum", "N-1=1", "--minimum", "N-1=2"))) {
            assertThat(shell(ExitCode.USAGE, Locale.ENGLISH, "match", wrong.toArray(String[]::new))
                            .err())
                    .contains("--minimum");
        }
        assertThat(shell(ExitCode.PROBLEMS, Locale.ENGLISH, "match", "--minimum", "N-99=1")
                        .err())
                .contains("There is no need N-99");
        assertThat(shell(ExitCode.PROBLEMS, Locale.ENGLISH, "match", "--region-cap", "MA-2015/MA-99=1")
                        .err())
                .contains("MA-99", RABAT);
    }

    @Test
    void the_price_of_change_grows_from_the_fewest_changes_to_the_best_plan() throws IOException {
        JsonNode best = json(ExitCode.FINE);
        JsonNode first = best.at("/proposals/0");
        String need = first.get("need").asString();
        StringBuilder rows = new StringBuilder("need,member\n");
        for (JsonNode member : best.get("members")) {
            rows.append(need).append(',').append(member.get("id").asString()).append('\n');
        }
        Files.writeString(here.resolve("plan.csv"), rows);

        JsonNode curve = json(ExitCode.FINE, "--previous", "plan.csv", "--price-of-change");

        JsonNode levels = curve.at("/priceOfChange/levels");
        assertThat(levels).isNotEmpty();
        assertThat(levels.get(0).get("gain").decimalValue()).isZero();
        JsonNode last = levels.get(levels.size() - 1);
        assertThat(last.get("total")).isEqualTo(best.get("total"));
        assertThat(last.get("matched")).isEqualTo(best.get("matched"));
        assertThat(last.get("new")).isNotEmpty();
        int dropped = -1;
        for (JsonNode level : levels) {
            assertThat(level.get("dropped").intValue()).isGreaterThan(dropped);
            dropped = level.get("dropped").intValue();
            assertThat(level.get("givenUp")).hasSize(dropped);
        }
        assertThat(shell(
                                ExitCode.FINE,
                                Locale.ENGLISH,
                                "match",
                                "--previous",
                                "plan.csv",
                                "--max-changes",
                                "9",
                                "--price-of-change")
                        .out())
                .contains("Price of change: ", "more than with the fewest changes: ", "new: ");
        assertThat(shell(ExitCode.USAGE, Locale.ENGLISH, "match", "--price-of-change")
                        .err())
                .contains("--previous", "--price-of-change");
    }
}
