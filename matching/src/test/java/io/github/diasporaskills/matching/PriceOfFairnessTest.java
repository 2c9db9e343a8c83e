package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceOfFairnessTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();

    @Test
    void each_level_is_the_best_plan_with_as_many_women_by_trying_all() {
        int longest = 0;
        for (long seed = 0; seed < 30L + 20L * PERCENT; seed++) {
            Pilot pilot = random(new Random(seed));
            PriceOfFairness curve = METHOD.priceOfFairness(pilot.request(), Gender.WOMAN);
            MatchPlan free = curve.levels().get(0).plan();
            Map<Integer, Long> best = best(free, pilot);

            assertThat(free.proposals()).isEqualTo(METHOD.match(pilot.request()).proposals());
            int reached = -1;
            for (PriceOfFairness.Level level : curve.levels()) {
                assertThat(level.proposals()).as("seed %d", seed).isGreaterThan(reached);
                reached = level.proposals();
                assertThat(women(level.plan(), pilot)).isEqualTo(level.proposals());
                assertThat(level.plan().pairings()).hasSameSizeAs(free.pairings());
                assertThat(level.plan().total()).as("seed %d, %s", seed, level).isEqualTo(best.get(level.proposals()));
                assertThat(level.price())
                        .isEqualByComparingTo(points(free.total() - level.plan().total()));
                assertThat(ProofVerifier.verify(level.plan().problem(), level.plan())
                                .proven())
                        .isTrue();
                assertThat(Collections.disjoint(level.gaining(), level.losing()))
                        .isTrue();
                assertThat(level.changed())
                        .isGreaterThanOrEqualTo(
                                Math.max(level.gaining().size(), level.losing().size()));
            }
            assertThat(reached)
                    .as("the last level has as many as any plan")
                    .isEqualTo(best.keySet().stream().mapToInt(n -> n).max().orElse(0));
            longest = Math.max(longest, curve.levels().size());
        }
        assertThat(longest).isGreaterThan(2);
    }

    @Test
    void the_price_and_who_would_change_are_told_level_by_level() {
        Pilot pilot = new Pilot()
                .with(
                        expert("E-1").gender(Gender.MAN).language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        expert("E-2").gender(Gender.MAN).language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        expert("E-3").gender(Gender.WOMAN))
                .with(need("N-1"), need("N-2"));

        PriceOfFairness curve = METHOD.priceOfFairness(pilot.request(), Gender.WOMAN);

        assertThat(curve.gender()).isEqualTo(Gender.WOMAN);
        assertThat(curve).hasToString("2 levels for WOMAN");
        PriceOfFairness.Level first = curve.levels().get(0);
        assertThat(first.proposals()).isZero();
        assertThat(first.price()).isZero();
        assertThat(first.changed()).isZero();
        PriceOfFairness.Level one = curve.levels().get(1);
        assertThat(one.proposals()).isEqualTo(1);
        assertThat(one.price()).isPositive();
        assertThat(one.gaining()).containsExactly(PersonId.of("E-3"));
        assertThat(one.losing()).hasSize(1);
        assertThat(one.changed()).isEqualTo(1);
        assertThat(one).hasToString("1 proposals, price " + one.price().toPlainString());
    }

    @Test
    void a_programme_without_proposals_has_the_one_level_of_its_empty_plan() {
        PriceOfFairness curve = METHOD.priceOfFairness(new Pilot().request(), Gender.WOMAN);

        assertThat(curve.levels())
                .singleElement()
                .satisfies(level -> assertThat(level.proposals()).isZero());
    }

    @Test
    void it_is_for_a_stated_gender_and_for_as_many_proposals_as_possible() {
        MatchRequest request = new Pilot().request();
        assertThatThrownBy(() -> METHOD.priceOfFairness(request, Gender.UNDISCLOSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNDISCLOSED");
        OptimalMatching byScore = METHOD.with(Cardinality.FREE);
        assertThatThrownBy(() -> byScore.priceOfFairness(request, Gender.WOMAN)).hasMessageContaining("MAXIMUM");
    }

    private static Pilot random(Random random) {
        Pilot pilot = new Pilot();
        int members = 2 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            pilot.with(expert("E-" + i)
                    .gender(random.nextBoolean() ? Gender.WOMAN : Gender.MAN)
                    .language(new LanguageSkill(
                            Pilot.FRENCH,
                            List.of(CefrLevel.B2, CefrLevel.C1, CefrLevel.NATIVE)
                                    .get(random.nextInt(3))))
                    .quota(1));
        }
        int needs = 1 + random.nextInt(3);
        for (int i = 0; i < needs; i++) {
            NeedBuilder need = need("N-" + i).places(1 + random.nextInt(2));
            if (random.nextBoolean()) {
                need.language(new LanguageSkill(Pilot.FRENCH, random.nextBoolean() ? CefrLevel.B2 : CefrLevel.C1));
            }
            pilot.with(need);
        }
        return pilot;
    }

    private static int women(MatchPlan plan, Pilot pilot) {
        return (int) plan.selection()
                .edges()
                .filter(edge -> isWoman(plan.problem().graph(), edge, pilot))
                .count();
    }

    private static boolean isWoman(CandidateGraph graph, int edge, Pilot pilot) {
        return pilot.members.get(graph.leftOf(edge)).gender() == Gender.WOMAN;
    }

    /** Among the largest plans, the highest total with at least a number of women, for each number that occurs. */
    private static Map<Integer, Long> best(MatchPlan plan, Pilot pilot) {
        CandidateGraph graph = plan.problem().graph();
        List<long[]> all = new ArrayList<>();
        int most = 0;
        for (int set = 0; set < 1 << graph.edgeCount(); set++) {
            int[] left = new int[graph.leftCount()];
            int[] right = new int[graph.rightCount()];
            long total = 0;
            int women = 0;
            boolean fits = true;
            for (int edge = 0; edge < graph.edgeCount() && fits; edge++) {
                if ((set >> edge & 1) == 1) {
                    total += graph.valueOf(edge);
                    women += isWoman(graph, edge, pilot) ? 1 : 0;
                    fits = ++left[graph.leftOf(edge)]
                                    <= plan.problem().capacities().left(graph.leftOf(edge))
                            && ++right[graph.rightOf(edge)]
                                    <= plan.problem().capacities().right(graph.rightOf(edge));
                }
            }
            if (fits) {
                all.add(new long[] {Integer.bitCount(set), women, total});
                most = Math.max(most, Integer.bitCount(set));
            }
        }
        Map<Integer, Long> best = new TreeMap<>();
        for (long[] one : all) {
            if (one[0] == most) {
                for (int women = 0; women <= one[1]; women++) {
                    best.merge(women, one[2], Math::max);
                }
            }
        }
        return best;
    }

    private static BigDecimal points(long thousandths) {
        return Score.points(thousandths);
    }
}
