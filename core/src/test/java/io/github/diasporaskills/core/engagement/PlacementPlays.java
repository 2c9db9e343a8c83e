package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Needs, applications, engagements and trainings for the model test. */
public final class PlacementPlays {

    private static final String DESK = "COORDINATOR PROGRAMME_MANAGER";
    private static final String DESK_HOST = DESK + " HOST";
    private static final Instant START = Placement.PROPOSED.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private PlacementPlays() {}

    /** Needs of a hospital. */
    public static Play<Need, NeedState> needs() {
        return Play.of(
                        RecordKind.NEED,
                        NeedLifeCycle.TABLE,
                        """
                        DRAFT > SUBMITTED
                        SUBMITTED > CHANGES_REQUESTED APPROVED REJECTED
                        CHANGES_REQUESTED > SUBMITTED
                        APPROVED > OPEN
                        OPEN > FILLED CLOSED_UNFILLED CANCELLED
                        FILLED > OPEN
                        """,
                        START,
                        need -> need.history().orElseThrow(),
                        (number, trial) -> Need.builder(
                                        NeedId.of("PLAYED-" + number),
                                        Placement.HUYE,
                                        "Emergency nursing",
                                        ProfessionCode.of("nurse"),
                                        DateRange.of(Placement.FIRST, Placement.LAST))
                                .modality(Modality.ONSITE)
                                .state(NeedState.DRAFT)
                                .build()
                                .submit(StepCall.of(Actor.of("host-1", Role.HOST), trial.at(), "asked"))
                                .orThrow())
                .step("SUBMITTED", "HOST", Need::submit)
                .step("CHANGES_REQUESTED", DESK, Need::requestChanges)
                .step("APPROVED", DESK, (need, trial) -> true, (need, trial) -> need.approve(trial.call(), Ties.none()))
                .step("REJECTED", DESK, Need::reject)
                .step(
                        "OPEN",
                        DESK + " SYSTEM",
                        (need, trial) ->
                                need.state() == NeedState.FILLED || trial.by().role() != Role.SYSTEM,
                        (need, trial) -> need.open(trial.call(), List.of()))
                .proven(
                        "FILLED",
                        DESK + " SYSTEM",
                        (need, trial) -> need.fill(trial.call(), trial.good() ? List.of(agreedFor(need)) : List.of()))
                .step("CLOSED_UNFILLED", DESK, Need::closeUnfilled)
                .step("CANCELLED", DESK_HOST, (need, trial) -> true, (need, trial) -> need.cancel(trial.call()))
                .holding(need -> {
                    if (need.state() == NeedState.OPEN) {
                        assertThat(need.approvedOn()).isPresent();
                    }
                });
    }

    private static Engagement agreedFor(Need need) {
        return Placement.agreed().toBuilder().need(need.id()).build();
    }

    /** Applications of a nurse. */
    public static Play<Application, ApplicationState> applications() {
        Selection evidence = Selection.of(Placement.nurse(), Placement.need(), List.of(), Ties.none(), Holds.none());
        return Play.of(
                        RecordKind.APPLICATION,
                        ApplicationLifeCycle.TABLE,
                        """
                        SUBMITTED > LONGLISTED NOT_SELECTED WITHDRAWN
                        LONGLISTED > SHORTLISTED NOT_SELECTED WITHDRAWN
                        SHORTLISTED > ASSESSED SELECTED NOT_SELECTED WITHDRAWN
                        ASSESSED > SELECTED NOT_SELECTED WITHDRAWN
                        SELECTED > WITHDRAWN
                        """,
                        START,
                        Application::history,
                        (number, trial) -> Application.submitted(
                                StepCall.of(Actor.of("E-1", Role.MEMBER), trial.at(), "offered"),
                                ApplicationId.of("A-" + number),
                                Placement.NURSE,
                                Placement.need().id(),
                                Modality.ONSITE,
                                DateRange.of(Placement.FIRST, Placement.LAST)))
                .step("LONGLISTED", DESK_HOST, Application::longlist)
                .step("SHORTLISTED", DESK_HOST, Application::shortlist)
                .step(
                        "ASSESSED",
                        DESK_HOST,
                        (application, trial) -> true,
                        (application, trial) -> application.assess(trial.call(), Map.of("interview", 70), Ties.none()))
                .looked("SELECTED", DESK_HOST, (application, trial) -> application.select(trial.call(), evidence))
                .step("NOT_SELECTED", DESK_HOST, Application::turnDown)
                .step(
                        "WITHDRAWN",
                        "MEMBER COORDINATOR",
                        (application, trial) -> trial.by().role() != Role.MEMBER || own(trial),
                        (application, trial) -> application.withdraw(trial.call()));
    }

