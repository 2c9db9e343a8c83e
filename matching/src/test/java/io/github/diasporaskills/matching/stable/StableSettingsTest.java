package io.github.diasporaskills.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.StableVerdicts;
import io.github.diasporaskills.matching.assignment.Watch;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceFile;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.PreferenceReason;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Objective;
import io.github.diasporaskills.matching.stable.SmallPreferences.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StableSettingsTest {

    private static final StableMatching DEFAULT = StableMatching.withDefaults();

    @Test
    void the_same_seed_gives_the_same_plan_in_whatever_order_the_instance_was_put_together() {
        PreferenceInstance one = Lists.of("a: x; b: x; c: x", "x 1: a=b=c").build();
        PreferenceInstance other = Lists.of("c: x; b: x; a: x", "x 1: c=b=a").build();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Lists.plan(DEFAULT.withSeed(seed).solve(one)))
                    .isEqualTo(Lists.plan(DEFAULT.withSeed(seed).solve(one)))
                    .isEqualTo(Lists.plan(DEFAULT.withSeed(seed).solve(other)));
        }
    }

    @Test
    void the_lottery_is_logged_and_said_to_whom_it_decided() {
        PreferenceInstance instance = Lists.of("a: x; b: x", "x 1: a=b").build();
        StableResult result = DEFAULT.withSeed(5).solve(instance);
        assertThat(result.lottery())
                .hasValueSatisfying(lottery -> assertThat(lottery.seed()).isEqualTo(5));
        int left = result.placement().orElseThrow().placeOf(0).isPresent() ? 1 : 0;
        assertThat(StableVerdicts.of(result)
                        .orElseThrow()
                        .ofProposer(left, Audience.PERSON)
                        .words(Locale.ENGLISH))
                .last()
                .asString()
                .contains("the lottery (seed 5) gave number 2, the last admitted has 1");
    }

    @Test
    void whoever_is_below_a_cutoff_learns_how_far_and_the_coordinator_from_whom() {
        PreferenceInstance instance =
                Lists.of("a: x; b: x>y; c: x", "x 1: a>b>c; y 1: b").build();
        StableVerdicts verdicts = StableVerdicts.of(DEFAULT.solve(instance)).orElseThrow();
        assertThat(verdicts.ofProposer(2, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "c has no place",
                        "Would rather have x: Rank 3 on the list of x; the last admitted has rank 1, 2 before");
        assertThat(verdicts.ofProposer(1, Audience.COORDINATOR).words(Locale.FRENCH))
                .containsExactly(
                        "b va à y, choix 2",
                        "Préférerait x\u00a0: Rang 2 sur la liste de x\u00a0; le dernier admis, a, a le rang 1, 1 avant");
        assertThat(verdicts.ofProposer(1, Audience.HOST).reasons()).hasSize(1);
        assertThat(verdicts.ofPlace(0, Audience.COORDINATOR).words(Locale.ENGLISH))
                .containsExactly("x has 1; capacity: 1: The last admitted is a, rank 1");
        assertThat(verdicts.ofPlace(0, Audience.PERSON).reasons()).hasSize(1);
    }

    @Test
    void what_no_method_answers_together_is_refused_with_all_reasons() {
        PreferenceInstance couples = Lists.of("s: x", "x 1: s>a; y 1: b")
                .couple("a", "b", CoupleWish.of("x", "y"))
                .minimum("x", 1)
                .build();
        assertThatThrownBy(() -> DEFAULT.under(Mechanism.FLEXIBLE).solve(couples))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .hasSize(2)
                                .allMatch(problem -> problem.reason().is(StableReason.NOT_TOGETHER)));
        PreferenceInstance ties = Lists.of("a: x=y", "x 1: a; y 1: a").build();
        assertThatThrownBy(() ->
                        DEFAULT.asking(Stability.SUPER).bestFor(Side.PLACES).solve(ties))
                .isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> DEFAULT.asking(Stability.SUPER).placingMany().solve(ties))
                .isInstanceOf(ProblemsException.class);
    }

    @Test
    void targets_above_a_cap_are_refused_where_targets_count() {
        PreferenceInstance instance = Lists.of("a: x; b: y", "x 2: a; y 2: b")
                .region("r", 3)
                .target("x", 2)
                .target("y", 2)
                .inRegion("x", "r")
                .inRegion("y", "r")
                .build();
        assertThat(DEFAULT.solve(instance).isStable()).isTrue();
        for (Mechanism mechanism : List.of(Mechanism.JRMP, Mechanism.FLEXIBLE)) {
            assertThatThrownBy(() -> DEFAULT.under(mechanism).solve(instance))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems())
                                    .singleElement()
                                    .satisfies(problem -> assertThat(
                                                    problem.reason().is(PreferenceReason.TARGETS_ABOVE_CAP))
                                            .isTrue()));
        }
    }

    @Test
    void every_method_tells_how_far_it_is_and_that_it_is_over() {
        for (Extra extra : Extra.values()) {
            List<long[]> told = new ArrayList<>();

            DEFAULT.telling((done, all) -> told.add(new long[] {done, all}))
                    .solve(SmallPreferences.random(2, extra, Extra.TIES));

            assertThat(told).as("%s", extra).isNotEmpty();
            assertThat(told).allMatch(step -> step[1] == Watch.UNKNOWN || step[0] <= step[1]);
            assertThat(told.stream().mapToLong(step -> step[0]).toArray()).isSorted();
            long[] last = told.get(told.size() - 1);
            assertThat(last[0]).as("%s is over", extra).isEqualTo(last[1]);
        }
    }

    @Test
    void a_large_search_tells_every_few_thousand_steps_of_how_many() {
        for (Side side : Side.values()) {
            PreferenceInstance instance = LargePreferences.random(1, 10_000, false);
            List<long[]> told = new ArrayList<>();

            DEFAULT.bestFor(side)
                    .telling((done, all) -> told.add(new long[] {done, all}))
                    .solve(instance);

            assertThat(told).hasSizeGreaterThanOrEqualTo(4);
            assertThat(told.get(1)[0]).isEqualTo(4_096);
            assertThat(told.get(1)[1])
                    .isEqualTo(side == Side.PROPOSERS ? instance.proposerCount() : instance.edgeCount());
        }
    }

    @Test
    void every_method_can_be_cancelled() {
        for (Extra extra : Extra.values()) {
            PreferenceInstance instance = SmallPreferences.random(2, extra, Extra.TIES);
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> DEFAULT.cancelledWhen(() -> {
                                asked.incrementAndGet();
                                return true;
                            })
                            .solve(instance))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).hasPositiveValue();
        }
    }

    @Test
    void empty_sides_and_places_without_capacity_are_like_any_other() {
        PreferenceInstance nothing = PreferenceInstance.builder().build();
        PreferenceInstance full = Lists.of("a: x", "x 0: a").build();
        for (PreferenceInstance instance : List.of(nothing, full)) {
            for (Mechanism mechanism : Mechanism.values()) {
                StableResult result = DEFAULT.under(mechanism).solve(instance);
                assertThat(result.placement().orElseThrow().placed()).isZero();
                assertThat(StabilityVerifier.verify(result).proven()).isTrue();
            }
        }
        assertThat(StableVerdicts.of(DEFAULT.solve(full))
                        .orElseThrow()
                        .ofProposer(0, Audience.PERSON)
                        .words(Locale.ENGLISH))
                .last()
                .asString()
                .contains("x takes nobody");
    }

    @Test
    void every_mistake_in_an_instance_is_reported_with_its_place() {
        assertThatThrownBy(() -> PreferenceInstance.builder()
                        .proposer("a", "x", "x", "nowhere")
                        .proposer("a")
                        .place("x", -1, List.of(List.of(), List.of("b")))
                        .minimum("x", 3)
                        .reserve("x", "WOMAN", 2)
                        .ceiling("x", "WOMAN", 1)
                        .inRegion("x", "r9")
                        .region("r1", -2)
                        .group("b", "WOMAN")
                        .couple("a", "a")
                        .build())
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.location().field() + " "
                                        + problem.reason().code())
                                .contains(
                                        "$.proposers.a preference.id.twice",
                                        "$.places.x.preferences[0] preference.tie.empty",
                                        "$.places.x.preferences[1] preference.proposer.unknown",
                                        "$.places.x.capacity preference.number.negative",
                                        "$.places.x.minimum preference.minimum.above-capacity",
                                        "$.places.x.reserves preference.reserve.above-capacity",
                                        "$.places.x.ceilings.WOMAN preference.ceiling.below-reserve",
                                        "$.places.x.region preference.region.unknown",
                                        "$.regions.r1.cap preference.number.negative",
                                        "$.groups.b preference.proposer.unknown",
                                        "$.couples[0] preference.couple.of-one"));
        assertThatThrownBy(() -> PreferenceInstance.of(
                        new int[] {0, 2}, new int[] {0, 0}, new int[] {0, 1}, new int[] {0}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> PreferenceInstance.of(
                        new int[] {0, 1}, new int[] {0}, new int[] {0, 2}, new int[] {0, 0}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> PreferenceInstance.of(
                        new int[] {0}, new int[] {}, new int[] {0, 0}, new int[] {}, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void a_graph_with_values_gives_lists_by_value_in_which_equal_values_are_ties() {
        CandidateGraph graph = CandidateGraph.builder()
                .left("a")
                .left("b")
                .left("c")
                .right("x")
                .right("y")
                .edge("a", "x", 5)
                .edge("a", "y", 9)
                .edge("b", "x", 5)
                .edge("b", "y", 5)
                .edge("c", "y", 7)
                .build();
        PreferenceInstance instance = PreferenceInstance.from(
                graph, Capacities.of(new int[] {1, 1, 0}, new int[] {1, 1}), Objective.MAXIMISE);
        assertThat(instance.edgeCount()).isEqualTo(4);
        assertThat(instance.hasTies()).isTrue();
        assertThat(Lists.plan(DEFAULT.solve(instance))).isEqualTo("{x=[b], y=[a]}");
        PreferenceInstance low = PreferenceInstance.from(graph, Capacities.ones(graph), Objective.MINIMISE);
        assertThat(low.wishOf(low.edge(0, 0).orElseThrow())).isZero();
        assertThatThrownBy(() -> PreferenceInstance.from(
                        graph, Capacities.of(new int[] {1, 2, 0}, new int[] {1, 1}), Objective.MAXIMISE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void the_whole_of_the_file_format_is_read() {
        ReadResult<PreferenceInstance> read = PreferenceFile.read(Document.parse("i.json", """
                {"proposers": {"a": ["p1", ["p2", "p3"]], "b": [], "c": ["p1"]},
                 "places": {"p1": {"capacity": 2, "minimum": 0, "preferences": ["a", ["b", "c"]], "region": "r1",
                                   "target": 3, "reserves": {"WOMAN": 1}, "ceilings": {"WOMAN": 2}},
                            "p2": {"preferences": ["a", "d"]}, "p3": {"preferences": ["a"]}},
                 "regions": {"r1": {"cap": 10}},
                 "groups": {"a": "WOMAN"},
                 "couples": [{"members": ["b", "d"], "preferences": [["p1", "p2"], ["p1", null], [null, "p2"]]}]}
                """));
        PreferenceInstance instance = read.orThrow("the instance");
        assertThat(instance).hasToString("4 × 3, 6 pairs");
        assertThat(instance.hasTies()).isTrue();
        assertThat(instance.reserve(0, 0)).isEqualTo(1);
        assertThat(instance.ceiling(0, 0)).isEqualTo(2);
        assertThat(instance.capacity(1)).isEqualTo(1);
        assertThat(instance.target(0)).isEqualTo(2);
        assertThat(instance.couples()).singleElement().satisfies(couple -> {
            assertThat(couple.wishCount()).isEqualTo(3);
            assertThat(couple.secondPlace(1)).isEmpty();
            assertThat(couple.firstPlace(2)).isEmpty();
        });
        assertThat(read.problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.is(PreferenceReason.TARGET_ABOVE_CAPACITY));
    }

    @Test
    void mistakes_in_the_file_are_reported_with_their_lines() {
        ReadResult<PreferenceInstance> read = PreferenceFile.read(Document.parse("i.json", """
                {"proposers": {"a": [1]},
                 "places": {"p": {"capacity": 1, "preferences": [], "colour": "red"}},
                 "couples": [{"members": ["a"], "preferences": [["p"],
                    [null, null]]}]}
                """));
        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(problem ->
                        problem.location().line() + " " + problem.reason().code())
                .contains("1 preference.tie.form", "3 preference.couple.form", "4 preference.couple.wish-empty");
    }

    @Test
    void larger_instances_of_every_kind_are_solved_and_verified() {
        for (long seed = 0; seed < 5; seed++) {
            PreferenceInstance ties = LargePreferences.random(seed, 400, true);
            for (StableMatching method : List.of(
                    DEFAULT,
                    DEFAULT.bestFor(Side.PLACES),
                    DEFAULT.placingMany(),
                    DEFAULT.asking(Stability.STRONG),
                    DEFAULT.asking(Stability.SUPER))) {
                assertThat(StabilityVerifier.verify(method.solve(ties)).proven())
                        .isTrue();
            }
        }
    }
}
