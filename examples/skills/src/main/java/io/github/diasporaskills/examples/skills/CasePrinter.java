package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CaseField;
import io.github.diasporaskills.accountability.grievance.CaseView;
import io.github.diasporaskills.accountability.grievance.ComplainantFacts;
import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.accountability.grievance.IdentityRequest;
import io.github.diasporaskills.accountability.grievance.Message;
import io.github.diasporaskills.accountability.grievance.ServiceDeadline;
import io.github.diasporaskills.accountability.grievance.Statement;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints one complaint: what its view shows to one reader, and nothing else. */
final class CasePrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private final CaseView view;
    private final OpenDesk desk;
    private final Console console;

    CasePrinter(CaseView view, OpenDesk desk, Console console) {
        this.view = view;
        this.desk = desk;
        this.console = console;
    }

    /** An instant by the clocks of the country, with their offset. */
    static String time(Instant at, OpenDesk desk) {
        OffsetDateTime local = desk.local(at);
        return TIME.format(local);
    }

    void print() {
        console.line(console.strong(console.say(
                Reason.of(Said.GRIEVANCE_STANDS).with("case", view.id().value()).with("state", view.state()))));
        field(Said.GRIEVANCE_VERSION, Integer.toString(view.version()));
        field(Said.GRIEVANCE_RECEIVED, time(view.receivedAt(), desk));
        view.deadlines().forEach(this::print);
        view.category().ifPresent(category -> field(Said.GRIEVANCE_CATEGORY, category));
        view.handler().ifPresent(handler -> field(Said.GRIEVANCE_HANDLER, handler.value()));
        view.facts().ifPresent(this::print);
        concerned(view.concerned());
        view.statement().ifPresent(this::print);
        messages(view.dialogue(), desk, console);
        view.proposal().ifPresent(words -> text(Said.GRIEVANCE_PROPOSAL, words));
        view.assistance().ifPresent(state -> field(Said.GRIEVANCE_ASSISTANCE, state));
        view.rating().ifPresent(rating -> field(Said.GRIEVANCE_RATING, Integer.toString(rating)));
        view.lessons().forEach(words -> text(Said.GRIEVANCE_LESSON, words));
        ids(Said.GRIEVANCE_LINKS, view.links().stream().map(GrievanceId::value).toList());
        view.identityRequests().forEach(this::print);
    }

    private void field(Said label, String value) {
        console.line("  " + console.say(Reason.of(label).with("value", value)));
    }

    private void field(Said label, Enum<?> value) {
        console.line("  " + console.say(Reason.of(label).with("value", value)));
    }

    private void ids(Said label, Collection<String> ids) {
        if (!ids.isEmpty()) {
            field(label, String.join(", ", ids));
        }
    }

    private void text(Said label, String words) {
        console.line("  " + console.say(label));
        console.lines("    ", words);
    }

    private void concerned(Set<ActorId> ids) {
        ids(Said.GRIEVANCE_ABOUT, ids.stream().map(ActorId::value).sorted().toList());
    }

    private void print(ServiceDeadline deadline) {
        deadline.met()
                .ifPresentOrElse(
                        met -> console.line("  "
                                + console.say(Reason.of(Said.GRIEVANCE_MET)
                                        .with("clock", deadline.clock())
                                        .with("at", time(met, desk)))),
                        () -> deadline.due().ifPresent(due -> {
                            String line = "  "
                                    + console.say(Reason.of(Said.GRIEVANCE_DUE)
                                            .with("clock", deadline.clock())
                                            .with("due", time(due, desk)));
                            console.line(deadline.isOverdue(view.at()) ? console.bad(line) : line);
                            because(deadline);
                        }));
    }

    /** What the days until a deadline were worth: like days in one line, in the order of the first of each. */
    private void because(ServiceDeadline deadline) {
        Map<String, List<LocalDate>> days = new LinkedHashMap<>();
        deadline.deadline()
                .explanation()
                .forEach(day -> day.calendarReasons()
                        .forEach(why -> days.computeIfAbsent(console.say(why), said -> new ArrayList<>())
                                .add(day.day())));
        days.forEach((why, on) -> console.line(console.faint("    " + console.labelled(why, said(on)))));
    }

    private String said(List<LocalDate> on) {
        return on.size() == 1
                ? on.get(0).toString()
                : console.say(Reason.of(Said.GRIEVANCE_DAYS)
                        .with("count", on.size())
                        .with("from", on.get(0))
                        .with("until", on.get(on.size() - 1)));
    }

    private void print(ComplainantFacts facts) {
        field(Said.GRIEVANCE_KIND, facts.kind());
        field(Said.GRIEVANCE_GENDER, facts.gender());
        facts.ageGroup().ifPresent(age -> field(Said.GRIEVANCE_AGE, age));
        facts.place().ifPresent(place -> field(Said.GRIEVANCE_PLACE, place));
    }

    private void print(Statement said) {
        field(Said.GRIEVANCE_ANONYMITY, said.anonymity());
        field(Said.GRIEVANCE_LANGUAGE, said.language().value());
        field(Said.GRIEVANCE_CONTACT, said.contact().way());
        said.contact().hours().ifPresent(hours -> console.lines("    ", hours));
        said.host().ifPresent(host -> field(Said.GRIEVANCE_HOST, host.value()));
        said.categoryGuess().ifPresent(guess -> field(Said.GRIEVANCE_GUESS, guess));
        said.preferredHandler().ifPresent(wish -> field(Said.GRIEVANCE_WISH, wish));
        ids(Said.GRIEVANCE_ATTACHMENTS, said.attachments());
        text(Said.GRIEVANCE_TEXT, said.text());
    }

    private void print(IdentityRequest request) {
        String line = console.say(Reason.of(Said.GRIEVANCE_REQUEST)
                .with("number", request.number())
                .with("by", request.by().value())
                .with("motive", request.motive())
                .with("decision", console.say(said(request))));
        console.line("  " + line);
    }

    private static Said said(IdentityRequest request) {
        if (request.decision() == null) {
            return Said.GRIEVANCE_REQUEST_OPEN;
        }
        return request.decision() == IdentityRequest.Decision.GRANTED
                ? Said.GRIEVANCE_REQUEST_GRANTED
                : Said.GRIEVANCE_REQUEST_DENIED;
    }

    static void messages(List<Message> messages, OpenDesk desk, Console console) {
        for (Message message : messages) {
            console.line("  " + time(message.at(), desk) + "  " + console.say(said(message.kind())));
            console.lines("    ", message.words());
        }
    }

    private static Said said(Message.Kind kind) {
        return switch (kind) {
            case FROM_COMPLAINANT -> Said.GRIEVANCE_MESSAGE_FROM;
            case TO_COMPLAINANT -> Said.GRIEVANCE_MESSAGE_TO;
            case ANSWER -> Said.GRIEVANCE_MESSAGE_ANSWER;
        };
    }

    static void messages(ArrayNode to, List<Message> messages) {
        for (Message message : messages) {
            to.addObject()
                    .put("kind", message.kind().name())
                    .put("at", message.at().toString())
                    .put("words", message.words());
        }
    }

    /** The parts that the reader sees; what the reader does not see has no field. */
    ObjectNode json() {
        ObjectNode json = PlanFiles.object();
        json.put("case", view.id().value());
        json.put("state", view.state().name());
        json.put("version", view.version());
        json.put("receivedAt", view.receivedAt().toString());
        Set<CaseField> shown = view.fields();
        if (shown.contains(CaseField.DEADLINES)) {
            ArrayNode deadlines = json.putArray("deadlines");
            view.deadlines().forEach(deadline -> json(deadlines.addObject(), deadline));
        }
        view.category().ifPresent(category -> json.put("category", category));
        view.handler().ifPresent(handler -> json.put("handler", handler.value()));
        view.facts().ifPresent(facts -> json(json.putObject("complainant"), facts));
        if (shown.contains(CaseField.CONCERNED)) {
            ArrayNode about = json.putArray("about");
            view.concerned().stream().map(ActorId::value).sorted().forEach(about::add);
        }
        view.statement().ifPresent(said -> json(json.putObject("statement"), said));
        if (shown.contains(CaseField.DIALOGUE)) {
            messages(json.putArray("dialogue"), view.dialogue());
        }
        view.proposal().ifPresent(words -> json.put("proposal", words));
        view.assistance().ifPresent(state -> json.put("assistance", state.name()));
        view.rating().ifPresent(rating -> json.put("rating", rating));
        if (shown.contains(CaseField.LESSONS)) {
            ArrayNode lessons = json.putArray("lessons");
            view.lessons().forEach(lessons::add);
        }
        if (shown.contains(CaseField.LINKS)) {
            ArrayNode links = json.putArray("links");
            view.links().stream().map(GrievanceId::value).sorted().forEach(links::add);
        }
        if (shown.contains(CaseField.IDENTITY_REQUESTS)) {
            ArrayNode requests = json.putArray("identityRequests");
            view.identityRequests().forEach(request -> json(requests.addObject(), request));
        }
        return json;
    }

    private static void json(ObjectNode to, ServiceDeadline deadline) {
        to.put("clock", deadline.clock().name().toLowerCase(Locale.ROOT));
        deadline.due().ifPresent(due -> to.put("due", due.toString()));
        deadline.met().ifPresent(met -> to.put("met", met.toString()));
        to.put("calendar", deadline.deadline().calendarVersion());
    }

    private static void json(ObjectNode to, ComplainantFacts facts) {
        to.put("kind", facts.kind().name());
        to.put("gender", facts.gender().name());
        facts.ageGroup().ifPresent(age -> to.put("ageGroup", age));
        facts.place().ifPresent(place -> to.put("place", place));
    }

    private static void json(ObjectNode to, Statement said) {
        to.put("text", said.text());
        to.put("language", said.language().value());
        to.put("anonymity", said.anonymity().name());
        to.put("onBehalf", said.isOnBehalf());
        to.put("contact", said.contact().way().name());
        said.contact().hours().ifPresent(hours -> to.put("hours", hours));
        said.host().ifPresent(host -> to.put("host", host.value()));
        said.categoryGuess().ifPresent(guess -> to.put("categoryGuess", guess));
        said.preferredHandler().ifPresent(wish -> to.put("preferredHandler", wish.name()));
        ArrayNode attachments = to.putArray("attachments");
        said.attachments().forEach(attachments::add);
    }

    private static void json(ObjectNode to, IdentityRequest request) {
        to.put("number", request.number());
        to.put("by", request.by().value());
        to.put("at", request.at().toString());
        to.put("motive", request.motive());
        if (request.decision() != null) {
            to.put("decision", request.decision().name());
        }
        request.seenUntil().ifPresent(until -> to.put("until", until.toString()));
    }
}
