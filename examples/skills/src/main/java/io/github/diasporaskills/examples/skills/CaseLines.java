package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.Acted;
import io.github.diasporaskills.accountability.grievance.InboxLine;
import io.github.diasporaskills.accountability.grievance.InboxPage;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a list of complaints: of none what it is about. */
final class CaseLines {

    private CaseLines() {}

    static int tell(InboxPage lines, OpenDesk desk, SharedOptions shared, Surroundings around) {
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            add(json, lines);
            around.out().print(PlanFiles.text(json));
        } else {
            print(lines, desk, shared.console());
        }
        return ExitCode.FINE;
    }

    static void add(ObjectNode json, InboxPage page) {
        ArrayNode cases = json.putArray("cases");
        for (InboxLine line : page.lines()) {
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
        if (page.more()) {
            json.put("after", last(page));
        }
    }

    /** The complaint behind which the list goes on. */
    private static String last(InboxPage page) {
        return page.lines().get(page.lines().size() - 1).id().value();
    }

    /** That something was done with a complaint. */
    static int tell(Acted acted, SharedOptions shared, Surroundings around) {
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("case", acted.id().value())
                            .put("state", acted.state().name())
                            .put("version", acted.version())));
        } else {
            shared.console()
                    .print(Reason.of(Said.GRIEVANCE_LINE)
                            .with("case", acted.id().value())
                            .with("state", acted.state())
                            .with("version", acted.version()));
        }
        return ExitCode.FINE;
    }

    static void print(InboxPage page, OpenDesk desk, Console console) {
        if (page.lines().isEmpty()) {
            console.print(Said.GRIEVANCE_NONE);
        }
        for (InboxLine line : page.lines()) {
            String when = line.nextDue().map(due -> CasePrinter.time(due, desk)).orElse("");
            ActorId handler = line.handler();
            String words = console.say(Reason.of(Said.GRIEVANCE_LINE)
                    .with("case", line.id().value())
                    .with("state", line.state())
                    .with("version", line.version()));
            String all = Console.left(when, 23) + "  " + words + (handler == null ? "" : "  " + handler.value());
            console.line(line.overdue() ? console.bad(all + " – " + console.say(Said.TODAY_OVERDUE)) : all);
        }
        if (page.more()) {
            console.print(Reason.of(Said.GRIEVANCE_MORE).with("case", last(page)));
        }
    }
}
