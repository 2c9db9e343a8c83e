package io.github.diasporaskills.accountability.gender;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether the gap over all and the gap within strata go opposite ways (Simpson 1951). It informs, and chooses neither of
 * both numbers. Immutable and thread-safe.
 */
public final class SimpsonCheck {

    /** A stratum with fewer persons has no direction of its own. */
    public static final int LEAST_PERSONS = 5;

    private static final double ROUNDING = 1e-12;

    private final Set<Against> against;

    /** What goes the other way than the gap over all. */
    public enum Against {
        /** The odds ratio of Mantel and Haenszel. */
        MANTEL_HAENSZEL,
        /** The standardised rates. */
        STANDARDISED,
        /** Every stratum that is large enough. */
        EVERY_STRATUM
    }

    private SimpsonCheck(Set<Against> against) {
        this.against = Collections.unmodifiableSet(against);
    }

    static SimpsonCheck of(StratifiedGap gap, int leastPersons) {
        if (leastPersons < 2) {
            throw new IllegalArgumentException("Two groups need at least 2 persons; found " + leastPersons);
        }
        Set<Against> against = EnumSet.noneOf(Against.class);
        int over = direction(gap.together().difference().value());
        if (over != 0) {
            if (gap.directionWithin() == -over) {
                against.add(Against.MANTEL_HAENSZEL);
            }
            if (direction(gap.standardised().difference()) == -over) {
                against.add(Against.STANDARDISED);
            }
            List<Stratum> large = gap.strata().stream()
                    .filter(stratum -> stratum.isComparable() && stratum.compared() >= leastPersons)
                    .toList();
            if (!large.isEmpty() && large.stream().allMatch(stratum -> direction(stratum) == -over)) {
                against.add(Against.EVERY_STRATUM);
            }
        }
        return new SimpsonCheck(against);
    }

    private static int direction(Stratum stratum) {
        return direction(
                TwoGroups.of(stratum.group(), stratum.reference()).difference().value());
    }

    private static int direction(OptionalDouble difference) {
        return direction(difference.orElse(0), 1);
    }

    /** The sign of a number that is 0 but for rounding where it is tiny beside the scale. */
    static int direction(double difference, double scale) {
        return Math.abs(difference) <= ROUNDING * scale ? 0 : difference > 0 ? 1 : -1;
    }

    /**
     * Whether the directions differ.
     *
     * @return true if anything goes against the gap over all
     */
    public boolean isRaised() {
        return !against.isEmpty();
    }

    /**
     * What goes against the gap over all.
     *
     * @return in the order of the constants; none where nothing does, or where there is no gap over all
     */
    public Set<Against> against() {
        return against;
    }

    @Override
    public String toString() {
        return "SimpsonCheck" + against;
    }
}
