package io.github.diasporaskills.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.SmallPreferences.Extra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every method against every plan of small instances. */
class StableMatchingTest {

    private static final long INSTANCES = 1_000L * Integer.getInteger("checks.percent", 1);
    private static final StableMatching DEFAULT = StableMatching.withDefaults();

    @Test
    void without_ties_each_side_gets_the_best_that_any_stable_plan_gives_it() {
        int several = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed);
            Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
            several += oracle.stable().size() > 1 ? 1 : 0;
            assertThat(wishes(oracle, checked(DEFAULT.solve(instance), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle.best());
            assertThat(wishes(oracle, checked(DEFAULT.bestFor(Side.PLACES).solve(instance), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle.worst());
        }
        assertThat(several).as("instances with several stable plans").isPositive();
    }

    @Test
    void all_stable_plans_place_the_same_people_and_fill_each_place_alike() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed);
            List<int[]> plans =
                    Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).stable();
            int[] one = DEFAULT.solve(instance).placement().orElseThrow().toArray();
            for (int[] plan : plans) {
                assertThat(fill(instance, plan)).as("seed %d", seed).isEqualTo(fill(instance, one));
                for (int proposer = 0; proposer < plan.length; proposer++) {
                    assertThat(plan[proposer] < 0).isEqualTo(one[proposer] < 0);
                }
                for (int place = 0; place < instance.placeCount(); place++) {
                    if (fill(instance, one)[place] < instance.capacity(place)) {
                        for (int proposer = 0; proposer < plan.length; proposer++) {
                            assertThat(plan[proposer] == place).isEqualTo(one[proposer] == place);
                        }
                    }
                }
            }
        }
    }

    @Test
    void ties_broken_by_a_lottery_give_weakly_stable_plans_for_both_sides() {
        int decided = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed, Extra.TIES);
            Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
            StableResult one = DEFAULT.withSeed(seed).solve(instance);
            StableResult other = DEFAULT.withSeed(seed + 1).solve(instance);
            decided += one.placement().equals(other.placement()) ? 0 : 1;
            for (StableResult result : List.of(
                    one, other, DEFAULT.bestFor(Side.PLACES).withSeed(seed).solve(instance))) {
                int[] found = checked(result, seed);
                assertThat(oracle.stable()).as("seed %d", seed).anyMatch(plan -> Arrays.equals(plan, found));
            }
        }
        assertThat(decided).as("instances in which the lottery decides").isPositive();
    }

    @Test
    void placing_many_places_two_thirds_of_the_most() {
        int more = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed, Extra.TIES);
            Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
            StableResult result = DEFAULT.placingMany().solve(instance);
            int[] plan = checked(result, seed);
            assertThat(oracle.stable()).as("seed %d", seed).anyMatch(each -> Arrays.equals(each, plan));
            long most = oracle.stable().stream()
                    .mapToLong(StableMatchingTest::placed)
                    .max()
                    .orElseThrow();
            assertThat(3 * placed(plan)).as("seed %d", seed).isGreaterThanOrEqualTo(2 * most);
            more += placed(plan) > placed(checked(DEFAULT.solve(instance), seed)) ? 1 : 0;
        }
        assertThat(more)
                .as("instances in which it places more than the lottery does")
                .isPositive();
    }

    @Test
    void strongly_and_super_stable_plans_are_found_exactly_where_they_exist() {
        for (Stability stability : List.of(Stability.STRONG, Stability.SUPER)) {
            int none = 0;
            int some = 0;
            int critical = 0;
            for (long seed = 0; seed < INSTANCES; seed++) {
                PreferenceInstance instance = SmallPreferences.random(seed, Extra.TIES);
                Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, stability);
                StableResult result = DEFAULT.asking(stability).solve(instance);
                assertThat(result.placement().isPresent())
                        .as("%s %d", stability, seed)
                        .isEqualTo(!oracle.stable().isEmpty());
                StabilityCheck check = StabilityVerifier.verify(result);
                assertThat(check.proven())
                        .as("%s %d %s", stability, seed, check)
                        .isTrue();
                if (result.placement().isPresent()) {
                    some++;
                    assertThat(wishes(oracle, result.placement().get().toArray()))
                            .as("best for proposers, %s %d", stability, seed)
                            .isEqualTo(oracle.best());
                } else {
                    none++;
                    critical += ((NonExistence.StruckOut) result.nonExistence().orElseThrow())
                                    .steps().stream()
                                            .anyMatch(step -> !step.critical().isEmpty())
                            ? 1
                            : 0;
                }
            }
            assertThat(some).isPositive();
            assertThat(none).isPositive();
            assertThat(critical > 0).as("critical sets").isEqualTo(stability == Stability.STRONG);
        }
    }

    @Test
    void reserves_and_ceilings_give_each_side_the_best_stable_plan() {
        for (Extra[] extras : List.of(
                new Extra[] {Extra.RESERVES}, new Extra[] {Extra.CEILINGS}, new Extra[] {Extra.RESERVES, Extra.CEILINGS
                })) {
            for (long seed = 0; seed < INSTANCES; seed++) {
                PreferenceInstance instance = SmallPreferences.random(seed, extras);
                Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
                assertThat(wishes(oracle, checked(DEFAULT.solve(instance), seed)))
                        .as("seed %d", seed)
                        .isEqualTo(oracle.best());
                assertThat(wishes(oracle, checked(DEFAULT.bestFor(Side.PLACES).solve(instance), seed)))
                        .as("seed %d", seed)
                        .isEqualTo(oracle.worst());
            }
        }
    }

    @Test
    void regional_caps_are_kept_and_nobody_blocks_in_the_sense_of_the_mechanism() {
        int more = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed, Extra.REGIONS, Extra.TIES);
            int[] flexible = checked(DEFAULT.under(Mechanism.FLEXIBLE).solve(instance), seed);
            int[] simple = checked(DEFAULT.under(Mechanism.JRMP).solve(instance), seed);
            assertThat(Oracle.of(instance, Mechanism.FLEXIBLE, Stability.WEAK).stable())
                    .as("seed %d", seed)
                    .anyMatch(plan -> Arrays.equals(plan, flexible));
            assertThat(Oracle.of(instance, Mechanism.JRMP, Stability.WEAK).stable())
                    .as("seed %d", seed)
                    .anyMatch(plan -> Arrays.equals(plan, simple));
            assertThat(placed(flexible)).isGreaterThanOrEqualTo(placed(simple));
            more += placed(flexible) > placed(simple) ? 1 : 0;
        }
        assertThat(more).as("instances in which flexible caps place more").isPositive();
    }

    @Test
    void targets_may_lie_below_reserves() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed, Extra.REGIONS, Extra.RESERVES, Extra.CEILINGS);
            Oracle oracle = Oracle.of(instance, Mechanism.JRMP, Stability.WEAK);
            StableMatching jrmp = DEFAULT.under(Mechanism.JRMP);
            assertThat(wishes(oracle, checked(jrmp.solve(instance), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle.best());
            assertThat(wishes(oracle, checked(jrmp.bestFor(Side.PLACES).solve(instance), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle.worst());
            for (int[] plan : oracle.stable()) {
                for (int[] altered : swapped(instance, plan)) {
                    boolean stable = oracle.stable().stream().anyMatch(each -> Arrays.equals(each, altered));
                    assertThat(StabilityVerifier.verify(AlteredClaims.of(jrmp.solve(instance), altered, 0))
                                    .proven())
                            .as("seed %d", seed)
                            .isEqualTo(stable);
                }
            }
        }
    }

    /** The plans in which one proposer has the place of another, who has none. */
    private static List<int[]> swapped(PreferenceInstance instance, int[] plan) {
        List<int[]> all = new ArrayList<>();
        for (int one = 0; one < plan.length; one++) {
            for (int other = 0; other < plan.length; other++) {
                if (one != other
                        && plan[other] >= 0
                        && instance.edge(one, plan[other]).isPresent()) {
                    int[] altered = plan.clone();
                    altered[one] = plan[other];
                    altered[other] = -1;
                    all.add(altered);
                }
            }
        }
        return all;
    }

    @Test
    void minimums_are_kept_by_a_stable_plan_or_by_one_with_the_fewest_blocking_pairs() {
        int impossible = 0;
        int blocked = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed, Extra.MINIMUMS);
            Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
            StableResult result = DEFAULT.solve(instance);
            StabilityCheck check = StabilityVerifier.verify(result);
            assertThat(check.proven()).as("seed %d %s", seed, check).isTrue();
            assertThat(result.placement().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(oracle.fewestWithMinimums() < Integer.MAX_VALUE);
            if (result.placement().isPresent()) {
                assertThat(check.blockingPairs()).as("seed %d", seed).hasSize(oracle.fewestWithMinimums());
                assertThat(result.fewestPossible()).isEqualTo(oracle.fewestWithMinimums());
                assertThat(result.isStable()).isEqualTo(oracle.fewestWithMinimums() == 0);
                blocked += result.isStable() ? 0 : 1;
            } else {
                impossible++;
            }
        }
        assertThat(impossible).isPositive();
        assertThat(blocked).isPositive();
    }

    @Test
    void couples_get_a_stable_plan_exactly_where_one_exists() {
        int none = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            Extra[] extras = seed % 2 == 0 ? new Extra[] {Extra.COUPLES} : new Extra[] {Extra.COUPLES, Extra.TIES};
            PreferenceInstance instance = SmallPreferences.random(seed, extras);
            Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
            StableResult result = DEFAULT.solve(instance);
            assertThat(result.isStable())
                    .as("seed %d", seed)
                    .isEqualTo(!oracle.stable().isEmpty());
            StabilityCheck check = StabilityVerifier.verify(result);
            assertThat(check.proven()).as("seed %d %s", seed, check).isTrue();
            none += result.isStable() ? 0 : 1;
        }
        assertThat(none).as("instances without a stable plan").isPositive();
    }

    static int[] checked(StableResult result, long seed) {
        StabilityCheck check = StabilityVerifier.verify(result);
        assertThat(check.proven()).as("seed %d: %s", seed, check).isTrue();
        assertThat(result.isStable()).isTrue();
        return result.placement().orElseThrow().toArray();
    }

    private static int[] wishes(Oracle oracle, int[] plan) {
        int[] wishes = new int[plan.length];
        for (int proposer = 0; proposer < plan.length; proposer++) {
            wishes[proposer] = oracle.wish(proposer, plan[proposer]);
        }
        return wishes;
    }

    private static int[] fill(PreferenceInstance instance, int[] plan) {
        int[] fill = new int[instance.placeCount()];
        for (int place : plan) {
            if (place >= 0) {
                fill[place]++;
            }
        }
        return fill;
    }

    private static long placed(int[] plan) {
        return Arrays.stream(plan).filter(place -> place >= 0).count();
    }
}
