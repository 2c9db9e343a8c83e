package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

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
        return place.work(
                self,
                console,
                desk -> id == null
                        ? desk.desk()
                                .watch()
                                .inbox(desk.key(null), reader, now, page.page(self))
                                .fold(found -> CaseLines.tell(found, desk, shared, around), console::fail)
                        : desk.desk()
                                .read(
                                        desk.key(null),
                                        reader,
                                        CaseNames.id(id, self),
                                        CaseNames.code("--purpose", purpose, self),
                                        now)
                                .fold(view -> tell(new CasePrinter(view, desk, console)), console::fail));
    }

    private int tell(CasePrinter printer) {
        if (shared.isJson()) {
            around.out().print(PlanFiles.text(printer.json()));
        } else {
            printer.print();
        }
        return ExitCode.FINE;
    }
}
