package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.function.UnaryOperator;

/** What all steps have in common. Stateless and thread-safe. */
final class CaseSteps {

    /** The most characters of a message, an answer or a lesson. */
    static final int LONGEST_WORDS = 20_000;

    private CaseSteps() {}

    /** Asks for a step; the conditions are examined by whoever asks. */
    static CaseResult step(
            GrievanceCase of,
            CaseAction action,
            StepCall call,
            UnaryOperator<Attempt<GrievanceState>> conditions,
            List<CaseEvent> made) {
        GrievanceState to = action.leadsTo().orElseThrow();
        History<GrievanceState> history = of.history();
        Attempt<GrievanceState> attempt = GrievanceLifeCycle.TABLE.attempt(history, to, call);
        List<Reason> missing = conditions
                .apply(attempt)
                .take(after -> after)
                .refusal()
                .map(StepRefusal::missing)
                .orElse(List.of());
        if (missing.isEmpty() && call.at().isBefore(of.lastAt())) {
            missing = CaseTable.against(of, action, call);
        }
        return missing.isEmpty() ? of.and(made) : of.refused(action, missing);
    }

    static List<Reason> open(GrievanceCase of, StepCall call, GrievanceSetting setting) {
        return CaseAccess.against(call.by(), of, setting, call.day());
    }

    /** Whether a number says how content somebody is. */
    static boolean isRating(int rating) {
        return rating >= 1 && rating <= 5;
    }

    static void words(String words, List<Reason> missing) {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            missing.add(Reason.of(GrievanceReason.TEXT).with("most", LONGEST_WORDS));
        }
    }
}
