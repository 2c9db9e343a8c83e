package io.github.diasporaskills.examples.benchmarks.peers;

import com.google.ortools.Loader;
import io.github.diasporaskills.examples.benchmarks.Benchmark;
import io.github.diasporaskills.examples.benchmarks.peers.Instance.Costs;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Best plans: this library beside OR-Tools and JGraphT. All solve the same instance in turn, each building its input
 * from the same arrays, so that they meet the same machine; the least time of each counts. Each runs up to thirty rounds,
 * as the virtual machine needs some before it runs compiled code, but five are enough for who takes two seconds for them,
 * and one for who takes two seconds for one. All must give the same total, and ours is proven.
 */
public final class AssignmentBenchmark implements Benchmark {

    private static final long SEED = 20_260_101;
    private static final int ROUNDS = Integer.getInteger("rounds", 30);
    private static final int FEWEST_ROUNDS = 5;
    private static final boolean CPU = "cpu".equals(System.getProperty("clock"));
    private static final long ENOUGH = 2_000_000_000L;

    /** For the service loader. */
    public AssignmentBenchmark() {}

    @Override
    public String name() {
        return "assignment";
    }

    private static List<Supplier<Instance>> instances() {
        return List.of(
                () -> Instance.dense(Costs.UNIFORM, 1_000, 1_000, SEED),
                () -> Instance.dense(Costs.UNIFORM, 2_000, 2_000, SEED),
                () -> Instance.dense(Costs.UNIFORM, 5_000, 5_000, SEED),
                () -> Instance.dense(Costs.CLUSTERED, 1_000, 1_000, SEED),
                () -> Instance.dense(Costs.ADDITIVE, 1_000, 1_000, SEED),
                () -> Instance.dense(Costs.TINY, 1_000, 1_000, SEED),
                () -> Instance.dense(Costs.EQUAL, 1_000, 1_000, SEED),
                () -> Instance.dense(Costs.UNIFORM, 900, 1_100, SEED),
                () -> Instance.sparse(Costs.UNIFORM, 10_000, 10_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.CLUSTERED, 10_000, 10_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.ADDITIVE, 10_000, 10_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.TINY, 10_000, 10_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.EQUAL, 10_000, 10_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.UNIFORM, 10_000, 12_000, 1, 50, SEED),
                () -> Instance.sparse(Costs.UNIFORM, 10_000, 2_000, 5, 50, SEED),
                () -> Instance.sparse(Costs.CLUSTERED, 10_000, 2_000, 5, 50, SEED),
                () -> Instance.sparse(Costs.ADDITIVE, 10_000, 2_000, 5, 50, SEED),
                () -> Instance.sparse(Costs.TINY, 10_000, 2_000, 5, 50, SEED),
                () -> Instance.sparse(Costs.UNIFORM, 10_000, 2_500, 5, 50, SEED),
                () -> Instance.ofProgramme(10_000, 1_000, 1),
                () -> Instance.ofProgramme(10_000, 1_000, 5),
                () -> Instance.ofProgramme(40_000, 4_000, 5));
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        Loader.loadNativeLibraries();
        out.println("times in ms, least of the rounds (how many), building the input included; ratios to ours");
        String only = System.getProperty("instance", "");
        boolean withJgrapht = Boolean.parseBoolean(System.getProperty("jgrapht", "true"));
        Map<Peers, double[]> ratios = new EnumMap<>(Peers.class);
        for (Supplier<Instance> supplier : instances()) {
            Instance instance = supplier.get();
            if (instance.name().contains(only)) {
                compare(instance, withJgrapht, ratios, out);
            }
        }
        ratios.forEach((peer, ends) -> out.printf("%s: worst ratio %.1f, best ratio %.1f%n", peer, ends[0], ends[1]));
    }

    private static void compare(Instance instance, boolean withJgrapht, Map<Peers, double[]> ratios, PrintStream out) {
        Map<Peers, Long> least = new EnumMap<>(Peers.class);
        Map<Peers, Integer> runs = new EnumMap<>(Peers.class);
        Map<Peers, Long> spent = new EnumMap<>(Peers.class);
        long total = proven(instance);
        for (int round = 0; round < ROUNDS; round++) {
            for (Peers peer : Peers.values()) {
                boolean enough = least.getOrDefault(peer, 0L) > ENOUGH
                        || (spent.getOrDefault(peer, 0L) > ENOUGH && round >= FEWEST_ROUNDS);
                if (!peer.takes(instance) || enough || (peer == Peers.JGRAPHT_FLOW && !withJgrapht)) {
                    continue;
                }
                long start = clock();
                long found = peer.solve(instance);
                long time = clock() - start;
                if (found != total) {
                    throw new IllegalStateException(
                            peer + " found " + found + " instead of " + total + " for " + instance.name());
                }
                least.merge(peer, time, Math::min);
                runs.merge(peer, 1, Integer::sum);
                spent.merge(peer, time, Long::sum);
            }
        }
        StringBuilder line = new StringBuilder(String.format("%-45s total %d", instance.name(), total));
        long ours = least.getOrDefault(Peers.OURS, 1L);
        least.forEach((peer, time) -> {
            line.append(String.format("; %s %.1f (%d)", peer, time / 1e6, runs.get(peer)));
            if (peer != Peers.OURS) {
                double ratio = (double) time / ours;
                line.append(String.format(" = %.1fx", ratio));
                ratios.merge(peer, new double[] {ratio, ratio}, (before, now) ->
                        new double[] {Math.min(before[0], now[0]), Math.max(before[1], now[1])});
            }
        });
        out.println(line);
    }

    /** On a busy machine the time of the thread on a processor says more than that on the wall. */
    private static long clock() {
        return CPU ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static long proven(Instance instance) {
        MatchProblem problem = Peers.problem(instance);
        var answer = Peers.ours(problem);
        if (!ProofVerifier.verify(problem, answer).proven()) {
            throw new IllegalStateException("Not proven: " + instance.name());
        }
        return answer.total();
    }
}
