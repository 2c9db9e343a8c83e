package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.StableReason;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stable plans for programmes. */
class StablePlanningTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final StablePlanning METHOD = StablePlanning.withDefaults();
    private static final LanguageSkill NATIVE = new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE);
    private static final RegionCode NORTH = RegionCode.of("MA-2015", "MA-01");
    private static final PersonId E1 = PersonId.of("E-1");
    private static final NeedId N1 = NeedId.of("N-1");

    @Test
    void no_member_and_no_need_would_both_score_higher_together() {
        int proposed = 0;
        for (long seed = 0; seed < 30L + 5L * PERCENT; seed++) {
            Pilot pilot = Crowd.of(seed, 20, 8);
            StablePlan plan = METHOD.withSeed(seed).match(pilot.request());
            MatchPlan all = pilot.plan();
            CandidateGraph graph = all.problem().graph();
            proposed += plan.proposals().size();
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                String member = graph.leftIds().get(graph.leftOf(edge));
                String need = graph.rightIds().get(graph.rightOf(edge));
                int places = all.problem().capacities().right(graph.rightOf(edge));
                long value = graph.valueOf(edge);
                OptionalLong has = scores(plan, member, null).max();
                LongStream there = scores(plan, null, need);
                long filled = scores(plan, null, need).count();
                boolean memberGains = has.isEmpty() || has.getAsLong() < value;
                boolean needGains = filled < places || there.min().orElse(Long.MAX_VALUE) < value;
                assertThat(memberGains && needGains && places > 0)
                        .as("seed %d: %s and %s", seed, member, need)
                        .isFalse();
            }
            assertThat(plan.proposals().stream().map(ProposedEngagement::member))
                    .doesNotHaveDuplicates();
            assertThat(StabilityVerifier.verify(plan.result()).proven()).isTrue();
            assertThat(plan.total()).isEqualTo(scores(plan, null, null).sum()).isLessThanOrEqualTo(all.total());
        }
        assertThat(proposed).isPositive();
    }

    /** The scores of the proposals of a member, of a need, or all. */
    private static LongStream scores(StablePlan plan, @Nullable String member, @Nullable String need) {
        return plan.pairings().stream()
                .filter(pairing ->
                        member == null || pairing.proposal().member().value().equals(member))
                .filter(pairing ->
                        need == null || pairing.proposal().need().value().equals(need))
                .mapToLong(pairing -> pairing.score().thousandths());
    }

    @Test
    void equal_data_and_seed_give_equal_plans_and_every_plan_of_every_mechanism_is_proven() {
        for (long seed = 0; seed < 10L + PERCENT; seed++) {
            Pilot pilot = regional(seed);
            for (StablePlanning method : List.of(
                    METHOD.withSeed(seed),
                    METHOD.reserving(Gender.WOMAN, 1).reserving(Gender.MAN, 1),
                    METHOD.under(Mechanism.JRMP).capping(NORTH, 3).reserving(Gender.WOMAN, 2),
                    METHOD.under(Mechanism.FLEXIBLE).capping(NORTH, 3))) {
                StablePlan plan = method.match(pilot.request());
                assertThat(plan.proposals())
                        .isEqualTo(method.match(pilot.request()).proposals());
                assertThat(StabilityVerifier.verify(plan.result()).result().words(Locale.ENGLISH))
                        .as("seed %d, %s", seed, method)
                        .singleElement()
                        .asString()
                        .startsWith("Proven");
                if (method.toString().contains("caps")) {
                    assertThat(plan.proposals().size()).isLessThanOrEqualTo(3);
                }
            }
        }
    }

    private static Pilot regional(long seed) {
        Pilot pilot = Crowd.of(seed, 20, 8);
        pilot.regions.put(RABAT, NORTH);
        Random random = new Random(seed);
        pilot.members.replaceAll(member -> random.nextBoolean() ? member : EveryChange.as(Gender.MAN, member));
        return pilot;
    }

    @Test
    void a_place_kept_for_women_goes_to_a_woman_with_a_lower_score_and_only_coordinators_read_why() {
        MatchRequest request = new Pilot()
                .with(
                        expert("E-1").gender(Gender.MAN).language(NATIVE),
                        expert("E-2").gender(Gender.WOMAN),
                        expert("E-3").gender(Gender.UNDISCLOSED))
                .with(need("N-1"))
                .request();

        StablePlan free = METHOD.match(request);
        StablePlan kept = METHOD.reserving(Gender.WOMAN, 2).match(request);

        assertThat(free.proposals()).extracting(ProposedEngagement::member).containsExactly(E1);
        assertThat(kept.proposals()).extracting(ProposedEngagement::member).containsExactly(PersonId.of("E-2"));
        assertThat(kept.explanation(E1, Audience.COORDINATOR).toString()).contains("WOMAN");
        for (Audience audience : List.of(Audience.PERSON, Audience.HOST, Audience.REPORT)) {
            assertThat(kept.explanation(E1, audience).toString()).doesNotContain("WOMAN");
            assertThat(kept.explanation(N1, audience).toString()).doesNotContain("WOMAN");
        }
    }

    @Test
    void a_cap_on_a_region_is_shared_out_by_target_or_in_turn_and_said_to_the_host() {
        Pilot pilot = new Pilot()
                .with(expert("E-1"), expert("E-2").language(NATIVE), expert("E-3"))
                .with(need("N-1").places(2), need("N-2").language(NATIVE));
        pilot.regions.put(RABAT, NORTH);

        StablePlan jrmp = METHOD.under(Mechanism.JRMP).capping(NORTH, 2).match(pilot.request());
        StablePlan flexible = METHOD.under(Mechanism.FLEXIBLE).capping(NORTH, 1).match(pilot.request());

        assertThat(jrmp.result().instance().target(0) + jrmp.result().instance().target(1))
                .as("the whole cap is given out")
                .isEqualTo(2);
        assertThat(jrmp.proposals()).hasSize(2);
        assertThat(flexible.proposals()).hasSize(1);
        for (NeedId need : List.of(N1, NeedId.of("N-2"))) {
            boolean capped = flexible.ceiling(need).isPresent();
            assertThat(flexible.explanation(need, Audience.HOST).reasons().stream()
                            .anyMatch(reason -> reason.is(StableReason.REGION_CAP)))
                    .isEqualTo(capped);
            assertThat(capped).isTrue();
        }
        assertThat(flexible.explanation(N1, Audience.HOST).words(Locale.ENGLISH))
                .first()
                .asString()
                .contains("its region, MA-2015/MA-01, has reached its cap: 1");
        assertThat(jrmp.ceiling(N1))
                .hasValueSatisfying(
                        reason -> assertThat(reason.is(StableReason.TARGET)).isTrue());
        assertThat(flexible.changes(N1, Audience.COORDINATOR).words(Locale.ENGLISH))
                .containsExactly("A cap of 2 for MA-2015/MA-01 would fill one place more at N-1");
        assertThat(flexible.changes(N1, Audience.HOST).lines()).isEmpty();
    }

    @Test
    void whoever_is_not_proposed_learns_by_how_much_and_what_would_change_it() {
        StablePlan plan = METHOD.match(new Pilot()
                .with(
                        expert("E-1"),
                        expert("E-2").language(NATIVE),
                        expert("E-4").quota(0))
                .with(need("N-1"), need("N-3").language(NATIVE))
                .request());

        assertThat(plan.explanation(E1, Audience.PERSON).words(Locale.ENGLISH).get(0))
                .contains("E-1");
        assertThat(plan.explanation(PersonId.of("E-4"), Audience.PERSON).words(Locale.ENGLISH))
                .first()
                .asString()
                .contains("quota 0");
        assertThat(plan.explanation(PersonId.of("E-2"), Audience.PERSON).words(Locale.ENGLISH))
                .first()
                .asString()
                .contains("E-2 is proposed for", "points");
        assertThat(plan.explanation(E1, Audience.HOST).lines()).hasSize(1);
        assertThat(plan.on()).isEqualTo(Pilot.DAY);
        assertThat(plan.packHash()).isEqualTo("pack-0123");
        assertThat(plan).hasToString("2 of 3 placed, stable");
        assertThatThrownBy(() -> plan.explanation(PersonId.of("E-9"), Audience.REPORT))
                .hasMessageContaining("E-9");
        assertThatThrownBy(() -> plan.changes(NeedId.of("N-9"), Audience.REPORT))
                .hasMessageContaining("N-9");
    }

    @Test
    void a_member_below_the_last_admitted_reads_of_no_other_and_of_rules_elsewhere() {
        StablePlan plan = METHOD.match(new Pilot()
                .with(expert("E-1"), expert("E-2").language(NATIVE))
                .with(
                        need("N-1"),
                        need("N-2")
                                .language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE))
                                .places(0))
                .request());

        assertThat(plan.explanation(E1, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "E-1 has no place",
                        "Would rather have N-1: Rank 2 on the list of N-1; the last admitted has rank 1, 1 before");
        assertThat(plan.explanation(E1, Audience.COORDINATOR).toString()).contains("E-2", "N-2");
        assertThat(plan.changes(E1, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "1 rank up on the list of N-1 would lead to N-1", "One opening more at N-1 would lead to N-1");
    }

    /** Whatever changes about somebody without changing the proposals changes no host's text. */
    @Test
    void hosts_learn_nothing_of_persons() {
        int same = 0;
        for (long seed = 0; seed < 20L + PERCENT; seed++) {
            Pilot one = regional(seed);
            Pilot other = regional(seed);
            Pilot held = regional(seed);
            DiasporaMember somebody = one.members.get((int) (seed % one.members.size()));
            other.members.replaceAll(
                    member -> member.id().equals(somebody.id()) ? EveryChange.inConflict(member) : member);
            held.withheld.add(somebody.id());
            for (StablePlanning method : List.of(
                    METHOD.reserving(Gender.WOMAN, 1),
                    METHOD.under(Mechanism.FLEXIBLE).capping(NORTH, 4))) {
                StablePlan plan = method.match(one.request());
                for (Pilot changed : List.of(other, held)) {
                    StablePlan then = method.match(changed.request());
                    if (then.proposals().equals(plan.proposals())) {
                        one.needs.forEach(need -> assertThat(then.explanation(need.id(), Audience.HOST))
                                .isEqualTo(plan.explanation(need.id(), Audience.HOST)));
                        same++;
                    }
                }
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void what_no_mechanism_keeps_together_is_refused() {
        assertThatThrownBy(() -> METHOD.reserving(Gender.WOMAN, 1).under(Mechanism.FLEXIBLE))
                .hasMessageContaining("Maybe use JRMP");
        assertThatThrownBy(() -> METHOD.under(Mechanism.FLEXIBLE).reserving(Gender.WOMAN, 1))
                .hasMessageContaining("WOMAN");
        assertThatThrownBy(() -> METHOD.capping(NORTH, 1)).hasMessageContaining("MA-2015/MA-01");
        assertThatThrownBy(() -> METHOD.under(Mechanism.JRMP).capping(NORTH, -1))
                .hasMessageContaining("found -1");
        assertThatThrownBy(() -> METHOD.reserving(Gender.NOT_ASKED, 1)).hasMessageContaining("NOT_ASKED");
        assertThatThrownBy(() -> METHOD.reserving(Gender.MAN, -1)).hasMessageContaining("-1");
        assertThat(METHOD.under(Mechanism.JRMP).capping(NORTH, 3).reserving(Gender.WOMAN, 2))
                .hasToString("StablePlanning, mechanism JRMP, seed 0, reserves {WOMAN=2}, caps {MA-2015/MA-01=3}");
    }
}
