package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.CaseCommand;
import io.github.diasporaskills.accountability.grievance.Complainant;
import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.accountability.grievance.IdentityAccess;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills grievance reveal}: who complains, by a request, the decision of a custodian, and for a time only. */
@Command(name = "reveal")
final class GrievanceRevealCommand implements Callable<Integer>, Confidential {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Mixin
    private final ActorOptions who;

    @Parameters(index = "0", arity = "1", paramLabel = "CASE", descriptionKey = "param.case")
    private String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Way way = new Way();

    /** What is to be done. */
    static final class Way {

        @Option(names = "--request", paramLabel = "CODE", descriptionKey = "option.request")
        private @Nullable String request;

        @Option(names = "--grant", paramLabel = "N", descriptionKey = "option.grant")
        private @Nullable Integer grant;

        @Option(names = "--deny", paramLabel = "N", descriptionKey = "option.deny")
        private @Nullable Integer deny;

        @Option(names = "--show", paramLabel = "N", descriptionKey = "option.show")
        private @Nullable Integer show;

        Way() {}
    }

    @Option(names = "--hours", paramLabel = "N", defaultValue = "24", descriptionKey = "option.hours")
    private int hours;

    @Option(names = "--seen", required = true, paramLabel = "N", descriptionKey = "option.seen")
    private int seen;

    @Mixin
    private final IdempotencyOptions once;

    GrievanceRevealCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.once = new IdempotencyOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        Actor by = who.actor(self);
        GrievanceId of = CaseNames.id(id, self);
        Console console = shared.console();
        Instant now = around.clock().instant();
        String motive = way.request == null ? "reveal" : CaseNames.code("--request", way.request, self);
        StepCall call = StepCall.of(by, now, motive);
        return place.work(self, console, desk -> {
            IdempotencyKey own = once.key(desk);
            return way.show == null
                    ? desk.desk()
                            .act(own, by, of, seen, command(call))
                            .fold(acted -> CaseLines.tell(acted, shared, around), console::fail)
                    : desk.desk()
                            .reveal(own, call, of, seen, way.show)
                            .fold(access -> tell(access, now, desk, console), console::fail);
        });
    }

    private CaseCommand command(StepCall call) {
        Integer granted = way.grant;
        Integer denied = way.deny;
        if (granted != null) {
            return (of, around) -> of.grantIdentity(call, granted, Duration.ofHours(hours), around);
        }
        return denied != null
                ? (of, around) -> of.denyIdentity(call, denied, around)
                : (of, around) -> of.requestIdentity(call, around);
    }

    private int tell(IdentityAccess access, Instant now, OpenDesk desk, Console console) {
        Complainant who = access.complainant(now).orElse(null);
        if (who == null) {
            return console.fail(Reason.of(Said.GRIEVANCE_NOT_IN_TIME));
        }
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("case", access.id().value());
            json.put("until", access.until().toString());
            who.fullName().ifPresent(name -> json.put("name", name));
            who.member().ifPresent(member -> json.put("member", member.value()));
            json.put("contact", who.contact().way().name());
            who.contact().address().ifPresent(address -> json.put("address", address));
            who.contact().hours().ifPresent(safe -> json.put("hours", safe));
            around.out().print(PlanFiles.text(json));
            return ExitCode.FINE;
        }
        console.print(Reason.of(Said.GRIEVANCE_SHOWN_UNTIL).with("until", CasePrinter.time(access.until(), desk)));
        console.line("  " + who.fullName().orElseGet(() -> console.say(Said.GRIEVANCE_NO_NAME)));
        who.member().ifPresent(member -> console.line("  " + member.value()));
        console.print(
                Reason.of(Said.GRIEVANCE_CONTACT).with("value", who.contact().way()));
        who.contact().address().ifPresent(address -> console.lines("  ", address));
        who.contact().hours().ifPresent(safe -> console.lines("  ", safe));
        return ExitCode.FINE;
    }
}
