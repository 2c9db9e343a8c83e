package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.Instant;

/**
 * Where somebody who refuses or withdraws a consent is cared for instead: a no closes one way and never all of them.
 * Immutable and thread-safe.
 *
 * @param organisation who gives care where the person is
 * @param openedBy who arranged it, a pseudonym
 * @param openedAt when
 */
public record LocalCarePath(OrganisationId organisation, ActorId openedBy, Instant openedAt) {

    /** Checks that all parts are there. */
    public LocalCarePath {
        requireNonNull(organisation, "organisation");
        requireNonNull(openedBy, "openedBy");
        requireNonNull(openedAt, "openedAt");
    }
}
