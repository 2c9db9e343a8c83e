package io.github.diasporaskills.core.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Gifts and ventures for the model test. */
public final class GivingPlays {

    private static final String PROGRAMME = "COORDINATOR PROGRAMME_MANAGER";
    private static final String RECIPIENT = "COORDINATOR PROGRAMME_MANAGER HOST";
    private static final String FOLLOWS = "MEMBER PARTNER COORDINATOR PROGRAMME_MANAGER";
    private static final OrganisationId AGENCY = OrganisationId.of("UNHCR");
    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final DonationNorm NORM = DonationNorm.who(Set.of(LanguageCode.of("fr")));

    private GivingPlays() {}

    /** Contributions, every other one money. */
    public static Play<Contribution, ContributionState> gifts() {
        return Play.of(
                        RecordKind.CONTRIBUTION,
                        ContributionLifeCycle.TABLE,
                        """
                        PLEDGED > CONFIRMED WITHDRAWN DECLINED_BY_PROGRAMME LAPSED
                        CONFIRMED > PARTLY_RECEIVED RECEIVED WITHDRAWN DECLINED_BY_PROGRAMME LAPSED
                        PARTLY_RECEIVED > PARTLY_RECEIVED RECEIVED
                        RECEIVED > VALUED
                        VALUED > ACKNOWLEDGED
                        """,
                        Instant.parse("2022-03-01T10:00:00Z"),
                        Contribution::history,
                        GivingPlays::pledged)
                .step("CONFIRMED", PROGRAMME, Contribution::confirm)
                .proven(
                        "PARTLY_RECEIVED",
                        RECIPIENT,
                        (gift, trial) -> gift.receivePart(trial.call(), receipt(gift, trial), NORM))
                .proven("RECEIVED", RECIPIENT, (gift, trial) -> gift.receive(trial.call(), receipt(gift, trial), NORM))
                .step(
                        "RECEIVED",
                        RECIPIENT,
                        (gift, trial) -> !gift.receipts().isEmpty(),
                        (gift, trial) -> gift.closeReceipt(trial.call()))
                .step(
                        "VALUED",
                        PROGRAMME,
                        (gift, trial) -> gift.kind() != ContributionKind.MONEY,
                        (gift, trial) -> gift.value(
                                trial.call(),
                                Valuation.of("500.00", "USD", trial.day(), ValuationMethod.INVOICE, "invoice")))
                .step(
                        "VALUED",
                        PROGRAMME,
                        (gift, trial) -> gift.kind() == ContributionKind.MONEY,
                        (gift, trial) -> gift.book(trial.call()))
                .proven(
                        "ACKNOWLEDGED",
                        PROGRAMME,
                        (gift, trial) -> gift.acknowledge(trial.call(), trial.good() ? "letter" : " "))
                .step("WITHDRAWN", "PARTNER MEMBER PROGRAMME_MANAGER", Contribution::withdraw)
                .step("DECLINED_BY_PROGRAMME", "PROGRAMME_MANAGER", Contribution::decline)
                .step(
                        "LAPSED",
                        "PROGRAMME_MANAGER COORDINATOR SYSTEM",
                        (gift, trial) -> trial.day().isAfter(gift.lastDay().orElseThrow()),
                        (gift, trial) -> gift.lapse(trial.call(), trial.day()))
                .holding(gift -> {
                    boolean money = gift.kind() == ContributionKind.MONEY;
                    assertThat(gift.cash().isPresent() && !money)
                            .as("I22 in kind is never cash")
                            .isFalse();
                    assertThat(gift.valuation().isPresent() && money)
                            .as("I22 money has no valuation")
                            .isFalse();
                    gift.cash()
                            .ifPresent(cash -> assertThat(cash.currency().getCurrencyCode())
                                    .as("I11")
                                    .isEqualTo("MAD"));
                });
    }

