package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Places that go first to members of a gender, in best plans, beside a target, a previous plan and clashing stays. */
class ReservedPlanTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();
    private static final OptimalMatching ONE_FOR_WOMEN = METHOD.reserving(Gender.WOMAN, 1);
    private static final ParticipationTarget HALF = ParticipationTarget.of(Gender.WOMAN, 0.5);

    /** E-1, a man, speaks better French than E-2, a woman. */
    private static Pilot twoForOnePlace() {
        return new Pilot()
                .with(speaking("E-1", Gender.MAN, CefrLevel.NATIVE), speaking("E-2", Gender.WOMAN, CefrLevel.C1))
                .with(need("N-1"));
    }

    private static DiasporaMemberBuilder speaking(String id, Gender gender, CefrLevel level) {
        return expert(id).gender(gender).language(new LanguageSkill(Pilot.FRENCH, level));
    }

    @Test
    void a_reserved_place_goes_to_whom_it_is_reserved_for_and_the_plan_is_proven() {
        MatchPlan plan = ONE_FOR_WOMEN.match(twoForOnePlace().request());

        assertThat(plan.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.member()).isEqualTo(PersonId.of("E-2")));
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        assertThat(ONE_FOR_WOMEN).hasToString("OptimalMatching, cardinality MAXIMUM, reserves {WOMAN=1}");
    }

    @Test
    void coordinators_read_that_a_reserve_decided_members_that_others_go_first_and_hosts_and_reports_nothing() {
        MatchPlan plan = ONE_FOR_WOMEN.match(twoForOnePlace().request());
        MatchPlan free = METHOD.match(new Pilot()
                .with(speaking("E-2", Gender.WOMAN, CefrLevel.C1))
                .with(need("N-1"))
                .request());
        Verdict man = plan.verdict(PersonId.of("E-1"));
        NeedId need = NeedId.of("N-1");

        assertThat(man.explanation(Audience.COORDINATOR).toString())
                .contains("a place that goes first to others decided");
        assertThat(man.explanation(Audience.PERSON).toString())
                .contains("would have been enough; by the rules of admission the places go to others first");
        assertThat(man.explanation(Audience.PERSON).reasons())
                .noneMatch(reason -> reason.is(MatchingReason.RESERVE_DECIDED) || reason.is(MatchingReason.RESERVED));
        assertThat(plan.verdict(need).explanation(Audience.COORDINATOR).toString())
                .contains("reserved places (women): 1, of which filled: 1; proposed in all: 1");
        for (Audience audience : List.of(Audience.HOST, Audience.REPORT, Audience.PERSON)) {
            assertThat(plan.verdict(need).explanation(audience))
                    .isEqualTo(free.verdict(need).explanation(audience));
        }
        for (Audience audience : List.of(Audience.HOST, Audience.REPORT)) {
            assertThat(man.explanation(audience).reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.is(MatchingReason.OUTCOME_UNMATCHED))
                            .isTrue());
        }
        assertThat(plan.changes(PersonId.of("E-1"), Audience.PERSON).reasons())
                .as("no score makes up for a reserved place")
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.is(MatchingReason.CHANGE_PLACE)).isTrue());
    }

    @Test
    void what_a_group_does_not_fill_is_for_anybody_and_is_told() {
        Pilot pilot = new Pilot()
                .with(speaking("E-1", Gender.MAN, CefrLevel.C1), speaking("E-3", Gender.MAN, CefrLevel.C1))
                .with(need("N-1").places(3), need("N-2", ProfessionCode.of("nurse")));

        MatchPlan plan =
                METHOD.reserving(Gender.WOMAN, 2).reserving(Gender.MAN, 2).match(pilot.request());

        assertThat(plan.pairings()).hasSize(2);
        Matched filled = (Matched) plan.verdict(NeedId.of("N-1"));
        assertThat(filled.reserved())
                .as("of three places two for the gender that comes first")
                .containsExactlyInAnyOrder(
                        new ReservedPlaces(Gender.WOMAN, 2, 0), new ReservedPlaces(Gender.MAN, 1, 2));
        assertThat(filled.reserved()).extracting(ReservedPlaces::filled).containsExactlyInAnyOrder(0, 1);
        Unmatched empty = (Unmatched) plan.verdict(NeedId.of("N-2"));
        assertThat(empty.reserved()).containsExactly(new ReservedPlaces(Gender.WOMAN, 1, 0));
        assertThat(empty.explanation(Audience.COORDINATOR).toString()).contains("reserved places (women): 1");
        assertThat(((Unmatched) METHOD.match(twoForOnePlace().request()).verdict(PersonId.of("E-2"))).reserved())
                .isEmpty();
    }

    @Test
    void an_equal_score_that_would_cost_a_reserved_place_does_not_read_as_equally_good() {
        Pilot pilot = new Pilot()
                .with(speaking("E-1", Gender.MAN, CefrLevel.C1), speaking("E-2", Gender.WOMAN, CefrLevel.C1))
                .with(need("N-1"));
        Unmatched man = (Unmatched) ONE_FOR_WOMEN.match(pilot.request()).verdict(PersonId.of("E-1"));

        assertThat(man.missed().get(0).cutoff().orElseThrow().decider()).isEqualTo(Decider.RESERVE);
        assertThat(man.explanation(Audience.COORDINATOR).toString()).doesNotContain("equally good");
    }

    @Test
    void plans_with_reserves_and_a_target_are_the_best_by_trying_all() {
        int reserved = 0;
        for (long seed = 0; seed < 60L + 5L * PERCENT; seed++) {
            Pilot pilot = TwoPlacesTest.random(new Random(seed));
            for (boolean aiming : new boolean[] {false, true}) {
                OptimalMatching method = aiming ? ONE_FOR_WOMEN.aimingFor(HALF) : ONE_FOR_WOMEN;
                MatchPlan plan = method.match(pilot.request());

                Worth best = best(plan, pilot, aiming, edges -> true);
                assertThat(worth(plan, pilot, edges(plan), aiming))
                        .as("seed %s, aiming %s", seed, aiming)
                        .isEqualTo(best);
                assertThat(ProofVerifier.verify(plan.problem(), plan.bound()).proven())
                        .isTrue();
                assertThat(plan.participation().isPresent()).isEqualTo(aiming);
                reserved += best.reserved() > 0 ? 1 : 0;
            }
        }
        assertThat(reserved).isPositive();
    }

    @Test
    void plans_near_a_previous_one_reach_the_target_and_fill_reserves_as_far_as_the_budget_allows() {
        int changed = 0;
        for (long seed = 0; seed < 60L + 5L * PERCENT; seed++) {
            Pilot pilot = TwoPlacesTest.random(new Random(seed));
            MatchPlan before = METHOD.match(pilot.request());
            List<PreviousPair> yesterday =
                    before.proposals().stream().map(PreviousPair::of).toList();
            int budget = (int) (seed % 3);

            RematchedPlan rematched = ONE_FOR_WOMEN.aimingFor(HALF).rematch(pilot.request(), yesterday, budget);

            MatchPlan plan = rematched.plan().orElseThrow();
            List<Integer> old = edges(before);
            Worth best = best(
                    plan,
                    pilot,
                    true,
                    edges -> old.stream().filter(edge -> !edges.contains(edge)).count() <= budget);
            assertThat(worth(plan, pilot, edges(plan), true))
                    .as("seed %s", seed)
                    .isEqualTo(best);
            assertThat(rematched.dropped()).hasSizeLessThanOrEqualTo(budget);
            Participation share = plan.participation().orElseThrow();
            assertThat(Math.min(share.reached(), share.wanted())).isEqualTo(best.women());
            assertThat(share.price()).isNotNegative();
            changed += rematched.dropped().isEmpty() ? 0 : 1;
        }
        assertThat(changed).isPositive();
    }

    @Test
    void in_a_plan_near_a_previous_one_the_previous_proposal_is_what_decided() {
        RematchedPlan rematched = ONE_FOR_WOMEN.rematch(
                twoForOnePlace().request(), List.of(new PreviousPair(PersonId.of("E-1"), NeedId.of("N-1"))), 0);
        MatchPlan plan = rematched.plan().orElseThrow();

        assertThat(plan.verdict(PersonId.of("E-2"))
                        .explanation(Audience.COORDINATOR)
                        .toString())
                .contains("the last admitted, E-1, has");
        assertThat(plan.bound().optimality()).isEqualTo(Optimality.SEARCHED);
        MatchPlan changed = ONE_FOR_WOMEN
                .rematch(twoForOnePlace().request(), List.of(new PreviousPair(PersonId.of("E-1"), NeedId.of("N-1"))), 1)
                .plan()
                .orElseThrow();
        assertThat(changed.proposals().get(0).member()).isEqualTo(PersonId.of("E-2"));
    }

    @Test
    void the_price_of_fairness_is_told_beside_reserves() {
        PriceOfFairness curve = ONE_FOR_WOMEN.priceOfFairness(twoForOnePlace().request(), Gender.WOMAN);

        assertThat(curve.levels()).singleElement().satisfies(level -> {
            assertThat(level.proposals()).isEqualTo(1);
            assertThat(level.price()).isEqualByComparingTo(BigDecimal.ZERO);
        });
    }

    @Test
    void reserves_are_for_stated_genders_and_for_as_many_proposals_as_possible() {
        assertThatThrownBy(() -> METHOD.reserving(Gender.UNDISCLOSED, 1))
                .hasMessageContaining("found 1 for UNDISCLOSED");
        assertThatThrownBy(() -> METHOD.reserving(Gender.WOMAN, -1)).hasMessageContaining("found -1 for WOMAN");
        assertThatThrownBy(() -> ONE_FOR_WOMEN.with(Cardinality.FREE)).hasMessageContaining("Maybe use MAXIMUM");
        OptimalMatching byScore = METHOD.with(Cardinality.FREE);
        assertThatThrownBy(() -> byScore.reserving(Gender.WOMAN, 1)).hasMessageContaining("found FREE");
        assertThat(ONE_FOR_WOMEN
                        .reserving(Gender.WOMAN, 0)
                        .match(twoForOnePlace().request())
                        .proposals())
                .isEqualTo(METHOD.match(twoForOnePlace().request()).proposals());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            assertThat(ONE_FOR_WOMEN
                            .match(twoForOnePlace().request())
                            .verdict(NeedId.of("N-1"))
                            .explanation(Audience.COORDINATOR)
                            .words(locale))
                    .noneMatch(words -> words.contains("match.") || words.contains("WOMAN"));
        }
    }

    /** What a plan is worth, in the order in which it counts. */
    private record Worth(int pairs, int women, int reserved, long points) implements Comparable<Worth> {

        @Override
        public int compareTo(Worth other) {
            return Comparator.comparingInt(Worth::pairs)
                    .thenComparingInt(Worth::women)
                    .thenComparingInt(Worth::reserved)
                    .thenComparingLong(Worth::points)
                    .compare(this, other);
        }
    }

    private static List<Integer> edges(MatchPlan plan) {
        return plan.selection().edges().boxed().toList();
    }

    private static Worth worth(MatchPlan plan, Pilot pilot, List<Integer> edges, boolean aiming) {
        CandidateGraph graph = plan.problem().graph();
        List<Integer> women = edges.stream()
                .filter(edge -> pilot.members.get(graph.leftOf(edge)).gender() == Gender.WOMAN)
                .toList();
        int wanted = aiming ? Math.min(women.size(), (edges.size() + 1) / 2) : 0;
        int reserved = (int) women.stream().map(graph::rightOf).distinct().count();
        return new Worth(
                edges.size(),
                wanted,
                reserved,
                edges.stream().mapToLong(graph::valueOf).sum());
    }

    private static Worth best(MatchPlan plan, Pilot pilot, boolean aiming, Predicate<List<Integer>> also) {
        return best(plan, pilot, aiming, also, 0, new ArrayList<>());
    }

    private static Worth best(
            MatchPlan plan,
            Pilot pilot,
            boolean aiming,
            Predicate<List<Integer>> also,
            int edge,
            List<Integer> chosen) {
        CandidateGraph graph = plan.problem().graph();
        if (edge == graph.edgeCount()) {
            return also.test(chosen) ? worth(plan, pilot, chosen, aiming) : new Worth(-1, 0, 0, 0);
        }
        Worth best = best(plan, pilot, aiming, also, edge + 1, chosen);
        int left = graph.leftOf(edge);
        int right = graph.rightOf(edge);
        boolean fits = chosen.stream().filter(e -> graph.leftOf(e) == left).count()
                        < plan.problem().capacities().left(left)
                && chosen.stream().filter(e -> graph.rightOf(e) == right).count()
                        < plan.problem().capacities().right(right)
                && chosen.stream()
                        .noneMatch(e -> graph.leftOf(e) == left
                                && clash(pilot.needs.get(graph.rightOf(e)), pilot.needs.get(right)));
        if (fits) {
            chosen.add(edge);
            Worth with = best(plan, pilot, aiming, also, edge + 1, chosen);
            best = with.compareTo(best) > 0 ? with : best;
            chosen.remove(chosen.size() - 1);
        }
        return best;
    }

    private static boolean clash(Need one, Need other) {
        return one.modality() == Modality.ONSITE
                && other.modality() == Modality.ONSITE
                && !one.host().equals(other.host())
                && one.period().overlaps(other.period());
    }
}
