package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

/**
 * An organisation that takes part in an activity. Immutable and thread-safe.
 *
 * @param role what it does
 * @param organisation which one
 */
public record IatiParticipant(IatiRole role, IatiOrganisation organisation) {

    /** Checks that both parts are there. */
    public IatiParticipant {
        requireNonNull(role, "role");
        requireNonNull(organisation, "organisation");
    }
}
