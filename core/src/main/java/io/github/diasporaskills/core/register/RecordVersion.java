package io.github.diasporaskills.core.register;

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

    private final @Nullable RegisterRecord content;
    private final Origin origin;
    private final Recording recording;

    RecordVersion(@Nullable RegisterRecord content, Origin origin, Recording recording) {
        this.content = content;
        this.origin = origin;
        this.recording = recording;
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
                && Objects.equals(content, v.content)
                && origin.equals(v.origin)
                && recording.equals(v.recording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, origin, recording);
    }

    @Override
    public String toString() {
        return (content == null ? "withdrawn" : content.toString()) + " recorded at " + recording.at();
    }
}
