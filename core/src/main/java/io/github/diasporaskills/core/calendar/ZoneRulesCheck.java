package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares a Java runtime's time-zone data with what a country pack knows for certain. Immutable and thread-safe.
 *
 * <p>It changes nothing: this library converts by {@link PackZone} and is right on a stale runtime. A disagreement
 * means that other programs on that runtime show and store wrong local times.
 *
 * @param zone the zone's name in the tz database
 * @param minimumTzdata the first release of the tz database that is right, for example {@code 2026c}, not blank
 * @param known instants with their offsets, at least one
 */
public record ZoneRulesCheck(String zone, String minimumTzdata, List<KnownInstant> known) {

    /**
     * Copies the instants.
     *
     * @throws IllegalArgumentException if zone or release is blank, or there is no known instant
     */
    public ZoneRulesCheck {
        requireNonNull(zone, "zone");
        requireNonNull(minimumTzdata, "minimumTzdata");
        known = List.copyOf(known);
        if (zone.isBlank() || minimumTzdata.isBlank()) {
            throw new IllegalArgumentException("A check names its zone and a release of the tz database such as 2026c;"
                    + " found \"" + zone + "\" and \"" + minimumTzdata + "\"");
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("A check needs an instant with a known offset; found none for " + zone);
        }
    }

    /**
     * Whether the runtime this runs on has rules for a zone. One of old time-zone data may not have a new zone.
     *
     * @param zone a name in the tz database
     * @return true if it has
     */
    public static boolean isKnownToRuntime(String zone) {
        return ZoneId.getAvailableZoneIds().contains(requireNonNull(zone, "zone"));
    }

    /**
     * The zone of the runtime this runs on that somebody perhaps meant.
     *
     * @param written for example {@code Africa/Casablanka} or {@code Nairobi}
     * @return the closest name in the tz database, or else the zone of the closest place; empty if nothing is close.
     *     O(n) for n zones
     */
    public static Optional<String> closestInRuntime(String written) {
        SortedSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        Map<String, String> byPlace = new TreeMap<>();
        for (String id : zones) {
            byPlace.putIfAbsent(id.substring(id.lastIndexOf('/') + 1), id);
        }
        return ClosestName.to(written, zones)
                .or(() -> ClosestName.to(written.substring(written.lastIndexOf('/') + 1), byPlace.keySet())
                        .map(byPlace::get));
    }

    /**
     * Checks the runtime this runs on.
     *
     * @return where it agrees and where not
     */
    public ZoneRulesReport checkRuntime() {
        return check(id -> ZoneId.of(id).getRules());
    }

    /**
     * Checks some other source of rules.
     *
     * @param rulesById gives the rules for a zone's name; throws {@link ZoneRulesException} if it has none
     * @return where it agrees and where not
     */
    public ZoneRulesReport check(Function<String, ZoneRules> rulesById) {
        requireNonNull(rulesById, "rulesById");
        ZoneRules rules;
        try {
            rules = rulesById.apply(zone);
        } catch (ZoneRulesException e) {
            return new ZoneRulesReport(this, false, List.of());
        }
        List<ZoneRulesReport.Disagreement> disagreements = new ArrayList<>();
        for (KnownInstant instant : known) {
            ZoneOffset found = rules.getOffset(instant.instant());
            if (!found.equals(instant.offset())) {
                disagreements.add(new ZoneRulesReport.Disagreement(instant, found));
            }
        }
        return new ZoneRulesReport(this, true, disagreements);
    }
}
