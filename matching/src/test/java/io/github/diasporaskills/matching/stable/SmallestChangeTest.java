package io.github.diasporaskills.matching.stable;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.MatchingWording;
import io.github.diasporaskills.matching.StableVerdicts;
import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.InstanceChange;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.SmallPreferences.Extra;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The smallest change that would give somebody a better place, or a place one more, is what brute force finds. */
class SmallestChangeTest {

    private static final StableMatching DEFAULT = StableMatching.withDefaults();
    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    @Test
    void ranks_and_an_opening_are_named_with_where_they_lead() {
        PreferenceInstance instance =
                Lists.of("a: x; b: x>y; c: x", "x 1: a>b>c; y 1: b").build();
        StableResult result = DEFAULT.solve(instance);

        assertThat(said(DEFAULT.changesFor(result, 0))).isEmpty();
        assertThat(said(DEFAULT.changesFor(result, 1)))
                .containsExactly("1 rank up on the list of x would lead to x", "One opening more at x would lead to x");
        assertThat(said(DEFAULT.changesFor(result, 2))).containsExactly("2 ranks up on the list of x would lead to x");
    }

    @Test
    void whoever_lost_a_lottery_is_told_that_standing_before_equals_would_do() {
        StableResult drawn = DEFAULT.solve(Lists.of("a: x; b: x", "x 1: a=b").build());
        int left = drawn.placement().orElseThrow().placeOf(0).isPresent() ? 1 : 0;

        assertThat(said(DEFAULT.changesFor(drawn, left)))
                .containsExactly(
                        "Standing before those of the same rank on the list of x would lead to x",
                        "One opening more at x would lead to x");
    }

    /** b overtakes a at x; a goes to y instead of c, who comes to x and stands before b still. */
    @Test
    void it_is_not_enough_to_overtake_those_who_are_there_where_somebody_comes_back() {
        PreferenceInstance instance =
                Lists.of("a: x>y; b: x; c: y>x", "x 1: c>a>b; y 1: a>c").build();
        StableResult result = DEFAULT.solve(instance);
        assertThat(Lists.plan(result)).isEqualTo("{x=[a], y=[c]}");

        assertThat(said(DEFAULT.changesFor(result, 1))).startsWith("2 ranks up on the list of x would lead to x");
    }

    @Test
    void a_place_that_does_not_list_somebody_could() {
        PreferenceInstance instance =
                Lists.of("a: x; b: y>x; c: x", "x 3: a; y 0: b").build();
        StableResult result = DEFAULT.solve(instance);

        assertThat(said(DEFAULT.changesFor(result, 1)))
                .containsExactly(
                        "One opening more at y would lead to y",
                        "The end of the list of x, which does not name them, would lead to x");
        assertThat(said(DEFAULT.changesForPlace(result, 0)))
                .containsExactly("To list b, who lists x, would fill one place more there");
        assertThat(DEFAULT.changesForPlace(result, 1)).isEmpty();
    }

    @Test
    void targets_and_caps_are_raised_where_they_are_in_the_way() {
        PreferenceBuilder two = Lists.of(
                        "d1: h1; d2: h1; d3: h1; d4: h2; d5: h2; d6: h2",
                        "h1 5: d1>d2>d3>d4>d5>d6; h2 5: d1>d2>d3>d4>d5>d6")
                .region("r", 4)
                .inRegion("h1", "r")
                .inRegion("h2", "r")
                .target("h1", 2)
                .target("h2", 1);
        PreferenceInstance instance = two.build();
        StableMatching jrmp = DEFAULT.under(Mechanism.JRMP);
        StableMatching flexible = DEFAULT.under(Mechanism.FLEXIBLE);

        assertThat(said(jrmp.changesFor(jrmp.solve(instance), 2)))
                .containsExactly(
                        "1 rank up on the list of h1 would lead to h1", "A target of 3 at h1 would lead to h1");
        assertThat(said(jrmp.changesForPlace(jrmp.solve(instance), 0)))
                .containsExactly("A target of 3 at h1 would fill one place more");
        assertThat(said(flexible.changesFor(flexible.solve(instance), 5)))
                .contains("2 ranks up on the list of h2 would lead to h2");
        assertThat(said(flexible.changesFor(flexible.solve(instance), 4)))
                .containsExactly("1 rank up on the list of h2 would lead to h2", "A cap of 5 for r would lead to h2");
        assertThat(said(flexible.changesForPlace(flexible.solve(instance), 1)))
                .containsExactly("A cap of 5 for r would fill one place more at h2");
        PreferenceInstance full = two.target("h2", 2).build();
        assertThat(said(jrmp.changesFor(jrmp.solve(full), 2)))
                .last()
                .isEqualTo("A target of 3 at h1, and for that a cap of 5 for r, would lead to h1");
        assertThat(said(jrmp.changesForPlace(jrmp.solve(full), 0)))
                .containsExactly("A target of 3 at h1, and for that a cap of 5 for r, would fill one place more");
    }

