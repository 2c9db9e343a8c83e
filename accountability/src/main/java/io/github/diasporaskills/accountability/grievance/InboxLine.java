package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list: nothing of what it is about. Immutable and thread-safe.
 *
 * @param id the id
 * @param state where it stands
 * @param due when the next time runs out or ran out; null if none runs
 * @param overdue whether a time has run out
 * @param handler who handles it; null if nobody does, or it is not the reader's business
 * @param version the version
 */
public record InboxLine(
        GrievanceId id,
        GrievanceState state,
        @Nullable Instant due,
        boolean overdue,
        @Nullable ActorId handler,
        int version) {

    /** Checks that id and state are there. */
    public InboxLine {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
    }

    /**
     * When the next time runs out.
     *
     * @return empty if none runs
     */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(due);
    }
}
