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
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.draft;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.handover;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for a request in every phase: who acts, what is shown to whom, what is on record. */
class TeleExpertiseRequestTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");

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
