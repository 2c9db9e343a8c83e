package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
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
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.LegalSection;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.JournalReceipt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.teleexpertise.FollowUpReport;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases of a scenario with all that a real one has: a consent, a basis of transfer, a protocol, sealed text, and the gate
 * that asks for each of them. What is the same for all cases is made once; the gate of each case is its own.
 */
final class InventedCases {

    private static final Set<DataCategory> SHARED =
            Set.of(DataCategory.CLINICAL_SUMMARY, DataCategory.OPINION, DataCategory.OUTCOME);
    private static final Set<Purpose> PURPOSES = Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP);
    private static final OrganisationId NETWORK = OrganisationId.of("NETWORK");
    private static final SubjectProtection PLAIN = SubjectProtection.notNeeded();
    private static final ConsentTextReference TEXT =
            new ConsentTextReference("opinion", "1", new LanguageCode("fr"), "0".repeat(64));
    private static final int YEARS = 60;
    private static final int DAY = 86_400;

    private final CountryPack pack;
    private final TeleExpertisePolicy policy;
    private final List<OrganisationId> sites = new ArrayList<>();
    private final List<Actor> requesters = new ArrayList<>();
    private final List<EnrolmentPeriod> enrolments = new ArrayList<>();
    private final List<TransferBasis> bases;
    private final DataSharingProtocol protocol;
    private final PseudonymisedText words;
    private final Set<CountryCode> countries;
    private final Journal journal = new CountingJournal();

    InventedCases(Scenario scenario, CountryPack pack, TeleExpertisePolicy policy) {
        this.pack = pack;
        this.policy = policy;
        LocalDate first = scenario.start().minusYears(1);
        LocalDate last = scenario.start().plusYears(YEARS);
        for (int site = 0; site < scenario.count(ScenarioSetting.SITES); site++) {
            sites.add(OrganisationId.of("H-" + site));
            requesters.add(Actor.of("doctor-" + site, Role.REQUESTER));
            enrolments.add(new EnrolmentPeriod(sites.get(site), DateRange.of(first, last)));
        }
        this.protocol = protocol(first, last);
        this.words = IdentifierPolicy.REFUSE
                .screen(CaseText.of("a question about a patient"), IdentifierDetector.of(pack))
                .orThrow();
        Set<CountryCode> open = new HashSet<>(InventedNetwork.RESIDENCES);
        open.add(pack.country());
        this.countries = Set.copyOf(open);
        this.bases = pack.find(LegalSection.class).map(LegalSection::transferGrounds).orElse(List.of()).stream()
                .map(ground -> bases(ground.id(), DateRange.of(first, last)))
                .filter(each -> isOpenWith(each, scenario.start()))
                .findFirst()
                .orElse(List.of());
    }

    private static List<TransferBasis> bases(String ground, DateRange term) {
        return InventedNetwork.RESIDENCES.stream()
                .map(country -> TransferBasis.of(ground, country, "simulated", term))
                .toList();
    }

    /** Whether the gate of a case would open to experts in each country. */
    private boolean isOpenWith(List<TransferBasis> with, LocalDate day) {
        Instant at = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return DispatchCase.countriesCovered(handover(0, gate(0, 0, at, with)), InventedNetwork.RESIDENCES, at)
                .containsAll(InventedNetwork.RESIDENCES);
    }

    /** Whether the country lets cases go to experts abroad at all. */
    boolean areOpen() {
        return !bases.isEmpty();
    }

    private DataSharingProtocol protocol(LocalDate first, LocalDate last) {
        SourcedDate signed = new SourcedDate(first, "simulated");
        RoleView view = new RoleView(SHARED, PURPOSES);
        CountryCode[] abroad = InventedNetwork.RESIDENCES.toArray(CountryCode[]::new);
        OrganisationId ministry = OrganisationId.of("MINISTRY");
        return DataSharingProtocol.builder("SIMULATED", 1)
                .party(ProtocolParty.of(ministry, pack.country()))
                .party(ProtocolParty.of(NETWORK, pack.country(), abroad))
                .view(RecipientClass.EXPERT, view)
                .view(RecipientClass.COORDINATOR, view)
                .retentionDays(90)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(ministry, "privacy desk"))
                .breachContact(new BreachContact(NETWORK, "privacy desk"))
                .term(first, last)
                .build()
                .signedBy(ministry, signed)
                .signedBy(NETWORK, signed);
    }

    /** Keeps nothing of a simulated disclosure but its number: nobody reads it again. */
    private static final class CountingJournal implements Journal {
        private long entries;

        @Override
        public JournalReceipt record(JournalEntry entry) {
            entries++;
            return new JournalReceipt("simulated " + entries);
        }
    }

    /** Into which countries every case may go. */
    Set<CountryCode> countries() {
        return countries;
    }

    private static CaseKey key(int number) {
        return CaseKey.of("S-" + number);
    }

    /** The gate before a case. */
    ConsentGate gate(int number, int site, Instant at) {
        return gate(number, site, at, bases);
    }

    private ConsentGate gate(int number, int site, Instant at, List<TransferBasis> on) {
        return ConsentGate.builder(pack)
                .consents(List.of(consent(key(number), requesters.get(site), at)))
                .transferBases(on)
                .protocols(List.of(protocol))
                .build();
    }

    /** The text of a case, behind its gate. */
    Handover handover(int number, ConsentGate gate) {
        return Handover.of(gate, text(key(number), "text", DataCategory.CLINICAL_SUMMARY), NETWORK, journal);
    }

    Sealed<PseudonymisedText> opinion(int number) {
        return text(key(number), "opinion", DataCategory.OPINION);
    }

    private Sealed<PseudonymisedText> text(CaseKey key, String id, DataCategory category) {
        return Sealed.whole(ContentReference.of(key, id, category), PLAIN, words);
    }

    private Consent consent(CaseKey key, Actor requester, Instant at) {
        StepCall given = StepCall.of(requester, at, "said-yes");
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), DAY));
        return Consent.recorded(
                ConsentId.of("C-" + key),
                key,
                TEXT,
                new ConsentScope(
                        PURPOSES,
                        Set.of(RecipientClass.EXPERT, RecipientClass.COORDINATOR),
                        Set.of(),
                        SHARED,
                        countries,
                        DateRange.of(day.minusDays(1), day.plusYears(YEARS))),
                History.of(List.of(
                        Step.opening(ConsentState.DRAFT, given),
                        Step.between(ConsentState.DRAFT, ConsentState.PROPOSED, given),
                        Step.between(ConsentState.PROPOSED, ConsentState.ACTIVE, given))),
                ConsentGiving.written(GiverRelation.SELF, "paper"),
                SubjectStanding.ADULT,
                null);
    }

    /** A request that was handed in, to a coordinator. */
    TeleExpertiseRequest submitted(
            int number, int site, Question question, Handover handover, ActorId coordinator, Instant at) {
        Actor requester = requesters.get(site);
        return TeleExpertiseRequest.draft(
                        StepCall.of(requester, at, "opinion-needed"),
                        TeleExpertiseRequestId.of("S-" + number),
                        key(number),
                        sites.get(site),
                        question,
                        Gender.NOT_ASKED)
                .submit(
                        StepCall.of(requester, at, "handed-in"),
                        List.of(enrolments.get(site)),
                        handover,
                        coordinator,
                        pack.country(),
                        policy)
                .orThrow();
    }

    /** What a hospital reports, the least that a report has. */
    static FollowUpReport report() {
        return FollowUpReport.builder(PatientOutcome.BETTER, false).build();
    }

    Actor requester(int site) {
        return requesters.get(site);
    }
}
