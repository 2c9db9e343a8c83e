package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code pack.json} says: which country and version, and which sections there are and where they are listed. */
record PackManifest(
        CountryCode country, String version, LocalDate validFrom, Map<String, Location> places, List<String> notes) {

    static final String FILE = "pack.json";
    static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    static PackManifest read(DocumentNode root) {
        var country = CountryCode.read(root.get("country"));
        String version = root.text("version");
        LocalDate validFrom = root.date("validFrom");
        Map<String, Location> places = places(root);
        List<String> notes = root.optionalList("notes", DocumentNode::asText);
        return new PackManifest(country.orElseThrow(), version, validFrom, places, notes);
    }

    /** Which sections there are and where they are listed. */
    static Map<String, Location> places(DocumentNode root) {
        Map<String, Location> places = new LinkedHashMap<>();
        for (DocumentNode node : root.get("sections").elements()) {
            node.asValue("a section's name such as regions", PackManifest::sectionName)
                    .filter(name -> places.putIfAbsent(name, node.location()) != null)
                    .ifPresent(name ->
                            node.error(Reason.of(DocumentReason.REPEATED).with("name", name)));
        }
        return places;
    }

    Set<String> sections() {
        return places.keySet();
    }

    /** Names become file names, so they hold nothing else than letters, digits and hyphens. */
    private static String sectionName(String text) {
        if (!CodeForm.isSlug(text) || FILE.equals(text + ".json")) {
            throw new IllegalArgumentException("Not a section's name");
        }
        return text;
    }
}
