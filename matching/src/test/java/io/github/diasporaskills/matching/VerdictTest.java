package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.CARDIOLOGY;
import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.contest;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.licence;
import static io.github.diasporaskills.matching.Pilot.need;
import static io.github.diasporaskills.matching.Pilot.person;
import static io.github.diasporaskills.matching.Pilot.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a plan says of everybody and everything, and to whom. */
class VerdictTest {

    private static final Wording ENGLISH = MatchingWording.in(Locale.ENGLISH);
    private static final Wording FRENCH = MatchingWording.in(Locale.FRENCH);

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
                .contains("the open needs ask for a specialty, and no credential names one");
        assertThat(pilot.plan().verdict(PersonId.of("E-3")).explanation(Audience.PERSON))
                .hasToString("E-3 is not proposed for any need: no open need asks for the specialty: neurology");

        assertThat(pilot.plan().verdict(PersonId.of("E-1")).explanation(Audience.PERSON))
                .hasToString("E-1 is not proposed for any need: no open need asks for the profession: nurse");
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
                        "left out of 4: 1 of 4 has another profession; 1 of 3 has another specialty;"
                                + " 1 of 2 lacks the authorisation to practise; 1 of 1 takes no more engagements",
                        "nobody on the register fits",
                        "nearest: E-2: has no authorisation to work with patients; accepted here:"
                                + " registration with the council, temporary authorisation, advice only");
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
                    assertThat(String.join(" ", verdict.explanation(audience).words(ENGLISH)))
                            .doesNotContain("Secretname", "Hidden", "match.", "rule.", "score.", "{");
                    assertThat(String.join(" ", verdict.explanation(audience).words(FRENCH)))
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
                .hasToString("N-1: the open place has a proposal (1)\n"
                        + "  E-2 is proposed for N-1 at CHU-RABAT, 2026-04-01 to 2026-04-20 (short term)");
        assertThat(plan.verdict(NeedId.of("N-2")).explanation(Audience.HOST))
                .hasToString("nobody is proposed for N-2: the plan finds nobody with the skills asked for"
                        + " (physician-specialist, neurology) for 2026-04-01 to 2026-04-20");
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
    void a_member_hears_of_open_needs_only() {
        Pilot open = new Pilot().with(expert("E-1").quota(0), expert("E-2").quota(0));
        open.with(need("N-1"));
        Pilot more = new Pilot().with(expert("E-1").quota(0), expert("E-2").quota(0));
        more.with(need("N-1"));
        for (NeedState state : NeedState.values()) {
            if (!state.isOpen()) {
                more.with(need("N-" + state).state(state));
            }
        }
        more.with(need("N-FULL").places(0));
        more.needs.add(Need.builder(
                        NeedId.of("N-PAST"),
                        Pilot.RABAT,
                        "Opinions",
                        PHYSICIAN,
                        DateRange.of(Pilot.DAY.minusDays(30), Pilot.DAY.minusDays(1)))
                .specialty(CARDIOLOGY)
                .state(NeedState.OPEN)
                .approvedOn(Pilot.DAY.minusDays(60))
                .build());

        assertThat(more.plan().verdict(PersonId.of("E-1")).explanation(Audience.PERSON))
                .isEqualTo(open.plan().verdict(PersonId.of("E-1")).explanation(Audience.PERSON));
        assertThat(more.plan()
                        .verdict(PersonId.of("E-1"))
                        .explanation(Audience.COORDINATOR)
                        .words(ENGLISH))
                .anyMatch(line -> line.startsWith("N-DRAFT: the need is not open"))
                .hasSize(more.needs.size() + 1);
        for (Need need : more.needs) {
            assertThat(more.plan()
                            .verdict(need.id())
                            .explanation(Audience.PERSON)
                            .lines())
                    .hasSize(need.id().equals(NeedId.of("N-1")) ? 1 : 0);
        }
    }

    @Test
    void where_only_a_draft_asks_for_the_skills_a_member_reads_that_no_open_need_does() {
        Pilot draft = new Pilot().with(expert("E-1")).with(need("N-1").state(NeedState.DRAFT));

        assertThat(draft.plan().verdict(PersonId.of("E-1")).explanation(Audience.PERSON))
                .isEqualTo(new Pilot()
                        .with(expert("E-1"))
                        .plan()
                        .verdict(PersonId.of("E-1"))
                        .explanation(Audience.PERSON))
                .hasToString("E-1 is not proposed for any need: no open need asks for the profession:"
                        + " physician-specialist");
        assertThat(draft.plan()
                        .verdict(PersonId.of("E-1"))
                        .explanation(Audience.COORDINATOR)
                        .words(ENGLISH))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("N-1: the need is not open");
    }

    private static Unmatched unmatched(Verdict verdict) {
        return verdict.fold(
                matched -> {
                    throw new AssertionError(matched);
                },
                unmatched -> unmatched);
    }
}
