package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.KnownInstant;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.ZoneRulesCheck;
import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The time zones of a country with their own rules, and what a Java runtime's rules are tested by. Immutable and
 * thread-safe.
 *
 * <p>{@code zone.json} holds, besides {@code schema} and {@code sources}, {@code tzdata}, the first release of the tz
 * database that is right for the country, and {@code zones}, the country's own zone first. A zone has its {@code id} in
 * the tz database, which the Java runtime must know unless {@code since} gives the release that brought it or it begins
 * with {@code Test/}, as an invented zone does; {@code firstOffset}, which holds before the first change; {@code changes} in order of time, each with
 * the {@code local} time on the clock before the change and the offset it leads {@code to}, none if the clocks never
 * change; and {@code known}: instants with their certain {@code offset}, at least one, best on both sides of the latest
 * change.
 */
public final class ZoneSection implements PackSection {

    /** Reads {@code zone.json}. */
    public static final SectionReader<ZoneSection> READER = new Reader();

    private final List<PackZone> zones;
    private final List<ZoneRulesCheck> checks;

    private ZoneSection(List<PackZone> zones, List<ZoneRulesCheck> checks) {
        this.zones = List.copyOf(zones);
        this.checks = List.copyOf(checks);
    }

    /**
     * The zone of the country, by which its calendar runs.
     *
     * @return the first zone of the pack
     */
    public PackZone zone() {
        return zones.get(0);
    }

    /**
     * Every zone of the country.
     *
     * @return at least one, in the order of the pack
     */
    public List<PackZone> zones() {
        return zones;
    }

    /**
     * A zone of the country.
     *
     * @param id its name in the tz database, for example {@code Africa/El_Aaiun}
     * @return the zone, or empty if the country does not have it
     */
    public Optional<PackZone> zone(String id) {
        requireNonNull(id, "id");
        return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
    }

    /**
     * Tests of a Java runtime's rules, one for each zone.
     *
     * @return the tests in the order of the zones; running one changes nothing
     */
    public List<ZoneRulesCheck> checks() {
        return checks;
    }

    /**
     * Tests the Java runtime this runs on, for a self-check at the start of an application. It changes nothing: this
     * library goes by the pack's own rules.
     *
     * @return a report for each zone, in the order of the zones
     */
    public List<ZoneRulesReport> checkRuntime() {
        return checks.stream().map(ZoneRulesCheck::checkRuntime).toList();
    }

    /** A zone with its test, while the section is read. */
    private record Tested(PackZone zone, ZoneRulesCheck check) {}

    private static final class Reader implements SectionReader<ZoneSection> {

        private static final String OFFSET = "an offset such as +01:00";
        private static final String RELEASE = "a release of the tz database such as 2026c";
        private static final String STAND_IN = "2026c";

        /** Begins the names of zones that are in no database, for countries of one's own making. */
        private static final String INVENTED = "Test/";

        @Override
        public String name() {
            return "zone";
        }

