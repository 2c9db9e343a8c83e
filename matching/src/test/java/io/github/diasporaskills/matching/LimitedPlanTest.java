package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Caps on regions and minimums of needs, in best plans of programmes. */
class LimitedPlanTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OptimalMatching METHOD = OptimalMatching.withDefaults();
    private static final RegionCode NORTH = RegionCode.of("MA-2015", "MA-01");
    private static final RegionCode SOUTH = RegionCode.of("MA-2015", "MA-11");
    private static final OrganisationId FES = OrganisationId.of("CHU-FES");
    private static final NeedId N1 = NeedId.of("N-1");
    private static final NeedId N2 = NeedId.of("N-2");
    private static final PersonId E1 = PersonId.of("E-1");
    private static final LanguageSkill NATIVE = new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE);

    /** Two places at each of two needs in one region; E-3 speaks French best. */
    private static Pilot region() {
        Pilot pilot = new Pilot()
                .with(expert("E-1"), expert("E-2"), expert("E-3").language(NATIVE))
                .with(need("N-1").places(2), need("N-2").places(2));
        pilot.regions.put(RABAT, NORTH);
        return pilot;
    }

    @Test
    void a_region_takes_no_more_than_its_cap_and_whoever_is_left_reads_which_cap_it_was() {
        MatchPlan plan = METHOD.capping(NORTH, 1).match(region().request());

        assertThat(plan.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.member()).isEqualTo(PersonId.of("E-3")));
        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.conflict().lines()).isEmpty();
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        Unmatched left = (Unmatched) plan.verdict(E1);
        assertThat(left.missed()).allSatisfy(missed -> {
            boolean decided = missed.cap().isPresent() || missed.cutoff().isPresent();
            assertThat(decided).isTrue();
        });
        assertThat(left.explanation(Audience.PERSON).toString())
                .contains("fits; the region MA-2015/MA-01 has reached its cap on proposals: 1")
                .doesNotContain("add nothing");
        NeedId empty = plan.proposals().get(0).need().equals(N1) ? N2 : N1;
        for (Audience audience : List.of(Audience.COORDINATOR, Audience.HOST)) {
            assertThat(plan.verdict(empty).explanation(audience).toString())
                    .contains(
                            "no more can be proposed, as the region MA-2015/MA-01 has reached its cap on proposals: 1");
        }
        assertThat(plan.verdict(empty).explanation(Audience.COORDINATOR).toString())
                .contains("members who would fit and for whom the limits leave no room: 2");
        assertThat(METHOD.capping(NORTH, 1).requiring(N1, 2))
                .hasToString("OptimalMatching, cardinality MAXIMUM, caps {MA-2015/MA-01=1}, minimums {N-1=2}");
    }

    @Test
    void a_minimum_is_kept_though_the_score_is_higher_elsewhere_and_coordinators_read_of_it() {
        Pilot pilot = new Pilot()
                .with(expert("E-1"), expert("E-2"))
                .with(need("N-1").places(2), need("N-2").places(2).specialty(Pilot.CARDIOLOGY));

        MatchPlan plan = METHOD.requiring(N1, 1).requiring(N2, 1).match(pilot.request());

        assertThat(plan.proposals()).extracting(proposal -> proposal.need()).containsExactlyInAnyOrder(N1, N2);
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        assertThat(plan.verdict(N1).explanation(Audience.COORDINATOR).toString())
                .contains("its minimum: 1");
        assertThat(plan.verdict(N1).explanation(Audience.HOST).toString()).doesNotContain("minimum");
        assertThat(((Matched) plan.verdict(N1)).limits())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.is(MatchingReason.NEED_MINIMUM)).isTrue());
    }

    @Test
    void minimums_that_a_cap_rules_out_leave_no_plan_and_the_conflict_is_named_and_proven() {
        MatchPlan plan = METHOD.capping(NORTH, 3)
                .requiring(N1, 2)
                .requiring(N2, 2)
                .match(fourFor(region()).request());

        assertThat(plan.isFeasible()).isFalse();
        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.conflict().words(Locale.ENGLISH))
                .containsExactly("No plan keeps all limits: of proposals, 4 are demanded where 3 are possible: N-1"
                        + " demands at least 2; N-2 demands at least 2; the region MA-2015/MA-01 is capped at 3");
        assertThat(ProofVerifier.verify(plan.problem(), plan).toString()).contains("there is no plan");
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        assertThat(plan.verdict(E1).explanation(Audience.PERSON).toString())
                .contains("there is no plan that keeps all caps and minimums", "would fit; only what is said above");
        for (Audience audience : List.of(Audience.COORDINATOR, Audience.HOST)) {
            assertThat(plan.verdict(N1).explanation(audience).toString())
                    .contains("there is no plan that keeps all caps and minimums");
        }
        assertThat(plan.bound().words(Locale.FRENCH)).isEqualTo("aucun plan ne respecte tous les plafonds et minimums");
        assertThat(plan.changes(E1, Audience.COORDINATOR).lines()).isEmpty();
        for (Locale locale : List.of(Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            assertThat(plan.conflict().words(locale)).noneMatch(words -> words.contains("match."));
        }
    }

    private static Pilot fourFor(Pilot pilot) {
        return pilot.with(expert("E-4"));
    }

    @Test
    void a_minimum_above_the_open_places_or_above_those_who_fit_is_a_conflict_too() {
        MatchPlan places = METHOD.requiring(N1, 3).match(region().request());
        MatchPlan people = METHOD.requiring(N1, 2)
                .match(new Pilot()
                        .with(expert("E-1"), expert("E-2").conflictWith(RABAT))
                        .with(need("N-1").places(2))
                        .request());
        MatchPlan quotas = METHOD.requiring(N1, 2).requiring(N2, 2).match(region().request());

        assertThat(places.conflict().words(Locale.ENGLISH))
                .containsExactly("No plan keeps all limits: of proposals, 3 are demanded where 2 are possible: N-1"
                        + " demands at least 3; open places of N-1: 2");
        assertThat(people.conflict().words(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("2 are demanded where 1 is possible");
        assertThat(quotas.conflict().words(Locale.ENGLISH))
                .containsExactly("No plan keeps all limits: of proposals, 4 are demanded where 3 are possible: N-1"
                        + " demands at least 2; N-2 demands at least 2; members who fit: 3, their free quotas"
                        + " together: 3");
        for (MatchPlan plan : List.of(places, people, quotas)) {
            assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        }
    }

    @Test
    void limits_go_with_a_target_reserves_a_previous_plan_and_the_price_of_fairness() {
        MatchRequest request = region().request();
        OptimalMatching capped = METHOD.capping(NORTH, 2).requiring(N1, 1).requiring(N2, 1);

        RematchedPlan rematched = capped.rematch(request, List.of(new PreviousPair(E1, N1)), 0);
        assertThat(rematched.plan().orElseThrow().proposals())
                .extracting(proposal -> proposal.need())
                .containsExactlyInAnyOrder(N1, N2);
        assertThat(rematched.kept()).hasSize(1);
        assertThat(capped.priceOfFairness(request, Gender.WOMAN).levels()).hasSize(1);
        MatchPlan yesterday = METHOD.requiring(N1, 3).match(request);
        assertThat(capped.rematch(request, yesterday, 1).plan().orElseThrow().isFeasible())
                .isTrue();
        RematchedPlan none = METHOD.requiring(N1, 3).rematch(request, List.of(new PreviousPair(E1, N1)), 5);
        assertThat(none.plan().orElseThrow().isFeasible()).isFalse();
        assertThat(none.plan().orElseThrow().conflict().lines()).isNotEmpty();
        assertThat(none.dropped()).hasSize(1);
        MatchPlan aimed = METHOD.requiring(N1, 3)
                .aimingFor(ParticipationTarget.of(Gender.WOMAN, 0.5))
                .match(request);
        assertThat(aimed.isFeasible()).isFalse();
    }

    @Test
    void limits_are_0_or_more_and_for_needs_of_the_request() {
        assertThatThrownBy(() -> METHOD.capping(NORTH, -1)).hasMessageContaining("found -1 for MA-2015/MA-01");
        assertThatThrownBy(() -> METHOD.requiring(N1, -1)).hasMessageContaining("found -1 for N-1");
        OptimalMatching unknown = METHOD.requiring(NeedId.of("N-9"), 1);
        MatchRequest request = region().request();
        assertThatThrownBy(() -> unknown.match(request)).hasMessageContaining("found N-9");
        assertThat(METHOD.capping(NORTH, 0).match(request).proposals()).isEmpty();
        assertThat(METHOD.capping(SOUTH, 0).match(request).proposals()).hasSize(3);
        assertThat(METHOD.requiring(N1, 0).match(request).proposals())
                .isEqualTo(METHOD.match(request).proposals());
    }

    @Test
    void plans_under_caps_and_minimums_are_the_best_by_trying_all_and_there_is_none_where_none_is_found() {
        int none = 0;
        int byDays = 0;
        int capped = 0;
        for (long seed = 0; seed < 150L + 10L * PERCENT; seed++) {
            Random random = new Random(seed);
            Pilot pilot = TwoPlacesTest.random(random);
            OptimalMatching method = limited(pilot, random);
            if (seed % 4 == 1) {
                method = method.aimingFor(ParticipationTarget.of(Gender.WOMAN, 0.5));
            } else if (seed % 4 == 2) {
                method = method.reserving(Gender.WOMAN, 1);
            } else if (seed % 4 == 3) {
                method = method.with(Cardinality.FREE);
            }

            MatchPlan plan = method.match(pilot.request());

            AllPlans all = new AllPlans(plan, pilot);
            AllPlans.Worth best = all.best();
            assertThat(plan.isFeasible()).as("seed %s", seed).isEqualTo(best != null);
            assertThat(ProofVerifier.verify(plan.problem(), plan.bound()).proven())
                    .as("seed %s", seed)
                    .isTrue();
            if (best == null) {
                assertThat(plan.proposals()).isEmpty();
                assertThat(plan.conflict().lines()).hasSize(1);
                assertThat(sums(plan.conflict().reasons().get(0)))
                        .as("seed %s", seed)
                        .isEqualTo(sums(ProofVerifier.verify(plan.problem(), plan.bound())
                                .findings()
                                .get(0)));
                assertThat(plan.conflict().reasons()).noneMatch(reason -> reason.is(MatchingReason.CONFLICT_OPEN));
                none++;
                byDays += plan.bound().optimality() == Optimality.SEARCHED ? 1 : 0;
            } else {
                assertThat(all.worth(plan)).as("seed %s", seed).isEqualTo(best);
                if (plan.bound().optimality() == Optimality.PROVEN) {
                    assertThat(ProofVerifier.verify(plan.problem(), plan).proven())
                            .isTrue();
                }
                capped += saysCapped(plan) ? 1 : 0;
            }
        }
        assertThat(none).isPositive();
        assertThat(byDays).isPositive();
        assertThat(capped).isPositive();
    }

    /** What is demanded and what is possible, of a conflict of limits. */
    private static List<String> sums(Reason reason) {
        return reason.is(MatchingReason.CONFLICT) || reason.is(ProofReason.QUOTAS_CONFLICT)
                ? List.of(
                        String.valueOf(reason.arguments().get("needed")),
                        String.valueOf(reason.arguments().get("allowed")))
                : List.of();
    }

    /** Random caps and minimums; hosts are put into two regions, one of them into none. */
    static OptimalMatching limited(Pilot pilot, Random random) {
        pilot.regions.put(RABAT, NORTH);
        pilot.regions.put(FES, random.nextBoolean() ? NORTH : SOUTH);
        OptimalMatching method = METHOD;
        if (random.nextInt(4) > 0) {
            method = method.capping(NORTH, random.nextInt(4));
        }
        if (random.nextBoolean()) {
            method = method.capping(SOUTH, random.nextInt(2));
        }
        List<Need> needs = new ArrayList<>(pilot.needs);
        for (Need each : needs) {
            if (random.nextInt(3) == 0) {
                method = method.requiring(each.id(), random.nextInt(3) == 0 ? 2 : 1);
            }
        }
        return method;
    }

    private static boolean saysCapped(MatchPlan plan) {
        return plan.verdicts().stream()
                .anyMatch(verdict -> verdict.explanation(Audience.COORDINATOR).reasons().stream()
                        .anyMatch(reason -> reason.is(MatchingReason.CAPPED)));
    }

    /** A search that may solve nothing either gives a plan that keeps all or says that none was found. */
    @Test
    void a_search_that_ended_at_its_limit_says_so_and_breaks_no_limit() {
        int open = 0;
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Pilot pilot = TwoPlacesTest.random(random);
            MatchPlan plan = limited(pilot, random).searchingAtMost(0).match(pilot.request());
            if (plan.isFeasible()) {
                AllPlans all = new AllPlans(plan, pilot);
                assertThat(all.worth(plan)).isLessThanOrEqualTo(all.best());
            } else if (plan.bound().optimality() == Optimality.OPEN) {
                open++;
                assertThat(plan.conflict().toString()).contains("the search ended at its limit");
            }
        }
        assertThat(open).isPositive();
    }
}
