package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Limits that cannot all be kept: some need at least so many pairs together, and others, with the edges there are,
 * allow fewer. It shows that no plan exists. Immutable and thread-safe.
 *
 * <p>Let each pair count +1 for every allowing limit that it touches and -1 for every needing one. In a plan the sum of
 * that over all pairs is at most the sum of the allowing maximums less the sum of the needing minimums; and it is at
 * least minus the number of edges that count -1 or, more exactly, the sum of all negative counts. If the former is
 * below the latter there is no plan (Hoffman 1960, "Some recent applications of the theory of linear inequalities to
 * extremal combinatorial analysis").
 *
 * @param needing limits whose minimum counts
 * @param allowing limits whose maximum counts
 */
public record QuotaConflict(List<Limit> needing, List<Limit> allowing) implements Certificate {

    /** Copies the lists. */
    public QuotaConflict {
        needing = List.copyOf(needing);
        allowing = List.copyOf(allowing);
    }

    /** What a limit is on. */
    public enum Kind {
        /** A left element. */
        LEFT,
        /** A right element. */
        RIGHT,
        /** A group of elements. */
        GROUP
    }

    /**
     * One limit of a problem.
     *
     * @param kind what it is on
     * @param number of the element, or of the group in the problem's limits
     */
    public record Limit(Kind kind, int number) {

        /** Checks the kind. */
        public Limit {
            requireNonNull(kind, "kind");
        }

        /**
         * The limit on a left element.
         *
         * @param number from 0
         * @return the limit
         */
        public static Limit ofLeft(int number) {
            return new Limit(Kind.LEFT, number);
        }

        /**
         * The limit on a right element.
         *
         * @param number from 0
         * @return the limit
         */
        public static Limit ofRight(int number) {
            return new Limit(Kind.RIGHT, number);
        }

        /**
         * The limit on a group.
         *
         * @param number from 0
         * @return the limit
         */
        public static Limit ofGroup(int number) {
            return new Limit(Kind.GROUP, number);
        }
    }
}
