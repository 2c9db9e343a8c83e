package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.time.DateRange;

/**
 * Where a member lives, and since when. Immutable and thread-safe.
 *
 * @param country the country of residence
 * @param during the days, open where unknown
 */
public record Residence(CountryCode country, DateRange during) {

    /** Checks that both parts are there. */
    public Residence {
        requireNonNull(country, "country");
        requireNonNull(during, "during");
    }
}
