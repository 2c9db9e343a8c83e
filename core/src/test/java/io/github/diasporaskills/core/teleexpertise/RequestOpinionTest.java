package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.accepted;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.draft;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.gate;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offer;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentReason;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions, replies and the opinion. */
class RequestOpinionTest {

    private static final Duration LATER = Duration.ofHours(1);

    private final DiasporaMember expert = expert("E-1");

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
    @Tag("A14")
    @DisplayName(
            "A14 after consent was withdrawn the expert answers no more, although nobody suspended the request yet")
    void after_consent_was_withdrawn_the_expert_answers_no_more() {
        TeleExpertiseRequest accepted = accepted(expert);
        StepCall call = call(actor(expert), LATER, "opinion-given");
        Consent withdrawn = Cases.withdrawn(consent(), after(Duration.ofMinutes(30)));
        Consent later = Cases.withdrawn(consent(), after(Duration.ofHours(2)));

        assertThat(missing(accepted.answer(call, words("o-1"), evidence(expert), gate(withdrawn), POLICY)))
                .containsExactly(ConsentReason.NOT_ACTIVE.id());
        assertThat(missing(accepted.answer(call, words("o-1"), evidence(expert), gate(later), POLICY)))
                .as("a gate knows what is on record, whatever instant is claimed")
                .containsExactly(ConsentReason.NOT_ACTIVE.id());
        assertThat(missing(accepted.answer(call, words("o-1"), evidence(expert), gate(), POLICY)))
                .containsExactly(ConsentReason.NO_CONSENT.id());
        assertThat(missing(accepted.answer(
                        call(actor(expert), Duration.ofDays(401), "opinion-given"),
                        words("o-1"),
                        evidence(expert),
                        gate(consent()),
                        POLICY)))
                .containsExactly(ConsentReason.OUTSIDE_PERIOD.id());
        assertThat(accepted.answer(call, words("o-1"), evidence(expert), gate(consent()), POLICY)
                        .isTaken())
                .isTrue();
    }

    private static Consent insteadOf(Consent former, Set<CountryCode> countries) {
        ConsentScope scope = former.scope();
        return Consent.recorded(
                ConsentId.of("C-2"),
                former.caseKey(),
                former.text(),
                new ConsentScope(
                        scope.purposes(),
                        scope.recipients(),
                        scope.organisations(),
                        scope.categories(),
                        countries,
                        scope.period()),
                former.history(),
                former.giving().orElseThrow(),
                former.standing().orElseThrow(),
                null);
    }

    @Test
    @Tag("A14")
    @DisplayName("A14 a newer consent in the place of the one under which the expert saw the case has to cover as much")
    void a_newer_consent_counts_in_the_place_of_the_former() {
        TeleExpertiseRequest accepted = accepted(expert);
        StepCall call = call(actor(expert), LATER, "opinion-given");
        Consent same = insteadOf(consent(), consent().scope().countries());
        Consent narrower = insteadOf(consent(), Set.of(Cases.MA));
        StepCall asked = StepCall.of(REQUESTER, after(Duration.ofMinutes(30)), "asked-again");

        assertThat(accepted.answer(
                                call,
                                words("o-1"),
                                evidence(expert),
                                gate(consent().supersede(asked, same).orThrow(), same),
                                POLICY)
                        .isTaken())
                .isTrue();
        assertThat(missing(accepted.answer(
                        call,
                        words("o-1"),
                        evidence(expert),
                        gate(consent().supersede(asked, narrower).orThrow(), narrower),
                        POLICY)))
                .containsExactly(ConsentReason.COUNTRY_NOT_COVERED.id());
        assertThat(missing(accepted.answer(
                        call,
                        words("o-1"),
                        evidence(expert),
                        gate(
                                consent().supersede(asked, same).orThrow(),
                                Cases.withdrawn(same, after(Duration.ofMinutes(40)))),
                        POLICY)))
                .containsExactly(ConsentReason.NOT_ACTIVE.id());
    }

    @Test
    @Tag("A21")
    @DisplayName("A21 a protocol that ended stops no case that is running: its expert answers")
    void a_protocol_that_ended_stops_no_case_that_is_running() {
        ConsentGate without =
                ConsentGate.builder(Cases.MOROCCO).consents(List.of(consent())).build();

        assertThat(accepted(expert)
                        .answer(
                                call(actor(expert), LATER, "opinion-given"),
                                words("o-1"),
                                evidence(expert),
                                without,
                                POLICY)
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_request_that_keeps_no_disclosure_to_its_expert_is_not_answered() {
        TeleExpertiseRequest accepted = accepted(expert);
        TeleExpertiseRequestBuilder bare = TeleExpertiseRequest.restored(
                accepted.id(),
                accepted.caseKey(),
                accepted.site(),
                accepted.requester(),
                accepted.question(),
                accepted.history());
        accepted.texts().forEach(bare::text);
        accepted.allocations().forEach(bare::allocation);
        accepted.urgency().ifPresent(bare::urgency);
        accepted.followUp().ifPresent(bare::followUp);

        assertThat(missing(bare.build()
                        .answer(
                                call(actor(expert), LATER, "opinion-given"),
                                words("o-1"),
                                evidence(expert),
                                gate(consent()),
                                POLICY)))
                .containsExactly(TeleExpertiseCondition.DISCLOSURE_COVERED.id());
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
                        call(actor(expert), LATER, "opinion-given"),
                        words("o-1"),
                        evidence(expert),
                        gate(consent()),
                        POLICY)))
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
}
