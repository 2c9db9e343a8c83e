package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A draw that breaks ties: one number for each proposer, used by all places, and one for each place, used by all
 * proposers. The lower number goes first. Immutable and thread-safe.
 *
 * <p>It depends on the seed and the ids only, not on the order in which an instance was put together, so that whoever
 * has the seed can draw again and find the same numbers: {@link Random} from the seed shuffles the proposers sorted by
 * id, then the places sorted by id.
 */
public final class Lottery {

    private final long seed;
    private final int[] proposers;
    private final int[] places;

    private Lottery(long seed, int[] proposers, int[] places) {
        this.seed = seed;
        this.proposers = proposers;
        this.places = places;
    }

    /**
     * Draws.
     *
     * @param instance whose ties are to be broken
     * @param seed any number; publish it before the lists are known
     * @return the draw; O(n log n)
     */
    public static Lottery draw(PreferenceInstance instance, long seed) {
        Random random = new Random(seed);
        return new Lottery(
                seed,
                shuffled(requireNonNull(instance, "instance").proposerIds(), random),
                shuffled(instance.placeIds(), random));
    }

    private static int[] shuffled(List<String> ids, Random random) {
        int[] order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int[] draws = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            draws[order[i]] = i;
        }
        return draws;
    }

    /**
     * What it was drawn from.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The number of a proposer in the draw.
     *
     * @param proposer its number in the instance
     * @return from 0, the best
     */
    public int ofProposer(int proposer) {
        return proposers[proposer];
    }

    /**
     * The number of a place in the draw.
     *
     * @param place its number in the instance
     * @return from 0, the best
     */
    public int ofPlace(int place) {
        return places[place];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lottery that
                && seed == that.seed
                && Arrays.equals(proposers, that.proposers)
                && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed);
    }

    @Override
    public String toString() {
        return "Lottery from seed " + seed;
    }
}
