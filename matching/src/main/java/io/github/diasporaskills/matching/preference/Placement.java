package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where: for each proposer of a {@link PreferenceInstance} a place or none, by number. Immutable and
 * thread-safe.
 *
 * <p>A placement claims nothing: whether its pairs are acceptable, keep the capacities and are stable is for a verifier.
 */
public final class Placement {

    private static final int NOWHERE = -1;

    private final int[] places;

    private Placement(int[] places) {
        this.places = places;
    }

    /**
     * A placement.
     *
     * @param places for each proposer the number of a place, or a negative number for none
     * @return the placement
     */
    public static Placement of(int... places) {
        int[] copy = requireNonNull(places, "places").clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.max(NOWHERE, copy[i]);
        }
        return new Placement(copy);
    }

    /**
     * The number of proposers it speaks of.
     *
     * @return 0 or more
     */
    public int size() {
        return places.length;
    }

    /**
     * How many proposers have a place.
     *
     * @return 0 or more
     */
    public int placed() {
        int placed = 0;
        for (int place : places) {
            placed += place >= 0 ? 1 : 0;
        }
        return placed;
    }

    /**
     * Where a proposer goes.
     *
     * @param proposer from 0, less than {@link #size()}
     * @return the number of a place, or empty
     * @throws IndexOutOfBoundsException if there is no such proposer
     */
    public OptionalInt placeOf(int proposer) {
        int place = places[proposer];
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * Where everybody goes.
     *
     * @return for each proposer the number of a place, or -1
     */
    public int[] toArray() {
        return places.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Placement that && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
    }

    /**
     * The sizes.
     *
     * @return for example {@code 6 of 8 placed}
     */
    @Override
    public String toString() {
        return placed() + " of " + size() + " placed";
    }
}
