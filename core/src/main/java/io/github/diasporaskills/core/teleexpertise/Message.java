package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.consent.ContentReference;
import java.time.Instant;

/**
 * A question or reply between requester and expert. Its words are sealed content. Immutable and thread-safe.
 *
 * @param by who wrote it
 * @param at when
 * @param content which sealed content
 */
public record Message(Actor by, Instant at, ContentReference content) {

    /** Checks that all parts are there. */
    public Message {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(content, "content");
    }
}
