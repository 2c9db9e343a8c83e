package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What would change an answer of {@code skills explain}. */
class ExplainedChangesTest {

    @TempDir
    private Path here;

    private JsonNode changes(String... whom) {
        Shell shell = new Shell(here);
        String[] args = new String[whom.length + 3];
        args[0] = "explain";
        args[1] = "morocco";
        args[2] = "--json";
        System.arraycopy(whom, 0, args, 3, whom.length);
        assertThat(shell.run(args)).as(shell.err()).isEqualTo(ExitCode.FINE);
        return JsonMapper.builder().build().readTree(shell.out()).get("changes");
    }

    @Test
    void a_member_below_the_cutoff_reads_how_many_points_more_would_do() {
        JsonNode changes = changes("--expert", "E-010", "--audience", "person");

        assertThat(changes.at("/reasons/0/code").asString()).isEqualTo("match.change.score");
        assertThat(changes.at("/reasons/0/points").asString()).isEqualTo("12.5");
        assertThat(changes.at("/reasons/0/need").asString()).isEqualTo("N-06");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC)) {
            Shell shell = new Shell(here, locale, false);
            shell.run("explain", "morocco", "--expert", "E-010", "--audience", "person");
            assertThat(shell.out().lines()).last().asString().contains("N-06", "12");
        }
    }

    @Test
    void a_coordinator_reads_who_would_fill_a_place_but_for_which_rules() {
        assertThat(changes("--need", "N-33").at("/reasons/0/code").asString()).isEqualTo("match.change.rules-of");
        assertThat(changes("--need", "N-01").get("reasons")).as("filled").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "report"})
    void others_read_of_no_change(String audience) {
        assertThat(changes("--need", "N-33", "--audience", audience).get("reasons"))
                .isEmpty();
        assertThat(changes("--expert", "E-010", "--audience", audience).get("words"))
                .isEmpty();
    }
}
