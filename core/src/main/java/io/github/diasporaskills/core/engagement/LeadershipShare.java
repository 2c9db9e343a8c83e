package io.github.diasporaskills.core.engagement;

/**
 * How many members lead. Each member counts once, however many engagements he or she had. Immutable and thread-safe.
 *
 * @param told members with an engagement that has begun and of which it is on record whether they lead
 * @param leading those of them who lead in at least one of these
 */
public record LeadershipShare(int told, int leading) {

    /** Nobody at all. */
    public static final LeadershipShare NONE = new LeadershipShare(0, 0);

    /**
     * Checks that the part lies within its whole.
     *
     * @throws IllegalArgumentException if one is negative, or more lead than it is told of
     */
    public LeadershipShare {
        if (leading < 0 || leading > told) {
            throw new IllegalArgumentException(
                    "Of the members of whom it is told some lead; found " + leading + " of " + told);
        }
    }

    /**
     * Both together.
     *
     * @param other of other members
     * @return the sums
     */
    public LeadershipShare plus(LeadershipShare other) {
        return new LeadershipShare(Math.addExact(told, other.told), Math.addExact(leading, other.leading));
    }
}
