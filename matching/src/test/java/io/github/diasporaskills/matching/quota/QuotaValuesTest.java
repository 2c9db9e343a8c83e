package io.github.diasporaskills.matching.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.quota.GroupLimit.Side;
import io.github.diasporaskills.matching.quota.Reserves.Reserve;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a plan, as values: equal by content, refused out of range, and said in few words. */
class QuotaValuesTest {

    private static final CandidateGraph GRAPH = CandidateGraph.dense(2, 3, new int[] {1, 2, 3, 4, 5, 6});
    private static final Capacities CAPACITIES = Capacities.of(new int[] {1, 2}, new int[] {3, 0, 1});
    private static final MatchProblem PROBLEM = MatchProblem.of(GRAPH, CAPACITIES);

    @Test
    void capacities_are_equal_if_every_number_is() {
        assertThat(CAPACITIES)
                .isEqualTo(Capacities.of(new int[] {1, 2}, new int[] {3, 0, 1}))
                .hasSameHashCodeAs(Capacities.of(new int[] {1, 2}, new int[] {3, 0, 1}))
                .isNotEqualTo(Capacities.of(new int[] {1, 3}, new int[] {3, 0, 1}))
                .isNotEqualTo(Capacities.of(new int[] {1, 2}, new int[] {3, 0, 2}))
                .isNotEqualTo(CAPACITIES.withMinimums(new int[] {1, 0}, new int[3]))
                .isNotEqualTo(CAPACITIES.withMinimums(new int[2], new int[] {1, 0, 0}))
                .isNotEqualTo("3 on the left, 4 on the right")
                .hasToString("3 on the left, 4 on the right");
        assertThat(CAPACITIES.hashCode())
                .isEqualTo(31 * List.of(1, 2).hashCode() + List.of(3, 0, 1).hashCode());
    }

    @Test
    void capacities_answer_by_element_and_leave_the_arrays_given_alone() {
        int[] left = {1, 2};
        Capacities capacities =
                Capacities.of(left, new int[] {3, 0, 1}).withMinimums(new int[] {0, 2}, new int[] {3, 0, 0});
        left[0] = 9;
        assertThat(capacities.left(0)).isEqualTo(1);
        assertThat(capacities.leftMinimum(1)).isEqualTo(2);
        assertThat(capacities.rightMinimum(0)).isEqualTo(3);
        assertThat(capacities.leftTotal()).isEqualTo(3);
        assertThat(capacities.rightTotal()).isEqualTo(4);
        assertThat(capacities.hasMinimums()).isTrue();
        assertThat(CAPACITIES.hasMinimums()).isFalse();
        assertThat(CAPACITIES.withMinimums(new int[2], new int[] {0, 0, 1}).hasMinimums())
                .isTrue();
        assertThat(CAPACITIES.withMinimums(new int[] {0, 1}, new int[3]).hasMinimums())
                .isTrue();
        assertThat(CAPACITIES.fits(GRAPH)).isTrue();
        assertThat(CAPACITIES.fits(CandidateGraph.dense(3, 3, new int[9]))).isFalse();
        assertThat(CAPACITIES.fits(CandidateGraph.dense(2, 2, new int[4]))).isFalse();
        Capacities ones = Capacities.ones(GRAPH);
        assertThat(ones.left(1) + ones.right(2)).isEqualTo(2);
        assertThat(ones.withLeft(GRAPH, "0", 5).left(0)).isEqualTo(5);
        assertThat(ones.withRight(GRAPH, "2", 0).right(2)).isZero();
    }

    @Test
    void capacities_and_minimums_out_of_range_are_refused() {
        assertThat(Capacities.of(new int[] {0}, new int[] {0}).left(0)).isZero();
        assertThatThrownBy(() -> Capacities.of(new int[] {1, -1}, new int[1]))
                .hasMessage("A capacity is 0 or more; found -1 for left element 1");
        assertThatThrownBy(() -> Capacities.of(new int[1], new int[] {-2}))
                .hasMessage("A capacity is 0 or more; found -2 for right element 0");
        assertThatThrownBy(() -> CAPACITIES.withMinimums(new int[] {2, 0}, new int[3]))
                .hasMessage("A minimum is 0 up to the capacity, 1; found 2 for left element 0");
        assertThatThrownBy(() -> CAPACITIES.withMinimums(new int[2], new int[] {0, 0, -1}))
                .hasMessage("A minimum is 0 up to the capacity, 1; found -1 for right element 2");
        assertThatThrownBy(() -> CAPACITIES.withMinimums(new int[3], new int[3]))
                .hasMessage("Minimums are one for each element of the left side, 2; found 3");
        assertThatThrownBy(() -> CAPACITIES.withLeft(GRAPH, "nobody", 1)).hasMessageContaining("found nobody");
        assertThatThrownBy(() ->
                        CAPACITIES.withMinimums(new int[] {1, 0}, new int[3]).withLeft(GRAPH, "0", 0))
                .hasMessageContaining("found 1 for left element 0");
    }

