package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignBuilder;
import io.github.diasporaskills.core.campaign.CampaignId;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.CampaignState;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.ServiceKind;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted of a few records, worked by hand. */
class CountingTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 20);
    private static final SessionId MORNING = SessionId.of("MORNING");
    private static final SessionId NEXT = SessionId.of("NEXT");
    private static final SpecialtyCode EYES = SpecialtyCode.of("ophthalmology");
    private static final SpecialtyCode HEART = SpecialtyCode.of("cardiology");

    private static Instant at(int hour) {
        return DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static ProgrammeRegister with(RegisterRecord... records) {
        List<RegisterRecord> all = new ArrayList<>(Rwanda.records());
        all.addAll(List.of(records));
        RegisterUpdate update = ProgrammeRegister.empty(Rwanda.programme())
                .apply(all.stream()
                        .map(record -> RegisterChange.record(record, DESK, Rwanda.RECORDED))
                        .toList());
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static CampaignBuilder campaign(String id, CampaignState state) {
        return Campaign.builder(
                        CampaignId.of(id),
                        LocalText.of("en", "Open day"),
                        Rwanda.HUYE,
                        History.opened(state, StepCall.of(DESK, at(9), "as-planned")))
                .session(CampaignSession.of(MORNING, DAY.atTime(9, 0), DAY.atTime(17, 0), "Hall"))
                .session(CampaignSession.of(
                        NEXT, DAY.plusDays(1).atTime(9, 0), DAY.plusDays(1).atTime(17, 0), "Hall"));
    }

    private static Shift shift(int member, SpecialtyCode specialty) {
        return new Shift(MORNING, Rwanda.person(member), specialty);
    }

    private static Beneficiary beneficiary(String id, Gender gender, Instant registered) {
        return Beneficiary.of(BeneficiaryId.of(id), gender, registered);
    }

    private static ServiceRendered service(String id, Shift by, String beneficiary, Instant at) {
        return ServiceRendered.of(ServiceId.of(id), by, BeneficiaryId.of(beneficiary), ServiceKind.CONSULTATION, at);
    }

    /** Two served twice, one only registered, one who comes the day after. */
    private static ProgrammeRegister openDay() {
        Instant tomorrow = at(10).plusSeconds(86_400);
        Campaign running = campaign("C-1", CampaignState.RUNNING)
                .region(Rwanda.NORTHERN)
                .shift(shift(1, EYES))
                .shift(shift(2, HEART))
                .beneficiary(beneficiary("B-1", Gender.WOMAN, at(9)))
                .beneficiary(beneficiary("B-2", Gender.MAN, at(9)))
                .beneficiary(beneficiary("B-3", Gender.WOMAN, at(9)))
                .beneficiary(beneficiary("B-4", Gender.WOMAN, tomorrow))
                .service(service("S-1", shift(1, EYES), "B-1", at(10)))
                .service(service("S-2", shift(2, HEART), "B-1", at(11)))
                .service(service("S-3", shift(1, EYES), "B-2", at(12)))
                .build();
        Campaign planned =
                campaign("C-2", CampaignState.STAFFED).shift(shift(3, EYES)).build();
        return with(RegisterRecord.of(RecordKind.CAMPAIGN, running), RegisterRecord.of(RecordKind.CAMPAIGN, planned));
    }

    @Test
    void of_campaigns_only_those_begun_count_and_only_what_had_happened() {
        RegisterCounts counts = openDay().asOf(DAY).counts();

        assertThat(counts.of(CountKind.CAMPAIGNS).value()).isEqualTo(1);
        assertThat(counts.of(CountKind.CAMPAIGN_SESSIONS).value()).isEqualTo(1);
        assertThat(counts.of(CountKind.SERVICES).value()).isEqualTo(3);
        assertThat(counts.of(CountKind.BENEFICIARIES).value()).isEqualTo(3);
        assertThat(counts.of(CountKind.SERVED_BENEFICIARIES).value()).isEqualTo(2);
        assertThat(counts.of(CountKind.CAMPAIGN_SPECIALISTS).value()).isEqualTo(2);
        RegisterCounts later = openDay().asOf(DAY.plusDays(1)).counts();
        assertThat(later.of(CountKind.CAMPAIGN_SESSIONS).value()).isEqualTo(2);
        assertThat(later.of(CountKind.BENEFICIARIES).value()).isEqualTo(4);
        RegisterCounts before = openDay().asOf(DAY.minusDays(1)).counts();
        assertThat(before.of(CountKind.CAMPAIGNS).value()).isZero();
        assertThat(before.of(CountKind.CAMPAIGN_SPECIALISTS).value()).isZero();
        assertThat(openDay().counts().of(CountKind.BENEFICIARIES).value()).isEqualTo(4);
    }

    @Test
    void persons_of_campaigns_stand_in_every_cell_of_what_was_done_and_once_in_the_total() {
        RegisterCounts counts = openDay().asOf(DAY).counts();

        assertThat(counts.by(Grouping.GENDER)
                        .of(CountKind.SERVICES)
                        .cells()
                        .get(Gender.WOMAN)
                        .value())
                .isEqualTo(2);
        GroupedCount<SpecialtyCode, DistinctCount<BeneficiaryId>> served =
                counts.by(Grouping.SPECIALTY).of(CountKind.SERVED_BENEFICIARIES);
        assertThat(served.cell(EYES).orElseThrow().value()).isEqualTo(2);
        assertThat(served.cell(HEART).orElseThrow().value()).isEqualTo(1);
        assertThat(served.total().value()).isEqualTo(2);
        assertThat(served.inSeveral()).isEqualTo(1);
        assertThat(served.overlap()).isEqualTo(1);
        assertThat(served.addsUp()).isFalse();
        GroupedCount<RegionCode, CountOf<Campaign>> regions =
                counts.by(Grouping.HOST_REGION).of(CountKind.CAMPAIGNS);
        assertThat(regions.cells()).containsOnlyKeys(Rwanda.NORTHERN);
        assertThat(counts.by(Grouping.HOST).of(CountKind.CAMPAIGNS).cells()).containsOnlyKeys(Rwanda.HUYE);
    }

    @Test
    void specialists_on_duty_are_told_apart_by_what_they_are_and_by_what_they_did() {
        RegisterCounts counts = openDay().asOf(DAY).counts();

        GroupedCount<Gender, PersonCount> byGender = counts.by(Grouping.GENDER).of(CountKind.CAMPAIGN_SPECIALISTS);
        assertThat(byGender.cell(Gender.WOMAN).orElseThrow().includes(Rwanda.person(2)))
                .isTrue();
        assertThat(byGender.cell(Gender.MAN).orElseThrow().includes(Rwanda.person(1)))
                .isTrue();
        assertThat(byGender.cell(Gender.UNDISCLOSED).orElseThrow().value()).isZero();
        assertThat(byGender.addsUp()).isTrue();
        assertThat(counts.by(Grouping.SPECIALTY)
                        .of(CountKind.CAMPAIGN_SPECIALISTS)
                        .cells())
                .containsOnlyKeys(HEART, EYES);
    }

    @Test
    void somebody_on_duty_who_is_no_member_is_of_a_gender_not_known() {
        Campaign campaign = campaign("C-3", CampaignState.RUNNING)
                .shift(new Shift(MORNING, PersonId.of("stranger"), EYES))
                .build();
        GroupedCount<Gender, PersonCount> counts = with(RegisterRecord.of(RecordKind.CAMPAIGN, campaign))
                .counts()
                .by(Grouping.GENDER)
                .of(CountKind.CAMPAIGN_SPECIALISTS);

        assertThat(counts.notKnown().value()).isEqualTo(1);
        assertThat(counts.total().value()).isEqualTo(1);
    }

    @Test
    void members_with_two_engagements_are_repeaters_and_told_apart_like_members() {
        RegisterCounts counts = Rwanda.register().asOf(Rwanda.AUGUST).counts();

        GroupedCount<Gender, RepeaterCount> repeaters =
                counts.by(Grouping.GENDER).repeaters();
        assertThat(repeaters.total().value()).isEqualTo(2);
        assertThat(repeaters.cell(Gender.WOMAN).orElseThrow().value()).isEqualTo(2);
        GroupedCount<OrganisationId, RepeaterCount> hosts =
                counts.by(Grouping.HOST).repeaters();
        assertThat(hosts.total().value()).isEqualTo(2);
        assertThat(hosts.cells().values().stream().mapToLong(Count::value).sum())
                .isEqualTo(2 + hosts.overlap());
    }

    @Test
    void networks_and_sites_enrolled_on_the_day_are_counted() {
        ProgrammeRegister register = with(
                RegisterRecord.of(Organisation.of(
                        OrganisationId.of("NET"), "Network", OrganisationKind.NETWORK, CountryCode.of("RW"))),
                RegisterRecord.of(new EnrolmentPeriod(
                        Rwanda.MUSANZE, DateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31)))),
                RegisterRecord.of(new EnrolmentPeriod(Rwanda.MUSANZE, DateRange.from(LocalDate.of(2023, 7, 1)))));

        assertThat(register.counts().of(CountKind.NETWORKS).value()).isEqualTo(1);
        assertThat(register.counts().enrolledSites().value()).isEqualTo(2);
        Map<LocalDate, Integer> expected = Map.of(
                LocalDate.of(2022, 8, 31), 0,
                LocalDate.of(2022, 9, 1), 1,
                LocalDate.of(2023, 3, 31), 2,
                LocalDate.of(2023, 4, 1), 1,
                LocalDate.of(2023, 7, 1), 2);
        expected.forEach((day, sites) -> assertThat(
                        register.asOf(day).counts().enrolledSites().value())
                .as("%s", day)
                .isEqualTo(sites.longValue()));
    }

    @Test
    void what_nobody_recorded_counts_nothing() {
        RegisterCounts counts = ProgrammeRegister.empty(Rwanda.programme()).counts();

        for (CountKind<?> kind : CountKind.all()) {
            assertThat(counts.of(kind).value()).as("%s", kind).isZero();
        }
        assertThat(counts).hasToString("");
    }
}
