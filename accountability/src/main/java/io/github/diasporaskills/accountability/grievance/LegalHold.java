package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stop on erasure. It stands until somebody else than who placed it releases it, reviewed or not. Immutable and
 * thread-safe.
 *
 * @param placedBy who placed it
 * @param from since when
 * @param reviewOn when it is looked at again
 */
public record LegalHold(ActorId placedBy, Instant from, LocalDate reviewOn) {

    /** Checks that all parts are there. */
    public LegalHold {
        requireNonNull(placedBy, "placedBy");
        requireNonNull(from, "from");
        requireNonNull(reviewOn, "reviewOn");
    }
}
