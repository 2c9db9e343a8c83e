package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Whether somebody can come to a session, at what hour of his or her own clock, and what it weighs. Immutable and
 * thread-safe.
 *
 * @param attendee who
 * @param local when the session begins where the person is
 * @param attends whether the person can come
 * @param burden points of the hour, or of having to miss it
 * @param reasons why so, at least one
 */
public record Presence(ActorId attendee, OffsetDateTime local, boolean attends, int burden, List<Reason> reasons) {

    /** Copies the reasons. */
    public Presence {
        requireNonNull(attendee, "attendee");
        requireNonNull(local, "local");
        reasons = List.copyOf(reasons);
    }
}
