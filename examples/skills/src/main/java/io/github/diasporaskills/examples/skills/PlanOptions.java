package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.PriceOfFairness;
import io.github.diasporaskills.matching.RematchedPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a plan is made: anew or near a previous one, and whether the price of fairness is asked for. */
final class PlanOptions {

    private static final String PRICE_OF_CHANGE = "--price-of-change";

    private final Surroundings around;

    @Option(names = "--previous", paramLabel = "PLAN.csv", descriptionKey = "option.previous")
    private @Nullable String previous;

    @Option(names = "--max-changes", paramLabel = "N", descriptionKey = "option.maxchanges")
    private @Nullable Integer mostChanges;

    @Option(names = PRICE_OF_CHANGE, descriptionKey = "option.change")
    private boolean change;

    @Option(
            names = "--price-of-fairness",
            arity = "0..1",
            fallbackValue = "WOMAN",
            paramLabel = "GENDER",
            descriptionKey = "option.fairness")
    private @Nullable Gender fairness;

    PlanOptions(Surroundings around) {
        this.around = around;
    }

    /** Refuses what makes no sense together, before anything is read. */
    void check(CommandSpec spec) {
        if (change && previous == null) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_TOGETHER).with("names", List.of("--previous", PRICE_OF_CHANGE)));
        }
        if ((previous == null) != (mostChanges == null) && !change) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_TOGETHER).with("names", List.of("--previous", "--max-changes")));
        }
        if (mostChanges != null && mostChanges < 0) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_CHANGES).with("found", mostChanges.longValue()));
        }
        if (fairness != null && !fairness.isStated()) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_GENDER).with("found", fairness));
        }
    }

    /** Those given that make sense for best plans alone. */
    List<String> ofOptimalPlans() {
        List<String> given = new ArrayList<>();
        if (previous != null) {
            given.add("--previous");
        }
        if (fairness != null) {
            given.add("--price-of-fairness");
        }
        return given;
    }

    /** The previous plan; empty if the plan is made anew. */
    Optional<PreviousPlan> previous(CommandSpec spec) throws IOException {
        return previous == null
                ? Optional.empty()
                : Optional.of(PreviousPlan.read(NamedFile.of("--previous", previous, around, spec)));
    }

    /** The plan near a previous one; only with one. Without a budget, as it may be where the curve is asked for, any. */
    RematchedPlan rematched(OptimalMatching method, MatchRequest request, PreviousPlan previous) {
        int most = mostChanges == null ? previous.pairs().size() : mostChanges;
        return method.rematch(request, previous.pairs(), most);
    }

    /** What each further change brings, if it is asked for. */
    Optional<PriceOfChange> priceOfChange(OptimalMatching method, MatchRequest request, Optional<PreviousPlan> before) {
        return before.filter(unused -> change)
                .map(plan -> new PriceOfChange(method.disruptionAgainstScore(request, plan.pairs()), plan.pairs()));
    }

    /** The budget; only with a previous plan. */
    int mostChanges() {
        return mostChanges == null ? 0 : mostChanges;
    }

    Optional<PriceOfFairness> priceOfFairness(OptimalMatching method, MatchRequest request) {
        return Optional.ofNullable(fairness).map(gender -> method.priceOfFairness(request, gender));
    }

    /** Errors of a previous plan's file; with one of them there is no plan. */
    static List<Problem> errors(PreviousPlan previous) {
        return previous.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
