package io.github.diasporaskills.accountability.publication.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to hide. For each small count two tables of whole numbers are sought that agree with everything shown: in
 * one the count is 0, in the other it is large. Each is the cheapest change of the truth, where changing a hidden cell
 * costs next to nothing and changing a shown one hides it (Kelly, Golden and Assad 1992, doi:10.1002/net.3230220407;
 * Robertson's method). Hidden cells only grow, so a table found stays a proof; one table serves every count it happens
 * to fit. Where somebody who is counted sees through the table, another is sought that fits what she knows. At the end
 * hidden cells that can do without are shown again. For one thread and one use.
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
    private final Insiders insiders;
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Demand> inside = new ArrayList<>();
    private final Map<Integer, BitSet> countedIn = new HashMap<>();
    private boolean splitDropped;
    private boolean totalsDropped;

    /** Tables that can go back to their totals one by one; a range as wide as the threshold is demanded then. */
    interface Drops {

        /** The cells to hide next for the sake of a count; none if there is no table left. */
        int[] next(int cell);
    }

    Protector(CountSystem system, ProtectionPolicy policy, boolean keepsTotals, @Nullable Drops drops, long seed) {
        this.system = system;
        this.policy = policy;
        this.keepsTotals = keepsTotals;
        this.drops = drops;
        this.changes = new WholeChange(SparseLines.of(system), seed);
        this.hidden = new boolean[system.size()];
        this.primary = new boolean[system.size()];
        this.insiders = policy.withstandsInsiders() ? Insiders.of(system) : Insiders.none(system);
    }

    boolean[] hidden() {
        return hidden;
    }

    boolean[] primary() {
        return primary;
    }

    Witness witness(Demand demand) {
        return witnesses.get(demand.witness());
    }

    List<Demand> demands() {
        return demands;
    }

    /** What is demanded for insiders who see through what convinces outsiders. */
    List<Demand> inside() {
        return inside;
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
                demands.add(new Demand(cell, true, Demand.OUTSIDERS, Math.max(0, system.sought(cell))));
                long from = drops == null ? system.value(cell) : Math.max(0, system.sought(cell));
                long goal = Math.min(from + policy.threshold(), system.most(cell));
                demands.add(new Demand(cell, false, Demand.OUTSIDERS, goal));
            }
        }
        demands.sort(
                Comparator.comparingLong((Demand d) -> -system.value(d.cell())).thenComparingInt(Demand::cell));
        demands.forEach(this::meet);
        demands.forEach(this::shield);
        if (!splitDropped) {
            if (demands.size() + inside.size() <= (drops == null ? CLEANED : CLEANED_LINKED)) {
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
                hidden[cell] = Stream.concat(demands.stream(), inside.stream())
                        .anyMatch(demand -> moves(witness(demand), here));
            }
        }
    }

    private void meet(Demand demand) {
        if (demand.isProven() || reach(demand, false)) {
            return;
        }
        if (drops != null) {
            meetByDropping(demand, drops);
            return;
        }
        if (!demand.isDown()) {
            demand.settleFor(policy.threshold(), Assurance.WIDTH);
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
        goFarthest(demand);
    }

    /** Sees to it that insiders can tell no more than outsiders, as far as that is to be had by hiding cells. */
    private void shield(Demand demand) {
        List<Demand> open = new ArrayList<>();
        for (int insider : witness(demand).seeingThrough()) {
            if (!insiders.knows(insider, demand.cell())) {
                Demand same = forInsider(demand, insider);
                inside.add(same);
                if (!known(same)) {
                    open.add(same);
                }
            }
        }
        if (open.size() > 1) {
            reachAll(demand, open);
        }
        for (Demand each : open) {
            if (!known(each)) {
                meetInside(each);
            }
        }
    }

    /** One table for several insiders, if what is hidden already has one. */
    private void reachAll(Demand demand, List<Demand> open) {
        setLimits(demand, true);
        open.forEach(each -> insiders.limit(each.insider(), changes));
        aim(demand, open.stream().mapToLong(Demand::goal).max().orElse(demand.goal()));
        accept(changes.find(), open.get(0));
    }

    /**
     * What is demanded for somebody who knows that a cell counts a person: if the small count does too, that person is
     * left. In linked tables, where nearly every cell is a part of many differences, the insider may always learn that
     * there is somebody.
     */
    private Demand forInsider(Demand demand, int insider) {
        boolean somebody = demand.isDown()
                && (drops != null
                        || countedIn
                                .computeIfAbsent(demand.cell(), insiders::countedIn)
                                .get(insider));
        long goal = somebody ? Math.max(1, demand.goal()) : demand.goal();
        Demand same = new Demand(demand.cell(), demand.isDown(), insider, goal);
        same.settleFor(goal, demand.assurance());
        same.widen(demand.isWide());
        return same;
    }

    private void meetInside(Demand demand) {
        if (reach(demand, false)) {
            return;
        }
        if (drops != null) {
            meetByDropping(demand, drops);
            return;
        }
        if (!demand.isDown() && demand.assurance() == Assurance.FULL) {
            demand.settleFor(policy.threshold(), Assurance.WIDTH);
            if (known(demand) || reach(demand, false)) {
                return;
            }
        }
        demand.settleFor(system.value(demand.cell()) + (demand.isDown() ? -1 : 1), Assurance.WIDEST);
        if (!known(demand) && !reach(demand, false)) {
            goFarthest(demand);
        }
    }

    /** Demands no more than can be if no table shows a cell; then hides as few tables as will do. */
    private void meetByDropping(Demand demand, Drops tables) {
        boolean[] before = hidden.clone();
        boolean was = splitDropped;
        dropSplit();
        splitDropped = was;
        long farthest = farthest(demand);
        if (!demand.isMetBy(farthest)) {
            farthest = widen(demand, farthest);
        }
        System.arraycopy(before, 0, hidden, 0, before.length);
        if (!demand.isMetBy(farthest)) {
            demand.settleFor(farthest, Assurance.WIDEST);
        }
        if (known(demand) || reach(demand, false)) {
            return;
        }
        for (int[] cells = tables.next(demand.cell()); cells.length > 0; cells = tables.next(demand.cell())) {
            for (int cell : cells) {
                hidden[cell] |= system.state(cell) == CellState.OPEN;
            }
            if (reach(demand, false)) {
                return;
            }
        }
        demand.settleFor(system.value(demand.cell()), Assurance.WIDEST);
        accept(new long[system.size()], demand);
    }

    /** How far the count can go beyond what tables that are looked for first leave it. */
    private long widen(Demand demand, long farthest) {
        long beyond = farthest - system.value(demand.cell()) + (demand.isDown() ? -1 : 1);
        demand.widen(true);
        long @Nullable [] change = seekFarthest(demand, beyond);
        demand.widen(change != null);
        return change == null ? farthest : system.value(demand.cell()) + change[demand.cell()];
    }

    private boolean known(Demand demand) {
        for (int i = 0; i < witnesses.size(); i++) {
            if (demand.isMetBy(witnesses.get(i))) {
                demand.provenBy(i);
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
        setLimits(demand, onlyHidden);
        aim(demand, demand.goal());
        return accept(changes.find(), demand);
    }

    private void aim(Demand demand, long goal) {
        int cell = demand.cell();
        long value = system.value(cell);
        if (demand.isDown()) {
            changes.narrow(cell, system.least(cell) - value, goal - value);
        } else {
            changes.narrow(cell, goal - value, upTo(system.most(cell), value));
        }
    }

    private void goFarthest(Demand demand) {
        long[] change = seekFarthest(demand, 0);
        long value = system.value(demand.cell());
        demand.settleFor(value + (change == null ? 0 : change[demand.cell()]), Assurance.WIDEST);
        if (!accept(change, demand)) {
            demand.settleFor(value, Assurance.WIDEST);
            accept(new long[system.size()], demand);
        }
    }

    /** How far a count can go with what is hidden now. */
    private long farthest(Demand demand) {
        long[] change = seekFarthest(demand, 0);
        return system.value(demand.cell()) + (change == null ? 0 : change[demand.cell()]);
    }

    /** The change by which the count goes farthest, at least so far. */
    private long @Nullable [] seekFarthest(Demand demand, long from) {
        setLimits(demand, true);
        int cell = demand.cell();
        long value = system.value(cell);
        if (demand.isDown()) {
            changes.narrow(cell, system.least(cell) - value, from);
            changes.price(cell, 1, -1);
        } else {
            changes.narrow(cell, from, policy.threshold());
            changes.price(cell, -1, 1);
        }
        return changes.find();
    }

    private void setLimits(Demand demand, boolean onlyHidden) {
        for (int cell = 0; cell < hidden.length; cell++) {
            long value = system.value(cell);
            long least = demand.isWide() ? system.least(cell) : system.sought(cell);
            if (hidden[cell]) {
                changes.limit(cell, least - value, upTo(system.most(cell), value));
                changes.price(cell, HIDDEN_PRICE, HIDDEN_PRICE);
            } else if (!onlyHidden && system.state(cell) == CellState.OPEN && value != 0) {
                double price = Math.max(1, Math.log1p((double) value)) * system.worth(cell);
                changes.limit(cell, least - value, CountSystem.UNLIMITED);
                changes.price(cell, price, price);
            } else {
                changes.limit(cell, seenFrom(cell) - value, seenTo(cell) - value);
                changes.price(cell, HIDDEN_PRICE, HIDDEN_PRICE);
            }
        }
        if (demand.isInside()) {
            insiders.limit(demand.insider(), changes);
        }
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
    private boolean accept(long @Nullable [] change, Demand sought) {
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
        Witness found = new Witness(table, insiders.seeingThrough(table));
        witnesses.add(found);
        if (sought.isMetBy(found)) {
            sought.provenBy(witnesses.size() - 1);
        }
        for (Demand demand : demands) {
            if (!demand.isProven() && demand.isMetBy(found)) {
                demand.provenBy(witnesses.size() - 1);
            }
        }
        return sought.isProven();
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
        int tables = witnesses.size();
        int added = inside.size();
        List<Demand> all = new ArrayList<>(demands);
        all.addAll(inside);
        int[] kept = all.stream().mapToInt(Demand::witness).toArray();
        if (!areProvenWithout(cell, all) || !areShielded(kept)) {
            hidden[cell] = true;
            witnesses.subList(tables, witnesses.size()).clear();
            inside.subList(added, inside.size()).clear();
            for (int i = 0; i < kept.length; i++) {
                all.get(i).provenBy(kept[i]);
            }
        }
    }

    private boolean areProvenWithout(int cell, List<Demand> all) {
        for (Demand demand : all) {
            if (moves(witness(demand), cell) && !another(demand) && !reachAgain(demand)) {
                return false;
            }
        }
        return true;
    }

    /** Whether insiders who see through tables that are new as proofs can be convinced by others. */
    private boolean areShielded(int... before) {
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            if (demand.witness() != before[i]) {
                for (int insider : witness(demand).seeingThrough()) {
                    boolean done = insiders.knows(insider, demand.cell())
                            || inside.stream().anyMatch(other -> isFor(other, insider, demand));
                    if (!done) {
                        Demand same = forInsider(demand, insider);
                        inside.add(same);
                        if (!another(same) && !reach(same, true)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static boolean isFor(Demand inside, int insider, Demand demand) {
        return inside.insider() == insider && inside.cell() == demand.cell() && inside.isDown() == demand.isDown();
    }

    private boolean moves(Witness witness, int cell) {
        long count = witness.count(cell);
        return count < seenFrom(cell) || count > seenTo(cell);
    }

    private boolean another(Demand demand) {
        for (int i = 0; i < witnesses.size(); i++) {
            if (demand.isMetBy(witnesses.get(i)) && fits(witnesses.get(i))) {
                demand.provenBy(i);
                return true;
            }
        }
        return false;
    }

    /** Whether a table still agrees with all that is shown; a cell shown again may have been changed by it. */
    private boolean fits(Witness witness) {
        for (int cell = 0; cell < hidden.length; cell++) {
            if (!hidden[cell] && moves(witness, cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean reachAgain(Demand demand) {
        int before = demand.witness();
        demand.unproven();
        if (reach(demand, true)) {
            return true;
        }
        demand.provenBy(before);
        return false;
    }
}
