package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.AllPlans.Pair;
import io.github.diasporaskills.matching.AllPlans.Worth;
import io.github.diasporaskills.matching.quota.GroupLimit;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.rule.Candidacy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The smallest changes beside a target, reserves, caps and minimums, and a previous plan. */
class TermsChangesTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();
    private static final RegionCode NORTH = RegionCode.of("MA-2015", "MA-01");
    private static final PersonId E1 = PersonId.of("E-1");
    private static final NeedId N1 = NeedId.of("N-1");

    private static Pilot twoForOnePlace() {
        Pilot pilot = new Pilot()
                .with(
                        expert("E-1").gender(Gender.MAN),
                        expert("E-2").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)))
                .with(need("N-1"), need("N-2").places(0));
        pilot.regions.put(RABAT, NORTH);
        return pilot;
    }

    @Test
    void a_higher_cap_is_named_to_whom_it_left_out_and_for_the_place_it_kept_empty() {
        Pilot pilot = twoForOnePlace();
        pilot.with(need("N-3"));
        MatchPlan plan = METHOD.capping(NORTH, 1).match(pilot.request());
        NeedId filled = plan.proposals().get(0).need();
        NeedId empty = NeedId.of(filled.equals(N1) ? "N-3" : "N-1");

        assertThat(plan.changes(E1, Audience.PERSON).words(Locale.ENGLISH))
                .contains(
                        "what would change it: with a cap of 2 on the region MA-2015/MA-01, the plan would propose the"
                                + " member for " + empty);
        assertThat(plan.changes(empty, Audience.COORDINATOR).words(Locale.ENGLISH))
                .contains("what would fill a place: a cap of 2 on the region MA-2015/MA-01");
        assertThat(plan.changes(empty, Audience.HOST).lines()).isEmpty();
    }

    @Test
    void one_more_change_of_the_previous_plan_is_named_where_it_would_do() {
        MatchPlan plan = METHOD.rematch(twoForOnePlace().request(), List.of(new PreviousPair(E1, N1)), 0)
                .plan()
                .orElseThrow();

        assertThat(plan.changes(PersonId.of("E-2"), Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "what would change it: with one place more at N-1, the plan would propose the member for N-1",
                        "what would change it: if 1 proposal of the previous plan might be given up, the plan would"
                                + " propose the member for N-1");
    }

    @Test
    void beside_a_target_no_score_is_named_where_the_share_decides() {
        MatchPlan plan = METHOD.aimingFor(ParticipationTarget.of(Gender.WOMAN, 0.5))
                .match(twoForOnePlace().request());

        assertThat(plan.changes(E1, Audience.PERSON).reasons())
                .noneMatch(reason -> reason.is(MatchingReason.CHANGE_SCORE))
                .anyMatch(reason -> reason.is(MatchingReason.CHANGE_PLACE));
    }

    @Test
    void every_change_is_the_smallest_by_trying_all_plans() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < 90L + 10L * PERCENT; seed++) {
            Random random = new Random(seed);
            Pilot pilot = TwoPlacesTest.random(random);
            pilot.with(expert("E-8").gender(Gender.MAN).quota(1), expert("E-9").conflictWith(RABAT));
            OptimalMatching method = seed % 2 == 0 ? LimitedPlanTest.limited(pilot, random) : METHOD;
            if (random.nextInt(3) == 0) {
                method = method.aimingFor(ParticipationTarget.of(Gender.WOMAN, 0.5));
            }
            if (random.nextInt(3) == 0) {
                method = method.reserving(Gender.WOMAN, 1);
            }
            List<PreviousPair> before = List.of();
            int budget = 0;
            MatchPlan plan = method.match(pilot.request());
            if (random.nextBoolean()) {
                before = METHOD.match(pilot.request()).proposals().stream()
                        .map(PreviousPair::of)
                        .toList();
                pilot.with(expert("E-7").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)));
                budget = random.nextInt(2);
                Optional<MatchPlan> near =
                        method.rematch(pilot.request(), before, budget).plan();
                if (near.isEmpty()) {
                    continue;
                }
                plan = near.get();
            }
            if (!plan.isFeasible()) {
                continue;
            }
            AllPlans all = new AllPlans(plan, pilot).near(before, budget);
            AllPlans wider = new AllPlans(plan, pilot).near(before, budget + 1);
            Worth now = all.worth(plan);
            assertThat(now).as("seed %s", seed).isEqualTo(all.best());
            for (int left = 0; left < all.lefts.length; left++) {
                PersonId member = pilot.request().members().get(left).id();
                if (plan.verdict(member) instanceof Unmatched unmatched) {
                    List<Reason> said =
                            plan.changes(member, Audience.COORDINATOR).reasons();
                    int own = left;
                    String as = "seed " + seed + ", " + member + ": " + said;
                    assertThat(points(said))
                            .as(as)
                            .isEqualTo(leastRise(
                                    all,
                                    now,
                                    all.pairs.stream().filter(pair -> pair.left() == own && all.lefts[own] > 0)));
                    assertThat(says(said, MatchingReason.CHANGE_PLACE)).as(as).isEqualTo(onePlaceHelps(all, own));
                    assertThat(says(said, MatchingReason.CHANGE_CAP)).as(as).isEqualTo(oneUnderCapHelps(all, own));
                    assertThat(says(said, MatchingReason.CHANGE_BUDGET))
                            .as(as)
                            .isEqualTo(!before.isEmpty() && helps(wider, wider.lefts, wider.rights, own));
                    assertThat(says(said, MatchingReason.CHANGE_RULES))
                            .as(as)
                            .isEqualTo(rulesHelp(all, now, plan, pilot, own, unmatched));
                    said.forEach(reason -> seen.merge(reason.code(), 1, Integer::sum));
                }
            }
            for (int right = 0; right < all.rights.length; right++) {
                NeedId need = pilot.request().needs().get(right).id();
                List<Reason> said = plan.changes(need, Audience.COORDINATOR).reasons();
                int own = right;
                MatchPlan made = plan;
                long filled = plan.selection()
                        .edges()
                        .filter(edge -> made.problem().graph().rightOf(edge) == own)
                        .count();
                String as = "seed " + seed + ", " + need + ": " + said;
                if (filled < all.rights[own]) {
                    assertThat(points(said))
                            .as(as)
                            .isEqualTo(leastRise(
                                    all,
                                    now,
                                    all.pairs.stream()
                                            .filter(pair -> pair.right() == own)
                                            .filter(pair -> !isChosen(made, pair))));
                    assertThat(says(said, MatchingReason.CHANGE_CAP_OF)).as(as).isEqualTo(capFills(all, own, (int)
                            filled));
                } else {
                    assertThat(said).isEmpty();
                }
                said.forEach(reason -> seen.merge(reason.code(), 1, Integer::sum));
            }
        }
        assertThat(seen)
                .containsKeys(
                        MatchingReason.CHANGE_SCORE.id(),
                        MatchingReason.CHANGE_TIED.id(),
                        MatchingReason.CHANGE_PLACE.id(),
                        MatchingReason.CHANGE_CAP.id(),
                        MatchingReason.CHANGE_BUDGET.id(),
                        MatchingReason.CHANGE_RULES.id(),
                        MatchingReason.CHANGE_SCORE_OF.id(),
                        MatchingReason.CHANGE_CAP_OF.id());
    }

    private static boolean isChosen(MatchPlan plan, Pair pair) {
        return plan.selection()
                .contains(plan.problem().graph().edge(pair.left(), pair.right()).orElseThrow());
    }

    private static Optional<BigDecimal> leastRise(AllPlans all, Worth now, Stream<Pair> pairs) {
        return pairs.flatMap(pair -> {
                    Worth with = all.best(plan -> plan.contains(pair));
                    return with != null && with.isLike(now) ? Stream.of(now.points() - with.points()) : Stream.empty();
                })
                .min(Long::compare)
                .map(least -> BigDecimal.valueOf(least, 3));
    }

    private static boolean helps(AllPlans all, int[] lefts, int[] rights, int left) {
        int[] none = lefts.clone();
        none[left] = 0;
        return isAbove(
                all.best(all.pairs, lefts, rights, plan -> true), all.best(all.pairs, none, rights, plan -> true));
    }

    private static boolean isAbove(@Nullable Worth more, @Nullable Worth than) {
        return more != null && (than == null || more.compareTo(than) > 0);
    }

    private static boolean onePlaceHelps(AllPlans all, int left) {
        return all.pairs.stream()
                .filter(pair -> pair.left() == left && all.lefts[left] > 0)
                .anyMatch(pair -> {
                    int[] more = all.rights.clone();
                    more[pair.right()]++;
                    return helps(all, all.lefts, more, left);
                });
    }

    private static boolean oneUnderCapHelps(AllPlans all, int left) {
        return IntStream.range(0, all.caps.length)
                .filter(group ->
                        all.pairs.stream().anyMatch(pair -> pair.left() == left && isUnder(all, group, pair.right())))
                .anyMatch(group -> {
                    all.caps[group]++;
                    boolean helps = helps(all, all.lefts, all.rights, left);
                    all.caps[group]--;
                    return helps;
                });
    }

    private static boolean isUnder(AllPlans all, int group, int right) {
        GroupLimit limit = all.problem.groups().list().get(group);
        return limit.maximum() < Integer.MAX_VALUE && limit.elements().contains(right);
    }

    private static boolean capFills(AllPlans all, int right, int filled) {
        return IntStream.range(0, all.caps.length)
                .filter(group -> isUnder(all, group, right))
                .anyMatch(group -> {
                    int[] closed = all.rights.clone();
                    closed[right] = filled;
                    all.caps[group]++;
                    boolean fills = isAbove(all.best(), all.best(all.pairs, all.lefts, closed, plan -> true));
                    all.caps[group]--;
                    return fills;
                });
    }

    /** Whether for some need a better plan has the member but for rules. */
    private static boolean rulesHelp(
            AllPlans all, Worth now, MatchPlan plan, Pilot pilot, int left, Unmatched verdict) {
        return verdict.missed().stream()
                .filter(missed -> missed.failures().size() + verdict.failures().size() > 0)
                .anyMatch(missed -> {
                    int right =
                            plan.problem().graph().right(missed.need().value()).orElseThrow();
                    MatchRequest request = pilot.request();
                    long score = request.criteria()
                            .score(Candidacy.of(
                                    request.members().get(left), request.needs().get(right), pilot))
                            .thousandths();
                    Pair pair = new Pair(left, right, score);
                    List<Pair> more = new ArrayList<>(all.pairs);
                    more.add(pair);
                    int[] quotas = all.lefts.clone();
                    quotas[left] = Math.max(1, quotas[left]);
                    return isAbove(all.best(more, quotas, all.rights, chosen -> chosen.contains(pair)), now);
                });
    }

    private static boolean says(List<Reason> said, MatchingReason code) {
        return said.stream().anyMatch(reason -> reason.is(code));
    }

    /** The rise that is named. */
    private static Optional<BigDecimal> points(List<Reason> said) {
        return said.stream()
                .flatMap(reason -> {
                    if (reason.is(MatchingReason.CHANGE_TIED) || reason.is(MatchingReason.CHANGE_TIED_OF)) {
                        return Stream.of(new BigDecimal("0.000"));
                    }
                    return reason.is(MatchingReason.CHANGE_SCORE) || reason.is(MatchingReason.CHANGE_SCORE_OF)
                            ? Stream.of(new BigDecimal(
                                            requireNonNull(reason.arguments().get("points"))
                                                    .words(Locale.ROOT))
                                    .setScale(3))
                            : Stream.<BigDecimal>empty();
                })
                .findFirst();
    }
}
