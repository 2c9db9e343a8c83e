package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
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
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.ConsentTextReference;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.LocalCarePath;
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
import io.github.diasporaskills.core.lifecycle.StepResult;
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
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A case at an enrolled hospital in Rabat, experts in France, and a consent that covers both. */
final class Cases {

    static final CountryPack MOROCCO = CountryPack.load("MA");
    static final TeleExpertisePolicy POLICY = TeleExpertisePolicy.of(MOROCCO);
    static final CountryCode MA = MOROCCO.country();
    static final CountryCode FRANCE = CountryCode.of("FR");
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final OrganisationId CHU = OrganisationId.of("CHU-RABAT");
    static final OrganisationId OTHER_CHU = OrganisationId.of("CHU-FES");
    static final OrganisationId NETWORK = OrganisationId.of("C3M");
    static final List<EnrolmentPeriod> ENROLMENTS =
            List.of(new EnrolmentPeriod(CHU, DateRange.from(LocalDate.of(2025, 1, 1))));
    static final Actor REQUESTER = Actor.of("doctor-1", Role.REQUESTER);
    static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);
    static final Actor RULE = Actor.of("clock", Role.SYSTEM);
    static final SpecialtyCode CARDIOLOGY = SpecialtyCode.of("cardiology");
    static final ProfessionCode PHYSICIAN = new ProfessionCode("physician-specialist");
    static final LanguageSkill FRENCH = new LanguageSkill(new LanguageCode("fr"), CefrLevel.B2);
    static final Question QUESTION = new Question(PHYSICIAN, CARDIOLOGY, List.of(FRENCH));
    static final CaseKey CASE = CaseKey.of("TE-2026-0042");
    static final TeleExpertiseRequestId ID = TeleExpertiseRequestId.of("TE-0042");
    static final Set<DataCategory> SHARED =
            Set.of(DataCategory.CLINICAL_SUMMARY, DataCategory.OPINION, DataCategory.OUTCOME);

    static final PseudonymisedText WORDS = IdentifierPolicy.REFUSE
            .screen(CaseText.of("the patient faints at night"), IdentifierDetector.of(MOROCCO))
            .orThrow();

    private Cases() {}

    static Instant after(Duration time) {
        return START.plus(time);
    }

    static StepCall call(Actor by, Duration time, String why) {
        return StepCall.of(by, after(time), why);
    }

    static Actor actor(DiasporaMember member) {
        return Actor.of(member.id().value(), Role.MEMBER);
    }

    static AllocationId offer(int number) {
        return new AllocationId(ID, number);
    }

    // People.

    static DiasporaMemberBuilder bareExpert(String id) {
        return DiasporaMember.builder(PersonId.of(id), MA, LocalDate.of(2025, 6, 1))
                .residence(new Residence(FRANCE, DateRange.always()))
                .language(new LanguageSkill(new LanguageCode("fr"), CefrLevel.C1))
                .availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)));
    }

    static DiasporaMemberBuilder signing(DiasporaMemberBuilder member) {
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2025, 6, 1));
        }
        return member;
    }

    static DiasporaMember expert(String id) {
        return signing(bareExpert(id))
                .credential(cardiologist(LocalDate.of(2030, 1, 1)))
                .authorisation(authorisation(AuthorisationKind.ADVISORY_ONLY))
                .build();
    }

    static Credential cardiologist(LocalDate last) {
        return cardiologist(last, VerificationMethod.REGISTER);
    }

    static Credential cardiologist(LocalDate last, VerificationMethod method) {
        return Credential.claimed(PHYSICIAN, CouncilCode.of("FR-CNOM"), DateRange.of(LocalDate.of(2015, 1, 1), last))
                .in(CARDIOLOGY)
                .verified(new Verification(
                        method, "credential desk", LocalDate.of(2025, 6, 1), LocalDate.of(2035, 6, 1)));
    }

    static PracticeAuthorisation authorisation(AuthorisationKind kind) {
        return new PracticeAuthorisation(
                kind, CouncilCode.of("CNOM"), DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1)));
    }

    static ExpertEvidence evidence(DiasporaMember member) {
        return ExpertEvidence.of(member, 0, Ties.none(), Holds.none());
    }

    // Consent, gate and content.

    static Consent consent() {
        return consent(CASE, Set.of(MA, FRANCE));
    }

    static Consent consent(CaseKey key, Set<CountryCode> countries) {
        StepCall given = StepCall.of(REQUESTER, START.minusSeconds(3600), "said-yes");
        ConsentScope scope = new ConsentScope(
                Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP),
                Set.of(RecipientClass.EXPERT, RecipientClass.COORDINATOR),
                Set.of(),
                SHARED,
                countries,
                DateRange.of(TODAY.minusDays(1), TODAY.plusDays(400)));
        return Consent.recorded(
                ConsentId.of("C-" + key),
                key,
                new ConsentTextReference("opinion", "1", new LanguageCode("fr"), "0".repeat(64)),
                scope,
                History.of(List.of(
                        Step.opening(ConsentState.DRAFT, given),
                        Step.between(ConsentState.DRAFT, ConsentState.PROPOSED, given),
                        Step.between(ConsentState.PROPOSED, ConsentState.ACTIVE, given))),
                ConsentGiving.written(GiverRelation.SELF, "paper-1"),
                SubjectStanding.ADULT,
                null);
    }

    /** The same consent in words that a country has. */
    static Consent inWordsOf(CountryPack pack, Consent given) {
        ConsentTextReference words = ConsentSection.of(pack)
                .flatMap(section -> section.textFor(given.scope().purposes()))
                .flatMap(text -> text.in(new LanguageCode("fr")))
                .orElseThrow();
        return Consent.recorded(
                given.id(),
                given.caseKey(),
                words,
                given.scope(),
                given.history(),
                given.giving().orElseThrow(),
                given.standing().orElseThrow(),
                null);
    }

    static Consent withdrawn(Consent consent, Instant at) {
        return consent.withdraw(StepCall.of(REQUESTER, at, "changed-mind"), new LocalCarePath(CHU, REQUESTER.id(), at))
                .orThrow();
    }

    static DataSharingProtocol protocol() {
        SourcedDate signed = new SourcedDate(LocalDate.of(2025, 1, 1), "signed copy");
        RoleView view = new RoleView(SHARED, Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP));
        return DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(CHU, MA))
                .party(ProtocolParty.of(NETWORK, FRANCE, MA, CountryCode.of("BE")))
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

    static ConsentGate gate(Consent... consents) {
        return ConsentGate.builder(MOROCCO)
                .consents(List.of(consents))
                .transferBases(List.of(TransferBasis.of(
                        "exception", FRANCE, "legal-opinion-1", DateRange.from(LocalDate.of(2025, 1, 1)))))
                .protocols(List.of(protocol()))
                .build();
    }

    static Sealed<PseudonymisedText> words(String id) {
        return words(CASE, id);
    }

    static Sealed<PseudonymisedText> words(CaseKey key, String id) {
        return Sealed.whole(
                ContentReference.of(key, id, DataCategory.CLINICAL_SUMMARY), SubjectProtection.notNeeded(), WORDS);
    }

    static Handover handover(Consent... consents) {
        return Handover.of(gate(consents), words("text-1"), NETWORK, new MemoryJournal());
    }

    // A case on its way; each step takes place a minute after the one before.

    static TeleExpertiseRequest draft() {
        return draft(CHU);
    }

    static TeleExpertiseRequest draft(OrganisationId site) {
        return TeleExpertiseRequest.draft(
                call(REQUESTER, Duration.ZERO, "opinion-needed"), ID, CASE, site, QUESTION, Gender.WOMAN);
    }

    static StepResult<TeleExpertiseRequest, TeleExpertiseState> submit(TeleExpertiseRequest from, Duration at) {
        return from.submit(
                call(REQUESTER, at, "handed-in"), ENROLMENTS, handover(consent()), COORDINATOR.id(), MA, POLICY);
    }

    static TeleExpertiseRequest submitted() {
        return submit(draft(), Duration.ofMinutes(1)).orThrow();
    }

    static TeleExpertiseRequest inTriage() {
        return submitted()
                .startTriage(call(COORDINATOR, Duration.ofMinutes(2), "on-duty"))
                .orThrow();
    }

    static TeleExpertiseRequest ready() {
        return ready("URGENT");
    }

    static TeleExpertiseRequest ready(String urgency) {
        return inTriage()
                .makeReady(call(COORDINATOR, Duration.ofMinutes(3), "complete"), urgency, POLICY)
                .orThrow();
    }

    static StepResult<TeleExpertiseRequest, TeleExpertiseState> offer(
            TeleExpertiseRequest from, ExpertEvidence expert, Duration at) {
        return from.offer(call(COORDINATOR, at, "best-match"), expert, handover(consent()), POLICY);
    }

    static TeleExpertiseRequest offered(DiasporaMember expert) {
        return offer(ready(), evidence(expert), Duration.ofMinutes(4)).orThrow();
    }

    static TeleExpertiseRequest accepted(DiasporaMember expert) {
        return offered(expert)
                .accept(call(actor(expert), Duration.ofMinutes(5), "mine"), offer(1), evidence(expert), POLICY)
                .orThrow();
    }

    static TeleExpertiseRequest answered(DiasporaMember expert) {
        return accepted(expert)
                .answer(
                        call(actor(expert), Duration.ofMinutes(6), "opinion-given"),
                        words("opinion-1"),
                        evidence(expert),
                        gate(consent()),
                        POLICY)
                .orThrow();
    }

    static TeleExpertiseRequest toBeFollowedUp(DiasporaMember expert) {
        return answered(expert)
                .noteFollowUpDue(call(RULE, Duration.ofDays(21).plusMinutes(1), "due"))
                .orThrow();
    }

    static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(Reason::code)
                .toList();
    }

    static ActorId person(DiasporaMember member) {
        return actor(member).id();
    }
}
