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
    private final SharedOptions shared;

    @Mixin
    private final FolderOptions folder;

    @Mixin
    private final ReadOptions how;

    @Mixin
    private final PlanOptions planning;

    @Mixin
    private final StabilityOptions stability = new StabilityOptions();

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    MatchCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.folder = new FolderOptions(around);
        this.how = new ReadOptions(around);
        this.planning = new PlanOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = folder.chosen(self);
        planning.check(self);
        stability.check(self, planning.ofOptimalPlans());
        Console plain = shared.console();
        Optional<PreviousPlan> previous = planning.previous(self);
        if (previous.isPresent() && !PlanOptions.errors(previous.get()).isEmpty()) {
            return plain.fail(PlanOptions.errors(previous.get()), Said.PLAN_NO_PREVIOUS);
        }
        Reading reading = Reading.of(chosen, how, self, around, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        ProgrammeRegister register = reading.register().get();
        MatchRequest request = MatchRequest.of(register, reading.pack(), chosen.planDay(on, around));
        Optional<StablePlanning> stable = stability.planning();
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
        tell(
                reading,
                Programming.of(plan, register, reading.pack()),
                rematched,
                planning.priceOfFairness(method, request),
                console);
        return plan.pairings().isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private int stable(
            Reading reading, ProgrammeRegister register, StablePlanning method, MatchRequest request, Console console) {
        Optional<Reason> unknown = stability.unknownRegion(register);
        if (unknown.isPresent()) {
            return console.fail(unknown.get());
        }
        StablePlanPrinter printer = new StablePlanPrinter(method.match(request), register, console);
        boolean empty = printer.isEmpty();
        if (shared.isJson()) {
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

    private void tell(
            Reading reading,
            Programming programming,
            @Nullable RematchedPlan rematched,
            Optional<PriceOfFairness> fairness,
            Console console) {
        boolean empty = programming.plan().pairings().isEmpty();
        if (shared.isJson()) {
            ObjectNode json = empty
                    ? ProblemJson.failure(ExitCode.PROBLEMS, Reason.of(Said.PLAN_EMPTY), null, console.wording())
                    : PlanFiles.object();
            json.setAll(new PlanFiles(programming, console).json());
            json.put("rejectedRows", reading.report().rejected().size());
            if (rematched != null) {
                PlanExtras.addRematched(json, rematched);
            }
            fairness.ifPresent(curve -> PlanExtras.addPriceOfFairness(json, curve));
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
        if (empty) {
            console.complain(Reason.of(Said.PLAN_EMPTY));
        }
    }
}
