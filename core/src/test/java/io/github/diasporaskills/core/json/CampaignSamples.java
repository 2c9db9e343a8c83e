package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignId;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.CampaignState;
import io.github.diasporaskills.core.campaign.Finding;
import io.github.diasporaskills.core.campaign.FindingId;
import io.github.diasporaskills.core.campaign.ReferralNeeded;
import io.github.diasporaskills.core.campaign.ReferralOpened;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.ServiceKind;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.campaign.StaffMinimum;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionId;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.contribution.ContributionTotal;
import io.github.diasporaskills.core.contribution.Device;
import io.github.diasporaskills.core.contribution.DonationNorm;
import io.github.diasporaskills.core.contribution.Funding;
import io.github.diasporaskills.core.contribution.Giver;
import io.github.diasporaskills.core.contribution.InvestmentId;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.JobCount;
import io.github.diasporaskills.core.contribution.MedicineLot;
import io.github.diasporaskills.core.contribution.Pledge;
import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.contribution.RecipientRequest;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.ReferralId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Campaigns, contributions and investment projects. */
final class CampaignSamples {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 20);
    private static final Instant NOON = Instant.parse("2021-06-20T12:00:00Z");
    private static final LocalText WORDS = LocalText.of("en", "words");
    private static final OrganisationId HOST = OrganisationId.of("AMMS");
    private static final StepCall CALL = StepCall.of(Actor.of("manager", Role.PROGRAMME_MANAGER), NOON, "as-planned");

    private CampaignSamples() {}

    static List<Object> all() {
        List<Object> all = new ArrayList<>(campaigns());
        all.addAll(contributions());
        return all;
    }

    private static List<Object> campaigns() {
        LocalDateTime morning = DAY.atTime(9, 0);
        SpecialtyCode eyes = SpecialtyCode.of("ophthalmology");
        CampaignSession session = CampaignSession.of(SessionId.of("MORNING"), morning, morning.plusHours(8), "Rabat");
        CampaignSession offset = new CampaignSession(
                SessionId.of("EVENING"), morning.plusHours(9), morning.plusHours(12), ZoneOffset.ofHours(1), "Salé");
        StaffMinimum minimum = new StaffMinimum(eyes, 1);
        Shift shift = new Shift(session.id(), PersonId.of("S-1"), eyes);
        Beneficiary beneficiary = Beneficiary.of(BeneficiaryId.of("B-1"), Gender.WOMAN, NOON);
        ServiceRendered service =
                ServiceRendered.of(ServiceId.of("SRV-1"), shift, beneficiary.id(), ServiceKind.CONSULTATION, NOON);
        Finding harmless = Finding.of(FindingId.of("F-1"), shift, beneficiary.id(), eyes, NOON);
        Finding serious = Finding.of(FindingId.of("F-2"), shift, beneficiary.id(), eyes, NOON)
                .needingCare();
        Finding urgent = Finding.of(FindingId.of("F-3"), shift, beneficiary.id(), eyes, NOON)
                .needingCareUrgently();
        ReferralOpened opened = new ReferralOpened(serious.id(), ReferralId.of("R-1"), NOON);
        CampaignId id = CampaignId.of("OPEN-DAY");
        Campaign planned = Campaign.planned(id, WORDS, HOST, CALL).build();
        Campaign reported = Campaign.builder(id, WORDS, HOST, History.opened(CampaignState.REPORTED, CALL))
                .region(RegionCode.of("MA-2015", "MA-04"))
                .theme(WORDS)
                .session(session)
                .session(offset)
                .minimumStaff(minimum)
                .shift(shift)
                .beneficiary(beneficiary)
                .service(service)
                .finding(harmless)
                .finding(serious)
                .finding(urgent)
                .referral(opened)
                .report("report.pdf")
                .build();
        return List.of(
                id,
                session.id(),
                session,
                offset,
                minimum,
                shift,
                beneficiary.id(),
                beneficiary,
                service.id(),
                service,
                harmless.id(),
                harmless,
                serious,
                urgent,
                opened,
                ReferralNeeded.of(id, urgent, beneficiary),
                planned,
                reported,
                planned.tally(NOON));
    }

    private static List<Object> contributions() {
        Set<LanguageCode> french = Set.of(LanguageCode.of("fr"));
        DonationNorm norm = DonationNorm.who(french);
        RecipientRequest asked = new RecipientRequest(HOST, DAY, "letter");
        Giver member = Giver.member(PersonId.of("E-1"));
        Giver clinic = Giver.organisation(OrganisationId.of("VISION"));
        MedicineLot lot = MedicineLot.of("amoxicillin 500 mg", "L7", DAY.plusYears(2), BigDecimal.TEN, french);
        Device device = new Device("slit lamp", "SN-9", true, french, "workshop");
        Receipt arrived = new Receipt.InKind(BigDecimal.TEN, DAY, "delivery note", List.of(lot), List.of());
        Receipt slip = new Receipt.Cash(Money.of("100", "MAD"), DAY, "bank statement");
        Pledge cash = Pledge.of(Money.of("100", "MAD"));
        Pledge kind = Pledge.of(ContributionKind.MEDICINE, BigDecimal.TEN, "box", WORDS);
        Contribution given = Contribution.pledged(ContributionId.of("C-1"), clinic, HOST, kind, CALL)
                .request(asked)
                .lastDay(DAY)
                .build()
                .confirm(CALL)
                .orThrow()
                .receive(CALL, arrived, norm)
                .orThrow()
                .value(CALL, Valuation.of("50000.00", "USD", DAY, ValuationMethod.INVOICE, "invoice"))
                .orThrow()
                .acknowledge(CALL, "letter of thanks")
                .orThrow();
        Contribution money = Contribution.pledged(ContributionId.of("C-2"), member, HOST, cash, CALL)
                .build()
                .confirm(CALL)
                .orThrow()
                .receive(CALL, slip, norm)
                .orThrow();
        Funding funding = new Funding(Money.of("100", "EUR"), DAY, "contract");
        JobCount jobs = JobCount.of(DAY, Map.of(Gender.WOMAN, 2), "payroll");
        InvestmentProject idea = InvestmentProject.idea(
                        InvestmentId.of("INV-1"), WORDS, RegionCode.of("MA-2015", "MA-11"), CALL)
                .build();
        InvestmentProject whole = InvestmentProject.idea(
                        InvestmentId.of("INV-2"), WORDS, RegionCode.of("MA-2015", "MA-11"), CALL)
                .promoter(PersonId.of("E-1"))
                .commitment(funding)
                .disbursement(funding)
                .job(jobs)
                .registration("Rabat 12")
                .build();
        return List.of(
                given.id(),
                norm,
                asked,
                member,
                clinic,
                lot,
                device,
                arrived,
                slip,
                cash,
                kind,
                given,
                money,
                ContributionTotal.of(List.of(given, money), NOON),
                idea.id(),
                funding,
                jobs,
                idea,
                whole);
    }
}
