package io.github.diasporaskills.examples.referee;

import io.github.diasporaskills.accountability.exchange.fhir.FhirExport;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResource;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.Capacity;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.DisclosureRequest;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Invented values of every kind that is written as FHIR. */
final class Samples {

    private static final CountryPack PACK = CountryPack.load("synthetic");
    private static final ConsentSection RULES = ConsentSection.of(PACK).orElseThrow();
    private static final CaseKey CASE = CaseKey.of("TE-2025-0001");
    private static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final Actor DOCTOR = Actor.of("doctor-1", Role.REQUESTER);
    private static final OrganisationId HOSPITAL = OrganisationId.of("CHU-1");
    private static final RecipientClass EXPERT = RecipientClass.EXPERT;
    private static final Set<DataCategory> ALL = EnumSet.allOf(DataCategory.class);

    private static StepCall call(long seconds) {
        return StepCall.of(DOCTOR, NOW.plusSeconds(seconds), "as-agreed");
    }

    private static Consent given() {
        ConsentScope scope = new ConsentScope(
                Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP),
                Set.of(EXPERT),
                Set.of(HOSPITAL),
                ALL,
                Set.of(PACK.country()),
                DateRange.of(TODAY, TODAY.plusDays(90)));
        return Consent.draft(
                        call(-7200),
                        ConsentId.of("C-1"),
                        CASE,
                        RULES.textFor(scope.purposes())
                                .orElseThrow()
                                .in(LanguageCode.of("fr"))
                                .orElseThrow(),
                        scope)
                .propose(call(-7100), RULES)
                .orThrow()
                .give(
                        call(-3600),
                        ConsentGiving.written(GiverRelation.SELF, "paper-1"),
                        Capacity.ofAge(40),
                        RULES,
                        TODAY)
                .orThrow();
    }

    /** What comes out of a gate that a consent opens for a colleague in the same hospital. */
    private static <T> Disclosed<T> disclosed(T content) {
        DataSharingProtocol protocol = DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(HOSPITAL, PACK.country()))
                .party(ProtocolParty.of(OrganisationId.of("NETWORK"), PACK.country()))
                .view(EXPERT, new RoleView(ALL, Set.of(Purpose.TELE_EXPERTISE)))
                .retentionDays(30)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(HOSPITAL, "privacy desk"))
                .breachContact(new BreachContact(OrganisationId.of("NETWORK"), "privacy desk"))
                .term(TODAY.minusDays(100), TODAY.plusDays(400))
                .build()
                .signedBy(HOSPITAL, new SourcedDate(TODAY.minusDays(100), "copy"))
                .signedBy(OrganisationId.of("NETWORK"), new SourcedDate(TODAY.minusDays(100), "copy"));
        ConsentGate gate = ConsentGate.builder(PACK)
                .consents(List.of(given()))
                .protocols(List.of(protocol))
                .build();
        Recipient colleague = new Recipient(EXPERT, HOSPITAL, ActorId.of("E-0042"), PACK.country());
        return gate.open(
                        Sealed.whole(
                                new ContentReference(CASE, "content-1", ALL), SubjectProtection.notNeeded(), content),
                        DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, colleague, ALL),
                        new MemoryJournal())
                .fold(disclosed -> disclosed, refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    static final DateRange TERM = DateRange.of(DAY.minusYears(1), DAY.plusYears(1));

    static Organisation hospital() {
        return Organisation.of(
                        OrganisationId.of("CHU-RABAT"),
                        "CHU Ibn Sina",
                        OrganisationKind.UNIVERSITY_HOSPITAL,
                        CountryCode.of("MA"))
                .in(RegionCode.of("MA-2015", "MA-04"))
                .inDistrict("Agdal");
    }

    static DiasporaMember member() {
        Verification check = new Verification(VerificationMethod.REGISTER, "desk", DAY, DAY.plusYears(1));
        return DiasporaMember.builder(PersonId.of("E-0042"), CountryCode.of("MA"), DAY)
                .name(PersonName.of("El Invented", "Amina Rose"))
                .gender(Gender.WOMAN)
                .birthYear(1975)
                .residence(new Residence(CountryCode.of("BE"), DateRange.from(DAY.minusYears(9))))
                .residence(new Residence(CountryCode.of("FR"), DateRange.of(DAY.minusYears(12), DAY.minusYears(10))))
                .credential(
                        Credential.claimed(new ProfessionCode("physician-specialist"), new CouncilCode("CNOM"), TERM)
                                .in(new SpecialtyCode("ophthalmology"))
                                .numbered("A-77")
                                .verified(check))
                .credential(Credential.claimed(
                        new ProfessionCode("nurse"), new CouncilCode("BE-NURSES"), DateRange.from(DAY)))
                .authorisation(new PracticeAuthorisation(AuthorisationKind.TEMPORARY, new CouncilCode("CNOM"), TERM))
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.C1))
                .language(new LanguageSkill(LanguageCode.of("ar"), CefrLevel.NATIVE))
                .availability(new Availability(TERM, Set.of(Modality.REMOTE, Modality.ONSITE)))
                .quota(3)
                .conflictWith(OrganisationId.of("CLINIC-1"))
                .declared(Declaration.CODE_OF_CONDUCT, DAY)
                .declared(Declaration.GOOD_STANDING, DAY)
                .contact(ContactPreference.none().byPhone("+32475123456").byEmail("a@example.org"))
                .build();
    }

    static Need need(NeedState state) {
        NeedBuilder made = Need.builder(
                        NeedId.of("N-1"),
                        OrganisationId.of("CHU-RABAT"),
                        "Eye surgeon",
                        new ProfessionCode("physician-specialist"),
                        TERM)
                .specialty(new SpecialtyCode("ophthalmology"))
                .modality(Modality.ONSITE)
                .places(2)
                .patientWork(true)
                .state(state)
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2));
        return (state.wasApproved() ? made.approvedOn(DAY) : made).build();
    }

    static Engagement engagement(EngagementState state) {
        EngagementBuilder made = Engagement.builder(
                        EngagementId.of("G-1"), PersonId.of("E-0042"), OrganisationId.of("CHU-RABAT"), DAY, TERM)
                .need(NeedId.of("N-1"))
                .modality(Modality.ONSITE)
                .languagePlan("an interpreter on the ward")
                .state(state);
        return (state.isOver() ? made.endedOn(DAY) : made).build();
    }

    private Samples() {}

    /** One resource of each kind, and people and needs in several forms. */
    static List<FhirResource> all() {
        FhirExport.Builder export = FhirExport.builder(PACK)
                .organisation(hospital())
                .member(member())
                .need(need(NeedState.OPEN))
                .engagement(engagement(EngagementState.AGREED))
                .consent(disclosed(given()))
                .communication("words-1", disclosed(CaseText.of("Fever since 3 days")), CaseText::text)
                .request(disclosed(request()));
        for (Gender gender : Gender.values()) {
            export.member(DiasporaMember.builder(PersonId.of("personne_" + gender.name()), PACK.country(), DAY)
                    .gender(gender)
                    .build());
        }
        return export.build().resources();
    }

    private static TeleExpertiseRequest request() {
        Question question = new Question(
                new ProfessionCode("physician-specialist"),
                new SpecialtyCode("cardiology"),
                List.of(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2)));
        return TeleExpertiseRequest.draft(
                call(-9000), TeleExpertiseRequestId.of("TE-0042"), CASE, HOSPITAL, question, Gender.WOMAN);
    }
}
