package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CHU;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.RULE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.accepted;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.answered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expertOf;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.hours;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.id;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.network;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.offered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.readyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.MatchProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rule is worth: held against the best that anybody could have done who knew all cases beforehand. */
class RouterQualityTest {

    /**
     * One case after the other is given to a free expert, and no case is taken back: by Karp, Vazirani and Vazirani
     * (1990), whoever does that places at least half of what could be placed.
     */
    @Test
    void on_small_instances_at_least_half_and_as_a_rule_nearly_all_of_the_optimum_is_placed() {
        double sum = 0;
        int rounds = 40;
        for (int seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            RandomWorld world = new RandomWorld(random);
            List<DiasporaMember> members = new ArrayList<>();
            for (int number = 0; number < 4 + random.nextInt(5); number++) {
                members.add(world.expert("E-" + number));
            }
            List<DispatchCase> cases = new ArrayList<>();
            for (int number = 1; number <= 3 + random.nextInt(8); number++) {
                cases.add(
                        DispatchCase.of(readyRequest(number, world.question(), "SOON", START), DispatchWorld.COUNTRIES)
                                .preferring(world.wish()));
            }
            int best = optimum(members, cases);
            int placed = placed(members, cases);
            assertThat(placed).isBetween((best + 1) / 2, best);
            sum += best == 0 ? 1 : placed / (double) best;
        }
        assertThat(sum / rounds).as("share of the optimum, on average").isGreaterThan(0.95);
    }

    private static int placed(List<DiasporaMember> members, List<DispatchCase> cases) {
        DispatchNetwork network = DispatchNetwork.empty(POLICY, RULE, START).withAll(members);
        int placed = 0;
        for (DispatchCase each : cases) {
            if (DISPATCHER.decide(network, each, START) instanceof DispatchDecision.Offer) {
                network = network.follow(offered(each, network, START));
                placed++;
            }
        }
        return placed;
    }

    /** Experts with their quota as places, cases as those to be placed. */
    private static int optimum(List<DiasporaMember> members, List<DispatchCase> cases) {
        DispatchNetwork network = DispatchNetwork.empty(POLICY, RULE, START).withAll(members);
        CandidateGraph.Builder graph = CandidateGraph.builder();
        cases.forEach(each -> graph.left(each.request().id().value()));
        members.forEach(each -> graph.right(each.id().value()));
        for (int left = 0; left < cases.size(); left++) {
            for (int right = 0; right < members.size(); right++) {
                PersonId expert = members.get(right).id();
                if (DISPATCHER
                        .obstacles(network, cases.get(left), expert, START)
                        .isEmpty()) {
                    graph.edge(left, right, 1);
                }
            }
        }
        Assignment found = OptimalAssignment.withDefaults()
                .solve(MatchProblem.of(
                        graph.build(),
                        Capacities.of(
                                IntStream.generate(() -> 1).limit(cases.size()).toArray(),
                                members.stream().mapToInt(DiasporaMember::quota).toArray())));
        return found.selection().size();
    }

    @Test
    void load_is_shared_out_among_equals_and_the_cap_binds() {
        DispatchNetwork network =
                DispatchNetwork.empty(POLICY, RULE.withWeight(DispatchCriterion.CONTINUITY, 0), START);
        for (int number = 0; number < 5; number++) {
            network = network.with(expert("E-" + number));
        }
        DispatchNetwork capped = network.withRule(network.rule().withMostCases(3));

        assertThat(afterCases(network, 20).load().gini()).isEqualTo(0);
        assertThat(afterCases(network, 22).load().most()).isEqualTo(5);
        LoadBalance bounded = afterCases(capped, 30).load();
        assertThat(bounded.most()).isEqualTo(3);
        assertThat(bounded.cases()).isEqualTo(15);
    }

    @Test
    void the_weight_of_load_steers_how_evenly_cases_are_shared() {
        DispatchNetwork network = network(expert("E-1"), expert("E-2"), expert("E-3"), expert("E-4"));
        DispatchRule knowing = RULE.withWeight(DispatchCriterion.LOAD, 0);

        double even = afterCases(network, 24).load().gini();
        double uneven = afterCases(network.withRule(knowing), 24).load().gini();

        assertThat(even).isLessThan(0.2);
        assertThat(uneven).as("whoever answered once is asked again").isGreaterThan(0.7);
    }

