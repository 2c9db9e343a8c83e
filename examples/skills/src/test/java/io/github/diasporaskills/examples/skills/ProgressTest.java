package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();

    @Test
    void long_work_on_a_terminal_shows_a_line_and_wipes_it() {
        CountDownLatch shown = new CountDownLatch(2); // asked for the second time, the first line stands

        String answer = Progress.during(
                () -> {
                    awaitQuietly(shown);
                    return "done";
                },
                around(true),
                seconds -> {
                    shown.countDown();
                    return "at work";
                },
                Duration.ZERO);

        assertThat(answer).isEqualTo("done");
        assertThat(err.toString()).contains("at work").endsWith("\r\u001B[2K");
    }

    @Test
    void short_work_shows_nothing() {
        Progress.during(() -> "done", around(true), seconds -> "at work", Duration.ofDays(1));

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void work_that_nobody_watches_shows_nothing() {
        Progress.during(() -> "done", around(false), seconds -> "at work", Duration.ZERO);

        assertThat(err.toString()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Surroundings around(boolean terminal) {
        PrintWriter out = new PrintWriter(err);
        return new Surroundings(
                out, out, terminal, true, Locale.ENGLISH, Clock.systemUTC(), Path.of(""), Entry.ofThisProcess());
    }
}
