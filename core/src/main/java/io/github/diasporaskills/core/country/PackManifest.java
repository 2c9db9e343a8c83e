package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code pack.json} says: which country and version, and which sections there are. */
record PackManifest(
        CountryCode country, String version, LocalDate validFrom, Set<String> sections, List<String> notes) {

    static final String FILE = "pack.json";
    static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    static PackManifest read(DocumentNode root) {
        var country = root.value("country", "two capital letters of ISO 3166-1 such as MA", CountryCode::of);
        String version = root.text("version");
        LocalDate validFrom = root.date("validFrom");
        Set<String> sections = new LinkedHashSet<>();
        for (DocumentNode node : root.get("sections").elements()) {
            node.asValue("a section's name such as regions", PackManifest::sectionName)
                    .filter(name -> !sections.add(name))
                    .ifPresent(name ->
                            node.error(Reason.of(DocumentReason.REPEATED).with("name", name)));
        }
        List<String> notes = root.optionalList("notes", DocumentNode::asText);
        return new PackManifest(country.orElseThrow(), version, validFrom, sections, notes);
    }

    /** Names become file names, so they hold nothing else than letters, digits and hyphens. */
    private static String sectionName(String text) {
        if (!CodeForm.isSlug(text) || FILE.equals(text + ".json")) {
            throw new IllegalArgumentException("Not a section's name");
        }
        return text;
    }
}
