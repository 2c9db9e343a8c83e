package io.github.diasporaskills.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.referral.Chains;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Open days for the model test. */
public final class CampaignPlays {

    private static final String PROGRAMME = "COORDINATOR PROGRAMME_MANAGER";
    private static final String ON_SITE = "COORDINATOR PROGRAMME_MANAGER HOST";
    private static final CountryPack MOROCCO = CountryPack.load("MA");

    private static final Chains CHAINS = Chains.morocco();

    private CampaignPlays() {}

    /** Campaigns of one session that need two specialists. */
    public static Play<Campaign, CampaignState> campaigns() {
        return Play.of(
                        RecordKind.CAMPAIGN,
                        CampaignLifeCycle.TABLE,
                        """
                        PLANNED > APPROVED POSTPONED CANCELLED
                        APPROVED > REGISTERING POSTPONED CANCELLED
                        REGISTERING > STAFFED POSTPONED CANCELLED
                        STAFFED > RUNNING POSTPONED CANCELLED
                        RUNNING > COMPLETED
                        COMPLETED > REPORTED
                        POSTPONED > PLANNED
                        """,
                        OpenDay.at(7),
                        Campaign::history,
                        CampaignPlays::planned)
                .step(
                        "APPROVED",
                        "PROGRAMME_MANAGER",
                        (campaign, trial) -> true,
                        (campaign, trial) -> campaign.approve(trial.call(), MOROCCO.zone()))
                .step("REGISTERING", PROGRAMME, Campaign::openRegistration)
                .step(
                        "STAFFED",
                        PROGRAMME,
                        (campaign, trial) -> staff(campaign) >= 2,
                        (campaign, trial) -> campaign.staff(trial.call(), Holds.none()))
                .step(
                        "RUNNING",
                        ON_SITE,
                        (campaign, trial) -> staff(campaign) >= 2
                                && !trial.at()
                                        .isBefore(instant(
                                                campaign.sessions().get(0).opens())),
                        (campaign, trial) -> campaign.start(trial.call(), MOROCCO.zone(), Holds.none()))
                .step(
                        "COMPLETED",
                        ON_SITE,
                        (campaign, trial) -> !trial.at()
                                .isBefore(instant(campaign.sessions().get(0).closes())),
                        (campaign, trial) -> campaign.complete(trial.call(), MOROCCO.zone()))
                .step(
                        "REPORTED",
                        PROGRAMME,
                        (campaign, trial) -> trial.good()
                                && campaign.findings().stream()
                                        .filter(Finding::needsCare)
                                        .allMatch(finding -> campaign.referrals().stream()
                                                .anyMatch(referral ->
                                                        referral.finding().equals(finding.id()))),
                        (campaign, trial) -> campaign.report(trial.call(), trial.good() ? "report.pdf" : " "))
                .step(
                        "POSTPONED",
                        ON_SITE,
                        (campaign, trial) -> true,
                        (campaign, trial) -> campaign.postpone(trial.call()))
                .step(
                        "PLANNED",
                        PROGRAMME,
                        (campaign, trial) -> true,
                        (campaign, trial) -> campaign.replan(
                                trial.call(), List.of(session(trial.day().plusDays(1)))))
                .step("CANCELLED", ON_SITE, Campaign::cancel)
                .edit("assign", (campaign, trial) -> {
                    int number = trial.random().nextInt(4);
                    return campaign.assign(
                            OpenDay.shift(number),
                            OpenDay.papers(
                                    trial.good() ? OpenDay.specialist(number) : OpenDay.specialist(number + 1),
                                    Holds.none()),
                            MOROCCO.zone(),
                            trial.at());
                })
                .edit(
                        "release",
                        (campaign, trial) -> campaign.release(
                                OpenDay.MORNING, OpenDay.person(trial.random().nextInt(4))))
                .edit(
                        "register",
                        (campaign, trial) -> campaign.register(Beneficiary.of(
                                beneficiary(trial.random()),
                                List.of(Gender.values()).get(trial.random().nextInt(Gender.values().length)),
                                trial.at())))
                .edit(
                        "serve",
                        (campaign, trial) -> campaign.serve(
                                ServiceRendered.of(
                                        ServiceId.of("SRV-" + trial.random().nextInt(40)),
                                        OpenDay.shift(trial.random().nextInt(4)),
                                        beneficiary(trial.random()),
                                        List.of(ServiceKind.values())
                                                .get(trial.random().nextInt(4)),
                                        during(campaign, trial)),
                                MOROCCO.zone()))
                .edit("find", (campaign, trial) -> {
                    Finding finding = Finding.of(
                            FindingId.of("F-" + trial.random().nextInt(9)),
                            OpenDay.shift(trial.random().nextInt(4)),
                            beneficiary(trial.random()),
                            OpenDay.EYES,
                            during(campaign, trial));
                    return campaign.find(trial.good() ? finding : finding.needingCare(), MOROCCO.zone());
                })
                .edit("refer", CampaignPlays::referred)
                .holding(CampaignPlays::check);
    }

