package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** What table and time have against an action, the person aside. Stateless and thread-safe. */
final class CaseTable {

    private CaseTable() {}

    static List<Reason> against(GrievanceCase of, CaseAction action, StepCall call) {
        List<Reason> against = new ArrayList<>();
        switch (action.answer(of.state(), call.by().role())) {
            case NOT_IN_STATE ->
                against.add(Reason.of(GrievanceReason.NOT_IN_STATE)
                        .with("state", of.state())
                        .with("action", action));
            case NOT_FOR_ROLE ->
                against.add(Reason.of(GrievanceReason.NOT_FOR_ROLE)
                        .with("role", call.by().role())
                        .with("action", action));
            case ALLOWED -> {
                // Nothing against it.
            }
        }
        if (call.at().isBefore(of.lastAt())) {
            against.add(
                    Reason.of(GrievanceReason.BEFORE_LAST).with("at", call.at()).with("last", of.lastAt()));
        }
        return against;
    }
}
