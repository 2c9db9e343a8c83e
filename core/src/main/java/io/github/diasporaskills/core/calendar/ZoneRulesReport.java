package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link ZoneRulesCheck} found. Immutable and thread-safe.
 *
 * @param check what was checked
 * @param zoneKnown whether the runtime knows the zone at all
 * @param disagreements the known instants at which the runtime has another offset, in the order of the check
 */
public record ZoneRulesReport(ZoneRulesCheck check, boolean zoneKnown, List<Disagreement> disagreements) {

    /** Copies the list. */
    public ZoneRulesReport {
        requireNonNull(check, "check");
        disagreements = List.copyOf(disagreements);
    }

    /**
     * A known instant at which the runtime is wrong.
     *
     * @param known the instant and its right offset
     * @param found the offset that the runtime gives
     */
    public record Disagreement(KnownInstant known, ZoneOffset found) {
        /** Checks that both are there. */
        public Disagreement {
            requireNonNull(known, "known");
            requireNonNull(found, "found");
        }
    }

    /**
     * Whether the runtime is right at every known instant.
     *
     * @return false if it is wrong at one, or does not know the zone
     */
    public boolean agrees() {
        return zoneKnown && disagreements.isEmpty();
    }

    /**
     * What was found, and how to update where something is wrong.
     *
     * @return one reason of agreement; or one for each disagreement and then the way to update
     */
    public List<Reason> reasons() {
        if (agrees()) {
            return List.of(Reason.of(CalendarReason.ZONE_AGREES)
                    .with("zone", check.zone())
                    .with("count", check.known().size()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!zoneKnown) {
            reasons.add(Reason.of(CalendarReason.ZONE_UNKNOWN).with("zone", check.zone()));
        }
        for (Disagreement disagreement : disagreements) {
            reasons.add(Reason.of(CalendarReason.ZONE_DISAGREES)
                    .with("zone", check.zone())
                    .with("instant", disagreement.known().instant())
                    .with("found", utc(disagreement.found()))
                    .with("right", utc(disagreement.known().offset()))
                    .with("source", disagreement.known().source()));
        }
        reasons.add(Reason.of(CalendarReason.ZONE_UPDATE).with("tzdata", check.minimumTzdata()));
        return List.copyOf(reasons);
    }

    private static String utc(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.toString();
    }
}
