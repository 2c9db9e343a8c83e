package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.casefile.IdentifierDetector;
import io.github.diasporaskills.core.casefile.IdentifierPolicy;
import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.ConsentTextReference;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.consent.SubjectStanding;
import io.github.diasporaskills.core.consent.TransferBasis;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
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
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cases of an enrolled hospital in Rabat, experts in France and Belgium, and consents that cover both. */
final class DispatchWorld {

    static final CountryPack MOROCCO = CountryPack.load("MA");
    static final TeleExpertisePolicy POLICY = TeleExpertisePolicy.of(MOROCCO);
    static final DispatchRule SUGGESTING = DispatchRule.of(MOROCCO);
    static final DispatchRule RULE = SUGGESTING.withMode(DispatchMode.AUTOMATIC);
    static final CountryCode MA = MOROCCO.country();
    static final CountryCode FRANCE = CountryCode.of("FR");
    static final CountryCode BELGIUM = CountryCode.of("BE");
    static final Set<CountryCode> COUNTRIES = Set.of(MA, FRANCE, BELGIUM);
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final OrganisationId CHU = OrganisationId.of("CHU-RABAT");
    static final OrganisationId NETWORK = OrganisationId.of("C3M");
    static final Actor REQUESTER = Actor.of("doctor-1", Role.REQUESTER);
    static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);
    static final Actor DEPUTY = Actor.of("coordinator-2", Role.COORDINATOR);
    static final Actor CLOCK = Actor.of("clock", Role.SYSTEM);
    static final SpecialtyCode CARDIOLOGY = SpecialtyCode.of("cardiology");
    static final SpecialtyCode NEUROLOGY = SpecialtyCode.of("neurology");
    static final ProfessionCode PHYSICIAN = new ProfessionCode("physician-specialist");
    static final LanguageSkill FRENCH = new LanguageSkill(new LanguageCode("fr"), CefrLevel.B2);
    static final Question QUESTION = new Question(PHYSICIAN, CARDIOLOGY, List.of(FRENCH));
    static final WeeklyHours OFFICE =
            WeeklyHours.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), DayHours.parse("08:00-18:00"));
    static final DutyRoster ROSTER = DutyRoster.of(
            MOROCCO.zone(),
            List.of(
                    new Coordinator(COORDINATOR.id(), 10, OFFICE, DEPUTY.id(), List.of()),
                    new Coordinator(DEPUTY.id(), 10, OFFICE, null, List.of())));
    static final Dispatcher DISPATCHER = Dispatcher.of(ROSTER);

    private static final Set<DataCategory> SHARED =
            Set.of(DataCategory.CLINICAL_SUMMARY, DataCategory.OPINION, DataCategory.OUTCOME);
    private static final PseudonymisedText WORDS = IdentifierPolicy.REFUSE
            .screen(CaseText.of("the patient faints at night"), IdentifierDetector.of(MOROCCO))
            .orThrow();
    private static final DataSharingProtocol PROTOCOL = protocol();

    private DispatchWorld() {}

    static Instant after(Duration time) {
        return START.plus(time);
    }

    static Instant hours(long hours) {
        return START.plus(Duration.ofHours(hours));
    }

    // People.

    static DiasporaMember expert(String id) {
        return expert(id, member -> member);
    }

    static DiasporaMember expert(String id, UnaryOperator<DiasporaMemberBuilder> more) {
        return more.apply(any(id, FRANCE, CARDIOLOGY)
                        .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE))))
                .build();
    }

    static DiasporaMember expert(String id, Gender gender) {
        return expert(id, member -> member.gender(gender));
    }

    static DiasporaMember away(String id) {
        return any(id, FRANCE, CARDIOLOGY)
                .availability(new Availability(DateRange.until(TODAY.minusDays(1)), Set.of(Modality.REMOTE)))
                .build();
    }

    /** Whom nothing stands against but that no availability is stated. */
    static DiasporaMemberBuilder any(String id, CountryCode country, SpecialtyCode specialty) {
        DiasporaMemberBuilder member = DiasporaMember.builder(PersonId.of(id), MA, LocalDate.of(2025, 6, 1))
                .residence(new Residence(country, DateRange.always()))
                .quota(2)
                .language(new LanguageSkill(new LanguageCode("fr"), CefrLevel.C1))
                .credential(licence(specialty, DateRange.of(LocalDate.of(2015, 1, 1), LocalDate.of(2030, 1, 1))))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.ADVISORY_ONLY,
                        CouncilCode.of("CNOM"),
                        DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1))));
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2025, 6, 1));
        }
        return member;
    }

    static Credential licence(SpecialtyCode specialty, DateRange term) {
        return Credential.claimed(PHYSICIAN, CouncilCode.of("FR-CNOM"), term)
                .in(specialty)
                .verified(new Verification(
                        VerificationMethod.REGISTER,
                        "credential desk",
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2035, 6, 1)));
    }

    static DispatchNetwork network(DiasporaMember... members) {
        return network(RULE, members);
    }

    static DispatchNetwork network(DispatchRule rule, DiasporaMember... members) {
        return DispatchNetwork.empty(POLICY, rule, START).withAll(List.of(members));
    }

    static Actor actor(PersonId expert) {
        return Actor.of(expert.value(), Role.MEMBER);
    }

    static PackZone zone(String id, int hours) {
        return PackZone.fixed(id, java.time.ZoneOffset.ofHours(hours));
    }

    // Cases.

    static TeleExpertiseRequestId id(int number) {
        return TeleExpertiseRequestId.of("TE-" + number);
    }

    static CaseKey key(int number) {
        return CaseKey.of("TE-2026-" + String.format("%04d", number));
    }

    static DispatchCase ready(int number) {
        return ready(number, "SOON", START);
    }

    /** Ready at the very instant. */
    static DispatchCase ready(int number, String urgency, Instant at) {
        return DispatchCase.of(readyRequest(number, QUESTION, urgency, at), COUNTRIES);
    }

    static TeleExpertiseRequest readyRequest(int number, Question question, String urgency, Instant at) {
        return inTriage(number, question, at)
                .makeReady(StepCall.of(COORDINATOR, at, "complete"), urgency, POLICY)
                .orThrow();
    }

    static TeleExpertiseRequest inTriage(int number, Question question, Instant at) {
        return TeleExpertiseRequest.draft(
                        StepCall.of(REQUESTER, at, "opinion-needed"),
                        id(number),
                        key(number),
                        CHU,
                        question,
                        Gender.WOMAN)
                .submit(
                        StepCall.of(REQUESTER, at, "handed-in"),
                        List.of(new EnrolmentPeriod(CHU, DateRange.from(LocalDate.of(2025, 1, 1)))),
                        handover(number),
                        COORDINATOR.id(),
                        MA,
                        POLICY)
                .orThrow()
                .startTriage(StepCall.of(COORDINATOR, at, "on-duty"))
                .orThrow();
    }

    // Consent, gate and content.

    static Handover handover(int number) {
        return handover(number, COUNTRIES);
    }

    static Handover handover(int number, Set<CountryCode> countries) {
        return Handover.of(gate(number, countries), words(number, "text-1"), NETWORK, new MemoryJournal());
    }

    static ConsentGate gate(int number) {
        return gate(number, COUNTRIES);
    }

    private static ConsentGate gate(int number, Set<CountryCode> countries) {
        return ConsentGate.builder(MOROCCO)
                .consents(List.of(consent(key(number), countries)))
                .transferBases(List.of(basis(FRANCE), basis(BELGIUM)))
                .protocols(List.of(PROTOCOL))
                .build();
    }

    static Sealed<PseudonymisedText> words(int number, String id) {
        return Sealed.whole(
                ContentReference.of(key(number), id, DataCategory.CLINICAL_SUMMARY),
                SubjectProtection.notNeeded(),
                WORDS);
    }

    private static TransferBasis basis(CountryCode country) {
        return TransferBasis.of("exception", country, "legal-opinion-1", DateRange.from(LocalDate.of(2025, 1, 1)));
    }

    private static Consent consent(CaseKey key, Set<CountryCode> countries) {
        StepCall given = StepCall.of(REQUESTER, START.minusSeconds(3600), "said-yes");
        return Consent.recorded(
                ConsentId.of("C-" + key),
                key,
                new ConsentTextReference("opinion", "1", new LanguageCode("fr"), "0".repeat(64)),
                new ConsentScope(
                        Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP),
                        Set.of(RecipientClass.EXPERT, RecipientClass.COORDINATOR),
                        Set.of(),
                        SHARED,
                        countries,
                        DateRange.of(TODAY.minusDays(1), TODAY.plusDays(800))),
                History.of(List.of(
                        Step.opening(ConsentState.DRAFT, given),
                        Step.between(ConsentState.DRAFT, ConsentState.PROPOSED, given),
                        Step.between(ConsentState.PROPOSED, ConsentState.ACTIVE, given))),
                ConsentGiving.written(GiverRelation.SELF, "paper-1"),
                SubjectStanding.ADULT,
                null);
    }

    private static DataSharingProtocol protocol() {
        SourcedDate signed = new SourcedDate(LocalDate.of(2025, 1, 1), "signed copy");
        RoleView view = new RoleView(SHARED, Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP));
        return DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(CHU, MA))
                .party(ProtocolParty.of(NETWORK, FRANCE, MA, BELGIUM))
                .view(RecipientClass.EXPERT, view)
                .view(RecipientClass.COORDINATOR, view)
                .retentionDays(90)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(CHU, "privacy desk"))
                .breachContact(new BreachContact(NETWORK, "privacy desk"))
                .term(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1))
                .build()
                .signedBy(CHU, signed)
                .signedBy(NETWORK, signed);
    }

    // Steps.

    static int number(DispatchCase dispatched) {
        return Integer.parseInt(dispatched.request().id().value().substring(3));
    }

    /** What the desk makes of a decision; a refusal is a mistake here. */
    static DispatchCase done(
            DispatchDecision decision, DispatchCase from, DispatchNetwork network, Actor by, Instant at) {
        return DispatchDesk.apply(decision, from, network, by, at, handover(number(from)))
                .fold(stepped -> stepped.after(), noted -> noted.after(), unchanged -> from, refused -> {
                    throw new AssertionError(decision + " refused: " + refused.why());
                });
    }

    static DispatchCase offered(DispatchCase from, DispatchNetwork network, Instant at) {
        return done(DISPATCHER.decide(network, from, at), from, network, CLOCK, at);
    }

    static AllocationId standing(DispatchCase dispatched) {
        return dispatched.request().activeAllocations().get(0).id();
    }

    static PersonId expertOf(DispatchCase dispatched) {
        return dispatched.request().activeAllocations().get(0).expert();
    }

    static DispatchCase accepted(DispatchCase from, DispatchNetwork network, Instant at) {
        PersonId expert = expertOf(from);
        return from.with(from.request()
                .accept(
                        StepCall.of(actor(expert), at, "mine"),
                        standing(from),
                        network.at(at).evidenceBesideOwnCase(expert).orElseThrow(),
                        POLICY)
                .orThrow());
    }

    static DispatchCase declined(DispatchCase from, Instant at) {
        return from.with(from.request()
                .decline(StepCall.of(actor(expertOf(from)), at, "no-time"), standing(from))
                .orThrow());
    }

    static DispatchCase answered(DispatchCase from, DispatchNetwork network, Instant at) {
        PersonId expert = expertOf(from);
        return from.with(from.request()
                .answer(
                        StepCall.of(actor(expert), at, "opinion-given"),
                        words(number(from), "opinion-1"),
                        network.at(at).evidenceBesideOwnCase(expert).orElseThrow(),
                        gate(number(from)),
                        POLICY)
                .orThrow());
    }
}
