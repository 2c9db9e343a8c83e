package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.DeskResult;
import io.github.diasporaskills.accountability.grievance.InboxPage;
import io.github.diasporaskills.core.actor.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skills grievance inbox}: the complaints that are open to somebody, or one of them. */
@Command(name = "inbox")
final class GrievanceInboxCommand implements Callable<Integer>, Confidential {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Mixin
    private final ActorOptions who;

    @Mixin
    private final PageOptions page;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CASE", descriptionKey = "param.case")
    private @Nullable String id;

    @Option(names = "--purpose", paramLabel = "CODE", defaultValue = "handling", descriptionKey = "option.purpose")
    private String purpose = "handling";

    GrievanceInboxCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.page = new PageOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        Actor reader = who.actor(self);
        Console console = shared.console();
        Instant now = around.clock().instant();
        try (OpenDesk desk = place.place(spec).open()) {
            if (id != null) {
                int code = desk.desk()
                        .read(
                                desk.key(null),
                                reader,
                                CaseNames.id(id, self),
                                CaseNames.code("--purpose", purpose, self),
                                now)
                        .fold(
                                view -> {
                                    CasePrinter printer = new CasePrinter(view, desk, console);
                                    if (shared.isJson()) {
                                        around.out().print(PlanFiles.text(printer.json()));
                                    } else {
                                        printer.print();
                                    }
                                    return ExitCode.FINE;
                                },
                                console::fail);
                desk.settle();
                return code;
            }
            DeskResult<InboxPage> lines = desk.desk().watch().inbox(desk.key(null), reader, now, page.page(self));
            desk.settle();
            return lines.fold(found -> CaseLines.tell(found, desk, shared, around), console::fail);
        }
    }
}
