package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case is, worked out event by event. A copy is changed and then never again, so that a case that holds it is
 * immutable. Events are believed: whether they were allowed was asked before they were written.
 */
final class CaseFold {

    int version;
    CaseRecord record = CaseRecord.PROGRAMME;

    @Nullable
    History<GrievanceState> history;

    @Nullable
    Statement statement;

    @Nullable
    Complainant complainant;

    @Nullable
    ComplainantFacts facts;

    @Nullable
    String category;

    @Nullable
    String group;

    @Nullable
    String categoryKept;

    Set<ActorId> concerned = Set.of();
    Set<ActorId> recused = Set.of();
    /** Who proposed, released or handled before an appeal; nobody of them decides on it. */
    Set<ActorId> deciders = Set.of();

    @Nullable
    ActorId handler;

    @Nullable
    Boolean preferenceHonoured;

    String own = "";
    String restrictedReturn = "";
    List<Message> dialogue = List.of();

    @Nullable
    ActorId proposer;

    @Nullable
    String proposal;

    List<Pause> pauses = List.of();
    Set<GrievanceId> links = Set.of();
    List<Escalated> escalations = List.of();
    List<IdentityRequest> requests = List.of();

    @Nullable
    LegalHold hold;

    AssistanceState assistance = AssistanceState.NOT_OFFERED;

    @Nullable
    Instant offeredAt;

    @Nullable
    String channel;

    @Nullable
    Integer rating;

    List<String> lessons = List.of();
    int reopened;
    boolean appealed;
    boolean identityErased;
    boolean erased;

    @Nullable
    Instant last;

    CaseFold() {}

    private CaseFold(CaseFold from) {
        this.version = from.version;
        this.record = from.record;
        this.history = from.history;
        this.statement = from.statement;
        this.complainant = from.complainant;
        this.facts = from.facts;
        this.category = from.category;
        this.group = from.group;
        this.categoryKept = from.categoryKept;
        this.concerned = from.concerned;
        this.recused = from.recused;
        this.deciders = from.deciders;
        this.handler = from.handler;
        this.preferenceHonoured = from.preferenceHonoured;
        this.own = from.own;
        this.restrictedReturn = from.restrictedReturn;
        this.dialogue = from.dialogue;
        this.proposer = from.proposer;
        this.proposal = from.proposal;
        this.pauses = from.pauses;
        this.links = from.links;
        this.escalations = from.escalations;
        this.requests = from.requests;
        this.hold = from.hold;
        this.assistance = from.assistance;
        this.offeredAt = from.offeredAt;
        this.channel = from.channel;
        this.rating = from.rating;
        this.lessons = from.lessons;
        this.reopened = from.reopened;
        this.appealed = from.appealed;
        this.identityErased = from.identityErased;
        this.erased = from.erased;
        this.last = from.last;
    }

    CaseFold and(List<CaseEvent> events) {
        CaseFold after = new CaseFold(this);
        events.forEach(after::apply);
        return after;
    }

    private void apply(CaseEvent event) {
        version++;
        last = event.at();
        GrievanceState to = event.action().leadsTo().orElse(null);
        if (to != null) {
            step(to, event);
        }
        switch (event.action()) {
            case RECEIVE -> receive(event);
            case IDENTIFY -> identify(event);
            case DESCRIBE -> facts = event.isErased() ? null : IntakeForm.facts(event.content());
            case TAKE_UP, REASSIGN -> assign(event);
            case TRANSFER -> forget(true);
            case ROUTE, REFER_OUT -> event.content(Field.CATEGORY).ifPresent(code -> category = code);
            case PROPOSE -> propose(event);
            case RESPOND -> respond(event);
            case REOPEN -> reopened++;
            case APPEAL -> appeal();
            case WRITE -> write(event);
            case NAME_CONCERNED ->
                event.content(Field.CONCERNED).ifPresent(who -> concerned = and(concerned, ActorId.of(who)));
            case RECUSE -> recused = and(recused, event.by().id());
            case PAUSE -> pauses = and(pauses, new Pause(event.at(), null));
            case RESUME -> resume(event.at());
            case LINK -> event.code(Field.LINK).ifPresent(id -> links = and(links, GrievanceId.of(id)));
            case ESCALATE -> escalate(event);
            case PLACE_LEGAL_HOLD ->
                hold = new LegalHold(
                        event.by().id(), event.at(), LocalDate.parse(IntakeForm.required(event.codes(), Field.REVIEW)));
            case RELEASE_LEGAL_HOLD -> hold = null;
            case OFFER_ASSISTANCE -> {
                assistance = AssistanceState.OFFERED;
                offeredAt = offeredAt == null ? event.at() : offeredAt;
            }
            case ANSWER_ASSISTANCE ->
                event.content(Field.WORDS)
                        .ifPresent(answer -> assistance =
                                answer.equals(Field.YES) ? AssistanceState.ACCEPTED : AssistanceState.DECLINED);
            case REQUEST_IDENTITY -> request(event);
            case GRANT_IDENTITY -> decide(event, IdentityRequest.Decision.GRANTED);
            case DENY_IDENTITY -> decide(event, IdentityRequest.Decision.DENIED);
            case RATE -> event.content(Field.RATING).ifPresent(value -> rating = Integer.valueOf(value));
            case LEARN -> event.content(Field.WORDS).ifPresent(words -> lessons = and(lessons, words));
            case ERASE_IDENTITY -> {
                complainant = null;
                identityErased = true;
            }
            case ERASE -> erase(event);
            default -> {
                // Acknowledged, closed, revealed, recomputed: the step or the fact is all there is.
            }
        }
    }

