package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.DataSubject;
import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.accountability.grievance.SubjectRequests;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skills grievance erase}: answers a request for erasure, or erases all whose time is over. */
@Command(name = "erase")
final class GrievanceEraseCommand implements Callable<Integer>, Confidential {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Mixin
    private final ActorOptions who;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CASE", descriptionKey = "param.case")
    private @Nullable String id;

    @Option(
            names = "--asked-by",
            paramLabel = "complainant|concerned|officer|third_person",
            defaultValue = "COMPLAINANT",
            descriptionKey = "option.askedby")
    private DataSubject askedBy = DataSubject.COMPLAINANT;

    @Option(names = "--seen", paramLabel = "N", descriptionKey = "option.seen")
    private @Nullable Integer seen;

    @Option(names = "--due", descriptionKey = "option.due")
    private boolean due;

    @Mixin
    private final IdempotencyOptions once;

    GrievanceEraseCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.once = new IdempotencyOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (due == (id != null)) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(due ? Said.USAGE_EXCLUSIVE : Said.USAGE_ONE_OF).with("names", List.of("CASE", "--due")));
        }
        Console console = shared.console();
        if (due) {
            return place.work(self, console, desk -> eraseWhatIsDue(desk, console));
        }
        Actor by = who.actor(self);
        GrievanceId of = CaseNames.id(requireNonNull(id, "id"), self);
        Integer version = seen;
        if (version == null) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", "--seen").with("expected", "N"));
        }
        StepCall call = StepCall.of(by, around.clock().instant(), "erasure-asked-for");
        return place.work(
                self,
                console,
                desk -> desk.desk()
                        .requests()
                        .erase(once.key(desk), call, of, version, askedBy)
                        .fold(answer -> tell(of, answer, console), console::fail));
    }

    private int eraseWhatIsDue(OpenDesk desk, Console console) {
        int erased = desk.desk()
                .watch()
                .eraseWhatIsDue(once.key(desk), around.clock().instant());
        if (shared.isJson()) {
            around.out().print(PlanFiles.text(PlanFiles.object().put("erased", erased)));
        } else {
            console.print(Reason.of(Said.GRIEVANCE_ERASED_DUE).with("count", erased));
        }
        return ExitCode.FINE;
    }

    private int tell(GrievanceId of, SubjectRequests.ErasureAnswer answer, Console console) {
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("case", of.value())
                            .put("erased", answer.erasure().name())
                            .put("code", answer.why().code())
                            .put("words", console.say(answer.why()))));
        } else {
            console.print(answer.why());
        }
        return ExitCode.FINE;
    }
}
