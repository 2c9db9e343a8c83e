package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RematchedPlanTest {

    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();

    /** E-1 was proposed yesterday; today E-2, who speaks better French, is free as well. */
    private static Pilot changed() {
        return new Pilot()
                .with(
                        expert("E-1").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.C1)),
                        expert("E-2").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)))
                .with(need("N-1").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.B2)));
    }

    @Test
    void whoever_was_proposed_yesterday_stays_unless_the_budget_allows_a_change() {
        List<PreviousPair> yesterday = List.of(pair("E-1", "N-1"));

        RematchedPlan kept = METHOD.rematch(changed().request(), yesterday, 0);
        RematchedPlan free = METHOD.rematch(changed().request(), yesterday, 1);

        assertThat(kept).hasToString("1 kept, 0 given up, 0 lapsed");
        assertThat(kept.kept()).isEqualTo(yesterday);
        MatchPlan plan = kept.plan().orElseThrow();
        assertThat(plan.bound().optimality()).isEqualTo(Optimality.SEARCHED);
        assertThat(plan.bound().totalShort()).isPositive();
        assertThat(plan.verdict(PersonId.of("E-2")).explanation(Audience.PERSON).toString())
                .contains("would have been enough; proposals of the previous plan were kept");
        assertThat(plan.verdict(PersonId.of("E-2")).explanation(Audience.HOST).toString())
                .doesNotContain("previous");
        assertThat(free.dropped()).isEqualTo(yesterday);
        assertThat(free.plan().orElseThrow().proposals())
                .isEqualTo(METHOD.match(changed().request()).proposals());
        assertThat(free.plan().orElseThrow().bound().optimality()).isEqualTo(Optimality.PROVEN);
    }

    @Test
    void a_proposal_that_cannot_stand_has_lapsed_and_costs_nothing() {
        List<PreviousPair> yesterday = List.of(pair("E-9", "N-1"), pair("E-1", "N-9"));

        RematchedPlan rematched = METHOD.rematch(changed().request(), yesterday, 0);

        assertThat(rematched.lapsed()).containsExactly(pair("E-1", "N-9"), pair("E-9", "N-1"));
        assertThat(rematched.dropped()).isEmpty();
        assertThat(rematched.plan().orElseThrow().proposals())
                .isEqualTo(METHOD.match(changed().request()).proposals());
    }

    @Test
    void where_a_quota_fell_the_least_to_give_up_is_told() {
        List<PreviousPair> yesterday = List.of(pair("E-1", "N-1"), pair("E-2", "N-1"));

        RematchedPlan none = METHOD.rematch(changed().request(), yesterday, 0);

        assertThat(none.plan()).isEmpty();
        assertThat(none.leastDropped()).isEqualTo(1);
        assertThat(METHOD.rematch(changed().request(), yesterday, 1).plan()).isPresent();
    }

    @Test
    void each_step_of_the_budget_gives_a_plan_as_good_as_or_better_than_the_step_before() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Pilot pilot = new Pilot();
            for (int i = 0; i < 5; i++) {
                pilot.with(expert("E-" + i)
                        .language(new LanguageSkill(
                                Pilot.FRENCH,
                                List.of(CefrLevel.B2, CefrLevel.C1, CefrLevel.NATIVE)
                                        .get(random.nextInt(3))))
                        .quota(1));
            }
            for (int i = 0; i < 4; i++) {
                pilot.with(need("N-" + i).places(1 + random.nextInt(2)));
            }
            List<PreviousPair> yesterday = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                yesterday.add(pair("E-" + i, "N-" + random.nextInt(4)));
            }
            long last = Long.MIN_VALUE;
            int most = 0;
            for (int budget = 0; budget <= 4; budget++) {
                RematchedPlan rematched = METHOD.rematch(pilot.request(), yesterday, budget);
                if (rematched.plan().isPresent()) {
                    assertThat(rematched.kept().size()
                                    + rematched.dropped().size()
                                    + rematched.lapsed().size())
                            .isEqualTo(4);
                    assertThat(rematched.dropped()).hasSizeBetween(rematched.leastDropped(), budget);
                    MatchPlan plan = rematched.plan().get();
                    assertThat(plan.pairings().size()).isGreaterThanOrEqualTo(most);
                    if (plan.pairings().size() == most) {
                        assertThat(plan.total()).isGreaterThanOrEqualTo(last);
                    }
                    most = plan.pairings().size();
                    last = plan.total();
                } else {
                    assertThat(rematched.leastDropped()).isGreaterThan(budget);
                }
            }
            assertThat(last).isEqualTo(METHOD.match(pilot.request()).total());
        }
    }

    @Test
    void from_a_plan_the_search_starts_at_its_prices_and_finds_a_plan_as_good() {
        for (long seed = 0; seed < 40; seed++) {
            Pilot pilot = TwoPlacesTest.random(new Random(seed));
            MatchPlan yesterday = METHOD.match(pilot.request());
            pilot.with(expert("E-9").quota(1)).with(need("N-9"));
            pilot.withheld.add(PersonId.of("E-0"));
            List<PreviousPair> pairs =
                    yesterday.proposals().stream().map(PreviousPair::of).toList();

            RematchedPlan warm = METHOD.rematch(pilot.request(), yesterday, 1);
            RematchedPlan cold = METHOD.rematch(pilot.request(), pairs, 1);

            assertThat(warm.lapsed()).isEqualTo(cold.lapsed());
            assertThat(warm.plan().isPresent()).isEqualTo(cold.plan().isPresent());
            if (warm.plan().isPresent()) {
                assertThat(warm.plan().get().pairings())
                        .hasSameSizeAs(cold.plan().orElseThrow().pairings());
                assertThat(warm.plan().get().total())
                        .isEqualTo(cold.plan().orElseThrow().total());
                assertThat(warm.dropped()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void the_trade_off_has_a_better_plan_at_each_step_and_none_between_is_better() {
        int longest = 0;
        for (long seed = 0; seed < 40; seed++) {
            Pilot pilot = TwoPlacesTest.random(new Random(seed));
            List<PreviousPair> yesterday = new ArrayList<>();
            pilot.members.forEach(member -> pilot.needs.forEach(need -> {
                if ((member.id().hashCode() + need.id().hashCode()) % 3 == 0) {
                    yesterday.add(new PreviousPair(member.id(), need.id()));
                }
            }));

            List<RematchedPlan> curve = METHOD.disruptionAgainstScore(pilot.request(), yesterday);

            longest = Math.max(longest, curve.size());
            int standing = curve.get(0).kept().size() + curve.get(0).dropped().size();
            int at = -1;
            for (int budget = 0; budget <= standing; budget++) {
                RematchedPlan plan = METHOD.rematch(pilot.request(), yesterday, budget);
                if (at + 1 < curve.size() && curve.get(at + 1).dropped().size() <= budget) {
                    at++;
                }
                assertThat(plan.plan().isPresent()).as("seed %d", seed).isEqualTo(at >= 0);
                if (at >= 0) {
                    MatchPlan step = curve.get(at).plan().orElseThrow();
                    assertThat(step.pairings())
                            .as("seed %d, budget %d", seed, budget)
                            .hasSameSizeAs(plan.plan().orElseThrow().pairings());
                    assertThat(step.total()).isEqualTo(plan.plan().orElseThrow().total());
                }
            }
            assertThat(at).isEqualTo(curve.size() - 1);
            assertThat(curve.get(at).plan().orElseThrow().total())
                    .isEqualTo(METHOD.match(pilot.request()).total());
        }
        assertThat(longest).isGreaterThan(2);
        assertThat(METHOD.disruptionAgainstScore(changed().request(), List.of()))
                .singleElement()
                .satisfies(plan -> assertThat(plan.plan()).isPresent());
    }

    @Test
    void a_negative_budget_is_refused() {
        MatchRequest request = changed().request();
        assertThatThrownBy(() -> METHOD.rematch(request, List.of(), -1)).hasMessageContaining("found -1");
    }

    private static PreviousPair pair(String member, String need) {
        return new PreviousPair(PersonId.of(member), NeedId.of(need));
    }
}
