package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What to hide of a system of counts, and the proof that it is enough: for each small count two whole-number tables
 * that agree with everything shown, with every equation and with every limit, checked in exact arithmetic. Immutable
 * and thread-safe.
 */
public final class Protection {

    private final CountSystem system;
    private final ProtectionPolicy policy;
    private final BitSet hidden;
    private final BitSet primary;
    private final List<Proof> proofs;
    private final List<Proof> insiderProofs;
    private final BitSet closer = new BitSet();
    private final BitSet exact = new BitSet();
    private final boolean splitDropped;
    private final boolean totalDropped;
    private final long solved;

    private Protection(CountSystem system, ProtectionPolicy policy, Protector by) {
        this.system = system;
        this.policy = policy;
        this.hidden = bits(by.hidden());
        this.primary = bits(by.primary());
        this.splitDropped = by.isSplitDropped();
        this.totalDropped = by.isTotalDropped();
        this.solved = by.solved();
        this.proofs = proofs(by, by.demands());
        this.insiderProofs = proofs(by, by.inside());
        for (Demand demand : by.inside()) {
            closer.set(demand.cell(), closer.get(demand.cell()) || demand.isLess());
            exact.set(demand.cell(), exact.get(demand.cell()) || isExact(demand, by));
        }
    }

    /** Whether an insider sees through every table in which the count is not the true one. */
    private boolean isExact(Demand inside, Protector by) {
        long value = system.value(inside.cell());
        boolean fixed = inside.goal() == value;
        for (Demand other : by.demands()) {
            if (other.cell() == inside.cell() && other.isDown() != inside.isDown()) {
                fixed &= other.goal() == value || by.witness(other).isSeenThroughBy(inside.insider());
            }
        }
        for (Demand other : by.inside()) {
            if (other.cell() == inside.cell() && other.insider() == inside.insider()) {
                fixed &= other.goal() == value;
            }
        }
        return fixed;
    }

    private static List<Proof> proofs(Protector by, List<Demand> demands) {
        return demands.stream()
                .map(demand -> new Proof(demand, by.witness(demand).table()))
                .toList();
    }

    private static BitSet bits(boolean... set) {
        BitSet bits = new BitSet(set.length);
        for (int i = 0; i < set.length; i++) {
            bits.set(i, set[i]);
        }
        return bits;
    }

    /**
     * Protects a system.
     *
     * @param system counts and equations
     * @param policy which counts are small
     * @param seed for the little variation of prices where a solution is not whole; the same seed gives the same
     *     protection
     * @return what to hide
     */
    public static Protection of(CountSystem system, ProtectionPolicy policy, long seed) {
        return run(system, policy, false, null, seed);
    }

    /**
     * The same, but totals ({@link CellState#TOTAL}) are shown even if they are small or give a group away: the result
     * of a programme, which says of nobody to which group they belong.
     *
     * @param system counts and equations
     * @param policy which counts are small
     * @param seed as above
     * @return what to hide
     */
    public static Protection keepingTotals(CountSystem system, ProtectionPolicy policy, long seed) {
        return run(system, policy, true, null, seed);
    }

    /** The same where several tables can go back to their totals one by one; of totals nothing is demanded. */
    static Protection dropping(CountSystem system, ProtectionPolicy policy, Protector.Drops drops, long seed) {
        return run(system, policy, true, drops, seed);
    }

    private static Protection run(
            CountSystem system,
            ProtectionPolicy policy,
            boolean keepsTotals,
            Protector.@Nullable Drops drops,
            long seed) {
        requireNonNull(system, "system");
        requireNonNull(policy, "policy");
        Protector protector = new Protector(system, policy, keepsTotals, drops, seed);
        protector.run();
        return new Protection(system, policy, protector);
    }

    /**
     * What was protected.
     *
     * @return the system, which is not for publication
     */
    public CountSystem system() {
        return system;
    }

    /**
     * By which rule.
     *
     * @return the policy
     */
    public ProtectionPolicy policy() {
        return policy;
    }

    /**
     * Whether a cell is hidden.
     *
     * @param cell from 0
     * @return true for small counts, for those that protect them and for what is never printed
     */
    public boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    /**
     * Whether a cell is a small count.
     *
     * @param cell from 0
     * @return true if it is hidden for its own sake
     */
    public boolean isPrimary(int cell) {
        return primary.get(cell);
    }

    /**
     * The cells hidden for the sake of others.
     *
     * @return in order, without what is never printed anyway
     */
    public IntStream secondary() {
        return hidden.stream().filter(cell -> !primary.get(cell) && system.state(cell) != CellState.HIDDEN);
    }

