package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgrammeRegisterTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant LATER = Rwanda.RECORDED.plusSeconds(3600);
    private static final EngagementId FIRST = EngagementId.of("RG-01");

    private final ProgrammeRegister register = Rwanda.register();

    @Test
    void what_is_planned_is_not_among_the_engagements() {
        ProgrammeRegister august = register.asOf(Rwanda.AUGUST);

        assertThat(august.members()).hasSize(16);
        assertThat(august.engagements()).hasSize(13);
        assertThat(august.plannedEngagements()).hasSize(5);
        assertThat(august.all(RecordKind.ENGAGEMENT)).hasSize(18);
    }

    @Test
    void as_of_a_day_only_what_had_happened_is_in_sight() {
        ProgrammeRegister winter = register.asOf(LocalDate.of(2022, 12, 1));

        assertThat(winter.engagements()).hasSize(1);
        assertThat(winter.asOf(LocalDate.of(2022, 6, 30)).members()).isEmpty();
        assertThat(winter.asOf(LocalDate.of(2022, 6, 30)).member(Rwanda.person(1)))
                .isEmpty();
        assertThat(winter.asOf(LocalDate.of(2022, 8, 31)).all(RecordKind.ENROLMENT))
                .isEmpty();
        assertThat(winter.all(RecordKind.VISIT)).hasSize(2);
        assertThat(winter.asOf(LocalDate.of(2022, 11, 15)).all(RecordKind.VISIT))
                .hasSize(1);
        assertThat(winter.asOf()).hasValue(LocalDate.of(2022, 12, 1));
        assertThat(winter.current().asOf()).isEmpty();
    }

    @Test
    void an_engagement_that_ended_later_is_under_way_on_the_as_of_day() {
        Engagement first = register.engagement(FIRST).orElseThrow();
        LocalDate during = first.startedOn().orElseThrow().plusDays(1);

        assertThat(register.asOf(during).engagements())
                .contains(first.begunBy(during).orElseThrow());
        assertThat(first.begunBy(during)).hasValueSatisfying(then -> {
            assertThat(then.state()).isEqualTo(EngagementState.ACTIVE);
            assertThat(then.endedOn()).isEmpty();
        });
        assertThat(register.asOf(Rwanda.AUGUST).engagements()).contains(first);
        assertThat(first.begunBy(first.startedOn().orElseThrow().minusDays(1))).isEmpty();
    }

    @Test
    void an_earlier_instant_shows_what_was_known_then() {
        Engagement wrong = register.engagement(FIRST).orElseThrow();
        Engagement right = wrong.toBuilder().outsideTermReason("none needed").build();
        ProgrammeRegister after = register.apply(
                        RegisterChange.correct(RegisterRecord.of(right), DESK, LATER, "typing error"))
                .register();

        assertThat(after.engagement(FIRST)).hasValue(right);
        assertThat(after.knownAt(Rwanda.RECORDED).engagement(FIRST)).hasValue(wrong);
        assertThat(after.knownAt(LATER).engagement(FIRST)).hasValue(right);
        assertThat(after.knownAt(Rwanda.RECORDED.minusSeconds(1)).members()).isEmpty();
        assertThat(after.knownAt(Rwanda.RECORDED)
                        .asOf(LocalDate.of(2022, 12, 1))
                        .engagements())
                .hasSize(1);
        assertThat(register.engagement(FIRST)).hasValue(wrong);
        assertThat(after.knownAt(LATER).knownAt()).hasValue(LATER);
    }

    @Test
    void every_version_is_kept_with_actor_instant_and_reason() {
        Engagement right = register.engagement(FIRST).orElseThrow().toBuilder()
                .outsideTermReason("none needed")
                .build();
        ProgrammeRegister after = register.apply(
                        RegisterChange.correct(RegisterRecord.of(right), DESK, LATER, "typing error"))
                .register();

        assertThat(after.history(RecordKind.ENGAGEMENT, "RG-01"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.recordedAt()).isEqualTo(Rwanda.RECORDED);
                            assertThat(first.by()).isEmpty();
                            assertThat(first.why()).isEmpty();
                            assertThat(first.origin()).isEqualTo(Origin.of("rwanda/engagement", "RG-01"));
                        },
                        second -> {
                            assertThat(second.recordedAt()).isEqualTo(LATER);
                            assertThat(second.by()).hasValue(DESK);
                            assertThat(second.why()).hasValue("typing error");
                            assertThat(second.content()).hasValue(RegisterRecord.of(right));
                            assertThat(second.origin()).isEqualTo(Origin.of("rwanda/engagement", "RG-01"));
                        });
        assertThat(register.history(RecordKind.ENGAGEMENT, "RG-01")).hasSize(1);
        for (RecordKind<?> kind : RecordKind.all()) {
            assertThat(register.history(kind, "nothing")).isEmpty();
        }
    }

    @Test
    @Tag("A2")
    @DisplayName("A2 the enrolled hospital may take part, another not; enrolling is data only")
    void a_site_takes_part_only_while_it_is_enrolled() {
        LocalDate day = LocalDate.of(2023, 3, 1);

        assertThat(register.isEnrolled(Rwanda.HUYE, day)).isTrue();
        assertThat(register.isEnrolled(Rwanda.HUYE, LocalDate.of(2022, 8, 31))).isFalse();
        assertThat(register.isEnrolled(Rwanda.MUSANZE, day)).isFalse();

        RegisterUpdate update = register.apply(
                RegisterChange.enrol(Rwanda.MUSANZE, DateRange.from(LocalDate.of(2023, 1, 1)), DESK, LATER));

        assertThat(update.isComplete()).isTrue();
        assertThat(update.register().isEnrolled(Rwanda.MUSANZE, day)).isTrue();
        assertThat(update.register().asOf(day).counts().enrolledSites().value()).isEqualTo(2);
        assertThat(update.register().knownAt(Rwanda.RECORDED).isEnrolled(Rwanda.MUSANZE, day))
                .isFalse();
        assertThat(register.isEnrolled(Rwanda.MUSANZE, day)).isFalse();
    }

    @Test
    @Tag("A8")
    @DisplayName("A8 staff of IOM and the ministry visit a district hospital, several times for one engagement")
    void visits_are_linked_to_host_and_engagements() {
        assertThat(register.visitsOf(FIRST))
                .hasSize(2)
                .allSatisfy(visit -> {
                    assertThat(visit.host()).isEqualTo(Rwanda.HUYE);
                    assertThat(visit.visitors())
                            .containsExactly(OrganisationId.of("IOM-RW"), OrganisationId.of("MOH-RW"));
                })
                .extracting(FieldVisit::id)
                .containsExactly("RV-01", "RV-02");
        assertThat(register.visitsOf(EngagementId.of("RG-02"))).isEmpty();
        assertThat(register.asOf(LocalDate.of(2022, 11, 20)).visitsOf(FIRST)).hasSize(1);
    }

    @Test
    void a_need_approved_later_is_not_in_sight_and_a_past_one_not_open() {
        ProgrammeRegister withNeeds = with(
                need("N-1", NeedState.OPEN).build(),
                need("N-2", NeedState.FILLED).build(),
                Need.builder(NeedId.of("N-3"), Rwanda.HUYE, "Help", ProfessionCode.of("nurse"), Rwanda.TERM)
                        .build());

        assertThat(withNeeds.needs()).hasSize(3);
        assertThat(withNeeds.openNeeds()).extracting(Need::id).containsExactly(NeedId.of("N-1"));
        assertThat(withNeeds.asOf(LocalDate.of(2023, 5, 31)).needs())
                .extracting(Need::id)
                .containsExactly(NeedId.of("N-3"));
        assertThat(withNeeds.asOf(LocalDate.of(2023, 6, 1)).openNeeds()).hasSize(1);
        assertThat(withNeeds.asOf(LocalDate.of(2025, 1, 1)).openNeeds()).isEmpty();
        assertThat(withNeeds.asOf(LocalDate.of(2023, 5, 31)).need(NeedId.of("N-1")))
                .isEmpty();
    }

    @Test
    void a_quota_is_used_up_by_what_is_planned_or_under_way_in_the_period() {
        var member = register.member(Rwanda.person(2)).orElseThrow();
        DateRange spring = DateRange.of(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 31));

        assertThat(register.commitments().of(member.id())).hasSize(2);
        assertThat(register.commitments().remainingQuota(member, spring)).isEqualTo(1);
        assertThat(register.commitments().remainingQuota(member, DateRange.always()))
                .isZero();
        assertThat(register.commitments().remainingQuota(member, DateRange.from(LocalDate.of(2024, 6, 1))))
                .isEqualTo(2);
        assertThat(register.asOf(LocalDate.of(2022, 7, 15)).commitments().remainingQuota(member, spring))
                .isEqualTo(2);
    }

    @Test
    void a_place_is_taken_until_its_engagement_is_called_off() {
        ProgrammeRegister withNeed = with(need("N-1", NeedState.OPEN).places(2).build());
        Need need = withNeed.need(NeedId.of("N-1")).orElseThrow();
        Engagement plan = Engagement.builder(
                        EngagementId.of("G-1"),
                        Rwanda.person(3),
                        Rwanda.HUYE,
                        LocalDate.of(2023, 7, 1),
                        DateRange.of(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 30)))
                .need(need.id())
                .build();
        ProgrammeRegister taken = withNeed.apply(RegisterChange.record(RegisterRecord.of(plan), DESK, LATER))
                .register();
        Engagement off = plan.toBuilder()
                .state(EngagementState.CANCELLED)
                .endedOn(LocalDate.of(2023, 8, 1))
                .build();
        ProgrammeRegister freed = taken.apply(
                        RegisterChange.correct(RegisterRecord.of(off), DESK, LATER, "cancelled by the host"))
                .register();

        assertThat(withNeed.commitments().remainingPlaces(need)).isEqualTo(2);
        assertThat(taken.commitments().remainingPlaces(need)).isEqualTo(1);
        assertThat(taken.commitments().of(need.id())).containsExactly(plan);
        assertThat(freed.commitments().remainingPlaces(need)).isEqualTo(2);
        assertThat(freed.asOf(LocalDate.of(2023, 7, 31)).commitments().remainingPlaces(need))
                .isEqualTo(1);
        assertThat(freed.asOf(LocalDate.of(2023, 6, 30)).commitments().remainingPlaces(need))
                .isEqualTo(2);
        Engagement early = plan.toBuilder()
                .state(EngagementState.ENDED_EARLY)
                .startedOn(LocalDate.of(2023, 9, 1))
                .endedOn(LocalDate.of(2023, 9, 5))
                .build();
        ProgrammeRegister ended = taken.apply(
                        RegisterChange.correct(RegisterRecord.of(early), DESK, LATER, "the member fell ill"))
                .register();
        assertThat(ended.commitments().remainingPlaces(need)).isEqualTo(2);
        assertThat(ended.asOf(LocalDate.of(2023, 9, 4)).commitments().remainingPlaces(need))
                .isEqualTo(1);
    }

    @Test
    void the_pack_is_that_of_the_programmes_country() {
        CountryPack rwanda = CountryPack.load("RW");
        Programme programme = Rwanda.programme();

        assertThat(ProgrammeRegister.empty(programme, rwanda).pack()).hasValue(rwanda);
        assertThat(ProgrammeRegister.builder(programme, rwanda).build().pack()).hasValue(rwanda);
        assertThat(ProgrammeRegister.empty(programme).pack()).isEmpty();
        assertThatThrownBy(() -> ProgrammeRegister.empty(programme, CountryPack.load("MA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MA")
                .hasMessageContaining("RW");
    }

    @Test
    void nothing_is_found_where_nothing_is_recorded() {
        ProgrammeRegister empty = ProgrammeRegister.empty(Rwanda.programme());

        assertThat(empty.organisations()).isEmpty();
        assertThat(empty.organisation(Rwanda.HUYE)).isEmpty();
        assertThat(empty.commitments().of(PersonId.of("E-1"))).isEmpty();
        assertThat(empty.all(RecordKind.INDICATOR_VALUE)).isEmpty();
        assertThat(empty.counts().engagedMembers().value()).isZero();
        assertThat(register.organisation(Rwanda.HUYE))
                .hasValueSatisfying(huye -> assertThat(huye.country()).isEqualTo(CountryCode.of("RW")));
        assertThat(register.toString()).isEqualTo("ProgrammeRegister of rw-health");
        assertThat(register.asOf(Rwanda.AUGUST).knownAt(LATER).toString())
                .isEqualTo("ProgrammeRegister of rw-health as of 2023-08-31 known at 2023-08-01T09:00:00Z");
    }

    private ProgrammeRegister with(Need... needs) {
        ProgrammeRegister more = register;
        for (Need need : needs) {
            more = more.apply(RegisterChange.record(RegisterRecord.of(need), DESK, Rwanda.RECORDED))
                    .register();
        }
        return more;
    }

    private static NeedBuilder need(String id, NeedState state) {
        return Need.builder(NeedId.of(id), Rwanda.HUYE, "Help", ProfessionCode.of("nurse"), Rwanda.TERM)
                .state(state)
                .approvedOn(LocalDate.of(2023, 6, 1));
    }
}
