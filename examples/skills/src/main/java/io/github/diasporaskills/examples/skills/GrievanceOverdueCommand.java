package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.CasePage;
import io.github.diasporaskills.accountability.grievance.GrievanceWatch;
import io.github.diasporaskills.accountability.grievance.InboxPage;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Role;
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
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills grievance overdue}: what is late, and, if asked, tells those who have to know. */
@Command(name = "overdue")
final class GrievanceOverdueCommand implements Callable<Integer>, Confidential {

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

    @Option(names = "--escalate", descriptionKey = "option.escalate")
    private boolean escalate;

    GrievanceOverdueCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.page = new PageOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (!escalate || who.isNamed()) {
            who.actor(self);
        }
        Console console = shared.console();
        Instant now = around.clock().instant();
        return place.work(self, console, desk -> {
            ObjectNode json = PlanFiles.object();
            if (escalate) {
                escalate(desk, now, json, console);
            }
            if (who.isNamed()) {
                return list(who.actor(self), desk, page.page(self), json, console);
            }
            if (shared.isJson()) {
                around.out().print(PlanFiles.text(json));
            }
            return ExitCode.FINE;
        });
    }

    private void escalate(OpenDesk desk, Instant now, ObjectNode json, Console console) {
        GrievanceWatch watch = desk.desk().watch();
        int resumed = watch.endPauses(desk.key(null), now);
        int escalated = watch.escalate(desk.key(null), now);
        json.put("resumed", resumed).put("escalated", escalated);
        if (!shared.isJson()) {
            console.print(Reason.of(Said.GRIEVANCE_ESCALATED)
                    .with("escalated", escalated)
                    .with("resumed", resumed));
        }
    }

    private int list(Actor reader, OpenDesk desk, CasePage page, ObjectNode json, Console console) {
        Instant now = around.clock().instant();
        List<Hold> holds = reader.role() == Role.SENSITIVE_CASE_RECIPIENT
                ? desk.desk()
                        .holds()
                        .dueForReview(desk.key(null), reader, now)
                        .value()
                        .orElse(List.of())
                : List.of();
        return desk.desk()
                .watch()
                .overdue(desk.key(null), reader, now, page)
                .fold(found -> tell(found, holds, desk, json, console), console::fail);
    }

    private int tell(InboxPage lines, List<Hold> holds, OpenDesk desk, ObjectNode json, Console console) {
        if (shared.isJson()) {
            CaseLines.add(json, lines);
            if (!holds.isEmpty()) {
                ArrayNode due = json.putArray("holdsToReview");
                holds.forEach(hold -> due.addObject()
                        .put("about", hold.subject().value())
                        .put("reviewOn", hold.reviewOn().toString()));
            }
            around.out().print(PlanFiles.text(json));
            return ExitCode.FINE;
        }
        CaseLines.print(lines, desk, console);
        if (!holds.isEmpty()) {
            console.heading(Said.GRIEVANCE_HOLDS_DUE);
            holds.forEach(hold ->
                    console.line("  " + hold.reviewOn() + "  " + hold.subject().value()));
        }
        return ExitCode.FINE;
    }
}
