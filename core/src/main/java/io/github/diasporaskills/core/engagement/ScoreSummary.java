package io.github.diasporaskills.core.engagement;

import java.util.OptionalDouble;

/**
 * What the participants of an activity scored before and after it. The number of scores stands beside the number who
 * attended, for a mean of the few who sat both tests says little about all. Immutable and thread-safe.
 *
 * @param attended how many came, 0 or more
 * @param scored how many of them sat both tests
 * @param sumBefore the sum of their scores before
 * @param sumAfter the sum of their scores after
 */
public record ScoreSummary(int attended, int scored, long sumBefore, long sumAfter) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more were scored than attended, or a sum is impossible
     */
    public ScoreSummary {
        if (scored < 0
                || scored > attended
                || sumBefore < 0
                || sumAfter < 0
                || Math.max(sumBefore, sumAfter) > 100L * scored) {
            throw new IllegalArgumentException("Scores of 0 to 100 are of people who attended; found " + scored
                    + " scored of " + attended + " with sums " + sumBefore + " and " + sumAfter);
        }
    }

    /**
     * The mean before.
     *
     * @return 0 to 100, or empty if nobody sat both tests
     */
    public OptionalDouble meanBefore() {
        return scored == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sumBefore / scored);
    }

    /**
     * The mean after.
     *
     * @return 0 to 100, or empty if nobody sat both tests
     */
    public OptionalDouble meanAfter() {
        return scored == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sumAfter / scored);
    }

    /**
     * Both together.
     *
     * @param other of other attendances
     * @return the sums
     */
    public ScoreSummary plus(ScoreSummary other) {
        return new ScoreSummary(
                Math.addExact(attended, other.attended),
                Math.addExact(scored, other.scored),
                Math.addExact(sumBefore, other.sumBefore),
                Math.addExact(sumAfter, other.sumAfter));
    }

    /** This with one more participant who attended. */
    ScoreSummary and(Participant participant) {
        return participant
                .scores()
                .map(scores -> new ScoreSummary(
                        attended + 1, scored + 1, sumBefore + scores.before(), sumAfter + scores.after()))
                .orElseGet(() -> new ScoreSummary(attended + 1, scored, sumBefore, sumAfter));
    }
}
