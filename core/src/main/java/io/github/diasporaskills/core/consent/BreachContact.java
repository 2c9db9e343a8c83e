package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;

/**
 * Whom a party tells when data were lost or seen by others. A desk, never a person's own address. Immutable and
 * thread-safe.
 *
 * @param organisation the party
 * @param desk how its desk is reached, 1 to 200 characters
 */
public record BreachContact(OrganisationId organisation, String desk) {

    private static final int LONGEST = 200;

    /**
     * Checks that the desk is named.
     *
     * @throws IllegalArgumentException if it is blank or too long
     */
    public BreachContact {
        requireNonNull(organisation, "organisation");
        if (requireNonNull(desk, "desk").isBlank() || desk.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A desk is named by 1 to " + LONGEST + " characters; found " + desk.length());
        }
    }
}
