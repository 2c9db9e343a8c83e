package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.CountryReason;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a country's pack adds to a register. */
class PackRulesTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final CountryPack RWANDA = CountryPack.load("RW");
    private static final OrganisationId HOST = OrganisationId.of("CHU");
    private static final Actor DESK = Actor.of("desk", Role.COORDINATOR);
    private static final Instant NIGHT = Instant.parse("2024-01-10T22:30:00Z");

    private static Programme programme(String country, int from, int to) {
        return Programme.builder(
                        ProgrammeId.of("p"),
                        LocalText.of("en", "Programme"),
                        CountryCode.of(country),
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)))
                .build();
    }

    private static RecordOutcome addHost(ProgrammeRegister register, String country, RegionCode region) {
        RegisterRecord host = RegisterRecord.of(
                Organisation.of(HOST, "CHU", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of(country))
                        .in(region));
        return register.apply(RegisterChange.record(host, DESK, NIGHT))
                .outcomes()
                .get(0);
    }

    @Test
    @Tag("I13")
    @DisplayName("I13 a region is valid in its scheme while the programme runs")
    void a_region_of_a_scheme_out_of_use_is_refused() {
        ProgrammeRegister today = ProgrammeRegister.empty(programme("MA", 2024, 2026), MOROCCO);
        ProgrammeRegister medma = ProgrammeRegister.empty(programme("MA", 2012, 2015), MOROCCO);
        RegionCode old = RegionCode.of("MA-1997", "MA-03");

        assertThat(addHost(today, "MA", RegionCode.of("MA-2015", "MA-03"))).isEqualTo(RecordOutcome.added());
        assertThat(addHost(today, "MA", old).reason())
                .hasValueSatisfying(reason -> assertThat(reason.is(CountryReason.REGION_NO_LONGER_IN_USE))
                        .isTrue());
        assertThat(addHost(medma, "MA", old)).isEqualTo(RecordOutcome.added());
        assertThat(addHost(today, "MA", RegionCode.of("MA-2015", "MA-16")).isRefused())
                .isTrue();
        assertThat(addHost(today, "FR", RegionCode.of("FR-2016", "FR-IDF"))).isEqualTo(RecordOutcome.added());
        assertThat(addHost(ProgrammeRegister.empty(programme("MA", 2024, 2026)), "MA", old))
                .isEqualTo(RecordOutcome.added());
    }

    @Test
    void a_proposal_bears_the_date_of_the_countrys_zone() {
        ProgrammeRegister withPack = withNeed(ProgrammeRegister.empty(programme("RW", 2024, 2026), RWANDA));
        ProgrammeRegister without = withNeed(ProgrammeRegister.empty(programme("RW", 2024, 2026)));

        assertThat(propose(withPack).proposedOn()).isEqualTo(LocalDate.of(2024, 1, 11));
        assertThat(propose(without).proposedOn()).isEqualTo(LocalDate.of(2024, 1, 10));
    }

    private static ProgrammeRegister withNeed(ProgrammeRegister empty) {
        DateRange march = DateRange.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        RegisterUpdate update = empty.apply(List.of(
                RegisterChange.record(
                        RegisterRecord.of(Organisation.of(
                                HOST, "CHU", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("RW"))),
                        DESK,
                        NIGHT),
                RegisterChange.record(
                        RegisterRecord.of(Rwanda.cleared(DiasporaMember.builder(
                                        PersonId.of("E-1"), CountryCode.of("RW"), LocalDate.of(2024, 1, 2)))
                                .credential(Rwanda.verified("nurse"))
                                .authorisation(new PracticeAuthorisation(
                                        AuthorisationKind.TEMPORARY, CouncilCode.of("NCNM"), DateRange.always()))
                                .build()),
                        DESK,
                        NIGHT),
                RegisterChange.record(
                        RegisterRecord.of(
                                Need.builder(NeedId.of("N-1"), HOST, "Help", ProfessionCode.of("nurse"), march)
                                        .state(NeedState.OPEN)
                                        .approvedOn(LocalDate.of(2024, 1, 5))
                                        .build()),
                        DESK,
                        NIGHT)));
        assertThat(update.isComplete()).isTrue();
        return update.register();
    }

    private static Engagement propose(ProgrammeRegister register) {
        Need need = register.openNeeds().get(0);
        ProposedEngagement proposal =
                new ProposedEngagement(PersonId.of("E-1"), need.id(), HOST, Modality.REMOTE, need.period());
        return register.propose(List.of(proposal), DESK, NIGHT).made().get(0);
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 where the programme has no threshold the pack's holds")
    void a_programme_without_a_threshold_takes_that_of_the_pack() {
        int days = RWANDA.find(ParametersSection.class)
                .orElseThrow()
                .shortTermUpToDays()
                .value();
        LocalDate first = LocalDate.of(2024, 3, 1);

        assertThat(termOf(RWANDA, first, first.plusDays(days - 1))).isEqualTo(TermClass.SHORT);
        assertThat(termOf(RWANDA, first, first.plusDays(days))).isEqualTo(TermClass.LONG);
        var unknown = withEngagement(ProgrammeRegister.empty(programme("RW", 2024, 2026)), first, first)
                .counts()
                .by(Grouping.TERM)
                .engagements();
        assertThat(unknown.notKnown().value()).isEqualTo(1);
        assertThat(unknown.overlap()).isZero();
    }

    private static TermClass termOf(CountryPack pack, LocalDate first, LocalDate last) {
        var cells = withEngagement(ProgrammeRegister.empty(programme("RW", 2024, 2026), pack), first, last)
                .counts()
                .by(Grouping.TERM)
                .engagements()
                .cells();
        return cells.get(TermClass.SHORT).value() == 1 ? TermClass.SHORT : TermClass.LONG;
    }

    private static ProgrammeRegister withEngagement(ProgrammeRegister empty, LocalDate first, LocalDate last) {
        Engagement engagement = Engagement.builder(
                        EngagementId.of("G-1"), PersonId.of("E-1"), HOST, first, DateRange.of(first, last))
                .state(EngagementState.COMPLETED)
                .startedOn(first)
                .endedOn(last)
                .build();
        return withNeed(empty)
                .apply(RegisterChange.record(RegisterRecord.of(engagement), DESK, NIGHT))
                .register();
    }
}
