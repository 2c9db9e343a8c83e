package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.time.DateRange;

/**
 * What came of trying a version at a site. Immutable and thread-safe.
 *
 * @param version the version that was tried, 1 or more
 * @param site where
 * @param during when; both ends are known
 * @param answered how many cases were answered, 0 or more, as the register counts them
 * @param cost the money spent, without gifts in kind
 * @param source who says so, not blank
 */
public record Pilot(int version, OrganisationId site, DateRange during, long answered, MoneyBag cost, String source) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is out of range, an end is open or no source is given
     */
    public Pilot {
        requireNonNull(site, "site");
        requireNonNull(during, "during");
        requireNonNull(cost, "cost");
        requireNonNull(source, "source");
        if (version < 1 || answered < 0 || !during.hasFirst() || !during.hasLast() || source.isBlank()) {
            throw new IllegalArgumentException("A pilot names a version from 1, its first and last day, 0 cases or more"
                    + " and a source; found version " + version + ", " + during + ", " + answered + " cases");
        }
    }
}
