package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.AuthorisationRule;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.country.Council;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.RuleSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The circumstances of a programme as its register and the country's pack tell them. Immutable. */
final class RegisterCircumstances implements Circumstances {

    /** Where neither programme nor pack says up to how many days an engagement is short. */
    private static final int SHORT_UP_TO_DAYS = 90;

    private final ProgrammeRegister register;
    private final CountryPack pack;
    private final LocalDate on;
    private final RuleSettings settings;
    private final TermThreshold threshold;

    RegisterCircumstances(ProgrammeRegister register, CountryPack pack, MatchingSection section, LocalDate on) {
        this.register = register;
        this.pack = pack;
        this.on = on;
        this.settings = settings(pack, section);
        this.threshold = register.programme().termThreshold().orElseGet(() -> threshold(pack));
    }

    private static TermThreshold threshold(CountryPack pack) {
        return new TermThreshold(pack.find(ParametersSection.class)
                .map(parameters -> parameters.shortTermUpToDays().value())
                .orElse(SHORT_UP_TO_DAYS));
    }

    /** A pack that lists kinds of authorisation decides; where it lists none, the defaults hold. */
    private static RuleSettings settings(CountryPack pack, MatchingSection section) {
        List<AuthorisationRule> rules = pack.find(AuthorisationsSection.class)
                .map(AuthorisationsSection::rules)
                .orElse(List.of());
        RuleSettings defaults = RuleSettings.defaults();
        return new RuleSettings(
                section.shortOverlapPercent(),
                section.longOverlapPercent(),
                rules.isEmpty() ? defaults.presentAuthorisations() : kinds(rules, AuthorisationRule::patientWork),
                rules.isEmpty()
                        ? defaults.remoteAuthorisations()
                        : kinds(rules, rule -> rule.patientWork() || rule.advice()));
    }

    private static Set<AuthorisationKind> kinds(List<AuthorisationRule> rules, Predicate<AuthorisationRule> allowing) {
        Set<String> names =
                rules.stream().filter(allowing).map(AuthorisationRule::kind).collect(Collectors.toSet());
        return Arrays.stream(AuthorisationKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public LocalDate on() {
        return on;
    }

    @Override
    public String packHash() {
        return pack.hash();
    }

    @Override
    public EligibilityPolicy eligibility() {
        return register.programme().eligibility();
    }

    @Override
    public RuleSettings settings() {
        return settings;
    }

    @Override
    public TermClass termClassOf(DateRange period) {
        return threshold.classOf(period);
    }

    @Override
    public boolean isEnrolled(OrganisationId site, LocalDate day) {
        return register.isEnrolled(site, day);
    }

    @Override
    public Set<CouncilCode> councilsOf(ProfessionCode profession) {
        Optional<CouncilsSection> councils = pack.find(CouncilsSection.class);
        Set<CouncilCode> codes = new LinkedHashSet<>();
        councils.ifPresent(section ->
                section.councilsFor(profession).stream().map(Council::code).forEach(codes::add));
        return codes;
    }

    @Override
    public boolean isCouncilOfCountry(CouncilCode council) {
        return pack.find(CouncilsSection.class)
                .flatMap(section -> section.council(council))
                .isPresent();
    }

    @Override
    public List<Engagement> engagementsOf(PersonId member) {
        return register.commitments().of(member);
    }

    @Override
    public int remainingQuota(DiasporaMember member, DateRange period) {
        return register.commitments().remainingQuota(member, period);
    }

    @Override
    public int openPlaces(Need need) {
        return register.commitments().remainingPlaces(need);
    }

    @Override
    public Optional<RegionCode> regionOf(OrganisationId host) {
        return register.organisation(host).flatMap(Organisation::region);
    }
}
