package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a country in every scheme, how old ones map to new ones, and named groups of them. Immutable and
 * thread-safe.
 *
 * <p>Neither a code nor a date implies the scheme, so a bare code that two schemes have is ambiguous. Names are found
 * without regard to case, diacritics, spaces and punctuation.
 */
public final class RegionsSection implements PackSection {

    /** Reads {@code regions.json}. */
    public static final SectionReader<RegionsSection> READER = CoreSectionReader.of(
            "regions", RegionsSection.class, RegionsSection::read, RegionsSection::checkReferences);

    private final Map<String, RegionScheme> schemes = new LinkedHashMap<>();
    private final List<RegionGroup> groups;
    private final Map<RegionCode, RegionMapping> mappings = new LinkedHashMap<>();
    private final NameIndex<Region> everywhere =
            new NameIndex<>(Region::shown, Region::name, region -> region.code().toString());
    private final Map<String, NameIndex<Region>> byScheme = new HashMap<>();
    private final Map<String, NameIndex<Subdivision>> parts = new HashMap<>();
    private final NameIndex<RegionGroup> groupNames = new NameIndex<>(RegionGroup::id);

    private RegionsSection(List<RegionScheme> schemes, List<RegionGroup> groups, List<RegionMapping> mappings) {
        this.groups = List.copyOf(groups);
        for (RegionScheme scheme : schemes) {
            this.schemes.put(scheme.id(), scheme);
            NameIndex<Region> names = new NameIndex<>(
                    Region::shown, Region::name, region -> region.code().code());
            NameIndex<Subdivision> below = new NameIndex<>(Subdivision::name, Subdivision::name, Subdivision::code);
            for (Region region : scheme.regions()) {
                names.add(region, region.code().code(), region.names(), region.aliases());
                everywhere.add(region, region.code().code(), region.names(), region.aliases());
                everywhere.add(region, region.code().toString());
                names.add(region, region.code().toString());
                region.subdivisions().forEach(part -> below.add(part, part.code(), part.names(), part.aliases()));
            }
            byScheme.put(scheme.id(), names);
            parts.put(scheme.id(), below);
        }
        mappings.forEach(mapping -> this.mappings.put(mapping.from(), mapping));
        groups.forEach(group -> groupNames.add(group, group.id(), group.names(), group.aliases()));
    }

    /**
     * All schemes.
     *
     * @return the schemes in the order of the pack
     */
    public List<RegionScheme> schemes() {
        return List.copyOf(schemes.values());
    }

    /**
     * A scheme.
     *
     * @param id for example {@code MA-2015}
     * @return the scheme, or why not
     */
    public Lookup<RegionScheme> scheme(String id) {
        requireNonNull(id, "id");
        @Nullable RegionScheme scheme = schemes.get(id);
        return scheme != null ? new Lookup.Found<>(scheme) : unknownScheme(id);
    }

    /**
     * The scheme to use for new data on a day: of those in use, the one that came last.
     *
     * @param day the day
     * @return the scheme, or empty if none is in use
     */
    public Optional<RegionScheme> schemeOn(LocalDate day) {
        requireNonNull(day, "day");
        return schemes.values().stream()
                .filter(scheme -> scheme.term().contains(day))
                .max(Comparator.comparing(scheme -> scheme.term().first()));
    }

    /**
     * A region by scheme and code.
     *
     * @param code scheme and code
     * @return the region, or empty if there is none
     */
    public Optional<Region> region(RegionCode code) {
        requireNonNull(code, "code");
        return Optional.ofNullable(schemes.get(code.scheme())).flatMap(scheme -> scheme.region(code.code()));
    }

    /**
     * A region of any scheme by its code, with or without its scheme, or by any of its names.
     *
     * @param written for example {@code MA-2015/MA-03} or {@code fes meknes}
     * @return the region; ambiguous if several schemes have this code or name; unknown with the closest name
     */
    public Lookup<Region> find(String written) {
        return everywhere.find(written, CountryReason.AMBIGUOUS_REGION, CountryReason.UNKNOWN_REGION);
    }

    /**
     * The regions and subdivisions of one scheme, to be found by code or name.
     *
     * @param scheme for example {@code MA-2015}
     * @return where to search; if there is no such scheme, each search says so with the closest one
     */
    public RegionSearch in(String scheme) {
        return new RegionSearch(this, requireNonNull(scheme, "scheme"));
    }

