package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What it costs in total score to give more of the proposals to members of a gender, from the plan that knows no target
 * up to as many as any plan gives them. Every level fills as many places as the first one; what changes is who fills
 * them. Immutable and thread-safe.
 *
 * <p>The word is that of D. Bertsimas, V. F. Farias and N. Trichakis, The Price of Fairness, Operations Research 59(1),
 * 2011, doi:10.1287/opre.1100.0865, for the loss in total value against the plan of the highest value.
 */
public final class PriceOfFairness {

    private final Gender gender;
    private final List<Level> levels;

    PriceOfFairness(Gender gender, List<Level> levels) {
        this.gender = requireNonNull(gender, "gender");
        this.levels = List.copyOf(levels);
    }

    /** The levels, given the plan for at least a number of proposals to the gender. */
    static PriceOfFairness of(Gender gender, MatchPlan free, int inFree, Targeting targeting) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(inFree, free, free));
        int proposals = free.pairings().size();
        int reached = inFree;
        while (reached < proposals) {
            MatchPlan plan = targeting.atLeast(reached + 1, proposals);
            int now = plan.participation().orElseThrow().reached();
            if (now <= reached || plan.pairings().size() < proposals) {
                break;
            }
            reached = now;
            levels.add(new Level(reached, plan, free));
        }
        return new PriceOfFairness(gender, levels);
    }

    /** Makes the plan that gives a gender at least so many of so many proposals. */
    interface Targeting {
        MatchPlan atLeast(int wanted, int proposals);
    }

    /**
     * For whom the proposals are counted.
     *
     * @return as stated by the members
     */
    public Gender gender() {
        return gender;
    }

    /**
     * The levels.
     *
     * @return by the number of proposals to members of the gender, ascending; the first is the plan without target
     */
    public List<Level> levels() {
        return levels;
    }

    /**
     * How many levels there are.
     *
     * @return for example {@code 4 levels for WOMAN}
     */
    @Override
    public String toString() {
        return levels.size() + " levels for " + gender;
    }

    /** The best plan with a number of proposals to members of the gender. Immutable and thread-safe. */
    public static final class Level {

        private final int proposals;
        private final MatchPlan plan;
        private final MatchPlan first;

        Level(int proposals, MatchPlan plan, MatchPlan first) {
            this.proposals = proposals;
            this.plan = plan;
            this.first = first;
        }

        /**
         * How many proposals go to members of the gender.
         *
         * @return 0 or more
         */
        public int proposals() {
            return proposals;
        }

        /**
         * The plan, with its verdicts and proof.
         *
         * @return the best one that gives members of the gender at least this number
         */
        public MatchPlan plan() {
            return plan;
        }

        /**
         * By how much the total score is below that of the plan without target. Where stays clash and the search for
         * a plan without target ended at its limit ({@link Optimality#OPEN}), it may be below 0.
         *
         * @return in points
         */
        public BigDecimal price() {
            return Score.points(first.total() - plan.total());
        }

        /**
         * Members who are proposed here and not in the plan without target.
         *
         * @return by id
         */
        public Set<PersonId> gaining() {
            return without(members(plan), members(first));
        }

        /**
         * Members who are proposed in the plan without target and not here.
         *
         * @return by id
         */
        public Set<PersonId> losing() {
            return without(members(first), members(plan));
        }

        /**
         * How many proposals of the plan without target are not made here; as many others are.
         *
         * @return 0 or more
         */
        public int changed() {
            Set<ProposedEngagement> kept = new HashSet<>(plan.proposals());
            return (int) first.pairings().stream()
                    .map(Pairing::proposal)
                    .filter(proposal -> !kept.contains(proposal))
                    .count();
        }

        private static Set<PersonId> members(MatchPlan plan) {
            return plan.pairings().stream()
                    .map(pairing -> pairing.proposal().member())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<PersonId> without(Set<PersonId> some, Set<PersonId> others) {
            Set<PersonId> left = new TreeSet<>(some);
            left.removeAll(others);
            return Collections.unmodifiableSet(left);
        }

        /**
         * The number of proposals and the price.
         *
         * @return for example {@code 7 proposals, price 1.25}
         */
        @Override
        public String toString() {
            return proposals + " proposals, price " + price().toPlainString();
        }
    }
}
