package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The four-fifths rule: a group's rate below 0.8 of the best group's is worth a look. It is a rule of thumb (US Uniform
 * Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D). Chance alone breaks it in small groups, and a group can
 * pass it and still differ; so each ratio comes with its interval and with the exact test. Immutable and thread-safe.
 */
public final class FourFifths {

    /** The least share of the best rate. */
    public static final double LEAST = 0.8;

    private final @Nullable String best;
    private final Map<String, TwoGroups> others;

    private FourFifths(@Nullable String best, Map<String, TwoGroups> others) {
        this.best = best;
        this.others = Collections.unmodifiableMap(others);
    }

    /**
     * Compares each group with the one of the highest rate.
     *
     * @param groups by name; groups with nobody are passed over, and of equal rates the first one is the best
     * @return the comparisons
     */
    public static FourFifths of(Map<String, Proportion> groups) {
        return of(groups, Confidence.NINETY_FIVE);
    }

    /**
     * The same with other intervals.
     *
     * @param groups by name
     * @param confidence how often intervals are to hold
     * @return the comparisons
     */
    public static FourFifths of(Map<String, Proportion> groups, Confidence confidence) {
        requireNonNull(confidence, "confidence");
        @Nullable String best = null;
        Proportion highest = Proportion.of(0, 0);
        for (Map.Entry<String, Proportion> each :
                requireNonNull(groups, "groups").entrySet()) {
            Proportion found = each.getValue();
            if (found.total() > 0 && (best == null || isHigher(found, highest))) {
                best = each.getKey();
                highest = found;
            }
        }
        Map<String, TwoGroups> others = new LinkedHashMap<>();
        for (Map.Entry<String, Proportion> each : groups.entrySet()) {
            if (!each.getKey().equals(best) && each.getValue().total() > 0) {
                others.put(each.getKey(), TwoGroups.of(each.getValue(), highest).with(confidence));
            }
        }
        return new FourFifths(best, others);
    }

    /** In whole numbers, so that equal rates are equal. */
    private static boolean isHigher(Proportion one, Proportion other) {
        return one.successes() * other.total() > other.successes() * one.total();
    }

    /**
     * The group of the highest rate.
     *
     * @return its name, or empty where no group has anybody
     */
    public Optional<String> best() {
        return Optional.ofNullable(best);
    }

    /**
     * Each other group that has somebody, compared with the best.
     *
     * @return by name, in the order given
     */
    public Map<String, TwoGroups> others() {
        return others;
    }

    /**
     * Whether a group has at least four fifths of the best rate.
     *
     * @param group its name
     * @return true or false for a group with somebody, true for the best one; empty for others, and where all rates are 0
     */
    public Optional<Boolean> passes(String group) {
        if (requireNonNull(group, "group").equals(best)) {
            return Optional.of(true);
        }
        @Nullable TwoGroups compared = others.get(group);
        if (compared == null || compared.reference().successes() == 0) {
            return Optional.empty();
        }
        Proportion one = compared.group();
        Proportion other = compared.reference();
        return Optional.of(5 * one.successes() * other.total() >= 4 * other.successes() * one.total());
    }

    @Override
    public String toString() {
        return "FourFifths[best " + best + ", others " + others.keySet() + "]";
    }
}
