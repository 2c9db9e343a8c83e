package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.engagement.Placement.FIRST;
import static io.github.diasporaskills.core.engagement.Placement.LAST;
import static io.github.diasporaskills.core.engagement.Placement.LICENCE;
import static io.github.diasporaskills.core.engagement.Placement.PROPOSED;
import static io.github.diasporaskills.core.engagement.Placement.TERM;
import static io.github.diasporaskills.core.engagement.Placement.active;
import static io.github.diasporaskills.core.engagement.Placement.agreed;
import static io.github.diasporaskills.core.engagement.Placement.agreement;
import static io.github.diasporaskills.core.engagement.Placement.briefed;
import static io.github.diasporaskills.core.engagement.Placement.clearance;
import static io.github.diasporaskills.core.engagement.Placement.codes;
import static io.github.diasporaskills.core.engagement.Placement.desk;
import static io.github.diasporaskills.core.engagement.Placement.evaluated;
import static io.github.diasporaskills.core.engagement.Placement.missing;
import static io.github.diasporaskills.core.engagement.Placement.need;
import static io.github.diasporaskills.core.engagement.Placement.nurse;
import static io.github.diasporaskills.core.engagement.Placement.nurseBuilder;
import static io.github.diasporaskills.core.engagement.Placement.programme;
import static io.github.diasporaskills.core.engagement.Placement.thanks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is examined when somebody is cleared, lets an engagement begin or lets it go on. */
class ClearanceTest {

