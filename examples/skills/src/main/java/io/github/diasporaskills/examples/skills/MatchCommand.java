package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.LocalDate;
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

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    MatchCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.folder = new FolderOptions(around);
        this.how = new ReadOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = folder.chosen(self);
        Console plain = shared.console();
        Reading reading = Reading.of(chosen, how, self, around, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        Programming programming =
                Programming.on(chosen.planDay(on, around), reading.register().get(), reading.pack());
        if (shared.isJson()) {
            ObjectNode json = new PlanFiles(programming, console).json();
            json.put("rejectedRows", reading.report().rejected().size());
            console.out().print(PlanFiles.text(json));
        } else {
            reading.tellRejected(console);
            console.heading(
                    Reason.of(Said.PLAN_HEADING).with("day", programming.plan().on()));
            PlanPrinter printer = new PlanPrinter(console);
            printer.totals(programming);
            printer.everything(programming);
        }
        return programming.plan().pairings().isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
}
