package io.github.diasporaskills.matching.preference;

import java.util.OptionalInt;

/**
 * Two proposers with one joint list, as numbers of an instance. Wishes that name a place which does not list the
 * member are left out. Immutable and thread-safe.
 */
public final class Couple {

    private static final int NOWHERE = -1;

    private final int first;
    private final int second;
    private final int[] firstPlaces;
    private final int[] secondPlaces;

    Couple(int first, int second, int[] firstPlaces, int[] secondPlaces) {
        this.first = first;
        this.second = second;
        this.firstPlaces = firstPlaces;
        this.secondPlaces = secondPlaces;
    }

    /**
     * The first member.
     *
     * @return the number of a proposer
     */
    public int first() {
        return first;
    }

    /**
     * The second member.
     *
     * @return the number of a proposer
     */
    public int second() {
        return second;
    }

    /**
     * How many wishes there are.
     *
     * @return 0 or more
     */
    public int wishCount() {
        return firstPlaces.length;
    }

    /**
     * Where the first member goes by a wish.
     *
     * @param wish from 0, the best
     * @return the number of a place, or empty
     * @throws IndexOutOfBoundsException if there is no such wish
     */
    public OptionalInt firstPlace(int wish) {
        int place = firstPlaces[wish];
        return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * Where the second member goes by a wish.
     *
     * @param wish from 0, the best
     * @return the number of a place, or empty
     * @throws IndexOutOfBoundsException if there is no such wish
     */
    public OptionalInt secondPlace(int wish) {
        int place = secondPlaces[wish];
        return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
