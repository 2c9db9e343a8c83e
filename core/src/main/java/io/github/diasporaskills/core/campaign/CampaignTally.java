package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one campaign counts at an instant. Persons, services and referrals are different units and are never added up.
 * Results of a programme are counted by the register, which knows who came to several campaigns. Immutable and
 * thread-safe.
 *
 * @param asOf the instant; what happened later does not count
 * @param beneficiaries different persons registered, whether or not they had a service
 * @param served different persons who had at least one service
 * @param specialists different specialists with a shift
 * @param serving different specialists who gave at least one service
 * @param services the services
 * @param needingCare the findings that need care after the campaign
 * @param referred those of them for which a referral was opened
 * @param byGender the beneficiaries by gender, with a cell for each gender; their sum is {@code beneficiaries}
 */
public record CampaignTally(
        Instant asOf,
        int beneficiaries,
        int served,
        int specialists,
        int serving,
        int services,
        int needingCare,
        int referred,
        Map<Gender, Integer> byGender) {

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a cell is missing, the cells do not add up to the beneficiaries, or a part exceeds its whole
     */
    public CampaignTally {
        requireNonNull(asOf, "asOf");
        byGender = Collections.unmodifiableMap(new EnumMap<>(byGender));
        int sum = byGender.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != beneficiaries
                || byGender.size() < Gender.values().length
                || byGender.values().stream().anyMatch(cell -> cell < 0)
                || served > beneficiaries
                || served > services
                || serving > specialists
                || serving > services
                || referred > needingCare
                || Arrays.stream(new int[] {served, serving, services, referred})
                        .anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException(
                    "There is a cell for each gender, cells add up to the persons, and no part is more than its whole; found "
                            + sum + " in cells, " + beneficiaries + " persons, " + served + " served, " + services
                            + " services, " + serving + " of " + specialists + " specialists, " + referred + " of "
                            + needingCare + " findings");
        }
    }
}
