package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The steps of a programme. Only a {@link Programme} has them; it is immutable and thread-safe, and each step gives a
 * new one or a refusal.
 */
public sealed interface ProgrammeSteps permits Programme {

    /**
     * It is approved.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#APPROVED}, or why not
     */
    default StepResult<Programme, ProgrammeState> approve(StepCall call) {
        return plain(ProgrammeState.APPROVED, call);
    }

    /**
     * It begins, goes on after a halt, or goes on in its new term after an extension.
     *
     * @param call by the programme manager; after a halt also by the donor
     * @return the programme {@link ProgrammeState#ACTIVE}, or why not
     */
    default StepResult<Programme, ProgrammeState> activate(StepCall call) {
        return plain(ProgrammeState.ACTIVE, call);
    }

    /**
     * It is extended.
     *
     * @param call by the programme manager or the donor
     * @param lastDay its new last day
     * @return the programme {@link ProgrammeState#EXTENDED} with its new term, or why not
     */
    default StepResult<Programme, ProgrammeState> extend(StepCall call, LocalDate lastDay) {
        requireNonNull(lastDay, "lastDay");
        DateRange term = self().term();
        return to(ProgrammeState.EXTENDED, call)
                .examine(
                        ProgrammeCondition.LATER_LAST_DAY,
                        () -> lastDay.isAfter(term.last())
                                ? List.of()
                                : List.of(Reason.of(ProgrammeCondition.LATER_LAST_DAY)
                                        .with("last", term.last())
                                        .with("found", lastDay)))
                .take(now -> self().toBuilder()
                        .history(now)
                        .term(DateRange.of(term.first(), lastDay))
                        .build());
    }

    /**
     * It is halted for a time.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#SUSPENDED}, or why not
     */
    default StepResult<Programme, ProgrammeState> suspend(StepCall call) {
        return plain(ProgrammeState.SUSPENDED, call);
    }

    /**
     * It is over.
     *
     * @param call by the programme manager
     * @return the programme {@link ProgrammeState#COMPLETED}, or why not
     */
    default StepResult<Programme, ProgrammeState> complete(StepCall call) {
        return plain(ProgrammeState.COMPLETED, call);
    }

    /**
     * It was looked at from outside. Where a donor has a rule, time and cost follow it: the time is counted from the
     * last day of the term, and the cost is in the currency of the budget.
     *
     * @param call by the programme manager or who follows results
     * @param report the evaluation
     * @return the programme {@link ProgrammeState#EVALUATED}, or why not
     */
    default StepResult<Programme, ProgrammeState> evaluate(StepCall call, ProgrammeEvaluation report) {
        requireNonNull(report, "report");
        return to(ProgrammeState.EVALUATED, call)
                .examine(
                        ProgrammeCondition.EVALUATED_AS_RULED,
                        () -> self().evaluationRule()
                                .map(rule ->
                                        rule.against(report, self().budget().orElse(null), self().term()))
                                .orElse(List.of()))
                .take(now -> self().toBuilder().history(now).evaluation(report).build());
    }

    /**
     * It is filed.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#CLOSED}, or why not
     */
    default StepResult<Programme, ProgrammeState> close(StepCall call) {
        return plain(ProgrammeState.CLOSED, call);
    }

    private Programme self() {
        return (Programme) this;
    }

    private Attempt<ProgrammeState> to(ProgrammeState wanted, StepCall call) {
        return ProgrammeLifeCycle.TABLE.attempt(self().historyAt(call), wanted, call);
    }

    private StepResult<Programme, ProgrammeState> plain(ProgrammeState wanted, StepCall call) {
        return to(wanted, call).take(now -> self().toBuilder().history(now).build());
    }
}
