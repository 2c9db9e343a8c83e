package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a pack calls the things that have codes in it.
 *
 * @param pack the pack
 */
record PackVocabulary(CountryPack pack) implements Wording.Vocabulary {

    static final String PROFESSION = "profession";
    static final String SPECIALTY = "specialty";
    static final String COUNCIL = "council";
    static final String LANGUAGE = "language";

    @Override
    public Optional<LocalText> find(Argument.Term term) {
        String code = term.code();
        return switch (term.kind()) {
            case PROFESSION ->
                pack.find(ProfessionsSection.class).stream()
                        .flatMap(section -> section.professions().stream())
                        .filter(profession -> profession.code().value().equals(code))
                        .map(Profession::names)
                        .findFirst();
            case SPECIALTY ->
                pack.find(ProfessionsSection.class).stream()
                        .flatMap(section -> section.specialties().stream())
                        .filter(specialty -> specialty.code().value().equals(code))
                        .map(Specialty::names)
                        .findFirst();
            case COUNCIL ->
                pack.find(CouncilsSection.class).stream()
                        .flatMap(section -> section.councils().stream())
                        .filter(council -> council.code().value().equals(code))
                        .map(council -> withCode(council.names(), code))
                        .findFirst();
            case LANGUAGE ->
                pack.find(IdentitySection.class).stream()
                        .flatMap(section -> section.languages().stream())
                        .filter(language -> language.code().value().equals(code))
                        .map(PackLanguage::names)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** A council is known by its short code as well as by its name. */
    private static LocalText withCode(LocalText names, String code) {
        Map<String, String> both = new TreeMap<>();
        names.byLanguage().forEach((language, name) -> both.put(language, name + " (" + code + ")"));
        return new LocalText(both);
    }
}
