package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * An entry and its content, as far as that can be read. Immutable and thread-safe.
 *
 * @param entry the entry, found intact and linked to the one before it
 * @param content its content
 */
public record OpenedEntry(LedgerEntry entry, Content content) {

    /** Checks that both parts are there. */
    public OpenedEntry {
        requireNonNull(entry, "entry");
        requireNonNull(content, "content");
    }
}
