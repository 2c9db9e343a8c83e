package io.github.diasporaskills.examples.skills;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells a person on a terminal how far work has come, once it has taken two seconds. Elsewhere it is
 * silent.
 */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PACE = Duration.ofMillis(200);

    private final PrintWriter err;
    private final boolean shown;
    private final Clock clock;
    private final Instant start;
    private @Nullable Instant last;

    Progress(Surroundings around) {
        this.err = around.err();
        this.shown = around.terminal();
        this.clock = around.clock();
        this.start = clock.instant();
    }

    /** Says how far work has come; cheap to call often. */
    void at(String what) {
        if (!shown) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(start, now).compareTo(PATIENCE) < 0
                || (last != null && Duration.between(last, now).compareTo(PACE) < 0)) {
            return;
        }
        last = now;
        err.print("\r\u001B[2K" + what);
        err.flush();
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (last != null) {
            err.print("\r\u001B[2K");
            err.flush();
        }
    }
}
