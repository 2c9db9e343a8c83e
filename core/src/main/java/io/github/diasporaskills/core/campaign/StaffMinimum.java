package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;

/**
 * How many specialists of a specialty a campaign needs at least, over all its sessions. Immutable and thread-safe.
 *
 * @param specialty the specialty
 * @param least how many different specialists, 1 or more
 */
public record StaffMinimum(SpecialtyCode specialty, int least) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public StaffMinimum {
        requireNonNull(specialty, "specialty");
        if (least < 1) {
            throw new IllegalArgumentException("A minimum of staff is 1 or more; found " + least + " for " + specialty);
        }
    }
}
