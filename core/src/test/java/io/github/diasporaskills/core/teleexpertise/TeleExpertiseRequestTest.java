package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.CASE;
import static io.github.diasporaskills.core.teleexpertise.Cases.CHU;
import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.ENROLMENTS;
import static io.github.diasporaskills.core.teleexpertise.Cases.FRANCE;
import static io.github.diasporaskills.core.teleexpertise.Cases.ID;
import static io.github.diasporaskills.core.teleexpertise.Cases.MA;
import static io.github.diasporaskills.core.teleexpertise.Cases.NETWORK;
import static io.github.diasporaskills.core.teleexpertise.Cases.OTHER_CHU;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.QUESTION;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.RULE;
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.draft;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.handover;
import static io.github.diasporaskills.core.teleexpertise.Cases.inTriage;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.submit;
import static io.github.diasporaskills.core.teleexpertise.Cases.submitted;
import static io.github.diasporaskills.core.teleexpertise.Cases.withdrawn;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.casefile.IdentifierDetector;
import io.github.diasporaskills.core.casefile.IdentifierPolicy;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TeleExpertiseRequestTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");

    @Test
    @Tag("A2")
    @DisplayName(
            "A2 a case from the enrolled hospital is accepted, one from another is not enrolled; enrolling is data")
    void only_an_enrolled_hospital_hands_cases_in() {
        TeleExpertiseRequest elsewhere = draft(OTHER_CHU);

        assertThat(submit(draft(), LATER).isTaken()).isTrue();
        StepResult<TeleExpertiseRequest, TeleExpertiseState> refused = submit(elsewhere, LATER);
        assertThat(missing(refused)).containsExactly(TeleExpertiseCondition.SITE_ENROLLED.id());
        assertThat(Wording.in(Locale.ENGLISH)
                        .say(refused.refusal().orElseThrow().missing().get(0)))
                .contains("CHU-FES")
                .contains("not enrolled");

        List<EnrolmentPeriod> more =
                List.of(ENROLMENTS.get(0), new EnrolmentPeriod(OTHER_CHU, DateRange.from(LocalDate.of(2026, 1, 1))));
        assertThat(elsewhere
                        .submit(
                                call(REQUESTER, LATER, "handed-in"),
                                more,
                                handover(consent()),
                                COORDINATOR.id(),
                                MA,
                                POLICY)
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_site_that_left_hands_in_nothing_new_and_its_running_cases_finish() {
        List<EnrolmentPeriod> left =
                List.of(new EnrolmentPeriod(CHU, DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))));
        assertThat(missing(draft().submit(
                                call(REQUESTER, LATER, "handed-in"),
                                left,
                                handover(consent()),
                                COORDINATOR.id(),
                                MA,
                                POLICY)))
                .containsExactly(TeleExpertiseCondition.SITE_ENROLLED.id());

        TeleExpertiseRequest asked = inTriage()
                .askForInformation(call(COORDINATOR, LATER, "no-history"))
                .orThrow();
        assertThat(asked.submit(
                                call(REQUESTER, LATER, "completed"),
                                left,
                                handover(consent()),
                                COORDINATOR.id(),
                                MA,
                                POLICY)
                        .isTaken())
                .isTrue();
    }

    @Test
    @Tag("I2")
    @DisplayName(
            "I2 without consent and basis of transfer nothing is handed in and nothing offered, and the journal has it")
    void without_a_covering_consent_nothing_moves() {
        MemoryJournal journal = new MemoryJournal();
        Handover uncovered = Handover.of(Cases.gate(), words("text-1"), NETWORK, journal);

        StepResult<TeleExpertiseRequest, TeleExpertiseState> refused = draft().submit(
                        call(REQUESTER, LATER, "handed-in"), ENROLMENTS, uncovered, COORDINATOR.id(), MA, POLICY);

        assertThat(missing(refused)).isNotEmpty().allMatch(code -> code.startsWith("consent."));
        assertThat(journal.entries()).hasSize(1);
        assertThat(journal.entries().get(0).kind()).isEqualTo(EntryKind.REFUSAL);

        Consent atHomeOnly = consent(CASE, Set.of(MA));
        StepResult<TeleExpertiseRequest, TeleExpertiseState> offer =
                ready().offer(call(COORDINATOR, LATER, "best-match"), evidence(expert), handover(atHomeOnly), POLICY);
        assertThat(missing(offer)).isNotEmpty().allMatch(code -> code.startsWith("consent."));
    }

    @Test
    @Tag("I2")
    @DisplayName("I2 each offer passes the gate for the country in which the expert lives")
    void each_offer_passes_the_gate_for_the_country_of_the_expert() {
        TeleExpertiseRequest offered = offered(expert);

        assertThat(offered.disclosures()).hasSize(2);
        assertThat(offered.disclosures().get(0).recipient().destination()).isEqualTo(MA);
        assertThat(offered.disclosures().get(1).recipient().destination()).isEqualTo(FRANCE);
        assertThat(offered.disclosures().get(1).recipient().person())
                .isEqualTo(actor(expert).id());
        assertThat(offered.allocations().get(0).country()).isEqualTo(FRANCE);
    }

    @Test
    @Tag("I2")
    @DisplayName("I2 an expert who may not be offered the case is shown nothing: the gate is not even asked")
    void the_gate_is_asked_last() {
        MemoryJournal journal = new MemoryJournal();
        Handover watched = Handover.of(Cases.gate(consent()), words("text-1"), NETWORK, journal);
        DiasporaMember idle = expert.toBuilder().quota(0).build();

        assertThat(ready().offer(call(COORDINATOR, LATER, "best-match"), evidence(idle), watched, POLICY)
                        .isTaken())
                .isFalse();
        assertThat(draft(OTHER_CHU)
                        .submit(call(REQUESTER, LATER, "handed-in"), ENROLMENTS, watched, COORDINATOR.id(), MA, POLICY)
                        .isTaken())
                .isFalse();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void what_is_handed_in_again_passes_the_gate_again() {
        TeleExpertiseRequest asked = inTriage()
                .askForInformation(call(COORDINATOR, LATER, "no-history"))
                .orThrow();
        Handover more = Handover.of(Cases.gate(consent()), words("text-2"), NETWORK, new MemoryJournal());

        assertThat(missing(asked.submit(
                        call(REQUESTER, LATER, "completed"), ENROLMENTS, handover(), COORDINATOR.id(), MA, POLICY)))
                .isNotEmpty();
        TeleExpertiseRequest again = asked.submit(
                        call(REQUESTER, LATER, "completed"), ENROLMENTS, more, COORDINATOR.id(), MA, POLICY)
                .orThrow();

        assertThat(again.texts()).extracting(text -> text.id()).containsExactly("text-1", "text-2");
        assertThat(again.followUp()).isEqualTo(submitted().followUp());
        assertThat(again.submittedAt()).contains(after(Duration.ofMinutes(1)));
    }

    @Test
    void only_the_requester_of_the_case_acts_as_its_requester() {
        Actor other = Actor.of("doctor-2", Role.REQUESTER);

        assertThat(missing(draft().submit(
                                call(other, LATER, "handed-in"),
                                ENROLMENTS,
                                handover(consent()),
                                COORDINATOR.id(),
                                MA,
                                POLICY)))
                .containsExactly(TeleExpertiseCondition.REQUESTER_ACTS.id());
        assertThat(missing(ready().cancel(call(other, LATER, "not-needed"))))
                .containsExactly(TeleExpertiseCondition.REQUESTER_ACTS.id());
        assertThat(missing(answered(expert).ask(call(other, LATER, "question"), words("q-1"))))
                .containsExactly(TeleExpertiseCondition.PARTY_ACTS.id());
        assertThatThrownBy(() -> TeleExpertiseRequest.draft(
                        call(COORDINATOR, LATER, "opinion-needed"), ID, CASE, CHU, QUESTION, Gender.WOMAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COORDINATOR");
    }

    @Test
    void triage_rejects_asks_or_says_how_urgent_it_is() {
        assertThat(inTriage()
                        .reject(call(COORDINATOR, LATER, "out-of-scope"))
                        .orThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.REJECTED);
        StepResult<TeleExpertiseRequest, TeleExpertiseState> unknown =
                inTriage().makeReady(call(COORDINATOR, LATER, "complete"), "YESTERDAY", POLICY);
        assertThat(missing(unknown)).containsExactly(TeleExpertiseCondition.URGENCY_KNOWN.id());
        assertThat(Wording.in(Locale.FRENCH)
                        .say(unknown.refusal().orElseThrow().missing().get(0)))
                .contains("YESTERDAY")
                .contains("URGENT");
        assertThat(ready("SOON").urgency()).contains("SOON");
        assertThat(POLICY.urgencies()).containsExactly("URGENT", "SOON", "ROUTINE");
        assertThat(POLICY.backupTime()).hasToString("PT72H elapsed");
        assertThat(POLICY).hasToString("URGENT, SOON, ROUTINE; follow-up after 21 days; 1 offer at once");
    }

    @Test
    void a_request_that_triage_had_ready_is_not_made_ready_again_while_it_is_offered() {
        assertThat(missing(offered(expert).makeReady(call(COORDINATOR, LATER, "again"), "SOON", POLICY)))
                .containsExactly(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
        assertThat(missing(
                        inTriage().recall(call(COORDINATOR, LATER, "not-offered"), offer(1), evidence(expert), POLICY)))
                .contains(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
    }

    @Test
    void other_networks_are_asked_and_an_expert_found_there_is_offered_the_case_or_none_is() {
        TeleExpertiseRequest house = ready().askOtherNetworks(call(COORDINATOR, LATER, "nobody-here"))
                .orThrow();

        assertThat(Cases.offer(house, evidence(expert), LATER).orThrow().state())
                .isEqualTo(TeleExpertiseState.ALLOCATED);
        assertThat(house.leaveUnanswered(call(COORDINATOR, LATER, "nobody-anywhere"))
                        .orThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.UNANSWERED);
    }

    @Test
    @Tag("I6")
    @DisplayName("I6 the requester keeps responsibility: every opinion says that it is advice and no order")
    void every_opinion_says_that_it_is_advice() {
        TeleExpertiseRequest answered = answered(expert);
        Opinion opinion = answered.opinion().orElseThrow();

        assertThat(answered.requester()).isEqualTo(REQUESTER.id());
        assertThat(Wording.in(Locale.ENGLISH).say(opinion.notice()))
                .contains("advice")
                .contains("keeps the responsibility")
                .contains("no order");
        assertThat(Wording.in(Locale.FRENCH).say(opinion.notice())).contains("garde la responsabilité");
        assertThat(opinion.at()).isEqualTo(after(Duration.ofMinutes(6)));
        assertThat(opinion.credentialBy().value()).isEqualTo("FR-CNOM");
        assertThat(answered.answeredAt()).contains(opinion.at());
        assertThat(answered.allocations().get(0).state()).isEqualTo(AllocationState.FULFILLED);
    }

    @Test
    void a_clarification_returns_to_where_it_was_asked_for() {
        TeleExpertiseRequest asked = accepted(expert)
                .ask(call(actor(expert), LATER, "question"), words("q-1"))
                .orThrow();
        assertThat(asked.state()).isEqualTo(TeleExpertiseState.CLARIFYING);
        assertThat(missing(asked.reply(call(actor(expert), LATER, "own-answer"), words("r-1"))))
                .containsExactly(TeleExpertiseCondition.PARTY_ACTS.id());
        assertThat(missing(asked.answer(
                        call(actor(expert), LATER, "opinion-given"), words("o-1"), evidence(expert), POLICY)))
                .contains(TeleExpertiseCondition.RETURNS_TO_ENTRY.id());
        assertThat(missing(asked.accept(call(actor(expert), LATER, "mine"), offer(1), evidence(expert), POLICY)))
                .contains(TeleExpertiseCondition.RETURNS_TO_ENTRY.id());

        TeleExpertiseRequest replied =
                asked.reply(call(REQUESTER, LATER, "reply"), words("r-1")).orThrow();
        assertThat(replied.state()).isEqualTo(TeleExpertiseState.ACCEPTED);
        assertThat(replied.clarifications().get(0).answer().orElseThrow().content())
                .isEqualTo(words("r-1").reference());

        TeleExpertiseRequest again = answered(expert)
                .ask(call(REQUESTER, LATER, "question"), words("q-2"))
                .orThrow();
        assertThat(again.reply(call(actor(expert), LATER, "reply"), words("r-2"))
                        .orThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.ANSWERED);
        TeleExpertiseRequest ended =
                again.endClarification(call(COORDINATOR, LATER, "no-reply")).orThrow();
        assertThat(ended.state()).isEqualTo(TeleExpertiseState.ANSWERED);
        assertThat(ended.clarifications().get(0).answer()).isEmpty();
        assertThat(missing(again.giveBack(call(actor(expert), LATER, "too-busy"))))
                .contains(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
    }

    @Test
    void nobody_replies_where_no_question_is_open() {
        for (TeleExpertiseRequest request :
                List.of(draft(), ready(), offered(expert), accepted(expert), answered(expert))) {
            assertThat(request.reply(call(actor(expert), LATER, "reply"), words("r-1"))
                            .isTaken())
                    .as("%s", request)
                    .isFalse();
            assertThat(request.endClarification(call(COORDINATOR, LATER, "end")).isTaken())
                    .as("%s", request)
                    .isFalse();
        }
    }

    @Test
    void an_expert_gives_a_case_back_even_while_a_question_is_open() {
        TeleExpertiseRequest back = accepted(expert)
                .giveBack(call(actor(expert), LATER, "too-busy"))
                .orThrow();
        assertThat(back.state()).isEqualTo(TeleExpertiseState.READY);
        assertThat(back.allocations().get(0).state()).isEqualTo(AllocationState.WITHDRAWN);

        TeleExpertiseRequest asked = accepted(expert)
                .ask(call(actor(expert), LATER, "question"), words("q-1"))
                .orThrow();
        assertThat(asked.giveBack(call(actor(expert), LATER, "too-busy"))
                        .orThrow()
                        .state())
                .isEqualTo(TeleExpertiseState.READY);
        assertThat(missing(accepted(expert).giveBack(call(actor(expert("E-2")), LATER, "not-mine"))))
                .containsExactly(AllocationCondition.EXPERT_ACTS.id());
    }

    @Test
    void a_request_becomes_a_wish_for_a_referral_with_prior_leave_only() {
        ConversionLeave leave = new ConversionLeave(ID, REQUESTER.id(), after(LATER));
        TeleExpertiseRequest answered = answered(expert);

        assertThat(missing(answered.convert(call(COORDINATOR, Duration.ofMinutes(30), "to-be-seen"), leave)))
                .containsExactly(TeleExpertiseCondition.LEAVE_GIVEN.id());
        assertThat(missing(answered.convert(
                        call(COORDINATOR, LATER, "to-be-seen"),
                        new ConversionLeave(ID, ActorId.of("doctor-2"), after(LATER)))))
                .containsExactly(TeleExpertiseCondition.LEAVE_GIVEN.id());

        TeleExpertiseRequest converted =
                answered.convert(call(COORDINATOR, LATER, "to-be-seen"), leave).orThrow();
        assertThat(converted.state()).isEqualTo(TeleExpertiseState.CONVERTED);
        ReferralRequest referral = converted.referral().orElseThrow();
        assertThat(referral.caseKey()).isEqualTo(CASE);
        assertThat(referral.leave()).isEqualTo(leave);
        assertThat(converted.disclosures()).isEqualTo(answered.disclosures());
        assertThatThrownBy(() -> new ReferralRequest(ID, CASE, referral.specialty(), after(Duration.ZERO), leave))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("I3")
    @DisplayName("I3 withdrawn consent suspends the case for good, and what an expert had is recalled")
    void withdrawn_consent_suspends_the_case() {
        Consent consent = consent();
        Consent withdrawn = withdrawn(consent, after(LATER));
        TeleExpertiseRequest accepted = accepted(expert);

        assertThat(missing(accepted.suspend(call(RULE, LATER, "withdrawn"), consent)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());
        assertThat(missing(accepted.suspend(call(RULE, Duration.ofMinutes(30), "withdrawn"), withdrawn)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());
        Consent ofOther = withdrawn(consent(CaseKey.of("TE-2026-0043"), Set.of(MA)), after(LATER));
        assertThat(missing(accepted.suspend(call(RULE, LATER, "withdrawn"), ofOther)))
                .containsExactly(TeleExpertiseCondition.CONSENT_ENDED.id());

        TeleExpertiseRequest suspended =
                accepted.suspend(call(RULE, LATER, "withdrawn"), withdrawn).orThrow();
        assertThat(suspended.state()).isEqualTo(TeleExpertiseState.SUSPENDED);
        assertThat(suspended.allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
        assertThat(suspended.allocations().get(0).history().last().by().role()).isEqualTo(Role.SYSTEM);
        for (TeleExpertiseState state : TeleExpertiseState.values()) {
            boolean open = state == TeleExpertiseState.CANCELLED;
            assertThat(TeleExpertiseLifeCycle.TABLE
                            .transition(TeleExpertiseState.SUSPENDED, state)
                            .isPresent())
                    .as("%s", state)
                    .isEqualTo(open);
        }
        assertThat(suspended.cancel(call(COORDINATOR, LATER, "over")).isTaken()).isTrue();
        assertThat(suspended
                        .markEnteredInError(call(COORDINATOR, LATER, "mistake"))
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_draft_is_cancelled_and_never_suspended() {
        Consent withdrawn = withdrawn(consent(), after(LATER));

        assertThat(draft().suspend(call(RULE, LATER, "withdrawn"), withdrawn).isTaken())
                .isFalse();
        assertThat(draft().cancel(call(REQUESTER, LATER, "not-needed")).isTaken())
                .isTrue();
    }

    @Test
    void what_was_entered_in_error_is_corrected_from_every_state_and_offers_are_recalled() {
        TeleExpertiseRequest closed = Cases.toBeFollowedUp(expert)
                .closeWithoutReport(call(RULE, Duration.ofDays(40), "no-report"))
                .orThrow();
        for (TeleExpertiseRequest request : List.of(draft(), ready(), offered(expert), accepted(expert), closed)) {
            TeleExpertiseRequest marked = request.markEnteredInError(call(COORDINATOR, Duration.ofDays(50), "mistake"))
                    .orThrow();
            assertThat(marked.state()).isEqualTo(TeleExpertiseState.ENTERED_IN_ERROR);
            assertThat(marked.activeAllocations()).isEmpty();
        }
    }

    @Test
    void cancelling_recalls_what_is_offered() {
        TeleExpertiseRequest cancelled =
                offered(expert).cancel(call(REQUESTER, LATER, "patient-better")).orThrow();

        assertThat(cancelled.allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
        assertThat(cancelled.allocations().get(0).history().last().why().code()).isEqualTo("case-cancelled");
    }

    @Test
    void content_of_another_case_is_refused_at_once() {
        CaseKey other = CaseKey.of("TE-2026-0099");

        assertThatThrownBy(() -> accepted(expert).ask(call(REQUESTER, LATER, "question"), words(other, "q-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TE-2026-0099");
    }

    @Test
    void what_is_printed_names_id_and_state_only() {
        TeleExpertiseRequest answered = answered(expert);

        assertThat(answered).hasToString("TE-0042 ANSWERED");
        assertThat(answered.allocations().get(0)).hasToString("TE-0042/1 FULFILLED");
        assertThat(evidence(expert)).hasToString("evidence about E-1");
        assertThat(handover(consent())).hasToString("handover of TE-2026-0042/text-1");
        assertThat(answered.involved())
                .containsExactly(ActorId.of("E-1"), ActorId.of("coordinator-1"), ActorId.of("doctor-1"));
    }

    @Test
    @Tag("I2")
    @DisplayName("I2 neither print nor JSON of a case holds a word of its content")
    void neither_print_nor_json_holds_a_word_of_the_content() {
        String secret = Cases.WORDS.text().text();
        for (Object value : SampleCases.all()) {
            assertThat(value.toString()).doesNotContain(secret);
            assertThat(ProgrammeJson.write(value)).doesNotContain(secret);
        }
        StepResult<TeleExpertiseRequest, TeleExpertiseState> refused = draft().submit(
                        call(REQUESTER, LATER, "handed-in"), ENROLMENTS, handover(), COORDINATOR.id(), MA, POLICY);
        assertThat(refused.toString() + refused.refusal().orElseThrow()).doesNotContain(secret);
    }

    @Test
    @Tag("I10")
    @DisplayName(
            "I10 words are handed in only as text that was looked at, and under the stricter policy without findings")
    void a_text_that_names_a_telephone_is_not_handed_in() {
        assertThat(IdentifierPolicy.REFUSE
                        .screen(
                                CaseText.of("faints at night, call +212 661 23 45 67"),
                                IdentifierDetector.of(Cases.MOROCCO))
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_record_that_does_not_fit_its_history_is_refused() {
        TeleExpertiseRequest answered = answered(expert);

        assertThatThrownBy(
                        () -> TeleExpertiseRequest.restored(ID, CASE, CHU, REQUESTER.id(), QUESTION, answered.history())
                                .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> TeleExpertiseRequest.restored(ID, CASE, CHU, REQUESTER.id(), QUESTION, draft().history())
                                .allocation(answered.allocations().get(0))
                                .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> TeleExpertiseRequest.restored(ID, CASE, CHU, REQUESTER.id(), QUESTION, draft().history())
                                .report(FollowUpReport.builder(PatientOutcome.BETTER, false)
                                        .build())
                                .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
