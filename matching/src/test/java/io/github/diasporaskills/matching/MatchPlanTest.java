package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.contest;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
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
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.ParticipationTarget;
import io.github.diasporaskills.matching.rule.Candidacy;
import io.github.diasporaskills.matching.rule.EligibilityRules;
import io.github.diasporaskills.matching.score.Contribution;
import io.github.diasporaskills.matching.score.Criteria;
import io.github.diasporaskills.matching.score.StandardCriterion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is proposed for what. */
class MatchPlanTest {

    private static final OrganisationId FES = OrganisationId.of("CHU-FES");

    @Test
    void the_better_score_gets_the_place_and_its_contributions_add_up() {
        MatchPlan plan = contest().plan();

        assertThat(plan.pairings()).singleElement().satisfies(pairing -> {
            assertThat(pairing.proposal().member()).isEqualTo(PersonId.of("E-2"));
            assertThat(pairing.proposal().host()).isEqualTo(RABAT);
            assertThat(pairing.proposal().period()).isEqualTo(Pilot.SPRING);
            assertThat(pairing.score().contributions())
                    .extracting(Contribution::criterion)
                    .containsExactly("specialty", "language", "availability", "validity", "continuity", "load");
            assertThat(pairing.score().points()).isEqualByComparingTo("90");
            assertThat(pairing.score().thousandths()).isEqualTo(plan.total());
        });
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        assertThat(ProofVerifier.verify(plan.problem(), plan))
                .as("in points, as the plan itself says")
                .hasToString("Proven: no plan is better; 1 pair, total 90.000");
        assertThat(plan).hasToString("proposals: 1; points in all: 90.0");
    }

    @Test
    void a_member_takes_as_many_engagements_as_the_quota_allows() {
        Pilot pilot = new Pilot().with(expert("E-1").quota(2)).with(need("N-1"), need("N-2"), need("N-3"));

        Matched verdict = pilot.plan().verdict(PersonId.of("E-1")).fold(m -> m, u -> {
            throw new AssertionError(u);
        });
        assertThat(verdict.pairings()).hasSize(2);
    }

