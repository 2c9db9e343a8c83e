package io.github.diasporaskills.accountability.gender;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The rates that both groups would have if they were spread over the strata as all persons are. Strata where one of the
 * groups has nobody are left out, and listed. Immutable and thread-safe.
 */
public final class Standardised {

    private final @Nullable Double group;
    private final @Nullable Double reference;
    private final List<String> dropped;
    private final double droppedShare;

    private Standardised(
            @Nullable Double group, @Nullable Double reference, List<String> dropped, double droppedShare) {
        this.group = group;
        this.reference = reference;
        this.dropped = List.copyOf(dropped);
        this.droppedShare = droppedShare;
    }

    static Standardised of(List<Stratum> strata) {
        double persons = 0;
        double all = 0;
        for (Stratum stratum : strata) {
            all += stratum.persons();
            persons += stratum.isComparable() ? stratum.persons() : 0;
        }
        List<String> dropped = strata.stream()
                .filter(stratum -> stratum.persons() > 0 && !stratum.isComparable())
                .map(Stratum::name)
                .toList();
        double share = all == 0 ? 0 : (all - persons) / all;
        if (persons == 0) {
            return new Standardised(null, null, dropped, share);
        }
        double group = 0;
        double reference = 0;
        for (Stratum stratum : strata) {
            if (stratum.isComparable()) {
                double weight = stratum.persons() / persons;
                group += weight * stratum.group().successes() / stratum.group().total();
                reference += weight
                        * stratum.reference().successes()
                        / stratum.reference().total();
            }
        }
        return new Standardised(group, reference, dropped, share);
    }

    /**
     * The rate of the group.
     *
     * @return from 0 to 1, or empty where no stratum has both groups
     */
    public OptionalDouble group() {
        return group == null ? OptionalDouble.empty() : OptionalDouble.of(group);
    }

    /**
     * The rate of the reference.
     *
     * @return from 0 to 1, or empty where no stratum has both groups
     */
    public OptionalDouble reference() {
        return reference == null ? OptionalDouble.empty() : OptionalDouble.of(reference);
    }

    /**
     * The rate of the group minus that of the reference.
     *
     * @return from -1 to 1, or empty where no stratum has both groups
     */
    public OptionalDouble difference() {
        return group == null || reference == null ? OptionalDouble.empty() : OptionalDouble.of(group - reference);
    }

    /**
     * The rate of the group over that of the reference: for women and men the standardised parity index.
     *
     * @return 0 or more, or empty where it is not defined
     */
    public OptionalDouble ratio() {
        return group == null || reference == null || reference == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(group / reference);
    }

    /**
     * Why there is no ratio.
     *
     * @return the reason, or empty where there is one
     */
    public Optional<Reason> why() {
        if (group == null || reference == null) {
            return Optional.of(Reason.of(GenderReason.NONE_COMPARABLE));
        }
        return reference == 0 ? Optional.of(Reason.of(GenderReason.REFERENCE_ZERO)) : Optional.empty();
    }

    /**
     * The strata that are left out, as one of the groups has nobody there.
     *
     * @return their names
     */
    public List<String> dropped() {
        return dropped;
    }

    /**
     * How many of all persons are in strata that are left out.
     *
     * @return from 0 to 1
     */
    public double droppedShare() {
        return droppedShare;
    }

    @Override
    public String toString() {
        return "Standardised[without " + dropped + "]";
    }
}
