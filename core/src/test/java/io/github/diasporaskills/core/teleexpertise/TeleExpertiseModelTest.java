package io.github.diasporaskills.core.teleexpertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.lifecycle.Merge;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.teleexpertise.ModelOfCases.Action;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random actions on cases, against a model written in plain words: what is taken, and what stands afterwards. */
@Tag("I2")
@Tag("I5")
@Tag("I7")
@Tag("I8")
class TeleExpertiseModelTest {

    private static final List<String> VERBS = List.of(
            "submit",
            "startTriage",
            "askForInformation",
            "reject",
            "makeReady",
            "askOtherNetworks",
            "leaveUnanswered",
            "offer",
            "accept",
            "decline",
            "lapse",
            "recall",
            "giveBack",
            "ask",
            "reply",
            "endClarification",
            "answer",
            "convert",
            "noteFollowUpDue",
            "close",
            "closeWithoutReport",
            "suspend",
            "cancel",
            "markEnteredInError");
    private static final Map<String, List<String>> LIKELY = Map.ofEntries(
            Map.entry("DRAFT", List.of("submit")),
            Map.entry("SUBMITTED", List.of("startTriage")),
            Map.entry("TRIAGE", List.of("makeReady", "makeReady", "makeReady", "askForInformation")),
            Map.entry("INFO_REQUESTED", List.of("submit")),
            Map.entry("READY", List.of("offer", "offer", "offer", "askOtherNetworks")),
            Map.entry("CLEARING_HOUSE", List.of("offer")),
            Map.entry("ALLOCATED", List.of("accept", "accept", "decline", "lapse", "recall", "offer")),
            Map.entry("ACCEPTED", List.of("answer", "answer", "ask", "giveBack", "recall")),
            Map.entry("CLARIFYING", List.of("reply", "endClarification", "giveBack", "recall")),
            Map.entry("ANSWERED", List.of("ask", "noteFollowUpDue")),
            Map.entry("FOLLOW_UP_DUE", List.of("close", "closeWithoutReport")));
    private static final List<Actor> OTHERS = List.of(
            Cases.REQUESTER,
            Actor.of("doctor-2", Role.REQUESTER),
            Cases.COORDINATOR,
            Cases.RULE,
            Actor.of("patient-1", Role.SUBJECT),
            Actor.of("manager-1", Role.PROGRAMME_MANAGER),
            Actor.of("host-1", Role.HOST));
    private static final Set<String> OF_REQUESTER = Set.of("submit", "cancel", "close", "convert");
    private static final Set<String> OF_EXPERT = Set.of("accept", "decline", "giveBack", "answer");

    @Test
    void random_actions_on_cases_do_what_the_model_says_and_refuse_with_reasons() {
        Random random = new Random(3_003);
        Set<TeleExpertiseState> reached = EnumSet.noneOf(TeleExpertiseState.class);
        int taken = 0;
        for (int run = 0; run < 60 * Integer.getInteger("checks.percent", 1); run++) {
            ModelOfCases model = new ModelOfCases(
                    random.nextInt(20) > 0,
                    1 + random.nextInt(2),
                    random.nextInt(20_000),
                    random.nextInt(3) == 0 ? random.nextInt(20_000) : Integer.MAX_VALUE);
            TeleExpertiseRequest request = Cases.draft(model.enrolled ? Cases.CHU : Cases.OTHER_CHU);
            for (int step = 0; step < 60; step++) {
                Action action = action(model, random);
                TeleExpertiseRequest before = request;
                StepResult<TeleExpertiseRequest, TeleExpertiseState> result = act(before, model, action);
                boolean expected = model.take(action);

                assertThat(result.isTaken())
                        .as("run %d, step %d: %s on %s: %s", run, step, action, before, result)
                        .isEqualTo(expected);
                result.refusal()
                        .ifPresent(refusal -> assertThat(refusal.missing()).isNotEmpty());
                request = result.value().orElse(before);
                checkAgainst(model, request, action);
                checkInvariants(model, request);
                if (expected) {
                    taken++;
                    assertThat(Merge.of(before, request, TeleExpertiseRequest::history)
                                    .value())
                            .isEqualTo(request);
                }
                reached.add(request.state());
            }
        }
        assertThat(reached).containsAll(EnumSet.allOf(TeleExpertiseState.class));
        assertThat(taken).isGreaterThan(100);
    }

