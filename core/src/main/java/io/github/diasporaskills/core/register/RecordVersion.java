package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record: what was recorded, when, from where and, for changes that people made, by whom and why.
 * Immutable and thread-safe; {@code toString} shows no content.
 */
public final class RecordVersion {

    private final RecordKind<?> kind;
    private final String id;
    private final @Nullable RegisterRecord content;
    private final Origin origin;
    private final Recording recording;

    RecordVersion(RecordKind<?> kind, String id, @Nullable RegisterRecord content, Origin origin, Recording recording) {
        this.kind = requireNonNull(kind, "kind");
        this.id = requireNonNull(id, "id");
        this.content = content;
        this.origin = requireNonNull(origin, "origin");
        this.recording = recording;
    }

    /**
     * A version that somebody wrote down: content recorded at an instant.
     *
     * @param content what was recorded
     * @param origin where it came from
     * @param at when it was recorded
     * @return a version without an actor, as an import makes the first
     */
    public static RecordVersion of(RegisterRecord content, Origin origin, Instant at) {
        return new RecordVersion(
                content.kind(), content.id(), content, origin, new Recording(requireNonNull(at, "at"), null, null));
    }

    /**
     * A version that somebody wrote down: a record withdrawn at an instant.
     *
     * @param kind what kind of record
     * @param id its id
     * @param origin where it came from
     * @param at when it was withdrawn
     * @return a version without content
     */
    public static RecordVersion withdrawing(RecordKind<?> kind, String id, Origin origin, Instant at) {
        return new RecordVersion(kind, id, null, origin, new Recording(requireNonNull(at, "at"), null, null));
    }

    /**
     * This version, recorded by somebody.
     *
     * @param actor who
     * @return a new version
     */
    public RecordVersion by(Actor actor) {
        Recording signed = new Recording(recording.at(), requireNonNull(actor, "actor"), recording.why());
        return new RecordVersion(kind, id, content, origin, signed);
    }

    /**
     * This version with a reason.
     *
     * @param reason why it replaces the version before, not blank
     * @return a new version
     * @throws IllegalArgumentException if it is blank
     */
    public RecordVersion why(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A version has a reason or none; found a blank one");
        }
        return new RecordVersion(kind, id, content, origin, new Recording(recording.at(), recording.by(), reason));
    }

    /**
     * What the record is about.
     *
     * @return the kind
     */
    public RecordKind<?> kind() {
        return kind;
    }

    /**
     * The record's id among those of its kind.
     *
     * @return not blank
     */
    public String id() {
        return id;
    }

    Recording recording() {
        return recording;
    }

    /**
     * What was recorded.
     *
     * @return the record, or empty if this version withdraws it
     */
    public Optional<RegisterRecord> content() {
        return Optional.ofNullable(content);
    }

    /**
     * Where it came from.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * When it was recorded.
     *
     * @return the instant
     */
    public Instant recordedAt() {
        return recording.at();
    }

    /**
     * Who recorded it.
     *
     * @return the actor, or empty if it was first imported
     */
    public Optional<Actor> by() {
        return Optional.ofNullable(recording.by());
    }

    /**
     * Why it replaces the version before.
     *
     * @return the reason, or empty for a first version
     */
    public Optional<String> why() {
        return Optional.ofNullable(recording.why());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordVersion v
                && kind == v.kind
                && id.equals(v.id)
                && Objects.equals(content, v.content)
                && origin.equals(v.origin)
                && recording.equals(v.recording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, content, origin, recording);
    }

    @Override
    public String toString() {
        return kind + " " + id + (content == null ? " withdrawn at " : " recorded at ") + recording.at();
    }
}