    Lookup<Region> regionIn(String scheme, String written) {
        @Nullable NameIndex<Region> names = byScheme.get(scheme);
        if (names == null) {
            return unknownScheme(scheme);
        }
        Lookup<Region> here = names.find(written, CountryReason.AMBIGUOUS_REGION, CountryReason.UNKNOWN_REGION);
        boolean unknown = here.fold(found -> false, several -> false, none -> true);
        Set<Region> elsewhere = everywhere.all(written);
        return unknown && !elsewhere.isEmpty() ? ofOtherScheme(scheme, List.copyOf(elsewhere)) : here;
    }

    Lookup<Subdivision> subdivisionIn(String scheme, String written) {
        @Nullable NameIndex<Subdivision> names = parts.get(scheme);
        return names == null
                ? unknownScheme(scheme)
                : names.find(written, CountryReason.AMBIGUOUS_SUBDIVISION, CountryReason.UNKNOWN_SUBDIVISION);
    }

    private <T> Lookup<T> unknownScheme(String scheme) {
        return new Lookup.Unknown<>(
                noSuchScheme(),
                ClosestName.to(scheme, schemes.keySet()).stream().toList());
    }

    private Reason noSuchScheme() {
        return Reason.of(CountryReason.UNKNOWN_SCHEME).with("known", List.copyOf(schemes.keySet()));
    }

    private Lookup<Region> ofOtherScheme(String scheme, List<Region> elsewhere) {
        List<Region> successors = elsewhere.stream()
                .flatMap(region -> successors(region.code()).stream())
                .filter(region -> region.code().scheme().equals(scheme))
                .distinct()
                .toList();
        Reason reason = Reason.of(
                        successors.isEmpty()
                                ? CountryReason.REGION_OF_OTHER_SCHEME
                                : CountryReason.REGION_OF_OLDER_SCHEME)
                .with("scheme", scheme)
                .with("others", everywhere.shown(elsewhere));
        if (successors.isEmpty()) {
            return new Lookup.Unknown<>(reason, List.of());
        }
        NameIndex<Region> names = requireNonNull(byScheme.get(scheme), scheme);
        return new Lookup.Unknown<>(
                reason.with("successors", everywhere.shown(successors)),
                successors.stream().map(names::written).toList());
    }

    /**
     * Into which regions of a later scheme a region went.
     *
     * @param region scheme and code
     * @return the mapping, or empty if the pack has none
     */
    public Optional<RegionMapping> mapping(RegionCode region) {
        return Optional.ofNullable(mappings.get(requireNonNull(region, "region")));
    }

    private List<Region> successors(RegionCode region) {
        return mapping(region).stream()
                .flatMap(mapping -> mapping.targets().stream())
                .flatMap(target -> region(target).stream())
                .toList();
    }

    /**
     * Whether a region may be used on a day: it exists in its scheme, and the scheme is in use.
     *
     * @param region scheme and code
     * @param day the day on which it is used
     * @return valid, or why not, with the regions to use instead
     */
    public RegionCheck check(RegionCode region, LocalDate day) {
        return check(region, DateRange.of(requireNonNull(day, "day"), day));
    }

    /**
     * Whether a region may be used in a period, such as the term of a programme: it exists in its scheme, and the
     * scheme is in use on a day of the period.
     *
     * @param region scheme and code
     * @param period the days on which it is used
     * @return valid, or why not, with the regions to use instead
     */
    public RegionCheck check(RegionCode region, DateRange period) {
        requireNonNull(region, "region");
        requireNonNull(period, "period");
        @Nullable RegionScheme scheme = schemes.get(region.scheme());
        if (scheme == null) {
            return RegionCheck.invalid(region, noSuchScheme(), List.of());
        } else if (scheme.region(region.code()).isEmpty()) {
            return RegionCheck.invalid(region, notIn(scheme.id()), List.of());
        } else if (!scheme.term().overlaps(period)) {
            boolean ended = scheme.term().last().isBefore(period.first());
            List<Region> successors = successors(region);
            Reason reason = Reason.of(
                            successors.isEmpty()
                                    ? CountryReason.SCHEME_NOT_IN_USE
                                    : CountryReason.REGION_NO_LONGER_IN_USE)
                    .with("scheme", scheme.id())
                    .with("term", scheme.term().toString())
                    .with("day", ended ? period.first() : period.last());
            return RegionCheck.invalid(
                    region,
                    successors.isEmpty() ? reason : reason.with("successors", everywhere.shown(successors)),
                    successors);
        }
        return RegionCheck.valid(region);
    }

