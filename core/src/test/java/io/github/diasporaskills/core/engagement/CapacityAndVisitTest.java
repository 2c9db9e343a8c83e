package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.engagement.Placement.FIRST;
import static io.github.diasporaskills.core.engagement.Placement.HUYE;
import static io.github.diasporaskills.core.engagement.Placement.LAST;
import static io.github.diasporaskills.core.engagement.Placement.PROPOSED;
import static io.github.diasporaskills.core.engagement.Placement.codes;
import static io.github.diasporaskills.core.engagement.Placement.completed;
import static io.github.diasporaskills.core.engagement.Placement.desk;
import static io.github.diasporaskills.core.engagement.Placement.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CapacityAndVisitTest {

    private static final OrganisationId IOM = OrganisationId.of("IOM-RW");
    private static final OrganisationId MOH = OrganisationId.of("MOH-RW");
    private static final EngagementId ENGAGEMENT = EngagementId.of("G-1");
    private static final ActorId ONE = ActorId.of("nurse-1");
    private static final ActorId TWO = ActorId.of("nurse-2");
    private static final DateRange DAYS = DateRange.of(FIRST, LAST);

    private static List<String> missing(StepResult<?, ?> result) {
        return codes(result.refusal().map(StepRefusal::missing).orElse(List.of()));
    }

    private static CapacityActivityBuilder planned() {
        return CapacityActivity.builder(
                desk(PROPOSED),
                CapacityActivityId.of("C-1"),
                LocalText.of("en", "Triage"),
                CapacityKind.TRAINING,
                MOH,
                DAYS);
    }

    private static Participant registered(ActorId person, Gender gender) {
        return Participant.registered(desk(PROPOSED), person, gender, HUYE);
    }

    private static CapacityActivity scheduled() {
        return planned()
                .engagement(ENGAGEMENT)
                .participant(registered(ONE, Gender.WOMAN))
                .participant(registered(TWO, Gender.NOT_ASKED))
                .build()
                .schedule(desk(PROPOSED), DAYS)
                .orThrow();
    }

    private static CapacityActivity delivered() {
        return scheduled()
                .attended(desk(FIRST), ONE)
                .orThrow()
                .missed(desk(FIRST), TWO)
                .orThrow()
                .deliver(desk(LAST))
                .orThrow();
    }

    private static PlannedVisit visit(String id) {
        return PlannedVisit.of(desk(PROPOSED), id, FIRST, HUYE, Set.of(IOM, MOH), Set.of(ENGAGEMENT));
    }

    @Test
    void the_tables_are_those_of_the_domain() {
        Machines.check(CapacityLifeCycle.TABLE, """
            PLANNED > SCHEDULED CANCELLED
            SCHEDULED > DELIVERED CANCELLED
            DELIVERED > ASSESSED CERTIFIED
            ASSESSED > CERTIFIED
            CERTIFIED
            CANCELLED
            """);
        Machines.check(CapacityLifeCycle.PARTICIPANTS, """
            REGISTERED > ATTENDED NO_SHOW
            ATTENDED
            NO_SHOW
            """);
        Machines.check(VisitLifeCycle.TABLE, """
            PLANNED > MADE CANCELLED
            MADE
            CANCELLED
            """);
        assertThat(CapacityLifeCycle.TABLE.mayRestIn(CapacityState.DELIVERED)).isTrue();
        assertThat(CapacityLifeCycle.TABLE.mayRestIn(CapacityState.ASSESSED)).isTrue();
    }

    @Test
    @Tag("A8")
    @DisplayName("A8 IOM and the ministry visit a district hospital: linked to engagement and host, several times")
    void visits_name_who_came_what_was_seen_and_what_was_found() {
        VisitFinding finding = new VisitFinding("equipment", "one ventilator waits for a part", true);

        FieldVisit first = visit("V-1")
                .make(desk(FIRST.plusDays(1)), Map.of(IOM, 1, MOH, 2), List.of(finding))
                .orThrow()
                .visit()
                .orElseThrow();
        FieldVisit second = visit("V-2")
                .make(desk(LAST), Map.of(MOH, 1), List.of())
                .orThrow()
                .visit()
                .orElseThrow();

        assertThat(first.on()).isEqualTo(FIRST.plusDays(1));
        assertThat(first.host()).isEqualTo(HUYE);
        assertThat(first.staff()).containsEntry(IOM, 1).containsEntry(MOH, 2);
        assertThat(first.findings()).containsExactly(finding);
        assertThat(List.of(first, second))
                .allSatisfy(visit -> assertThat(visit.engagements()).containsExactly(ENGAGEMENT));
        assertThat(second.visitors()).containsExactly(MOH);
    }

    @Test
    void a_visit_is_made_once_by_those_who_were_to_come() {
        PlannedVisit off = visit("V-1").cancel(desk(FIRST)).orThrow();
        OrganisationId other = OrganisationId.of("OTHER");

        assertThat(off.visit()).isEmpty();
        assertThat(missing(off.make(desk(FIRST), Map.of(IOM, 1), List.of()))).containsExactly("lifecycle.step.ended");
        assertThat(missing(visit("V-1").make(desk(FIRST), Map.of(), List.of())))
                .containsExactly(VisitCondition.TEAM_CAME.id());
        assertThat(missing(visit("V-1").make(desk(FIRST), Map.of(other, 1), List.of())))
                .containsExactly(VisitCondition.TEAM_CAME.id());
        assertThat(missing(visit("V-1").make(desk(FIRST), Map.of(IOM, 0), List.of())))
                .containsExactly(VisitCondition.TEAM_CAME.id());
        assertThat(visit("V-1")).hasToString("PlannedVisit V-1 to HUYE on 2025-03-03, PLANNED");
        FieldVisit made = new FieldVisit("V-2", FIRST, HUYE, Set.of(IOM), Set.of());
        PlannedVisit plan = visit("V-1");
        assertThatThrownBy(() -> PlannedVisit.recorded(plan, made, plan.history()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V-1");
        assertThatThrownBy(() -> new FieldVisit("V-1", FIRST, HUYE, Set.of(IOM), Set.of(), Map.of(MOH, 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VisitFinding(" ", "x", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 scores before and after, by gender, those not stated and those without a test included")
    void scores_are_told_by_gender_and_sum_to_all_who_attended() {
        Random random = new Random(39);
        int rounds = 2 + 98 * Integer.getInteger("checks.percent", 1) / 100;
        for (int round = 0; round < rounds; round++) {
            CapacityActivityBuilder builder = planned();
            Map<Gender, List<TestScores>> expected = new EnumMap<>(Gender.class);
            Map<Gender, Integer> attended = new EnumMap<>(Gender.class);
            Map<ActorId, TestScores> scores = new HashMap<>();
            List<ActorId> there = new ArrayList<>();
            List<ActorId> absent = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                ActorId person = ActorId.of("p" + i);
                Gender gender = List.of(Gender.values()).get(random.nextInt(Gender.values().length));
                builder.participant(registered(person, gender));
                if (i > 0 && random.nextInt(4) == 0) {
                    absent.add(person);
                    continue;
                }
                there.add(person);
                attended.merge(gender, 1, Integer::sum);
                if (i == 0 || random.nextBoolean()) {
                    TestScores score = new TestScores(random.nextInt(101), random.nextInt(101));
                    scores.put(person, score);
                    expected.computeIfAbsent(gender, key -> new ArrayList<>()).add(score);
                }
            }
            CapacityActivity activity =
                    builder.build().schedule(desk(PROPOSED), DAYS).orThrow();
            for (ActorId person : there) {
                activity = activity.attended(desk(FIRST), person).orThrow();
            }
            for (ActorId person : absent) {
                activity = activity.missed(desk(FIRST), person).orThrow();
            }
            Map<Gender, ScoreSummary> cells = activity.deliver(desk(LAST))
                    .orThrow()
                    .assess(desk(LAST), scores)
                    .orThrow()
                    .scoresByGender();

            assertThat(cells).containsOnlyKeys(Gender.values());
            assertThat(cells.values().stream().mapToInt(ScoreSummary::attended).sum())
                    .isEqualTo(there.size());
            ScoreSummary all = cells.values().stream().reduce(new ScoreSummary(0, 0, 0, 0), ScoreSummary::plus);
            assertThat(all.scored()).isEqualTo(scores.size());
            assertThat(all.sumAfter())
                    .isEqualTo(
                            scores.values().stream().mapToInt(TestScores::after).sum());
            cells.forEach((gender, cell) -> {
                List<TestScores> own = expected.getOrDefault(gender, List.of());
                assertThat(cell.attended()).isEqualTo(attended.getOrDefault(gender, 0));
                assertThat(cell.scored()).isEqualTo(own.size());
                assertThat(cell.meanBefore())
                        .isEqualTo(own.stream().mapToInt(TestScores::before).average());
                assertThat(cell.meanAfter())
                        .isEqualTo(own.stream().mapToInt(TestScores::after).average());
            });
        }
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 points of an activity come from its own provider, accredited on its last day")
    void points_need_the_provider_of_the_activity() {
        CpdAward award = new CpdAward(10, MOH, CouncilCode.of("NCNM"));
        CpdAward foreign = new CpdAward(10, IOM, CouncilCode.of("NCNM"));
        Accreditation right = new Accreditation(MOH, award.council(), DateRange.of(LAST, LAST));
        Accreditation over = new Accreditation(MOH, award.council(), DateRange.until(LAST.minusDays(1)));
        Accreditation others = new Accreditation(IOM, award.council(), DateRange.always());

        assertThat(delivered()
                        .certify(desk(LAST), award, List.of(right))
                        .orThrow()
                        .cpd())
                .hasValue(award);
        assertThat(missing(delivered().certify(desk(LAST), award, List.of(over))))
                .containsExactly(CapacityCondition.POINTS_ACCREDITED.id());
        assertThat(missing(delivered().certify(desk(LAST), foreign, List.of(others))))
                .containsExactly(CapacityCondition.POINTS_ACCREDITED.id());
        assertThat(delivered().certify(desk(LAST)).orThrow().cpd()).isEmpty();
        assertThatThrownBy(() -> delivered().toBuilder().cpd(award).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DELIVERED");
    }

    @Test
    void attendance_is_taken_of_everybody_while_the_activity_is_scheduled() {
        assertThat(missing(scheduled().attended(desk(FIRST), ONE).orThrow().deliver(desk(LAST))))
                .containsExactly(CapacityCondition.ATTENDANCE_TAKEN.id());
        assertThat(missing(planned()
                        .build()
                        .schedule(desk(PROPOSED), DAYS)
                        .orThrow()
                        .deliver(desk(LAST))))
                .containsExactly(CapacityCondition.ATTENDANCE_TAKEN.id());
        CapacityActivity early =
                planned().participant(registered(ONE, Gender.MAN)).build();
        assertThat(missing(early.attended(desk(FIRST), ONE)))
                .containsExactly(CapacityCondition.ACTIVITY_SCHEDULED.id());
        assertThat(missing(delivered().attended(desk(LAST), ONE))).containsExactly("lifecycle.step.ended");
        assertThat(missing(delivered().assess(desk(LAST), Map.of(TWO, new TestScores(1, 2)))))
                .containsExactly(CapacityCondition.SCORES_OF_ATTENDEES.id());
        assertThat(missing(delivered().assess(desk(LAST), Map.of())))
                .containsExactly(CapacityCondition.SCORES_OF_ATTENDEES.id());
        assertThat(scheduled().cancel(desk(LAST)).orThrow().state()).isEqualTo(CapacityState.CANCELLED);
        assertThatThrownBy(() -> scheduled().attended(desk(FIRST), ActorId.of("stranger")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("stranger");
        CapacityActivityBuilder twice = planned().participant(registered(ONE, Gender.MAN));
        assertThatThrownBy(() -> twice.participant(registered(ONE, Gender.MAN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("nurse-1");
        assertThat(delivered().participants().get(0)).hasToString("Participant, ATTENDED");
        assertThatThrownBy(() -> new TestScores(0, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreSummary(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 institutions have capacity baselines and re-scores")
    void an_institution_is_scored_again_by_the_same_instrument() {
        CapacityAssessment before = new CapacityAssessment(FIRST, Map.of("triage", 35, "records", 50), "report 1");
        CapacityAssessment after =
                new CapacityAssessment(FIRST.plusYears(1), Map.of("triage", 60, "training", 10), "report 2");
        InstitutionalCapacity huye = new InstitutionalCapacity(HUYE, "tool 2", List.of(after, before));

        assertThat(huye.baseline()).isEqualTo(before);
        assertThat(huye.rescoredBy(FIRST)).isEmpty();
        assertThat(huye.changeBy(FIRST)).isEmpty();
        assertThat(huye.changeBy(FIRST.plusYears(1))).isEqualTo(Map.of("triage", 25));
        assertThatThrownBy(() -> new InstitutionalCapacity(HUYE, "tool 2", List.of(before, before)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InstitutionalCapacity(HUYE, "tool 2", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CapacityAssessment(FIRST, Map.of("triage", 101), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("triage");
        assertThatThrownBy(() -> new CapacityAssessment(FIRST, Map.of("triage", 1), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A40")
    @DisplayName("A40 with institution, community and counterpart; asked again at T2; the share active after 12 months")
    void what_remains_is_asked_a_year_later() {
        Relationship host =
                Relationship.outOf(RelationshipId.of("R-1"), new RelationshipPartner.Institution(HUYE), completed());
        Relationship town =
                Relationship.outOf(RelationshipId.of("R-2"), new RelationshipPartner.Community(MOH), completed());
        Relationship colleague = Relationship.outOf(
                RelationshipId.of("R-3"), new RelationshipPartner.Counterpart(ONE, HUYE), completed());
        RelationshipObservation early = new RelationshipObservation(LAST.plusMonths(11), false, "call");
        RelationshipObservation alive = new RelationshipObservation(LAST.plusMonths(12), true, "T2 answer");
        RelationshipObservation later = new RelationshipObservation(LAST.plusMonths(20), false, "call");
        List<Relationship> all =
                List.of(host.observed(later).observed(alive).observed(early), town.observed(early), colleague);

        assertThat(RelationshipShare.after(12, all, LAST.plusMonths(12).minusDays(1)))
                .isEqualTo(new RelationshipShare(0, 0, 0));
        RelationshipShare share = RelationshipShare.after(12, all, LAST.plusMonths(12));
        assertThat(share).isEqualTo(new RelationshipShare(3, 1, 1));
        assertThat(share.share()).hasValue(1.0);
        assertThat(new RelationshipShare(3, 0, 0).share()).isEmpty();
        assertThat(List.of(host, town, colleague))
                .extracting(each -> each.partner().<String>fold(i -> "institution", c -> "community", c -> "person"))
                .containsExactly("institution", "community", "person");
        assertThatThrownBy(() -> Relationship.outOf(
                        RelationshipId.of("R-4"), new RelationshipPartner.Institution(HUYE), proposed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PROPOSED");
        assertThatThrownBy(() -> new RelationshipObservation(LAST, true, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RelationshipShare(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
