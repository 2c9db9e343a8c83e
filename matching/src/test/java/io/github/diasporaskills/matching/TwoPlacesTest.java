package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Capacities;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoPlacesTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final OrganisationId FES = OrganisationId.of("CHU-FES");
    private static final OrganisationId TANGER = OrganisationId.of("CHU-TANGER");

    private static NeedBuilder stay(String id, OrganisationId host, LocalDate first, int days) {
        return Need.builder(
                        NeedId.of(id),
                        host,
                        "Surgery on site",
                        PHYSICIAN,
                        DateRange.of(first, first.plusDays(days - 1)))
                .modality(Modality.ONSITE)
                .state(NeedState.OPEN)
                .approvedOn(Pilot.DAY);
    }

    private static Pilot pilot() {
        Pilot pilot = new Pilot();
        pilot.enrolled.add(FES);
        pilot.enrolled.add(TANGER);
        return pilot;
    }

    /** Two stays clash in November; a stay in July and a remote need in October do not. */
    private static Pilot november() {
        return pilot().with(expert("E-1").quota(4))
                .with(
                        stay("N-3", RABAT, LocalDate.of(2026, 11, 2), 10),
                        stay("N-6", FES, LocalDate.of(2026, 11, 5), 10),
                        stay("N-8", TANGER, LocalDate.of(2026, 7, 1), 10),
                        stay("N-9", FES, LocalDate.of(2026, 10, 1), 10).modality(Modality.REMOTE));
    }

    @Test
    void two_stays_that_clash_cost_one_of_them_and_nothing_else() {
        MatchPlan plan = november().plan();

        assertThat(plan.proposals())
                .extracting(proposal -> proposal.need().value())
                .hasSize(3)
                .contains("N-8", "N-9");
        PlanBound bound = plan.bound();
        assertThat(bound.optimality()).isEqualTo(Optimality.SEARCHED);
        assertThat(bound.pairs()).isEqualTo(4);
        assertThat(bound.pairsShort()).isEqualTo(1);
        assertThat(bound.totalShort()).isPositive();
        assertThat(bound.problemsSolved()).isPositive();
        assertThat(bound).asString().contains("Proposals: 3", "proposals: 4", "left nothing out");
        assertThat(bound.words(Locale.FRENCH)).contains("borne", "propositions\u00a0: 4");
        assertThat(ProofVerifier.verify(plan.problem(), bound).proven()).isTrue();
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven())
                .as("prices know nothing of days")
                .isFalse();
    }

    @Test
    void a_need_that_stays_open_for_a_clash_says_so_and_not_that_somebody_is_proposed_elsewhere() {
        MatchPlan plan = november().plan();
        Verdict open = plan.verdicts().stream()
                .filter(Unmatched.class::isInstance)
                .findFirst()
                .orElseThrow();

        Explanation explanation = open.explanation(Audience.COORDINATOR);
        assertThat(explanation.reasons())
                .anyMatch(reason -> reason.is(MatchingReason.PRESENT_ELSEWHERE))
                .noneMatch(reason -> reason.is(MatchingReason.PLACED_ELSEWHERE));
        assertThat(explanation.words(Locale.FRENCH)).anyMatch(line -> line.contains("deux endroits à la fois"));
        Shortage shortage = ((Unmatched) open).shortage().orElseThrow();
        assertThat(shortage.elsewhereOnSameDays()).isEqualTo(1);
        assertThat(shortage.elsewhere()).isZero();
    }

    @Test
    void a_plan_that_gives_a_clashing_stay_to_somebody_as_good_is_proven_by_prices() {
        Pilot pilot = pilot().with(expert("E-1").quota(2), expert("E-2").quota(2))
                .with(
                        stay("N-1", RABAT, LocalDate.of(2026, 11, 2), 10),
                        stay("N-2", FES, LocalDate.of(2026, 11, 5), 10));

        MatchPlan plan = pilot.plan();

        assertThat(plan.proposals()).hasSize(2);
        assertThat(plan.bound().optimality()).isEqualTo(Optimality.PROVEN);
        assertThat(plan.bound().pairsShort()).isZero();
        assertThat(plan.bound().totalShort()).isZero();
        assertThat(plan.bound().words(Locale.ENGLISH)).startsWith("Proven by prices");
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
    }

    @Test
    void a_search_that_may_solve_nothing_still_keeps_stays_apart_and_says_that_it_ended() {
        MatchPlan plan = OptimalMatching.withDefaults()
                .searchingAtMost(0)
                .match(november().request());

        assertThat(plan.proposals()).hasSize(3);
        assertThat(plan.bound().optimality()).isEqualTo(Optimality.OPEN);
        assertThat(plan.bound()).asString().contains("not ruled out");
        assertThatThrownBy(() -> OptimalMatching.withDefaults().searchingAtMost(-1))
                .hasMessageContaining("found -1");
    }

    @Test
    void no_plan_without_clashes_is_better_by_trying_all() {
        Map<Optimality, Integer> seen = new EnumMap<>(Optimality.class);
        for (long seed = 0; seed < 60L + 5L * PERCENT; seed++) {
            Pilot pilot = random(new Random(seed));
            for (Cardinality cardinality : List.of(Cardinality.MAXIMUM, Cardinality.FREE)) {
                MatchPlan plan =
                        OptimalMatching.withDefaults().with(cardinality).match(pilot.request());
                long best = best(plan, pilot, cardinality, null);

                assertNobodyInTwoPlaces(plan, pilot);
                assertThat(value(plan, plan.selection().edges().toArray(), cardinality, null))
                        .as("seed %s, %s", seed, cardinality)
                        .isEqualTo(best);
                seen.merge(plan.bound().optimality(), 1, Integer::sum);
                assertThat(ProofVerifier.verify(plan.problem(), plan.bound()).proven())
                        .isTrue();
                assertThat(ProofVerifier.verify(plan.problem(), plan).proven())
                        .isEqualTo(plan.bound().optimality() == Optimality.PROVEN);
            }
            MatchPlan rough = OptimalMatching.withDefaults()
                    .searchingAtMost((int) (seed % 3))
                    .match(pilot.request());
            assertNobodyInTwoPlaces(rough, pilot);
            assertThat(value(rough, rough.selection().edges().toArray(), Cardinality.MAXIMUM, null))
                    .isLessThanOrEqualTo(best(rough, pilot, Cardinality.MAXIMUM, null));
            for (Verdict verdict : rough.verdicts()) {
                if (verdict instanceof Unmatched unmatched) {
                    for (Missed missed : unmatched.missed()) {
                        missed.cutoff()
                                .ifPresent(cutoff -> assertThat(cutoff.below()).isNotNegative());
                    }
                }
            }
        }
        assertThat(seen).containsOnlyKeys(Optimality.PROVEN, Optimality.SEARCHED);
    }

    @Test
    void with_a_participation_target_no_plan_without_clashes_is_better_by_trying_all() {
        ParticipationTarget target = ParticipationTarget.of(Gender.WOMAN, 0.5);
        for (long seed = 0; seed < 40L + 3L * PERCENT; seed++) {
            Pilot pilot = random(new Random(seed));
            MatchPlan plan = OptimalMatching.withDefaults().aimingFor(target).match(pilot.request());

            assertNobodyInTwoPlaces(plan, pilot);
            assertThat(value(plan, plan.selection().edges().toArray(), Cardinality.MAXIMUM, pilot))
                    .as("seed %s", seed)
                    .isEqualTo(best(plan, pilot, Cardinality.MAXIMUM, pilot));
            assertThat(plan.participation().orElseThrow().price()).isNotNegative();
        }
    }

    static Pilot random(Random random) {
        Pilot pilot = pilot();
        int members = 1 + random.nextInt(3);
        for (int i = 0; i < members; i++) {
            pilot.with(expert("E-" + i)
                    .gender(random.nextBoolean() ? Gender.WOMAN : Gender.MAN)
                    .language(new LanguageSkill(Pilot.FRENCH, random.nextBoolean() ? CefrLevel.NATIVE : CefrLevel.B2))
                    .quota(1 + random.nextInt(4)));
        }
        List<OrganisationId> hosts = List.of(RABAT, FES, TANGER);
        int needs = 2 + random.nextInt(4);
        for (int i = 0; i < needs; i++) {
            NeedBuilder need = stay(
                            "N-" + i,
                            hosts.get(random.nextInt(3)),
                            LocalDate.of(2026, 4, 1 + random.nextInt(12)),
                            1 + random.nextInt(8))
                    .places(1 + random.nextInt(2))
                    .modality(random.nextInt(5) == 0 ? Modality.REMOTE : Modality.ONSITE);
            if (random.nextBoolean()) {
                need.language(new LanguageSkill(Pilot.FRENCH, random.nextBoolean() ? CefrLevel.B2 : CefrLevel.C1));
            }
            pilot.with(need);
        }
        return pilot;
    }

    /** Pairs, then pairs of women up to half (if asked), then points; by points alone if only they count. */
    private static long value(MatchPlan plan, int[] edges, Cardinality cardinality, Pilot aiming) {
        CandidateGraph graph = plan.problem().graph();
        long total = 0;
        int women = 0;
        for (int edge : edges) {
            total += graph.valueOf(edge);
            if (aiming != null && aiming.members.get(graph.leftOf(edge)).gender() == Gender.WOMAN) {
                women++;
            }
        }
        long group = aiming == null ? 0 : Math.min((edges.length + 1) / 2, women);
        return cardinality == Cardinality.FREE ? total : (edges.length * 100L + group) * 1_000_000_000L + total;
    }

    /** Tries all clash-free sets of candidate pairs within the capacities. */
    private static long best(MatchPlan plan, Pilot pilot, Cardinality cardinality, Pilot aiming) {
        return best(plan, pilot, cardinality, aiming, 0, new ArrayList<>());
    }

    private static long best(
            MatchPlan plan, Pilot pilot, Cardinality cardinality, Pilot aiming, int edge, List<Integer> chosen) {
        CandidateGraph graph = plan.problem().graph();
        if (edge == graph.edgeCount()) {
            return value(plan, chosen.stream().mapToInt(Integer::intValue).toArray(), cardinality, aiming);
        }
        long best = best(plan, pilot, cardinality, aiming, edge + 1, chosen);
        Capacities capacities = plan.problem().capacities();
        int left = graph.leftOf(edge);
        int right = graph.rightOf(edge);
        boolean fits = chosen.stream().filter(e -> graph.leftOf(e) == left).count() < capacities.left(left)
                && chosen.stream().filter(e -> graph.rightOf(e) == right).count() < capacities.right(right)
                && chosen.stream()
                        .noneMatch(e -> graph.leftOf(e) == left
                                && clash(pilot.needs.get(graph.rightOf(e)), pilot.needs.get(right)));
        if (fits) {
            chosen.add(edge);
            best = Math.max(best, best(plan, pilot, cardinality, aiming, edge + 1, chosen));
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

    private static void assertNobodyInTwoPlaces(MatchPlan plan, Pilot pilot) {
        List<ProposedEngagement> proposals = plan.proposals();
        for (ProposedEngagement one : proposals) {
            for (ProposedEngagement other : proposals) {
                assertThat(one.member().equals(other.member()) && clash(need(pilot, one), need(pilot, other)))
                        .as("%s and %s", one, other)
                        .isFalse();
            }
        }
    }

    private static Need need(Pilot pilot, ProposedEngagement proposal) {
        return pilot.needs.stream()
                .filter(need -> need.id().equals(proposal.need()))
                .findFirst()
                .orElseThrow();
    }
}
