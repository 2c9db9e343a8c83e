package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a complainant does, known by the receipt, and what both sides write. */
public sealed interface ComplainantSteps permits GrievanceCase {

    private GrievanceCase self() {
        return (GrievanceCase) this;
    }

    /**
     * Writes a message: to or from the complainant, also after the end. A message of the complainant lets clocks run again
     * that stood for it; no message restarts one.
     *
     * @param call who writes, when and why
     * @param words the message, 1 to 20,000 characters
     * @param setting what surrounds the case
     * @return the case with the message, or what is missing
     */
    default CaseResult write(StepCall call, String words, GrievanceSetting setting) {
        List<CaseEvent> made = new ArrayList<>();
        made.add(CaseEvent.of(CaseAction.WRITE, call).withContent(Field.WORDS, words));
        if (call.by().role() == Role.COMPLAINANT && self().isPaused()) {
            made.add(CaseEvent.of(
                    CaseAction.RESUME, new StepCall(call.by(), call.at(), StepReason.of("complainant-wrote"))));
        }
        return self().facet(
                        CaseAction.WRITE,
                        call,
                        setting,
                        missing -> {
                            CaseSteps.words(words, missing);
                            erased(missing);
                        },
                        made);
    }

    /**
     * Has a closed case opened again, in time and not too often.
     *
     * @param call the complainant, when and why
     * @param words what is not right yet, 1 to 20,000 characters
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#REOPENED}, or what is missing
     */
    default CaseResult reopen(StepCall call, String words, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.REOPEN,
                call,
                attempt -> attempt.examine(GrievanceCondition.OPEN_TO_ACTOR, () -> open(call, words, setting))
                        .require(GrievanceCondition.NOT_ERASED, () -> !self().isErased())
                        .require(
                                GrievanceCondition.REOPENING_IN_TIME,
                                () -> within(call.at(), setting.section().reopenDays()))
                        .require(
                                GrievanceCondition.REOPENING_LEFT,
                                () -> self().reopenings() < setting.section().reopenTimes()),
                List.of(
                        CaseEvent.of(CaseAction.REOPEN, call),
                        CaseEvent.of(CaseAction.WRITE, call).withContent(Field.WORDS, words)));
    }

    /**
     * Asks that somebody decides who had nothing to do with the decision, and is neither led by nor leads who had.
     *
     * @param call the complainant, when and why
     * @param words what is wrong with the answer, 1 to 20,000 characters
     * @param setting what surrounds the case
     * @return the case {@link GrievanceState#APPEALED}, or what is missing
     */
    default CaseResult appeal(StepCall call, String words, GrievanceSetting setting) {
        return CaseSteps.step(
                self(),
                CaseAction.APPEAL,
                call,
                attempt -> attempt.examine(GrievanceCondition.OPEN_TO_ACTOR, () -> open(call, words, setting))
                        .require(GrievanceCondition.NOT_ERASED, () -> !self().isErased())
                        .require(
                                GrievanceCondition.APPEAL_IN_TIME,
                                () -> within(call.at(), setting.section().appealDays()))
                        .require(GrievanceCondition.FIRST_APPEAL, () -> !self().isAppealed()),
                List.of(
                        CaseEvent.of(CaseAction.APPEAL, call),
                        CaseEvent.of(CaseAction.WRITE, call).withContent(Field.WORDS, words)));
    }

    /**
     * Says how content the complainant is. Optional, and never asked by who handled the case.
     *
     * @param call the complainant, when and why
     * @param rating 1, not at all, to 5, entirely
     * @param setting what surrounds the case
     * @return the case with the rating, or what is missing
     */
    default CaseResult rate(StepCall call, int rating, GrievanceSetting setting) {
        return self().facet(
                        CaseAction.RATE,
                        call,
                        setting,
                        missing -> {
                            if (!CaseSteps.isRating(rating)) {
                                missing.add(Reason.of(GrievanceReason.RATING_RANGE));
                            }
                            erased(missing);
                        },
                        List.of(CaseEvent.of(CaseAction.RATE, call)
                                .withContent(Field.RATING, Integer.toString(rating))));
    }

    private List<Reason> open(StepCall call, String words, GrievanceSetting setting) {
        List<Reason> missing = new ArrayList<>(CaseSteps.open(self(), call, setting));
        CaseSteps.words(words, missing);
        return missing;
    }

    private void erased(List<Reason> missing) {
        if (self().isErased()) {
            missing.add(Reason.of(GrievanceReason.ERASED));
        }
    }

    private boolean within(Instant at, int days) {
        Instant closed = self().history().lastReached(GrievanceState.CLOSED).orElse(at);
        return !at.isAfter(closed.plus(Duration.ofDays(days)));
    }
}
