package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RematchCommandLineTest {

    private static final Path PILOT = Path.of("../quickstart/pilot").toAbsolutePath();
    private static final String DAY = "2026-03-02";

    @TempDir
    private Path directory;

    private JsonNode json(String... arguments) {
        Shell shell = new Shell(directory);
        List<String> all = new ArrayList<>(List.of("match", PILOT.toString(), "--on", DAY, "--json"));
        all.addAll(List.of(arguments));
        shell.run(all.toArray(String[]::new));
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private void write(String rows) throws IOException {
        Files.writeString(directory.resolve("plan.csv"), rows);
    }

    @Test
    void the_plan_that_run_wrote_is_kept_whole_where_nothing_changed() throws IOException {
        Shell shell = new Shell(directory);
        shell.run("run", PILOT.toString(), "--on", DAY, "--out", "out");
        Files.copy(directory.resolve("out/plan.csv"), directory.resolve("plan.csv"));

        JsonNode again = json("--previous", "plan.csv", "--max-changes", "0");

        assertThat(again.get("matched").intValue()).isPositive();
        assertThat(again.at("/rematched/kept")).hasSize(again.get("matched").intValue());
        assertThat(again.at("/rematched/dropped")).isEmpty();
        assertThat(again.at("/proof/proven").booleanValue()).isTrue();
    }

    @Test
    void proposals_that_cannot_stand_are_named_and_cost_nothing() throws IOException {
        write("need,member\nN-NONE,E-NONE\n");
        Shell shell = new Shell(directory);

        int code = shell.run(
                "match", PILOT.toString(), "--on", DAY, "--previous", "plan.csv", "--max-changes", "0", "--lang", "en");

        assertThat(code).isZero();
        assertThat(shell.out())
                .contains("Of the previous plan: kept 0, given up 0, no longer possible 1", "E-NONE – N-NONE");
    }

    @Test
    void an_earlier_plan_with_a_missing_column_a_bad_id_or_a_repeated_pair_is_refused_with_its_place()
            throws IOException {
        write("need\nN-1\n");
        assertThat(json("--previous", "plan.csv", "--max-changes", "0")
                        .at("/error/problems/0/field")
                        .asString())
                .isEqualTo("member");
        write("need,member\nN-1,E-1\nN-1,E-1\n,E-1\n");
        JsonNode refused = json("--previous", "plan.csv", "--max-changes", "0");
        assertThat(refused.at("/error/problems")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(refused.at("/error/problems/0/line").intValue()).isEqualTo(3);
    }

    @Test
    void an_earlier_plan_and_its_budget_belong_together() throws IOException {
        write("need,member\n");
        for (List<String> wrong : List.of(
                List.of("--previous", "plan.csv"),
                List.of("--max-changes", "1"),
                List.of("--previous", "plan.csv", "--max-changes", "-1"),
                List.of("--previous", "nowhere.csv", "--max-changes", "1"),
                List.of("--price-of-fairness", "UNDISCLOSED"))) {
            Shell shell = new Shell(directory);
            List<String> all = new ArrayList<>(List.of("match", PILOT.toString()));
            all.addAll(wrong);
            assertThat(shell.run(all.toArray(String[]::new))).as("%s", wrong).isEqualTo(ExitCode.USAGE);
            assertThat(shell.err())
                    .contains(wrong.get(wrong.size() > 2 && wrong.get(3).equals("-1") ? 2 : 0));
        }
    }

    @Test
    void the_price_of_fairness_begins_at_the_plan_and_tells_who_would_change() {
        JsonNode curve = json("--price-of-fairness").get("priceOfFairness");

        assertThat(curve.get("gender").asString()).isEqualTo("WOMAN");
        assertThat(curve.at("/levels/0/price").decimalValue()).isZero();
        assertThat(curve.at("/levels/0/changed").intValue()).isZero();
        int last = -1;
        for (JsonNode level : curve.get("levels")) {
            assertThat(level.get("proposals").intValue()).isGreaterThan(last);
            last = level.get("proposals").intValue();
        }
        Shell shell = new Shell(directory);
        shell.run("match", PILOT.toString(), "--on", DAY, "--price-of-fairness", "--lang", "fr");
        assertThat(shell.out()).contains("Prix de l’équité", "propositions à");
    }
}
