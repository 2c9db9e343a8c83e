package io.github.diasporaskills.examples.benchmarks.peers;

import com.google.ortools.Loader;
import io.github.diasporaskills.examples.benchmarks.Benchmark;
import io.github.diasporaskills.examples.benchmarks.peers.Instance.Costs;
import io.github.diasporaskills.matching.assignment.Algorithm;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.List;
import java.util.Random;

/**
 * No race but an oracle: a thousand seeded instances of some ten thousand edges, of every kind of costs, on which all
 * algorithms of this library, OR-Tools and JGraphT have to find the same total, and every plan of ours is proven.
 */
public final class AgreementBenchmark implements Benchmark {

    private static final int INSTANCES = Integer.getInteger("instances", 1_000);

    /** For the service loader. */
    public AgreementBenchmark() {}

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        Loader.loadNativeLibraries();
        Map<Peers, Integer> asked = new EnumMap<>(Peers.class);
        Map<Algorithm, Integer> solved = new EnumMap<>(Algorithm.class);
        for (int seed = 0; seed < INSTANCES; seed++) {
            Instance instance = instance(new Random(seed), seed);
            MatchProblem problem = Peers.problem(instance);
            long total = Peers.ours(problem).total();
            for (Algorithm algorithm : Algorithm.values()) {
                if (algorithm.handles(problem)) {
                    Assignment found =
                            OptimalAssignment.withDefaults().with(algorithm).solve(problem);
                    boolean proven = ProofVerifier.verify(problem, found).proven();
                    agree(algorithm, instance, seed, proven && found.total() == total);
                    solved.merge(algorithm, 1, Integer::sum);
                }
            }
            for (Peers peer : Peers.values()) {
                if (peer != Peers.OURS && peer.takes(instance)) {
                    agree(peer, instance, seed, peer.solve(instance) == total);
                    asked.merge(peer, 1, Integer::sum);
                }
            }
        }
        out.printf("%,d instances, the same total by all: ours %s, peers %s%n", INSTANCES, solved, asked);
    }

    private static void agree(Object who, Instance instance, int seed, boolean agrees) {
        if (!agrees) {
            throw new IllegalStateException(who + " differs on " + instance.name() + ", seed " + seed);
        }
    }

    private static Instance instance(Random random, int seed) {
        List<Costs> kinds = List.of(Costs.values());
        Costs costs = kinds.get(seed % kinds.size());
        return switch (seed / kinds.size() % 4) {
            case 0 -> {
                int size = 60 + random.nextInt(60);
                yield Instance.dense(costs, size, size, seed);
            }
            case 1 -> {
                int size = 60 + random.nextInt(40);
                yield Instance.dense(costs, size, size + random.nextInt(40), seed);
            }
            case 2 -> {
                int size = 300 + random.nextInt(400);
                yield Instance.sparse(costs, size, size, 1, 5 + random.nextInt(20), seed);
            }
            default -> {
                int rights = 60 + random.nextInt(60);
                yield Instance.sparse(costs, rights * 5, rights, 5, 5 + random.nextInt(20), seed);
            }
        };
    }
}
