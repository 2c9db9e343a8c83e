package io.github.diasporaskills.examples.benchmarks.peers;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast something is done again and again by several threads, and how long each time takes. */
final class Pace {

    /** What is done: by which writer, and which of his times it is. */
    interface Work {
        void once(int writer, long number) throws SQLException;
    }

    private static final int WARM_UP = Integer.getInteger("warmup", 3);

    private final String name;
    private final Work work;
    private final List<long[]> times = new ArrayList<>();
    private long nanos;
    private long count;
    private long rounds;

    Pace(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /** Runs all in turn, first some times each to warm up, which does not count. */
    static void inTurns(int writers, int rounds, long millis, Pace... all) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            for (int round = -WARM_UP; round < rounds; round++) {
                for (Pace pace : all) {
                    pace.turn(threads, writers, millis, round >= 0);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void turn(ExecutorService threads, int writers, long millis, boolean counts) throws SQLException {
        long round = rounds++;
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        List<Callable<long[]>> calls = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            calls.add(() -> run(writer, (writers * 1_000L + round) * 100_000_000L, end)); // No number comes twice.
        }
        try {
            for (Future<long[]> done : threads.invokeAll(calls)) {
                long[] taken = done.get();
                if (counts) {
                    times.add(taken);
                    count += taken.length;
                }
            }
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
        nanos += counts ? System.nanoTime() - start : 0;
    }

    private long[] run(int writer, long first, long end) throws SQLException {
        long[] taken = new long[1_024];
        int done = 0;
        for (long before = System.nanoTime(); before < end; ) {
            work.once(writer, first + done);
            long after = System.nanoTime();
            if (done == taken.length) {
                taken = Arrays.copyOf(taken, 2 * done);
            }
            taken[done++] = after - before;
            before = after;
        }
        return Arrays.copyOf(taken, done);
    }

    String name() {
        return name;
    }

    double perSecond() {
        return count * 1e9 / nanos;
    }

    /** The time within which so many of a hundred were done, in milliseconds. */
    private double percentile(double percent) {
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all.length == 0 ? 0 : all[(int) Math.min(all.length - 1, all.length * percent / 100)] / 1e6;
    }

    /** For example {@code 812/s (p50 1.2 ms, p99 3.4 ms)}. */
    @Override
    public String toString() {
        return String.format("%,.0f/s (p50 %.2f ms, p99 %.2f ms)", perSecond(), percentile(50), percentile(99));
    }
}
