package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hospitals, ministries and authorities that programmes of a country know. Immutable and thread-safe. */
public final class InstitutionsSection implements PackSection {

    /** Reads {@code institutions.json}. */
    public static final SectionReader<InstitutionsSection> READER = CoreSectionReader.of(
            "institutions", InstitutionsSection.class, InstitutionsSection::read, InstitutionsSection::checkReferences);

    private final List<Institution> institutions;
    private final NameIndex<Institution> names = new NameIndex<>(
            institution -> institution.names().in(Locale.FRENCH) + " (" + institution.id() + ")",
            Institution::id,
            Institution::id);

    private InstitutionsSection(List<Institution> institutions) {
        this.institutions = List.copyOf(institutions);
        for (Institution institution : institutions) {
            names.add(institution, institution.id(), institution.names(), institution.aliases());
        }
    }

    /**
     * All institutions.
     *
     * @return the institutions in the order of the pack
     */
    public List<Institution> institutions() {
        return institutions;
    }

    /**
     * The institutions of one kind.
     *
     * @param kind for example {@code UNIVERSITY_HOSPITAL}
     * @return the institutions in the order of the pack
     */
    public List<Institution> ofKind(String kind) {
        requireNonNull(kind, "kind");
        return institutions.stream()
                .filter(institution -> institution.kind().equals(kind))
                .toList();
    }

    /**
     * An institution by its id.
     *
     * @param id for example {@code CHU-FES}
     * @return the institution, or empty if the pack has none of this id
     */
    public Optional<Institution> institution(String id) {
        requireNonNull(id, "id");
        return institutions.stream()
                .filter(institution -> institution.id().equals(id))
                .findFirst();
    }

    /**
     * An institution by its id or any of its names.
     *
     * @param written for example {@code CHU Hassan II}
     * @return the institution; unknown with the closest name
     */
    public Lookup<Institution> find(String written) {
        return names.find(written, CountryReason.AMBIGUOUS_INSTITUTION, CountryReason.UNKNOWN_INSTITUTION);
    }

    private static InstitutionsSection read(DocumentNode root) {
        return new InstitutionsSection(Entries.unique(root.get("institutions"), "id", Institution::read));
    }

    private void checkReferences(DocumentNode root, SectionLookup others) {
        others.find(RegionsSection.class).ifPresent(regions -> {
            for (DocumentNode institution : root.get("institutions").elements()) {
                institution
                        .find("region")
                        .ifPresent(region -> regions.checkExist(region.get("scheme"), List.of(region.get("code"))));
            }
        });
    }
}
