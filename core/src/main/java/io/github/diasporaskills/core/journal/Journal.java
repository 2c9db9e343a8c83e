package io.github.diasporaskills.core.journal;

/**
 * Where something is written down before anything is released. An implementation keeps each entry for good, or throws;
 * it never drops one in silence. Whoever hands content over writes first and stops if that fails.
 *
 * <p>Implementations say whether they are thread-safe.
 */
@FunctionalInterface
public interface Journal {

    /**
     * Writes an entry down.
     *
     * @param entry what happened; it holds no personal data
     * @return a reference to the entry, for example its place in a ledger
     * @throws JournalUnavailableException if the entry could not be kept; then nothing may be released
     */
    JournalReceipt record(JournalEntry entry);
}
