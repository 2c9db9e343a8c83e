package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.organisation.OrganisationId;

/**
 * Points of continuing professional development. Immutable and thread-safe.
 *
 * @param points 1 to 1000
 * @param provider who gives them
 * @param council the council in whose scheme they count
 */
public record CpdAward(int points, OrganisationId provider, CouncilCode council) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the points are out of range
     */
    public CpdAward {
        requireNonNull(provider, "provider");
        requireNonNull(council, "council");
        if (points < 1 || points > 1000) {
            throw new IllegalArgumentException("An award is of 1 to 1000 points; found " + points);
        }
    }
}
