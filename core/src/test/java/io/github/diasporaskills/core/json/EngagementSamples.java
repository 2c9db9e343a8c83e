package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Accreditation;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationId;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityActivityId;
import io.github.diasporaskills.core.engagement.CapacityAssessment;
import io.github.diasporaskills.core.engagement.CapacityKind;
import io.github.diasporaskills.core.engagement.CpdAward;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementEndings;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.EvaluationPlan;
import io.github.diasporaskills.core.engagement.EvaluationSide;
import io.github.diasporaskills.core.engagement.InstitutionalCapacity;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.LeadershipShare;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.PlannedVisit;
import io.github.diasporaskills.core.engagement.Recognition;
import io.github.diasporaskills.core.engagement.RecognitionKind;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.engagement.RelationshipId;
import io.github.diasporaskills.core.engagement.RelationshipObservation;
import io.github.diasporaskills.core.engagement.RelationshipPartner;
import io.github.diasporaskills.core.engagement.RelationshipShare;
import io.github.diasporaskills.core.engagement.ScoreSummary;
import io.github.diasporaskills.core.engagement.TestScores;
import io.github.diasporaskills.core.engagement.VisitFinding;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.EvaluationRule;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeEvaluation;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.PublishedFigure;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsFramework;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
                .leadership(Leadership.LEADS)
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
        List<Object> all = new ArrayList<>(visits());
        all.addAll(capacity());
        all.addAll(programmes());
        all.addAll(List.of(
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
                                Step.between(ApplicationState.SHORTLISTED, ApplicationState.SELECTED, CALL))))));
        return all;
    }

    private static List<Object> programmes() {
        StepCall manager = StepCall.of(Actor.of("manager-1", Role.PROGRAMME_MANAGER), NOON, "decided");
        LocalText title = LocalText.of("en", "Nursing");
        ProgrammeId id = ProgrammeId.of("rw");
        EvaluationRule rule = new EvaluationRule(6, 12, 5, "fund rules");
        ProgrammeEvaluation evaluation = new ProgrammeEvaluation(DAY, Money.of("12000", "USD"), "report 4");
        PublishedFigure figure = new PublishedFigure(title, ReportedCount.exactly(103), "project page");
        Programme concept = Programme.builder(id, title, CountryCode.of("MA"), ProgrammeState.CONCEPT, MARCH)
                .publishedFigure(figure)
                .evaluationRule(rule)
                .build();
        Indicator indicator =
                Indicator.reported("1.a", title, CountingUnit.ITEM, false).startingAt(new Baseline(DAY, 0, "survey"));
        ResultsTree tree =
                new ResultsTree(1, List.of(new Result(ResultLevel.OUTCOME, "1", title, List.of(indicator), List.of())));
        ResultsFramework approved = ResultsFramework.draft(manager, id, tree)
                .baseline(manager)
                .orThrow()
                .approve(manager)
                .orThrow();
        Credential credential = Credential.claimed(ProfessionCode.of("nurse"), CouncilCode.of("NCNM"), MARCH)
                .evidence(CALL)
                .orThrow();
        return List.of(
                rule,
                evaluation,
                figure,
                concept.approve(manager).orThrow(),
                concept.toBuilder().evaluation(evaluation).build(),
                approved,
                approved.revise(manager).orThrow(),
                credential);
    }

    private static List<Object> visits() {
        EngagementId engagement = EngagementId.of("G-7");
        VisitFinding finding = new VisitFinding("equipment", "one ventilator waits for a part", true);
        PlannedVisit planned = PlannedVisit.of(CALL, "V-7", DAY, HUYE, Set.of(HUYE), Set.of(engagement));
        PlannedVisit made =
                planned.make(CALL, Map.of(HUYE, 2), List.of(finding)).orThrow();
        return List.of(
                finding,
                planned,
                made,
                made.visit().orElseThrow(),
                planned.cancel(CALL).orThrow());
    }

    private static List<Object> capacity() {
        ActorId nurse = ActorId.of("nurse-7");
        CpdAward award = new CpdAward(5, HUYE, CouncilCode.of("NCNM"));
        Participant expected = Participant.registered(CALL, nurse, Gender.WOMAN, HUYE);
        CapacityActivity planned = CapacityActivity.builder(
                        CALL,
                        CapacityActivityId.of("C-1"),
                        LocalText.of("en", "Triage"),
                        CapacityKind.TRAINING,
                        HUYE,
                        MARCH)
                .engagement(EngagementId.of("G-7"))
                .participant(expected)
                .build();
        CapacityActivity certified = planned.schedule(CALL, MARCH)
                .orThrow()
                .attended(CALL, nurse)
                .orThrow()
                .deliver(CALL)
                .orThrow()
                .assess(CALL, Map.of(nurse, new TestScores(40, 75)))
                .orThrow()
                .certify(CALL, award, List.of(new Accreditation(HUYE, award.council(), DateRange.always())))
                .orThrow();
        Relationship relationship = new Relationship(
                RelationshipId.of("R-1"),
                PersonId.of("E-7"),
                new RelationshipPartner.Counterpart(nurse, HUYE),
                EngagementId.of("G-7"),
                DAY,
                List.of(new RelationshipObservation(DAY.plusYears(1), true, "T2 answer of the member")));
        CapacityAssessment baseline = new CapacityAssessment(DAY, Map.of("triage", 35), "report 1");
        return List.of(
                planned,
                certified,
                expected,
                certified.participants().get(0),
                new TestScores(40, 75),
                new ScoreSummary(2, 1, 40, 75),
                new EngagementEndings(5, 1, 3, 1, 2),
                new LeadershipShare(4, 1),
                relationship,
                new RelationshipPartner.Institution(HUYE),
                new RelationshipPartner.Community(HUYE),
                relationship.partner(),
                new RelationshipShare(3, 2, 1),
                baseline,
                new InstitutionalCapacity(HUYE, "WHO tool 2", List.of(baseline)));
    }
}