    @Test
    void a_problem_is_equal_if_every_part_is() {
        GroupLimits limits = GroupLimits.of(List.of(GroupLimit.atMost("north", 2, 0, 1)));
        assertThat(PROBLEM)
                .isEqualTo(MatchProblem.of(GRAPH, CAPACITIES))
                .hasSameHashCodeAs(MatchProblem.of(GRAPH, CAPACITIES))
                .isNotEqualTo(MatchProblem.of(CandidateGraph.dense(2, 3, new int[6]), CAPACITIES))
                .isNotEqualTo(PROBLEM.with(Capacities.ones(GRAPH)))
                .isNotEqualTo(PROBLEM.with(Objective.MINIMISE))
                .isNotEqualTo(PROBLEM.with(Cardinality.FREE))
                .isNotEqualTo(PROBLEM.with(ShareTarget.of(new int[] {0}, BigDecimal.ONE)))
                .isNotEqualTo(PROBLEM.with(limits))
                .isNotEqualTo(PROBLEM.forcing(Selection.of(0)))
                .isNotEqualTo(PROBLEM.forbidding(Selection.of(0)))
                .isNotEqualTo(GRAPH);
        assertThat(PROBLEM.hashCode())
                .isNotZero()
                .isNotEqualTo(PROBLEM.with(Cardinality.FREE).hashCode());
        assertThat(PROBLEM.with(limits).hasQuotas()).isTrue();
        assertThat(PROBLEM.hasQuotas()).isFalse();
        assertThat(PROBLEM.with(CAPACITIES.withMinimums(new int[] {1, 0}, new int[3]))
                        .hasQuotas())
                .isTrue();
        assertThat(PROBLEM.hasFixedPairs()).isFalse();
        assertThat(PROBLEM.forcing(Selection.of(0)).hasFixedPairs()).isTrue();
        assertThat(PROBLEM.forbidding(Selection.of(0)).hasFixedPairs()).isTrue();
        assertThat(PROBLEM.with(limits).groups()).isSameAs(limits);
        assertThat(PROBLEM.with(limits)).asString().endsWith(", with quotas");
        assertThat(PROBLEM.with(ShareTarget.of(new int[] {0}, new BigDecimal("0.50"))))
                .asString()
                .endsWith("cardinality MAXIMUM, a share of 0.50 for 1 left elements");
        assertThat(PROBLEM).hasToString("2 × 3, 6 candidate pairs; MAXIMISE, cardinality MAXIMUM");
    }

    @Test
    void a_problem_of_parts_that_do_not_fit_is_refused() {
        ShareTarget target = ShareTarget.of(new int[] {0}, BigDecimal.ONE);
        assertThatThrownBy(() -> MatchProblem.of(GRAPH, Capacities.of(new int[1], new int[3])))
                .hasMessageContaining("another graph");
        assertThatThrownBy(() -> PROBLEM.with(Cardinality.FREE).with(target)).hasMessageContaining("found FREE");
        assertThatThrownBy(() -> PROBLEM.with(GroupLimits.of(List.of(GroupLimit.atMost("far", 1, 3)))))
                .hasMessageContaining("Groups have elements of the graph");
        assertThat(PROBLEM.with(GroupLimits.of(List.of(GroupLimit.atMost("last", 1, 2))))
                        .hasQuotas())
                .isTrue();
        assertThatThrownBy(() ->
                        PROBLEM.with(GroupLimits.of(List.of(new GroupLimit("left", Side.LEFT, List.of(2), 0, 1)))))
                .hasMessageContaining("Groups have elements of the graph");
        assertThatThrownBy(() -> PROBLEM.forcing(Selection.of(6))).hasMessageContaining("found edge 6");
        assertThatThrownBy(() -> PROBLEM.forbidding(Selection.of(-1))).hasMessageContaining("found edge -1");
        assertThat(PROBLEM.forcing(Selection.of(5)).forced().size()).isEqualTo(1);
        assertThatThrownBy(() -> PROBLEM.forcing(Selection.of(4)).forbidding(Selection.of(4)))
                .hasMessage("A pair is fixed once, forced or forbidden; found 1 and 1 twice");
        assertThat(PROBLEM.with(target).withoutTarget()).isEqualTo(PROBLEM);
    }

