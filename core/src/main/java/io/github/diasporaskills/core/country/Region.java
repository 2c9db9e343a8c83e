package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Locale;

/**
 * A region of one scheme. Immutable and thread-safe.
 *
 * @param code scheme and code
 * @param names its names; a host application may replace them
 * @param aliases other ways to write it
 * @param subdivisions its provinces, prefectures or districts
 * @param source where this comes from
 */
public record Region(
        RegionCode code, LocalText names, List<String> aliases, List<Subdivision> subdivisions, Source source) {

    /** Copies the lists. */
    public Region {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        aliases = List.copyOf(aliases);
        subdivisions = List.copyOf(subdivisions);
        requireNonNull(source, "source");
    }

    /** As it is shown in suggestions: its name and its code. */
    String shown() {
        return name() + " (" + code + ")";
    }

    /** The name that it mostly goes by. */
    String name() {
        return names.byLanguage().getOrDefault("fr", names.in(Locale.ENGLISH));
    }

    static DocumentReader<Region> in(String scheme) {
        return node -> {
            String code = node.text("code");
            LocalText names = node.localized("names");
            List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
            RegionCode region = RegionCode.of(scheme, code);
            List<Subdivision> parts = node.find("subdivisions")
                    .map(list -> Entries.unique(list, "code", Subdivision.in(region)))
                    .orElse(List.of());
            return new Region(region, names, aliases, parts, Source.of(node));
        };
    }
}
