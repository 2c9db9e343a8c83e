package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What an outsider can work out from a table beside all earlier releases. Immutable and thread-safe. */
public final class HistoryAttack {

    private final Attack attack;
    private final PeriodCells cells;
    private final PeriodTable table;
    private final @Nullable CountSystem truth;

    /** Of a table among those of the cells; the true counts are null for whoever does not know them. */
    HistoryAttack(Attack attack, PeriodCells cells, PeriodTable table, @Nullable CountSystem truth) {
        this.attack = attack;
        this.cells = cells;
        this.table = table;
        this.truth = truth;
    }

    /**
     * What can be told of a cell of the table.
     *
     * @param cell from 0, in the order of the table
     * @return the range of its possible counts
     */
    public CellRange range(int cell) {
        return attack.range(cells.at(table, cell));
    }

    /**
     * What can be told of what was added in a cell between two days on which it was counted, and of what a correction
     * put in or took out.
     *
     * @return by the cell and the last day, such as {@code gender=WOMAN @2025-12-31}, in order; corrections with that
     *     word behind, such as {@code gender=WOMAN @2025-12-31 corrected}
     */
    public Map<String, CellRange> increments() {
        Map<String, CellRange> found = new LinkedHashMap<>();
        cells.increments().forEach((name, at) -> found.put(name, attack.range(at)));
        return found;
    }

    /** What can be told of the counts of people that are of a kind, in an order that does not change with what is said. */
    List<CellRange> ofPeople(LongPredicate kind) {
        CountSystem known = requireNonNull(truth, "only who publishes knows the counts");
        return Arrays.stream(cells.people())
                .filter(at -> kind.test(known.value(at)))
                .mapToObj(attack::range)
                .toList();
    }

    @Override
    public String toString() {
        return "HistoryAttack[" + attack + "]";
    }
}
