package io.github.diasporaskills.core.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * A journal that lives as long as the program: for simulations and tests, and for programs that keep their entries
 * elsewhere themselves. It is no evidence; the ledger of the accountability module is. Thread-safe.
 */
public final class MemoryJournal implements Journal {

    private final List<JournalEntry> entries = new ArrayList<>();

    /** A journal without entries. */
    public MemoryJournal() {}

    @Override
    public synchronized JournalReceipt record(JournalEntry entry) {
        entries.add(entry);
        return new JournalReceipt("entry " + entries.size());
    }

    /**
     * What was written down.
     *
     * @return in the order of writing; a copy
     */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }
}
