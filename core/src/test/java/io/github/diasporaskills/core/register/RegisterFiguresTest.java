package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionId;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.contribution.DonationNorm;
import io.github.diasporaskills.core.contribution.Funding;
import io.github.diasporaskills.core.contribution.Giver;
import io.github.diasporaskills.core.contribution.InvestmentId;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.JobCount;
import io.github.diasporaskills.core.contribution.Pledge;
import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.engagement.RelationshipId;
import io.github.diasporaskills.core.engagement.RelationshipObservation;
import io.github.diasporaskills.core.engagement.RelationshipPartner;
import io.github.diasporaskills.core.engagement.RelationshipShare;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.teleexpertise.FollowUpFigure;
import io.github.diasporaskills.core.teleexpertise.FollowUpMeasure;
import io.github.diasporaskills.core.teleexpertise.FollowUpReport;
import io.github.diasporaskills.core.teleexpertise.FollowUpResponse;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.SampleCases;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterFiguresTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final DiasporaMember EXPERT = SampleCases.cardiologist("E-1");
    private static final RegionCode SOUTH = RegionCode.of("MA-2015", "MA-11");

    private static StepCall on(String day) {
        return StepCall.of(DESK, Instant.parse(day + "T09:00:00Z"), "as-planned");
    }

    /** A register without a pack, so that nothing has to be proven, on which some records are. */
    private static ProgrammeRegister with(List<RegisterRecord> records) {
        List<RegisterRecord> all = new ArrayList<>(Rwanda.records());
        all.add(RegisterRecord.of(Organisation.of(
                SampleCases.offeredTo(EXPERT).site(), "Hospital", OrganisationKind.HOSPITAL, MOROCCO.country())));
        all.add(RegisterRecord.of(EXPERT));
        all.addAll(records);
        RegisterUpdate update = ProgrammeRegister.empty(Rwanda.programme())
                .apply(all.stream()
                        .map(record -> RegisterChange.record(record, DESK, Rwanda.RECORDED))
                        .toList());
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    /** A request like another, of another patient. */
    private static RegisterRecord request(TeleExpertiseRequest like, String id, Gender patient) {
        String json = ProgrammeJson.write(like)
                .replace("\"" + like.id().value() + "\"", "\"" + id + "\"")
                .replace("\"patientGender\" : \"WOMAN\"", "\"patientGender\" : \"" + patient + "\"");
        TeleExpertiseRequest other =
                ProgrammeJson.read(TeleExpertiseRequest.class, json).orThrow("the request");
        assertThat(other.patientGender()).isEqualTo(patient);
        return RegisterRecord.of(RecordKind.TELE_EXPERTISE_REQUEST, other);
    }

    private static FollowUpReport report(PatientOutcome outcome) {
        return FollowUpReport.builder(outcome, false).build();
    }

    private static ProgrammeRegister withRequests() {
        return with(List.of(
                request(SampleCases.closedWith(EXPERT, report(PatientOutcome.BETTER)), "A", Gender.WOMAN),
                request(SampleCases.closedWith(EXPERT, report(PatientOutcome.LOST)), "B", Gender.WOMAN),
                request(SampleCases.closedWith(EXPERT, report(PatientOutcome.WORSE)), "C", Gender.MAN),
                request(SampleCases.closedWithoutReport(EXPERT), "D", Gender.MAN),
                request(SampleCases.toFollowUp(EXPERT), "E", Gender.MAN),
                request(SampleCases.offeredTo(EXPERT), "F", Gender.UNDISCLOSED)));
    }

    @Test
    void a_result_of_follow_up_stands_beside_who_was_due_who_told_and_who_was_lost() {
        FollowUpFigure better = withRequests().figures(END).followUp(FollowUpMeasure.PATIENT_BETTER);

        assertThat(better.reports()).isEqualTo(Map.of(Gender.WOMAN, 1));
        assertThat(better.response())
                .isEqualTo(Map.of(
                        Gender.WOMAN, new FollowUpResponse(2, 2, 1),
                        Gender.MAN, new FollowUpResponse(3, 1, 0)));
        assertThat(better.asOf()).isEqualTo(END);
        assertThat(withRequests()
                        .figures(END)
                        .followUp(FollowUpMeasure.PATIENT_WORSE)
                        .reports())
                .isEqualTo(Map.of(Gender.MAN, 1));
    }

    @Test
    void before_a_report_was_given_the_request_is_due_and_before_that_it_is_nothing() {
        ProgrammeRegister register = withRequests();

        FollowUpFigure dayBefore = register.figures(LocalDate.of(2026, 3, 23)).followUp(FollowUpMeasure.PATIENT_BETTER);
        assertThat(dayBefore.reports()).isEmpty();
        assertThat(dayBefore.response())
                .isEqualTo(Map.of(
                        Gender.WOMAN, new FollowUpResponse(2, 0, 0),
                        Gender.MAN, new FollowUpResponse(3, 0, 0)));
        assertThat(register.figures(LocalDate.of(2026, 3, 22))
                        .followUp(FollowUpMeasure.PATIENT_BETTER)
                        .response())
                .isEmpty();
    }

    private static RegisterRecord money(String id, String amount) {
        Contribution gift = Contribution.pledged(
                        ContributionId.of(id),
                        Giver.organisation(Rwanda.HUYE),
                        Rwanda.HUYE,
                        Pledge.of(Money.of(amount, "MAD")),
                        on("2023-01-10"))
                .lastDay(END)
                .build()
                .confirm(on("2023-01-11"))
                .orThrow()
                .receive(
                        on("2023-01-12"),
                        new Receipt.Cash(Money.of(amount, "MAD"), LocalDate.of(2023, 1, 12), "bank statement"),
                        norm())
                .orThrow()
                .book(on("2023-01-13"))
                .orThrow();
        return RegisterRecord.of(RecordKind.CONTRIBUTION, gift);
    }

    private static Contribution service(String id) {
        return Contribution.pledged(
                        ContributionId.of(id),
                        Giver.organisation(Rwanda.HUYE),
                        Rwanda.HUYE,
                        Pledge.of(ContributionKind.SERVICE, BigDecimal.TEN, "act", LocalText.of("en", "eyes")),
                        on("2023-01-10"))
                .lastDay(END)
                .build();
    }

    private static RegisterRecord service(String id, String worth) {
        Contribution gift = service(id)
                .confirm(on("2023-01-11"))
                .orThrow()
                .receive(
                        on("2023-01-12"),
                        new Receipt.InKind(
                                BigDecimal.TEN, LocalDate.of(2023, 1, 12), "delivery note", List.of(), List.of()),
                        norm())
                .orThrow()
                .value(
                        on("2023-02-01"),
                        Valuation.of(worth, "USD", LocalDate.of(2023, 2, 1), ValuationMethod.INVOICE, "invoice"))
                .orThrow();
        return RegisterRecord.of(RecordKind.CONTRIBUTION, gift);
    }

    private static DonationNorm norm() {
        return DonationNorm.who(Set.of(LanguageCode.of("fr")));
    }

    @Test
    void gifts_are_worth_what_was_booked_or_valued_by_then_cash_and_in_kind_apart() {
        ProgrammeRegister register = with(List.of(
                money("M-1", "100"),
                money("M-2", "20"),
                service("S-1", "500.00"),
                service("S-2", "250.00"),
                RegisterRecord.of(RecordKind.CONTRIBUTION, service("S-3"))));
        RegisterFigures figures = register.figures(END);

        assertThat(figures.worth().cash().amounts()).containsExactly(Money.of("120", "MAD"));
        assertThat(figures.worth().inKind().valuations()).hasSize(2);
        assertThat(figures.worthByKind()).containsOnlyKeys(ContributionKind.values());
        assertThat(figures.worthByKind().get(ContributionKind.MONEY).cash())
                .isEqualTo(figures.worth().cash());
        assertThat(figures.worthByKind().get(ContributionKind.MONEY).inKind().valuations())
                .isEmpty();
        assertThat(figures.worthByKind().get(ContributionKind.SERVICE).inKind())
                .isEqualTo(figures.worth().inKind());
        assertThat(figures.worthByKind().get(ContributionKind.EQUIPMENT).cash().amounts())
                .isEmpty();
        RegisterFigures january = register.figures(LocalDate.of(2023, 1, 31));
        assertThat(january.worth().cash().amounts()).containsExactly(Money.of("120", "MAD"));
        assertThat(january.worth().inKind().valuations()).isEmpty();
        assertThat(register.figures(LocalDate.of(2023, 1, 12)).worth().cash().amounts())
                .isEmpty();
    }

    private static InvestmentProject venture(String id, String idea) {
        return InvestmentProject.idea(InvestmentId.of(id), LocalText.of("fr", "Huilerie"), SOUTH, on(idea))
                .promoter(EXPERT.id())
                .build();
    }

    private static InvestmentProject registered(String id) {
        return venture(id, "2023-01-10")
                .study(on("2023-01-11"), MOROCCO.regions(), LocalDate.of(2023, 1, 11))
                .orThrow()
                .register(on("2023-01-12"), "Laâyoune 12", MOROCCO.regions(), LocalDate.of(2023, 1, 12))
                .orThrow();
    }

    private static Funding funding(String amount, String currency, String day) {
        return new Funding(Money.of(amount, currency), LocalDate.parse(day), "contract");
    }

    @Test
    void ventures_tell_money_committed_and_disbursed_by_then_each_currency_apart() {
        InvestmentProject one = registered("INV-1")
                .commit(funding("300", "MAD", "2023-02-01"))
                .orThrow()
                .commit(funding("50", "EUR", "2023-02-01"))
                .orThrow()
                .finance(on("2023-02-02"))
                .orThrow()
                .disburse(funding("100", "MAD", "2023-03-01"))
                .orThrow();
        InvestmentProject other =
                registered("INV-2").commit(funding("11", "MAD", "2023-06-01")).orThrow();
        ProgrammeRegister register = with(List.of(
                RegisterRecord.of(RecordKind.INVESTMENT_PROJECT, one),
                RegisterRecord.of(RecordKind.INVESTMENT_PROJECT, other)));

        assertThat(register.figures(END).committed().amounts())
                .containsExactlyInAnyOrder(Money.of("311", "MAD"), Money.of("50", "EUR"));
        assertThat(register.figures(END).disbursed().amounts()).containsExactly(Money.of("100", "MAD"));
        RegisterFigures february = register.figures(LocalDate.of(2023, 2, 28));
        assertThat(february.committed().amounts())
                .containsExactlyInAnyOrder(Money.of("300", "MAD"), Money.of("50", "EUR"));
        assertThat(february.disbursed().amounts()).isEmpty();
        assertThat(register.figures(LocalDate.of(2023, 1, 9)).committed().amounts())
                .isEmpty();
    }

    @Test
    void jobs_are_those_of_the_last_report_of_each_venture_with_a_cell_for_every_gender() {
        InvestmentProject one = venture("INV-1", "2023-01-10")
                .employing(JobCount.of(LocalDate.of(2023, 3, 1), Map.of(Gender.WOMAN, 9), "first report"))
                .employing(
                        JobCount.of(LocalDate.of(2023, 6, 1), Map.of(Gender.WOMAN, 3, Gender.MAN, 4), "second report"));
        InvestmentProject other = venture("INV-2", "2023-01-10")
                .employing(JobCount.of(LocalDate.of(2023, 6, 1), Map.of(Gender.WOMAN, 2), "report"));
        ProgrammeRegister register = with(List.of(
                RegisterRecord.of(RecordKind.INVESTMENT_PROJECT, one),
                RegisterRecord.of(RecordKind.INVESTMENT_PROJECT, other)));

        assertThat(register.figures(END).jobs())
                .containsOnlyKeys(Gender.values())
                .containsEntry(Gender.WOMAN, 5)
                .containsEntry(Gender.MAN, 4)
                .containsEntry(Gender.UNDISCLOSED, 0);
        assertThat(register.figures(LocalDate.of(2023, 5, 31)).jobs()).containsEntry(Gender.WOMAN, 9);
        assertThat(register.figures(LocalDate.of(2023, 1, 9)).jobs())
                .containsOnlyKeys(Gender.values())
                .containsEntry(Gender.WOMAN, 0);
    }

    private static RegisterRecord relationship(int number, RelationshipObservation... observations) {
        Relationship made = Relationship.outOf(
                RelationshipId.of("R-" + number),
                new RelationshipPartner.Institution(Rwanda.HUYE),
                Rwanda.done(number, number));
        for (RelationshipObservation observation : observations) {
            made = made.observed(observation);
        }
        return RegisterRecord.of(RecordKind.RELATIONSHIP, made);
    }

    @Test
    void relationships_are_due_asked_about_and_alive_some_months_after() {
        LocalDate asked = LocalDate.of(2024, 3, 1);
        ProgrammeRegister register = with(List.of(
                relationship(1, new RelationshipObservation(asked, true, "call")),
                relationship(2, new RelationshipObservation(asked, false, "call")),
                relationship(3)));

        assertThat(register.figures(END).relationshipsAfter(12)).isEqualTo(new RelationshipShare(3, 2, 1));
        assertThat(register.figures(asked.minusDays(1)).relationshipsAfter(12))
                .isEqualTo(new RelationshipShare(3, 0, 0));
        assertThat(register.figures(LocalDate.of(2023, 10, 31)).relationshipsAfter(12))
                .isEqualTo(new RelationshipShare(0, 0, 0));
        assertThatThrownBy(() -> register.figures(END).relationshipsAfter(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 or more months");
    }

    @Test
    void a_register_of_which_nothing_is_known_has_figures_of_nothing() {
        RegisterFigures figures = ProgrammeRegister.empty(Rwanda.programme()).figures(END);

        assertThat(figures.followUp(FollowUpMeasure.PATIENT_DIED).total()).isZero();
        assertThat(figures.worth().cash().amounts()).isEmpty();
        assertThat(figures.worthByKind()).containsOnlyKeys(ContributionKind.values());
        assertThat(figures.committed().amounts()).isEmpty();
        assertThat(figures.jobs().values()).containsOnly(0);
        assertThat(figures.asOf()).isEqualTo(END);
        assertThat(figures).hasToString("RegisterFigures of rw-health as of 2026-12-31");
        assertThatThrownBy(() -> figures.followUp(null)).isInstanceOf(NullPointerException.class);
    }
}
