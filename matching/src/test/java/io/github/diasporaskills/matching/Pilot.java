package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.EligibilityRules;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.RuleSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small programme to match in: every member and need starts out fitting, and a test spoils what it is about. */
final class Pilot implements Circumstances {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    public static final DateRange SPRING = DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 20));
    public static final ProfessionCode PHYSICIAN = ProfessionCode.of("physician-specialist");
    public static final SpecialtyCode CARDIOLOGY = SpecialtyCode.of("cardiology");
    public static final OrganisationId RABAT = OrganisationId.of("CHU-RABAT");
    public static final LanguageCode FRENCH = LanguageCode.of("fr");

    public final List<DiasporaMember> members = new ArrayList<>();
    public final List<Need> needs = new ArrayList<>();
    public final List<Engagement> engagements = new ArrayList<>();
    public final Set<OrganisationId> enrolled = new java.util.HashSet<>(Set.of(RABAT));
    public Map<ProfessionCode, Set<CouncilCode>> councils = Map.of(PHYSICIAN, Set.of(CouncilCode.of("CNOM")));
    public EligibilityPolicy policy = EligibilityPolicy.open();
    public RuleSettings settings = RuleSettings.defaults();
    public TermThreshold threshold = new TermThreshold(30);
    public LocalDate day = DAY;
    /** Where hosts are. */
    public final Map<OrganisationId, RegionCode> regions = new java.util.HashMap<>();
    /** Those who may not be proposed, without a word on why. */
    public final Set<PersonId> withheld = new java.util.HashSet<>();

    public static DiasporaMemberBuilder expert(String id) {
        return person(id, PHYSICIAN).credential(licence("FR-CNOM").in(CARDIOLOGY));
    }

    /** Everything but a credential and an authorisation by the CNOM. */
    public static DiasporaMemberBuilder person(String id, ProfessionCode profession) {
        DiasporaMemberBuilder builder = stranger(id);
        return profession.equals(PHYSICIAN)
                ? builder.authorisation(authorisation(AuthorisationKind.TEMPORARY, "CNOM"))
                : builder;
    }

    public static DiasporaMemberBuilder stranger(String id) {
        DiasporaMemberBuilder builder = DiasporaMember.builder(
                        PersonId.of(id), CountryCode.of("MA"), LocalDate.of(2025, 1, 10))
                .name(PersonName.of("Secretname", "Hidden"))
                .gender(Gender.WOMAN)
                .language(new LanguageSkill(FRENCH, CefrLevel.C1))
                .availability(new Availability(
                        DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        Set.of(Modality.REMOTE, Modality.ONSITE)));
        for (Declaration declaration : Declaration.values()) {
            builder.declared(declaration, LocalDate.of(2025, 2, 1));
        }
        return builder;
    }

    public static Credential licence(String council) {
        return licence(council, PHYSICIAN);
    }

    public static Credential licence(String council, ProfessionCode profession) {
        return Credential.claimed(
                        profession,
                        CouncilCode.of(council),
                        DateRange.of(LocalDate.of(2015, 1, 1), LocalDate.of(2028, 12, 31)))
                .verified(check(VerificationMethod.REGISTER));
    }

    public static Verification check(VerificationMethod method) {
        return new Verification(method, "Programme unit", LocalDate.of(2025, 3, 1), LocalDate.of(2027, 3, 1));
    }

    public static PracticeAuthorisation authorisation(AuthorisationKind kind, String body) {
        return new PracticeAuthorisation(
                kind, CouncilCode.of(body), DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    public static NeedBuilder need(String id) {
        return need(id, PHYSICIAN).specialty(CARDIOLOGY);
    }

    public static NeedBuilder need(String id, ProfessionCode profession) {
        return Need.builder(NeedId.of(id), RABAT, "Opinions on heart failure", profession, SPRING)
                .language(new LanguageSkill(FRENCH, CefrLevel.B2))
                .state(NeedState.OPEN)
                .approvedOn(LocalDate.of(2026, 1, 5));
    }

    /** E-2 speaks better French than E-1, so of one place E-2 gets it; E-3 has another specialty. */
    static Pilot contest() {
        return new Pilot()
                .with(
                        expert("E-1"),
                        expert("E-2").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        person("E-3", PHYSICIAN).credential(licence("FR-CNOM")),
                        expert("E-4").quota(0))
                .with(need("N-1"));
    }

    public Pilot with(DiasporaMemberBuilder... builders) {
        for (DiasporaMemberBuilder builder : builders) {
            members.add(builder.build());
        }
        return this;
    }

    public Pilot with(NeedBuilder... builders) {
        for (NeedBuilder builder : builders) {
            needs.add(builder.build());
        }
        return this;
    }

    public MatchRequest request() {
        return MatchRequest.of(members, needs, this);
    }

    public MatchPlan plan() {
        return OptimalMatching.withDefaults().match(request());
    }

    /** What keeps a member from a need. */
    static List<Failure> judged(Pilot pilot, DiasporaMemberBuilder member, NeedBuilder need) {
        return EligibilityRules.standard().failures(Candidacy.of(member.build(), need.build(), pilot));
    }

    /** The codes of what keeps a member from a need. */
    static List<String> failures(Pilot pilot, DiasporaMemberBuilder member, NeedBuilder need) {
        return judged(pilot, member, need).stream()
                .flatMap(failure -> failure.reasons().stream().map(reason -> failure.rule() + ": " + reason.code()))
                .toList();
    }

    @Override
    public LocalDate on() {
        return day;
    }

    @Override
    public String packHash() {
        return "pack-0123";
    }

    @Override
    public EligibilityPolicy eligibility() {
        return policy;
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
    public boolean isEnrolled(OrganisationId site, LocalDate on) {
        return enrolled.contains(site);
    }

    @Override
    public Set<CouncilCode> councilsOf(ProfessionCode profession) {
        return councils.getOrDefault(profession, Set.of());
    }

    @Override
    public boolean isCouncilOfCountry(CouncilCode council) {
        return councils.values().stream().anyMatch(all -> all.contains(council));
    }

    @Override
    public List<Engagement> engagementsOf(PersonId member) {
        return engagements.stream().filter(e -> e.member().equals(member)).toList();
    }

    @Override
    public List<Availability> availabilityOf(DiasporaMember member) {
        return withheld.contains(member.id()) ? List.of() : member.availability();
    }

    @Override
    public int remainingQuota(DiasporaMember member, DateRange period) {
        long taken = engagementsOf(member.id()).stream()
                .filter(e -> e.state().hasBegun() || !e.state().isOver())
                .filter(e -> e.period().overlaps(period))
                .count();
        return (int) Math.max(0, member.quota() - taken);
    }

    @Override
    public int openPlaces(Need need) {
        long taken = engagements.stream()
                .filter(e -> e.need().filter(need.id()::equals).isPresent())
                .count();
        return (int) Math.max(0, need.places() - taken);
    }

    @Override
    public Optional<RegionCode> regionOf(OrganisationId host) {
        return Optional.ofNullable(regions.get(host));
    }
}
