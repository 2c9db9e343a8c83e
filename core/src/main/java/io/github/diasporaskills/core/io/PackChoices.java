package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.AnswerDeadline;
import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.country.IdentitySection;
import io.github.diasporaskills.core.country.Institution;
import io.github.diasporaskills.core.country.InstitutionsSection;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.ProfessionsSection;
import io.github.diasporaskills.core.country.Region;
import io.github.diasporaskills.core.country.RegionScheme;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.country.Subdivision;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.ReferralSection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values that a pack lists for columns, and what they are called. Stateless. */
final class PackChoices {

    private static final String COUNTRY = "country";
    private static final String LANGUAGE = "language";
    private static final String CHAIN = "referral-chain";
    private static final String URGENCY = "urgency";
    private static final String ITEM = "checklist-item";
    private static final String SCHEME = "region-scheme";
    private static final String REGION = "region";
    private static final String DISTRICT = "district";
    private static final String INSTITUTION = "institution";

    private PackChoices() {}

    static List<Argument.Term> of(CountryPack pack, Choices choices) {
        return switch (choices.of()) {
            case HERE -> choices.settled();
            case PROFESSIONS ->
                terms(
                        "profession",
                        in(pack, ProfessionsSection.class, ProfessionsSection::professions),
                        each -> each.code().value());
            case SPECIALTIES ->
                terms(
                        "specialty",
                        in(pack, ProfessionsSection.class, ProfessionsSection::specialties),
                        each -> each.code().value());
            case COUNCILS ->
                terms(
                        "council",
                        in(pack, CouncilsSection.class, CouncilsSection::councils),
                        each -> each.code().value());
            case AUTHORISATION_BODIES -> bodies(pack);
            case CHAINS ->
                terms(
                        CHAIN,
                        ReferralSection.of(pack).chains().stream(),
                        each -> each.value().id());
            case URGENCIES ->
                terms(
                        URGENCY,
                        in(pack, ParametersSection.class, ParametersSection::answerDeadlines),
                        AnswerDeadline::urgency);
            case CHECKLIST ->
                terms(ITEM, in(pack, EnrolmentSection.class, EnrolmentSection::checklist), each -> each.code());
            case LANGUAGES ->
                terms(
                        LANGUAGE,
                        in(pack, IdentitySection.class, IdentitySection::languages),
                        each -> each.code().value());
            case REGION_SCHEMES ->
                terms(SCHEME, in(pack, RegionsSection.class, RegionsSection::schemes), RegionScheme::id);
            case REGIONS -> terms(REGION, regions(pack), each -> each.code().code());
            case DISTRICTS -> terms(DISTRICT, districts(pack), Function.identity());
        };
    }

    private static <S extends PackSection, T> Stream<T> in(
            CountryPack pack, Class<S> section, Function<S, List<T>> listed) {
        return pack.find(section).stream().flatMap(found -> listed.apply(found).stream());
    }

    private static <T> List<Argument.Term> terms(String kind, Stream<T> all, Function<T, String> code) {
        return all.map(each -> new Argument.Term(kind, code.apply(each)))
                .distinct()
                .toList();
    }

    /** Its councils; and its ministries if one of its professions has no council. */
    private static List<Argument.Term> bodies(CountryPack pack) {
        List<Argument.Term> councils = of(pack, Choices.ALL_COUNCILS);
        boolean all = in(pack, ProfessionsSection.class, ProfessionsSection::professions)
                .allMatch(profession -> pack.find(CouncilsSection.class)
                        .filter(section ->
                                !section.councilsFor(profession.code()).isEmpty())
                        .isPresent());
        List<Argument.Term> ministries = all ? List.of() : terms(INSTITUTION, ministries(pack), Institution::id);
        return Stream.concat(councils.stream(), ministries.stream()).toList();
    }

    /** The ministries that the country names. */
    static Stream<Institution> ministries(CountryPack pack) {
        return in(pack, InstitutionsSection.class, section -> section.ofKind("MINISTRY"));
    }

    /** Those of divisions that are not over; rows of an older division name it, and are read all the same. */
    private static Stream<Region> regions(CountryPack pack) {
        return in(pack, RegionsSection.class, RegionsSection::schemes)
                .filter(scheme -> !scheme.term().hasLast())
                .flatMap(scheme -> scheme.regions().stream());
    }

    private static Stream<String> districts(CountryPack pack) {
        return regions(pack)
                .flatMap(region -> region.subdivisions().stream())
                .map(Subdivision::names)
                .map(names -> names.in(Locale.ENGLISH));
    }

    /** What countries and languages are called. */
    static Optional<LocalText> named(Argument.Term term) {
        String code = term.code();
        return switch (term.kind()) {
            case COUNTRY -> Optional.of(display(locale -> new Locale("", code).getDisplayCountry(locale)));
            case LANGUAGE -> Optional.of(display(locale -> new Locale(code).getDisplayLanguage(locale)));
            default -> Optional.empty();
        };
    }

    /** What the values of a pack are called that its own vocabulary has no words for. */
    static Optional<LocalText> named(CountryPack pack, Argument.Term term) {
        String code = term.code();
        return switch (term.kind()) {
            case CHAIN -> ReferralSection.of(pack).chain(code).map(chain -> chain.names());
            case URGENCY ->
                in(pack, ParametersSection.class, ParametersSection::answerDeadlines)
                        .filter(deadline -> deadline.urgency().equals(code))
                        .map(AnswerDeadline::names)
                        .findFirst();
            case ITEM ->
                pack.find(EnrolmentSection.class)
                        .flatMap(section -> section.item(code))
                        .map(item -> item.names());
            case SCHEME ->
                in(pack, RegionsSection.class, RegionsSection::schemes)
                        .filter(scheme -> scheme.id().equals(code))
                        .map(RegionScheme::names)
                        .findFirst();
            case REGION ->
                regions(pack)
                        .filter(region -> region.code().code().equals(code))
                        .map(Region::names)
                        .findFirst();
            case INSTITUTION ->
                ministries(pack)
                        .filter(ministry -> ministry.id().equals(code))
                        .map(Institution::names)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static LocalText display(Function<Locale, String> name) {
        Map<String, String> names = new TreeMap<>();
        for (String language : List.of("en", "fr", "ar")) {
            names.put(language, name.apply(Locale.forLanguageTag(language)));
        }
        return new LocalText(names);
    }
}
