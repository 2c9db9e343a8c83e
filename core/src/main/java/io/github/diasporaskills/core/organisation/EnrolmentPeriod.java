package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;

/**
 * That a site may take part in a programme in a period. Enrolling one more hospital is data only. Immutable and
 * thread-safe.
 *
 * @param site the organisation enrolled
 * @param during the days on which it is enrolled
 */
public record EnrolmentPeriod(OrganisationId site, DateRange during) {

    /** Checks that both parts are there. */
    public EnrolmentPeriod {
        requireNonNull(site, "site");
        requireNonNull(during, "during");
    }

    /**
     * Whether the site is enrolled on a day.
     *
     * @param day the day
     * @return true if the day lies in the period
     */
    public boolean coversOn(LocalDate day) {
        return during.contains(day);
    }
}