    private static boolean own(Trial trial) {
        return trial.by().id().equals(Placement.NURSE_ACTING);
    }

    /** Engagements of a nurse at a hospital. */
    public static Play<Engagement, EngagementState> engagements() {
        String ends = " CANCELLED DECLINED NO_SHOW\n";
        return Play.of(
                        RecordKind.ENGAGEMENT,
                        EngagementLifeCycle.TABLE,
                        "PROPOSED > AGREED" + ends + "AGREED > CLEARED" + ends + "CLEARED > BRIEFED" + ends
                                + "BRIEFED > ACTIVE" + ends
                                + "ACTIVE > COMPLETED SUSPENDED ENDED_EARLY\n"
                                + "SUSPENDED > ACTIVE ENDED_EARLY\n"
                                + "COMPLETED > EVALUATED\n"
                                + "EVALUATED > RECOGNISED\n",
                        START,
                        Engagement::history,
                        (number, trial) -> Engagement.builder(
                                        EngagementId.of("PLAYED-" + number),
                                        Placement.NURSE,
                                        Placement.HUYE,
                                        Placement.PROPOSED,
                                        DateRange.of(Placement.FIRST, Placement.LAST))
                                .need(Placement.need().id())
                                .modality(Modality.ONSITE)
                                .languagePlan("English")
                                .learningPlan(Placement.LEARNING)
                                .build())
                .step(
                        "AGREED",
                        DESK,
                        (engagement, trial) -> true,
                        (engagement, trial) -> engagement.agree(trial.call(), Placement.agreement()))
                .looked("CLEARED", DESK, (engagement, trial) -> engagement.clear(trial.call(), clearance(trial)))
                .step("BRIEFED", DESK_HOST, Engagement::brief)
                .looked(
                        "ACTIVE",
                        DESK_HOST,
                        (engagement, trial) -> engagement.state() == EngagementState.SUSPENDED
                                ? engagement.resume(trial.call(), clearance(trial))
                                : engagement.begin(trial.call(), clearance(trial)))
                .step("SUSPENDED", DESK_HOST + " SYSTEM", Engagement::suspend)
                .proven(
                        "COMPLETED",
                        DESK_HOST,
                        (engagement, trial) -> engagement.complete(trial.call(), trial.good() ? "protocol" : ""))
                .step(
                        "ENDED_EARLY",
                        DESK_HOST + " MEMBER",
                        (engagement, trial) -> trial.by().role() != Role.MEMBER || own(trial),
                        (engagement, trial) -> engagement.endEarly(trial.call()))
                .looked(
                        "EVALUATED",
                        DESK + " MONITORING_OFFICER",
                        (engagement, trial) -> engagement.evaluate(trial.call(), EvaluationPlan.standard()))
                .looked(
                        "RECOGNISED",
                        DESK,
                        (engagement, trial) -> engagement.recognise(
                                trial.call(),
                                Recognition.of(trial.day(), Set.of(RecognitionKind.CERTIFICATE), 160),
                                List.of(),
                                Ties.none()))
                .step(
                        "CANCELLED",
                        DESK_HOST,
                        (engagement, trial) -> true,
                        (engagement, trial) -> engagement.cancel(trial.call()))
                .step(
                        "DECLINED",
                        DESK_HOST + " MEMBER",
                        (engagement, trial) -> trial.by().role() != Role.MEMBER || own(trial),
                        (engagement, trial) -> engagement.decline(trial.call()))
                .step(
                        "NO_SHOW",
                        DESK_HOST,
                        (engagement, trial) -> !trial.day().isBefore(Placement.FIRST),
                        (engagement, trial) -> engagement.noShow(trial.call()))
                .edit(
                        "evaluate",
                        (engagement, trial) -> Parsed.of(
                                engagement.state() == EngagementState.COMPLETED
                                                && engagement.evaluations().isEmpty()
                                                && !trial.day()
                                                        .isBefore(engagement
                                                                .endedOn()
                                                                .orElseThrow())
                                        ? answered(engagement, trial.day())
                                        : engagement))
                .holding(engagement -> {
                    boolean begun = engagement.startedOn().isPresent();
                    boolean cleared = engagement
                            .history()
                            .firstReached(EngagementState.CLEARED)
                            .isPresent();
                    assertThat(!begun || cleared).as("A38 never uncleared").isTrue();
                    engagement
                            .endedOn()
                            .ifPresent(end -> engagement
                                    .startedOn()
                                    .ifPresent(
                                            first -> assertThat(first).as("I17").isBeforeOrEqualTo(end)));
                });
    }

