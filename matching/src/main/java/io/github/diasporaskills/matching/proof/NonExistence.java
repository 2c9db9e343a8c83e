package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.preference.Placement;
import java.util.List;

/** Why an instance has no stable plan: evidence that a verifier can follow. */
public sealed interface NonExistence {

    /**
     * A stable plan in which a place stays below its minimum. By the rural hospitals theorem (Roth 1986,
     * doi:10.2307/1913160) a place that is not full gets as many in every stable plan. It needs lists without ties;
     * where a lottery broke them, it speaks of the lists as broken.
     *
     * @param stable the stable plan
     * @param place the number of the place
     */
    record BelowMinimum(Placement stable, int place) implements NonExistence {

        /** Checks that the plan is there. */
        public BelowMinimum {
            requireNonNull(stable, "stable");
        }
    }

    /**
     * Pairs that no strongly or super-stable plan contains, struck out one after the other; of what is left, places
     * must take more proposers than there are. A verifier repeats each step with its own means.
     *
     * @param steps in order
     */
    record StruckOut(List<Step> steps) implements NonExistence {

        /** Copies the list. */
        public StruckOut {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Pairs struck out together.
     *
     * @param edges their numbers
     * @param critical proposers who want fewer openings than they are, all of whose first choices are oversubscribed;
     *     empty if the place has enough better proposers who want nothing better
     */
    record Step(List<Integer> edges, List<Integer> critical) {

        /** Copies the lists. */
        public Step {
            edges = List.copyOf(edges);
            critical = List.copyOf(critical);
        }
    }

    /**
     * Every plan was tried; a verifier tries them again.
     *
     * @param tried how many were looked at
     */
    record Exhausted(long tried) implements NonExistence {}

    /**
     * No plan was found, and that there is none is not shown.
     *
     * @param tried how many orders of couples were tried
     */
    record NotFound(int tried) implements NonExistence {}
}