    @Test
    void ranks_and_openings_are_those_of_all_stable_plans_of_all_changed_lists() {
        int named = 0;
        for (long seed = 0; seed < 100L * PERCENT; seed++) {
            PreferenceInstance instance = SmallPreferences.random(seed);
            StableResult result = DEFAULT.solve(instance);
            int[] now = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).best();
            for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
                int fewest = Integer.MAX_VALUE;
                boolean opening = false;
                for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                    int place = instance.placeOf(edge);
                    if (instance.wishOf(edge) >= now[proposer]) {
                        break;
                    }
                    for (int rank = instance.priorityOf(edge) - 1; rank >= 0; rank--) {
                        if (best(rebuilt(instance, edge, rank, -1), proposer) < rankOf(instance, proposer, now)) {
                            fewest = Math.min(fewest, instance.priorityOf(edge) - rank);
                        }
                    }
                    opening |= best(rebuilt(instance, -1, 0, place), proposer) < rankOf(instance, proposer, now);
                }
                List<Reason> changes = DEFAULT.changesFor(result, proposer);
                assertThat(ranks(changes)).as("seed %d, %d", seed, proposer).isEqualTo(fewest);
                assertThat(changes.stream().anyMatch(change -> change.is(StableReason.CHANGE_OPENING)))
                        .as("seed %d, %d", seed, proposer)
                        .isEqualTo(opening);
                named += changes.size();
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void under_every_setting_a_smaller_change_of_rank_does_not_help() {
        for (long seed = 0; seed < 20L * PERCENT; seed++) {
            check(DEFAULT, seed, Extra.TIES);
            check(DEFAULT.bestFor(Side.PLACES), seed);
            check(DEFAULT.placingMany(), seed, Extra.TIES);
            check(DEFAULT.asking(Stability.SUPER), seed, Extra.TIES);
            check(DEFAULT, seed, Extra.MINIMUMS);
            check(DEFAULT, seed, Extra.RESERVES, Extra.CEILINGS);
            check(DEFAULT.under(Mechanism.JRMP), seed, Extra.REGIONS);
            check(DEFAULT.under(Mechanism.FLEXIBLE), seed, Extra.REGIONS, Extra.TIES);
        }
    }

