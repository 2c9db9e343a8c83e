package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;

/**
 * What became of the places of a need that go first to members of a gender. For coordinators only. Immutable and
 * thread-safe.
 *
 * @param gender for whom they were reserved, as stated by the members
 * @param places how many were
 * @param proposed how many members of the gender are proposed for the need, perhaps more
 */
public record ReservedPlaces(Gender gender, int places, int proposed) {

    /** Checks the gender. */
    public ReservedPlaces {
        requireNonNull(gender, "gender");
    }

    /**
     * How many of the reserved places are filled as meant.
     *
     * @return no more than were reserved
     */
    public int filled() {
        return Math.min(places, proposed);
    }
}
