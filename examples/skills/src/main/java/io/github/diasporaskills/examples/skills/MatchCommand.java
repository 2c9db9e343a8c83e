package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.PriceOfFairness;
import io.github.diasporaskills.matching.RematchedPlan;
import io.github.diasporaskills.matching.StablePlanning;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills match}: the plan, with a verdict for every member and every need. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final PlanOptions planning;

    @Mixin
    private final StabilityOptions stability = new StabilityOptions();

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    MatchCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
        this.planning = new PlanOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = input.chosen(self);
        planning.check(self);
        stability.check(self, planning.ofOptimalPlans());
        Console plain = input.console();
        Optional<PreviousPlan> previous = planning.previous(self);
        if (previous.isPresent() && !PlanOptions.errors(previous.get()).isEmpty()) {
            return plain.fail(PlanOptions.errors(previous.get()), Said.PLAN_NO_PREVIOUS);
        }
        Reading reading = input.read(chosen, self, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        ProgrammeRegister register = reading.register().get();
        MatchRequest request = MatchRequest.of(register, reading.pack(), chosen.planDay(on, around));
        Optional<StablePlanning> stable = stability.planning();
        Optional<Reason> unknown =
                stability.unknown(register.asOf(request.circumstances().on()));
        if (unknown.isPresent()) {
            return console.fail(unknown.get());
        }
        if (stable.isPresent()) {
            return stable(reading, register, stable.get(), request, console);
        }
        OptimalMatching method = stability.optimal();
        @Nullable
        RematchedPlan rematched = previous.map(before -> planning.rematched(method, request, before))
                .orElse(null);
        if (rematched != null && rematched.plan().isEmpty()) {
            return console.fail(Reason.of(Said.PLAN_BEYOND_BUDGET)
                    .with("budget", planning.mostChanges())
                    .with("least", rematched.leastDropped()));
        }
        MatchPlan plan =
                rematched == null ? method.match(request) : rematched.plan().orElseThrow();
        if (!plan.isFeasible()) {
            return noPlan(Programming.of(plan, register, reading.pack()), console);
        }
        tell(
                reading,
                Programming.of(plan, register, reading.pack()),
                rematched,
                planning.priceOfFairness(method, request),
                planning.priceOfChange(method, request, previous),
                console);
        return plan.pairings().isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private int stable(
            Reading reading, ProgrammeRegister register, StablePlanning method, MatchRequest request, Console console) {
        StablePlanPrinter printer = new StablePlanPrinter(method.match(request), register, console);
        boolean empty = printer.isEmpty();
        if (input.isJson()) {
            ObjectNode json = empty
                    ? ProblemJson.failure(ExitCode.PROBLEMS, Reason.of(Said.PLAN_EMPTY), null, console.wording())
                    : PlanFiles.object();
            printer.addTo(json);
            json.put("rejectedRows", reading.report().rejected().size());
            console.out().print(PlanFiles.text(json));
        } else {
            reading.tellRejected(console);
            console.heading(Reason.of(Said.PLAN_HEADING)
                    .with("day", request.circumstances().on()));
            printer.print();
            if (empty) {
                console.complain(Reason.of(Said.PLAN_EMPTY));
            }
        }
        return empty || !printer.isProven() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    /** Which caps and minimums conflict, and that it is proven. */
    private int noPlan(Programming programming, Console console) {
        MatchPlan plan = programming.plan();
        List<String> proof = programming.proof().proven()
                ? programming.proof().words(console.locale())
                : List.of(plan.bound().words(console.locale()));
        if (input.isJson()) {
            ObjectNode json =
                    ProblemJson.failure(ExitCode.PROBLEMS, Reason.of(Said.PLAN_CONFLICT), null, console.wording());
            PlanFiles.explanation(json.putObject("conflict"), plan.conflict(), console);
            json.putObject("proof").put("proven", programming.proof().proven());
            console.out().print(PlanFiles.text(json));
            return ExitCode.PROBLEMS;
        }
        plan.conflict().words(console.wording()).forEach(console::line);
        proof.forEach(console::line);
        console.complain(Reason.of(Said.PLAN_CONFLICT));
        return ExitCode.PROBLEMS;
    }

    private void tell(
            Reading reading,
            Programming programming,
            @Nullable RematchedPlan rematched,
            Optional<PriceOfFairness> fairness,
            Optional<PriceOfChange> change,
            Console console) {
        boolean empty = programming.plan().pairings().isEmpty();
        if (input.isJson()) {
            ObjectNode json = empty
                    ? ProblemJson.failure(ExitCode.PROBLEMS, Reason.of(Said.PLAN_EMPTY), null, console.wording())
                    : PlanFiles.object();
            json.setAll(new PlanFiles(programming, console).json());
            json.put("rejectedRows", reading.report().rejected().size());
            if (rematched != null) {
                PlanExtras.addRematched(json, rematched);
            }
            fairness.ifPresent(curve -> PlanExtras.addPriceOfFairness(json, curve));
            change.ifPresent(curve -> curve.addTo(json));
            console.out().print(PlanFiles.text(json));
            return;
        }
        reading.tellRejected(console);
        console.heading(
                Reason.of(Said.PLAN_HEADING).with("day", programming.plan().on()));
        PlanPrinter printer = new PlanPrinter(console);
        PlanExtras extras = new PlanExtras(console);
        printer.totals(programming);
        if (rematched != null) {
            extras.rematched(rematched);
        }
        printer.everything(programming);
        fairness.ifPresent(extras::priceOfFairness);
        change.ifPresent(curve -> curve.print(console));
        if (empty) {
            console.complain(Reason.of(Said.PLAN_EMPTY));
        }
    }
}
