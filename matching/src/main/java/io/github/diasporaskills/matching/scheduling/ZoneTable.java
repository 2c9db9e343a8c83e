package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The time zones of those who meet, with rules of their own: what a Java runtime holds for rules is not asked. Immutable
 * and thread-safe.
 */
public final class ZoneTable {

    /** The first year for which shipped zones are right. */
    public static final int FIRST_YEAR = 2017;

    /** The last year for which shipped zones are right, as the law stands. */
    public static final int LAST_YEAR = 2040;

    private final SortedMap<String, PackZone> zones;
    private final Map<CountryCode, SortedSet<String>> byCountry;
    private final DateRange days;

    private ZoneTable(
            SortedMap<String, PackZone> zones, Map<CountryCode, SortedSet<String>> byCountry, DateRange days) {
        this.zones = zones;
        this.byCountry = byCountry;
        this.days = days;
    }

    /**
     * No zone at all.
     *
     * @return a table to be filled
     */
    public static ZoneTable empty() {
        return new ZoneTable(new TreeMap<>(), Map.of(), DateRange.always());
    }

    /**
     * Zones of countries in which members of diasporas live, by the laws on summer time of the European Union and its
     * neighbours, the United States, most of Canada and Australia, or without changes; right from {@link #FIRST_YEAR} to
     * {@link #LAST_YEAR} as far as the law is known.
     *
     * <p>Zones whose rules changed in those years, or are about to, are not among them: they come from a pack or from the
     * caller. Of countries with several zones those with most people are there.
     *
     * @return the table
     */
    public static ZoneTable shipped() {
        ZoneTable table = ShippedZones.read();
        return new ZoneTable(
                table.zones,
                table.byCountry,
                DateRange.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31)));
    }

    /**
     * This table with one more zone, or with other rules for one.
     *
     * @param country where it is
     * @param zone its rules
     * @return a new table
     */
    public ZoneTable with(CountryCode country, PackZone zone) {
        requireNonNull(country, "country");
        SortedMap<String, PackZone> more = new TreeMap<>(zones);
        more.put(zone.id(), zone);
        Map<CountryCode, SortedSet<String>> places = new TreeMap<>(byCountry);
        SortedSet<String> ids = new TreeSet<>(places.getOrDefault(country, Collections.emptySortedSet()));
        ids.add(zone.id());
        places.put(country, ids);
        return new ZoneTable(more, places, days);
    }

    /**
     * This table with the zones of a pack, which stand above those it had for that country.
     *
     * @param pack a country's pack
     * @return a new table; this one if the pack has no zone
     */
    public ZoneTable with(CountryPack pack) {
        Optional<ZoneSection> section = pack.find(ZoneSection.class);
        if (section.isEmpty()) {
            return this;
        }
        Map<CountryCode, SortedSet<String>> places = new TreeMap<>(byCountry);
        // Only its own zone: a second one, as of a region, has to be asked for.
        places.put(pack.country(), new TreeSet<>(List.of(section.get().zone().id())));
        SortedMap<String, PackZone> more = new TreeMap<>(zones);
        section.get().zones().forEach(zone -> more.put(zone.id(), zone));
        return new ZoneTable(more, places, days);
    }

    /**
     * The rules of a zone.
     *
     * @param id its name in the tz database, for example {@code Europe/Paris}
     * @return the zone, or empty if this table does not have it
     */
    public Optional<PackZone> zone(String id) {
        return Optional.ofNullable(zones.get(requireNonNull(id, "id")));
    }

    /**
     * The zones of a country.
     *
     * @param country where somebody lives
     * @return sorted by id; one where the country has one, several where the person has to be asked, none if the country
     *     is not known
     */
    public List<PackZone> in(CountryCode country) {
        List<PackZone> found = new ArrayList<>();
        byCountry
                .getOrDefault(requireNonNull(country, "country"), Collections.emptySortedSet())
                .forEach(id -> zone(id).ifPresent(found::add));
        return found;
    }

    /**
     * The names of all zones.
     *
     * @return sorted
     */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(zones.keySet()));
    }

    /**
     * The days for which these zones are right.
     *
     * @return open at both ends unless shipped zones are among them
     */
    public DateRange days() {
        return days;
    }

    /**
     * How many zones.
     *
     * @return for example {@code ZoneTable of 40 zones}
     */
    @Override
    public String toString() {
        return "ZoneTable of " + zones.size() + " zones";
    }
}