    /** For a finding that needs care, or for one that nobody made. */
    private static Parsed<Campaign> referred(Campaign campaign, Trial trial) {
        Optional<ReferralNeeded> needed = campaign.referralsNeeded().stream().findAny();
        return needed.isPresent() && trial.good()
                ? campaign.refer(
                        needed.get().finding(),
                        opened(needed.get(), needed.get().since()))
                : campaign.refer(FindingId.of("F-0"), OpenDay.referral(0, trial.at()));
    }

    private static ReferralCase opened(ReferralNeeded needed, Instant at) {
        return ReferralCase.identify(
                StepCall.of(CHAINS.actor(0), at, "care-not-at-hand"),
                needed.opening(
                        ReferralId.of("R-1"),
                        CaseKey.of("RF-2021-1001"),
                        CHAINS.chain(),
                        CHAINS.organisation(0),
                        Chains.AGREEMENT));
    }

    private static Instant during(Campaign campaign, Trial trial) {
        return trial.good() ? instant(campaign.sessions().get(0).opens().plusHours(1)) : trial.at();
    }

    private static Campaign planned(int number, Trial trial) {
        return Campaign.planned(
                        CampaignId.of("DAY-" + number),
                        LocalText.of("fr", "Journée portes ouvertes"),
                        OrganisationId.of("AMMS"),
                        trial.call())
                .region(RegionCode.of("MA-2015", "MA-04"))
                .session(session(trial.day().plusDays(1)))
                .minimumStaff(new StaffMinimum(OpenDay.EYES, 2))
                .build();
    }

    private static CampaignSession session(LocalDate day) {
        return CampaignSession.of(OpenDay.MORNING, day.atTime(9, 0), day.atTime(17, 0), "AMMS, Rabat");
    }

    private static Instant instant(LocalDateTime local) {
        return MOROCCO.zone().at(local).toInstant();
    }

    private static BeneficiaryId beneficiary(Random random) {
        return BeneficiaryId.of("B-" + random.nextInt(12));
    }

    private static long staff(Campaign campaign) {
        return campaign.shifts().stream().map(Shift::specialist).distinct().count();
    }

    private static void check(Campaign campaign) {
        Set<BeneficiaryId> registered =
                campaign.beneficiaries().stream().map(Beneficiary::id).collect(Collectors.toSet());
        assertThat(registered)
                .as("I16 counts distinct")
                .hasSize(campaign.beneficiaries().size());
        campaign.services().forEach(service -> {
            assertThat(registered).as("I16 registered").contains(service.beneficiary());
            assertThat(campaign.shifts()).as("I16 on duty").contains(service.shift());
        });
        CampaignTally tally = campaign.tally(Instant.MAX);
        assertThat(tally.byGender().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("I14")
                .isEqualTo(tally.beneficiaries());
    }
}
