package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case and is no step of the request. Immutable and thread-safe.
 *
 * @param kind what
 * @param at when
 * @param by who noted it
 * @param to who was told, if somebody was
 * @param why of an escalation, why; null of any other note
 */
public record DispatchNote(
        NoteKind kind,
        Instant at,
        ActorId by,
        @Nullable ActorId to,
        @Nullable Escalation why) {

    /**
     * Checks that an escalation has a reason.
     *
     * @throws IllegalArgumentException if an escalation has none, or another note has one
     */
    public DispatchNote {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        if ((kind == NoteKind.ESCALATED) != (why != null)) {
            throw new IllegalArgumentException("An escalation says why, and nothing else does; found " + kind);
        }
    }

    /**
     * A note that tells nobody.
     *
     * @param kind what
     * @param at when
     * @param by who noted it
     * @return the note
     */
    public static DispatchNote of(NoteKind kind, Instant at, ActorId by) {
        return new DispatchNote(kind, at, by, null, null);
    }
}
