package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.PersonId;
import java.util.Map;
import java.util.Optional;

/**
 * By which clock an expert lives. An expert without a zone is available by the days of the country served, and no hour
 * is held against him or her. An implementation gives the same answer for the same question and is thread-safe.
 */
@FunctionalInterface
public interface ExpertZones {

    /**
     * The zone of an expert.
     *
     * @param expert the pseudonym
     * @param residence the country in which the expert lives
     * @return the zone, or empty if it is not known; two zones of one id are the same
     */
    Optional<PackZone> of(PersonId expert, CountryCode residence);

    /**
     * No zone is known.
     *
     * @return empty for everybody
     */
    static ExpertZones none() {
        return (expert, residence) -> Optional.empty();
    }

    /**
     * One zone for each country.
     *
     * @param zones by country of residence
     * @return the zone of the country, for everybody who lives there
     */
    static ExpertZones byCountry(Map<CountryCode, PackZone> zones) {
        Map<CountryCode, PackZone> known = Map.copyOf(zones);
        return (expert, residence) -> Optional.ofNullable(known.get(requireNonNull(residence, "residence")));
    }
}
