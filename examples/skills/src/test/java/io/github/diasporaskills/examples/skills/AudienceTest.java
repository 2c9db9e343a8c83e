package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the pilot's members and hosts read is for them, and true. */
class AudienceTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Skills.ARABIC);

    @TempDir
    private Path here;

    private Shell explain(int exit, Locale locale, String... rest) {
        Shell shell = new Shell(here, locale, false);
        String[] args = new String[rest.length + 2];
        args[0] = "explain";
        args[1] = "morocco";
        System.arraycopy(rest, 0, args, 2, rest.length);
        assertThat(shell.run(args)).as(shell.err()).isEqualTo(exit);
        return shell;
    }

    /** Nobody offers to come to these, and nobody has the profession of the last: no other day would change that. */
    @ParameterizedTest
    @ValueSource(strings = {"N-33", "N-34", "N-47"})
    void a_host_is_not_sent_to_other_days_that_would_not_help(String need) {
        for (Locale locale : LANGUAGES) {
            assertThat(explain(ExitCode.FINE, locale, "--need", need, "--audience", "host")
                            .out())
                    .contains(need)
                    .doesNotContain("other days", "autres dates", "أيام أخرى");
        }
    }

    /** A draft, one that is filled, one that is submitted, one whose row was rejected, and one that is nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"N-45", "N-46", "N-44", "N-48", "N-999", "='x"})
    void to_a_member_a_need_that_is_not_open_reads_like_one_that_is_not_there(String need) {
        for (Locale locale : LANGUAGES) {
            Shell shell = explain(ExitCode.PROBLEMS, locale, "--need", need, "--audience", "person");

            assertThat(shell.out()).isEmpty();
            assertThat(shell.err().replace(need, "N"))
                    .isEqualTo(explain(ExitCode.PROBLEMS, locale, "--need", "N-998", "--audience", "person")
                            .err()
                            .replace("N-998", "N"));
        }
        assertThat(JsonMapper.shared()
                        .readTree(explain(
                                        ExitCode.PROBLEMS,
                                        Locale.ENGLISH,
                                        "--need",
                                        need,
                                        "--audience",
                                        "person",
                                        "--json")
                                .out())
                        .at("/error/problems/0/code")
                        .asString())
                .isEqualTo("skills.no-open-need");
    }

    @Test
    void no_member_of_the_pilot_reads_of_a_need_that_is_not_open() {
        for (int member = 1; member <= 130; member += 7) {
            Shell shell = new Shell(here);
            shell.run(
                    "explain",
                    "morocco",
                    "--expert",
                    String.format(Locale.ROOT, "E-%03d", member),
                    "--audience=person");

            assertThat(shell.out()).doesNotContain("N-44", "N-45", "N-46", "not open");
        }
    }
}
