package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked to see who complains, and what the custodian decided. The motive is content and stands elsewhere.
 * Immutable and thread-safe.
 *
 * @param number the how manieth request of this case, from 1
 * @param by who asked
 * @param at when
 * @param motive a code
 * @param decision what was decided; null as long as it is open
 * @param until until when the identity may be seen; null unless it was granted
 */
public record IdentityRequest(
        int number,
        ActorId by,
        Instant at,
        String motive,
        @Nullable Decision decision,
        @Nullable Instant until) {

    /** What a custodian decides. */
    public enum Decision {
        /** The identity may be seen for a time. */
        GRANTED,
        /** It may not. */
        DENIED
    }

    /** Checks that the parts are there. */
    public IdentityRequest {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(motive, "motive");
    }

    /**
     * Until when the identity may be seen.
     *
     * @return empty unless it was granted
     */
    public Optional<Instant> seenUntil() {
        return Optional.ofNullable(until);
    }

    /**
     * Whether the custodian has not decided yet.
     *
     * @return true if so
     */
    public boolean isOpen() {
        return decision == null;
    }

    IdentityRequest decided(Decision what, @Nullable Instant ends) {
        return new IdentityRequest(number, by, at, motive, what, ends);
    }
}
