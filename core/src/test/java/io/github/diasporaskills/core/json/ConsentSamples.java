package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Assent;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.Capacity;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ConsentText;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.HolderNotice;
import io.github.diasporaskills.core.consent.IncapacityRecord;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.TransferBasis;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values about consent. */
final class ConsentSamples {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final CaseKey CASE = CaseKey.of("RF-2025-0001");
    private static final OrganisationId CLINIC = OrganisationId.of("CLINIC-VISION");
    private static final OrganisationId UNHCR = OrganisationId.of("UNHCR-RABAT");
    private static final CountryCode MOROCCO = CountryCode.of("MA");

    private ConsentSamples() {}

    static List<Object> all() {
        ConsentSection rules = ConsentSection.of(CountryPack.load("RW")).orElseThrow();
        ConsentText text = rules.textFor(Set.of(Purpose.REFERRAL)).orElseThrow();
        ConsentScope scope = new ConsentScope(
                Set.of(Purpose.REFERRAL, Purpose.TREATMENT),
                Set.of(RecipientClass.PROVIDER),
                Set.of(CLINIC),
                Set.of(DataCategory.CARE_NEED, DataCategory.CONTACT),
                Set.of(MOROCCO),
                DateRange.of(DAY, LocalDate.of(2025, 8, 31)));
        Actor doctor = Actor.of("doctor-1", Role.CLINICIAN);
        LocalCarePath path = new LocalCarePath(UNHCR, doctor.id(), NOON);
        Consent draft = Consent.draft(
                StepCall.of(doctor, NOON, "care-needed"),
                ConsentId.of("C-1"),
                CASE,
                text.in(LanguageCode.of("fr")).orElseThrow(),
                scope);
        Consent asked = draft.propose(StepCall.of(doctor, NOON, "asked"), rules).orThrow();
        Consent given = asked.give(
                        StepCall.of(doctor, NOON.plusSeconds(60), "said-yes"),
                        ConsentGiving.oral(GiverRelation.PARENT, ActorId.of("nurse-2"))
                                .assent(Assent.AGREED),
                        Capacity.ofAge(14),
                        rules,
                        DAY)
                .orThrow();
        Consent withdrawn = given.withdraw(StepCall.of(doctor, NOON.plusSeconds(120), "said-no"), path)
                .orThrow();
        Recipient recipient = new Recipient(RecipientClass.PROVIDER, CLINIC, ActorId.of("surgeon-1"), MOROCCO);
        DisclosureRecord disclosed = new DisclosureRecord(
                ContentReference.of(CASE, "file-1", DataCategory.CARE_NEED, DataCategory.CONTACT),
                Set.of(DataCategory.CARE_NEED),
                doctor,
                recipient,
                Purpose.REFERRAL,
                NOON.plusSeconds(90),
                NOON.plusSeconds(90_000),
                DataAtEnd.DESTROY,
                "DSP-1 version 1",
                given.id(),
                null,
                "entry 7");
        IncapacityRecord incapacity = new IncapacityRecord(doctor.id(), NOON, "assessment-3");
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"));
        ExemptionReview due =
                ExemptionReview.due(CASE, "vital-interests", doctor.id(), NOON, NOON.plusSeconds(259_200));
        DataSharingProtocol protocol = DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(CLINIC, MOROCCO))
                .party(ProtocolParty.of(UNHCR, MOROCCO).asAuthorityOf(CountryCode.of("RW")))
                .view(RecipientClass.PROVIDER, new RoleView(Set.of(DataCategory.CARE_NEED), Set.of(Purpose.REFERRAL)))
                .retentionDays(365)
                .atEnd(DataAtEnd.RETURN)
                .breachContact(new BreachContact(CLINIC, "privacy desk"))
                .breachContact(new BreachContact(UNHCR, "data protection desk"))
                .signature(CLINIC, new SourcedDate(DAY, "signed copy"))
                .term(DAY, LocalDate.of(2026, 2, 28))
                .build();
        List<Object> all = new ArrayList<>(List.of(
                CASE,
                draft,
                asked,
                given,
                withdrawn,
                asked.refuse(StepCall.of(doctor, NOON, "said-no"), path).orThrow(),
                draft.id(),
                text,
                draft.text(),
                scope,
                rules.exemptions().get(0),
                given.giving().orElseThrow(),
                ConsentGiving.written(GiverRelation.SELF, "paper-1"),
                ConsentGiving.electronic(GiverRelation.SELF, "tablet-1"),
                path,
                RecipientClass.EXPERT,
                recipient,
                disclosed,
                disclosed.content(),
                HolderNotice.after(withdrawn, List.of(disclosed)).get(0),
                incapacity,
                claim,
                claim.with(incapacity)));
        all.addAll(List.of(
                new DisclosureRecord(
                        disclosed.content(),
                        disclosed.categories(),
                        doctor,
                        recipient,
                        Purpose.TREATMENT,
                        NOON,
                        NOON,
                        DataAtEnd.RETURN,
                        "DSP-1 version 1",
                        null,
                        "vital-interests",
                        "entry 8"),
                due,
                due.reviewed(Actor.of("officer-1", Role.COORDINATOR), NOON, ReviewOutcome.JUSTIFIED)
                        .orThrow(),
                protocol,
                protocol.parties().get(0),
                protocol.views().get(RecipientClass.PROVIDER),
                protocol.breachContacts().get(0),
                TransferBasis.of("consent", CountryCode.of("FR"), "opinion-1", DateRange.from(DAY)),
                TransferBasis.of("consent", CountryCode.of("BE"), "opinion-2", DateRange.from(DAY))
                        .onlyFor(CASE)));
        return all;
    }
}
