package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.REQUESTER;
import static io.github.diasporaskills.core.teleexpertise.Cases.RULE;
import static io.github.diasporaskills.core.teleexpertise.Cases.actor;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.answered;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.toBeFollowedUp;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final Duration DUE = Duration.ofMinutes(1).plusDays(21);

    private final DiasporaMember expert = expert("E-1");

    @Test
    @Tag("I19")
    @DisplayName("I19 follow-up is due the pack's 21 days after submission, to the second, noticed or not")
    void follow_up_is_due_21_days_after_submission() {
        TeleExpertiseRequest answered = answered(expert);

        assertThat(answered.followUp().orElseThrow().due()).contains(after(DUE));
        assertThat(answered.isFollowUpDueAt(after(DUE.minusSeconds(1)))).isFalse();
        assertThat(answered.isFollowUpDueAt(after(DUE))).isTrue();
        assertThat(missing(answered.noteFollowUpDue(call(RULE, DUE.minusSeconds(1), "due"))))
                .containsExactly(TeleExpertiseCondition.FOLLOW_UP_REACHED.id());
        TeleExpertiseRequest due =
                answered.noteFollowUpDue(call(RULE, DUE, "due")).orThrow();
        assertThat(due.state()).isEqualTo(TeleExpertiseState.FOLLOW_UP_DUE);
        assertThat(due.isFollowUpDueAt(after(DUE))).isTrue();

        Instant late = after(Duration.ofDays(40));
        TeleExpertiseRequest asked = answered.ask(call(REQUESTER, Duration.ofDays(1), "question"), words("q-1"))
                .orThrow();
        assertThat(asked.isFollowUpDueAt(late)).isTrue();
        assertThat(asked.isFollowUpDueAt(after(Duration.ofDays(2)))).isFalse();
        assertThat(ready().isFollowUpDueAt(late)).isFalse();
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 a follow-up records feasible, followed, what changed, transfer, outcome, experience and harm")
    void a_follow_up_records_what_became_of_advice_and_patient() {
        FollowUpReport report = FollowUpReport.builder(PatientOutcome.BETTER, false)
                .feasible(Extent.FULLY)
                .followed(Extent.PARTLY)
                .diagnosisChanged(Answer.YES)
                .managementChanged(Answer.YES)
                .transferAvoided(Answer.NO)
                .experience(PatientExperience.GOOD)
                .remarks(words("remarks-1"))
                .build();

        TeleExpertiseRequest closed = toBeFollowedUp(expert)
                .close(call(REQUESTER, Duration.ofDays(22), "reported"), report)
                .orThrow();

        assertThat(closed.state()).isEqualTo(TeleExpertiseState.CLOSED);
        assertThat(closed.report()).contains(report);
        assertThat(closed.isClosedWithoutReport()).isFalse();
        assertThat(closed.openedReview()).isEmpty();
        assertThat(report).hasToString("follow-up report");
        assertThat(report.remarks()).contains(words("remarks-1").reference());
        FollowUpReport least =
                FollowUpReport.builder(PatientOutcome.LOST, false).build();
        assertThat(least.feasible()).isEqualTo(Extent.UNKNOWN);
        assertThat(least.transferAvoided()).isEqualTo(Answer.UNKNOWN);
        assertThat(least.experience()).isEqualTo(PatientExperience.NOT_ASKED);
        assertThatThrownBy(() -> toBeFollowedUp(expert)
                        .close(
                                call(REQUESTER, Duration.ofDays(22), "reported"),
                                FollowUpReport.builder(PatientOutcome.SAME, false)
                                        .remarks(words(CaseKey.of("TE-2026-0099"), "r-1"))
                                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 a request on which nobody reports is closed and marked as without a report")
    void nobody_reporting_closes_the_request_without_a_report() {
        TeleExpertiseRequest closed = toBeFollowedUp(expert)
                .closeWithoutReport(call(RULE, Duration.ofDays(40), "no-report"))
                .orThrow();

        assertThat(closed.isClosedWithoutReport()).isTrue();
        assertThat(closed.report()).isEmpty();
        assertThat(answered(expert)
                        .closeWithoutReport(call(RULE, Duration.ofDays(40), "no-report"))
                        .isTaken())
                .isFalse();
        assertThat(toBeFollowedUp(expert)
                        .closeWithoutReport(call(actor(expert), Duration.ofDays(40), "no-report"))
                        .isTaken())
                .isFalse();
        assertThat(missing(
                        toBeFollowedUp(expert).closeWithoutReport(call(REQUESTER, Duration.ofDays(40), "no-report"))))
                .containsExactly(TeleExpertiseCondition.REPORT_GIVEN.id());
        assertThat(toBeFollowedUp(expert)
                        .close(
                                call(COORDINATOR, Duration.ofDays(40), "by-telephone"),
                                FollowUpReport.builder(PatientOutcome.DIED, false)
                                        .build())
                        .isTaken())
                .isTrue();
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 a result cannot be had without response rate and loss to follow-up beside it, by gender")
    void a_result_has_its_response_rate_beside_it() {
        FollowUpFigure figure = new FollowUpFigure(
                FollowUpMeasure.TRANSFER_AVOIDED,
                LocalDate.of(2026, 6, 30),
                Map.of(Gender.WOMAN, 3),
                Map.of(
                        Gender.WOMAN, new FollowUpResponse(10, 5, 1),
                        Gender.UNDISCLOSED, new FollowUpResponse(2, 0, 0)));

        assertThat(figure.total()).isEqualTo(3);
        assertThat(figure.totalResponse()).isEqualTo(new FollowUpResponse(12, 5, 1));
        assertThat(figure.totalResponse().lossToFollowUp()).isEqualTo(8.0 / 12);
        assertThat(figure.response().get(Gender.WOMAN).responseRate()).isEqualTo(0.5);
        assertThat(figure.response().get(Gender.WOMAN).lossToFollowUp()).isEqualTo(0.6);
        assertThat(figure)
                .as("the total beside its response rate, and no cell")
                .hasToString(
                        "TRANSFER_AVOIDED as of 2026-06-30: 3 of 5 reports; response rate 42%, loss to follow-up 67%");
        assertThat(new FollowUpResponse(0, 0, 0).responseRate()).isZero();
        assertThat(new FollowUpResponse(0, 0, 0).lossToFollowUp()).isZero();
        assertThatThrownBy(() -> new FollowUpResponse(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUpFigure(
                        FollowUpMeasure.PATIENT_DIED,
                        LocalDate.of(2026, 6, 30),
                        Map.of(Gender.MAN, 1),
                        Map.of(Gender.WOMAN, new FollowUpResponse(1, 1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_measure_reads_its_own_answer() {
        FollowUpReport none = FollowUpReport.builder(PatientOutcome.LOST, false).build();
        FollowUpReport all = FollowUpReport.builder(PatientOutcome.WORSE, true)
                .feasible(Extent.PARTLY)
                .followed(Extent.FULLY)
                .diagnosisChanged(Answer.YES)
                .managementChanged(Answer.YES)
                .transferAvoided(Answer.YES)
                .build();
        for (FollowUpMeasure measure : FollowUpMeasure.values()) {
            boolean outcome = measure.name().startsWith("PATIENT_");
            assertThat(measure.isToldBy(none)).as("%s", measure).isFalse();
            assertThat(measure.isToldBy(all))
                    .as("%s", measure)
                    .isEqualTo(!outcome || measure == FollowUpMeasure.PATIENT_WORSE);
        }
        for (PatientOutcome outcome : PatientOutcome.values()) {
            FollowUpReport report = FollowUpReport.builder(outcome, false).build();
            long told = java.util.Arrays.stream(FollowUpMeasure.values())
                    .filter(measure -> measure.isToldBy(report))
                    .count();
            assertThat(told).isEqualTo(outcome == PatientOutcome.LOST ? 0 : 1);
        }
    }
}
