package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HonestOutputTest {

    @TempDir
    private Path here;

    /** A disk that is full. */
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void close() {}
    }

    @Test
    void an_answer_that_could_not_be_written_is_no_success() {
        StringWriter err = new StringWriter();
        Surroundings around = new Surroundings(
                new PrintWriter(new Full()),
                new PrintWriter(err),
                false,
                false,
                Locale.ENGLISH,
                Clock.systemUTC(),
                here,
                Entry.ofThisProcess());

        assertThat(Skills.execute(around, "validate", "rwanda")).isEqualTo(1);
        assertThat(err.toString()).contains("could not be written");
    }

    @Test
    void match_and_today_say_how_many_rows_they_are_without() {
        for (String command : new String[] {"match", "today"}) {
            Shell text = new Shell(here);
            assertThat(text.run(command, "morocco")).isZero();
            assertThat(text.out()).contains("Without 18 rejected rows");

            Shell json = new Shell(here);
            assertThat(json.run(command, "morocco", "--json")).isZero();
            assertThat(JsonMapper.shared()
                            .readTree(json.out())
                            .get("rejectedRows")
                            .asInt())
                    .isEqualTo(18);
        }
    }

    @Test
    void a_period_and_a_day_of_results_exclude_each_other() {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "rwanda", "--as-of", "2023-07-31", "--period", "2023-Q2"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--as-of").contains("--period");
    }

    @Test
    void what_a_file_smuggles_in_neither_paints_nor_turns_the_line_around() {
        StringWriter out = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(out), Words.in(Locale.ENGLISH), true, false);

        console.line(console.strong("a\u001B[31mred\u001B[2J\u202Eb") + "\u0007");

        assertThat(out.toString().strip()).isEqualTo("\u001B[1ma\uFFFD[31mred\uFFFD[2J\uFFFDb\u001B[0m\uFFFD");
    }

    @Test
    void a_plan_without_a_proposal_says_that_it_is_no_answer() {
        Shell people = new Shell(here);
        assertThat(people.run("match", "rwanda", "--on", "2030-01-01")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(people.err()).isEqualToIgnoringNewLines("The plan proposes nobody for any need");

        Shell machines = new Shell(here);
        assertThat(machines.run("match", "rwanda", "--on", "2030-01-01", "--json"))
                .isEqualTo(ExitCode.PROBLEMS);
        JsonNode answer = JsonMapper.shared().readTree(machines.out());
        assertThat(answer.at("/error/exit").asInt()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(answer.at("/error/problems/0/code").asString()).isEqualTo("skills.plan-empty");
        assertThat(answer.path("needs")).isNotEmpty();
        assertThat(machines.err()).isEmpty();
    }
}
