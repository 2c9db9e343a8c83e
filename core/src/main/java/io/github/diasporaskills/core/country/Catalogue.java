package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of professions and specialties that is the same in every country. It ships with this library and never
 * changes once released: another list gets another name, so the name in a pack, and with it the pack's hash, fixes
 * the content.
 */
record Catalogue(List<Profession> professions, List<Specialty> specialties) {

    /** The names of all catalogues. */
    static final List<String> NAMES = List.of("health-1");

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    /** Reads a catalogue of this library by one of its names. */
    static Catalogue load(String name) {
        return requireNonNull(Shipped.BY_NAME.get(name), name);
    }

    private static Catalogue parse(String name) {
        String file = "catalogues/" + name + ".json";
        try (InputStream in = CountryPack.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file " + file + " is missing from this library's jar");
            }
            return Document.parse(file, in, DocumentLimits.standard())
                    .read(SCHEMA, root -> {
                        root.find("sources").ifPresent(DocumentNode::names);
                        return read(root);
                    })
                    .orThrow("the catalogue " + name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + file, e);
        }
    }

    /** The lists {@code professions} and {@code specialties} of a catalogue or of a pack. */
    static Catalogue read(DocumentNode root) {
        List<Profession> professions = Entries.unique(root.get("professions"), "code", Profession::read);
        List<Specialty> specialties = Entries.unique(root.get("specialties"), "code", Specialty::read);
        return new Catalogue(professions, specialties);
    }

    /** Every catalogue, read once, for none ever changes. */
    private static final class Shipped {
        private static final Map<String, Catalogue> BY_NAME =
                NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Catalogue::parse));
    }
}