        @Override
        public Class<ZoneSection> type() {
            return ZoneSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public ZoneSection read(DocumentNode root) {
            Optional<String> tzdata = root.value("tzdata", RELEASE, Reader::release);
            DocumentNode list = root.get("zones");
            List<Tested> zones = new ArrayList<>();
            Set<String> ids = new LinkedHashSet<>();
            for (DocumentNode node : list.elements()) {
                Optional<Tested> zone = node.as(entry -> zone(entry, tzdata));
                zone.ifPresent(zones::add);
                if (zone.isPresent() && !ids.add(zone.get().zone().id())) {
                    node.error(Reason.of(DocumentReason.REPEATED)
                            .with("name", zone.get().zone().id()));
                }
            }
            if (list.isList() && list.elements().isEmpty()) {
                list.error(Reason.of(DocumentReason.NO_ENTRY));
            }
            return new ZoneSection(
                    zones.stream().map(Tested::zone).toList(),
                    zones.stream().map(Tested::check).toList());
        }

        private static String release(String text) {
            if (!text.matches("20[0-9]{2}[a-z]{1,2}")) {
                throw new IllegalArgumentException("Not a release of the tz database");
            }
            return text;
        }

        private static Tested zone(DocumentNode node, Optional<String> tzdata) {
            String id = id(node, tzdata);
            Optional<ZoneOffset> first = offset(node.get("firstOffset"));
            Source.of(node);
            Optional<List<ZoneOffsetTransition>> changes = changes(node, first);
            List<DocumentNode> nodes = node.get("known").elements();
            List<Optional<KnownInstant>> known =
                    nodes.stream().map(entry -> entry.as(Reader::known)).toList();
            PackZone zone = PackZone.of(id, first.orElseThrow(), changes.orElseThrow());
            for (int i = 0; i < nodes.size(); i++) {
                reportDisagreement(nodes.get(i), known.get(i), zone);
            }
            return new Tested(
                    zone,
                    new ZoneRulesCheck(
                            id,
                            tzdata.orElse(STAND_IN),
                            known.stream().flatMap(Optional::stream).toList()));
        }

        /** A name that the runtime does not know is a mistake, unless the pack says how new it is. */
        private static String id(DocumentNode node, Optional<String> tzdata) {
            DocumentNode id = node.get("id");
            String name = id.asText();
            Optional<String> since = node.optionalValue("since", RELEASE, Reader::release);
            if (since.isPresent() && tzdata.isPresent() && since.get().compareTo(tzdata.get()) > 0) {
                node.get("since")
                        .error(Reason.of(CalendarReason.PACK_ZONE_AFTER_TZDATA).with("tzdata", tzdata.get()));
            }
            if (!id.isText() || name.isBlank() || name.startsWith(INVENTED) || ZoneRulesCheck.isKnownToRuntime(name)) {
                return name;
            } else if (since.isPresent()) {
                id.warning(Reason.of(CalendarReason.PACK_NEW_ZONE)
                        .with("zone", name)
                        .with("since", since.get()));
            } else if (node.find("since").isEmpty()) {
                Entries.refuse(
                        id,
                        Reason.of(CalendarReason.PACK_UNKNOWN_ZONE).with("tzdata", tzdata.orElse(STAND_IN)),
                        ZoneRulesCheck.closestInRuntime(name));
            }
            return name;
        }

        /** An offset written as hours and minutes, with seconds where local mean time had them. */
        private static Optional<ZoneOffset> offset(DocumentNode node) {
            Optional<String> written = node.asValue(OFFSET, text -> text);
            Optional<ZoneOffset> offset = written.flatMap(Reader::parsed);
            if (offset.filter(of -> words(of).equals(written.get())).isPresent()) {
                return offset;
            } else if (written.isPresent()) {
                Entries.refuse(
                        node, Reason.of(DocumentReason.NOT_FORM).with("form", OFFSET), offset.map(Reader::words));
            }
            return Optional.empty();
        }

        private static Optional<ZoneOffset> parsed(String text) {
            try {
                return Optional.of(ZoneOffset.of(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static String words(ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        }

        /** The changes of a zone; empty, and reported, if one is wrong: what follows it cannot be told then. */
        private static Optional<List<ZoneOffsetTransition>> changes(DocumentNode zone, Optional<ZoneOffset> first) {
            List<ZoneOffsetTransition> changes = new ArrayList<>();
            Optional<ZoneOffset> before = first;
            List<DocumentNode> nodes =
                    zone.find("changes").map(DocumentNode::elements).orElse(List.of());
            for (DocumentNode node : nodes) {
                Optional<LocalDateTime> local =
                        node.value("local", "a local time such as 2026-09-20T02:00", LocalDateTime::parse);
                Optional<ZoneOffset> after = offset(node.get("to"));
                Source.of(node);
                boolean fits = before.isPresent()
                        && local.isPresent()
                        && after.isPresent()
                        && follows(node, changes, OffsetDateTime.of(local.get(), before.get()), after.get());
                if (fits) {
                    changes.add(ZoneOffsetTransition.of(local.get(), before.get(), after.get()));
                }
                before = fits ? after : Optional.empty();
            }
            return before.isPresent() ? Optional.of(changes) : Optional.empty();
        }

        /** Whether a change leads to another offset, after the change before it; if not, that is reported. */
        private static boolean follows(
                DocumentNode node, List<ZoneOffsetTransition> changes, OffsetDateTime at, ZoneOffset after) {
            if (after.equals(at.getOffset())) {
                node.error(Reason.of(CalendarReason.PACK_NO_CHANGE).with("offset", words(after)));
                return false;
            }
            Instant last = changes.isEmpty()
                    ? Instant.MIN
                    : changes.get(changes.size() - 1).getInstant();
            if (!at.toInstant().isAfter(last)) {
                node.error(Reason.of(CalendarReason.PACK_CHANGE_ORDER).with("before", last));
                return false;
            }
            return true;
        }

        private static KnownInstant known(DocumentNode node) {
            Optional<Instant> instant =
                    node.value("instant", "an instant in UTC such as 2026-11-21T12:00:00Z", Instant::parse);
            Optional<ZoneOffset> offset = offset(node.get("offset"));
            Source source = Source.of(node);
            return new KnownInstant(instant.orElseThrow(), offset.orElseThrow(), source.text());
        }

        /** A pack that contradicts itself would call a right runtime wrong. */
        private static void reportDisagreement(DocumentNode node, Optional<KnownInstant> known, PackZone zone) {
            if (known.isPresent()) {
                ZoneOffset found = zone.offsetAt(known.get().instant());
                if (!found.equals(known.get().offset())) {
                    node.error(Reason.of(CalendarReason.PACK_KNOWN_DISAGREES).with("found", words(found)));
                }
            }
        }
    }
}
