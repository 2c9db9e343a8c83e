package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * A part of a region: a province, prefecture, district or department. Immutable and thread-safe.
 *
 * @param region the region it lies in
 * @param code its code within the scheme: of ISO 3166-2 where there is one, else the pack's own
 * @param kind what it is called in the country, for example {@code province}
 * @param names its names; a host application may replace them
 * @param aliases other ways to write it
 * @param source where this comes from
 */
public record Subdivision(
        RegionCode region, String code, String kind, LocalText names, List<String> aliases, Source source) {

    /** Copies the aliases. */
    public Subdivision {
        requireNonNull(region, "region");
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(names, "names");
        aliases = List.copyOf(aliases);
        requireNonNull(source, "source");
    }

    /** The first of its names. */
    String name() {
        return names.byLanguage().values().iterator().next();
    }

    static DocumentReader<Subdivision> in(RegionCode region) {
        return node -> {
            String code = node.text("code");
            String kind = node.text("kind");
            LocalText names = node.localized("names");
            List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
            return new Subdivision(region, code, kind, names, aliases, Source.of(node));
        };
    }
}
