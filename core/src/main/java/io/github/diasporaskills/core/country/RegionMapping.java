package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;

/**
 * Into which regions of a later scheme a region went. A proposal for a person, who decides by the place meant.
 * Immutable and thread-safe.
 *
 * @param from the old region
 * @param parts the new regions, with the provinces that went there; at least one
 * @param source where this comes from
 */
public record RegionMapping(RegionCode from, List<Part> parts, Source source) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no part
     */
    public RegionMapping {
        requireNonNull(from, "from");
        parts = List.copyOf(parts);
        requireNonNull(source, "source");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A region went into at least one other; found none for " + from);
        }
    }

    /**
     * What of the old region went into one new region.
     *
     * @param to the new region
     * @param places the provinces or prefectures that went there; empty if all of the old region did
     */
    public record Part(RegionCode to, List<String> places) {
        /** Copies the list. */
        public Part {
            requireNonNull(to, "to");
            places = List.copyOf(places);
        }

        static Part read(DocumentNode node) {
            RegionCode to = code(node);
            return new Part(to, node.optionalList("places", DocumentNode::asText));
        }
    }

    /**
     * The new regions.
     *
     * @return their codes in order
     */
    public List<RegionCode> targets() {
        return parts.stream().map(Part::to).toList();
    }

    static RegionMapping read(DocumentNode node) {
        var from = node.object("from", RegionMapping::code);
        List<Part> parts = node.list("to", Part::read);
        Source source = Source.of(node);
        return new RegionMapping(from.orElseThrow(), parts, source);
    }

    private static RegionCode code(DocumentNode node) {
        String scheme = node.text("scheme");
        String code = node.text("code");
        return RegionCode.of(scheme, code);
    }
}
