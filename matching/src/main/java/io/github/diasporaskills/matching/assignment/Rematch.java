package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.Selection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan made from a previous one under a budget of disruption: how many pairs of the previous plan may be given up.
 * Immutable and thread-safe.
 *
 * <p>Pairs that no longer are candidates are not counted: nobody can keep them. New pairs cost nothing.
 */
public final class Rematch {

    private final @Nullable Selection selection;
    private final long total;
    private final int dropped;
    private final int leastDropped;
    private final long gap;
    private final int solved;
    private final long totalWithoutTarget;

    private Rematch(
            @Nullable Selection selection,
            long total,
            int dropped,
            int leastDropped,
            long gap,
            int solved,
            long totalWithoutTarget) {
        this.selection = selection;
        this.total = total;
        this.dropped = dropped;
        this.leastDropped = leastDropped;
        this.gap = gap;
        this.solved = solved;
        this.totalWithoutTarget = totalWithoutTarget;
    }

    static Rematch of(Selection selection, long total, int dropped, int leastDropped, long gap, int solved) {
        return new Rematch(requireNonNull(selection, "selection"), total, dropped, leastDropped, gap, solved, total);
    }

    static Rematch none(int leastDropped, long gap, int solved) {
        return new Rematch(null, 0, 0, leastDropped, gap, solved, 0);
    }

    /** The last of the stages; a gap of an earlier one stays. */
    static Rematch of(ShareStages<Rematch> stages) {
        Rematch last = stages.last;
        @Nullable Rematch most = stages.most;
        long gap = stages.first.isBest() ? last.gap : stages.first.gap;
        int solved = stages.first.solved + (last == stages.first ? 0 : last.solved) + (most == null ? 0 : most.solved);
        return new Rematch(
                last.selection,
                last.total,
                last.dropped,
                stages.first.leastDropped,
                most == null || most.isBest() ? gap : Long.MAX_VALUE,
                solved,
                stages.first.total);
    }

    /**
     * The chosen pairs.
     *
     * @return edges of the problem's graph; empty if no plan was found within the budget and the limits
     */
    public Optional<Selection> selection() {
        return Optional.ofNullable(selection);
    }

    /**
     * The sum of the values of the chosen pairs.
     *
     * @return 0 if there is no plan
     */
    public long total() {
        return total;
    }

    /**
     * The total of the best plan within the budget that knows no target for a share.
     *
     * @return that of this plan if the problem has no target; 0 if there is no plan
     */
    public long totalWithoutTarget() {
        return totalWithoutTarget;
    }

    /**
     * How many pairs of the previous plan are given up.
     *
     * @return 0 or more, within the budget
     */
    public int dropped() {
        return dropped;
    }

    /**
     * How many pairs of the previous plan have to be given up whatever the plan, because limits changed.
     *
     * @return 0 or more; above the budget if there is no plan for that reason
     */
    public int leastDropped() {
        return leastDropped;
    }

    /**
     * Whether no plan within the budget is better.
     *
     * @return false only if the search ended at its limit
     */
    public boolean isBest() {
        return gap == 0;
    }

    /**
     * By how much a plan within the budget could be better at most, where that was not ruled out.
     *
     * @return 0 if this plan is the best; else in units of value, where one more pair counts more than all values
     *     together if the number of pairs comes first; {@code Long.MAX_VALUE} if no plan was found and none ruled out, or
     *     if more for the group of a target was not ruled out
     */
    public long gap() {
        return gap;
    }

    /**
     * How many problems without a budget were solved to find it.
     *
     * @return 1 or more
     */
    public int problemsSolved() {
        return solved;
    }

    /**
     * What was found.
     *
     * @return for example {@code 12 pairs, total 90, 3 given up}
     */
    @Override
    public String toString() {
        return selection == null
                ? "no plan within the budget"
                : selection.size() + " pairs, total " + total + ", " + dropped + " given up"
                        + (isBest() ? "" : ", possibly not the best");
    }
}
