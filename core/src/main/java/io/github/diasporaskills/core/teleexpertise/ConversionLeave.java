package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;

/**
 * That a requester agreed, beforehand, to turn a request for an opinion into a referral. Immutable and thread-safe.
 *
 * @param request which request
 * @param by the requester
 * @param at when
 */
public record ConversionLeave(TeleExpertiseRequestId request, ActorId by, Instant at) {

    /** Checks that all parts are there. */
    public ConversionLeave {
        requireNonNull(request, "request");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
