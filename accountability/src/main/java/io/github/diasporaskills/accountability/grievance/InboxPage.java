package io.github.diasporaskills.accountability.grievance;

import java.util.List;

/**
 * A page of a list of complaints. Immutable and thread-safe.
 *
 * @param lines in the order of the ids
 * @param more whether lines follow on the page behind the last one
 */
public record InboxPage(List<InboxLine> lines, boolean more) {

    /** Copies the lines. */
    public InboxPage {
        lines = List.copyOf(lines);
    }
}