    @Test
    void a_share_is_a_limit_beside_others_of_another_name() {
        ShareTarget target = ShareTarget.of(new int[] {1, 5}, BigDecimal.ONE);
        GroupLimits others = GroupLimits.of(List.of(GroupLimit.atMost("target", 1, 0)));

        assertThat(target.limit(GroupLimits.none(), 2, 3))
                .isEqualTo(new GroupLimit("target", Side.LEFT, List.of(1), 3, Integer.MAX_VALUE));
        assertThat(target.limit(others, 2, 3).name()).isEqualTo("target'");
        assertThat(others.with(target.limit(others, 2, 3)).list()).hasSize(2);
    }

    @Test
    void reserves_are_found_by_pair_and_equal_by_content() {
        Reserve two = new Reserve(1, 0, 2);
        Reserve one = new Reserve(0, 1, 1);
        int[] groups = {0, Reserves.NO_GROUP, 1};
        Reserves reserves = Reserves.of(groups, List.of(two, one));
        groups[0] = 1;

        assertThat(reserves.list()).containsExactly(one, two);
        assertThat(reserves.groupOf(0)).isZero();
        assertThat(reserves.of(0, 1)).hasValue(1);
        assertThat(reserves.of(0, 0)).isEmpty();
        assertThat(reserves.of(1, 1)).isEmpty();
        assertThat(reserves.of(2, 0)).hasValue(0);
        assertThat(reserves.worth()).isEmpty();
        assertThat(reserves.worth(5).worth()).hasValue(5);
        assertThat(reserves.isEmpty()).isFalse();
        assertThat(Reserves.none().isEmpty()).isTrue();
        assertThat(reserves)
                .isEqualTo(Reserves.of(new int[] {0, -1, 1}, List.of(one, two)))
                .hasSameHashCodeAs(Reserves.of(new int[] {0, -1, 1}, List.of(one, two)))
                .isNotEqualTo(Reserves.of(new int[] {0, -1, 0}, List.of(one, two)))
                .isNotEqualTo(Reserves.of(new int[] {0, -1, 1}, List.of(one)))
                .isNotEqualTo(reserves.worth(5))
                .isNotEqualTo(one)
                .hasToString("3 reserved places");
        assertThat(PROBLEM.with(Reserves.of(new int[2], List.of(one))))
                .isNotEqualTo(PROBLEM)
                .hasToString(PROBLEM + ", with 1 reserved places");
    }