    private static Clearance clearance(Trial trial) {
        return trial.good()
                ? Placement.clearance()
                : Clearance.of(
                                Placement.nurse(),
                                Placement.programme(),
                                Placement.RWANDA.authorisations(),
                                Ties.none(),
                                Holds.none())
                        .forNeed(Placement.need());
    }

    private static Engagement answered(Engagement engagement, LocalDate on) {
        EngagementBuilder builder = engagement.toBuilder();
        for (EvaluationSide side : EvaluationSide.values()) {
            builder.evaluation(new Evaluation("T1", side, on, Map.of("useful", 4)));
        }
        return builder.build();
    }

    /** Courses for two persons. */
    public static Play<CapacityActivity, CapacityState> activities() {
        ActorId one = ActorId.of("learner-1");
        ActorId two = ActorId.of("learner-2");
        DateRange days = DateRange.of(Placement.FIRST, Placement.LAST);
        return Play.of(
                        RecordKind.CAPACITY_ACTIVITY,
                        CapacityLifeCycle.TABLE,
                        """
                        PLANNED > SCHEDULED CANCELLED
                        SCHEDULED > DELIVERED CANCELLED
                        DELIVERED > ASSESSED CERTIFIED
                        ASSESSED > CERTIFIED
                        """,
                        START,
                        CapacityActivity::history,
                        (number, trial) -> activity(number, trial, days, one, two))
                .step(
                        "SCHEDULED",
                        DESK_HOST,
                        (activity, trial) -> true,
                        (activity, trial) -> activity.schedule(trial.call(), days))
                .looked("DELIVERED", DESK_HOST + " MEMBER", (activity, trial) -> activity.deliver(trial.call()))
                .looked(
                        "ASSESSED",
                        DESK_HOST + " MEMBER",
                        (activity, trial) -> activity.assess(trial.call(), Map.of(one, new TestScores(10, 60))))
                .step("CERTIFIED", DESK_HOST, CapacityActivity::certify)
                .step(
                        "CANCELLED",
                        DESK_HOST,
                        (activity, trial) -> true,
                        (activity, trial) -> activity.cancel(trial.call()))
                .edit(
                        "came",
                        (activity, trial) -> Parsed.of(
                                activity.attended(trial.call(), one).value().orElse(activity)))
                .edit(
                        "missed",
                        (activity, trial) -> Parsed.of((trial.good()
                                        ? activity.attended(trial.call(), two)
                                        : activity.missed(trial.call(), two))
                                .value()
                                .orElse(activity)))
                .holding(activity -> activity.participants()
                        .forEach(participant -> assertThat(CapacityLifeCycle.PARTICIPANTS.faults(participant.history()))
                                .as("I9")
                                .isEmpty()));
    }

    private static CapacityActivity activity(int number, Trial trial, DateRange days, ActorId one, ActorId two) {
        StepCall desk = StepCall.of(Actor.of("coordinator-1", Role.COORDINATOR), trial.at(), "planned");
        return CapacityActivity.builder(
                        desk,
                        CapacityActivityId.of("C-" + number),
                        LocalText.of("en", "Triage"),
                        List.of(CapacityKind.values()).get(number % CapacityKind.values().length),
                        Placement.HUYE,
                        days)
                .participant(Participant.registered(desk, one, Gender.WOMAN, Placement.HUYE))
                .participant(Participant.registered(desk, two, Gender.UNDISCLOSED, Placement.HUYE))
                .build();
    }
}
