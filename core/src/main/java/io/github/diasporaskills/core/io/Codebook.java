package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the codes of a programme folder stand for: the pack's, those of standards, and our own. Not thread-safe. */
final class Codebook {

    private static final Set<String> COUNTRIES = Set.copyOf(Choices.COUNTRIES.codes());
    private static final Set<String> LANGUAGES = languages();

    /** A profession and what depends on it. */
    static final class Profession {
        final ProfessionCode code;
        final Vocabulary<SpecialtyCode> specialties;
        final Vocabulary<CouncilCode> licenceCouncils;
        final Vocabulary<CouncilCode> authorisationBodies;

        private Profession(ProfessionCode code, PackCodes pack) {
            this.code = code;
            this.specialties = new Vocabulary<>(Choices.SPECIALTIES, text -> pack.specialty(code, text));
            this.licenceCouncils = new Vocabulary<>(Choices.ALL_COUNCILS, text -> pack.licenceCouncil(code, text));
            this.authorisationBodies =
                    new Vocabulary<>(Choices.AUTHORISATION_BODIES, text -> pack.authorisationBody(code, text));
        }
    }

    final PackCodes pack;
    final Vocabulary<Profession> professions;
    final Vocabulary<CountryCode> countries = new Vocabulary<>(Choices.COUNTRIES, Codebook::country);
    final Vocabulary<Gender> genders = new Vocabulary<>(Choices.GENDERS, GenderWords::parse);
    final Vocabulary<List<LanguageSkill>> languageLists = new Vocabulary<>(Codebook::skills);
    final Vocabulary<Set<Modality>> modalityLists =
            new Vocabulary<>(Choices.constants(Modality.class), Codebook::modalities);
    final Vocabulary<Modality> modalities = constants(Modality.class);
    final Vocabulary<SpecialtyCode> specialties;
    final Vocabulary<LanguageCode> languages = NamedRows.made(Choices.LANGUAGES, LanguageCode::of);
    final Vocabulary<Boolean> yesOrNo = new Vocabulary<>(Choices.YES_NO, Codebook::yesOrNo);

    Codebook(PackCodes pack) {
        this.pack = pack;
        this.specialties = new Vocabulary<>(Choices.SPECIALTIES, pack::specialty);
        this.professions = new Vocabulary<>(
                Choices.PROFESSIONS, text -> pack.profession(text).map(code -> new Profession(code, pack)));
    }

    /** The constants of an enum, written as in the enum. */
    static <E extends Enum<E>> Vocabulary<E> constants(Class<E> type) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            known.put(constant.name(), constant);
        }
        return oneOf(Choices.constants(type), known);
    }

    /** A closed list of words and what they stand for. */
    static <E> Vocabulary<E> oneOf(Choices choices, Map<String, E> known) {
        return new Vocabulary<>(choices, text -> one(text, known));
    }

    private static <E> Parsed<E> one(String text, Map<String, E> known) {
        E value = known.get(text);
        return value != null
                ? Parsed.of(value)
                : unlisted(text, known.keySet().stream().toList());
    }

    static <V> Parsed<V> unlisted(String text, List<String> known) {
        return refused(
                Reason.of(ImportReason.CELL_NOT_LISTED).with("known", known),
                ClosestName.to(text, known).orElse(null));
    }

    static <V> Parsed<V> refused(Reason reason, @Nullable String suggestion) {
        return suggestion == null ? Parsed.refused(reason) : Parsed.refused(reason, suggestion);
    }

    private static Parsed<CountryCode> country(String text) {
        if (COUNTRIES.contains(text)) {
            return Parsed.of(CountryCode.of(text));
        }
        return refused(
                Reason.of(ImportReason.CELL_NOT_COUNTRY),
                CountryCode.closest(text).map(CountryCode::value).orElse(null));
    }

    private static Set<String> languages() {
        Set<String> all = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        // Languages of North Africa that ISO 639-1 has no code for.
        all.addAll(List.of("zgh", "shi", "tzm", "rif", "ary", "arq"));
        return Collections.unmodifiableSet(all);
    }

    private static Parsed<List<LanguageSkill>> skills(String text) {
        List<LanguageSkill> skills = new ArrayList<>();
        int entry = 0;
        for (String part : text.split(";", -1)) {
            String item = part.strip();
            entry++;
            if (item.isEmpty()) {
                continue;
            }
            int colon = item.indexOf(':');
            String language = colon < 0 ? item : item.substring(0, colon).strip();
            String level = colon < 0 ? "" : item.substring(colon + 1).strip();
            if (!LANGUAGES.contains(language)) {
                return refused(
                        Reason.of(ImportReason.LANGUAGE_UNKNOWN).with("entry", entry),
                        languageNamed(language).orElse(null));
            }
            Optional<CefrLevel> known = level(level);
            if (known.isEmpty()) {
                List<String> levels =
                        Arrays.stream(CefrLevel.values()).map(Enum::name).toList();
                return refused(
                        Reason.of(ImportReason.LANGUAGE_LEVEL)
                                .with("entry", entry)
                                .with("known", levels),
                        ClosestName.to(level, levels).orElse(null));
            }
            LanguageCode code = LanguageCode.of(language);
            if (skills.stream().anyMatch(skill -> skill.language().equals(code))) {
                return Parsed.refused(Reason.of(ImportReason.LANGUAGE_REPEATED).with("entry", entry));
            }
            skills.add(new LanguageSkill(code, known.get()));
        }
        return Parsed.of(List.copyOf(skills));
    }

    private static Optional<CefrLevel> level(String text) {
        for (CefrLevel level : CefrLevel.values()) {
            if (level.name().equals(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The code of a language by its name in English or French, which is only proposed. */
    private static Optional<String> languageNamed(String text) {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale(code);
            codes.put(language.getDisplayLanguage(Locale.ENGLISH), code);
            codes.put(language.getDisplayLanguage(Locale.FRENCH), code);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(lower)
                ? Optional.of(lower)
                : ClosestName.to(text, codes.keySet()).map(codes::get);
    }

    private static Parsed<Set<Modality>> modalities(String text) {
        EnumSet<Modality> all = EnumSet.noneOf(Modality.class);
        List<String> known = Arrays.stream(Modality.values()).map(Enum::name).toList();
        for (String part : text.split(";", -1)) {
            String item = part.strip();
            if (item.isEmpty()) {
                continue;
            }
            if (!known.contains(item)) {
                return unlisted(item, known);
            }
            all.add(Modality.valueOf(item));
        }
        return all.isEmpty() ? unlisted("", known) : Parsed.of(Collections.unmodifiableSet(all));
    }

    private static Parsed<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "oui", "true" -> Parsed.of(true);
            case "no", "non", "false" -> Parsed.of(false);
            default -> unlisted(text, Choices.YES_NO.codes());
        };
    }
}
