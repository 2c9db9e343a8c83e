package io.github.diasporaskills.core.teleexpertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clinical reviews for the model test. */
public final class ReviewPlays {

    private static final int CASES = 40;
    private static final Set<ActorId> INVOLVED =
            Set.of(ActorId.of("doctor-1"), ActorId.of("E-1"), ActorId.of("coordinator-1"));

    private ReviewPlays() {}

    /** The requests that are reviewed; there is one review for each. */
    public static List<TeleExpertiseRequest> reviewed() {
        StepCall call = StepCall.of(Cases.REQUESTER, Cases.START, "opinion-needed");
        return IntStream.range(0, CASES)
                .mapToObj(number -> TeleExpertiseRequest.draft(
                        call, id(number), key(number), Cases.CHU, Cases.QUESTION, Gender.NOT_ASKED))
                .toList();
    }

    private static CaseKey key(int number) {
        return CaseKey.of("TE-2025-" + number);
    }

    private static TeleExpertiseRequestId id(int number) {
        return TeleExpertiseRequestId.of("REVIEWED-" + number);
    }

    /** Reviews in which three people had a part in the case. */
    public static Play<ClinicalReview, ClinicalReviewState> reviews() {
        AtomicInteger next = new AtomicInteger();
        return Play.of(
                        RecordKind.CLINICAL_REVIEW,
                        ClinicalReviewLifeCycle.TABLE,
                        """
                        OPENED > ASSIGNED ENTERED_IN_ERROR
                        ASSIGNED > CONCLUDED OPENED ENTERED_IN_ERROR
                        CONCLUDED > ENTERED_IN_ERROR
                        """,
                        Cases.START,
                        ClinicalReview::history,
                        (number, trial) -> opened(next.getAndIncrement() % CASES, trial))
                .step(
                        "ASSIGNED",
                        "PROGRAMME_MANAGER COORDINATOR",
                        (review, trial) ->
                                trial.good() && !INVOLVED.contains(trial.by().id()),
                        (review, trial) -> review.assign(
                                trial.call(),
                                ActorId.of(trial.good() ? "person-3" : "doctor-1"),
                                Ties.none(),
                                Cases.POLICY.calendar().zone()))
                .step(
                        "CONCLUDED",
                        "CLINICIAN",
                        (review, trial) -> review.reviewer()
                                .filter(trial.by().id()::equals)
                                .isPresent(),
                        (review, trial) -> review.conclude(
                                trial.call(),
                                ReviewFinding.NO_HARM,
                                Cases.words(review.caseKey(), "review-1"),
                                Ties.none(),
                                Cases.POLICY.calendar().zone()))
                .looked("OPENED", "CLINICIAN PROGRAMME_MANAGER", (review, trial) -> review.stepDown(trial.call()))
                .step(
                        "ENTERED_IN_ERROR",
                        "PROGRAMME_MANAGER",
                        (review, trial) -> true,
                        (review, trial) -> review.markEnteredInError(trial.call()))
                .holding(review -> review.reviewer()
                        .ifPresent(reviewer -> assertThat(INVOLVED)
                                .as("A34 nobody reviews who had a part in the case")
                                .doesNotContain(reviewer)));
    }

    private static ClinicalReview opened(int number, Trial trial) {
        StepCall call = StepCall.of(Actor.of("doctor-1", Role.REQUESTER), trial.at(), "suspected-harm");
        return ClinicalReview.opened(id(number), key(number), INVOLVED, call);
    }
}
