package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.LinkedTables.Table;
import io.github.diasporaskills.accountability.publication.protection.OutsideView;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader knows of a withheld table beside tables shown, each of which is part of it or has it as a part: its
 * total, their cells, and that in no group the part counts more than the whole.
 */
final class NestedView {

    private final OutsideView.Builder view = OutsideView.builder();
    private final Map<String, Integer> atoms = new HashMap<>();
    private final Map<Category, Integer> cells = new HashMap<>();
    private final OutsideView built;

    private NestedView(Table withheld, List<Table> seen) {
        Set<String> parts = new TreeSet<>();
        withheld.cells().keySet().forEach(cell -> parts.addAll(cell.parts()));
        seen.forEach(table -> table.cells().keySet().forEach(cell -> parts.addAll(cell.parts())));
        for (String part : parts) {
            atoms.put(part, view.between("withheld " + part, someIn(part, withheld, seen), Long.MAX_VALUE));
        }
        view.line(view.shown("total", withheld.total()), all(atoms));
        withheld.cells().keySet().forEach(cell -> {
            int sum = view.hidden("cell " + cell);
            view.line(sum, cell.parts().stream().mapToInt(this::atom).toArray());
            cells.put(cell, sum);
        });
        for (int i = 0; i < seen.size(); i++) {
            add(seen.get(i), "table " + i + " ", parts, seen.get(i).total() >= withheld.total());
        }
        this.built = view.build();
    }

    static NestedView of(Table withheld, List<Table> seen) {
        return new NestedView(withheld, seen);
    }

    OutsideView view() {
        return built;
    }

    /** Where a cell of the withheld table stands. */
    int cell(Category category) {
        return requireNonNull(cells.get(category), "a cell of the withheld table");
    }

    private int atom(String part) {
        return requireNonNull(atoms.get(part));
    }

    private static int[] all(Map<String, Integer> of) {
        return of.values().stream().mapToInt(at -> at).toArray();
    }

    /** Who had an engagement is a person: where one is shown, at least one of the other was there. */
    private static long someIn(String part, Table withheld, List<Table> seen) {
        boolean some = withheld.unit() == CountingUnit.DISTINCT_PERSON
                && seen.stream().anyMatch(table -> {
                    OptionalLong count = table.count(Set.of(part));
                    return table.unit() == CountingUnit.ENGAGEMENT && count.isPresent() && count.getAsLong() > 0;
                });
        return some ? 1 : 0;
    }

    private void add(Table table, String name, Set<String> parts, boolean larger) {
        Map<String, Integer> there = new HashMap<>();
        for (String part : parts) {
            there.put(part, view.hidden(name + part));
        }
        view.line(view.shown(name + "total", table.total()), all(there));
        table.cells()
                .forEach((cell, count) -> view.line(
                        view.shown(name + "cell " + cell, count),
                        cell.parts().stream()
                                .mapToInt(part -> requireNonNull(there.get(part)))
                                .toArray()));
        for (String part : parts) {
            int here = atom(part);
            int other = requireNonNull(there.get(part));
            int difference = view.hidden(name + "difference " + part);
            view.line(larger ? other : here, larger ? here : other, difference);
        }
    }
}
