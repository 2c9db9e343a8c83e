package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;

/**
 * An engagement seen on a day on which it has not begun. It is a type of its own because planned is not engaged: it
 * can be listed and counted, and never enters a count of engagements or of engaged members. Immutable and thread-safe.
 *
 * @param id the engagement it may become
 * @param member who shall come
 * @param host where to
 * @param period when
 */
public record PlannedEngagement(EngagementId id, PersonId member, OrganisationId host, DateRange period) {

    /** Checks that all parts are there. */
    public PlannedEngagement {
        requireNonNull(id, "id");
        requireNonNull(member, "member");
        requireNonNull(host, "host");
        requireNonNull(period, "period");
    }
}
