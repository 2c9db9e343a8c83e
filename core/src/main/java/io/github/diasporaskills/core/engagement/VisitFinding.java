package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

/**
 * What a visit found: about things, never about a person. Immutable and thread-safe.
 *
 * @param topic a short name by which findings are put together, such as {@code equipment}, not blank
 * @param words what was seen, not blank
 * @param needsAction whether somebody has to do something about it
 */
public record VisitFinding(String topic, String words, boolean needsAction) {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if topic or words are blank
     */
    public VisitFinding {
        requireNonNull(topic, "topic");
        requireNonNull(words, "words");
        if (topic.isBlank() || words.isBlank()) {
            throw new IllegalArgumentException("A finding has a topic and says what was seen; found blank");
        }
    }
}
