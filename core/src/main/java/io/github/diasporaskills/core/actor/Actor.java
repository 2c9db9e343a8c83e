package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

/**
 * Who did something, and in which role. The library authorises; it does not authenticate: the embedding application
 * vouches for the id. Immutable and thread-safe.
 *
 * @param id a pseudonym
 * @param role the role in which the actor acts now
 */
public record Actor(ActorId id, Role role) {

    /** Checks that both parts are there. */
    public Actor {
        requireNonNull(id, "id");
        requireNonNull(role, "role");
    }

    /**
     * An actor.
     *
     * @param id a pseudonym, as in {@link ActorId#of(String)}
     * @param role the role
     * @return the actor
     * @throws IllegalArgumentException if the id does not have the form
     */
    public static Actor of(String id, Role role) {
        return new Actor(ActorId.of(id), role);
    }
}