    private static Contribution pledged(int number, Trial trial) {
        Pledge pledge = number % 2 == 0
                ? Pledge.of(Money.of("100", "MAD"))
                : Pledge.of(ContributionKind.SERVICE, BigDecimal.TEN, "act", LocalText.of("en", "ophthalmology"));
        Giver giver = number % 3 == 0 ? Giver.member(PersonId.of("E-1")) : Giver.organisation(AGENCY);
        return Contribution.pledged(ContributionId.of("GIFT-" + number), giver, AGENCY, pledge, trial.call())
                .lastDay(trial.day().plusDays(20))
                .build();
    }

    private static Receipt receipt(Contribution gift, Trial trial) {
        return trial.good() == (gift.kind() == ContributionKind.MONEY)
                ? new Receipt.Cash(Money.of("40", "MAD"), trial.day(), "bank statement")
                : new Receipt.InKind(BigDecimal.TEN, trial.day(), "delivery note", List.of(), List.of());
    }

    /** Investment projects in the south of Morocco. */
    public static Play<InvestmentProject, InvestmentState> ventures() {
        LocalDate before = LocalDate.of(2013, 6, 1);
        return Play.of(
                        RecordKind.INVESTMENT_PROJECT,
                        InvestmentLifeCycle.TABLE,
                        """
                        IDEA > FEASIBILITY ABANDONED
                        FEASIBILITY > REGISTERED ABANDONED
                        REGISTERED > FINANCED ABANDONED
                        FINANCED > OPERATING ABANDONED
                        OPERATING > ENDED ABANDONED
                        """,
                        Instant.parse("2022-03-01T10:00:00Z"),
                        InvestmentProject::history,
                        (number, trial) -> InvestmentProject.idea(
                                        InvestmentId.of("INV-" + number),
                                        LocalText.of("fr", "Huilerie"),
                                        RegionCode.of("MA-2015", number % 2 == 0 ? "MA-11" : "MA-12"),
                                        trial.call())
                                .promoter(PersonId.of("E-1"))
                                .build())
                .proven(
                        "FEASIBILITY",
                        FOLLOWS,
                        (project, trial) ->
                                project.study(trial.call(), MOROCCO.regions(), trial.good() ? trial.day() : before))
                .proven(
                        "REGISTERED",
                        FOLLOWS,
                        (project, trial) -> project.register(
                                trial.call(), trial.good() ? "Laâyoune 12" : " ", MOROCCO.regions(), trial.day()))
                .step(
                        "FINANCED",
                        FOLLOWS,
                        (project, trial) -> !project.commitments().isEmpty(),
                        (project, trial) -> project.finance(trial.call()))
                .step("OPERATING", FOLLOWS, InvestmentProject::operate)
                .step("ENDED", FOLLOWS, InvestmentProject::end)
                .step("ABANDONED", FOLLOWS, (project, trial) -> true, (project, trial) -> project.abandon(trial.call()))
                .edit("commit", (project, trial) -> project.commit(funding(trial)))
                .edit("disburse", (project, trial) -> project.disburse(funding(trial)))
                .holding(project -> {
                    LocalDate end = LocalDate.MAX;
                    project.disbursedBy(end)
                            .amounts()
                            .forEach(spent -> assertThat(project.committedBy(end)
                                            .in(spent.currency())
                                            .amount())
                                    .as("no more is disbursed than was committed")
                                    .isGreaterThanOrEqualTo(spent.amount()));
                    if (project.state() != InvestmentState.IDEA && project.state() != InvestmentState.ABANDONED) {
                        LocalDate studied = day(project);
                        assertThat(MOROCCO.regions()
                                        .check(project.region(), DateRange.of(studied, studied))
                                        .reason())
                                .as("I13")
                                .isEmpty();
                    }
                });
    }

    private static LocalDate day(InvestmentProject project) {
        return project.history().steps().get(1).call().day();
    }

    private static Funding funding(Trial trial) {
        String currency = trial.good() ? "MAD" : "EUR";
        return new Funding(
                Money.of(Integer.toString(1 + trial.random().nextInt(500)), currency), trial.day(), "contract");
    }
}
