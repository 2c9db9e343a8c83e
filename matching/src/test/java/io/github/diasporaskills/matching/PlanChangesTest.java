package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.contest;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What would have to change for a member to be proposed, or for a place to be filled. */
class PlanChangesTest {

    private static final PersonId E1 = PersonId.of("E-1");
    private static final NeedId N1 = NeedId.of("N-1");
    private static final LanguageSkill NATIVE = new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE);

    @Test
    void who_scores_less_learns_how_many_points_or_which_place_more_would_do() {
        MatchPlan plan = contest().plan();

        assertThat(plan.changes(E1, Audience.PERSON).words(Locale.ENGLISH))
                .containsExactly(
                        "what would change it: 5.0 points more for N-1 would make a plan that proposes the member there"
                                + " as good as this one",
                        "what would change it: with one place more at N-1, the plan would propose the member for N-1");
        assertThat(plan.changes(E1, Audience.COORDINATOR).lines())
                .isEqualTo(plan.changes(E1, Audience.PERSON).lines());
        assertThat(plan.changes(PersonId.of("E-2"), Audience.COORDINATOR).lines())
                .as("proposed")
                .isEmpty();
    }

    @Test
    void equal_scores_leave_nothing_to_raise() {
        MatchPlan plan =
                new Pilot().with(expert("E-1"), expert("E-2")).with(need("N-1")).plan();
        PersonId left = plan.proposals().get(0).member().equals(E1) ? PersonId.of("E-2") : E1;

        assertThat(plan.changes(left, Audience.PERSON).words(Locale.FRENCH))
                .first()
                .asString()
                .isEqualTo("ce qui y changerait\u00a0: très peu\u00a0; un plan qui propose ce membre pour N-1 est aussi"
                        + " bon que celui-ci");
    }

    @Test
    void rules_that_alone_stand_in_the_way_are_named_where_the_plan_would_be_better() {
        Pilot pilot = new Pilot()
                .with(
                        expert("E-1").conflictWith(RABAT),
                        expert("E-2").conflictWith(RABAT).quota(0))
                .with(need("N-1"));
        MatchPlan plan = pilot.plan();

        assertThat(plan.changes(E1, Audience.PERSON).words(Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("what would change it: a better plan would propose the member for N-1 but for this: ");
        assertThat(plan.changes(N1, Audience.COORDINATOR).words(Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("what would fill a place: a better plan would propose E-1 here but for this: ");
    }

    /** Without the rule the member would take the place of somebody with a higher score: that is no better plan. */
    @Test
    void rules_are_not_named_where_the_plan_would_be_none_the_better() {
        MatchPlan plan = new Pilot()
                .with(expert("E-1").conflictWith(RABAT), expert("E-2").language(NATIVE))
                .with(need("N-1"))
                .plan();

        assertThat(plan.changes(E1, Audience.COORDINATOR).lines()).isEmpty();
    }

    @Test
    void a_place_stays_empty_because_somebody_is_better_elsewhere_by_so_many_points() {
        MatchPlan plan = new Pilot()
                .with(expert("E-1"), expert("E-2").language(NATIVE))
                .with(need("N-1").places(2), need("N-2").places(2).language(NATIVE))
                .plan();
        assertThat(plan.proposals()).hasSize(2);

        List<String> words = plan.changes(N1, Audience.COORDINATOR).words(Locale.ENGLISH);
        assertThat(words).isNotEmpty().first().asString().contains("what would fill a place: ", "E-2");
    }

    @Test
    void hosts_and_reports_read_of_no_change_and_members_of_none_at_a_need() {
        MatchPlan plan = new Pilot()
                .with(expert("E-1").conflictWith(RABAT))
                .with(need("N-1"))
                .plan();
        for (Audience audience : List.of(Audience.HOST, Audience.REPORT)) {
            assertThat(plan.changes(E1, audience).lines()).isEmpty();
            assertThat(plan.changes(N1, audience).lines()).isEmpty();
        }
        assertThat(plan.changes(N1, Audience.PERSON).lines()).isEmpty();
        assertThat(plan.changes(N1, Audience.COORDINATOR).lines()).isNotEmpty();
        assertThatThrownBy(() -> plan.changes(PersonId.of("E-9"), Audience.REPORT))
                .hasMessageContaining("E-9");
        assertThatThrownBy(() -> plan.changes(NeedId.of("N-9"), Audience.REPORT))
                .hasMessageContaining("N-9");
    }

    /** An order not to propose somebody, whose own eyes may read this, is told from a full calendar by nothing. */
    @Test
    void a_hold_reads_like_unavailability() {
        for (long seed = 0; seed < 10; seed++) {
            Pilot held = Crowd.of(seed, 12, 6);
            Pilot away = Crowd.of(seed, 12, 6);
            PersonId somebody = held.members.get((int) seed).id();
            held.withheld.add(somebody);
            away.members.replaceAll(member -> member.id().equals(somebody) ? EveryChange.away(member) : member);
            MatchPlan one = held.plan();
            MatchPlan other = away.plan();
            for (Audience audience : Audience.values()) {
                assertThat(one.changes(somebody, audience)).isEqualTo(other.changes(somebody, audience));
                one.verdicts().stream()
                        .map(Verdict::subject)
                        .forEach(subject -> assertThat(changes(one, subject, audience))
                                .isEqualTo(changes(other, subject, audience)));
            }
        }
    }

    private static Explanation changes(MatchPlan plan, Subject subject, Audience audience) {
        return subject.fold(member -> plan.changes(member, audience), need -> plan.changes(need, audience));
    }

    @Test
    void every_change_is_the_smallest_by_trying_all_plans() {
        int scores = 0;
        int rules = 0;
        for (long seed = 0; seed < 60L + 6L * Integer.getInteger("checks.percent", 1); seed++) {
            Pilot pilot = seed % 2 == 0 ? Crowd.of(seed, 9, 4) : TwoPlacesTest.random(new Random(seed));
            MatchPlan plan = pilot.plan();
            EveryChange every = new EveryChange(pilot, plan);
            for (int left = 0; left < plan.problem().graph().leftCount(); left++) {
                PersonId member = pilot.request().members().get(left).id();
                List<Reason> said = plan.changes(member, Audience.COORDINATOR).reasons();
                if (plan.verdict(member) instanceof Unmatched unmatched) {
                    assertThat(points(said)).as("seed %d, %s", seed, member).isEqualTo(every.leastRise(left));
                    assertThat(named(said, MatchingReason.CHANGE_PLACE).isPresent())
                            .as("seed %d, %s", seed, member)
                            .isEqualTo(every.onePlaceHelps(left));
                    assertThat(named(said, MatchingReason.CHANGE_RULES)
                                    .map(id -> every.broken(unmatched, id))
                                    .orElse(0))
                            .as("seed %d, %s", seed, member)
                            .isEqualTo(every.fewestRules(left, unmatched));
                    scores += every.leastRise(left).isPresent() ? 1 : 0;
                    rules += every.fewestRules(left, unmatched);
                } else {
                    assertThat(said).isEmpty();
                }
            }
            for (int right = 0; right < plan.problem().graph().rightCount(); right++) {
                NeedId need = pilot.request().needs().get(right).id();
                List<Reason> said = plan.changes(need, Audience.COORDINATOR).reasons();
                assertThat(points(said)).as("seed %d, %s", seed, need).isEqualTo(every.leastRiseAt(right));
                said.stream()
                        .filter(reason -> reason.is(MatchingReason.CHANGE_RULES_OF))
                        .forEach(reason -> assertThat(every.fills(argument(reason, "member"), need))
                                .isTrue());
            }
        }
        assertThat(scores).isPositive();
        assertThat(rules).isPositive();
    }

    /** The rise that is named. */
    private static Optional<BigDecimal> points(List<Reason> said) {
        return said.stream()
                .flatMap(reason -> {
                    if (reason.is(MatchingReason.CHANGE_TIED) || reason.is(MatchingReason.CHANGE_TIED_OF)) {
                        return Optional.of(new BigDecimal("0.000")).stream();
                    }
                    return reason.is(MatchingReason.CHANGE_SCORE) || reason.is(MatchingReason.CHANGE_SCORE_OF)
                            ? Optional.of(new BigDecimal(argument(reason, "points")).setScale(3)).stream()
                            : Optional.<BigDecimal>empty().stream();
                })
                .findFirst();
    }

    private static Optional<NeedId> named(List<Reason> said, MatchingReason code) {
        return said.stream()
                .filter(reason -> reason.is(code))
                .map(reason -> NeedId.of(argument(reason, "need")))
                .findFirst();
    }

    private static String argument(Reason reason, String name) {
        return requireNonNull(reason.arguments().get(name), name).words(Locale.ROOT);
    }
}
