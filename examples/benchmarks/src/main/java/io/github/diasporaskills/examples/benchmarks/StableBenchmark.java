package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.StableMatching;
import io.github.diasporaskills.matching.stable.StableResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Proposers with 20 preferences each into places of 10, from arrays: building the instance, a stable plan best for the
 * proposers, one best for the places, and the verifier; sizes growing tenfold. Places rank those who list them in
 * random order. Beside them stands one pass over the pairs, which nothing can beat. Least times count. The goal: a
 * million proposers within 3 seconds and 1 GB of heap, building included.
 */
final class StableBenchmark implements Benchmark {

    private static final int MOST = Integer.getInteger("proposers", 1_000_000);
    private static final int WISHES = 20;
    private static final int CAPACITY = 10;
    private static final long SEED = 20_260_101;

    @Override
    public String name() {
        return "stable";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        measure(1_000, 40, out);
        for (int proposers = 1_000; proposers <= MOST; proposers *= 10) {
            measure(proposers, proposers <= 10_000 ? 30 : 5, out);
        }
    }

    private static void measure(int proposers, int rounds, PrintStream out) {
        Given given = Given.random(proposers);
        long[] least = new long[5];
        Arrays.fill(least, Long.MAX_VALUE);
        Heap.reset();
        int placed = 0;
        long checksum = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            PreferenceInstance instance = given.instance();
            long built = System.nanoTime();
            StableResult result = StableMatching.withDefaults().solve(instance);
            long solved = System.nanoTime();
            StableMatching.withDefaults().bestFor(Side.PLACES).solve(instance);
            long other = System.nanoTime();
            StabilityCheck check = StabilityVerifier.verify(result);
            long verified = System.nanoTime();
            for (int edge = 0; edge < instance.edgeCount(); edge++) {
                checksum += instance.placeOf(edge) ^ instance.priorityOf(edge);
            }
            long passed = System.nanoTime();
            if (!check.proven()) {
                throw new IllegalStateException("The plan is not stable: " + check);
            }
            placed = result.placement().orElseThrow().placed();
            keep(least, built - start, solved - built, other - solved, verified - other, passed - verified);
        }
        out.printf(
                "%,9d proposers, %,d placed: build %.1f ms, best for proposers %.1f ms (together %.1f, %.0f passes),"
                        + " best for places %.1f ms, verify %.1f ms, one pass %.2f ms; peak heap %d MB of %d (%d)%n",
                proposers,
                placed,
                least[0] / 1e6,
                least[1] / 1e6,
                (least[0] + least[1]) / 1e6,
                (double) (least[0] + least[1]) / least[4],
                least[2] / 1e6,
                least[3] / 1e6,
                least[4] / 1e6,
                Heap.peak(),
                Runtime.getRuntime().maxMemory() >> 20,
                checksum & 1);
    }

    private static void keep(long[] least, long... times) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], times[i]);
        }
    }

    /** The five arrays an instance is built from. */
    private static final class Given {

        private final int[] firstWish;
        private final int[] wishes;
        private final int[] firstRanked;
        private final int[] ranked;
        private final int[] capacities;

        private Given(int[] firstWish, int[] wishes, int[] firstRanked, int[] ranked, int[] capacities) {
            this.firstWish = firstWish;
            this.wishes = wishes;
            this.firstRanked = firstRanked;
            this.ranked = ranked;
            this.capacities = capacities;
        }

        static Given random(int proposers) {
            Random random = new Random(SEED);
            int places = proposers / CAPACITY;
            int[] firstWish = new int[proposers + 1];
            int[] wishes = new int[proposers * WISHES];
            int[] firstRanked = new int[places + 1];
            int[] seen = new int[places];
            for (int proposer = 0; proposer < proposers; proposer++) {
                firstWish[proposer + 1] = firstWish[proposer] + WISHES;
                for (int i = 0; i < WISHES; ) {
                    int place = random.nextInt(places);
                    if (seen[place] != proposer + 1) {
                        seen[place] = proposer + 1;
                        wishes[firstWish[proposer] + i++] = place;
                        firstRanked[place + 1]++;
                    }
                }
            }
            for (int place = 0; place < places; place++) {
                firstRanked[place + 1] += firstRanked[place];
            }
            int[] next = firstRanked.clone();
            int[] ranked = new int[wishes.length];
            for (int entry = 0; entry < wishes.length; entry++) {
                ranked[next[wishes[entry]]++] = entry / WISHES;
            }
            for (int place = 0; place < places; place++) {
                for (int i = firstRanked[place + 1] - 1; i > firstRanked[place]; i--) {
                    int j = firstRanked[place] + random.nextInt(i - firstRanked[place] + 1);
                    int kept = ranked[i];
                    ranked[i] = ranked[j];
                    ranked[j] = kept;
                }
            }
            int[] capacities = new int[places];
            Arrays.fill(capacities, CAPACITY);
            return new Given(firstWish, wishes, firstRanked, ranked, capacities);
        }

        PreferenceInstance instance() {
            return PreferenceInstance.of(firstWish, wishes, firstRanked, ranked, capacities);
        }
    }
}
