package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagementTest {

    private static final LocalDate PROPOSED = LocalDate.of(2024, 1, 10);
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
    private static final DateRange TERM = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
    private static final PersonId MEMBER = PersonId.of("E-1");
    private static final OrganisationId HOST = OrganisationId.of("CHU");

    private static EngagementBuilder engagement() {
        return Engagement.builder(EngagementId.of("G-1"), MEMBER, HOST, PROPOSED, DateRange.of(FIRST, LAST));
    }

    private static Engagement in(EngagementState state) {
        EngagementBuilder builder = engagement().state(state);
        if (state.hasBegun()) {
            builder.startedOn(FIRST);
        }
        if (state.isOver()) {
            builder.endedOn(FIRST.plusDays(5));
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(EngagementState.class)
    @Tag("I1")
    @DisplayName("I1 planned never counts as engaged")
    void an_engagement_is_planned_or_begun_or_called_off_and_never_two_of_them(EngagementState state) {
        Engagement engagement = in(state);
        LocalDate later = LocalDate.of(2025, 1, 1);

        assertThat(engagement.hasBegunBy(later)).isEqualTo(state.hasBegun());
        assertThat(engagement.plannedOn(later).isPresent()).isEqualTo(!state.hasBegun() && !state.isOver());
        assertThat(engagement.isUnderWayOn(later)).isEqualTo(state.hasBegun() && !state.isOver());
        assertThat(engagement.plannedOn(PROPOSED.minusDays(1))).isEmpty();
        assertThat(engagement.plannedOn(PROPOSED)).isPresent();
        assertThat(engagement.hasBegunBy(FIRST.minusDays(1))).isFalse();
        assertThat(engagement.begunBy(later).isPresent()).isEqualTo(state.hasBegun());
    }

    @Test
    void a_plan_shows_who_shall_come_where_and_when() {
        PlannedEngagement plan = in(EngagementState.AGREED).plannedOn(PROPOSED).orElseThrow();

        assertThat(plan)
                .isEqualTo(new PlannedEngagement(EngagementId.of("G-1"), MEMBER, HOST, DateRange.of(FIRST, LAST)));
    }

    @Test
    void the_period_is_the_days_it_took_or_else_those_planned() {
        assertThat(in(EngagementState.AGREED).period()).isEqualTo(DateRange.of(FIRST, LAST));
        assertThat(in(EngagementState.ACTIVE).period()).isEqualTo(DateRange.of(FIRST, LAST));
        assertThat(in(EngagementState.COMPLETED).period()).isEqualTo(DateRange.of(FIRST, FIRST.plusDays(5)));
        Engagement late = engagement()
                .state(EngagementState.ACTIVE)
                .startedOn(LAST.plusDays(3))
                .build();
        assertThat(late.period()).isEqualTo(DateRange.of(LAST.plusDays(3), LAST.plusDays(3)));
    }

    @Test
    void state_and_days_agree() {
        assertThatThrownBy(() -> engagement().state(EngagementState.ACTIVE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ACTIVE");
        assertThatThrownBy(() -> engagement().startedOn(FIRST).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PROPOSED");
        assertThatThrownBy(() -> engagement()
                        .state(EngagementState.COMPLETED)
                        .startedOn(FIRST)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("over");
        assertThatThrownBy(() -> engagement().endedOn(LAST).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("I17")
    @Tag("bad-input-11")
    @DisplayName("an end before the start is refused, both dates shown")
    void an_end_before_the_start_is_refused_with_both_dates() {
        assertThatThrownBy(() -> engagement()
                        .state(EngagementState.COMPLETED)
                        .startedOn(LAST)
                        .endedOn(FIRST)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-03-31")
                .hasMessageContaining("2024-03-01")
                .hasMessageContaining("swapped");
    }

    @Test
    void an_engagement_is_planned_with_both_ends_and_texts_are_written_or_left_out() {
        assertThatThrownBy(
                        () -> Engagement.builder(EngagementId.of("G-1"), MEMBER, HOST, PROPOSED, DateRange.from(FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engagement().languagePlan(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language plan");
        assertThatThrownBy(() -> engagement().outsideTermReason(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() ->
                        new ProposedEngagement(MEMBER, NeedId.of("N-1"), HOST, Modality.REMOTE, DateRange.from(FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N-1");
    }

    @Test
    void a_copy_through_the_builder_is_equal() {
        Engagement full = engagement()
                .need(NeedId.of("N-1"))
                .modality(Modality.HYBRID)
                .state(EngagementState.RECOGNISED)
                .startedOn(FIRST)
                .endedOn(LAST)
                .languagePlan("French with staff")
                .outsideTermReason("pilot")
                .build();

        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full).isNotEqualTo(in(EngagementState.RECOGNISED));
        assertThat(full.languagePlan()).hasValue("French with staff");
        assertThat(full.need()).hasValue(NeedId.of("N-1"));
        assertThat(full).hasToString("Engagement G-1 of E-1 at CHU, RECOGNISED");
    }

    private static DiasporaMember member(PracticeAuthorisation... authorisations) {
        DiasporaMemberBuilder builder = DiasporaMember.builder(MEMBER, CountryCode.of("MA"), PROPOSED);
        List.of(authorisations).forEach(builder::authorisation);
        return builder.build();
    }

    private static PracticeAuthorisation authorised(DateRange during) {
        return new PracticeAuthorisation(AuthorisationKind.TEMPORARY, CouncilCode.of("CNOM"), during);
    }

    private static List<String> shortcomings(Engagement engagement, DiasporaMember member, DateRange term) {
        return EngagementCheck.shortcomings(engagement, member, term).stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 on site needs an authorisation on the first day and a language plan")
    void work_on_site_needs_authorisation_and_language_plan() {
        Engagement bare = in(EngagementState.CLEARED).toBuilder()
                .modality(Modality.ONSITE)
                .build();
        Engagement planned = bare.toBuilder().languagePlan("French").build();

        assertThat(shortcomings(bare, member(), TERM))
                .containsExactly(
                        EngagementReason.AUTHORISATION_MISSING.id(), EngagementReason.LANGUAGE_PLAN_MISSING.id());
        assertThat(shortcomings(planned, member(authorised(DateRange.until(FIRST.minusDays(1)))), TERM))
                .containsExactly(EngagementReason.AUTHORISATION_MISSING.id());
        assertThat(shortcomings(planned, member(authorised(DateRange.from(FIRST))), TERM))
                .isEmpty();
        assertThat(shortcomings(in(EngagementState.CLEARED), member(), TERM)).isEmpty();
        Engagement proposed = in(EngagementState.PROPOSED).toBuilder()
                .modality(Modality.ONSITE)
                .build();
        assertThat(shortcomings(proposed, member(), TERM)).isEmpty();
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 days outside the programme are explained or refused")
    void days_outside_the_term_are_explained_or_refused() {
        DateRange later = DateRange.from(LAST);
        Engagement explained = in(EngagementState.AGREED).toBuilder()
                .outsideTermReason("inception")
                .build();
        Engagement off =
                engagement().state(EngagementState.CANCELLED).endedOn(PROPOSED).build();

        Reason wrong = EngagementCheck.shortcomings(in(EngagementState.AGREED), member(), later)
                .get(0);
        assertThat(wrong.is(EngagementReason.OUTSIDE_TERM)).isTrue();
        assertThat(wrong.arguments()).containsOnlyKeys("programmeFrom", "programmeTo");
        assertThat(shortcomings(explained, member(), later)).isEmpty();
        assertThat(shortcomings(off, member(), later)).isEmpty();
        DiasporaMember other = DiasporaMember.builder(PersonId.of("E-2"), CountryCode.of("MA"), PROPOSED)
                .build();
        assertThatThrownBy(() -> EngagementCheck.shortcomings(in(EngagementState.AGREED), other, TERM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E-2");
    }

    @Test
    void a_need_that_was_approved_has_the_day_of_its_approval() {
        NeedBuilder need = Need.builder(
                        NeedId.of("N-1"), HOST, "Cardiology", ProfessionCode.of("physician"), DateRange.of(FIRST, LAST))
                .specialty(SpecialtyCode.of("cardiology"))
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2))
                .modality(Modality.ONSITE)
                .places(3)
                .patientWork(false)
                .requester(MEMBER);

        assertThat(need.build().state()).isEqualTo(NeedState.DRAFT);
        for (NeedState state : NeedState.values()) {
            if (state.wasApproved()) {
                assertThatThrownBy(() -> need.state(state).build())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(state.name());
            }
        }
        Need open = need.state(NeedState.OPEN).approvedOn(PROPOSED).build();
        assertThat(open.state().isOpen()).isTrue();
        assertThat(open.toBuilder().build()).isEqualTo(open).hasSameHashCodeAs(open);
        assertThat(open.toBuilder().places(2).build()).isNotEqualTo(open);
        assertThat(open.requester()).hasValue(MEMBER);
        assertThat(open.isPatientWork()).isFalse();
        assertThat(open.specialty()).hasValue(SpecialtyCode.of("cardiology"));
    }

    @Test
    void a_need_has_a_title_two_ends_and_a_sensible_number_of_places() {
        ProfessionCode nurse = ProfessionCode.of("nurse");
        DateRange march = DateRange.of(FIRST, LAST);

        assertThatThrownBy(() -> Need.builder(NeedId.of("N-1"), HOST, " ", nurse, march))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N-1");
        assertThatThrownBy(() -> Need.builder(NeedId.of("N-1"), HOST, "x", nurse, DateRange.from(FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
        NeedBuilder builder = Need.builder(NeedId.of("N-1"), HOST, "x", nurse, march);
        assertThatThrownBy(() -> builder.places(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.places(1001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.places(0).build().places()).isZero();
    }

    @Test
    @Tag("A8")
    @DisplayName("A8 a visit names host, visitors and what it saw")
    void a_visit_names_who_came() {
        FieldVisit visit = new FieldVisit(
                "V-1",
                FIRST,
                HOST,
                Set.of(OrganisationId.of("MOH"), OrganisationId.of("IOM")),
                Set.of(EngagementId.of("G-2"), EngagementId.of("G-1")));

        assertThat(visit.visitors()).containsExactly(OrganisationId.of("IOM"), OrganisationId.of("MOH"));
        assertThat(visit.engagements()).containsExactly(EngagementId.of("G-1"), EngagementId.of("G-2"));
        assertThatThrownBy(() -> new FieldVisit("V-1", FIRST, HOST, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V-1");
        assertThatThrownBy(() -> new FieldVisit(" ", FIRST, HOST, Set.of(HOST), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
