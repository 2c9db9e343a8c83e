package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.accountability.publication.protection.Attack;
import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.OutsideView;
import io.github.diasporaskills.accountability.publication.protection.Protection;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Tables with all margins, counts drawn around 6, threshold 5: hiding what gives small counts away with two proofs for
 * each, checking the proofs exactly, and the attack on every hidden cell; three seeds each, least times count. The
 * goal: 4 × 12 × 10 within 3 seconds, 4 × 30 × 12, the districts of Rwanda, within 30.
 */
final class ProtectionBenchmark implements Benchmark {

    /** By {@code -Dclock=cpu}, for busy machines. */
    private static final boolean CPU = "cpu".equals(System.getProperty("clock"));

    private static final int THRESHOLD = 5;
    private static final double MEAN = 6;
    private static final int[][] SIZES = {{3, 12}, {3, 12, 5}, {3, 6, 5, 2}, {4, 12, 10}, {4, 30, 12}};

    @Override
    public String name() {
        return "protection";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        measure(table(1, 4, 12, 10), "warm-up", 1, out);
        for (int[] size : SIZES) {
            String words = String.join(
                    "x", IntStream.of(size).mapToObj(Integer::toString).toList());
            for (int seed = 1; seed <= 3; seed++) {
                measure(table(seed, size), words, 3, out);
            }
        }
    }

    private static void measure(MarginTable table, String words, int rounds, PrintStream out) {
        long protect = Long.MAX_VALUE;
        long check = Long.MAX_VALUE;
        long attack = Long.MAX_VALUE;
        Protection found = Protection.of(table.system(), ProtectionPolicy.withThreshold(THRESHOLD), 1);
        for (int round = 0; round < rounds; round++) {
            long start = clock();
            found = Protection.of(table.system(), ProtectionPolicy.withThreshold(THRESHOLD), 1);
            long hidden = clock();
            for (Protection.Proof proof : found.proofs()) {
                if (!found.system().holds(proof.table())) {
                    throw new IllegalStateException("A proof does not hold");
                }
            }
            long checked = clock();
            Attack told = Attack.on(OutsideView.of(found), 1).orElseThrow();
            long attacked = clock();
            if (told.recovered().findAny().isPresent()) {
                throw new IllegalStateException("A hidden cell is given away");
            }
            protect = Math.min(protect, hidden - start);
            check = Math.min(check, checked - hidden);
            attack = Math.min(attack, attacked - checked);
        }
        long secondary = found.secondary().count();
        double lost = found.secondary()
                .mapToDouble(cell -> Math.log1p((double) table.count(cell)))
                .sum();
        out.printf(
                "%-9s %,6d cells, %4d small, %4d hidden beside (information lost %.0f), %s, %,d linear programs:"
                        + " protect %.2f s, check proofs %.3f s, attack %.2f s%n",
                words,
                table.size(),
                found.proofs().size() / 2,
                secondary,
                lost,
                found.weakest(),
                found.linearPrograms(),
                protect / 1e9,
                check / 1e9,
                attack / 1e9);
    }

    private static long clock() {
        return CPU ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static MarginTable table(long seed, int... sizes) {
        Random random = new Random(seed);
        List<TableDimension> by = new ArrayList<>();
        for (int d = 0; d < sizes.length; d++) {
            by.add(TableDimension.of(
                    "d" + d, IntStream.range(0, sizes[d]).mapToObj(i -> "c" + i).toList()));
        }
        Map<List<String>, Long> inner = new HashMap<>();
        fill(by, new ArrayList<>(), inner, random);
        return MarginTable.of(by, inner);
    }

    private static void fill(
            List<TableDimension> by, List<String> codes, Map<List<String>, Long> inner, Random random) {
        if (codes.size() == by.size()) {
            inner.put(List.copyOf(codes), poisson(random));
            return;
        }
        for (String code : by.get(codes.size()).categories()) {
            codes.add(code);
            fill(by, codes, inner, random);
            codes.remove(codes.size() - 1);
        }
    }

    private static long poisson(Random random) {
        double limit = Math.exp(-MEAN);
        double product = 1;
        long count = -1;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }
}
