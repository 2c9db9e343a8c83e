package io.github.diasporaskills.accountability.publication.protection;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an outsider can work out from a table beside all earlier releases. Immutable and thread-safe. */
public final class HistoryAttack {

    private final Attack attack;
    private final PeriodCells cells;
    private final SafeTable table;
    private final CountSpan span;

    HistoryAttack(Attack attack, PeriodCells cells, SafeTable table, CountSpan span) {
        this.attack = attack;
        this.cells = cells;
        this.table = table;
        this.span = span;
    }

    /**
     * What can be told of a cell of the table.
     *
     * @param cell from 0, in the order of the table
     * @return the range of its possible counts
     */
    public CellRange range(int cell) {
        return attack.range(cells.at(span, table.shape().name(cell)));
    }

    /**
     * What can be told of what was added in a cell between two days on which it was counted.
     *
     * @return by the cell and the last day, such as {@code gender=WOMAN @2025-12-31}, in order
     */
    public Map<String, CellRange> increments() {
        Map<String, CellRange> found = new LinkedHashMap<>();
        cells.increments().forEach((name, at) -> found.put(name, attack.range(at)));
        return found;
    }

    @Override
    public String toString() {
        return "HistoryAttack[" + attack + "]";
    }
}
