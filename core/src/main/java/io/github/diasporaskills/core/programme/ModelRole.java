package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * What a role does under an operating model. Immutable and thread-safe.
 *
 * @param role the role
 * @param duties what it does
 */
public record ModelRole(Role role, LocalText duties) {

    /** Checks that both parts are there. */
    public ModelRole {
        requireNonNull(role, "role");
        requireNonNull(duties, "duties");
    }
}
