package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One division of a country into regions, for the time in which it is in use. Immutable and thread-safe.
 *
 * <p>The terms of two schemes may overlap: lists and forms keep an old scheme long after a new one is decreed.
 *
 * @param id for example {@code MA-2015}
 * @param names its names
 * @param term the days on which its codes may be used
 * @param regions its regions
 * @param source where this comes from
 */
public record RegionScheme(String id, LocalText names, DateRange term, List<Region> regions, Source source) {

    /** Copies the list. */
    public RegionScheme {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        requireNonNull(term, "term");
        regions = List.copyOf(regions);
        requireNonNull(source, "source");
    }

    /**
     * A region by its code within this scheme.
     *
     * @param code for example {@code MA-03}
     * @return the region, or empty if there is none
     */
    public Optional<Region> region(String code) {
        requireNonNull(code, "code");
        return regions.stream()
                .filter(region -> region.code().code().equals(code))
                .findFirst();
    }

    static RegionScheme read(DocumentNode node) {
        String id = node.text("id");
        LocalText names = node.localized("names");
        LocalDate from = node.optionalDate("validFrom").orElse(LocalDate.MIN);
        LocalDate until = node.optionalDate("validUntil").orElse(LocalDate.MAX);
        List<Region> regions = Entries.unique(node.get("regions"), "code", Region.in(id));
        Source source = Source.of(node);
        return new RegionScheme(id, names, new DateRange(from, until), regions, source);
    }
}
