package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.CellRange;
import io.github.diasporaskills.accountability.publication.protection.HistoryAttack;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an outsider can tell of hidden cells, for machines; a range without an upper end has null there. */
final class AttackJson {

    private final SafeTable table;
    private final CountColumns columns;
    private final HistoryAttack attack;

    AttackJson(SafeTable table, CountColumns columns, HistoryAttack attack) {
        this.columns = columns;
        this.table = table;
        this.attack = attack;
    }

    /** Every hidden cell with its range; the small ones are marked if they are known. */
    void addHidden(ObjectNode to, @Nullable List<List<String>> primary) {
        @Nullable Set<List<String>> small = primary == null ? null : new HashSet<>(primary);
        ArrayNode hidden = to.putArray("hidden");
        for (int cell = 0; cell < table.size(); cell++) {
            if (table.count(cell).isEmpty()) {
                ObjectNode node = hidden.addObject();
                addCell(node, cell);
                if (small != null) {
                    node.put("primary", small.contains(table.codes(cell)));
                }
            }
        }
    }

    /** Where counts are rounded, every one that is shown with its range. */
    void addRounded(ObjectNode to) {
        ArrayNode rounded = to.putArray("rounded");
        for (int cell = 0; cell < table.size(); cell++) {
            OptionalLong shown = table.count(cell);
            if (table.roundedTo() > 1 && shown.isPresent()) {
                ObjectNode node = rounded.addObject();
                node.put("shown", shown.getAsLong());
                addCell(node, cell);
            }
        }
    }

    private void addCell(ObjectNode node, int cell) {
        ObjectNode at = node.putObject("cell");
        List<String> row = columns.row(table.dimensions(), table.codes(cell));
        for (int column = 0; column < row.size(); column++) {
            at.put(columns.names().get(column), row.get(column));
        }
        add(node, attack.range(cell));
    }

    /** What was added between two days, be it shown or not. */
    void addIncrements(ObjectNode to) {
        ArrayNode increments = to.putArray("increments");
        attack.increments().forEach((name, range) -> add(increments.addObject().put("cell", name), range));
    }

    private static void add(ObjectNode to, CellRange range) {
        to.put("low", range.low());
        to.put("high", range.isUnlimited() ? (@Nullable Long) null : (Long) range.high());
        to.put("exact", range.isExact());
        to.put("tight", range.tight());
    }
}
