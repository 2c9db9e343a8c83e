package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

/**
 * One place, profession or the like, within which two groups are compared. Immutable and thread-safe.
 *
 * @param name what it is called
 * @param group the counts of the group, which may be of nobody
 * @param reference the counts of the reference, which may be of nobody
 * @param persons all persons of the stratum, those of other groups included: its weight when rates are standardised
 */
public record Stratum(String name, Proportion group, Proportion reference, long persons) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are fewer persons than in the two groups
     */
    public Stratum {
        requireNonNull(name, "name");
        requireNonNull(group, "group");
        requireNonNull(reference, "reference");
        if (persons < group.total() + reference.total()) {
            throw new IllegalArgumentException("A stratum has at least the persons of both groups");
        }
    }

    /**
     * A stratum without other persons than those of the two groups.
     *
     * @param name what it is called
     * @param group the counts of the group
     * @param reference the counts of the reference
     * @return the stratum
     */
    public static Stratum of(String name, Proportion group, Proportion reference) {
        return new Stratum(name, group, reference, group.total() + reference.total());
    }

    /** Whether there is somebody in both groups. */
    boolean isComparable() {
        return group.total() > 0 && reference.total() > 0;
    }

    /** Whether there is somebody in one of the groups and nobody in the other. */
    boolean isOneSided() {
        return compared() > 0 && !isComparable();
    }

    /** Whether both groups and both outcomes are there, so that it says something of odds. */
    boolean isInformative() {
        long successes = group.successes() + reference.successes();
        return isComparable() && successes > 0 && successes < group.total() + reference.total();
    }

    /** Both groups. */
    long compared() {
        return group.total() + reference.total();
    }

    /**
     * The name, without the counts.
     *
     * @return for example {@code Stratum[Rabat]}
     */
    @Override
    public String toString() {
        return "Stratum[" + name + "]";
    }
}