    @Test
    void whoever_answers_in_time_is_asked_before_somebody_who_let_offers_lapse() {
        DispatchNetwork network = network(RULE.withWeight(DispatchCriterion.LOAD, 0), expert("E-1"), expert("E-2"));
        DispatchCase silent = offered(ready(1), network, START);
        DispatchNetwork after = network.follow(silent);
        PersonId quiet = expertOf(silent);
        DispatchCase lapsed = DispatchWorld.done(
                DISPATCHER.decide(after, silent, hours(73)), silent, after, DispatchWorld.CLOCK, hours(73));
        after = after.follow(silent, lapsed).at(hours(73));

        assertThat(expertOf(offered(ready(2, "SOON", hours(73)), after, hours(73))))
                .isNotEqualTo(quiet);
        assertThat(DISPATCHER
                        .score(after, ready(2), quiet, hours(73))
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .share())
                .isEqualTo(10_000 * 280 / 500);
    }

    @Test
    void a_case_that_counts_as_load_does_not_count_after_thirty_days() {
        DispatchNetwork network = network(expert("E-1"));
        DispatchNetwork after = afterCases(network, 1);
        int now = share(after, DispatchCriterion.LOAD, 3);

        assertThat(now).isEqualTo(10_000 * 2 / 3);
        assertThat(share(after, DispatchCriterion.LOAD, 24 * 30 + 3)).isEqualTo(10_000);
        assertThat(after.nextChange()).isPresent();
    }

    private static int share(DispatchNetwork network, DispatchCriterion criterion, long hour) {
        return DISPATCHER.score(network, ready(99), PersonId.of("E-1"), hours(hour)).orElseThrow().parts().stream()
                .filter(part -> part.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void who_knows_the_case_or_the_hospital_comes_first_among_equals() {
        DispatchNetwork network = network(expert("E-1"), expert("E-2"), expert("E-3"))
                .withRule(RULE.withWeight(DispatchCriterion.LOAD, 0).withWeight(DispatchCriterion.ANSWERS, 0));
        DispatchNetwork after = afterCases(network, 1);
        PersonId knows = after.load().cases() == 1
                ? List.of("E-1", "E-2", "E-3").stream()
                        .map(PersonId::of)
                        .filter(each -> DISPATCHER.score(after, ready(2), each, hours(3)).orElseThrow().parts().stream()
                                .anyMatch(part -> part.criterion() == DispatchCriterion.CONTINUITY && part.share() > 0))
                        .findFirst()
                        .orElseThrow()
                : PersonId.of("nobody");

        assertThat(ready(2).request().site()).isEqualTo(CHU);
        assertThat(expertOf(offered(ready(2, "SOON", hours(3)), after, hours(3))))
                .isEqualTo(knows);
        for (String other : List.of("E-1", "E-2", "E-3")) {
            assertThat(expertOf(offered(
                                    ready(2, "SOON", hours(3)).knownTo(Set.of(PersonId.of(other))), after, hours(3)))
                            .value())
                    .isEqualTo(other);
        }
    }

    @Test
    void the_gini_coefficient_is_that_of_the_textbook() {
        assertThat(LoadBalance.gini(new long[] {1, 1, 1, 1})).isZero();
        assertThat(LoadBalance.gini(new long[] {0, 0, 0, 4})).isEqualTo(0.75, within(1e-12));
        assertThat(LoadBalance.gini(new long[] {1, 3})).isEqualTo(0.25, within(1e-12));
        assertThat(LoadBalance.gini(new long[0])).isZero();
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            long[] shares = random.longs(1 + random.nextInt(9), 0, 6).sorted().toArray();
            double differences = 0;
            for (long one : shares) {
                for (long other : shares) {
                    differences += Math.abs(one - other);
                }
            }
            double mean = Arrays.stream(shares).average().orElseThrow();
            double expected = mean == 0 ? 0 : differences / (2 * shares.length * shares.length * mean);
            assertThat(LoadBalance.gini(shares)).isEqualTo(expected, within(1e-12));
        }
    }

    /** Cases that come one an hour, each answered within it. */
    private static DispatchNetwork afterCases(DispatchNetwork from, int cases) {
        DispatchNetwork network = from;
        for (int number = 1; number <= cases; number++) {
            DispatchCase waiting = ready(number, "SOON", hours(number));
            network = network.at(hours(number));
            if (DISPATCHER.decide(network, waiting, hours(number)) instanceof DispatchDecision.Offer) {
                DispatchCase offered = offered(waiting, network, hours(number));
                network = network.follow(offered);
                DispatchCase taken = accepted(offered, network, hours(number).plusSeconds(60));
                network = network.follow(offered, taken);
                DispatchCase answered = answered(taken, network, hours(number).plusSeconds(120));
                network = network.follow(taken, answered);
                assertThat(answered.request().id()).isEqualTo(id(number));
            }
        }
        assertThat(network.member(PersonId.of("E-1")).orElseThrow().gender()).isEqualTo(Gender.NOT_ASKED);
        return network;
    }
}
