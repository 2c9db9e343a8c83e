package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * Within how many hours somebody must act after a breach of data. Immutable and thread-safe.
 *
 * @param id a name within the pack, for example {@code controller-to-authority}
 * @param hours the time in hours around the clock, from 1 to 720
 * @param duty who tells whom
 * @param citation the law and article
 * @param source where this comes from
 */
public record BreachClock(String id, int hours, LocalText duty, String citation, Source source) {

    private static final int MOST = 720;

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if the hours are out of their range
     */
    public BreachClock {
        requireNonNull(id, "id");
        requireNonNull(duty, "duty");
        requireNonNull(citation, "citation");
        requireNonNull(source, "source");
        if (hours < 1 || hours > MOST) {
            throw new IllegalArgumentException("A breach clock runs 1 to 720 hours; found " + hours);
        }
    }

    static BreachClock read(DocumentNode node) {
        String id = node.text("id");
        int hours = node.wholeNumber("hours", 1, MOST);
        LocalText duty = node.localized("duty");
        String citation = node.text("citation");
        return new BreachClock(id, hours, duty, citation, Source.of(node));
    }
}
