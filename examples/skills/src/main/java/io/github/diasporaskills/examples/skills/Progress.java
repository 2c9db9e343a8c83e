package io.github.diasporaskills.examples.skills;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells a person on a terminal, from the second second on, that work goes on and for how long it has.
 * Elsewhere it is silent.
 */
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Surroundings around;
    private final @Nullable ScheduledExecutorService ticks;
    private boolean shown;
    private boolean over;

    /** Does work, telling a person on a terminal how long it has taken. */
    static <T> T during(Supplier<T> work, Surroundings around, LongFunction<String> line) {
        return during(work, around, line, PATIENCE);
    }

    static <T> T during(Supplier<T> work, Surroundings around, LongFunction<String> line, Duration patience) {
        Progress progress = new Progress(around, line, patience);
        try {
            return work.get();
        } finally {
            progress.close();
        }
    }

    private Progress(Surroundings around, LongFunction<String> line, Duration patience) {
        this.around = around;
        if (!around.terminal()) {
            ticks = null;
            return;
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        long start = System.nanoTime();
        ticks = timer;
        var unused = timer.scheduleAtFixedRate(
                () -> show(line.apply(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))),
                patience.toMillis(),
                500,
                TimeUnit.MILLISECONDS);
    }

    private synchronized void show(String line) {
        if (over) {
            return;
        }
        shown = true;
        around.err().print("\r\u001B[2K" + line);
        around.err().flush();
    }

    /** Wipes the line. */
    private synchronized void close() {
        over = true;
        if (ticks != null) {
            ticks.shutdownNow();
        }
        if (shown) {
            around.err().print("\r\u001B[2K");
            around.err().flush();
            shown = false;
        }
    }
}
