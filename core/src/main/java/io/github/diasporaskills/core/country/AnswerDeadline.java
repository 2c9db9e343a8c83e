package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;

/**
 * Within how many hours an expert answers a request of one urgency. Immutable and thread-safe.
 *
 * @param urgency a name in capital letters, for example {@code URGENT}
 * @param hours the time in hours, from 1 to 8760
 * @param workingHours true if only hours of work count, false around the clock
 * @param names the urgency in words
 * @param source where this comes from
 */
public record AnswerDeadline(String urgency, int hours, boolean workingHours, LocalText names, Source source) {

    private static final int MOST = 8760;

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if the hours are out of their range
     */
    public AnswerDeadline {
        requireNonNull(urgency, "urgency");
        requireNonNull(names, "names");
        requireNonNull(source, "source");
        if (hours < 1 || hours > MOST) {
            throw new IllegalArgumentException("A deadline is 1 to 8760 hours; found " + hours);
        }
    }

    static AnswerDeadline read(DocumentNode node) {
        var urgency = node.value("urgency", "a name in capital letters such as URGENT", AnswerDeadline::requireName);
        int hours = node.wholeNumber("hours", 1, MOST);
        boolean workingHours = node.flag("workingHours");
        LocalText names = node.localized("names");
        Source source = Source.of(node);
        return new AnswerDeadline(urgency.orElseThrow(), hours, workingHours, names, source);
    }

    private static String requireName(String name) {
        if (!CodeForm.isName(name)) {
            throw new IllegalArgumentException("Not the name of an urgency");
        }
        return name;
    }
}
