package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a donor wants a programme to be evaluated, and how much of the budget that has to be worth. Immutable and
 * thread-safe.
 *
 * @param fromMonths the first month after the end of the programme in which it may be done, 0 or more
 * @param toMonths the last month, not before the first
 * @param leastPercent the least share of the budget spent on it, 0 to 100
 * @param source the document that says so, not blank
 */
public record EvaluationRule(int fromMonths, int toMonths, int leastPercent, String source) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are out of range or out of order, or the source is blank
     */
    public EvaluationRule {
        requireNonNull(source, "source");
        if (fromMonths < 0 || toMonths < fromMonths || leastPercent < 0 || leastPercent > 100 || source.isBlank()) {
            throw new IllegalArgumentException("A rule of evaluation has months in order, 0 to 100 percent and a"
                    + " source; found " + fromMonths + " to " + toMonths + " months and " + leastPercent + " percent");
        }
    }

    /**
     * Whether a day lies in the time for the evaluation.
     *
     * @param day the day
     * @param end the last day of the programme
     * @return true from the first month after the end to the end of the last
     */
    public boolean isTime(LocalDate day, LocalDate end) {
        return !day.isBefore(end.plusMonths(fromMonths)) && !day.isAfter(end.plusMonths(toMonths));
    }

    /**
     * Whether enough was spent.
     *
     * @param cost what the evaluation cost
     * @param budget what the programme has
     * @return true if the cost is the least share of the budget or more; false if they are in different currencies
     */
    public boolean isWorth(Money cost, Money budget) {
        BigDecimal hundredfold = cost.amount().multiply(BigDecimal.valueOf(100));
        BigDecimal least = budget.amount().multiply(BigDecimal.valueOf(leastPercent));
        return cost.currency().equals(budget.currency()) && hundredfold.compareTo(least) >= 0;
    }

    /** What stands against an evaluation. Where there is no budget or no last day, the rule cannot be followed. */
    List<Reason> against(ProgrammeEvaluation report, @Nullable Money budget, DateRange term) {
        boolean worth = budget != null && isWorth(report.cost(), budget);
        boolean timely = term.hasLast() && isTime(report.on(), term.last());
        return worth && timely
                ? List.of()
                : List.of(Reason.of(ProgrammeCondition.EVALUATED_AS_RULED)
                        .with("from", fromMonths)
                        .with("to", toMonths)
                        .with("least", leastPercent)
                        .with("found", report.on()));
    }
}
