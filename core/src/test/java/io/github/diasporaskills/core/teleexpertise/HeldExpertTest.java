package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.RULE;
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.gate;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.person;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a hold on an expert does to cases, told apart by nobody from an expert who is away. */
@Tag("A31")
class HeldExpertTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");
    private final ExpertEvidence held = ExpertEvidence.of(expert, 0, Ties.none(), holds());
    private final ExpertEvidence away = evidence(away());

    @Test
    @DisplayName("A31 a held expert is offered nothing, accepts nothing and answers nothing, from that instant on")
    void a_held_expert_is_offered_nothing_and_answers_nothing() {
        assertThat(Cases.offer(ready(), held, Duration.ofMinutes(10)).isTaken()).isTrue();
        assertThat(Cases.offer(ready(), held, LATER).isTaken()).isFalse();
        assertThat(offered(expert)
                        .accept(call(actor(expert), LATER, "mine"), offer(1), held, POLICY)
                        .isTaken())
                .isFalse();
        assertThat(accepted(expert)
                        .answer(
                                call(actor(expert), LATER, "opinion-given"),
                                words("o-1"),
                                held,
                                gate(consent()),
                                POLICY)
                        .isTaken())
                .isFalse();
    }

    @Test
    @DisplayName("A31 an accepted case is recalled and given to somebody else, even while a question is open")
    void an_accepted_case_is_recalled_and_given_to_somebody_else() {
        TeleExpertiseRequest accepted = accepted(expert);
        TeleExpertiseRequest asked = accepted.ask(call(actor(expert), LATER, "question"), words("q-1"))
                .orThrow();
        for (TeleExpertiseRequest request : List.of(offered(expert), accepted, asked)) {
            TeleExpertiseRequest recalled = request.recall(call(RULE, LATER, "hold"), offer(1), held, POLICY)
                    .orThrow();
            assertThat(recalled.state()).isEqualTo(TeleExpertiseState.READY);
            assertThat(recalled.allocations().get(0).state()).isEqualTo(AllocationState.RECALLED);
            TeleExpertiseRequest again =
                    Cases.offer(recalled, evidence(expert("E-2")), LATER).orThrow();
            assertThat(again.activeAllocations().get(0).expert().value()).isEqualTo("E-2");
        }
    }

    @Test
    @DisplayName("A31 in refusals and histories a hold looks exactly like ordinary unavailability")
    void a_hold_looks_like_ordinary_unavailability() {
        StepCall telling = new StepCall(
                RULE, after(LATER), StepReason.of("hold").withNote("a recipient of sensitive cases placed a hold"));
        List<Function<ExpertEvidence, Object>> ways = List.of(
                evidence -> Cases.offer(ready(), evidence, LATER),
                evidence -> offered(expert).accept(call(actor(expert), LATER, "mine"), offer(1), evidence, POLICY),
                evidence -> accepted(expert)
                        .answer(
                                call(actor(expert), LATER, "opinion-given"),
                                words("o-1"),
                                evidence,
                                gate(consent()),
                                POLICY),
                evidence -> offered(expert).recall(telling, offer(1), evidence, POLICY),
                evidence -> accepted(expert).recall(telling, offer(1), evidence, POLICY));

        for (Function<ExpertEvidence, Object> way : ways) {
            assertThat(way.apply(held)).isEqualTo(way.apply(away));
        }
        TeleExpertiseRequest recalled =
                accepted(expert).recall(telling, offer(1), held, POLICY).orThrow();
        assertThat(recalled.history().last().why()).isEqualTo(StepReason.of("expert-unavailable"));
        assertThat(recalled.allocations().get(0).history().last().why()).isEqualTo(StepReason.of("expert-unavailable"));
        assertThat(held).hasToString(away.toString());
    }

    private Holds holds() {
        Actor recipient = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
        return Holds.none()
                .with(Hold.place(person(expert), recipient, after(Duration.ofMinutes(30)), LocalDate.of(2026, 4, 1))
                        .orThrow());
    }

    private DiasporaMember away() {
        return Cases.signing(DiasporaMember.builder(expert.id(), expert.origin(), expert.registeredOn()))
                .residence(expert.residences().get(0))
                .language(expert.languages().get(0))
                .availability(new Availability(DateRange.until(LocalDate.of(2026, 3, 1)), Set.of(Modality.REMOTE)))
                .credential(expert.credentials().get(0))
                .authorisation(expert.authorisations().get(0))
                .build();
    }
}