    private static Action action(ModelOfCases model, Random random) {
        List<String> likely = LIKELY.getOrDefault(model.state, VERBS);
        String verb = random.nextInt(10) < 8
                ? likely.get(random.nextInt(likely.size()))
                : VERBS.get(random.nextInt(VERBS.size()));
        int offer = model.offers.isEmpty() ? 0 : random.nextInt(model.offers.size() + 1);
        if (random.nextBoolean() && !model.offers.isEmpty()) {
            offer = model.offers.size() - 1;
        }
        boolean offers = verb.equals("offer");
        int expert = offers || offer >= model.offers.size() ? random.nextInt(6) : model.offers.get(offer).expert;
        Actor by;
        if (random.nextInt(8) == 0) {
            by = OTHERS.get(random.nextInt(OTHERS.size()));
        } else if (OF_REQUESTER.contains(verb)) {
            by = Cases.REQUESTER;
        } else if (OF_EXPERT.contains(verb) || ((verb.equals("ask") || verb.equals("reply")) && random.nextBoolean())) {
            by = Actor.of(ModelOfCases.name(expert), Role.MEMBER);
        } else if (verb.equals("ask") || verb.equals("reply")) {
            by = Cases.REQUESTER;
        } else {
            by = random.nextInt(4) == 0 ? Cases.RULE : Cases.COORDINATOR;
        }
        int wait = verb.equals("noteFollowUpDue") || verb.equals("lapse")
                ? random.nextInt(25 * ModelOfCases.DAY)
                : random.nextInt(400);
        int minute = Math.max(0, random.nextInt(30) == 0 ? model.last - 1 : model.last + wait);
        boolean flag = verb.equals("convert") ? random.nextBoolean() : random.nextInt(6) == 0;
        return new Action(
                verb,
                by.role().name(),
                by.id().value(),
                minute,
                expert,
                offer,
                flag,
                List.of("URGENT", "SOON", "NEVER").get(random.nextInt(8) == 0 ? 2 : random.nextInt(2)));
    }

    private static StepResult<TeleExpertiseRequest, TeleExpertiseState> act(
            TeleExpertiseRequest request, ModelOfCases model, Action a) {
        Duration at = Duration.ofMinutes(a.minute());
        StepCall call = Cases.call(Actor.of(a.who(), Role.valueOf(a.role())), at, "as-modelled");
        TeleExpertisePolicy policy = Cases.POLICY.withOffersAtOnce(model.most);
        AllocationId offer = Cases.offer(a.offer() + 1);
        ExpertEvidence expert = evidence(model, a);
        Consent consent = a.minute() < model.withdrawnFrom
                ? Cases.consent()
                : Cases.withdrawn(Cases.consent(), Cases.after(Duration.ofMinutes(model.withdrawnFrom)));
        return switch (a.verb()) {
            case "submit" ->
                request.submit(
                        call, Cases.ENROLMENTS, Cases.handover(consent), Cases.COORDINATOR.id(), Cases.MA, policy);
            case "startTriage" -> request.startTriage(call);
            case "askForInformation" -> request.askForInformation(call);
            case "reject" -> request.reject(call);
            case "makeReady" -> request.makeReady(call, a.urgency(), policy);
            case "askOtherNetworks" -> request.askOtherNetworks(call);
            case "leaveUnanswered" -> request.leaveUnanswered(call);
            case "offer" -> request.offer(call, expert, Cases.handover(consent), policy);
            case "accept" -> request.accept(call, offer, expert, policy);
            case "decline" -> request.decline(call, offer);
            case "lapse" -> request.lapse(call, offer, policy);
            case "recall" -> request.recall(call, offer, expert, policy);
            case "giveBack" -> request.giveBack(call);
            case "ask" -> request.ask(call, Cases.words("q-1"));
            case "reply" -> request.reply(call, Cases.words("r-1"));
            case "endClarification" -> request.endClarification(call);
            case "answer" -> request.answer(call, Cases.words("o-1"), expert, Cases.gate(consent), policy);
            case "convert" ->
                request.convert(
                        call,
                        new ConversionLeave(Cases.ID, ActorId.of(a.flag() ? "doctor-1" : "doctor-2"), Cases.after(at)));
            case "noteFollowUpDue" -> request.noteFollowUpDue(call);
            case "close" ->
                request.close(
                        call,
                        FollowUpReport.builder(PatientOutcome.BETTER, a.flag()).build());
            case "closeWithoutReport" -> request.closeWithoutReport(call);
            case "suspend" -> request.suspend(call, consent);
            case "cancel" -> request.cancel(call);
            default -> request.markEnteredInError(call);
        };
    }

