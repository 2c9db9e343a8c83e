package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.PersonId;

/**
 * That a specialist is on duty in a session. Immutable and thread-safe.
 *
 * @param session the session
 * @param specialist who, by pseudonym
 * @param specialty for what
 */
public record Shift(SessionId session, PersonId specialist, SpecialtyCode specialty) {

    /** Checks that all parts are there. */
    public Shift {
        requireNonNull(session, "session");
        requireNonNull(specialist, "specialist");
        requireNonNull(specialty, "specialty");
    }
}
