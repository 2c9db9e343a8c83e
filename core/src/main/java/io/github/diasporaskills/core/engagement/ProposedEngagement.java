package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;

/**
 * A pairing that somebody proposes, as a rule a match plan: it becomes an engagement in the state PROPOSED only when
 * the register takes it in. Immutable and thread-safe.
 *
 * @param member who is proposed
 * @param need for what
 * @param host where
 * @param modality how
 * @param period when, with first and last day
 */
public record ProposedEngagement(
        PersonId member, NeedId need, OrganisationId host, Modality modality, DateRange period) {

    /**
     * Checks the period.
     *
     * @throws IllegalArgumentException if the period is open
     */
    public ProposedEngagement {
        requireNonNull(member, "member");
        requireNonNull(need, "need");
        requireNonNull(host, "host");
        requireNonNull(modality, "modality");
        requireNonNull(period, "period");
        if (!period.hasFirst() || !period.hasLast()) {
            throw new IllegalArgumentException(
                    "An engagement is proposed from a first to a last day; found " + period + " for " + need);
        }
    }
}