    @Test
    void reserves_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Reserve(-1, 0, 0)).hasMessageContaining("0 places of -1 for 0");
        assertThatThrownBy(() -> new Reserve(0, -1, 0)).hasMessageContaining("for -1");
        assertThatThrownBy(() -> new Reserve(0, 0, -1)).hasMessageContaining("-1 places");
        assertThatThrownBy(() -> Reserves.of(new int[] {-2}, List.of())).hasMessageContaining("found -2");
        assertThatThrownBy(() -> Reserves.of(new int[1], List.of(new Reserve(3, 2, 1), new Reserve(3, 2, 0))))
                .hasMessageContaining("element 3 for group 2");
        assertThatThrownBy(() -> Reserves.none().worth(-1)).hasMessageContaining("found -1");
    }

    @Test
    void groups_lie_within_each_other_or_apart() {
        GroupLimit all = GroupLimit.atMost("country", 4, 0, 1, 2, 3);
        GroupLimit north = GroupLimit.atMost("north", 2, 1, 0);
        GroupLimit people = new GroupLimit("people", Side.LEFT, List.of(0), 1, 1);
        GroupLimits limits = GroupLimits.of(List.of(people, north, all));

        assertThat(limits.list()).containsExactly(all, north, people);
        assertThat(limits.around(1)).hasValue(0);
        assertThat(limits.around(0)).isEmpty();
        assertThat(limits.around(2)).isEmpty();
        assertThat(limits.of(Side.RIGHT, 0)).hasValue(1);
        assertThat(limits.of(Side.RIGHT, 3)).hasValue(0);
        assertThat(limits.of(Side.LEFT, 0)).hasValue(2);
        assertThat(limits.of(Side.LEFT, 1)).isEmpty();
        assertThat(limits.isEmpty()).isFalse();
        assertThat(GroupLimits.none().isEmpty()).isTrue();
        assertThat(limits)
                .hasToString("3 limits on groups")
                .isEqualTo(GroupLimits.of(List.of(all, north, people)))
                .hasSameHashCodeAs(GroupLimits.of(List.of(all, north, people)))
                .isNotEqualTo(GroupLimits.of(List.of(all, north)))
                .isNotEqualTo(all);
        assertThat(limits.hashCode()).isEqualTo(limits.list().hashCode());
        assertThatThrownBy(() -> GroupLimits.of(List.of(all, GroupLimit.atMost("edge", 1, 3, 4))))
                .hasMessageContaining("found edge and country crossing at element 4");
        assertThatThrownBy(() -> GroupLimits.of(List.of(north, GroupLimit.atMost("north", 1, 5))))
                .hasMessageContaining("found twice: north");
        assertThat(GroupLimits.of(List.of(GroupLimit.atMost("nobody", 0))).around(0))
                .isEmpty();
    }

    @Test
    void a_limit_on_a_group_is_checked() {
        assertThat(GroupLimit.atMost("north", 2, 1, 0).atLeast(2))
                .isEqualTo(new GroupLimit("north", Side.RIGHT, List.of(0, 1), 2, 2));
        assertThatThrownBy(() -> GroupLimit.atMost("north", 2, 1).atLeast(3)).hasMessageContaining("found 3 to 2");
        assertThatThrownBy(() -> GroupLimit.atMost("north", 2, 1).atLeast(-1)).hasMessageContaining("found -1 to 2");
        assertThatThrownBy(() -> GroupLimit.atMost(" ", 2, 1)).hasMessageContaining("blank");
        assertThatThrownBy(() -> GroupLimit.atMost("north", 2, -1)).hasMessageContaining("[-1] for north");
        assertThatThrownBy(() -> GroupLimit.atMost("north", 2, 1, 1)).hasMessageContaining("[1, 1] for north");
        assertThat(GroupLimit.atMost("none", 0).maximum()).isZero();
    }

    @Test
    void a_share_is_rounded_up_and_equal_by_value() {
        ShareTarget target = ShareTarget.of(new int[] {2, 0}, new BigDecimal("0.4"));
        assertThat(target.of(0)).isZero();
        assertThat(target.of(5)).isEqualTo(2);
        assertThat(target.of(6)).isEqualTo(3);
        assertThat(target.has(0)).isTrue();
        assertThat(target.has(1)).isFalse();
        assertThat(target.share()).isEqualByComparingTo("0.4");
        assertThat(target)
                .isEqualTo(ShareTarget.of(new int[] {0, 2}, new BigDecimal("0.40")))
                .hasSameHashCodeAs(ShareTarget.of(new int[] {0, 2}, new BigDecimal("0.40")))
                .isNotEqualTo(ShareTarget.of(new int[] {0}, new BigDecimal("0.4")))
                .isNotEqualTo(ShareTarget.of(new int[] {0, 2}, new BigDecimal("0.5")))
                .isNotEqualTo(new BigDecimal("0.4"))
                .hasToString("a share of 0.4 for 2 left elements");
        assertThat(target.hashCode()).isNotZero();
        assertThat(ShareTarget.of(new int[0], BigDecimal.ONE).of(3)).isEqualTo(3);
        assertThatThrownBy(() -> ShareTarget.of(new int[0], BigDecimal.ZERO)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> ShareTarget.of(new int[0], new BigDecimal("1.01")))
                .hasMessageContaining("found 1.01", "0.4 is 40 %");
    }

    @Test
    void a_participation_target_is_for_a_stated_gender_and_a_share() {
        assertThat(ParticipationTarget.of(Gender.WOMAN, 0.4).share()).isEqualByComparingTo("0.4");
        assertThatThrownBy(() -> ParticipationTarget.of(Gender.NOT_ASKED, 0.4)).hasMessageContaining("NOT_ASKED");
        assertThatThrownBy(() -> ParticipationTarget.of(Gender.WOMAN, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> ParticipationTarget.of(Gender.WOMAN, 40)).hasMessageContaining("found 40");
    }
}
