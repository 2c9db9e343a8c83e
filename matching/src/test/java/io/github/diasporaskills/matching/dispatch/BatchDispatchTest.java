package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.BELGIUM;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.COUNTRIES;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.RULE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.network;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.offered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.readyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchDispatchTest {

    private static final BatchDispatch BATCH = BatchDispatch.of(DISPATCHER);

    @Test
    void whom_one_case_can_do_without_is_kept_for_the_other() {
        DispatchNetwork network = network(
                expert("E-1", member -> member.gender(Gender.WOMAN).quota(1)),
                expert("E-2", member -> member.gender(Gender.MAN).quota(1)));
        DispatchNetwork knowsHer = network.withRule(RULE.withWeight(DispatchCriterion.CONTINUITY, 100));
        DispatchCase anyone = ready(1).knownTo(Set.of(PersonId.of("E-1")));
        DispatchCase forAWoman = ready(2).preferring(ExpertPreference.WOMAN);

        assertThat(offered(anyone, knowsHer, START)
                        .request()
                        .activeAllocations()
                        .get(0)
                        .expert())
                .as("one by one, the first takes her")
                .isEqualTo(PersonId.of("E-1"));
        List<DispatchDecision> plan = BATCH.plan(knowsHer, List.of(anyone, forAWoman), START);
        assertThat(plan).extracting(BatchDispatchTest::expertOf).containsExactly("E-2", "E-1");
    }

    @Test
    void a_plan_never_places_fewer_than_one_by_one_and_keeps_every_quota_and_wish() {
        int more = 0;
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            RandomWorld world = new RandomWorld(random);
            DispatchNetwork network = DispatchNetwork.empty(POLICY, RULE, START);
            for (int number = 0; number < 5; number++) {
                network = network.with(world.expert("E-" + number));
            }
            List<DispatchCase> cases = new ArrayList<>();
            for (int number = 1; number <= 8; number++) {
                cases.add(DispatchCase.of(readyRequest(number, world.question(), "SOON", START), COUNTRIES)
                        .preferring(world.wish()));
            }
            List<DispatchDecision> plan = BATCH.plan(network, cases, START);

            Map<String, Integer> taken = new HashMap<>();
            for (int number = 0; number < plan.size(); number++) {
                if (plan.get(number) instanceof DispatchDecision.Offer offer) {
                    PersonId id = offer.expert().expert();
                    DiasporaMember member = network.member(id).orElseThrow();
                    assertThat(taken.merge(id.value(), 1, Integer::sum)).isLessThanOrEqualTo(member.quota());
                    assertThat(DISPATCHER.obstacles(network, cases.get(number), id, START))
                            .isEmpty();
                }
            }
            int together = taken.values().stream().mapToInt(Integer::intValue).sum();
            int alone = oneByOne(network, cases);
            assertThat(together).isGreaterThanOrEqualTo(alone);
            more += together - alone;
        }
        assertThat(more)
                .as("cases that planning together placed and one by one did not")
                .isPositive();
    }

    private static int oneByOne(DispatchNetwork from, List<DispatchCase> cases) {
        DispatchNetwork network = from;
        int placed = 0;
        for (DispatchCase each : cases) {
            if (DISPATCHER.decide(network, each, START) instanceof DispatchDecision.Offer) {
                network = network.follow(offered(each, network, START));
                placed++;
            }
        }
        return placed;
    }

    @Test
    void a_case_for_which_others_took_everybody_waits_and_one_with_nobody_goes_on() {
        DispatchNetwork network = network(expert("E-1", member -> member.quota(1)));
        List<DispatchDecision> plan =
                BATCH.plan(network, List.of(ready(1), ready(2), ready(3).in(Set.of(BELGIUM))), START);

        assertThat(plan.stream().filter(DispatchDecision.Offer.class::isInstance))
                .hasSize(1);
        assertThat(plan.stream().filter(DispatchDecision.Wait.class::isInstance))
                .hasSize(1);
        assertThat(plan.get(2)).isInstanceOf(DispatchDecision.ClearingHouse.class);
        assertThat(BATCH.plan(network, List.of(), START)).isEmpty();
        assertThatThrownBy(() -> BATCH.withCandidates(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(BATCH.withCandidates(1)).hasToString("BatchDispatch, candidates of a case: 1");
    }

    private static String expertOf(DispatchDecision decision) {
        return ((DispatchDecision.Offer) decision).expert().expert().value();
    }
}
