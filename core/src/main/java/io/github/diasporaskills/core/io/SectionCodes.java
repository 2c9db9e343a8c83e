package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.Exemption;
import io.github.diasporaskills.core.country.AnswerDeadline;
import io.github.diasporaskills.core.country.Council;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.IdentitySection;
import io.github.diasporaskills.core.country.Institution;
import io.github.diasporaskills.core.country.LegalSection;
import io.github.diasporaskills.core.country.Lookup;
import io.github.diasporaskills.core.country.PackCurrency;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.Profession;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.ProfessionsSection;
import io.github.diasporaskills.core.country.RegionCheck;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.country.Specialty;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.country.Subdivision;
import io.github.diasporaskills.core.country.TransferGround;
import io.github.diasporaskills.core.money.CurrencyNames;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralSection;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of a pack, looked up in its sections. A section that the pack does not have settles nothing. */
final class SectionCodes implements PackCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CountryPack pack;
    private final CountryCode country;
    private final @Nullable RegionsSection regions;
    private final @Nullable ProfessionsSection professions;
    private final @Nullable CouncilsSection councils;
    private final CurrencyNames currencies;
    private final ReferralSection chains;
    private final @Nullable ConsentSection consent;
    private final @Nullable LegalSection law;
    private final @Nullable ParametersSection parameters;
    private final @Nullable TeleExpertisePolicy requests;
    private final Set<String> ministries;

    SectionCodes(CountryPack pack) {
        this.pack = pack;
        this.country = pack.country();
        this.regions = pack.find(RegionsSection.class).orElse(null);
        this.professions = pack.find(ProfessionsSection.class).orElse(null);
        this.councils = pack.find(CouncilsSection.class).orElse(null);
        this.currencies = currencies(pack);
        this.chains = ReferralSection.of(pack);
        this.consent = ConsentSection.of(pack).orElse(null);
        this.law = pack.find(LegalSection.class).orElse(null);
        this.parameters = pack.find(ParametersSection.class).orElse(null);
        this.requests = TeleExpertisePolicy.find(pack).orElse(null);
        this.ministries = PackChoices.ministries(pack).map(Institution::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T extends PackSection> @Nullable T section(Class<T> type) {
        return pack.find(type).orElse(null);
    }

    @Override
    public CountryCode country() {
        return country;
    }

    @Override
    public Parsed<ProfessionCode> profession(String text) {
        return professions == null
                ? code(text, ProfessionCode::of)
                : parsed(professions.findProfession(text), Profession::code);
    }

    @Override
    public Parsed<SpecialtyCode> specialty(ProfessionCode profession, String text) {
        return professions == null
                ? code(text, SpecialtyCode::of)
                : parsed(professions.findSpecialty(profession, text), Specialty::code);
    }

    @Override
    public Parsed<SpecialtyCode> specialty(String text) {
        return professions == null
                ? code(text, SpecialtyCode::of)
                : parsed(professions.findSpecialty(text), Specialty::code);
    }

    @Override
    public Parsed<ReferralChain> chain(String id) {
        List<String> known =
                chains.chains().stream().map(each -> each.value().id()).toList();
        return chains.chain(id).map(Parsed::of).orElseGet(() -> Codebook.unlisted(id, known));
    }

    @Override
    public Parsed<String> urgency(String text) {
        return parameters == null
                ? Parsed.of(text)
                : listed(text, parameters.answerDeadlines().stream().map(AnswerDeadline::urgency));
    }

    @Override
    public Parsed<String> transferGround(String id) {
        return law == null
                ? Parsed.of(id)
                : listed(id, law.transferGrounds().stream().map(TransferGround::id));
    }

    @Override
    public Parsed<String> exemption(String id) {
        return listed(
                id,
                Optional.ofNullable(consent).stream()
                        .flatMap(section -> section.exemptions().stream())
                        .map(Exemption::id));
    }

    private static Parsed<String> listed(String text, Stream<String> all) {
        List<String> known = all.toList();
        return known.contains(text) ? Parsed.of(text) : Codebook.unlisted(text, known);
    }

    @Override
    public Optional<Deadline> followUp(Instant submitted) {
        return Optional.ofNullable(requests)
                .map(policy -> Deadline.of(submitted, policy.followUpTime(), policy.calendar()));
    }

    @Override
    public OptionalInt reviewHours(String exemption) {
        return Optional.ofNullable(consent).flatMap(section -> section.exemption(exemption)).stream()
                .mapToInt(Exemption::reviewHours)
                .findFirst();
    }

    @Override
    public CurrencyNames currencies() {
        return currencies;
    }

    private static CurrencyNames currencies(CountryPack pack) {
        Map<String, String> aliases = new TreeMap<>();
        pack.find(IdentitySection.class).ifPresent(identity -> {
            PackCurrency own = identity.currency();
            own.aliases().forEach(alias -> aliases.put(alias, own.currency().getCurrencyCode()));
        });
        return CurrencyNames.of(aliases);
    }

    @Override
    public Parsed<CouncilCode> licenceCouncil(ProfessionCode profession, String text) {
        return isAbroad(text) ? council(text) : authorisationBody(profession, text);
    }

    /** A council abroad is written with its country. */
    private boolean isAbroad(String text) {
        return text.length() > 3
                && text.charAt(2) == '-'
                && COUNTRIES.contains(text.substring(0, 2))
                && !text.startsWith(country.value());
    }

    @Override
    public Parsed<CouncilCode> authorisationBody(ProfessionCode profession, String text) {
        Parsed<CouncilCode> code = council(text);
        CouncilsSection section = councils;
        return section == null || (section.councilsFor(profession).isEmpty() && ministries.contains(text))
                ? code
                : code.then(known -> parsed(section.registering(profession, known), Council::code));
    }

    private static Parsed<CouncilCode> council(String text) {
        return code(text, CouncilCode::of);
    }

    @Override
    public Parsed<RegionCode> region(String scheme, String code) {
        if (regions == null) {
            return code(code, text -> RegionCode.of(scheme, text));
        }
        return scheme.isEmpty()
                ? parsed(regions.find(code), region -> region.code())
                : parsed(regions.in(scheme).region(code), region -> region.code());
    }

    @Override
    public Parsed<RegionCode> inUse(RegionCode region, DateRange period) {
        if (regions == null) {
            return Parsed.of(region);
        }
        RegionCheck check = regions.check(region, period);
        return check.reason().map(reason -> Parsed.<RegionCode>refused(reason)).orElseGet(() -> Parsed.of(region));
    }

    @Override
    public Parsed<String> district(RegionCode region, String name) {
        if (regions == null) {
            return Parsed.of(name);
        }
        Parsed<Subdivision> found = parsed(regions.in(region.scheme()).subdivision(name), part -> part);
        return found.then(part -> part.region().equals(region)
                ? Parsed.of(name)
                : Parsed.refused(Reason.of(ImportReason.DISTRICT_ELSEWHERE)
                        .with("region", part.region().toString())));
    }

    private static <V> Parsed<V> code(String text, Function<String, V> maker) {
        try {
            return Parsed.of(maker.apply(text));
        } catch (IllegalArgumentException e) {
            return Parsed.refused(Reason.of(ImportReason.CELL_NOT_CODE));
        }
    }

    private static <T, V> Parsed<V> parsed(Lookup<T> lookup, Function<T, V> value) {
        return lookup.fold(
                found -> Parsed.of(value.apply(found.value())),
                several -> Parsed.refused(several.reason()),
                unknown -> refused(unknown.reason(), unknown.suggestions()));
    }

    private static <V> Parsed<V> refused(Reason reason, List<String> suggestions) {
        return suggestions.size() == 1 ? Parsed.refused(reason, suggestions.get(0)) : Parsed.refused(reason);
    }
}
