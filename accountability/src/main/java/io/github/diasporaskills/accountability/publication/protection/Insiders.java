package io.github.diasporaskills.accountability.publication.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Those who know of one person, be it themselves, in which cells that person is counted: that these count at least one,
 * and just one where the person is alone. They are not taken to know of other cells that there are two or more: a
 * protection against that hid a fifth more cells beside the small ones in random tables, and whole tables of reports.
 * There is one of them for each cell that counts somebody and is no sum of others, named by its number; cells that
 * count one and the same lone person, sums as well, are known together, by the least of their numbers. Immutable.
 *
 * <p>The problem of singletons in cell suppression: Langsrud 2024, Secondary Cell Suppression by Gaussian Elimination,
 * Privacy in Statistical Databases, doi:10.1007/978-3-031-69651-0_6.
 */
final class Insiders {

    private static final int NOBODY = -1;

    private final CountSystem system;
    private final int[] insider;
    private final int[] wholes;

    private Insiders(CountSystem system, int[] insider, int[] wholes) {
        this.system = system;
        this.insider = insider;
        this.wholes = wholes;
    }

    /** Nobody: for protection from those alone who are not counted and know nobody who is. */
    static Insiders none(CountSystem system) {
        int[] nobody = new int[system.size()];
        Arrays.fill(nobody, NOBODY);
        return new Insiders(system, nobody, new int[0]);
    }

    static Insiders of(CountSystem system) {
        int[] insider = new int[system.size()];
        for (int cell = 0; cell < insider.length; cell++) {
            insider[cell] = system.isSensitive(cell) && system.value(cell) > 0 ? cell : NOBODY;
        }
        int[] wholes = new int[system.lines()];
        for (int line = 0; line < wholes.length; line++) {
            int sum = sum(system.lineFactors(line));
            wholes[line] = sum == NOBODY ? NOBODY : system.lineCells(line)[sum];
        }
        Insiders all = new Insiders(system, insider, wholes);
        while (all.unite()) {
            // A person alone may be alone in groups of groups.
        }
        all.leaveToParts();
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
        for (int line = 0; line < wholes.length; line++) {
            int whole = wholes[line];
            if (whole != NOBODY && isAlone(whole)) {
                for (int part : system.lineCells(line)) {
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

    /** Whoever is counted in a sum is counted in a part of it, and knows more by that. */
    private void leaveToParts() {
        BitSet sums = new BitSet();
        for (int line = 0; line < wholes.length; line++) {
            int whole = wholes[line];
            if (whole != NOBODY && !isAlone(whole)) {
                boolean everybody = true;
                for (int part : system.lineCells(line)) {
                    everybody &= system.value(part) == 0 || system.isSensitive(part);
                }
                sums.set(whole, sums.get(whole) || everybody);
            }
        }
        sums.stream().forEach(whole -> insider[whole] = NOBODY);
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

    /** The insiders whose person a cell counts: those of its parts, and of what counts the same people as it. */
    BitSet countedIn(int cell) {
        BitSet reached = new BitSet();
        BitSet next = new BitSet();
        next.set(cell);
        while (!next.isEmpty()) {
            reached.or(next);
            next = neighbours(reached);
            next.andNot(reached);
        }
        BitSet found = new BitSet();
        reached.stream().filter(each -> insider[each] != NOBODY).forEach(each -> found.set(insider[each]));
        return found;
    }

    private BitSet neighbours(BitSet cells) {
        BitSet found = new BitSet();
        for (int line = 0; line < wholes.length; line++) {
            int whole = wholes[line];
            if (whole != NOBODY) {
                for (int part : system.lineCells(line)) {
                    if (cells.get(whole) && system.value(part) > 0) {
                        found.set(part);
                    } else if (cells.get(part) && system.value(part) == system.value(whole)) {
                        found.set(whole);
                    }
                }
            }
        }
        return found;
    }
}
