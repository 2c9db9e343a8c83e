package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.CHU;
import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.ENROLMENTS;
import static io.github.diasporaskills.core.teleexpertise.Cases.MA;
import static io.github.diasporaskills.core.teleexpertise.Cases.NETWORK;
import static io.github.diasporaskills.core.teleexpertise.Cases.OTHER_CHU;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
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
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.casefile.IdentifierDetector;
import io.github.diasporaskills.core.casefile.IdentifierPolicy;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Handing a case in, triage and the clearing house. */
class RequestIntakeTest {

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
    void a_request_that_triage_had_ready_is_not_made_ready_again_while_it_is_offered() {
        assertThat(missing(offered(expert).makeReady(call(COORDINATOR, LATER, "again"), "SOON", POLICY)))
                .containsExactly(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
        assertThat(missing(
                        inTriage().recall(call(COORDINATOR, LATER, "not-offered"), offer(1), evidence(expert), POLICY)))
                .contains(TeleExpertiseCondition.ALLOCATION_FOLLOWS.id());
    }
}