    /** Tries each rank at each place; whatever else is named is solved and verified again. */
    private static void check(StableMatching method, long seed, Extra... extras) {
        PreferenceInstance instance = SmallPreferences.random(seed, extras);
        if (targetsAboveCap(instance)) {
            return;
        }
        StableResult result = method.solve(instance);
        if (result.placement().isEmpty()) {
            assertThatThrownBy(() -> method.changesFor(result, 0)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        int[] placed = result.placement().get().toArray();
        for (int proposer = 0; proposer < placed.length; proposer++) {
            int has = wish(instance, proposer, placed[proposer]);
            int fewest = Integer.MAX_VALUE;
            for (int edge = instance.firstEdge(proposer); edge < instance.firstEdge(proposer + 1); edge++) {
                for (int rank = instance.priorityOf(edge); rank >= 0 && instance.wishOf(edge) < has; rank--) {
                    PreferenceInstance moved = InstanceChange.movedUp(instance, edge, rank);
                    StableResult then = method.solve(moved);
                    assertThat(StabilityVerifier.verify(then).proven()).isTrue();
                    if (then.isStable()
                            && wish(
                                            moved,
                                            proposer,
                                            then.placement().orElseThrow().toArray()[proposer])
                                    < has) {
                        fewest = Math.min(fewest, instance.priorityOf(edge) - rank);
                    }
                }
            }
            List<Reason> changes = method.changesFor(result, proposer);
            assertThat(ranks(changes)).as("seed %d of %s", seed, method).isEqualTo(fewest);
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            int number = place;
            long filled = IntStream.of(placed).filter(each -> each == number).count();
            if (filled >= instance.capacity(place)) {
                assertThat(method.changesForPlace(result, place)).isEmpty();
            } else {
                method.changesForPlace(result, place)
                        .forEach(change -> assertThat(change.code()).startsWith("stable.fill."));
            }
        }
    }

    @Test
    void couples_have_no_small_change_and_a_result_without_plan_has_none_to_better() {
        PreferenceInstance couple = Lists.of("s: h1>h2", "h1 1: a1>s; h2 1: s>a2")
                .couple("a1", "a2", CoupleWish.of("h1", "h2"))
                .build();
        StableResult none = DEFAULT.solve(couple);
        assertThat(none.isStable()).isFalse();
        if (none.placement().isEmpty()) {
            assertThatThrownBy(() -> DEFAULT.changesFor(none, 0)).hasMessageContaining("no plan");
        }
        PreferenceInstance fitting = Lists.of("s: h1", "h1 1: s>a1; h2 1: a2")
                .couple("a1", "a2", CoupleWish.of("h1", "h2"))
                .build();
        StableResult found = DEFAULT.solve(fitting);
        assertThat(DEFAULT.changesFor(found, fitting.proposer("a1").orElseThrow()))
                .isEmpty();
    }

    @Test
    void hosts_and_reports_read_of_no_change_and_members_of_no_other() {
        PreferenceInstance instance =
                Lists.of("a: x; b: x; c: y", "x 1: a>b; y 2: a").build();
        StableResult result = DEFAULT.solve(instance);
        StableVerdicts verdicts = StableVerdicts.of(result).orElseThrow();

        for (Audience audience : List.of(Audience.HOST, Audience.REPORT)) {
            assertThat(verdicts.changesFor(1, DEFAULT, audience).lines()).isEmpty();
            assertThat(verdicts.changesForPlace(1, DEFAULT, audience).lines()).isEmpty();
        }
        assertThat(verdicts.changesForPlace(1, DEFAULT, Audience.PERSON).lines())
                .isEmpty();
        assertThat(verdicts.changesForPlace(1, DEFAULT, Audience.COORDINATOR).words(Locale.ENGLISH))
                .containsExactly("To list c, who lists y, would fill one place more there");
        assertThat(verdicts.changesFor(1, DEFAULT, Audience.PERSON).words(Locale.FRENCH))
                .containsExactly(
                        "1 rang plus haut sur la liste de x mènerait à x", "Une place de plus à x mènerait à x");
    }

    @Test
    void changes_out_of_range_are_refused() {
        PreferenceInstance instance = Lists.of("a: x; b: x", "x 2: a>b")
                .region("r", 2)
                .inRegion("x", "r")
                .minimum("x", 1)
                .build();
        assertThatThrownBy(() -> InstanceChange.movedUp(instance, 1, 2)).hasMessageContaining("found 2");
        assertThatThrownBy(() -> InstanceChange.movedUp(instance, 1, -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> InstanceChange.capacity(instance, 0, 1)).hasMessageContaining("found 1");
        assertThatThrownBy(() -> InstanceChange.target(instance, 0, 3)).hasMessageContaining("found 3");
        assertThatThrownBy(() -> InstanceChange.target(instance, 0, -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> InstanceChange.target(InstanceChange.capacity(instance, 0, 3), 0, 3))
                .hasMessageContaining("not above its cap, 2; found 3");
        assertThatThrownBy(() -> InstanceChange.cap(instance, 0, 1)).hasMessageContaining("found 1");
        assertThatThrownBy(() -> InstanceChange.listed(instance, 0, 0)).hasMessageContaining("proposer 0");
        assertThat(InstanceChange.cap(instance, 0, 5).cap(0)).isEqualTo(5);
        assertThat(InstanceChange.target(instance, 0, 0).target(0)).isZero();
    }

    private static boolean targetsAboveCap(PreferenceInstance instance) {
        return IntStream.range(0, instance.regionIds().size())
                .anyMatch(region -> InstanceChange.targets(instance, region) > instance.cap(region));
    }

    private static List<String> said(List<Reason> changes) {
        return changes.stream().map(MatchingWording.in(Locale.ENGLISH)::say).toList();
    }

    private static int ranks(List<Reason> changes) {
        return changes.stream()
                .filter(change -> change.is(StableReason.CHANGE_RANK) || change.is(StableReason.CHANGE_EQUALS))
                .map(change -> change.is(StableReason.CHANGE_EQUALS)
                        ? 0
                        : Integer.parseInt(requireNonNull(change.arguments().get("ranks"), "ranks")
                                .words(Locale.ROOT)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static int wish(PreferenceInstance instance, int proposer, int place) {
        return place < 0
                ? Integer.MAX_VALUE
                : instance.wishOf(instance.edge(proposer, place).orElseThrow());
    }

    /** How many edges of the proposer are better than what they have: the wish without entries in vain. */
    private static int rankOf(PreferenceInstance instance, int proposer, int[] now) {
        return now[proposer] == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : (int) IntStream.range(instance.firstEdge(proposer), instance.firstEdge(proposer + 1))
                        .filter(edge -> instance.wishOf(edge) < now[proposer])
                        .count();
    }

    private static int best(PreferenceInstance instance, int proposer) {
        return Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).best()[proposer];
    }

    /** The pairs alone, built anew, with one moved up or one opening more. */
    private static PreferenceInstance rebuilt(PreferenceInstance instance, int moved, int rank, int larger) {
        PreferenceBuilder builder = PreferenceInstance.builder();
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            builder.proposer(
                    instance.proposerIds().get(proposer),
                    IntStream.range(instance.firstEdge(proposer), instance.firstEdge(proposer + 1))
                            .mapToObj(edge -> instance.placeIds().get(instance.placeOf(edge)))
                            .toArray(String[]::new));
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            TreeMap<Integer, List<String>> classes = new TreeMap<>(Comparator.naturalOrder());
            for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
                if (instance.edge(proposer, place).isPresent()) {
                    int edge = instance.edge(proposer, place).getAsInt();
                    int at = edge == moved ? 2 * rank - 1 : 2 * instance.priorityOf(edge);
                    classes.computeIfAbsent(at, unused -> new ArrayList<>())
                            .add(instance.proposerIds().get(proposer));
                }
            }
            builder.place(
                    instance.placeIds().get(place),
                    instance.capacity(place) + (place == larger ? 1 : 0),
                    classes.values().stream().collect(Collectors.toList()));
        }
        return builder.build();
    }
}
