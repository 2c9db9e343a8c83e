package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementReason;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

    private static final Actor COORDINATOR = Actor.of("coordinator", Role.COORDINATOR);
    private static final Instant NOW = Instant.parse("2023-08-15T10:00:00Z");
    private static final DateRange MARCH = DateRange.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
    private static final NeedId NURSING = NeedId.of("N-1");
    private static final PersonId ADA = PersonId.of("E-1");
    private static final PersonId BEN = PersonId.of("E-2");
    private static final PersonId CAT = PersonId.of("E-3");

    private final ProgrammeRegister register = register(Rwanda.programme());

    private static ProgrammeRegister register(Programme programme) {
        List<RegisterRecord> records = List.of(
                RegisterRecord.of(Rwanda.hospital(Rwanda.HUYE)),
                RegisterRecord.of(Rwanda.hospital(Rwanda.MUSANZE)),
                RegisterRecord.of(member(ADA).gender(Gender.WOMAN).build()),
                RegisterRecord.of(member(BEN).gender(Gender.MAN).quota(0).build()),
                RegisterRecord.of(member(CAT).conflictWith(Rwanda.MUSANZE).build()),
                RegisterRecord.of(need(NURSING, Rwanda.HUYE).requester(CAT).build()),
                RegisterRecord.of(
                        need(NeedId.of("N-2"), Rwanda.MUSANZE).places(2).build()),
                RegisterRecord.of(need(NeedId.of("N-3"), Rwanda.HUYE)
                        .state(NeedState.FILLED)
                        .build()));
        RegisterBuilder builder = ProgrammeRegister.builder(programme);
        records.forEach(record -> assertThat(builder.add(record, Rwanda.origin(record), Rwanda.RECORDED))
                .isEqualTo(RecordOutcome.added()));
        return builder.build();
    }

    private static DiasporaMemberBuilder member(PersonId id) {
        return DiasporaMember.builder(id, CountryCode.of("RW"), LocalDate.of(2023, 1, 1));
    }

    private static NeedBuilder need(NeedId id, OrganisationId host) {
        return Need.builder(id, host, "Help", ProfessionCode.of("nurse"), MARCH)
                .state(NeedState.OPEN)
                .approvedOn(LocalDate.of(2023, 6, 1));
    }

    private static ProposedEngagement proposal(PersonId member, NeedId need, OrganisationId host) {
        return new ProposedEngagement(member, need, host, Modality.REMOTE, MARCH);
    }

    @Test
    void a_proposal_becomes_an_engagement_that_is_planned_and_not_engaged() {
        ProposalUpdate update = propose(proposal(ADA, NURSING, Rwanda.HUYE));

        assertThat(update.isComplete()).isTrue();
        Engagement made = update.made().get(0);
        assertThat(made.state()).isEqualTo(EngagementState.PROPOSED);
        assertThat(made.proposedOn()).isEqualTo(LocalDate.of(2023, 8, 15));
        assertThat(made.need()).hasValue(NURSING);
        assertThat(update.register().engagement(made.id())).hasValue(made);
        assertThat(update.register().plannedEngagements()).hasSize(1);
        assertThat(update.register().engagements()).isEmpty();
        assertThat(update.register().counts().engagedMembers().value()).isZero();
        assertThat(update.register().history(RecordKind.ENGAGEMENT, made.id().value()))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.by()).hasValue(COORDINATOR);
                    assertThat(version.recordedAt()).isEqualTo(NOW);
                });
        assertThat(register.plannedEngagements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_coordinators_managers_and_software_propose(Role role) {
        boolean may =
                Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.SYSTEM).contains(role);

        ProposalUpdate update =
                register.propose(List.of(proposal(ADA, NURSING, Rwanda.HUYE)), Actor.of("somebody", role), NOW);

        assertThat(update.isComplete()).isEqualTo(may);
        assertThat(update.made()).hasSize(may ? 1 : 0);
        if (!may) {
            assertThat(update.register()).isSameAs(register);
            assertThat(update.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.reason().is(RegisterReason.ROLE_NOT_ALLOWED)).isTrue();
                assertThat(refused.reason().toString())
                        .contains(role.name(), "COORDINATOR", "PROGRAMME_MANAGER", "SYSTEM");
            });
        }
    }

    @Test
    void proposing_the_same_again_changes_nothing() {
        ProposedEngagement proposal = proposal(ADA, NURSING, Rwanda.HUYE);
        ProposalUpdate first = propose(proposal, proposal);
        ProposalUpdate second = first.register().propose(List.of(proposal), COORDINATOR, NOW.plusSeconds(60));

        assertThat(first.made()).hasSize(1);
        assertThat(first.standing()).isEqualTo(first.made());
        assertThat(second.made()).isEmpty();
        assertThat(second.standing()).isEqualTo(first.made());
        assertThat(second.register()).isSameAs(first.register());
    }

    @Test
    void one_place_is_given_once() {
        ProposalUpdate update = propose(
                proposal(ADA, NURSING, Rwanda.HUYE),
                proposal(ADA, NeedId.of("N-2"), Rwanda.MUSANZE),
                proposal(BEN, NURSING, Rwanda.HUYE));

        assertThat(update.made()).hasSize(1);
        assertThat(update.refused()).hasSize(2);
        assertRefused(update, 0, RegisterReason.OVER_QUOTA);
        assertRefused(update, 1, RegisterReason.NO_PLACE_LEFT);
        assertThat(update.register()
                        .commitments()
                        .remainingPlaces(update.register().need(NURSING).orElseThrow()))
                .isZero();
    }

    @Test
    void a_member_or_need_that_is_not_on_the_register_is_refused() {
        assertRefused(propose(proposal(PersonId.of("E-9"), NURSING, Rwanda.HUYE)), 0, RegisterReason.MEMBER_UNKNOWN);
        assertRefused(propose(proposal(ADA, NeedId.of("N-9"), Rwanda.HUYE)), 0, RegisterReason.NEED_UNKNOWN);
    }

    @Test
    void the_host_is_the_one_that_asked() {
        assertRefused(propose(proposal(ADA, NURSING, Rwanda.MUSANZE)), 0, RegisterReason.OTHER_HOST);
    }

    @Test
    void a_need_that_is_not_open_takes_nobody() {
        assertRefused(propose(proposal(ADA, NeedId.of("N-3"), Rwanda.HUYE)), 0, RegisterReason.NEED_NOT_OPEN);
    }

    @Test
    @Tag("bad-input-19")
    @DisplayName("an expert who is the requester, or whose quota is 0, is refused with the reason")
    void nobody_meets_their_own_request_and_a_quota_of_0_takes_nothing() {
        assertRefused(propose(proposal(CAT, NURSING, Rwanda.HUYE)), 0, RegisterReason.OWN_REQUEST);
        assertRefused(propose(proposal(BEN, NURSING, Rwanda.HUYE)), 0, RegisterReason.OVER_QUOTA);
        assertThat(register.commitments().remainingQuota(register.member(BEN).orElseThrow(), MARCH))
                .isZero();
    }

    @Test
    void a_conflict_of_interest_with_the_host_is_refused() {
        assertRefused(propose(proposal(CAT, NeedId.of("N-2"), Rwanda.MUSANZE)), 0, RegisterReason.CONFLICT_OF_INTEREST);
    }

    @Test
    void a_second_engagement_of_the_same_member_for_the_same_need_is_a_duplicate() {
        NeedId two = NeedId.of("N-2");
        ProposalUpdate update = propose(
                proposal(ADA, two, Rwanda.MUSANZE),
                new ProposedEngagement(ADA, two, Rwanda.MUSANZE, Modality.ONSITE, MARCH));

        assertThat(update.made()).hasSize(1);
        assertRefused(update, 0, RegisterReason.DUPLICATE);
    }

    @Test
    void after_a_refusal_by_the_member_the_pair_can_be_proposed_again_under_a_new_id() {
        ProposedEngagement proposal = proposal(ADA, NURSING, Rwanda.HUYE);
        ProposalUpdate first = propose(proposal);
        Engagement declined = first.made().get(0).toBuilder()
                .state(EngagementState.DECLINED)
                .endedOn(LocalDate.of(2023, 8, 20))
                .build();
        ProgrammeRegister after = first.register()
                .apply(RegisterChange.correct(
                        RegisterRecord.of(declined), COORDINATOR, NOW.plusSeconds(60), "declined by telephone"))
                .register();

        ProposalUpdate again = after.propose(List.of(proposal), COORDINATOR, NOW.plusSeconds(120));

        assertThat(after.commitments().remainingPlaces(after.need(NURSING).orElseThrow()))
                .isEqualTo(1);
        assertThat(again.made())
                .singleElement()
                .satisfies(made -> assertThat(made.id()).isNotEqualTo(declined.id()));
        assertThat(again.register().commitments().of(NURSING)).hasSize(2);
    }

    @Test
    void days_outside_the_programme_are_refused() {
        DateRange late = DateRange.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        ProposalUpdate update = propose(new ProposedEngagement(ADA, NURSING, Rwanda.HUYE, Modality.REMOTE, late));

        assertRefused(update, 0, EngagementReason.OUTSIDE_TERM);
        assertThat(update.register()).isSameAs(register);
    }

    @Test
    @Tag("A26")
    @DisplayName("A26 a programme for women admits women, by an audited rule in its data")
    void a_programme_for_women_takes_women_only() {
        EligibilityPolicy women = EligibilityPolicy.onlyFor(
                Set.of(Gender.WOMAN), "call of 2023", "steering committee", LocalDate.of(2023, 1, 1));
        ProgrammeRegister restricted =
                register(Rwanda.programme().toBuilder().eligibility(women).build());

        ProposalUpdate ada = restricted.propose(List.of(proposal(ADA, NURSING, Rwanda.HUYE)), COORDINATOR, NOW);
        ProposalUpdate ben = restricted.propose(List.of(proposal(BEN, NURSING, Rwanda.HUYE)), COORDINATOR, NOW);

        assertThat(ada.made()).hasSize(1);
        assertRefused(ben, 0, RegisterReason.NOT_ELIGIBLE);
        assertThat(EligibilityPolicy.open().admits(Gender.MAN)).isTrue();
    }

    @Test
    void long_ids_are_shortened_and_stay_the_same_every_time() {
        NeedId need = NeedId.of("N".repeat(60));
        ProgrammeRegister wide = register.apply(RegisterChange.record(
                        RegisterRecord.of(need(need, Rwanda.HUYE).build()), COORDINATOR, NOW))
                .register();

        ProposalUpdate one = wide.propose(List.of(proposal(ADA, need, Rwanda.HUYE)), COORDINATOR, NOW);
        ProposalUpdate other = wide.propose(List.of(proposal(ADA, need, Rwanda.HUYE)), COORDINATOR, NOW);

        assertThat(one.made().get(0).id().value()).hasSizeLessThanOrEqualTo(64).startsWith("P-");
        assertThat(one.made()).isEqualTo(other.made());
    }

    @Test
    void a_register_seen_as_of_a_day_takes_no_proposals() {
        ProgrammeRegister past = register.asOf(Rwanda.AUGUST);

        assertThatThrownBy(() -> past.propose(List.of(), COORDINATOR, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("current()");
        assertThat(past.current().propose(List.of(), COORDINATOR, NOW).isComplete())
                .isTrue();
    }

    private ProposalUpdate propose(ProposedEngagement... proposals) {
        return register.propose(List.of(proposals), COORDINATOR, NOW);
    }

    private static void assertRefused(ProposalUpdate update, int index, ReasonCode code) {
        assertThat(update.isComplete()).isFalse();
        assertThat(update.refused().get(index).reason().code()).isEqualTo(code.id());
    }
}
