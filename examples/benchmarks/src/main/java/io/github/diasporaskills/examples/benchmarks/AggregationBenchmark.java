package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.ObservationColumns;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 10,000,000 participations aggregated by four dimensions, from rows held to a table with named cells, beside a bare loop
 * over the same numbers in plain arrays: all of them, and those of a year. Both run in turn in the same process; the
 * first rounds do not count, of the others the least time; the answers have to be equal cell by cell. The goal: at least
 * half the bare loop's speed.
 */
final class AggregationBenchmark implements Benchmark {

    private static final int ROWS = Integer.getInteger("rows", 10_000_000);
    private static final int ROUNDS = 10;
    private static final int WARM_UP = 5;
    private static final long SEED = 20_260_101;

    /** By {@code -Dclock=cpu}, for busy machines. */
    private static final boolean CPU = "cpu".equals(System.getProperty("clock"));

    private static final List<String> IDS = List.of("sex", "age", "region", "profession");
    private static final int[] SIZES = {6, 9, 30, 12};
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final ReportingPeriod YEAR = ReportingPeriod.year(2025);

    @Override
    public String name() {
        return "aggregation";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        Arrays drawn = Arrays.drawn();
        long before = Heap.retained();
        long start = now();
        ObservationColumns columns = drawn.columns();
        out.printf(
                "%,d rows by %s, %,d cells; taken in by code in %.2f s, %d MB beside %d MB of the arrays%n",
                columns.size(),
                columns.dimensions(),
                Arrays.cells(),
                (now() - start) / 1e9,
                (Heap.retained() - before) >> 20,
                (12L * ROWS) >> 20);
        List<Dimension> by = columns.dimensions();
        compare("all days", drawn::count, () -> columns.count(by), out);
        compare("one year", drawn::countOfYear, () -> columns.count(YEAR, by), out);
    }

    private static void compare(
            String what, Supplier<long[]> bareLoop, Supplier<Disaggregation> ours, PrintStream out) {
        long bare = Long.MAX_VALUE;
        long counted = Long.MAX_VALUE;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = now();
            long[] expected = bareLoop.get();
            long between = now();
            Disaggregation found = ours.get();
            long end = now();
            same(expected, found);
            if (round >= 0) {
                bare = Math.min(bare, between - start);
                counted = Math.min(counted, end - between);
            }
        }
        out.printf(
                "%s: bare loop %.1f ms (%,.0f rows/s), counted %.1f ms (%,.0f rows/s), ratio %.2f%n",
                what, bare / 1e6, ROWS / (bare / 1e9), counted / 1e6, ROWS / (counted / 1e9), (double) bare / counted);
    }

    /** The cells of a table stand in the order of the codes of each dimension, as those of the bare loop do. */
    private static void same(long[] expected, Disaggregation found) {
        long sum = 0;
        Iterator<Map.Entry<List<Category>, Long>> cells =
                found.cells().entrySet().iterator();
        for (int cell = 0; cell < expected.length; cell++) {
            Map.Entry<List<Category>, Long> next = cells.next();
            if (next.getValue() != expected[cell] || !next.getKey().equals(Arrays.key(cell))) {
                throw new IllegalStateException("The bare loop counts " + expected[cell] + ", not " + next);
            }
            sum += expected[cell];
        }
        if (cells.hasNext() || found.total() != sum) {
            throw new IllegalStateException("The bare loop finds " + sum + " rows in all, not " + found.total());
        }
    }

    private static long now() {
        return CPU ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** The same participations as plain arrays: four group numbers and a day each; few groups are common, as in life. */
    private static final class Arrays {

        private final char[][] groups = new char[SIZES.length][ROWS];
        private final int[] days = new int[ROWS];

        static Arrays drawn() {
            Random random = new Random(SEED);
            Arrays arrays = new Arrays();
            for (int row = 0; row < ROWS; row++) {
                for (int i = 0; i < SIZES.length; i++) {
                    arrays.groups[i][row] = (char) (SIZES[i] * random.nextDouble() * random.nextDouble());
                }
                arrays.days[row] = (int) START.toEpochDay() + random.nextInt(DAYS);
            }
            return arrays;
        }

        /** Codes of one length, so that they sort as their numbers do. */
        private static String code(int number) {
            return String.format("g%02d", number);
        }

        static int cells() {
            return IntStream.of(SIZES).reduce(1, (a, b) -> a * b);
        }

        static List<Category> key(int cell) {
            @Nullable Category[] key = new @Nullable Category[SIZES.length];
            for (int i = key.length - 1, rest = cell; i >= 0; rest /= SIZES[i--]) {
                key[i] = Category.of(code(rest % SIZES[i]));
            }
            return List.of(key);
        }

        ObservationColumns columns() {
            ObservationColumns.Builder columns = ObservationColumns.by(
                    Dimension.named(IDS.get(0)),
                    IDS.stream().skip(1).map(Dimension::named).toArray(Dimension[]::new));
            String[][] codes = IntStream.of(SIZES)
                    .mapToObj(size ->
                            IntStream.range(0, size).mapToObj(Arrays::code).toArray(String[]::new))
                    .toArray(String[][]::new);
            LocalDate[] calendar =
                    IntStream.range(0, DAYS).mapToObj(START::plusDays).toArray(LocalDate[]::new);
            int first = (int) START.toEpochDay();
            for (int row = 0; row < ROWS; row++) {
                String[] stated = new String[SIZES.length];
                for (int i = 0; i < stated.length; i++) {
                    stated[i] = codes[i][groups[i][row]];
                }
                columns.add(calendar[days[row] - first], stated);
            }
            return columns.build();
        }

        long[] count() {
            char[] a = groups[0];
            char[] b = groups[1];
            char[] c = groups[2];
            char[] d = groups[3];
            int sizeB = SIZES[1];
            int sizeC = SIZES[2];
            int sizeD = SIZES[3];
            long[] cells = new long[cells()];
            for (int i = 0; i < a.length; i++) {
                cells[((a[i] * sizeB + b[i]) * sizeC + c[i]) * sizeD + d[i]]++;
            }
            return cells;
        }

        long[] countOfYear() {
            char[] a = groups[0];
            char[] b = groups[1];
            char[] c = groups[2];
            char[] d = groups[3];
            int[] on = days;
            int sizeB = SIZES[1];
            int sizeC = SIZES[2];
            int sizeD = SIZES[3];
            int first = (int) YEAR.first().toEpochDay();
            int last = (int) YEAR.last().toEpochDay();
            long[] cells = new long[cells()];
            for (int i = 0; i < a.length; i++) {
                if (on[i] >= first && on[i] <= last) {
                    cells[((a[i] * sizeB + b[i]) * sizeC + c[i]) * sizeD + d[i]]++;
                }
            }
            return cells;
        }
    }
}