    private static ExpertEvidence evidence(ModelOfCases model, Action a) {
        DiasporaMemberBuilder member = Cases.bareExpert(ModelOfCases.name(a.expert()))
                .credential(Cases.cardiologist(a.expert() == 1 ? Cases.TODAY.plusDays(3) : LocalDate.of(2030, 1, 1)));
        if (a.expert() != 2) {
            member.authorisation(Cases.authorisation(AuthorisationKind.ADVISORY_ONLY));
        }
        if (a.expert() != 5) {
            Cases.signing(member);
        }
        Holds holds = a.expert() == 4
                ? Holds.none()
                        .with(Hold.place(
                                        ActorId.of("E-4"),
                                        Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT),
                                        Cases.after(Duration.ofMinutes(model.heldFrom)),
                                        LocalDate.of(2027, 1, 1))
                                .orThrow())
                : Holds.none();
        return ExpertEvidence.of(member.build(), a.flag() ? 1 : 0, Ties.none(), holds);
    }

    private static void checkAgainst(ModelOfCases model, TeleExpertiseRequest request, Action action) {
        assertThat(request.state().name()).as("%s", action).isEqualTo(model.state);
        List<String> offers = new ArrayList<>();
        model.offers.forEach(offer -> offers.add(ModelOfCases.name(offer.expert) + " " + offer.state));
        assertThat(request.allocations())
                .as("%s", action)
                .extracting(each -> each.expert() + " " + each.state())
                .isEqualTo(offers);
    }

    private static void checkInvariants(ModelOfCases model, TeleExpertiseRequest request) {
        assertThat(request.activeAllocations().size()).isLessThanOrEqualTo(model.most);
        assertThat(TeleExpertiseLifeCycle.TABLE.faults(request.history())).isEmpty();
        for (Allocation allocation : request.allocations()) {
            assertThat(AllocationLifeCycle.TABLE.faults(allocation.history())).isEmpty();
            assertThat(allocation.expert().value())
                    .isNotEqualTo(request.requester().value());
            assertThat(request.disclosures())
                    .anyMatch(record -> record.at().equals(allocation.offeredAt())
                            && record.recipient()
                                    .person()
                                    .value()
                                    .equals(allocation.expert().value())
                            && record.recipient().destination().equals(allocation.country()));
        }
        request.opinion().ifPresent(opinion -> {
            assertThat(opinion.author().value()).isNotIn("E-2", "E-5", "doctor-1");
            if (opinion.author().value().equals("E-1")) {
                assertThat(Cases.POLICY.dayOf(opinion.at())).isBeforeOrEqualTo(Cases.TODAY.plusDays(3));
            }
        });
        request.disclosures()
                .forEach(record -> assertThat(record.at())
                        .isBefore(
                                model.withdrawnFrom == Integer.MAX_VALUE
                                        ? record.until()
                                        : Cases.after(Duration.ofMinutes(model.withdrawnFrom))));
    }
}
