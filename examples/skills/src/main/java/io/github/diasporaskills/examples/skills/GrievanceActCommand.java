package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.Acted;
import io.github.diasporaskills.accountability.grievance.DeskResult;
import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.accountability.grievance.HoldRegistry;
import io.github.diasporaskills.accountability.grievance.ReceiptCounter;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skills grievance act}: does something with a complaint, as an officer or as who made it. */
@Command(name = "act")
final class GrievanceActCommand implements Callable<Integer>, Confidential {

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
    private final ActOptions with;

    @Parameters(index = "0", arity = "1", paramLabel = "CASE|RECEIPT", descriptionKey = "param.caseorreceipt")
    private String id = "";

    @Parameters(index = "1", arity = "1", paramLabel = "STEP", descriptionKey = "param.step")
    private ActStep step = ActStep.ACKNOWLEDGE;

    @Option(names = "--seen", paramLabel = "N", descriptionKey = "option.seen")
    private @Nullable Integer seen;

    @Option(names = "--reason", paramLabel = "CODE", descriptionKey = "option.reason")
    private @Nullable String reason;

    @Mixin
    private final IdempotencyOptions once;

    GrievanceActCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.once = new IdempotencyOptions();
        this.with = new ActOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        HandedText handed = new HandedText(around, self);
        Console console = shared.console();
        String named = who.isComplainant() ? handed.line("RECEIPT", id) : id;
        if (!who.isComplainant()) {
            who.actor(self);
        }
        with.require(step, handed, self);
        return place.work(
                self,
                console,
                desk -> who.isComplainant()
                        ? byReceipt(named, desk, self)
                                .fold(acted -> CaseLines.tell(acted, shared, around), console::fail)
                        : byOfficer(who.actor(self), desk, self, console));
    }

    private DeskResult<Acted> byReceipt(String receipt, OpenDesk desk, CommandSpec self) {
        ReceiptCounter counter = desk.desk().counter();
        IdempotencyKey own = once.key(desk);
        Instant now = around.clock().instant();
        return switch (step) {
            case MESSAGE -> counter.write(own, receipt, with.text(), now);
            case REOPEN -> counter.reopen(own, receipt, with.text(), now);
            case APPEAL -> counter.appeal(own, receipt, with.text(), now);
            case RATE -> counter.rate(own, receipt, with.rating(), now);
            case CLOSE -> counter.accept(own, receipt, now);
            case ANSWER_ASSISTANCE -> counter.answerAssistance(own, receipt, with.consents(), now);
            default ->
                throw new WrongUsageException(
                        self.commandLine(),
                        Reason.of(Said.GRIEVANCE_NOT_BY_RECEIPT)
                                .with(
                                        "names",
                                        List.of(
                                                        ActStep.MESSAGE,
                                                        ActStep.REOPEN,
                                                        ActStep.APPEAL,
                                                        ActStep.RATE,
                                                        ActStep.CLOSE,
                                                        ActStep.ANSWER_ASSISTANCE)
                                                .stream()
                                                .map(ActStep::toString)
                                                .toList()));
        };
    }

    private int byOfficer(Actor by, OpenDesk desk, CommandSpec self, Console console) {
        GrievanceId of = CaseNames.id(id, self);
        with.requireKnownCategory(desk.pack());
        StepCall call = StepCall.of(
                by,
                around.clock().instant(),
                reason == null ? step.toString() : CaseNames.code("--reason", reason, self));
        HoldRegistry holds = desk.desk().holds();
        IdempotencyKey own = once.key(desk);
        return switch (step) {
            case PLACE_HOLD ->
                holds.place(own, call, of, with.about(), with.reviewOn())
                        .fold(hold -> tell(hold, console), console::fail);
            case REVIEW_HOLD ->
                holds.review(own, call, with.about(), with.reviewOn()).fold(hold -> tell(hold, console), console::fail);
            case LIFT_HOLD -> holds.lift(own, call, with.about()).fold(hold -> tell(hold, console), console::fail);
            case REOPEN, APPEAL, RATE ->
                throw new WrongUsageException(
                        self.commandLine(), Reason.of(Said.GRIEVANCE_BY_RECEIPT).with("name", step.toString()));
            case TRANSFER ->
                desk.desk()
                        .transfer(own, call, of, version(self), with.category())
                        .fold(acted -> CaseLines.tell(acted, shared, around), console::fail);
            default ->
                desk.desk()
                        .act(own, by, of, version(self), step.command(call, with))
                        .fold(acted -> CaseLines.tell(acted, shared, around), console::fail);
        };
    }

    /** The version that somebody has seen: without it nobody knows on what the step rests. */
    private int version(CommandSpec self) {
        if (seen == null) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", "--seen").with("expected", "N"));
        }
        return seen;
    }

    private int tell(Hold hold, Console console) {
        boolean lifted = hold.liftedAt().isPresent();
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("about", hold.subject().value())
                            .put("inForce", !lifted)
                            .put("reviewOn", hold.reviewOn().toString())));
        } else {
            console.print(Reason.of(lifted ? Said.GRIEVANCE_HOLD_LIFTED : Said.GRIEVANCE_HOLD)
                    .with("subject", hold.subject().value())
                    .with("day", hold.reviewOn()));
        }
        return ExitCode.FINE;
    }
}
