package io.github.diasporaskills.core.journal;

/**
 * What a journal gives for an entry that it kept. Immutable and thread-safe.
 *
 * @param reference where the entry is found, not blank
 */
public record JournalReceipt(String reference) {

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public JournalReceipt {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A receipt says where the entry is found; found a blank reference");
        }
    }
}