    private static final Actor RECIPIENT = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);

    private static Holds held(Instant from) {
        return Holds.of(List.of(Hold.place(Placement.NURSE_ACTING, RECIPIENT, from, LocalDate.of(2026, 1, 1))
                .orThrow()));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 nobody is cleared without a verified credential, and a copy alone never suffices for patients")
    void a_copy_alone_does_not_clear_for_work_with_patients() {
        DiasporaMember copied = nurseBuilder()
                .credential(LICENCE.verified(new Verification(
                        VerificationMethod.COPY, "desk", LocalDate.of(2024, 12, 1), LocalDate.of(2026, 12, 1))))
                .build();
        Need teaching = need().toBuilder().patientWork(false).build();
        Clearance forTeaching = Clearance.of(
                        copied, programme(), Placement.RWANDA.authorisations(), Ties.none(), Holds.none())
                .forNeed(teaching)
                .travelling(Placement.PAPERS);

        StepResult<Engagement, EngagementState> refused =
                agreed().clear(desk(PROPOSED), clearance(copied, Ties.none(), Holds.none()));

        assertThat(missing(refused)).containsExactly(EngagementCondition.CREDENTIAL_VERIFIED.id());
        assertThat(refused.refusal().orElseThrow().missing().get(0).arguments().toString())
                .contains("COPY_ONLY");
        assertThat(agreed().clear(desk(PROPOSED), forTeaching).isTaken()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Declaration.class)
    @Tag("A38")
    @DisplayName("A38 nobody is cleared without each of the four declarations")
    void each_declaration_is_asked_for(Declaration left) {
        DiasporaMemberBuilder builder = DiasporaMember.builder(Placement.NURSE, CountryCode.of("RW"), PROPOSED)
                .credential(LICENCE);
        nurse().authorisations().forEach(builder::authorisation);
        nurse().availability().forEach(builder::availability);
        Stream.of(Declaration.values())
                .forEach(each -> builder.declared(each, each == left ? PROPOSED.plusDays(1) : PROPOSED));

        StepResult<Engagement, EngagementState> refused =
                agreed().clear(desk(PROPOSED), clearance(builder.build(), Ties.none(), Holds.none()));

        assertThat(missing(refused)).containsExactly(EngagementCondition.DECLARATIONS_MADE.id());
        assertThat(refused.refusal().orElseThrow().missing().get(0).arguments().toString())
                .contains(left.name());
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 clearance is never skipped; work from abroad is only spared the papers of a traveller")
    void work_from_abroad_is_cleared_too() {
        Engagement remote = Engagement.builder(
                        EngagementId.of("G-3"), Placement.NURSE, Placement.HUYE, PROPOSED, DateRange.of(FIRST, LAST))
                .need(need().id())
                .build()
                .agree(desk(PROPOSED), agreement())
                .orThrow();
        DiasporaMember bare = DiasporaMember.builder(Placement.NURSE, CountryCode.of("RW"), PROPOSED)
                .build();
        Clearance nothing = Clearance.of(
                        bare, programme(), Placement.RWANDA.authorisations(), Ties.none(), Holds.none())
                .forNeed(need());
        Clearance noPapers = Clearance.of(
                        nurse(), programme(), Placement.RWANDA.authorisations(), Ties.none(), Holds.none())
                .forNeed(need());

        assertThat(missing(remote.brief(desk(PROPOSED)))).containsExactly("lifecycle.step.not-allowed");
        assertThat(missing(remote.clear(desk(PROPOSED), nothing)))
                .containsExactly(
                        EngagementCondition.MEMBER_AVAILABLE.id(),
                        EngagementCondition.CREDENTIAL_VERIFIED.id(),
                        EngagementCondition.AUTHORISATION_ACCEPTED.id(),
                        EngagementCondition.DECLARATIONS_MADE.id());
        assertThat(remote.clear(desk(PROPOSED), noPapers).isTaken()).isTrue();
        assertThat(missing(agreed().clear(desk(PROPOSED), noPapers)))
                .containsExactly(EngagementCondition.TRAVEL_PAPERS_READY.id());
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 on site: entry, insurance, language plan and an authorisation that allows acts on patients")
    void a_traveller_needs_papers_for_every_day() {
        Engagement mute = Engagement.builder(
                        EngagementId.of("G-1"), Placement.NURSE, Placement.HUYE, PROPOSED, DateRange.of(FIRST, LAST))
                .need(need().id())
                .modality(Modality.HYBRID)
                .state(EngagementState.AGREED)
                .build();
        TravelPapers shortOnes =
                new TravelPapers(EntryGround.VISA, DateRange.of(FIRST, LAST.minusDays(1)), DateRange.until(FIRST));
        DiasporaMember adviser = nurseBuilder().credential(LICENCE).build();
        Clearance evidence = clearance(adviser, Ties.none(), Holds.none()).travelling(shortOnes);

        var refused = mute.clear(desk(PROPOSED), evidence).refusal().orElseThrow();

        assertThat(codes(refused.missing())).containsExactly(EngagementCondition.TRAVEL_PAPERS_READY.id());
        assertThat(refused.missing().get(0).arguments().toString()).contains("ENTRY", "INSURANCE", "LANGUAGE_PLAN");
        DiasporaMember advisory = DiasporaMember.builder(Placement.NURSE, CountryCode.of("RW"), PROPOSED)
                .authorisation(new PracticeAuthorisation(AuthorisationKind.ADVISORY_ONLY, CouncilCode.of("NCNM"), TERM))
                .build();
        assertThat(missing(agreed().clear(desk(PROPOSED), clearance(advisory, Ties.none(), Holds.none()))))
                .contains(EngagementCondition.AUTHORISATION_ACCEPTED.id());
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 days outside the programme's term are explained or refused, also when it begins late")
    void days_outside_the_term_stop_the_step() {
        Engagement late = Engagement.builder(
                        EngagementId.of("G-1"),
                        Placement.NURSE,
                        Placement.HUYE,
                        PROPOSED,
                        DateRange.of(FIRST, TERM.last().plusDays(1)))
                .need(need().id())
                .state(EngagementState.AGREED)
                .build();

        assertThat(missing(late.clear(desk(PROPOSED), clearance())))
                .containsExactly(EngagementReason.OUTSIDE_TERM.id());
        assertThat(late.toBuilder()
                        .outsideTermReason("last hand-over")
                        .build()
                        .clear(desk(PROPOSED), clearance())
                        .isTaken())
                .isTrue();
        assertThat(missing(briefed().begin(desk(TERM.last().plusDays(1)), clearance())))
                .contains(EngagementReason.OUTSIDE_TERM.id(), EngagementCondition.CREDENTIAL_VERIFIED.id());
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 a licence that ran out since clearance stops the first day and the day after a halt")
    void what_ran_out_since_clearance_is_seen_again() {
        DiasporaMember lapsed = nurseBuilder()
                .credential(
                        Credential.claimed(LICENCE.profession(), LICENCE.issuer(), DateRange.until(FIRST.minusDays(1)))
                                .verified(Placement.CHECK))
                .build();
        Clearance evidence = clearance(lapsed, Ties.none(), Holds.none());

        assertThat(missing(briefed().begin(desk(FIRST), evidence)))
                .containsExactly(EngagementCondition.CREDENTIAL_VERIFIED.id());
        assertThat(missing(active().suspend(desk(FIRST)).orThrow().resume(desk(FIRST.plusDays(1)), evidence)))
                .containsExactly(EngagementCondition.CREDENTIAL_VERIFIED.id());
        assertThat(missing(agreed().clear(desk(PROPOSED), evidence)))
                .as("papers are looked at for the first day planned")
                .containsExactly(EngagementCondition.CREDENTIAL_VERIFIED.id());
    }

    @Test
    void nobody_clears_or_thanks_oneself_kin_or_the_own_line() {
        StepCall self =
                StepCall.of(Actor.of("E-1", Role.COORDINATOR), desk(PROPOSED).at(), "test");
        ActorId coordinator = desk(PROPOSED).by().id();
        Ties chief = Ties.of(List.of(
                Tie.of(coordinator, Placement.NURSE_ACTING, TieKind.LINE_MANAGEMENT, DateRange.until(PROPOSED))));
        Ties kin = Ties.of(List.of(Tie.of(coordinator, Placement.NURSE_ACTING, TieKind.KIN, DateRange.always())));

        assertThat(missing(agreed().clear(self, clearance()))).containsExactly("actor.conflict.self");
        assertThat(missing(agreed().clear(desk(PROPOSED), clearance(nurse(), kin, Holds.none()))))
                .containsExactly("actor.conflict.tie");
        assertThat(missing(agreed().clear(desk(PROPOSED), clearance(nurse(), chief, Holds.none()))))
                .containsExactly("actor.conflict.tie");
        assertThat(agreed().clear(desk(PROPOSED.plusDays(1)), clearance(nurse(), chief, Holds.none()))
                        .isTaken())
                .isTrue();
        assertThat(missing(evaluated().recognise(desk(LAST.plusDays(3)), thanks(), List.of(), kin)))
                .containsExactly("actor.conflict.tie");
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 a held member is not cleared, and the refusal reads like ordinary unavailability")
    void a_hold_reads_like_having_offered_no_such_time() {
        DiasporaMember away = DiasporaMember.builder(Placement.NURSE, CountryCode.of("RW"), PROPOSED)
                .credential(LICENCE)
                .authorisation(nurse().authorisations().get(0))
                .build();
        DiasporaMemberBuilder declared = away.toBuilder();
        Stream.of(Declaration.values()).forEach(each -> declared.declared(each, PROPOSED));
        Holds holds = held(Instant.EPOCH);

        StepResult<Engagement, EngagementState> stopped =
                agreed().clear(desk(PROPOSED), clearance(nurse(), Ties.none(), holds));
        StepResult<Engagement, EngagementState> unavailable =
                agreed().clear(desk(PROPOSED), clearance(declared.build(), Ties.none(), Holds.none()));

        assertThat(stopped.isTaken()).isFalse();
        assertThat(stopped).isEqualTo(unavailable);
        assertThat(briefed().begin(desk(FIRST), clearance(nurse(), Ties.none(), holds)))
                .isEqualTo(briefed().begin(desk(FIRST), clearance(declared.build(), Ties.none(), Holds.none())));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31 the engagement of a held member is suspended as for any other unavailability")
    void a_hold_suspends_with_the_words_of_an_illness() {
        Actor desk = desk(FIRST).by();
        Instant at = desk(FIRST.plusDays(2)).at();

        Engagement held =
                active().suspendIfStopped(held(at), desk, at).orElseThrow().orThrow();

        assertThat(held).isEqualTo(active().suspendAsUnavailable(desk, at).orThrow());
        assertThat(held.history().last().why().code()).isEqualTo("member-unavailable");
        assertThat(active().suspendIfStopped(Holds.none(), desk, at)).isEmpty();
        assertThat(active().suspendIfStopped(held(at.plusSeconds(1)), desk, at)).isEmpty();
        assertThat(briefed().suspendIfStopped(held(at), desk, at)).isEmpty();
        assertThat(missing(active().suspendIfStopped(held(at), RECIPIENT, at).orElseThrow()))
                .containsExactly("lifecycle.role.not-allowed");
        assertThat(missing(held.resume(desk(FIRST.plusDays(3)), clearance(nurse(), Ties.none(), held(at)))))
                .containsExactly(EngagementCondition.MEMBER_AVAILABLE.id());
    }

    @Test
    void evidence_about_somebody_else_is_a_mistake_of_the_program_and_shows_no_name() {
        DiasporaMember other = DiasporaMember.builder(PersonId.of("E-9"), CountryCode.of("RW"), PROPOSED)
                .build();
        Clearance wrong = clearance(other, Ties.none(), Holds.none());
        Clearance needless =
                Clearance.of(nurse(), programme(), Placement.RWANDA.authorisations(), Ties.none(), Holds.none());

        assertThatThrownBy(() -> agreed().clear(desk(PROPOSED), wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E-9");
        assertThatThrownBy(() -> agreed().clear(desk(PROPOSED), needless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe use forNeed");
        assertThat(wrong).hasToString("clearance of E-9");
        assertThat(agreement().toString()).startsWith("agreement");
    }
}