    @Test
    void nobody_is_proposed_for_two_hosts_on_the_same_day() {
        DateRange april = DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10));
        DateRange overlapping = DateRange.of(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 20));
        DateRange after = DateRange.of(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 4, 20));

        assertThat(stays(at(RABAT, "N-1", april), at(FES, "N-2", overlapping))).isEqualTo(1);
        assertThat(stays(at(RABAT, "N-1", april), at(FES, "N-2", after))).isEqualTo(2);
        assertThat(stays(at(RABAT, "N-1", april), at(RABAT, "N-2", overlapping)))
                .isEqualTo(2);
        assertThat(stays(at(RABAT, "N-1", april), at(FES, "N-2", overlapping).modality(Modality.REMOTE)))
                .isEqualTo(2);
        // A short stay elsewhere within a long one, and a stay at the same host between them: two of the three go
        // together.
        assertThat(stays(
                        at(RABAT, "N-1", Pilot.SPRING),
                        at(RABAT, "N-2", DateRange.of(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3))),
                        at(FES, "N-3", DateRange.of(LocalDate.of(2026, 4, 19), LocalDate.of(2026, 4, 20)))))
                .isEqualTo(2);
    }

    @Test
    void in_random_programmes_no_plan_puts_anybody_in_two_places_at_once() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Pilot pilot = new Pilot().with(expert("E-1").quota(4), expert("E-2").quota(4));
            pilot.enrolled.add(FES);
            for (int i = 0; i < 5; i++) {
                LocalDate first = LocalDate.of(2026, 4, 1 + random.nextInt(25));
                pilot.with(at(
                        random.nextBoolean() ? RABAT : FES,
                        "N-" + i,
                        DateRange.of(first, first.plusDays(random.nextInt(8)))));
            }
            List<ProposedEngagement> proposals = pilot.plan().proposals();
            assertThat(proposals).isNotEmpty();
            for (ProposedEngagement one : proposals) {
                assertThat(proposals)
                        .noneMatch(other -> other.member().equals(one.member())
                                && !other.host().equals(one.host())
                                && other.period().overlaps(one.period()));
            }
        }
    }

    private static int stays(NeedBuilder... needs) {
        Pilot pilot = new Pilot().with(expert("E-1").quota(5)).with(needs);
        pilot.enrolled.add(FES);
        return pilot.plan().proposals().size();
    }

    private static NeedBuilder at(OrganisationId host, String id, DateRange period) {
        return Need.builder(NeedId.of(id), host, "Surgery on site", PHYSICIAN, period)
                .modality(Modality.ONSITE)
                .state(NeedState.OPEN)
                .approvedOn(Pilot.DAY);
    }

    @Test
    void the_quota_is_kept_on_every_day_beside_engagements_already_planned() {
        Pilot pilot = new Pilot().with(expert("E-1").quota(2)).with(need("N-1"), need("N-2"), need("N-3"));
        pilot.engagements.add(
                Engagement.builder(EngagementId.of("A-1"), PersonId.of("E-1"), RABAT, Pilot.DAY, Pilot.SPRING)
                        .build());

        assertThat(pilot.plan().proposals()).hasSize(1);
    }

    @Test
    void who_served_the_host_before_is_preferred() {
        Pilot pilot = new Pilot().with(expert("E-1"), expert("E-2")).with(need("N-1"));
        pilot.engagements.add(servedBefore("E-2"));

        assertThat(pilot.plan().proposals().get(0).member()).isEqualTo(PersonId.of("E-2"));
    }

    @Test
    void the_order_in_which_data_are_given_does_not_change_the_plan() {
        Pilot pilot = new Pilot();
        for (int i = 0; i < 30; i++) {
            pilot.with(expert("E-" + (100 + i)).quota(1 + i % 3))
                    .with(need("N-" + (100 + i)).places(1 + i % 2));
        }
        MatchPlan plan = pilot.plan();
        Collections.shuffle(pilot.members, new Random(5));
        Collections.shuffle(pilot.needs, new Random(6));

        assertThat(pilot.plan().proposals()).isEqualTo(plan.proposals());
        assertThat(pilot.plan().certificate()).isEqualTo(plan.certificate());
    }

    @Test
    void the_candidate_graph_holds_exactly_the_eligible_pairs_with_their_scores() {
        Pilot pilot = Crowd.of(11, 60, 40);
        CandidateGraph graph = pilot.plan().problem().graph();
        MatchRequest request = pilot.request();
        int edges = 0;
        for (var member : request.members()) {
            for (var need : request.needs()) {
                Candidacy candidacy = Candidacy.of(member, need, pilot);
                boolean eligible =
                        EligibilityRules.standard().failures(candidacy).isEmpty();
                var edge = graph.edge(
                        graph.left(member.id().value()).orElseThrow(),
                        graph.right(need.id().value()).orElseThrow());
                assertThat(edge.isPresent()).as("%s", candidacy).isEqualTo(eligible);
                if (eligible) {
                    edges++;
                    assertThat(graph.valueOf(edge.orElseThrow()))
                            .isEqualTo(Criteria.standard().score(candidacy).thousandths());
                }
            }
        }
        assertThat(graph.edgeCount()).isEqualTo(edges).isPositive();
    }

    @Test
    void weights_are_the_users_and_a_criterion_of_weight_zero_is_silent() {
        Pilot pilot = contest();
        Criteria onlyLanguage = Criteria.standard()
                .with(StandardCriterion.SPECIALTY, 0)
                .with(StandardCriterion.AVAILABILITY, 0)
                .with(StandardCriterion.VALIDITY, 0)
                .with(StandardCriterion.CONTINUITY, 0)
                .with(StandardCriterion.LOAD, 0)
                .with(StandardCriterion.LANGUAGE, 7);
        MatchPlan plan = OptimalMatching.withDefaults().match(pilot.request().with(onlyLanguage));

        assertThat(plan.pairings().get(0).score().contributions())
                .singleElement()
                .satisfies(contribution -> {
                    assertThat(contribution.points()).isEqualByComparingTo("7");
                    assertThat(contribution.criterion()).isEqualTo("language");
                });
        assertThatThrownBy(() -> Criteria.standard().with(StandardCriterion.LOAD, -1))
                .hasMessageContaining("found -1");
    }

    @Test
    void with_free_cardinality_a_pair_that_adds_nothing_is_not_made() {
        Criteria nothing = Criteria.standard();
        for (StandardCriterion criterion : StandardCriterion.values()) {
            nothing = nothing.with(criterion, 0);
        }
        MatchPlan plan = OptimalMatching.withDefaults()
                .with(Cardinality.FREE)
                .match(contest().request().with(nothing));

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.verdict(PersonId.of("E-1")).explanation(Audience.PERSON).toString())
                .contains("would add nothing");
        assertThatThrownBy(() -> OptimalMatching.withDefaults().with(Cardinality.COMPLETE))
                .hasMessageContaining("MAXIMUM");
    }

    @Test
    void a_participation_target_is_kept_at_the_least_price_and_never_empties_a_place() {
        Pilot pilot = new Pilot()
                .with(
                        expert("E-1").gender(Gender.MAN).language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        expert("E-2").gender(Gender.MAN).language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        expert("E-3").gender(Gender.WOMAN))
                .with(need("N-1"), need("N-2"));
        pilot.engagements.add(servedBefore("E-1"));
        OptimalMatching aiming = OptimalMatching.withDefaults().aimingFor(ParticipationTarget.of(Gender.WOMAN, 0.4));

        assertThat(pilot.plan().proposals()).extracting(p -> p.member().value()).containsExactly("E-1", "E-2");
        assertThat(pilot.plan().participation()).isEmpty();
        MatchPlan plan = aiming.match(pilot.request());

        Participation participation = plan.participation().orElseThrow();
        assertThat(participation.isReached()).isTrue();
        assertThat(participation.wanted()).isEqualTo(1);
        assertThat(participation.reached()).isEqualTo(1);
        assertThat(participation.pricePoints()).isEqualByComparingTo("5");
        assertThat(plan.proposals()).extracting(p -> p.member().value()).containsExactly("E-1", "E-3");
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
        Verdict displaced = plan.verdict(PersonId.of("E-2"));
        assertThat(displaced.explanation(Audience.PERSON).toString()).contains("participation target decided");
        for (Verdict verdict : plan.verdicts()) {
            assertThat(verdict.explanation(Audience.HOST).toString()).doesNotContain("target");
            assertThat(verdict.explanation(Audience.REPORT).toString()).doesNotContain("target");
        }

        Participation half = OptimalMatching.withDefaults()
                .aimingFor(ParticipationTarget.of(Gender.WOMAN, 1))
                .match(pilot.request())
                .participation()
                .orElseThrow();
        assertThat(half.isReached()).isFalse();
        assertThat(half.reached()).isEqualTo(1);
        assertThat(half.proposals()).as("no place stays empty for a target").isEqualTo(2);
        assertThatThrownBy(() -> aiming.with(Cardinality.FREE)).hasMessageContaining("MAXIMUM");
    }

    @Test
    void an_empty_programme_has_an_empty_plan() {
        MatchPlan plan = new Pilot().plan();
        assertThat(plan.verdicts()).isEqualTo(List.of());
        assertThat(plan.proposals()).isEmpty();
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
    }

    private static Engagement servedBefore(String member) {
        return Engagement.builder(
                        EngagementId.of("A-0"),
                        PersonId.of(member),
                        RABAT,
                        LocalDate.of(2025, 5, 1),
                        DateRange.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 10)))
                .state(EngagementState.COMPLETED)
                .startedOn(LocalDate.of(2025, 6, 1))
                .endedOn(LocalDate.of(2025, 6, 10))
                .build();
    }
}
