package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to hide. For each small count two tables of whole numbers are sought that agree with everything shown: in
 * one the count is 0, in the other it is large. Each is the cheapest change of the truth, where changing a hidden cell
 * costs next to nothing and changing a shown one hides it (Kelly, Golden and Assad 1992, doi:10.1002/net.3230220407;
 * Robertson's method). Hidden cells only grow, so a table found stays a proof; one table serves every count it happens
 * to fit. At the end hidden cells that can do without are shown again. For one thread and one use.
 */
final class Protector {

    private static final double HIDDEN_PRICE = 0.001;
    private static final int CLEANED = 4_000;
    private static final int CLEANED_LINKED = 100;

    private final CountSystem system;
    private final ProtectionPolicy policy;
    private final boolean keepsTotals;
    private final @Nullable Drops drops;
    private final WholeChange changes;
    private final boolean[] hidden;
    private final boolean[] primary;
    private final List<long[]> witnesses = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private boolean splitDropped;
    private boolean totalsDropped;

    /** Tables that can go back to their totals one by one; a range as wide as the threshold is demanded then. */
    interface Drops {

        /** The cells to hide next for the sake of a count; none if there is no table left. */
        int[] next(int cell);
    }

    /** One side of one small count: how far the count has to be able to go. */
    static final class Demand {
        private final int cell;
        private final boolean down;
        private long goal;
        private Assurance assurance = Assurance.FULL;
        private int witness = -1;

        private Demand(int cell, boolean down, long goal) {
            this.cell = cell;
            this.down = down;
            this.goal = goal;
        }

        int cell() {
            return cell;
        }

        boolean isDown() {
            return down;
        }

        long goal() {
            return goal;
        }

        Assurance assurance() {
            return assurance;
        }

        int witness() {
            return witness;
        }

        private boolean isMetBy(long[] table) {
            return down ? table[cell] <= goal : table[cell] >= goal;
        }
    }

    Protector(CountSystem system, ProtectionPolicy policy, boolean keepsTotals, @Nullable Drops drops, long seed) {
        this.system = system;
        this.policy = policy;
        this.keepsTotals = keepsTotals;
        this.drops = drops;
        this.changes = new WholeChange(SparseLines.of(system), seed);
        this.hidden = new boolean[system.size()];
        this.primary = new boolean[system.size()];
    }

    boolean[] hidden() {
        return hidden;
    }

    boolean[] primary() {
        return primary;
    }

    List<long[]> witnesses() {
        return witnesses;
    }

    List<Demand> demands() {
        return demands;
    }

    boolean isSplitDropped() {
        return splitDropped;
    }

    boolean isTotalDropped() {
        return totalsDropped;
    }

    long solved() {
        return changes.solved();
    }

    void run() {
        for (int cell = 0; cell < hidden.length; cell++) {
            CellState state = system.state(cell);
            boolean stays = state == CellState.KNOWN || (state == CellState.TOTAL && keepsTotals);
            primary[cell] = !stays && system.isSensitive(cell) && policy.isSmall(system.value(cell));
            hidden[cell] = primary[cell] || state == CellState.HIDDEN;
            if (primary[cell]) {
                demands.add(new Demand(cell, true, Math.max(0, system.least(cell))));
                long from = drops == null ? system.value(cell) : Math.max(0, system.least(cell));
                demands.add(new Demand(cell, false, Math.min(from + policy.threshold(), system.most(cell))));
            }
        }
        demands.sort(
                Comparator.comparingLong((Demand d) -> -system.value(d.cell)).thenComparingInt(d -> d.cell));
        demands.forEach(this::meet);
        if (!splitDropped) {
            if (demands.size() <= (drops == null ? CLEANED : CLEANED_LINKED)) {
                showAgain();
            }
            showUnmoved();
        }
    }

    /** What no proof changes need not be hidden, and would often be given away anyway. */
    private void showUnmoved() {
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && !primary[cell] && system.state(cell) == CellState.OPEN) {
                int here = cell;
                hidden[cell] = demands.stream().anyMatch(demand -> moves(demand.witness, here));
            }
        }
    }

    private void meet(Demand demand) {
        if (demand.witness >= 0 || reach(demand, false)) {
            return;
        }
        if (drops != null) {
            meetByDropping(demand, drops);
            return;
        }
        if (!demand.down) {
            demand.assurance = Assurance.WIDTH;
            demand.goal = policy.threshold();
            if (known(demand) || reach(demand, false)) {
                return;
            }
        }
        dropSplit();
        if (reach(demand, true)) {
            return;
        }
        if (!keepsTotals) {
            dropTotals();
            if (reach(demand, true)) {
                return;
            }
        }
        demand.assurance = Assurance.WIDEST;
        goFarthest(demand);
    }

    /** Demands no more than can be if no table shows a cell; then hides as few tables as will do. */
    private void meetByDropping(Demand demand, Drops tables) {
        boolean[] before = hidden.clone();
        dropSplit();
        splitDropped = false;
        long farthest = farthest(demand);
        System.arraycopy(before, 0, hidden, 0, before.length);
        if (demand.down ? farthest > demand.goal : farthest < demand.goal) {
            demand.goal = farthest;
            demand.assurance = Assurance.WIDEST;
        }
        if (known(demand) || reach(demand, false)) {
            return;
        }
        for (int[] cells = tables.next(demand.cell); cells.length > 0; cells = tables.next(demand.cell)) {
            for (int cell : cells) {
                hidden[cell] |= system.state(cell) == CellState.OPEN;
            }
            if (reach(demand, false)) {
                return;
            }
        }
        demand.goal = system.value(demand.cell);
        demand.assurance = Assurance.WIDEST;
        accept(new long[system.size()]);
    }

    private boolean known(Demand demand) {
        for (int i = 0; i < witnesses.size(); i++) {
            if (demand.isMetBy(witnesses.get(i))) {
                demand.witness = i;
                return true;
            }
        }
        return false;
    }

    /** Hides every cell that is no total, which is the last thing to try before the totals go as well. */
    private void dropSplit() {
        splitDropped = true;
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] |= system.state(cell) == CellState.OPEN;
        }
    }

    private void dropTotals() {
        totalsDropped = true;
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] |= system.state(cell) == CellState.TOTAL;
        }
    }

    /** Looks for a table that meets the demand, hiding what it needs. */
    private boolean reach(Demand demand, boolean onlyHidden) {
        setLimits(onlyHidden);
        int cell = demand.cell;
        long value = system.value(cell);
        if (demand.down) {
            changes.limit(cell, least(cell) - value, demand.goal - value);
        } else {
            changes.limit(cell, demand.goal - value, upTo(system.most(cell), value));
        }
        return accept(changes.find());
    }

    private void goFarthest(Demand demand) {
        long[] change = seekFarthest(demand);
        demand.goal = system.value(demand.cell) + (change == null ? 0 : change[demand.cell]);
        if (!accept(change)) {
            demand.goal = system.value(demand.cell);
            accept(new long[system.size()]);
        }
    }

    /** How far a count can go with what is hidden now. */
    private long farthest(Demand demand) {
        long[] change = seekFarthest(demand);
        return system.value(demand.cell) + (change == null ? 0 : change[demand.cell]);
    }

    private long @Nullable [] seekFarthest(Demand demand) {
        setLimits(true);
        int cell = demand.cell;
        long value = system.value(cell);
        if (demand.down) {
            changes.limit(cell, least(cell) - value, 0);
            changes.price(cell, 1, -1);
        } else {
            changes.limit(cell, 0, policy.threshold());
            changes.price(cell, -1, 1);
        }
        return changes.find();
    }

    private void setLimits(boolean onlyHidden) {
        for (int cell = 0; cell < hidden.length; cell++) {
            long value = system.value(cell);
            if (hidden[cell]) {
                changes.limit(cell, least(cell) - value, upTo(system.most(cell), value));
                changes.price(cell, HIDDEN_PRICE, HIDDEN_PRICE);
            } else if (!onlyHidden && system.state(cell) == CellState.OPEN && value != 0) {
                double price = Math.max(1, Math.log1p((double) value)) * system.worth(cell);
                changes.limit(cell, -value, CountSystem.UNLIMITED);
                changes.price(cell, price, price);
            } else {
                changes.limit(cell, seenFrom(cell) - value, seenTo(cell) - value);
                changes.price(cell, HIDDEN_PRICE, HIDDEN_PRICE);
            }
        }
    }

    private long least(int cell) {
        return system.least(cell);
    }

    private static long upTo(long most, long value) {
        return most == CountSystem.UNLIMITED ? most : most - value;
    }

    /** The least that a shown cell can be for a reader. */
    private long seenFrom(int cell) {
        long value = system.value(cell);
        return isExact(cell) ? value : Math.min(value, policy.leastBehind(policy.shown(value)));
    }

    private long seenTo(int cell) {
        long value = system.value(cell);
        return isExact(cell) ? value : Math.max(value, policy.mostBehind(policy.shown(value)));
    }

    private boolean isExact(int cell) {
        return system.state(cell) == CellState.KNOWN || policy.roundedTo() == 1;
    }

    /** Takes a change as a proof, if it is one, for every demand that it meets. */
    private boolean accept(long @Nullable [] change) {
        if (change == null) {
            return false;
        }
        long[] table = system.values();
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = Math.addExact(table[cell], change[cell]);
            if (table[cell] < seenFrom(cell) || table[cell] > seenTo(cell)) {
                if (!hidden[cell] && system.state(cell) != CellState.OPEN) {
                    return false;
                }
            }
        }
        if (!system.holds(table)) {
            return false;
        }
        for (int cell = 0; cell < table.length; cell++) {
            hidden[cell] |= table[cell] < seenFrom(cell) || table[cell] > seenTo(cell);
        }
        witnesses.add(table);
        for (Demand demand : demands) {
            if (demand.witness < 0 && demand.isMetBy(table)) {
                demand.witness = witnesses.size() - 1;
            }
        }
        return true;
    }

    /** Shows a hidden cell again where every demand has a proof without it, the dearest first. */
    private void showAgain() {
        Integer[] order = new Integer[hidden.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer cell) -> -system.value(cell)).thenComparing(c -> c));
        for (int cell : order) {
            if (hidden[cell] && !primary[cell] && system.state(cell) == CellState.OPEN) {
                tryToShow(cell);
            }
        }
    }

    private void tryToShow(int cell) {
        hidden[cell] = false;
        int before = witnesses.size();
        int[] kept = demands.stream().mapToInt(d -> d.witness).toArray();
        for (Demand demand : demands) {
            if (moves(demand.witness, cell) && !another(demand, cell) && !reachAgain(demand)) {
                hidden[cell] = true;
                while (witnesses.size() > before) {
                    witnesses.remove(witnesses.size() - 1);
                }
                for (int i = 0; i < kept.length; i++) {
                    demands.get(i).witness = kept[i];
                }
                return;
            }
        }
    }

    private boolean moves(int witness, int cell) {
        long count = witnesses.get(witness)[cell];
        return count < seenFrom(cell) || count > seenTo(cell);
    }

    private boolean another(Demand demand, int without) {
        for (int i = 0; i < witnesses.size(); i++) {
            if (!moves(i, without) && demand.isMetBy(witnesses.get(i)) && fits(i)) {
                demand.witness = i;
                return true;
            }
        }
        return false;
    }

    /** Whether a table still agrees with all that is shown; a cell shown again may have been changed by it. */
    private boolean fits(int witness) {
        long[] table = witnesses.get(witness);
        for (int cell = 0; cell < table.length; cell++) {
            if (!hidden[cell] && (table[cell] < seenFrom(cell) || table[cell] > seenTo(cell))) {
                return false;
            }
        }
        return true;
    }

    private boolean reachAgain(Demand demand) {
        int before = demand.witness;
        demand.witness = -1;
        if (reach(demand, true)) {
            return true;
        }
        demand.witness = before;
        return false;
    }
}
