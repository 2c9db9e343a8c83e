package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CLOCK;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COORDINATOR;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COUNTRIES;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.REQUESTER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.RULE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.actor;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.declined;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expertOf;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.gate;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.handover;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.readyRequest;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.standing;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A month of a small network drawn from a seed: cases come, experts reply, decline, or fall silent, licences run out,
 * holds are placed. After each event every case is held against the rule as it is written down.
 */
@Tag("I7")
@Tag("I8")
class DispatchModelTest {

    private static final int EVENTS = 60;

    static LongStream seeds() {
        return LongStream.range(0, Math.max(12, 2L * Integer.getInteger("checks.percent", 1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("I7 I8 never two active offers, never an expert who may not be asked, no case silent past its time")
    void a_month_keeps_every_promise(long seed) {
        Month month = new Month(new Random(seed));
        for (int event = 0; event < EVENTS; event++) {
            month.somethingHappens();
            month.settle();
            month.check();
        }
    }

    private static final class Month {

        private final Random random;
        private final RandomWorld world;
        private final Map<PersonId, DiasporaMember> members = new TreeMap<>();
        private final Map<Integer, DispatchCase> cases = new LinkedHashMap<>();
        private Holds holds = Holds.none();
        private Instant at;
        private DispatchNetwork network;

        Month(Random random) {
            this.random = random;
            this.world = new RandomWorld(random);
            this.at = world.start();
            this.network = DispatchNetwork.empty(POLICY, RULE, at).withZones(RandomWorld.ZONES);
            int experts = 2 + random.nextInt(8);
            for (int number = 0; number < experts; number++) {
                join("E-" + number);
            }
        }

        private void join(String id) {
            DiasporaMember member = world.expert(id);
            members.put(member.id(), member);
            network = network.with(member);
        }

        void somethingHappens() {
            at = world.later(at);
            network = network.at(at);
            switch (random.nextInt(10)) {
                case 0 -> join("E-" + random.nextInt(10));
                case 1 -> {
                    if (random.nextInt(4) == 0) {
                        holds = world.holds(holds, world.one(List.copyOf(members.keySet())), at);
                        network = network.withHolds(holds);
                    }
                }
                case 2, 3, 4 -> arrive();
                default -> reply();
            }
        }

        private void arrive() {
            int number = cases.size() + 1;
            TeleExpertiseRequest request = readyRequest(number, world.question(), world.urgency(), at);
            DispatchCase dispatched = DispatchCase.of(request, COUNTRIES).preferring(world.wish());
            cases.put(number, dispatched);
            network = network.follow(dispatched);
        }

        /** An expert, a patient or a coordinator does something about a case, or nothing. */
        private void reply() {
            List<Integer> numbers = new ArrayList<>(cases.keySet());
            Collections.shuffle(numbers, random);
            for (int number : numbers.subList(0, Math.min(3, numbers.size()))) {
                DispatchCase before = cases.get(number);
                switch (before.request().state()) {
                    case ALLOCATED -> {
                        if (random.nextInt(3) == 0) {
                            change(number, declined(before, at));
                        } else if (random.nextBoolean()) {
                            step(
                                    number,
                                    before.request()
                                            .accept(
                                                    StepCall.of(actor(expertOf(before)), at, "mine"),
                                                    standing(before),
                                                    network.evidenceBesideOwnCase(expertOf(before))
                                                            .orElseThrow(),
                                                    POLICY));
                        }
                    }
                    case ACCEPTED -> {
                        if (random.nextBoolean()) {
                            step(
                                    number,
                                    before.request()
                                            .answer(
                                                    StepCall.of(actor(expertOf(before)), at, "opinion-given"),
                                                    words(number, "opinion-1"),
                                                    network.evidenceBesideOwnCase(expertOf(before))
                                                            .orElseThrow(),
                                                    gate(number),
                                                    POLICY));
                        } else if (random.nextInt(6) == 0) {
                            step(number, before.request().giveBack(StepCall.of(actor(expertOf(before)), at, "ill")));
                        }
                    }
                    default -> {
                        if (before.lastOf(NoteKind.PATIENT_ASKED).isPresent() && random.nextBoolean()) {
                            NoteKind said = random.nextBoolean() ? NoteKind.WISH_KEPT : NoteKind.ANYONE_WILL_DO;
                            cases.put(number, before.with(DispatchNote.of(said, at, REQUESTER.id())));
                        }
                    }
                }
            }
        }

        private void step(int number, StepResult<TeleExpertiseRequest, TeleExpertiseState> result) {
            if (result.isTaken()) {
                change(number, cases.get(number).with(result.orThrow()));
            }
        }

        private void change(int number, DispatchCase after) {
            network = network.follow(cases.get(number), after);
            cases.put(number, after);
        }

        /** Decides and does until every case waits. */
        void settle() {
            for (int number : cases.keySet()) {
                for (int round = 0; ; round++) {
                    assertThat(round)
                            .as("decisions about one case in one instant")
                            .isLessThan(15);
                    DispatchCase before = cases.get(number);
                    DispatchDecision decision = DISPATCHER.decide(network, before, at);
                    assertThat(decision).isEqualTo(DISPATCHER.decide(anew(), before, at));
                    if (decision instanceof DispatchDecision.Wait || decision instanceof DispatchDecision.Nothing) {
                        break;
                    }
                    PlainRouter plain = new PlainRouter(members, cases.values(), holds, at);
                    held(plain, decision, before);
                    boolean clearing = decision instanceof DispatchDecision.ClearingHouse;
                    DispatchOutcome outcome = DispatchDesk.apply(
                            decision, before, network, clearing ? COORDINATOR : CLOCK, at, handover(number));
                    assertThat(outcome).as("%s", decision).isNotInstanceOf(DispatchOutcome.Refused.class);
                    change(
                            number,
                            outcome.fold(
                                    stepped -> stepped.after(),
                                    noted -> noted.after(),
                                    unchanged -> before,
                                    refused -> before));
                }
            }
        }

        /** Whoever is asked is the one that the rule names; and nobody is passed over. */
        private void held(PlainRouter plain, DispatchDecision decision, DispatchCase before) {
            ExpertPreference wish = before.preference();
            Map<PersonId, Long> scores = plain.scores(before, wish);
            if (decision instanceof DispatchDecision.Offer offer) {
                assertThat(scores).containsKey(offer.expert().expert());
                assertThat(offer.expert().points()).isEqualTo(Collections.max(scores.values()));
                assertThat(offer.expert().points())
                        .isEqualTo(scores.get(offer.expert().expert()));
                List<Long> best = scores.values().stream()
                        .sorted(Collections.reverseOrder())
                        .limit(1 + RULE.backups())
                        .toList();
                List<Long> named = new ArrayList<>(List.of(offer.expert().points()));
                offer.backups().forEach(each -> named.add(each.points()));
                assertThat(named).isEqualTo(best);
            } else if (decision instanceof DispatchDecision.AskPatient asked) {
                assertThat(scores).isEmpty();
                assertThat(asked.othersFree())
                        .isEqualTo(
                                !plain.scores(before, ExpertPreference.ANYONE).isEmpty());
            } else if (decision instanceof DispatchDecision.ClearingHouse) {
                assertThat(scores).isEmpty();
            }
        }

        private DispatchNetwork anew() {
            DispatchNetwork anew = DispatchNetwork.empty(POLICY, RULE, at)
                    .withZones(RandomWorld.ZONES)
                    .withHolds(holds)
                    .withAll(members.values());
            for (DispatchCase each : cases.values()) {
                anew = anew.follow(each);
            }
            return anew;
        }

        void check() {
            PlainRouter plain = new PlainRouter(members, cases.values(), holds, at);
            for (DispatchCase each : cases.values()) {
                List<Allocation> active = each.request().activeAllocations();
                assertThat(active).hasSizeLessThanOrEqualTo(1);
                for (Allocation offer : active) {
                    boolean offered = offer.state() == AllocationState.OFFERED;
                    assertThat(offered && offer.isLapsedAt(at)).isFalse();
                    if (offer.isOverdueAt(at)) {
                        assertThat(each.toldSince(
                                        Escalation.OPINION_OVERDUE,
                                        offer.respondedAt().orElseThrow()))
                                .as("an opinion is overdue, and somebody was told, or will be in hours of duty")
                                .satisfiesAnyOf(
                                        told -> assertThat(told).isPresent(),
                                        told -> assertThat(DISPATCHER.decide(network, each, at))
                                                .isInstanceOfSatisfying(
                                                        DispatchDecision.Wait.class,
                                                        wait -> assertThat(wait.what())
                                                                .isEqualTo(WaitFor.DUTY)));
                    }
                    DiasporaMember member = members.get(offer.expert());
                    assertThat(plain
                                    .evidence(member, 1)
                                    .obstacles(each.request().question(), POLICY, at)
                                    .stream()
                                    .map(reason -> reason.code()))
                            .as("somebody who is not available has no case")
                            .doesNotContain("teleexpertise.expert.unavailable");
                }
                DispatchDecision next = DISPATCHER.decide(network, each, at);
                if (next instanceof DispatchDecision.Wait wait) {
                    assertThat(wait.until()).isAfter(at);
                }
            }
        }
    }
}
