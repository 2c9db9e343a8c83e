package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;

/**
 * Who receives data, in which function, and where. Immutable and thread-safe.
 *
 * @param role the function in which they receive
 * @param organisation the party of the protocol for which they act
 * @param person a pseudonym
 * @param destination the country in which the data arrive
 */
public record Recipient(RecipientClass role, OrganisationId organisation, ActorId person, CountryCode destination) {

    /** Checks that all parts are there. */
    public Recipient {
        requireNonNull(role, "role");
        requireNonNull(organisation, "organisation");
        requireNonNull(person, "person");
        requireNonNull(destination, "destination");
    }
}
