package io.github.diasporaskills.examples.skills;

import java.util.HashMap;
import java.util.Map;

/**
 * What came of the rows of folders of mended rows. A row counts once, however many folders have it: with the last
 * folder that mended it, and one that a folder added stays added. Not thread-safe.
 */
final class MendedCounts {

    /** What came of a row; what a later one says stands above what an earlier one says. */
    enum Fate {
        UNCHANGED,
        REPLACED,
        ADDED
    }

    private record Row(String file, int line) {}

    private final Map<Row, Fate> rows = new HashMap<>();

    /**
     * Counts a row.
     *
     * @param file its table, or where its line in that is not known the sheet of mended rows
     * @param line its line there
     * @param fate what came of it
     */
    void count(String file, int line, Fate fate) {
        rows.merge(new Row(file, line), fate, (was, is) -> was.compareTo(is) < 0 ? is : was);
    }

    /** How many rows had a fate. */
    long of(Fate fate) {
        return rows.values().stream().filter(fate::equals).count();
    }
}
