package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialLifeCycle;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.EvaluationRule;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeEvaluation;
import io.github.diasporaskills.core.programme.ProgrammeLifeCycle;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsFramework;
import io.github.diasporaskills.core.programme.ResultsFrameworkLifeCycle;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.PlainWords;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step is asked for in every state, by anybody, at any time: it is taken by the table or refused in words. */
class OnlyTypedRefusalsTest {

    private static final ActorId ONE = ActorId.of("p1");
    private static final ActorId TWO = ActorId.of("p2");

    /** A machine, something that begins, and what can be done to it. */
    private record Walk<A, S extends Enum<S>>(
            LifeCycle<S> table,
            A start,
            Function<A, Optional<History<S>>> history,
            List<BiFunction<A, StepCall, StepResult<A, S>>> steps,
            BiFunction<A, StepCall, A> edit) {

        /** The states that were reached. */
        Set<S> run(Random random) {
            Set<S> reached = new HashSet<>();
            for (int round = 0; round < 60 * Math.max(1, Integer.getInteger("checks.percent", 1)); round++) {
                A now = start;
                LocalDate day = Placement.PROPOSED;
                for (int i = 0; i < 60; i++) {
                    day = day.plusDays(random.nextInt(20) == 0 ? 200 : random.nextInt(3));
                    StepCall call = call(random, day);
                    if (random.nextInt(4) == 0) {
                        now = edit.apply(now, call);
                    }
                    StepResult<A, S> result =
                            steps.get(random.nextInt(steps.size())).apply(now, call);
                    if (result.isTaken()) {
                        check(now, result.orThrow(), call);
                        now = result.orThrow();
                        history.apply(now).ifPresent(past -> reached.add(past.state()));
                    } else {
                        List<Reason> missing = result.refusal().orElseThrow().missing();
                        assertThat(missing).isNotEmpty();
                        assertThat(PlainWords.raw(missing)).isEmpty();
                    }
                }
            }
            return reached;
        }

        private void check(A before, A after, StepCall call) {
            History<S> past = history.apply(after).orElseThrow();
            assertThat(table.faults(past)).isEmpty();
            assertThat(past.last().call()).isEqualTo(call);
            history.apply(before)
                    .ifPresent(
                            earlier -> assertThat(earlier.isContinuedBy(past)).isTrue());
        }

        @Override
        public String toString() {
            return table.name();
        }
    }

