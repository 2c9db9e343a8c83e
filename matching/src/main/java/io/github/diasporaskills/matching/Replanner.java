package io.github.diasporaskills.matching;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the best plan anew after one change, with everything else that the plan had to keep. */
interface Replanner {

    /** What the plan is worth as it is. */
    PlanPart.Value now();

    /** The best plan that has a candidate pair. */
    Replan with(int edge);

    /** The best plan that has a pair that is no candidate; whatever the member's quota, there is one of it for the pair. */
    Replan withNew(int left, int right, long value);

    /** The best plan with one more of something. */
    Replan eased(Easing easing);

    /** What there is one more of: a place of a need, a proposal under a cap, a change of the previous plan. */
    enum Kind {
        PLACE,
        CAP,
        CHANGE
    }

    /**
     * One more of something, perhaps without something else.
     *
     * @param kind what there is one more of
     * @param number of the need, or of the group under the cap
     * @param absent a member who is not proposed, or -1
     * @param closed a need that takes no more than the plan gives it, or -1
     */
    record Easing(Kind kind, int number, int absent, int closed) {

        private static final int NONE = -1;

        static Easing of(Kind kind, int number) {
            return new Easing(kind, number, NONE, NONE);
        }

        Easing without(int left) {
            return new Easing(kind, number, left, NONE);
        }

        Easing closing(int right) {
            return new Easing(kind, number, NONE, right);
        }
    }

    /**
     * The best plan after a change.
     *
     * @param value what it is worth; null if there is none
     * @param isBest whether no better one was left out by a search that ended at its limit
     * @param graph with its pairs
     * @param selection its pairs, as far as the change can affect them
     * @param besides the need of one pair more, or -1
     */
    record Replan(
            PlanPart.@Nullable Value value, boolean isBest, CandidateGraph graph, Selection selection, int besides) {

        /** Whether it is known to be better than a value. */
        boolean isAbove(PlanPart.Value other) {
            return isBest && value != null && value.compareTo(other) > 0;
        }

        /** Whether it is known to be better than the best one after another change. */
        boolean isAbove(Replan other) {
            return other.isBest && (other.value == null ? isBest && value != null : isAbove(other.value));
        }

        long filled(int right) {
            return selection
                            .edges()
                            .filter(edge -> graph.rightOf(edge) == right)
                            .count()
                    + (besides == right ? 1 : 0);
        }

        /** The first need for which a member is proposed. */
        OptionalInt needOf(int left) {
            return selection
                    .edges()
                    .filter(edge -> graph.leftOf(edge) == left)
                    .map(graph::rightOf)
                    .findFirst();
        }
    }
}
