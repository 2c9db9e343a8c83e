package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.CaseStatus;
import io.github.diasporaskills.accountability.grievance.DeskResult;
import io.github.diasporaskills.accountability.grievance.Message;
import io.github.diasporaskills.accountability.grievance.OutsideRemedy;
import io.github.diasporaskills.accountability.grievance.ReceiptCounter;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills grievance status}: where a complaint stands, for whoever has its receipt. */
@Command(name = "status")
final class GrievanceStatusCommand implements Callable<Integer>, Confidential {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Parameters(index = "0", arity = "1", paramLabel = "RECEIPT|-", descriptionKey = "param.receipt")
    private String receipt = "";

    @Option(names = "--dialogue", descriptionKey = "option.dialogue")
    private boolean dialogue;

    @Option(names = "--spoken", descriptionKey = "option.spoken")
    private boolean spoken;

    GrievanceStatusCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (spoken && dialogue) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_EXCLUSIVE).with("names", List.of("--spoken", "--dialogue")));
        }
        Console console = shared.console();
        String code = new HandedText(around, self).line("RECEIPT", receipt);
        Instant now = around.clock().instant();
        DeskPlace at = place.place(spec);
        try (OpenDesk desk = at.open()) {
            ReceiptCounter counter = desk.desk().counter();
            DeskResult<CaseStatus> status = spoken
                    ? at.attempts().behind(now, limit -> counter.statusBySpokenCode(code, limit, now))
                    : counter.status(code);
            if (!status.isDone() || !dialogue) {
                return status.fold(found -> tell(found, List.of(), desk, console), console::fail);
            }
            DeskResult<List<Message>> messages = counter.dialogue(desk.key(null), code, now);
            desk.settle(console);
            return messages.fold(all -> tell(status.orThrow(), all, desk, console), console::fail);
        }
    }

    private int tell(CaseStatus status, List<Message> messages, OpenDesk desk, Console console) {
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("case", status.id().value());
            json.put("state", status.state().name());
            ObjectNode due = json.putObject("due");
            status.due().forEach((clock, at) -> due.put(clock.name().toLowerCase(Locale.ROOT), at.toString()));
            ArrayNode remedies = json.putArray("remedies");
            status.remedies().forEach(remedy -> remedies.add(remedy.names().in(console.locale())));
            if (dialogue) {
                CasePrinter.messages(json.putArray("dialogue"), messages);
            }
            around.out().print(PlanFiles.text(json));
            return ExitCode.FINE;
        }
        console.line(console.strong(console.say(Reason.of(Said.GRIEVANCE_STANDS)
                .with("case", status.id().value())
                .with("state", status.state()))));
        status.due()
                .forEach((clock, at) -> console.line("  "
                        + console.say(Reason.of(Said.GRIEVANCE_DUE)
                                .with("clock", clock)
                                .with("due", CasePrinter.time(at, desk)))));
        CasePrinter.messages(messages, desk, console);
        for (OutsideRemedy remedy : status.remedies()) {
            console.print(Reason.of(Said.GRIEVANCE_REMEDY)
                    .with("name", remedy.names().in(console.locale()))
                    .with("words", remedy.text().in(console.locale())));
        }
        return ExitCode.FINE;
    }
}