    /**
     * The proofs, two for each small count.
     *
     * @return first those of the largest counts
     */
    public List<Proof> proofs() {
        return proofs;
    }

    /**
     * The proofs for insiders for whom one of {@link #proofs()} cannot be the truth, given what they know. For all others
     * those do, so that together they show what the policy promises of insiders.
     *
     * @return each with its {@link Proof#insider}; none if the policy does not withstand insiders
     */
    public List<Proof> insiderProofs() {
        return insiderProofs;
    }

    /**
     * What insiders can tell of the small count of which they can tell most.
     *
     * @return the standing
     */
    public InsiderStanding insiders() {
        if (!policy.withstandsInsiders()) {
            return InsiderStanding.NOT_DEMANDED;
        }
        if (closerToInsiders() == 0) {
            return InsiderStanding.AS_OUTSIDERS;
        }
        return exactToInsiders() == 0 ? InsiderStanding.CLOSER : InsiderStanding.EXACTLY;
    }

    /**
     * How many small counts some insider can tell more closely than outsiders.
     *
     * @return 0 or more
     */
    public int closerToInsiders() {
        return closer.cardinality();
    }

    /**
     * How many small counts some insider can work out exactly, other than one that counts nobody but the person known.
     *
     * @return 0 or more
     */
    public int exactToInsiders() {
        return exact.cardinality();
    }

    /**
     * How much is left open about the small count of which most is known.
     *
     * @return the weakest assurance given
     */
    public Assurance weakest() {
        return proofs.stream().map(Proof::assurance).max(Enum::compareTo).orElse(Assurance.FULL);
    }

    /** Whether it leaves as much open as another one, for outsiders and for insiders. */
    boolean isAtLeastAsGoodAs(Protection other) {
        return weakest().compareTo(other.weakest()) <= 0 && insiders().compareTo(other.insiders()) <= 0;
    }

    /**
     * What is promised: a sentence and its conditions, which belong beside what is published.
     *
     * @return the promise that the weakest assurance allows
     */
    public Reason promise() {
        boolean toAll = insiders() == InsiderStanding.AS_OUTSIDERS;
        ProtectionReason code = switch (weakest()) {
            case FULL -> toAll ? ProtectionReason.PROMISE_FULL_TO_INSIDERS : ProtectionReason.PROMISE_FULL;
            case WIDTH -> toAll ? ProtectionReason.PROMISE_WIDTH_TO_INSIDERS : ProtectionReason.PROMISE_WIDTH;
            case WIDEST, ROUNDED -> ProtectionReason.PROMISE_WIDEST;
        };
        return Reason.of(code).with("threshold", policy.threshold()).with("largest", policy.threshold() - 1L);
    }

    /**
     * Whether all but the totals had to be hidden.
     *
     * @return true if nothing less helped
     */
    public boolean isSplitDropped() {
        return splitDropped;
    }

    /**
     * Whether even the totals had to be hidden.
     *
     * @return true if nothing less helped
     */
    public boolean isTotalDropped() {
        return totalDropped;
    }

    /**
     * How many linear programs it took.
     *
     * @return for those who measure
     */
    public long linearPrograms() {
        return solved;
    }

    /**
     * Says how much is hidden, and no count.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "Protection[" + hidden.cardinality() + " of " + system.size() + " cells hidden, " + weakest() + "]";
    }

    /**
     * A table that could be the truth for all that is shown, in which a small count has gone as far as demanded.
     * Anybody can check it: {@link CountSystem#holds} and a comparison with what is shown. Immutable and thread-safe.
     */
    public static final class Proof {

        private final Demand demand;
        private final long[] table;

        private Proof(Demand demand, long[] table) {
            this.demand = demand;
            this.table = table;
        }

        /**
         * The small count that is protected.
         *
         * @return the cell's number
         */
        public int cell() {
            return demand.cell();
        }

        /**
         * Whether it shows how small the count can be.
         *
         * @return false if it shows how large it can be
         */
        public boolean isDown() {
            return demand.isDown();
        }

        /**
         * How far the count was to go.
         *
         * @return at most this in a proof downwards, at least this in one upwards
         */
        public long goal() {
            return demand.goal();
        }

        /**
         * What was demanded.
         *
         * @return the assurance
         */
        public Assurance assurance() {
            return demand.assurance();
        }

        /**
         * Whom it is for.
         *
         * @return the cell of which an insider knows that it counts a certain person, and whether nobody else; empty in
         *     a proof for outsiders
         */
        public OptionalInt insider() {
            return demand.isInside() ? OptionalInt.of(demand.insider()) : OptionalInt.empty();
        }

        /**
         * The table.
         *
         * @return a copy, one count for each cell
         */
        public long[] table() {
            return table.clone();
        }
    }
}
