package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The health professions of a country and their specialties: those of a catalogue that all countries share, and
 * the country's own. Immutable and thread-safe.
 *
 * <p>Every profession stands on the same footing: a nurse or an anaesthesia practitioner is looked up, checked and
 * counted like a physician. A pack's own entry takes the place of the catalogue's entry of the same code. Names are
 * found without regard to case, diacritics, spaces and punctuation.
 */
public final class ProfessionsSection implements PackSection {

    /** Reads {@code professions.json}. */
    public static final SectionReader<ProfessionsSection> READER = CoreSectionReader.of(
            "professions", ProfessionsSection.class, ProfessionsSection::read, ProfessionsSection::checkReferences);

    private final Map<ProfessionCode, Profession> professions = new LinkedHashMap<>();
    private final Map<SpecialtyCode, Specialty> specialties = new LinkedHashMap<>();
    private final NameIndex<Profession> professionNames = new NameIndex<>(Profession::shown);
    private final NameIndex<Specialty> specialtyNames = new NameIndex<>(Specialty::shown);

    private ProfessionsSection(List<Catalogue> lists) {
        for (Catalogue list : lists) {
            list.professions().forEach(profession -> professions.put(profession.code(), profession));
            list.specialties().forEach(specialty -> specialties.put(specialty.code(), specialty));
        }
        for (Profession profession : professions.values()) {
            professionNames.add(profession, profession.code().value(), profession.names(), profession.aliases());
            professionNames.add(profession, profession.isco());
        }
        for (Specialty specialty : specialties.values()) {
            specialtyNames.add(specialty, specialty.code().value(), specialty.names(), specialty.aliases());
        }
    }

    /**
     * All professions.
     *
     * @return the professions, those of the catalogue first
     */
    public List<Profession> professions() {
        return List.copyOf(professions.values());
    }

    /**
     * A profession by its code.
     *
     * @param code its code
     * @return the profession, or empty if the pack has none of this code
     */
    public Optional<Profession> profession(ProfessionCode code) {
        return Optional.ofNullable(professions.get(requireNonNull(code, "code")));
    }

    /**
     * A profession by its code, its ISCO-08 code or any of its names.
     *
     * @param written for example {@code nurse}, {@code 2221} or {@code Infirmière}
     * @return the profession; ambiguous where an ISCO-08 group holds several; unknown with the closest name
     */
    public Lookup<Profession> findProfession(String written) {
        return professionNames.find(written, CountryReason.AMBIGUOUS_PROFESSION, CountryReason.UNKNOWN_PROFESSION);
    }

    /**
     * All specialties.
     *
     * @return the specialties, those of the catalogue first
     */
    public List<Specialty> specialties() {
        return List.copyOf(specialties.values());
    }

    /**
     * The specialties of one profession.
     *
     * @param profession its code
     * @return the specialties; empty if it has none
     */
    public List<Specialty> specialtiesOf(ProfessionCode profession) {
        requireNonNull(profession, "profession");
        return specialties.values().stream()
                .filter(specialty -> specialty.professions().contains(profession))
                .toList();
    }

    /**
     * A specialty by its code.
     *
     * @param code its code
     * @return the specialty, or empty if the pack has none of this code
     */
    public Optional<Specialty> specialty(SpecialtyCode code) {
        return Optional.ofNullable(specialties.get(requireNonNull(code, "code")));
    }

    /**
     * A specialty by its code or any of its names.
     *
     * @param written for example {@code cardiology} or {@code Cardiologie}
     * @return the specialty; unknown with the closest name
     */
    public Lookup<Specialty> findSpecialty(String written) {
        return specialtyNames.find(written, CountryReason.AMBIGUOUS_SPECIALTY, CountryReason.UNKNOWN_SPECIALTY);
    }

    /**
     * A specialty of one profession by its code or any of its names.
     *
     * @param profession the profession's code
     * @param written for example {@code cardiology} or {@code Cardiologie}
     * @return the specialty; unknown if there is none, or if it is one of other professions only
     */
    public Lookup<Specialty> findSpecialty(ProfessionCode profession, String written) {
        requireNonNull(profession, "profession");
        Lookup<Specialty> any = findSpecialty(written);
        Optional<Specialty> other =
                any.found().filter(specialty -> !specialty.professions().contains(profession));
        return other.isEmpty()
                ? any
                : new Lookup.Unknown<>(
                        Reason.of(CountryReason.SPECIALTY_OF_OTHER_PROFESSION)
                                .with("specialty", other.get().code().term())
                                .with("profession", profession.term())
                                .with(
                                        "professions",
                                        new Argument.Terms(other.get().professions().stream()
                                                .map(ProfessionCode::term)
                                                .toList())),
                        List.of());
    }

    private static ProfessionsSection read(DocumentNode root) {
        Optional<String> name = root.find("catalogue").map(node -> node.asOneOf(Catalogue.NAMES));
        Catalogue own = Catalogue.read(root);
        return new ProfessionsSection(name.isPresent() ? List.of(Catalogue.load(name.get()), own) : List.of(own));
    }

    private void checkReferences(DocumentNode root, SectionLookup others) {
        for (DocumentNode specialty : root.get("specialties").elements()) {
            specialty.get("professions").elements().forEach(this::checkIsCode);
        }
    }

    /** Reports a text that is no profession's code, with the code of the profession that has such a name. */
    void checkIsCode(DocumentNode profession) {
        String written = profession.asText();
        List<String> codes =
                professions.keySet().stream().map(ProfessionCode::value).toList();
        if (!codes.contains(written)) {
            List<String> named = findProfession(written)
                    .fold(
                            found -> List.of(found.value().code().value()),
                            several -> List.of(),
                            Lookup.Unknown::suggestions);
            Entries.refuse(
                    profession,
                    Reason.of(CountryReason.UNKNOWN_PROFESSION_CODE),
                    named.stream().findFirst());
        }
    }
}
