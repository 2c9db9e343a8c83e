package io.github.diasporaskills.core.engagement;

import static io.github.diasporaskills.core.engagement.Placement.FIRST;
import static io.github.diasporaskills.core.engagement.Placement.LAST;
import static io.github.diasporaskills.core.engagement.Placement.PROPOSED;
import static io.github.diasporaskills.core.engagement.Placement.active;
import static io.github.diasporaskills.core.engagement.Placement.agreed;
import static io.github.diasporaskills.core.engagement.Placement.agreement;
import static io.github.diasporaskills.core.engagement.Placement.briefed;
import static io.github.diasporaskills.core.engagement.Placement.call;
import static io.github.diasporaskills.core.engagement.Placement.clearance;
import static io.github.diasporaskills.core.engagement.Placement.completed;
import static io.github.diasporaskills.core.engagement.Placement.desk;
import static io.github.diasporaskills.core.engagement.Placement.evaluated;
import static io.github.diasporaskills.core.engagement.Placement.missing;
import static io.github.diasporaskills.core.engagement.Placement.need;
import static io.github.diasporaskills.core.engagement.Placement.programme;
import static io.github.diasporaskills.core.engagement.Placement.proposed;
import static io.github.diasporaskills.core.engagement.Placement.thanks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EngagementStepsTest {

    @Test
    void the_table_is_that_of_the_domain() {
        Machines.check(EngagementLifeCycle.TABLE, """
                PROPOSED > AGREED CANCELLED DECLINED NO_SHOW
                AGREED > CLEARED CANCELLED DECLINED NO_SHOW
                CLEARED > BRIEFED CANCELLED DECLINED NO_SHOW
                BRIEFED > ACTIVE CANCELLED DECLINED NO_SHOW
                ACTIVE > COMPLETED SUSPENDED ENDED_EARLY
                SUSPENDED > ACTIVE ENDED_EARLY
                COMPLETED > EVALUATED
                EVALUATED > RECOGNISED
                RECOGNISED
                ENDED_EARLY
                CANCELLED
                DECLINED
                NO_SHOW
                """);
    }

    @Test
    @Tag("I9")
    @DisplayName("I9 each change of an engagement has an actor, an instant and a reason")
    void from_proposal_to_thanks_every_step_says_who_when_and_why() {
        Engagement done = evaluated()
                .recognise(desk(LAST.plusDays(3)), thanks(), List.of(), Ties.none())
                .orThrow();

        assertThat(done.history().steps())
                .extracting(Step::to)
                .containsExactly(
                        EngagementState.PROPOSED,
                        EngagementState.AGREED,
                        EngagementState.CLEARED,
                        EngagementState.BRIEFED,
                        EngagementState.ACTIVE,
                        EngagementState.COMPLETED,
                        EngagementState.EVALUATED,
                        EngagementState.RECOGNISED);
        assertThat(done.history().steps())
                .allSatisfy(step -> assertThat(step.why().code()).isNotBlank());
        assertThat(EngagementLifeCycle.TABLE.faults(done.history())).isEmpty();
        assertThat(done.startedOn()).hasValue(FIRST);
        assertThat(done.endedOn()).hasValue(LAST);
        assertThat(done.recognition()).hasValue(thanks());
        assertThat(done.handoverNote()).isPresent();
        assertThat(done.toBuilder().build()).isEqualTo(done);
    }

    @Test
    void what_is_read_from_a_file_begins_its_history_in_the_state_that_the_file_tells() {
        Engagement read = proposed().toBuilder()
                .state(EngagementState.SUSPENDED)
                .startedOn(FIRST)
                .build();

        assertThat(read.isAsRead()).isTrue();
        assertThat(read.history().steps()).singleElement().satisfies(step -> {
            assertThat(step.by().role()).isEqualTo(Role.SYSTEM);
            assertThat(step.why().code()).isEqualTo("read-from-file");
            assertThat(step.at()).isEqualTo(Instant.parse("2025-03-03T00:00:00Z"));
            assertThat(step.to()).isEqualTo(EngagementState.SUSPENDED);
        });
        assertThat(proposed().history().first().at()).isEqualTo(Instant.parse("2025-01-10T00:00:00Z"));
        assertThat(active().isAsRead()).isFalse();
        Engagement again = active().toBuilder()
                .state(EngagementState.COMPLETED)
                .endedOn(LAST)
                .build();
        assertThat(again.isAsRead()).isTrue();
        assertThat(active().toBuilder().state(EngagementState.ACTIVE).build()).isEqualTo(active());
    }

    @Test
    void first_and_last_day_are_those_of_the_steps() {
        EngagementBuilder other = active().toBuilder().startedOn(FIRST.plusDays(1));

        assertThatThrownBy(other::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-03-04")
                .hasMessageContaining("those of the steps");
        EngagementBuilder thanked = completed().toBuilder().recognition(thanks());
        assertThatThrownBy(thanked::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void as_it_stood_on_a_day_is_read_off_the_history_halts_included() {
        Engagement done = active().suspend(desk(FIRST.plusDays(3)))
                .orThrow()
                .resume(desk(FIRST.plusDays(6)), clearance())
                .orThrow()
                .complete(desk(LAST), "done")
                .orThrow();

        assertThat(done.begunBy(FIRST.minusDays(1))).isEmpty();
        assertThat(state(done, FIRST)).isEqualTo(EngagementState.ACTIVE);
        assertThat(state(done, FIRST.plusDays(3))).isEqualTo(EngagementState.SUSPENDED);
        assertThat(state(done, FIRST.plusDays(5))).isEqualTo(EngagementState.SUSPENDED);
        assertThat(state(done, FIRST.plusDays(6))).isEqualTo(EngagementState.ACTIVE);
        assertThat(done.begunBy(LAST.minusDays(1)))
                .hasValueSatisfying(then -> assertThat(then.endedOn()).isEmpty());
        assertThat(done.begunBy(LAST)).hasValue(done);
        assertThat(done.begunBy(LocalDate.MAX)).hasValue(done);
        Engagement thanked = evaluated()
                .recognise(desk(LAST.plusDays(3)), thanks(), List.of(), Ties.none())
                .orThrow();
        assertThat(thanked.begunBy(LAST)).hasValueSatisfying(then -> {
            assertThat(then.state()).isEqualTo(EngagementState.COMPLETED);
            assertThat(then.evaluations()).isEmpty();
            assertThat(then.recognition()).isEmpty();
        });
    }

    private static EngagementState state(Engagement engagement, LocalDate day) {
        return engagement.begunBy(day).orElseThrow().state();
    }

    @Test
    void both_sides_agree_first() {
        Agreement early =
                Agreement.of(PROPOSED, PROPOSED.plusDays(1), programme()).answering(need());

        assertThat(missing(proposed().agree(desk(PROPOSED), early)))
                .containsExactly(EngagementCondition.BOTH_SIDES_AGREED.id());
        assertThat(proposed().agree(desk(PROPOSED.plusDays(1)), early).isTaken())
                .isTrue();
        assertThat(missing(proposed().agree(call(Role.MEMBER, PROPOSED), agreement())))
                .containsExactly("lifecycle.role.not-allowed");
    }

    @Test
    @Tag("A27")
    @DisplayName("A27 the need precedes the engagement")
    void a_need_that_was_approved_later_or_is_of_another_host_does_not_come_first() {
        Need late = need().toBuilder().approvedOn(PROPOSED.plusDays(1)).build();
        Agreement bare = Agreement.of(PROPOSED, PROPOSED, programme());
        Agreement strict = Agreement.of(
                PROPOSED, PROPOSED, programme().toBuilder().needFirst(true).build());
        Engagement free = Engagement.builder(
                        EngagementId.of("G-2"), Placement.NURSE, Placement.HUYE, PROPOSED, DateRange.of(FIRST, LAST))
                .build();
        List<String> notFirst = List.of(EngagementCondition.NEED_COMES_FIRST.id());

        assertThat(missing(proposed().agree(desk(PROPOSED), bare.answering(late))))
                .isEqualTo(notFirst);
        assertThat(missing(proposed().agree(desk(PROPOSED), bare))).isEqualTo(notFirst);
        assertThat(free.agree(desk(PROPOSED), bare).isTaken()).isTrue();
        assertThat(missing(free.agree(desk(PROPOSED), strict))).isEqualTo(notFirst);
        assertThat(proposed().agree(desk(PROPOSED), strict.answering(need())).isTaken())
                .isTrue();
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 an engagement names counterpart, learning goals and handover note")
    void nobody_is_briefed_without_a_learning_plan_or_done_without_a_handover() {
        Engagement cleared = agreed().clear(desk(PROPOSED), clearance()).orThrow();

        assertThat(missing(cleared.brief(desk(PROPOSED)))).containsExactly(EngagementCondition.LEARNING_PLANNED.id());
        assertThat(missing(active().complete(desk(LAST), " ")))
                .containsExactly(EngagementCondition.HANDOVER_WRITTEN.id());
        assertThat(completed().learningPlan())
                .hasValueSatisfying(plan -> assertThat(plan.counterpart()).isEqualTo(ActorId.of("nurse-huye")));
        assertThatThrownBy(() -> new LearningPlan(ActorId.of("x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_early_end_says_when_why_and_by_whom() {
        StepCall call = new StepCall(
                Actor.of("E-1", Role.MEMBER), desk(FIRST.plusDays(4)).at(), StepReason.of("illness"));
        Engagement ended = active().endEarly(call).orThrow();
        StepCall stranger = StepCall.of(Actor.of("E-2", Role.MEMBER), call.at(), "illness");

        assertThat(ended.endedOn()).hasValue(FIRST.plusDays(4));
        assertThat(ended.history().last().why().code()).isEqualTo("illness");
        assertThat(ended.history().last().by().role()).isEqualTo(Role.MEMBER);
        assertThat(missing(active().endEarly(stranger))).containsExactly(EngagementCondition.OWN_ENGAGEMENT.id());
        assertThat(active().suspend(desk(FIRST)).orThrow().endEarly(call).isTaken())
                .isTrue();
        assertThat(missing(ended.endEarly(call))).containsExactly("lifecycle.step.ended");
    }

    @Test
    void before_it_begins_it_may_be_called_off_turned_down_or_come_to_nothing() {
        StepCall stranger =
                StepCall.of(Actor.of("E-2", Role.MEMBER), desk(PROPOSED).at(), "other-plans");

        assertThat(proposed().cancel(call(Role.HOST, PROPOSED)).orThrow().endedOn())
                .hasValue(PROPOSED);
        assertThat(agreed().decline(call(Role.MEMBER, PROPOSED)).orThrow().state())
                .isEqualTo(EngagementState.DECLINED);
        assertThat(missing(agreed().decline(stranger))).containsExactly(EngagementCondition.OWN_ENGAGEMENT.id());
        assertThat(missing(briefed().noShow(desk(FIRST.minusDays(1)))))
                .containsExactly(EngagementCondition.FIRST_DAY_REACHED.id());
        Engagement absent = briefed().noShow(desk(FIRST)).orThrow();
        assertThat(absent.state()).isEqualTo(EngagementState.NO_SHOW);
        assertThat(absent.hasBegunBy(LAST)).isFalse();
        assertThat(absent.plannedOn(FIRST)).isEmpty();
        assertThat(absent.plannedOn(FIRST.minusDays(1))).isPresent();
        assertThat(missing(active().noShow(desk(FIRST)))).containsExactly("lifecycle.step.not-allowed");
    }

    @Test
    void it_is_evaluated_when_both_sides_answered_at_the_end_and_a_year_later_holds_nothing_up() {
        EvaluationPlan plan = EvaluationPlan.standard();
        Engagement oneSided = completed().toBuilder()
                .evaluation(new Evaluation("T1", EvaluationSide.HOST, LAST, Map.of("useful", 5)))
                .build();

        var refused = oneSided.evaluate(desk(LAST.plusDays(1)), plan).refusal().orElseThrow();

        assertThat(refused.missing())
                .containsExactly(Reason.of(EngagementCondition.BOTH_SIDES_EVALUATED)
                        .with("point", "T1")
                        .with("side", EvaluationSide.MEMBER));
        assertThat(evaluated().state()).isEqualTo(EngagementState.EVALUATED);
        assertThat(plan.overdue(evaluated(), LAST.plusMonths(12).minusDays(1)))
                .extracting(EvaluationDue::point)
                .containsExactly("T0", "T0");
        assertThat(plan.overdue(evaluated(), LAST.plusMonths(12)))
                .filteredOn(due -> due.point().equals("T2"))
                .extracting(EvaluationDue::side)
                .containsExactly(EvaluationSide.MEMBER, EvaluationSide.HOST);
        assertThat(plan.overdue(proposed(), LAST)).isEmpty();
        assertThatThrownBy(() -> oneSided.toBuilder()
                        .evaluation(new Evaluation("T1", EvaluationSide.HOST, LAST, Map.of("useful", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evaluation("T1", EvaluationSide.HOST, LAST, Map.of("useful", 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
        assertThatThrownBy(() -> new Evaluation("T1", EvaluationSide.HOST, LAST, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        EvaluationPoint open = new EvaluationPoint("T1", EvaluationAnchor.LAST_DAY, 0, false);
        assertThatThrownBy(() -> new EvaluationPlan(List.of(open))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvaluationPoint("", EvaluationAnchor.LAST_DAY, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 points of continuing education come only from an accredited provider")
    void points_come_from_an_accredited_provider() {
        OrganisationId school = OrganisationId.of("SCHOOL");
        CouncilCode council = CouncilCode.of("NCNM");
        Recognition withPoints = thanks().with(new CpdAward(12, school, council));
        Accreditation other = new Accreditation(school, CouncilCode.of("RMDC"), DateRange.always());
        Accreditation over = new Accreditation(school, council, DateRange.until(LAST));
        Accreditation right = new Accreditation(school, council, DateRange.always());
        StepCall call = desk(LAST.plusDays(3));

        assertThat(missing(evaluated().recognise(call, withPoints, List.of(other, over), Ties.none())))
                .containsExactly(EngagementCondition.PROVIDER_ACCREDITED.id());
        assertThat(evaluated()
                        .recognise(call, withPoints, List.of(other, right), Ties.none())
                        .orThrow()
                        .recognition()
                        .flatMap(Recognition::cpd))
                .isPresent();
        assertThatThrownBy(() -> Recognition.of(LAST, Set.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CpdAward(0, school, council)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 short or long follows from the days and the programme's threshold")
    void the_class_follows_the_days_it_took() {
        TermThreshold month = new TermThreshold(26);

        assertThat(completed().termClass(month)).isEqualTo(TermClass.SHORT);
        assertThat(active().complete(desk(LAST.plusDays(1)), "a day more")
                        .orThrow()
                        .termClass(month))
                .isEqualTo(TermClass.LONG);
    }

    @Test
    void a_written_history_has_its_days() {
        List<Step<EngagementState>> steps = new ArrayList<>(active().history().steps());
        Engagement rebuilt = briefed().toBuilder()
                .startedOn(FIRST)
                .history(History.of(steps))
                .build();

        assertThat(rebuilt).isEqualTo(active());
    }
}
