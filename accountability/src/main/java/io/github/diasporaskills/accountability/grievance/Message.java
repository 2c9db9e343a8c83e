package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written between a complainant and who deals with the complaint. {@code toString} shows no words.
 * Immutable and thread-safe.
 */
public final class Message {

    /** What a message is. */
    public enum Kind {
        /** From the complainant. */
        FROM_COMPLAINANT,
        /** To the complainant. */
        TO_COMPLAINANT,
        /** An answer, released. */
        ANSWER
    }

    private final Kind kind;
    private final Actor by;
    private final Instant at;
    private final String words;

    Message(Kind kind, Actor by, Instant at, String words) {
        this.kind = requireNonNull(kind, "kind");
        this.by = requireNonNull(by, "by");
        this.at = requireNonNull(at, "at");
        this.words = requireNonNull(words, "words");
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Who wrote it.
     *
     * @return the actor; a complainant has no pseudonym here
     */
    public Actor by() {
        return by;
    }

    /**
     * When.
     *
     * @return the instant
     */
    public Instant at() {
        return at;
    }

    /**
     * The words: personal data.
     *
     * @return the text
     */
    public String words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message m
                && kind == m.kind
                && by.equals(m.by)
                && at.equals(m.at)
                && words.equals(m.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, by, at);
    }

    /**
     * Kind and instant.
     *
     * @return for example {@code ANSWER at 2026-03-02T09:00:00Z}
     */
    @Override
    public String toString() {
        return kind + " at " + at;
    }
}
