package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationId;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.CpdAward;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.EvaluationPlan;
import io.github.diasporaskills.core.engagement.EvaluationSide;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.Recognition;
import io.github.diasporaskills.core.engagement.RecognitionKind;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values about needs, applications and engagements. */
final class EngagementSamples {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final DateRange MARCH = DateRange.of(DAY, DAY.plusDays(30));
    private static final OrganisationId HUYE = OrganisationId.of("HUYE");
    private static final StepCall CALL = StepCall.of(Actor.of("coordinator-1", Role.COORDINATOR), NOON, "agreed");

    private EngagementSamples() {}

    static List<Object> all() {
        Evaluation evaluation = new Evaluation("T1", EvaluationSide.HOST, DAY, Map.of("would work together again", 5));
        Recognition bare = Recognition.of(DAY, Set.of(RecognitionKind.EMPLOYER_LETTER), 160);
        Recognition recognition = bare.with(new CpdAward(12, HUYE, CouncilCode.of("RMDC")));
        LearningPlan learning = new LearningPlan(ActorId.of("nurse-7"), List.of("triage in under five minutes"));
        Engagement engagement = Engagement.builder(EngagementId.of("G-7"), PersonId.of("E-7"), HUYE, DAY, MARCH)
                .learningPlan(learning)
                .evaluation(evaluation)
                .handoverNote("protocol left with the ward")
                .startedOn(DAY)
                .endedOn(DAY)
                .history(History.of(List.of(
                        Step.opening(EngagementState.BRIEFED, StepCall.readFromFile(DAY)),
                        Step.between(EngagementState.BRIEFED, EngagementState.ACTIVE, CALL),
                        Step.between(EngagementState.ACTIVE, EngagementState.COMPLETED, CALL),
                        Step.between(EngagementState.COMPLETED, EngagementState.EVALUATED, CALL),
                        Step.between(EngagementState.EVALUATED, EngagementState.RECOGNISED, CALL))))
                .recognition(recognition)
                .build();
        Need need = Need.builder(NeedId.of("N-7"), HUYE, "Nursing", ProfessionCode.of("nurse"), MARCH)
                .build()
                .submit(StepCall.of(Actor.of("host-1", Role.HOST), NOON, "asked"))
                .orThrow();
        Application application = Application.submitted(
                CALL, ApplicationId.of("A-1"), PersonId.of("E-7"), need.id(), Modality.REMOTE, MARCH);
        return List.of(
                evaluation,
                bare,
                recognition,
                learning,
                engagement,
                need,
                EvaluationPlan.standard(),
                ApplicationId.of("A-1"),
                application,
                Application.recorded(
                        application,
                        Map.of("interview", 80),
                        HUYE,
                        History.of(List.of(
                                Step.opening(ApplicationState.SHORTLISTED, CALL),
                                Step.between(ApplicationState.SHORTLISTED, ApplicationState.SELECTED, CALL)))));
    }
}
