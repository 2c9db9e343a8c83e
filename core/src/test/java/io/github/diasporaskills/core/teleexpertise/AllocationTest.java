package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.CHU;
import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.RULE;
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.authorisation;
import static io.github.diasporaskills.core.teleexpertise.Cases.bareExpert;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.cardiologist;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.gate;
import static io.github.diasporaskills.core.teleexpertise.Cases.handover;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.person;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.signing;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.Recomputation;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");

    @Test
    @Tag("I7")
    @DisplayName("I7 a case is offered to one expert at a time")
    void a_case_is_offered_to_one_expert_at_a_time() {
        TeleExpertiseRequest offered = offered(expert);

        StepResult<TeleExpertiseRequest, TeleExpertiseState> second =
                Cases.offer(offered, evidence(expert("E-2")), LATER);

        assertThat(missing(second)).containsExactly(TeleExpertiseCondition.OFFERS_WITHIN_POLICY.id());
        assertThat(offered.activeAllocations()).hasSize(1);
        TeleExpertiseRequest declined =
                offered.decline(call(actor(expert), LATER, "busy"), offer(1)).orThrow();
        assertThat(declined.state()).isEqualTo(TeleExpertiseState.READY);
        assertThat(Cases.offer(declined, evidence(expert("E-2")), LATER)
                        .orThrow()
                        .allocation(offer(2))
                        .orElseThrow()
                        .expert()
                        .value())
                .isEqualTo("E-2");
    }

    @Test
    @Tag("I7")
    @DisplayName("I7 where the policy lets several be asked at once, the first to accept gets it and the others are"
            + " recalled")
    void the_first_to_accept_gets_the_case_and_the_other_offers_are_recalled() {
        TeleExpertisePolicy two = POLICY.withOffersAtOnce(2);
        DiasporaMember other = expert("E-2");
        TeleExpertiseRequest both = offered(expert)
                .offer(call(COORDINATOR, LATER, "in-parallel"), evidence(other), handover(consent()), two)
                .orThrow();
        assertThat(both.state()).isEqualTo(TeleExpertiseState.ALLOCATED);
        assertThat(both.activeAllocations()).hasSize(2);
        assertThat(missing(both.offer(
                        call(COORDINATOR, LATER, "in-parallel"), evidence(expert("E-3")), handover(consent()), two)))
                .containsExactly(TeleExpertiseCondition.OFFERS_WITHIN_POLICY.id());

        TeleExpertiseRequest accepted = both.accept(call(actor(other), LATER, "mine"), offer(2), evidence(other), two)
                .orThrow();
        assertThat(accepted.allocation(offer(1)).orElseThrow().state()).isEqualTo(AllocationState.RECALLED);
        assertThat(accepted.allocation(offer(1))
                        .orElseThrow()
                        .history()
                        .last()
                        .why()
                        .code())
                .isEqualTo("another-expert-accepted");
        assertThat(accepted.activeAllocations()).hasSize(1);
        assertThat(missing(accepted.accept(call(actor(expert), LATER, "mine"), offer(1), evidence(expert), two)))
                .isNotEmpty();

        TeleExpertiseRequest one =
                both.decline(call(actor(expert), LATER, "busy"), offer(1)).orThrow();
        assertThat(one.state()).isEqualTo(TeleExpertiseState.ALLOCATED);
        assertThat(one.history().steps()).hasSize(both.history().steps().size() + 1);
        assertThat(one.decline(call(actor(other), LATER, "busy"), offer(2))
                        .orThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.READY);
        assertThat(missing(both.decline(call(actor(other), LATER, "busy"), offer(1))))
                .containsExactly(AllocationCondition.EXPERT_ACTS.id());
        assertThat(missing(both.decline(call(actor(other), LATER, "busy"), offer(9))))
                .containsExactly(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
    }

    @Test
    void nobody_is_offered_a_case_twice_at_once() {
        assertThat(missing(offered(expert)
                        .offer(
                                call(COORDINATOR, LATER, "in-parallel"),
                                evidence(expert),
                                handover(consent()),
                                POLICY.withOffersAtOnce(3))))
                .containsExactly(TeleExpertiseReason.EXPERT_HAS_IT.id());
        assertThatThrownBy(() -> POLICY.withOffersAtOnce(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POLICY.withOffersAtOnce(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("I8")
    @Tag("bad-input-19")
    @DisplayName(
            "I8 nobody is offered a case who asked, is in conflict, away, over quota or lacks language or credential")
    void nobody_is_offered_a_case_who_should_not_have_it() {
        DiasporaMember requester = expert(REQUESTER.id().value());
        assertThat(against(evidence(requester))).containsExactly(TeleExpertiseReason.EXPERT_IS_REQUESTER.id());

        Ties kin = Ties.none().with(Tie.of(person(expert), REQUESTER.id(), TieKind.KIN, DateRange.always()));
        assertThat(against(ExpertEvidence.of(expert, 0, kin, Holds.none())))
                .containsExactly(TeleExpertiseReason.EXPERT_IN_CONFLICT.id());
        assertThat(against(evidence(expert.toBuilder().conflictWith(CHU).build())))
                .containsExactly(TeleExpertiseReason.EXPERT_IN_CONFLICT.id());

        assertThat(against(evidence(
                        bare(new Availability(DateRange.until(LocalDate.of(2026, 3, 1)), Set.of(Modality.REMOTE))))))
                .containsExactly(TeleExpertiseReason.EXPERT_UNAVAILABLE.id());
        assertThat(against(evidence(bare(new Availability(DateRange.always(), Set.of(Modality.ONSITE))))))
                .containsExactly(TeleExpertiseReason.EXPERT_UNAVAILABLE.id());

        assertThat(against(evidence(expert.toBuilder().quota(0).build())))
                .containsExactly(TeleExpertiseReason.EXPERT_OVER_QUOTA.id());
        assertThat(against(ExpertEvidence.of(expert.toBuilder().quota(2).build(), 2, Ties.none(), Holds.none())))
                .containsExactly(TeleExpertiseReason.EXPERT_OVER_QUOTA.id());
        assertThat(against(ExpertEvidence.of(expert.toBuilder().quota(2).build(), 1, Ties.none(), Holds.none())))
                .isEmpty();

        DiasporaMember arabic = signing(DiasporaMember.builder(expert.id(), expert.origin(), expert.registeredOn()))
                .residence(expert.residences().get(0))
                .language(new LanguageSkill(new LanguageCode("fr"), CefrLevel.B1))
                .availability(expert.availability().get(0))
                .credential(expert.credentials().get(0))
                .authorisation(expert.authorisations().get(0))
                .build();
        assertThat(against(evidence(arabic))).containsExactly(TeleExpertiseReason.EXPERT_LANGUAGE.id());

        assertThat(against(evidence(signing(bareExpert("E-1"))
                        .credential(cardiologist(LocalDate.of(2030, 1, 1), VerificationMethod.COPY))
                        .authorisation(authorisation(AuthorisationKind.TEMPORARY))
                        .build())))
                .containsExactly(TeleExpertiseReason.CREDENTIAL.id());
        assertThat(against(evidence(signing(bareExpert("E-1"))
                        .credential(cardiologist(LocalDate.of(2030, 1, 1)))
                        .build())))
                .containsExactly(TeleExpertiseReason.AUTHORISATION.id());
        assertThatThrownBy(() -> ExpertEvidence.of(expert, -1, Ties.none(), Holds.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_expert_of_whom_nobody_knows_the_country_is_not_offered_a_case() {
        DiasporaMember somewhere = signing(DiasporaMember.builder(expert.id(), expert.origin(), expert.registeredOn()))
                .language(expert.languages().get(0))
                .availability(expert.availability().get(0))
                .credential(expert.credentials().get(0))
                .authorisation(expert.authorisations().get(0))
                .build();

        assertThat(against(evidence(somewhere))).containsExactly(TeleExpertiseReason.EXPERT_COUNTRY.id());
    }

    @Test
    @Tag("A38")
    @DisplayName(
            "A38 nobody accepts a case without code of conduct, briefing, good standing and misconduct declaration")
    void nobody_accepts_a_case_without_the_declarations() {
        DiasporaMember unsigned = bareExpert("E-1")
                .credential(cardiologist(LocalDate.of(2030, 1, 1)))
                .authorisation(authorisation(AuthorisationKind.ORDER_INSCRIBED))
                .declared(Declaration.CODE_OF_CONDUCT, LocalDate.of(2025, 6, 1))
                .declared(Declaration.GOOD_STANDING, LocalDate.of(2027, 1, 1))
                .build();
        TeleExpertiseRequest offered = offered(unsigned);

        StepResult<TeleExpertiseRequest, TeleExpertiseState> refused =
                offered.accept(call(actor(unsigned), LATER, "mine"), offer(1), evidence(unsigned), POLICY);

        assertThat(missing(refused)).containsExactly(AllocationCondition.DECLARATIONS_MADE.id());
        assertThat(Wording.in(Locale.ENGLISH)
                        .say(refused.refusal().orElseThrow().missing().get(0)))
                .contains("briefing on protection")
                .contains("certificate of good standing")
                .contains("declaration on misconduct")
                .doesNotContain("code of conduct");
        DiasporaMember signed = signing(unsigned.toBuilder()).build();
        assertThat(offered.accept(call(actor(signed), LATER, "mine"), offer(1), evidence(signed), POLICY)
                        .isTaken())
                .isTrue();
    }

    @Test
    void only_the_expert_to_whom_it_was_offered_accepts() {
        DiasporaMember other = expert("E-2");

        assertThat(missing(
                        offered(expert).accept(call(actor(other), LATER, "mine"), offer(1), evidence(other), POLICY)))
                .containsExactly(AllocationCondition.EXPERT_ACTS.id());
        assertThat(missing(
                        offered(expert).accept(call(actor(other), LATER, "mine"), offer(1), evidence(expert), POLICY)))
                .containsExactly(AllocationCondition.EXPERT_ACTS.id());
        assertThat(missing(
                        offered(expert).accept(call(actor(expert), LATER, "mine"), offer(2), evidence(expert), POLICY)))
                .containsExactly(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
    }

    @Test
    @Tag("I5")
    @Tag("bad-input-12")
    @DisplayName("I5 a credential that ran out before the answer, or an authorisation, makes the opinion refused")
    void a_credential_that_ran_out_before_the_answer_makes_the_opinion_refused() {
        DiasporaMember ending = signing(bareExpert("E-1"))
                .credential(cardiologist(LocalDate.of(2026, 3, 2)))
                .authorisation(authorisation(AuthorisationKind.ADVISORY_ONLY))
                .build();
        TeleExpertiseRequest accepted = accepted(ending);

        assertThat(accepted.answer(
                                call(actor(ending), LATER, "opinion-given"),
                                words("o-1"),
                                evidence(ending),
                                gate(consent()),
                                POLICY)
                        .isTaken())
                .isTrue();
        assertThat(missing(accepted.answer(
                        call(actor(ending), Duration.ofDays(1), "opinion-given"),
                        words("o-1"),
                        evidence(ending),
                        gate(consent()),
                        POLICY)))
                .containsExactly(TeleExpertiseReason.CREDENTIAL.id());

        DiasporaMember stripped = signing(bareExpert("E-1"))
                .credential(cardiologist(LocalDate.of(2030, 1, 1)))
                .build();
        assertThat(missing(accepted.answer(
                        call(actor(ending), LATER, "opinion-given"),
                        words("o-1"),
                        evidence(stripped),
                        gate(consent()),
                        POLICY)))
                .containsExactly(TeleExpertiseReason.AUTHORISATION.id());
        DiasporaMember other = expert("E-2");
        assertThat(missing(accepted.answer(
                        call(actor(other), LATER, "opinion-given"),
                        words("o-1"),
                        evidence(other),
                        gate(consent()),
                        POLICY)))
                .contains(AllocationCondition.EXPERT_ACTS.id());
        assertThat(missing(accepted.answer(
                        call(actor(ending), LATER, "opinion-given"),
                        words("o-1"),
                        evidence(other),
                        gate(consent()),
                        POLICY)))
                .containsExactly(TeleExpertiseCondition.AUTHOR_QUALIFIED.id());
    }

    @Test
    void an_offer_has_the_time_that_the_pack_gives_for_its_urgency_and_says_how_it_came_about() {
        Allocation urgent = offered(expert).allocations().get(0);
        Instant made = after(Duration.ofMinutes(4));

        assertThat(urgent.offeredAt()).isEqualTo(made);
        assertThat(urgent.deadline().due()).contains(made.plus(Duration.ofHours(24)));
        assertThat(urgent.packHash()).isEqualTo(Cases.MOROCCO.hash());
        assertThat(urgent.deadline().explanation()).isNotEmpty();

        Allocation routine = Cases.offer(ready("ROUTINE"), evidence(expert), Duration.ofMinutes(4))
                .orThrow()
                .allocations()
                .get(0);
        assertThat(routine.deadline().calendarVersion())
                .isEqualTo(Cases.MOROCCO.calendar().version());
        assertThat(routine.deadline().due().orElseThrow()).isAfter(made.plus(Duration.ofDays(3)));
    }

    @Test
    void whether_an_offer_lapsed_is_asked_for_an_instant_and_the_step_only_notices() {
        TeleExpertiseRequest offered = offered(expert);
        Allocation allocation = offered.allocations().get(0);
        Duration due = Duration.ofMinutes(4).plus(Duration.ofHours(24));
        Duration late = due.plusSeconds(1);

        assertThat(allocation.isLapsedAt(after(due))).isFalse();
        assertThat(allocation.isLapsedAt(after(late))).isTrue();
        assertThat(allocation.state()).isEqualTo(AllocationState.OFFERED);
        assertThat(missing(offered.lapse(call(RULE, due, "no-answer"), offer(1), POLICY)))
                .containsExactly(AllocationCondition.TIME_RUN_OUT.id());
        assertThat(missing(offered.accept(call(actor(expert), late, "mine"), offer(1), evidence(expert), POLICY)))
                .containsExactly(AllocationCondition.IN_TIME.id());

        TeleExpertiseRequest lapsed =
                offered.lapse(call(RULE, late, "no-answer"), offer(1), POLICY).orThrow();
        assertThat(lapsed.state()).isEqualTo(TeleExpertiseState.READY);
        assertThat(lapsed.allocations().get(0).isLapsedAt(after(Duration.ofDays(9))))
                .isTrue();
        assertThat(lapsed.allocations().get(0).respondedAt()).isEmpty();
    }

    @Test
    void an_accepted_case_is_overdue_after_its_deadline_until_it_is_answered() {
        Allocation taken = accepted(expert).allocations().get(0);
        Instant late = after(Duration.ofDays(2));

        assertThat(taken.isOverdueAt(after(LATER))).isFalse();
        assertThat(taken.isOverdueAt(late)).isTrue();
        assertThat(taken.isLapsedAt(late)).isFalse();
        assertThat(taken.respondedAt()).contains(after(Duration.ofMinutes(5)));
        assertThat(Cases.answered(expert).allocations().get(0).isOverdueAt(late))
                .isFalse();
    }

    @Test
    void a_deadline_in_hours_of_work_moves_with_the_calendar() {
        TeleExpertiseRequest offered = Cases.offer(ready("ROUTINE"), evidence(expert), Duration.ofMinutes(4))
                .orThrow();
        Allocation allocation = offered.allocations().get(0);
        WorkingCalendar closed = WorkingCalendar.builder(
                        "closed", POLICY.calendar().zone(), POLICY.calendar().hours())
                .build();
        Recomputation moved = allocation.recomputed(closed);
        assertThat(moved.before()).isEqualTo(allocation.deadline());

        TeleExpertisePolicy never = POLICY.withCalendar(
                WorkingCalendar.builder("never", POLICY.calendar().zone(), WeeklyHours.closed())
                        .build());
        assertThat(missing(offered.lapse(call(RULE, Duration.ofDays(60), "no-answer"), offer(1), never)))
                .containsExactly(AllocationCondition.TIME_RUN_OUT.id());
        assertThat(offered.lapse(call(RULE, Duration.ofDays(60), "no-answer"), offer(1), POLICY)
                        .isTaken())
                .isTrue();
    }

    @Test
    void an_accepted_case_is_taken_back_only_with_a_ground_and_an_offer_without() {
        assertThat(missing(accepted(expert)
                        .recall(call(COORDINATOR, LATER, "better-match"), offer(1), evidence(expert), POLICY)))
                .containsExactly(AllocationCondition.GROUND_TO_RECALL.id());
        TeleExpertiseRequest recalled = offered(expert)
                .recall(call(COORDINATOR, LATER, "better-match"), offer(1), evidence(expert), POLICY)
                .orThrow();
        assertThat(recalled.state()).isEqualTo(TeleExpertiseState.READY);
        assertThat(recalled.history().last().why().code()).isEqualTo("better-match");
    }

    @Test
    void ids_of_offers_are_numbered_and_sorted() {
        assertThat(offer(2)).hasToString("TE-0042/2").isGreaterThan(offer(1));
        assertThatThrownBy(() -> offer(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(offer(2), offer(1)).stream().sorted().toList()).containsExactly(offer(1), offer(2));
    }

    private static List<String> against(ExpertEvidence evidence) {
        StepResult<TeleExpertiseRequest, TeleExpertiseState> offer = Cases.offer(ready(), evidence, LATER);
        return offer.isTaken() ? List.of() : missing(offer);
    }

    private DiasporaMember bare(Availability availability) {
        return signing(DiasporaMember.builder(expert.id(), expert.origin(), expert.registeredOn()))
                .residence(expert.residences().get(0))
                .language(expert.languages().get(0))
                .availability(availability)
                .credential(expert.credentials().get(0))
                .authorisation(expert.authorisations().get(0))
                .build();
    }
}
