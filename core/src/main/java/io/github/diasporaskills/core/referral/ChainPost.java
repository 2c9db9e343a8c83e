package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;

/**
 * Who holds a function of a chain, for which organisation, on which days: a named contact, or a volunteer on the list of
 * providers. Immutable and thread-safe.
 *
 * @param role the function
 * @param organisation for whom
 * @param person a pseudonym
 * @param during on which days
 */
public record ChainPost(RecipientClass role, OrganisationId organisation, ActorId person, DateRange during) {

    /** Checks that all parts are there. */
    public ChainPost {
        requireNonNull(role, "role");
        requireNonNull(organisation, "organisation");
        requireNonNull(person, "person");
        requireNonNull(during, "during");
    }

    boolean isHeldBy(ActorId who, RecipientClass as, OrganisationId of, LocalDate on) {
        return person.equals(who) && role.equals(as) && organisation.equals(of) && during.contains(on);
    }
}
