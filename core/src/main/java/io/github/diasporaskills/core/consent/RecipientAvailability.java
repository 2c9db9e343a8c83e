package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;

/**
 * Whether somebody can be reached at all: on leave, on duty, or left the programme. Asked by the gate, so that a
 * precaution against somebody looks like any other absence. Implementations are thread-safe and answer the same for the
 * same instant.
 */
@FunctionalInterface
public interface RecipientAvailability {

    /**
     * Whether somebody is there to receive.
     *
     * @param person a pseudonym
     * @param at the instant
     * @return false if not
     */
    boolean isAvailable(ActorId person, Instant at);
}
