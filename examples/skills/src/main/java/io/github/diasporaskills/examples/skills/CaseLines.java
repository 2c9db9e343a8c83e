package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.InboxLine;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a list of complaints: of none what it is about. */
final class CaseLines {

    private CaseLines() {}

    static int tell(List<InboxLine> lines, OpenDesk desk, SharedOptions shared, Surroundings around) {
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            add(json.putArray("cases"), lines);
            around.out().print(PlanFiles.text(json));
        } else {
            print(lines, desk, shared.console());
        }
        return ExitCode.FINE;
    }

    static void add(ArrayNode cases, List<InboxLine> lines) {
        for (InboxLine line : lines) {
            ObjectNode one = cases.addObject();
            one.put("case", line.id().value());
            one.put("state", line.state().name());
            line.nextDue().ifPresent(due -> one.put("due", due.toString()));
            one.put("overdue", line.overdue());
            ActorId handler = line.handler();
            if (handler != null) {
                one.put("handler", handler.value());
            }
            one.put("version", line.version());
        }
    }

    static void print(List<InboxLine> lines, OpenDesk desk, Console console) {
        if (lines.isEmpty()) {
            console.print(Said.GRIEVANCE_NONE);
        }
        for (InboxLine line : lines) {
            String when = line.nextDue().map(due -> CasePrinter.time(due, desk)).orElse("");
            ActorId handler = line.handler();
            String words = console.say(Reason.of(Said.GRIEVANCE_LINE)
                    .with("case", line.id().value())
                    .with("state", line.state())
                    .with("version", line.version()));
            String all = Console.left(when, 23) + "  " + words + (handler == null ? "" : "  " + handler.value());
            console.line(line.overdue() ? console.bad(all + " – " + console.say(Said.TODAY_OVERDUE)) : all);
        }
    }
}