    private void step(GrievanceState to, CaseEvent event) {
        History<GrievanceState> before = history;
        if (before == null) {
            throw new IllegalStateException("A case begins with being received; found " + event.action());
        }
        List<Step<GrievanceState>> steps = new ArrayList<>(before.steps());
        steps.add(Step.between(before.state(), to, event.call()));
        history = History.of(steps);
    }

    private void receive(CaseEvent event) {
        record = CaseRecord.valueOf(IntakeForm.required(event.codes(), Field.RECORD));
        channel = IntakeForm.required(event.codes(), Field.CHANNEL);
        history = GrievanceLifeCycle.TABLE.open(event.call());
        // A programme's record of what left it at once never had a statement.
        if (event.content().containsKey(Field.WORDS)) {
            statement = IntakeForm.statement(channel, event.content());
            concerned = IntakeForm.concerned(event.content());
            dialogue = IntakeForm.messages(event.content());
            own = event.content().getOrDefault(Field.OWN, "");
            restrictedReturn = event.content().getOrDefault(Field.RETURN, "");
        }
        erased = event.isErased();
    }

    private void identify(CaseEvent event) {
        complainant = event.isErased() ? null : IntakeForm.identity(event.content());
        identityErased = event.isErased();
    }

    private void assign(CaseEvent event) {
        event.content(Field.CATEGORY).ifPresent(code -> category = code);
        event.code(Field.HANDLER).ifPresent(id -> handler = ActorId.of(id));
        event.code(Field.HONOURED).ifPresent(yes -> preferenceHonoured = yes.equals(Field.YES));
    }

    private void propose(CaseEvent event) {
        proposer = event.by().id();
        decided(event.by().id());
        proposal = event.content().get(Field.WORDS);
    }

    private void respond(CaseEvent event) {
        decided(event.by().id());
        decided(handler);
        if (proposal != null) {
            dialogue = and(dialogue, new Message(Message.Kind.ANSWER, event.by(), event.at(), proposal));
        }
        proposal = null;
        proposer = null;
        resume(event.at());
    }

    private void appeal() {
        decided(handler);
        appealed = true;
        handler = null;
        proposal = null;
        proposer = null;
    }

    private void decided(@Nullable ActorId who) {
        if (who != null && !appealed) {
            deciders = and(deciders, who);
        }
    }

    private void write(CaseEvent event) {
        boolean from = event.by().role() == Role.COMPLAINANT;
        Message.Kind kind = from ? Message.Kind.FROM_COMPLAINANT : Message.Kind.TO_COMPLAINANT;
        event.content(Field.WORDS)
                .ifPresent(words -> dialogue = and(dialogue, new Message(kind, event.by(), event.at(), words)));
    }

    private void resume(Instant at) {
        List<Pause> ended = new ArrayList<>();
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                ended.add(pause);
            } else if (at.isAfter(pause.from())) {
                ended.add(pause.resumed(at));
            }
        }
        pauses = List.copyOf(ended);
    }

    private void escalate(CaseEvent event) {
        String told = event.codes().get(Field.TOLD);
        escalations = and(
                escalations,
                new Escalated(
                        ClockKind.valueOf(IntakeForm.required(event.codes(), Field.CLOCK)),
                        Instant.parse(IntakeForm.required(event.codes(), Field.START)),
                        Instant.parse(IntakeForm.required(event.codes(), Field.DUE)),
                        Integer.parseInt(IntakeForm.required(event.codes(), Field.STEP)),
                        told == null ? null : ActorId.of(told),
                        event.at()));
    }

    private void request(CaseEvent event) {
        requests = and(
                requests,
                new IdentityRequest(
                        requests.size() + 1,
                        event.by().id(),
                        event.at(),
                        event.call().why().code(),
                        null,
                        null));
    }

    private void decide(CaseEvent event, IdentityRequest.Decision decision) {
        int number = Integer.parseInt(IntakeForm.required(event.codes(), Field.NUMBER));
        String until = event.codes().get(Field.UNTIL);
        List<IdentityRequest> after = new ArrayList<>(requests);
        after.set(number - 1, after.get(number - 1).decided(decision, until == null ? null : Instant.parse(until)));
        requests = List.copyOf(after);
    }

    private void erase(CaseEvent event) {
        event.code(Field.GROUP).ifPresent(code -> group = code);
        event.code(Field.CATEGORY).ifPresent(code -> categoryKept = code);
        forget(record == CaseRecord.RESTRICTED);
    }

    /** Leaves states, times and codes. */
    private void forget(boolean factsToo) {
        erased = true;
        identityErased = true;
        statement = null;
        complainant = null;
        category = null;
        concerned = Set.of();
        assistance = AssistanceState.NOT_OFFERED;
        own = "";
        restrictedReturn = "";
        dialogue = List.of();
        proposal = null;
        lessons = List.of();
        rating = null;
        if (factsToo) {
            facts = null;
        }
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> Set<T> and(Set<T> set, T one) {
        Set<T> more = new LinkedHashSet<>(set);
        more.add(one);
        return Collections.unmodifiableSet(more);
    }
}
