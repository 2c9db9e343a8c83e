package io.github.diasporaskills.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.StableVerdicts;
import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.PreferenceReason;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Examples from papers and from the programmes that use them, with the plans given there. */
class WorkedStableExamplesTest {

    private static final StableMatching DEFAULT = StableMatching.withDefaults();

    @Test
    @DisplayName("W1 the classic example of the National Resident Matching Program")
    void the_classic_example_of_the_nrmp() {
        PreferenceInstance instance = Lists.of(
                        "anderson: city; brown: city>mercy; chen: city>mercy; davis: mercy>city>general>state;"
                                + "eastman: city>mercy>state>general; ford: city>general>mercy>state;"
                                + "garcia: city>mercy>state>general; hassan: state>city>mercy>general",
                        "city 2: garcia>hassan>eastman>anderson>brown>chen>davis>ford;"
                                + "general 2: brown>eastman>hassan>anderson>chen>davis>garcia; mercy 2: chen>garcia;"
                                + "state 2: brown>eastman>anderson>chen>hassan>ford>davis>garcia")
                .build();
        for (Side side : Side.values()) {
            assertThat(solved(DEFAULT.bestFor(side), instance))
                    .isEqualTo("{city=[eastman, garcia], general=[davis], mercy=[chen], state=[ford, hassan]}");
        }
        assertThat(Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).stable())
                .hasSize(1);
        assertThat(instance.warnings())
                .filteredOn(warning -> warning.reason().is(PreferenceReason.NOT_LISTED_BY_PLACE))
                .hasSize(6);
        assertThat(instance.warnings())
                .filteredOn(warning -> warning.reason().is(PreferenceReason.NOT_LISTED_BY_PROPOSER))
                .hasSize(6);
    }

    @Test
    @DisplayName("W2 the example with which the NRMP explains its algorithm")
    void the_explainer_of_the_nrmp() {
        PreferenceInstance instance = Lists.of(
                        "arthur: city; sunny: city>mercy; joseph: city>general>mercy; latha: mercy>city>general;"
                                + "darrius: city>mercy>general",
                        "mercy 2: darrius>joseph; city 2: darrius>arthur>sunny>latha>joseph;"
                                + "general 2: darrius>arthur>joseph>latha")
                .build();
        assertThat(solved(DEFAULT, instance)).isEqualTo("{city=[arthur, darrius], general=[joseph, latha]}");
        assertThat(Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).stable())
                .hasSize(1);
        assertThat(instance.warnings()).hasSize(3);
    }

    @Test
    @DisplayName("W3 Gale and Shapley 1962, example 1: three stable plans")
    void gale_and_shapley_example_one() {
        PreferenceInstance instance = Lists.of("a: A>B>C; b: B>C>A; c: C>A>B", "A: b>c>a; B: c>a>b; C: a>b>c")
                .build();
        assertThat(solved(DEFAULT, instance)).isEqualTo("{A=[a], B=[b], C=[c]}");
        assertThat(solved(DEFAULT.bestFor(Side.PLACES), instance)).isEqualTo("{A=[b], B=[c], C=[a]}");
        assertThat(Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK).stable())
                .hasSize(3);
    }

    @Test
    @DisplayName("W4 Gale and Shapley 1962, example 2: one stable plan")
    void gale_and_shapley_example_two() {
        PreferenceInstance instance = Lists.of(
                        "a: A>B>C>D; b: A>D>C>B; c: B>A>C>D; d: D>B>C>A",
                        "A: d>c>a>b; B: b>d>a>c; C: d>a>b>c; D: c>b>a>d")
                .build();
        assertThat(solved(DEFAULT, instance)).isEqualTo("{A=[c], B=[d], C=[a], D=[b]}");
        assertThat(solved(DEFAULT.bestFor(Side.PLACES), instance)).isEqualTo("{A=[c], B=[d], C=[a], D=[b]}");
    }

    @Test
    @DisplayName("W6 Kamada and Kojima 2015, examples 1 and 6: targets leave two out whom flexible caps place")
    void kamada_and_kojima() {
        PreferenceInstance instance = capped(10, 3, "h1", "h2", 5, 10);
        assertThat(sizes(DEFAULT.under(Mechanism.JRMP), instance)).isEqualTo("{h1=3, h2=5}");
        assertThat(sizes(DEFAULT.under(Mechanism.FLEXIBLE), instance)).isEqualTo("{h1=3, h2=7}");
    }

    @Test
    @DisplayName("W6b with two more, the regional cap leaves them out and says so")
    void the_cap_is_the_reason() {
        PreferenceInstance instance = capped(12, 3, "h1", "h2", 5, 10);
        assertThat(sizes(DEFAULT.under(Mechanism.JRMP), instance)).isEqualTo("{h1=3, h2=5}");
        assertThat(sizes(DEFAULT.under(Mechanism.FLEXIBLE), instance)).isEqualTo("{h1=3, h2=7}");
        assertThat(sizes(DEFAULT, instance)).isEqualTo("{h1=3, h2=9}");
        StableVerdicts verdicts = StableVerdicts.of(
                        DEFAULT.under(Mechanism.FLEXIBLE).solve(instance))
                .orElseThrow();
        assertThat(verdicts.ofProposer(11, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "d12 has no place",
                        "Would rather have h2: h2 has an opening, and its region, r, has reached its cap: 10");
        StableVerdicts targets =
                StableVerdicts.of(DEFAULT.under(Mechanism.JRMP).solve(instance)).orElseThrow();
        assertThat(targets.ofProposer(11, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "d12 has no place", "Would rather have h2: h2 has reached its target: 5 of a capacity of 10");
    }

    @Test
    @DisplayName("W6c the order of the places decides who gets what is over")
    void the_order_of_places_is_given() {
        assertThat(sizes(DEFAULT.under(Mechanism.FLEXIBLE), capped(12, 6, "h1", "h2", 4, 9)))
                .isEqualTo("{h1=5, h2=4}");
        PreferenceBuilder other = PreferenceInstance.builder().region("r", 9);
        IntStream.rangeClosed(1, 12).forEach(i -> other.proposer("d" + i, i <= 6 ? "h1" : "h2"));
        String[] all = IntStream.rangeClosed(1, 12).mapToObj(i -> "d" + i).toArray(String[]::new);
        other.place("h2", 10, all).target("h2", 4).inRegion("h2", "r");
        other.place("h1", 10, all).target("h1", 4).inRegion("h1", "r");
        assertThat(sizes(DEFAULT.under(Mechanism.FLEXIBLE), other.build())).isEqualTo("{h1=4, h2=5}");
    }

    @Test
    @DisplayName("W9 a quota for the majority can hurt the minority, a reserve does not")
    void quota_and_reserve() {
        String places = "c1 2: s1>s2>s3; c2: s2>s3>s1";
        String proposers = "s1: c1; s2: c1>c2; s3: c2>c1";
        assertThat(solved(DEFAULT, Lists.of(proposers, places).build())).isEqualTo("{c1=[s1, s2], c2=[s3]}");
        assertThat(solved(
                        DEFAULT,
                        Lists.of(proposers, places)
                                .group("s3", "MINORITY")
                                .reserve("c1", "MINORITY", 1)
                                .build()))
                .isEqualTo("{c1=[s1, s2], c2=[s3]}");
        // A quota of one for the majority is a capacity of one for it beside the minority's.
        StableMatching quota = DEFAULT.choosing((place, edges) -> place != 0
                ? java.util.Arrays.copyOf(edges, Math.min(1, edges.length))
                : IntStream.range(0, edges.length)
                        .filter(i -> i == 0 || isLast(edges[i]))
                        .map(i -> edges[i])
                        .toArray());
        assertThat(Lists.plan(quota.solve(Lists.of(proposers, places).build()))).isEqualTo("{c1=[s1, s3], c2=[s2]}");
        String eager = "s1: c1; s2: c1>c2; s3: c1>c2";
        assertThat(solved(DEFAULT, Lists.of(eager, places).build())).isEqualTo("{c1=[s1, s2], c2=[s3]}");
        PreferenceInstance reserved = Lists.of(eager, places)
                .group("s3", "MINORITY")
                .reserve("c1", "MINORITY", 1)
                .build();
        assertThat(solved(DEFAULT, reserved)).isEqualTo("{c1=[s1, s3], c2=[s2]}");
        StableVerdicts verdicts = StableVerdicts.of(DEFAULT.solve(reserved)).orElseThrow();
        assertThat(verdicts.ofProposer(1, Audience.COORDINATOR).words(Locale.ENGLISH))
                .containsExactly(
                        "s2 goes to c2, choice 2",
                        "Would rather have c1: c1 keeps places for others first; groups: MINORITY");
        assertThat(verdicts.ofProposer(1, Audience.PERSON).words(Locale.ENGLISH).toString())
                .doesNotContain("MINORITY");
        assertThat(verdicts.ofPlace(0, Audience.HOST).words(Locale.ENGLISH).toString())
                .doesNotContain("MINORITY");
    }

    /** The third proposer's edges are the last two of five. */
    private static boolean isLast(int edge) {
        return edge >= 3;
    }

    @Test
    @DisplayName("W10 a minimum that no stable plan keeps")
    void a_minimum_that_no_stable_plan_keeps() {
        PreferenceInstance instance = Lists.of("r1: h1>h2; r2: h1", "h1 2: r1>r2; h2: r1")
                .minimum("h2", 1)
                .build();
        StableResult result = DEFAULT.solve(instance);
        assertThat(result.isStable()).isFalse();
        assertThat(Lists.plan(result)).isEqualTo("{h1=[r2], h2=[r1]}");
        assertThat(result.blockingPairs()).isEqualTo(1);
        assertThat(result.fewestPossible()).isEqualTo(1);
        StabilityCheck check = StabilityVerifier.verify(result);
        assertThat(check.proven()).as(check.toString()).isTrue();
        assertThat(check.blockingPairs()).singleElement().satisfies(pair -> {
            assertThat(pair.proposer()).isZero();
            assertThat(pair.place()).isZero();
        });
        assertThat(StableVerdicts.whyNotStable(result)).isPresent();
    }

    @Test
    @DisplayName("W11 a couple without a stable plan")
    void a_couple_without_a_stable_plan() {
        PreferenceInstance instance = Lists.of("s: h1>h2", "h1: a1>s; h2: s>a2")
                .couple("a1", "a2", CoupleWish.of("h1", "h2"))
                .build();
        StableResult result = DEFAULT.solve(instance);
        assertThat(result.placement()).isEmpty();
        assertThat(StabilityVerifier.verify(result).proven()).isTrue();
    }

    private static PreferenceInstance capped(
            int proposers, int wantFirst, String first, String second, int target, int cap) {
        PreferenceBuilder builder = PreferenceInstance.builder().region("r", cap);
        IntStream.rangeClosed(1, proposers).forEach(i -> builder.proposer("d" + i, i <= wantFirst ? first : second));
        String[] all =
                IntStream.rangeClosed(1, proposers).mapToObj(i -> "d" + i).toArray(String[]::new);
        for (String place : new String[] {first, second}) {
            builder.place(place, 10, all).target(place, target).inRegion(place, "r");
        }
        return builder.build();
    }

    private static String solved(StableMatching method, PreferenceInstance instance) {
        StableResult result = method.solve(instance);
        StabilityCheck check = StabilityVerifier.verify(result);
        assertThat(check.proven()).as(check.toString()).isTrue();
        return Lists.plan(result);
    }

    private static String sizes(StableMatching method, PreferenceInstance instance) {
        solved(method, instance);
        int[] placed = method.solve(instance).placement().orElseThrow().toArray();
        return IntStream.of(placed)
                .filter(place -> place >= 0)
                .mapToObj(place -> instance.placeIds().get(place))
                .collect(Collectors.groupingBy(id -> id, java.util.TreeMap::new, Collectors.counting()))
                .toString();
    }
}
