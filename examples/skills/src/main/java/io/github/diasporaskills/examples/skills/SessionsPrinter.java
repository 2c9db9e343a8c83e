package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.scheduling.MeetingSeries;
import io.github.diasporaskills.matching.scheduling.MeetingSlot;
import io.github.diasporaskills.matching.scheduling.Presence;
import io.github.diasporaskills.matching.scheduling.SessionProposal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows proposed sessions to people and to machines. */
final class SessionsPrinter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SessionsPlan plan;
    private final List<MeetingSeries> series;
    private final Console console;

    SessionsPrinter(SessionsPlan plan, List<MeetingSeries> series, Console console) {
        this.plan = plan;
        this.series = series;
        this.console = console;
    }

    void print(Reading reading, @Nullable String out) {
        ProgrammeRegister register = reading.register().orElseThrow();
        console.line(console.strong(register.programme().title().in(console.locale())));
        if (register.programme().isSynthetic()) {
            console.print(Said.SYNTHETIC);
        }
        reading.tellRejected(console);
        if (plan.proposed().isEmpty()) {
            console.print(Said.SESSIONS_NOTHING);
        }
        for (SessionsPlan.Proposed each : plan.proposed()) {
            console.heading(each.title());
            for (SessionProposal session : each.plan().sessions()) {
                String when = session.slot()
                        .map(slot -> LOCAL.format(slot.start()))
                        .orElse(session.days().first() + "     –");
                console.line("  " + console.strong(when));
                session.reasons().forEach(reason -> console.line("    " + console.say(reason)));
            }
            each.plan().reasons().forEach(reason -> console.line("  " + console.say(reason)));
        }
        for (Reason reason : plan.leftAside().values()) {
            console.line(console.bad(console.say(reason)));
        }
        if (out != null && !series.isEmpty()) {
            console.print(Reason.of(Said.SESSIONS_WRITTEN).with("file", out));
        }
    }

    ObjectNode json(Reading reading) {
        ObjectNode json = PlanFiles.object();
        json.put("programme", reading.register().orElseThrow().programme().id().value());
        json.put("rejectedRows", reading.report().rejected().size());
        ArrayNode all = json.putArray("series");
        for (SessionsPlan.Proposed each : plan.proposed()) {
            ObjectNode one = all.addObject();
            one.put("id", each.id());
            one.put("title", each.title());
            one.put("provenFairest", each.plan().isProvenFairest());
            one.put("worstBurden", each.plan().worstBurden());
            one.put("bound", each.plan().bound());
            ObjectNode burdens = one.putObject("burdens");
            each.plan().burdens().forEach((attendee, points) -> burdens.put(attendee.value(), points));
            ArrayNode sessions = one.putArray("sessions");
            each.plan().sessions().forEach(session -> session(sessions.addObject(), each.id(), session));
        }
        ArrayNode aside = json.putArray("leftAside");
        plan.leftAside().forEach((member, reason) -> {
            ObjectNode one = aside.addObject();
            one.put("member", member.value());
            one.put("words", console.say(reason));
        });
        return json;
    }

    private void session(ObjectNode to, String id, SessionProposal session) {
        to.put("session", session.key());
        to.put("from", session.days().first().toString());
        to.put("until", session.days().last().toString());
        if (session.slot().isPresent()) {
            MeetingSlot slot = session.slot().get();
            to.put("start", slot.begins().toString());
            to.put("end", slot.ends().toString());
            to.put("hostLocal", slot.start().toString());
            ArrayNode presences = to.putArray("attendees");
            for (Presence each : slot.presences()) {
                ObjectNode one = presences.addObject();
                one.put("member", each.attendee().value());
                one.put("local", each.local().toString());
                one.put("attends", each.attends());
                one.put("burden", each.burden());
            }
            series.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .ifPresent(each -> each.session(session.key()).ifPresent(known -> {
                        to.put("uid", each.uid(session.key()));
                        to.put("sequence", known.sequence());
                    }));
        }
        ArrayNode words = to.putArray("words");
        session.reasons().forEach(reason -> words.add(console.say(reason)));
    }
}
