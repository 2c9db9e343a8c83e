package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.CARDIOLOGY;
import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.licence;
import static io.github.diasporaskills.matching.Pilot.need;
import static io.github.diasporaskills.matching.Pilot.person;
import static io.github.diasporaskills.matching.Pilot.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
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
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchPlanTest {

    private static final OrganisationId FES = OrganisationId.of("CHU-FES");

    /** E-2 speaks better French than E-1, so of one place E-2 gets it; E-3 has another specialty. */
    private static Pilot contest() {
        return new Pilot()
                .with(
                        expert("E-1"),
                        expert("E-2").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.NATIVE)),
                        person("E-3", PHYSICIAN).credential(licence("FR-CNOM")),
                        expert("E-4").quota(0))
                .with(need("N-1"));
    }

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
        assertThat(plan).hasToString("proposals: 1; points in all: 90.0");
    }

    @Test
    void everybody_and_every_need_has_a_verdict_with_the_hash_of_the_pack() {
        MatchPlan plan = contest().plan();

        assertThat(plan.verdicts())
                .hasSize(5)
                .allSatisfy(verdict -> assertThat(verdict.packHash()).isEqualTo("pack-0123"));
        assertThat(plan.verdicts())
                .extracting(verdict -> verdict.subject().toString())
                .containsExactly("E-1", "E-2", "E-3", "E-4", "N-1");
        assertThat(plan.packHash()).isEqualTo("pack-0123");
        assertThat(plan.on()).isEqualTo(Pilot.DAY);
        assertThatThrownBy(() -> plan.verdict(PersonId.of("E-9"))).hasMessageContaining("E-9");
        assertThatThrownBy(() -> plan.verdict(NeedId.of("N-9"))).hasMessageContaining("N-9");
    }

    @Test
    void who_scores_less_learns_the_cutoff_and_how_far_below_it_they_are() {
        Unmatched verdict = unmatched(contest().plan().verdict(PersonId.of("E-1")));

        assertThat(verdict.failures()).isEmpty();
        Cutoff cutoff = verdict.missed().get(0).cutoff().orElseThrow();
        assertThat(cutoff.pointsBelow()).isEqualByComparingTo("5");
        assertThat(cutoff.lastAdmitted()).isEqualTo(PersonId.of("E-2"));
        assertThat(verdict.explanation(Audience.COORDINATOR))
                .hasToString("E-1 is not proposed for any need\n"
                        + "  N-1: 85.0 points; the last admitted, E-2, has 90.0, 5.0 more");
        assertThat(verdict.explanation(Audience.PERSON))
                .hasToString("E-1 is not proposed for any need\n  N-1: 85.0 points; 90.0 were needed, 5.0 more");
    }

    @Test
    void a_broken_rule_of_the_member_is_named_once() {
        MatchPlan plan = contest().plan();

        assertThat(plan.verdict(PersonId.of("E-4")).explanation(Audience.PERSON).words(Locale.FRENCH))
                .containsExactly(
                        "E-4 n’est proposé·e pour aucun besoin\u00a0: n’accepte aucune affectation actuellement (quota 0)",
                        "N-1\u00a0: conviendrait\u00a0; seul ce qui est dit ci-dessus y fait obstacle");
    }

    @Test
    void a_member_whose_skills_nobody_asks_for_is_told_so() {
        Pilot pilot = new Pilot()
                .with(
                        stranger("E-1").credential(licence("BE-N", ProfessionCode.of("nurse"))),
                        stranger("E-2"),
                        person("E-3", PHYSICIAN).credential(licence("FR-CNOM").in(SpecialtyCode.of("neurology"))))
                .with(need("N-1"));
        assertThat(contest()
                        .plan()
                        .verdict(PersonId.of("E-3"))
                        .explanation(Audience.PERSON)
                        .toString())
                .contains("the needs ask for a specialty, and no credential names one");
        assertThat(pilot.plan().verdict(PersonId.of("E-3")).explanation(Audience.PERSON))
                .hasToString("E-3 is not proposed for any need: no need asks for neurology");

        assertThat(pilot.plan().verdict(PersonId.of("E-1")).explanation(Audience.PERSON))
                .hasToString("E-1 is not proposed for any need: no need asks for nurse");
        assertThat(pilot.plan().verdict(PersonId.of("E-2")).explanation(Audience.PERSON))
                .hasToString("E-2 is not proposed for any need: no credential names a profession");
    }

    @Test
    void an_unfilled_need_shows_which_rule_left_out_how_many_and_who_was_nearest() {
        Pilot pilot = new Pilot()
                .with(
                        stranger("E-1").credential(licence("BE-N", ProfessionCode.of("nurse"))),
                        stranger("E-2").credential(licence("FR-CNOM").in(CARDIOLOGY)),
                        expert("E-3").quota(0),
                        person("E-4", PHYSICIAN).credential(licence("FR-CNOM")))
                .with(need("N-1").language(new LanguageSkill(Pilot.FRENCH, CefrLevel.C1)));

        Unmatched verdict = unmatched(pilot.plan().verdict(NeedId.of("N-1")));

        Shortage shortage = verdict.shortage().orElseThrow();
        assertThat(shortage.funnel())
                .extracting(step -> step.rule() + " " + step.excluded() + "/" + step.before())
                .containsExactly("profession 1/4", "specialty 1/3", "authorisation 1/2", "quota 1/1");
        assertThat(shortage.eligible()).isZero();
        assertThat(shortage.nearest().orElseThrow().member()).isEqualTo(PersonId.of("E-2"));
        assertThat(verdict.explanation(Audience.COORDINATOR).words(Locale.ENGLISH))
                .containsExactly(
                        "nobody is proposed for N-1",
                        "left out of 4: 1 of 4 have another profession; 1 of 3 have another specialty;"
                                + " 1 of 2 lack the authorisation to practise; 1 of 1 take no more engagements",
                        "nobody on the register fits",
                        "nearest: E-2: has no authorisation to work with patients; accepted here:"
                                + " ADVISORY_ONLY, ORDER_INSCRIBED, TEMPORARY");
    }

    @Test
    void a_need_that_is_partly_filled_says_why_not_in_full() {
        Pilot pilot = new Pilot()
                .with(expert("E-1"), expert("E-2"))
                .with(need("N-1").places(2), need("N-2").places(3));

        MatchPlan plan = pilot.plan();

        assertThat(plan.proposals()).hasSize(2);
        long partly = plan.verdicts().stream()
                .filter(verdict -> verdict.fold(
                        matched -> matched.shortage()
                                .filter(shortage -> shortage.open() > 0 && shortage.eligible() == 2)
                                .isPresent(),
                        unmatched -> unmatched.shortage().isPresent()))
                .count();
        assertThat(partly).as("at least one need stays short").isPositive();
    }

    @Test
    void where_the_need_itself_stands_in_the_way_members_are_only_counted() {
        Pilot pilot = new Pilot().with(expert("E-1"), expert("E-2")).with(need("N-1"));
        pilot.enrolled.clear();

        assertThat(pilot.plan().verdict(NeedId.of("N-1")).explanation(Audience.COORDINATOR))
                .hasToString("nobody is proposed for N-1: the host CHU-RABAT is not enrolled in the programme on"
                        + " 2026-04-01\n  members who would fit otherwise: 2");
    }

    @Test
    void the_nearest_candidate_has_the_specialty_rather_than_few_faults() {
        Pilot pilot = new Pilot()
                .with(
                        person("E-1", PHYSICIAN).credential(licence("FR-CNOM")),
                        stranger("E-2")
                                .credential(licence("FR-CNOM").in(CARDIOLOGY))
                                .quota(0))
                .with(need("N-1"));

        assertThat(unmatched(pilot.plan().verdict(NeedId.of("N-1")))
                        .shortage()
                        .flatMap(Shortage::nearest)
                        .orElseThrow()
                        .member())
                .isEqualTo(PersonId.of("E-2"));
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

    private static int stays(Need.Builder... needs) {
        Pilot pilot = new Pilot().with(expert("E-1").quota(5)).with(needs);
        pilot.enrolled.add(FES);
        return pilot.plan().proposals().size();
    }

    private static Need.Builder at(OrganisationId host, String id, DateRange period) {
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
    void in_random_programmes_every_verdict_agrees_with_the_plan_and_cutoffs_are_never_undercut() {
        for (long seed = 0; seed < 20; seed++) {
            Pilot pilot = Crowd.of(seed, 40, 25);
            MatchPlan plan = pilot.plan();
            assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
            int proposed = 0;
            for (Verdict verdict : plan.verdicts()) {
                boolean member = verdict.subject().fold(m -> true, n -> false);
                proposed += verdict.fold(m -> member ? m.pairings().size() : 0, u -> 0);
                if (member && verdict instanceof Unmatched unmatched) {
                    for (Missed missed : unmatched.missed()) {
                        missed.cutoff()
                                .ifPresent(cutoff -> assertThat(cutoff.below()).isNotNegative());
                        if (unmatched.failures().isEmpty()) {
                            assertThat(missed.failures().isEmpty())
                                    .isEqualTo(missed.cutoff().isPresent());
                        }
                    }
                }
                for (Audience audience : Audience.values()) {
                    assertThat(verdict.explanation(audience).toString())
                            .doesNotContain("Secretname", "Hidden", "match.", "rule.", "score.", "{");
                    assertThat(String.join(" ", verdict.explanation(audience).words(Locale.FRENCH)))
                            .doesNotContain("Secretname", "match.", "rule.", "score.", "{");
                }
            }
            assertThat(proposed).isEqualTo(plan.proposals().size());
        }
    }

    @Test
    void hosts_and_reports_learn_of_no_competitor_score_or_rule_about_members() {
        Pilot pilot = contest();
        pilot.with(need("N-2").specialty(SpecialtyCode.of("neurology")));
        MatchPlan plan = pilot.plan();

        assertThat(plan.verdict(NeedId.of("N-1")).explanation(Audience.HOST))
                .hasToString("N-1: all open places have a proposal (1)\n"
                        + "  E-2 is proposed for N-1 at CHU-RABAT, 2026-04-01 to 2026-04-20 (SHORT)");
        assertThat(plan.verdict(NeedId.of("N-2")).explanation(Audience.HOST))
                .hasToString(
                        "nobody is proposed for N-2: nobody with the skills asked for (physician-specialist, neurology)"
                                + " can be proposed from 2026-04-01 to 2026-04-20; other days may help");
        for (Verdict verdict : plan.verdicts()) {
            assertThat(verdict.explanation(Audience.REPORT).reasons()).hasSize(1);
            assertThat(verdict.explanation(Audience.REPORT).reasons().get(0).arguments())
                    .containsOnlyKeys("subject");
            if (verdict.subject().fold(m -> true, n -> false)) {
                assertThat(verdict.explanation(Audience.HOST).reasons()).hasSize(1);
            } else {
                assertThat(verdict.explanation(Audience.PERSON).reasons()).hasSize(1);
            }
        }
        assertThat(plan.verdict(PersonId.of("E-1")).explanation(Audience.PERSON).toString())
                .doesNotContain("E-2");
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

    private static Unmatched unmatched(Verdict verdict) {
        return verdict.fold(
                matched -> {
                    throw new AssertionError(matched);
                },
                unmatched -> unmatched);
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
