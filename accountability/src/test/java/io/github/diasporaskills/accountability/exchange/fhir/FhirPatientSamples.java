package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
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
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.DisclosureRequest;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.ChainRole;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralCaseBuilder;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.referral.ReferralOpening;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Invented values about a patient, and one resource of each kind that is written as FHIR: for the tests here and for the
 * official validator, which another module has.
 */
public final class FhirPatientSamples {

    static final CountryPack PACK = CountryPack.load("synthetic");
    private static final ConsentSection RULES = ConsentSection.of(PACK).orElseThrow();
    static final CaseKey CASE = CaseKey.of("TE-2025-0001");
    static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    static final Actor DOCTOR = Actor.of("doctor-1", Role.REQUESTER);
    static final OrganisationId HOSPITAL = OrganisationId.of("CHU-1");
    private static final RecipientClass EXPERT = RecipientClass.EXPERT;
    static final RecipientClass FILE = RecipientClass.of("health-focal-point");
    static final Set<DataCategory> ALL = EnumSet.allOf(DataCategory.class);

    private FhirPatientSamples() {}

    static StepCall call(long seconds) {
        return StepCall.of(DOCTOR, NOW.plusSeconds(seconds), "as-agreed");
    }

    static Consent given() {
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
    static <T> Disclosed<T> disclosed(T content) {
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

    static TeleExpertiseRequest request() {
        Question question = new Question(
                new ProfessionCode("physician-specialist"),
                new SpecialtyCode("cardiology"),
                List.of(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2)));
        return TeleExpertiseRequest.draft(
                call(-9000), TeleExpertiseRequestId.of("TE-0042"), CASE, HOSPITAL, question, Gender.WOMAN);
    }

    static Allocation offer(AllocationState state) {
        List<Step<AllocationState>> steps = new ArrayList<>();
        steps.add(Step.opening(AllocationState.OFFERED, call(-600)));
        boolean accepted = state == AllocationState.FULFILLED || state == AllocationState.WITHDRAWN;
        if (accepted) {
            steps.add(Step.between(AllocationState.OFFERED, AllocationState.ACCEPTED, call(-500)));
        }
        if (state != AllocationState.OFFERED) {
            steps.add(Step.between(accepted ? AllocationState.ACCEPTED : AllocationState.OFFERED, state, call(-400)));
        }
        return Allocation.restored(
                new AllocationId(TeleExpertiseRequestId.of("TE-0042"), 1),
                PersonId.of("E-0042"),
                PACK.country(),
                Deadline.of(NOW, Allowance.elapsedHours(24), PACK.calendar()),
                PACK.hash(),
                History.of(steps));
    }

    /**
     * A referral through one contact that went through these states.
     *
     * @param receivers to whom it was handed over, one after the other
     */
    static ReferralCase referral(List<ReferralState> path, int hop, RecipientClass... receivers) {
        List<ChainRole> roles = new ArrayList<>();
        for (RecipientClass role : List.of(FILE, RecipientClass.COORDINATOR, RecipientClass.PROVIDER)) {
            roles.add(new ChainRole(role, LocalText.of("en", role.value()), ALL));
        }
        ReferralOpening opening = new ReferralOpening(
                ReferralId.of("RF-0042"),
                CASE,
                new ReferralChain("short", LocalText.of("en", "short chain"), roles),
                HOSPITAL,
                new SpecialtyCode("cardiology"),
                "P-1",
                Gender.WOMAN);
        List<Step<ReferralState>> steps = new ArrayList<>();
        steps.add(Step.opening(path.get(0), call(-900)));
        for (int each = 1; each < path.size(); each++) {
            steps.add(Step.between(path.get(each - 1), path.get(each), call(-900 + 60L * each)));
        }
        ReferralCaseBuilder builder =
                ReferralCase.recorded(opening, History.of(steps)).hop(hop);
        for (RecipientClass receiver : receivers) {
            builder.handover(new DisclosureRecord(
                    new ContentReference(CASE, "file-1", ALL),
                    ALL,
                    DOCTOR,
                    new Recipient(receiver, HOSPITAL, ActorId.of(receiver.value() + "-1"), PACK.country()),
                    Purpose.REFERRAL,
                    NOW.minusSeconds(600),
                    NOW.plusSeconds(86_400),
                    DataAtEnd.DESTROY,
                    "DSP-1 version 1",
                    ConsentId.of("C-1"),
                    null,
                    "journal-1"));
        }
        if (path.contains(ReferralState.SCHEDULED)) {
            builder.appointment(LocalDateTime.of(2025, 4, 1, 9, 30));
        }
        return builder.build();
    }

    /** A referral of each state, with the handovers that it takes to get there. */
    static List<ReferralCase> referrals() {
        List<ReferralState> agreed =
                List.of(ReferralState.IDENTIFIED, ReferralState.CONSENT_SOUGHT, ReferralState.CONSENTED);
        List<ReferralState> withContact = and(agreed, ReferralState.WITH_FOCAL_POINT);
        List<ReferralState> offered = and(withContact, ReferralState.PROVIDER_OFFERED);
        List<ReferralState> booked = and(offered, ReferralState.ACCEPTED, ReferralState.SCHEDULED);
        List<ReferralState> given = and(booked, ReferralState.IN_CARE, ReferralState.COMPLETED);
        RecipientClass contact = RecipientClass.COORDINATOR;
        RecipientClass provider = RecipientClass.PROVIDER;
        return List.of(
                referral(agreed.subList(0, 1), 0),
                referral(agreed.subList(0, 2), 0),
                referral(and(agreed.subList(0, 2), ReferralState.CONSENT_REFUSED), 0),
                referral(agreed, 0),
                referral(withContact, 1, contact),
                referral(and(withContact, ReferralState.NO_PROVIDER), 1, contact),
                referral(and(withContact, ReferralState.CONSENT_WITHDRAWN), 1, contact),
                referral(offered, 2, contact, provider),
                referral(and(offered, ReferralState.ACCEPTED), 2, contact, provider),
                referral(booked, 2, contact, provider),
                referral(and(booked, ReferralState.IN_CARE), 2, contact, provider),
                referral(given, 2, contact, provider),
                referral(and(given, ReferralState.CLOSED), 2, contact, provider),
                referral(and(booked, ReferralState.CANCELLED), 2, contact, provider));
    }

    private static List<ReferralState> and(List<ReferralState> path, ReferralState... more) {
        List<ReferralState> all = new ArrayList<>(path);
        all.addAll(List.of(more));
        return all;
    }

    /**
     * One resource of each kind, people of each gender, and an offer and a referral in each state.
     *
     * @return the resources
     */
    public static List<FhirResource> all() {
        FhirExport.Builder export = FhirExport.builder(PACK)
                .organisation(FhirSamples.hospital())
                .member(FhirSamples.member())
                .need(FhirSamples.need(NeedState.OPEN))
                .engagement(FhirSamples.engagement(EngagementState.AGREED))
                .consent(disclosed(given()))
                .communication("words-1", disclosed(CaseText.of("Fever since 3 days")), CaseText::text)
                .request(disclosed(request()));
        for (Gender gender : Gender.values()) {
            export.member(
                    DiasporaMember.builder(PersonId.of("personne_" + gender.name()), PACK.country(), FhirSamples.DAY)
                            .gender(gender)
                            .build());
        }
        List<FhirResource> all = new ArrayList<>(export.build().resources());
        for (AllocationState state : AllocationState.values()) {
            all.add(OpinionWriter.task(request(), offer(state)).resource());
        }
        for (ReferralCase each : referrals()) {
            all.add(ReferralWriter.request(each).resource());
            ReferralWriter.tasks(each).forEach(task -> all.add(task.resource()));
        }
        return all;
    }
}
