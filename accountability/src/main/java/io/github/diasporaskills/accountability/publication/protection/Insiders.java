package io.github.diasporaskills.accountability.publication.protection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Those who know of one person, be it themselves, in which cells that person is counted: that these count at least one,
 * and just one where the person is alone. There is one of them for each cell that counts somebody, named by its number;
 * cells that count one and the same lone person are known together, by the least of their numbers. Immutable.
 *
 * <p>The problem of singletons in cell suppression: Langsrud 2024, Secondary Cell Suppression by Gaussian Elimination,
 * Privacy in Statistical Databases, doi:10.1007/978-3-031-69651-0_6.
 */
final class Insiders {

    private static final int NOBODY = -1;

    private final CountSystem system;
    private final int[] insider;
    private final int[] sumOf;

    private Insiders(CountSystem system, int[] insider, int[] sumOf) {
        this.system = system;
        this.insider = insider;
        this.sumOf = sumOf;
    }

    /** Nobody: for protection from those alone who are not counted and know nobody who is. */
    static Insiders none(CountSystem system) {
        int[] nobody = new int[system.size()];
        Arrays.fill(nobody, NOBODY);
        return new Insiders(system, nobody, new int[0]);
    }

    static Insiders of(CountSystem system) {
        int[] sumOf = new int[system.lines()];
        for (int line = 0; line < sumOf.length; line++) {
            sumOf[line] = sum(system.lineFactors(line));
        }
        int[] insider = new int[system.size()];
        for (int cell = 0; cell < insider.length; cell++) {
            insider[cell] = system.isSensitive(cell) && system.value(cell) > 0 ? cell : NOBODY;
        }
        Insiders all = new Insiders(system, insider, sumOf);
        while (all.unite()) {
            // A person alone may be alone in groups of groups.
        }
        return all;
    }

    /** Where in a line the cell stands that the others sum to; none if it is no such line. */
    private static int sum(long... factors) {
        for (int sign = -1; sign <= 1; sign += 2) {
            int found = NOBODY;
            int parts = 0;
            for (int i = 0; i < factors.length; i++) {
                if (factors[i] == sign) {
                    found = i;
                } else if (factors[i] == -sign) {
                    parts++;
                }
            }
            if (found != NOBODY && parts == factors.length - 1) {
                return found;
            }
        }
        return NOBODY;
    }

    private boolean unite() {
        boolean changed = false;
        for (int line = 0; line < sumOf.length; line++) {
            int[] cells = system.lineCells(line);
            int whole = sumOf[line] == NOBODY ? NOBODY : cells[sumOf[line]];
            if (whole != NOBODY && isAlone(whole)) {
                for (int part : cells) {
                    if (isAlone(part) && insider[part] != insider[whole]) {
                        insider[part] = Math.min(insider[part], insider[whole]);
                        insider[whole] = insider[part];
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }

    private boolean isAlone(int cell) {
        return insider[cell] != NOBODY && system.value(cell) == 1;
    }

    /** Whether a cell counts the person and nobody else, so that there is nothing left to tell. */
    boolean knows(int who, int cell) {
        return insider[cell] == who && isAlone(cell);
    }

    /** Who can tell that a table is not the truth. */
    BitSet seeingThrough(long... table) {
        BitSet found = new BitSet();
        for (int cell = 0; cell < insider.length; cell++) {
            if (insider[cell] != NOBODY && (isAlone(cell) ? table[cell] != 1 : table[cell] < 1)) {
                found.set(insider[cell]);
            }
        }
        return found;
    }

    /** Puts what somebody knows into the limits of a search. */
    void limit(int who, WholeChange changes) {
        for (int cell = 0; cell < insider.length; cell++) {
            if (insider[cell] == who) {
                changes.narrow(cell, 1 - system.value(cell), isAlone(cell) ? 0 : CountSystem.UNLIMITED);
            }
        }
    }

    /** The insiders whose person a cell counts. */
    BitSet countedIn(int cell) {
        Set<Integer> reached = new LinkedHashSet<>(Set.of(cell));
        BitSet found = new BitSet();
        Set<Integer> next = reached;
        while (!next.isEmpty()) {
            Set<Integer> parts = new LinkedHashSet<>();
            for (int line = 0; line < sumOf.length; line++) {
                if (sumOf[line] != NOBODY && next.contains(system.lineCells(line)[sumOf[line]])) {
                    for (int part : system.lineCells(line)) {
                        if (system.value(part) > 0 && !reached.contains(part)) {
                            parts.add(part);
                        }
                    }
                }
            }
            reached.addAll(parts);
            next = parts;
        }
        for (int each : reached) {
            if (insider[each] != NOBODY) {
                found.set(insider[each]);
            }
        }
        return found;
    }
}
