package io.github.diasporaskills.accountability.publication;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.protection.Attack;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides which one-dimensional tables can be seen together.
 *
 * <p>A table with a small cell is withheld whole, so no other cell of it helps to find that one. Tables of one
 * population by one dimension are compared with one another as if the smaller were part of the larger: as persons are
 * part of their engagements, those engaged part of those registered, an earlier date part of a later one. Of two
 * tables whose difference shows a small group the later one is withheld. Then, for each withheld table, the range is
 * computed that the tables shown leave for each small cell, by the {@link Attack} that every protected table has to stand; while a range is narrower than the threshold, the last
 * table shown is withheld as well.
 *
 * <p>Tables by different dimensions share no number but the total. Totals and one-dimensional margins bound an inner
 * cell from above by the smaller margin and from below by how far the margins exceed the total; both meet only where
 * one margin is 0 or the whole, and then the inner cell equals a margin that is shown, so it is 0 or not small.
 */
final class LinkedTables {

    /** One table as the guard sees it. */
    record Table(String population, CountingUnit unit, String dimension, Map<Category, Long> cells, long total) {

        boolean isLinkedTo(Table other) {
            return population.equals(other.population) && dimension.equals(other.dimension);
        }

        boolean hasSmallCell(int threshold) {
            return cells.values().stream().anyMatch(n -> isSmall(n, threshold));
        }

        /** What this table says of a group; empty if a cell counts the group together with others. */
        OptionalLong count(Set<String> parts) {
            long sum = 0;
            for (Map.Entry<Category, Long> cell : cells.entrySet()) {
                Set<String> here = cell.getKey().parts();
                if (parts.containsAll(here)) {
                    sum += cell.getValue();
                } else if (here.stream().anyMatch(parts::contains)) {
                    return OptionalLong.empty();
                }
            }
            return OptionalLong.of(sum);
        }
    }

    /** What becomes of a table. */
    enum Verdict {
        SHOWN,
        SMALL_CELL,
        SMALL_DIFFERENCE,
        GIVES_AWAY_ANOTHER
    }

    private static final long SEED = 1;

    private final List<Table> tables;
    private final int threshold;
    private final Verdict[] verdicts;

    private LinkedTables(List<Table> tables, int threshold) {
        this.tables = tables;
        this.threshold = threshold;
        this.verdicts = new Verdict[tables.size()];
        Arrays.fill(verdicts, Verdict.SHOWN);
    }

    /** A verdict for each table, in order. Quadratic in the number of linked tables, for each that is withheld. */
    static List<Verdict> judge(List<Table> tables, int threshold) {
        LinkedTables judged = new LinkedTables(tables, threshold);
        judged.withholdSmallCells();
        judged.withholdSmallDifferences();
        judged.withholdWhatGivesAway();
        return List.of(judged.verdicts);
    }

    static boolean isSmall(long count, int threshold) {
        return count > 0 && count < threshold;
    }

    private void withholdSmallCells() {
        for (int i = 0; i < verdicts.length; i++) {
            if (tables.get(i).hasSmallCell(threshold)) {
                verdicts[i] = Verdict.SMALL_CELL;
            }
        }
    }

    private void withholdSmallDifferences() {
        for (int later = 1; later < verdicts.length; later++) {
            for (int earlier = 0; earlier < later && verdicts[later] == Verdict.SHOWN; earlier++) {
                if (verdicts[earlier] == Verdict.SHOWN && differSlightly(tables.get(earlier), tables.get(later))) {
                    verdicts[later] = Verdict.SMALL_DIFFERENCE;
                }
            }
        }
    }

    private boolean differSlightly(Table one, Table other) {
        return one.isLinkedTo(other) && (differSlightlyIn(one, other) || differSlightlyIn(other, one));
    }

    private boolean differSlightlyIn(Table one, Table other) {
        for (Map.Entry<Category, Long> cell : one.cells().entrySet()) {
            OptionalLong there = other.count(cell.getKey().parts());
            if (there.isPresent() && isSmall(Math.abs(cell.getValue() - there.getAsLong()), threshold)) {
                return true;
            }
        }
        return false;
    }

    private void withholdWhatGivesAway() {
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] != Verdict.SHOWN) {
                int last = lastShownBeside(i);
                while (last >= 0 && isGivenAway(tables.get(i))) {
                    verdicts[last] = Verdict.GIVES_AWAY_ANOTHER;
                    last = lastShownBeside(i);
                }
            }
        }
    }

    private int lastShownBeside(int withheld) {
        for (int i = verdicts.length - 1; i >= 0; i--) {
            if (verdicts[i] == Verdict.SHOWN && tables.get(i).isLinkedTo(tables.get(withheld))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isGivenAway(Table withheld) {
        List<Table> seen = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] == Verdict.SHOWN && tables.get(i).isLinkedTo(withheld)) {
                seen.add(tables.get(i));
            }
        }
        Optional<Boolean> together = isGivenAway(withheld, seen);
        // Tables that are not all parts of one another are still compared one by one.
        return together.orElseGet(() -> seen.stream()
                .anyMatch(one -> isGivenAway(withheld, List.of(one)).orElse(false)));
    }

    /** Empty if the tables are not parts of one another, so that nobody can reason as if they were. */
    private Optional<Boolean> isGivenAway(Table withheld, List<Table> seen) {
        NestedView nested = NestedView.of(withheld, seen);
        return Attack.on(nested.view(), SEED)
                .map(attack -> withheld.cells().keySet().stream()
                        .anyMatch(cell ->
                                attack.range(nested.cell(cell)).width() < widthNeeded(withheld, seen, cell.parts())));
    }

    /** How wide the range of a group has to be: the threshold where it, or its growth, is small; else 0. */
    private long widthNeeded(Table withheld, List<Table> seen, Set<String> group) {
        long count = withheld.count(group).orElse(0);
        long needed = isSmall(count, threshold) ? Math.min(threshold, withheld.total()) : 0;
        for (Table table : seen) {
            OptionalLong there = table.count(group);
            if (there.isPresent() && isSmall(Math.abs(count - there.getAsLong()), threshold)) {
                needed = Math.max(needed, Math.min(threshold, Math.abs(withheld.total() - table.total())));
            }
        }
        return needed;
    }
}
