package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;

/**
 * Whether somebody can be reached at all: on leave, on duty, or left the programme. Asked by the gate, so that a
 * precaution against somebody looks like any other absence.
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