    /**
     * All named groups of regions.
     *
     * @return the groups in the order of the pack
     */
    public List<RegionGroup> groups() {
        return groups;
    }

    /**
     * A group of regions by its id or any of its names.
     *
     * @param written for example {@code southern provinces}
     * @return the group; if unknown, the reason lists the groups there are
     */
    public Lookup<RegionGroup> group(String written) {
        return groupNames
                .find(written, CountryReason.AMBIGUOUS_GROUP, CountryReason.UNKNOWN_GROUP)
                .fold(
                        found -> found,
                        several -> several,
                        unknown -> new Lookup.Unknown<>(
                                unknown.reason()
                                        .with(
                                                "known",
                                                groups.stream()
                                                        .map(RegionGroup::id)
                                                        .toList()),
                                unknown.suggestions()));
    }

    private static RegionsSection read(DocumentNode root) {
        List<RegionScheme> schemes = Entries.unique(root.get("schemes"), "id", RegionScheme::read);
        List<RegionGroup> groups = Entries.unique(root.get("groups"), "id", RegionGroup::read);
        List<RegionMapping> mappings = Entries.unique(root.get("mappings"), "from", RegionMapping::read);
        return new RegionsSection(schemes, groups, mappings);
    }

    private void checkReferences(DocumentNode root, SectionLookup others) {
        for (DocumentNode group : root.get("groups").elements()) {
            checkExist(group.get("scheme"), group.get("regions").elements());
        }
        for (DocumentNode mapping : root.get("mappings").elements()) {
            List<DocumentNode> ends = new ArrayList<>(mapping.get("to").elements());
            ends.add(mapping.get("from"));
            for (DocumentNode end : ends) {
                checkExist(end.get("scheme"), List.of(end.get("code")));
            }
            for (DocumentNode part : mapping.get("to").elements()) {
                part.find("places").ifPresent(places -> checkPlaces(places, mapping.get("from"), part));
            }
        }
    }

    /** Reports each place that neither scheme has, where the pack says what is in their regions. */
    private void checkPlaces(DocumentNode places, DocumentNode from, DocumentNode to) {
        Map<String, String> known = new LinkedHashMap<>();
        Stream.of(from, to)
                .flatMap(
                        end -> Optional.ofNullable(schemes.get(end.get("scheme").asText())).stream())
                .flatMap(scheme -> scheme.regions().stream())
                .flatMap(region -> region.subdivisions().stream())
                .forEach(part -> {
                    known.put(ClosestName.key(part.code()), part.code());
                    part.names().byLanguage().values().forEach(name -> known.put(ClosestName.key(name), name));
                    part.aliases().forEach(name -> known.put(ClosestName.key(name), name));
                });
        for (DocumentNode place : known.isEmpty() ? List.<DocumentNode>of() : places.elements()) {
            if (!known.containsKey(ClosestName.key(place.asText()))) {
                Entries.refuse(
                        place,
                        Reason.of(CountryReason.UNKNOWN_SUBDIVISION),
                        ClosestName.to(place.asText(), known.values()));
            }
        }
    }

    /** Reports a scheme that is not there, or else each code that it does not have. */
    void checkExist(DocumentNode scheme, List<DocumentNode> codes) {
        String id = scheme.asText();
        if (!schemes.containsKey(id)) {
            Entries.known(scheme, noSuchScheme(), id, schemes.keySet());
            return;
        }
        codes.forEach(code -> Entries.known(code, notIn(id), code.asText(), codesOf(id)));
    }

    private static Reason notIn(String scheme) {
        return Reason.of(CountryReason.NOT_IN_SCHEME).with("scheme", scheme);
    }

    /** The codes of a scheme's regions; none if there is no such scheme. */
    private List<String> codesOf(String scheme) {
        @Nullable RegionScheme known = schemes.get(scheme);
        return known == null
                ? List.of()
                : known.regions().stream().map(region -> region.code().code()).toList();
    }

    /**
     * The schemes with the number of their regions.
     *
     * @return for example {@code regions MA-2015 (12), MA-1997 (16)}
     */
    @Override
    public String toString() {
        return "regions "
                + schemes.values().stream()
                        .map(scheme -> scheme.id() + " (" + scheme.regions().size() + ")")
                        .collect(Collectors.joining(", "));
    }
}
