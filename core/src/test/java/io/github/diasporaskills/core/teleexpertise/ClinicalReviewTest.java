package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.person;
import static io.github.diasporaskills.core.teleexpertise.Cases.toBeFollowedUp;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A34")
class ClinicalReviewTest {

    private static final Duration THEN = Duration.ofDays(30);
    private static final PackZone ZONE = POLICY.calendar().zone();
    private static final Actor CHIEF = Actor.of("manager-1", Role.PROGRAMME_MANAGER);
    private static final ActorId REVIEWER = ActorId.of("doctor-9");
    private static final Actor BY_REVIEWER = new Actor(REVIEWER, Role.CLINICIAN);

    private final DiasporaMember expert = expert("E-1");
    private final ClinicalReview opened = toBeFollowedUp(expert)
            .close(
                    call(REQUESTER, Duration.ofDays(22), "reported"),
                    FollowUpReport.builder(PatientOutcome.WORSE, true).build())
            .orThrow()
            .openedReview()
            .orElseThrow();

    @Test
    @DisplayName("A34 suspected harm opens a clinical review by the report itself")
    void suspected_harm_opens_a_review() {
        assertThat(opened.state()).isEqualTo(ClinicalReviewState.OPENED);
        assertThat(opened.request()).isEqualTo(Cases.ID);
        assertThat(opened.history().first().at()).isEqualTo(Cases.after(Duration.ofDays(22)));
        assertThat(opened.involved()).contains(REQUESTER.id(), person(expert), COORDINATOR.id());
        assertThat(opened).hasToString("review of TE-0042 OPENED");
    }

    @Test
    @DisplayName("A34 nobody reviews who had a part in the case, or is bound to somebody who had")
    void nobody_involved_reviews() {
        for (ActorId involved : opened.involved()) {
            assertThat(missing(assign(CHIEF, involved, Ties.none())))
                    .contains(ClinicalReviewCondition.REVIEWER_UNINVOLVED.id(), "actor.conflict.self");
        }
        Ties kin = Ties.none().with(Tie.of(REVIEWER, person(expert), TieKind.KIN, DateRange.always()));
        assertThat(missing(assign(CHIEF, REVIEWER, kin)))
                .containsExactly(ClinicalReviewCondition.REVIEWER_UNINVOLVED.id(), "actor.conflict.tie");
        assertThat(missing(assign(COORDINATOR, REVIEWER, Ties.none())))
                .containsExactly(ClinicalReviewCondition.CHOOSER_UNINVOLVED.id(), "actor.conflict.self");
        Ties led = Ties.none().with(Tie.of(CHIEF.id(), REQUESTER.id(), TieKind.LINE_MANAGEMENT, DateRange.always()));
        assertThat(missing(assign(CHIEF, REVIEWER, led)))
                .containsExactly(ClinicalReviewCondition.CHOOSER_UNINVOLVED.id(), "actor.conflict.tie");
    }

    @Test
    void a_reviewer_comes_to_a_finding() {
        ClinicalReview assigned = assign(CHIEF, REVIEWER, Ties.none()).orThrow();
        assertThat(assigned.reviewer()).contains(REVIEWER);
        assertThat(missing(conclude(assigned, Actor.of("doctor-8", Role.CLINICIAN), Ties.none())))
                .containsExactly(ClinicalReviewCondition.REVIEWER_ACTS.id());
        Ties since = Ties.none().with(Tie.of(REVIEWER, REQUESTER.id(), TieKind.KIN, DateRange.always()));
        assertThat(missing(conclude(assigned, BY_REVIEWER, since)))
                .contains(ClinicalReviewCondition.REVIEWER_UNINVOLVED.id());

        ClinicalReview concluded = conclude(assigned, BY_REVIEWER, Ties.none()).orThrow();
        assertThat(concluded.finding()).contains(ReviewFinding.HARM_OTHERWISE);
        assertThat(concluded.conclusion()).contains(words("review-1").reference());
        assertThat(concluded.stepDown(call(BY_REVIEWER, THEN, "tired")).isTaken())
                .isFalse();
    }

    @Test
    void a_reviewer_steps_down_and_the_review_is_open_again() {
        ClinicalReview assigned = assign(CHIEF, REVIEWER, Ties.none()).orThrow();

        ClinicalReview again =
                assigned.stepDown(call(BY_REVIEWER, THEN, "knows-patient")).orThrow();

        assertThat(again.reviewer()).isEmpty();
        assertThat(assigned.stepDown(call(Actor.of("doctor-8", Role.CLINICIAN), THEN, "not-mine"))
                        .isTaken())
                .isFalse();
        assertThat(opened.markEnteredInError(call(CHIEF, THEN, "mistake")).isTaken())
                .isTrue();
    }

    @Test
    void a_record_of_a_review_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> ClinicalReview.restored(
                        opened.request(), opened.caseKey(), Set.of(REVIEWER), REVIEWER, null, null, opened.history()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClinicalReview.restored(
                        opened.request(),
                        opened.caseKey(),
                        Set.of(),
                        null,
                        ReviewFinding.NO_HARM,
                        null,
                        opened.history()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private StepResult<ClinicalReview, ClinicalReviewState> assign(Actor by, ActorId reviewer, Ties ties) {
        return opened.assign(call(by, THEN, "chosen"), reviewer, ties, ZONE);
    }

    private static StepResult<ClinicalReview, ClinicalReviewState> conclude(
            ClinicalReview review, Actor by, Ties ties) {
        return review.conclude(
                call(by, THEN, "concluded"), ReviewFinding.HARM_OTHERWISE, words("review-1"), ties, ZONE);
    }
}