    private static StepCall call(Random random, LocalDate day) {
        Role role = List.of(Role.values()).get(random.nextInt(Role.values().length));
        Role likely = random.nextInt(3) == 0
                ? role
                : List.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.HOST).get(random.nextInt(3));
        LocalDate on = random.nextInt(30) == 0 ? day.minusDays(40) : day;
        return StepCall.of(
                Actor.of(random.nextInt(20) == 0 ? "E-1" : "somebody", likely),
                on.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC),
                "random");
    }

    static Stream<Walk<?, ?>> walks() {
        return Stream.of(need(), application(), visit(), activity(), credential(), programme(), framework());
    }

    @ParameterizedTest
    @MethodSource("walks")
    @Tag("I9")
    void whatever_is_asked_is_taken_by_the_table_or_refused_in_words(Walk<?, ?> walk) {
        Set<?> reached = walk.run(new Random(9));

        assertThat(reached)
                .as("states reached")
                .hasSizeGreaterThanOrEqualTo(walk.table().states().size() - 2);
    }

    private static Walk<Need, NeedState> need() {
        Need draft = Placement.need().toBuilder().state(NeedState.DRAFT).build();
        return new Walk<>(
                NeedLifeCycle.TABLE,
                draft,
                Need::history,
                List.of(
                        Need::submit,
                        Need::requestChanges,
                        (need, call) -> need.approve(call, Ties.none()),
                        Need::reject,
                        (need, call) -> need.open(call, List.of()),
                        (need, call) -> need.open(call, List.of(Placement.agreed())),
                        (need, call) -> need.fill(call, List.of()),
                        (need, call) -> need.fill(call, List.of(Placement.agreed())),
                        Need::closeUnfilled,
                        Need::cancel),
                (need, call) -> need);
    }

    private static Walk<Application, ApplicationState> application() {
        Selection evidence = Selection.of(Placement.nurse(), Placement.need(), List.of(), Ties.none(), Holds.none());
        return new Walk<>(
                ApplicationLifeCycle.TABLE,
                Application.submitted(
                        Placement.desk(Placement.ASKED),
                        ApplicationId.of("A-1"),
                        Placement.NURSE,
                        Placement.need().id(),
                        Modality.ONSITE,
                        DateRange.of(Placement.FIRST, Placement.LAST)),
                application -> Optional.of(application.history()),
                List.of(
                        Application::longlist,
                        Application::shortlist,
                        (application, call) -> application.assess(call, Map.of("interview", 70), Ties.none()),
                        (application, call) -> application.select(call, evidence),
                        Application::turnDown,
                        Application::withdraw),
                (application, call) -> application);
    }

    private static Walk<PlannedVisit, VisitState> visit() {
        return new Walk<>(
                VisitLifeCycle.TABLE,
                PlannedVisit.of(
                        Placement.desk(Placement.ASKED),
                        "V-1",
                        Placement.FIRST,
                        Placement.HUYE,
                        Set.of(Placement.HUYE),
                        Set.of()),
                visit -> Optional.of(visit.history()),
                List.of(
                        (visit, call) -> visit.make(call, Map.of(Placement.HUYE, 1), List.of()),
                        (visit, call) -> visit.make(call, Map.of(), List.of()),
                        PlannedVisit::cancel),
                (visit, call) -> visit);
    }

    private static Walk<CapacityActivity, CapacityState> activity() {
        CpdAward award = new CpdAward(3, Placement.HUYE, CouncilCode.of("NCNM"));
        Accreditation right = new Accreditation(Placement.HUYE, award.council(), DateRange.always());
        StepCall desk = Placement.desk(Placement.ASKED);
        CapacityActivity planned = CapacityActivity.builder(
                        desk,
                        CapacityActivityId.of("C-1"),
                        LocalText.of("en", "Triage"),
                        CapacityKind.COURSE,
                        Placement.HUYE,
                        DateRange.of(Placement.FIRST, Placement.LAST))
                .participant(Participant.registered(desk, ONE, Gender.WOMAN, Placement.HUYE))
                .participant(Participant.registered(desk, TWO, Gender.UNDISCLOSED, Placement.HUYE))
                .build();
        return new Walk<>(
                CapacityLifeCycle.TABLE,
                planned,
                activity -> Optional.of(activity.history()),
                List.of(
                        (activity, call) -> activity.schedule(call, planned.days()),
                        CapacityActivity::deliver,
                        (activity, call) -> activity.assess(call, Map.of(ONE, new TestScores(10, 60))),
                        (activity, call) -> activity.assess(call, Map.of(ActorId.of("p3"), new TestScores(1, 2))),
                        CapacityActivity::certify,
                        (activity, call) -> activity.certify(call, award, List.of(right)),
                        (activity, call) -> activity.certify(call, award, List.of()),
                        CapacityActivity::cancel),
                (activity, call) -> activity.attended(call, ONE)
                        .value()
                        .orElse(activity)
                        .missed(call, TWO)
                        .value()
                        .orElse(activity));
    }

    private static Walk<Credential, ?> credential() {
        Credential claimed = Credential.claimed(
                Placement.LICENCE.profession(), Placement.LICENCE.issuer(), DateRange.until(Placement.TERM.last()));
        return new Walk<>(
                CredentialLifeCycle.TABLE,
                claimed,
                Credential::history,
                List.of(
                        Credential::evidence,
                        Credential::startVerification,
                        (credential, call) -> credential.renew(call, DateRange.from(call.day())),
                        (credential, call) -> credential.verify(
                                call,
                                new Verification(
                                        VerificationMethod.ISSUER,
                                        "desk",
                                        call.day(),
                                        call.day().plusDays(90)),
                                Placement.NURSE,
                                Ties.none()),
                        (credential, call) -> credential.refute(call, Placement.NURSE, Ties.none()),
                        Credential::expire,
                        Credential::suspend,
                        (credential, call) -> credential.reinstate(call, Placement.NURSE, Ties.none()),
                        Credential::revoke),
                (credential, call) -> credential);
    }

    private static Walk<Programme, ?> programme() {
        Programme concept = Placement.programme().toBuilder()
                .history(ProgrammeLifeCycle.TABLE.open(Placement.desk(Placement.ASKED)))
                .budget(Money.of("100", "USD"))
                .evaluationRule(new EvaluationRule(6, 12, 5, "fund"))
                .build();
        return new Walk<>(
                ProgrammeLifeCycle.TABLE,
                concept,
                Programme::history,
                List.of(
                        Programme::approve,
                        Programme::activate,
                        (programme, call) -> programme.extend(call, Placement.TERM.last()),
                        (programme, call) ->
                                programme.extend(call, programme.term().last().plusDays(1)),
                        Programme::suspend,
                        Programme::complete,
                        (programme, call) -> programme.evaluate(
                                call, new ProgrammeEvaluation(call.day(), Money.of("5", "USD"), "report")),
                        (programme, call) -> programme.evaluate(
                                call,
                                new ProgrammeEvaluation(
                                        programme.term().last().plusMonths(7), Money.of("5", "USD"), "report")),
                        Programme::close),
                (programme, call) -> programme);
    }

    private static Walk<ResultsFramework, ?> framework() {
        LocalText title = LocalText.of("en", "x");
        Indicator whole = Indicator.reported("1.a", title, CountingUnit.ITEM, false)
                .startingAt(new Baseline(Placement.ASKED, 0, "survey"));
        Indicator bare = Indicator.reported("1.b", title, CountingUnit.ITEM, false);
        return new Walk<>(
                ResultsFrameworkLifeCycle.TABLE,
                ResultsFramework.draft(
                        Placement.desk(Placement.ASKED), Placement.programme().id(), tree(1, title, whole)),
                framework -> Optional.of(framework.history()),
                List.of(ResultsFramework::baseline, ResultsFramework::approve, ResultsFramework::revise),
                (framework, call) -> framework
                        .rewrite(tree(
                                framework.open().map(ResultsTree::version).orElse(7),
                                title,
                                call.day().getDayOfMonth() % 3 == 0 ? bare : whole))
                        .value()
                        .orElse(framework));
    }

    private static ResultsTree tree(int version, LocalText title, Indicator indicator) {
        return new ResultsTree(
                version, List.of(new Result(ResultLevel.OUTCOME, "1", title, List.of(indicator), List.of())));
    }
}
