package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * A named set of regions of one scheme, for example the southern provinces. Immutable and thread-safe.
 *
 * @param id for example {@code southern-provinces}
 * @param names its names
 * @param aliases other ways to write it
 * @param regions its regions, all of one scheme
 * @param source where this comes from
 */
public record RegionGroup(String id, LocalText names, List<String> aliases, List<RegionCode> regions, Source source) {

    /** Copies the lists. */
    public RegionGroup {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        aliases = List.copyOf(aliases);
        regions = List.copyOf(regions);
        requireNonNull(source, "source");
    }

    /**
     * Whether a region belongs to the group.
     *
     * @param region scheme and code
     * @return true if it is one of the group's regions
     */
    public boolean contains(RegionCode region) {
        return regions.contains(requireNonNull(region, "region"));
    }

    static RegionGroup read(DocumentNode node) {
        String id = node.text("id");
        LocalText names = node.localized("names");
        List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
        String scheme = node.text("scheme");
        List<RegionCode> regions = Entries.codes(
                node.get("regions"), "a region's code such as MA-03", code -> RegionCode.of(scheme, code));
        return new RegionGroup(id, names, aliases, regions, Source.of(node));
    }
}
