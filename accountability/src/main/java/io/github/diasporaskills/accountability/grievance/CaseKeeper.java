package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.Content;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.OpenedEntry;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the cases of one programme in one record, which is one ledger. Thread-safe. */
final class CaseKeeper {

    private static final String KIND = "grievance";
    private static final String READS = "grievance-reads";
    private static final String TYPE = "grievance.";
    private static final int ATTEMPTS = 100;

    private final ProgrammeId programme;
    private final CaseRecord record;
    private final Ledger ledger;

    CaseKeeper(ProgrammeId programme, CaseRecord record, Ledger ledger) {
        this.programme = programme;
        this.record = record;
        this.ledger = ledger;
    }

    CaseRecord record() {
        return record;
    }

    Ledger ledger() {
        return ledger;
    }

    StreamKey stream(GrievanceId id) {
        return StreamKey.of(programme, KIND, id.value());
    }

    /** All events of a case; none if this record does not have it. */
    List<CaseEvent> events(GrievanceId id) {
        List<CaseEvent> events = new ArrayList<>();
        for (OpenedEntry entry : ledger.read(stream(id))) {
            Map<String, String> content =
                    entry.content().plain().map(ContentForm::read).orElse(Map.of());
            events.add(event(entry.entry().event(), entry.content().isErased() ? null : content));
        }
        return events;
    }

    /**
     * The events of a case as they stand in the clear, with a category that is known from elsewhere: what was said is
     * not opened, as if it were erased.
     */
    List<CaseEvent> course(GrievanceId id, @Nullable String category) {
        List<CaseEvent> events = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries(stream(id))) {
            CaseEvent event = event(entry.event(), null);
            events.add(
                    event.action() == CaseAction.TAKE_UP && category != null
                            ? event(entry.event(), Map.of(Field.CATEGORY, category))
                            : event);
        }
        return events;
    }

    private static CaseEvent event(SealedEvent event, @Nullable Map<String, String> content) {
        CaseAction action = CaseAction.ofCode(event.type().substring(TYPE.length()))
                .orElseThrow(() -> new IllegalStateException(
                        "A case has no event of the type " + event.type() + ". Maybe a newer version wrote it"));
        return CaseEvent.stored(action, event.by(), event.at(), event.header(), content);
    }

    /** The case; empty if this record does not have it. */
    Optional<GrievanceCase> find(GrievanceId id) {
        List<CaseEvent> events = events(id);
        return events.isEmpty() ? Optional.empty() : Optional.of(GrievanceCase.of(id, events));
    }

    /** Keeps the first events of a case with new keys. */
    AppendResult open(
            GrievanceCase after,
            List<CaseEvent> events,
            IdempotencyKey key,
            List<Lookup> lookups,
            GrievanceSetting setting) {
        BatchDraft draft = batch(after, events, 0, key, setting);
        for (DataKeyId id : Set.of(caseKey(after.id()), identityKey(after.id()), factsKey(after.id()))) {
            if (draft.events().stream().anyMatch(event -> event.bodyKey().equals(Optional.of(id)))) {
                draft = draft.withNewKey(id);
            }
        }
        for (Lookup lookup : lookups) {
            draft = draft.withLookup(lookup);
        }
        return ledger.append(draft);
    }

    /** Keeps further events, and lets go of what they let go of. */
    AppendResult add(
            GrievanceCase before,
            GrievanceCase after,
            List<CaseEvent> events,
            IdempotencyKey key,
            GrievanceSetting setting) {
        return ledger.append(further(before, after, events, key, setting));
    }

    /** Further events of a case, to be kept. */
    BatchDraft further(
            GrievanceCase before,
            GrievanceCase after,
            List<CaseEvent> events,
            IdempotencyKey key,
            GrievanceSetting setting) {
        BatchDraft draft = batch(after, events, before.version(), key, setting);
        if (after.isErased() && !before.isErased()) {
            draft = draft.destroying(caseKey(after.id()));
            for (Lookup lookup : after.state() == GrievanceState.TRANSFERRED ? List.<Lookup>of() : own(before)) {
                draft = draft.forgetting(lookup);
            }
            if (before.facts().isPresent() && after.facts().isEmpty()) {
                draft = draft.destroying(factsKey(after.id()));
            }
        }
        if (after.isIdentityErased() && !before.isIdentityErased()) {
            draft = draft.destroying(identityKey(after.id()));
        }
        return draft;
    }

    private static List<Lookup> own(GrievanceCase of) {
        return Returns.read(of.ownReturn());
    }

    private BatchDraft batch(
            GrievanceCase after, List<CaseEvent> events, long expected, IdempotencyKey key, GrievanceSetting setting) {
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            CaseEvent event = events.get(i);
            IdempotencyKey own = i == 0 ? key : key.derived("grievance " + i);
            EventDraft draft =
                    EventDraft.of(stream(after.id()), expected + i, own, event.by(), event.at(), type(event.action()));
            for (Map.Entry<String, String> code : event.codes().entrySet()) {
                draft = draft.with(code.getKey(), code.getValue());
            }
            if (!event.content().isEmpty()) {
                draft = draft.withBody(keyOf(event.action(), after.id()), ContentForm.bytes(event.content()));
            }
            drafts.add(draft);
        }
        BatchDraft draft = BatchDraft.of(drafts).withState(state(after, expected + events.size(), setting));
        boolean counted = record == CaseRecord.PROGRAMME
                && after.state() != GrievanceState.TRANSFERRED
                && after.facts().isPresent();
        return counted
                ? draft.withSnapshot(
                        factsKey(after.id()),
                        ContentForm.bytes(CaseFigures.of(after, setting).content()))
                : draft;
    }

    private StreamState state(GrievanceCase after, long sequence, GrievanceSetting setting) {
        StreamState state = StreamState.of(
                        stream(after.id()), sequence, after.state().name())
                .with(Field.QUARTER, Quarter.of(after.history().first().at()).toString());
        Optional<Instant> due = ServiceClock.nextDue(after, setting);
        if (due.isPresent()) {
            state = state.dueAt(due.get().truncatedTo(ChronoUnit.MICROS));
        }
        Optional<Instant> next = Escalation.next(after, setting);
        if (next.isPresent()) {
            state = state.with(Field.NEXT, next.get().toString());
        }
        if (after.isPaused()) {
            state = state.with(Field.PAUSED, Field.YES);
        }
        if (SubjectRequests.isOver(after)) {
            boolean kept = after.isErased() || after.legalHold().isPresent();
            state = state.with(
                            Field.KEPT,
                            kept
                                    ? Field.NO
                                    : SubjectRequests.keptUntil(after, setting)
                                            .orElseThrow()
                                            .toString())
                    .with(Field.RULES, setting.section().retention());
        }
        return after.handler().isPresent() && after.state() != GrievanceState.TRANSFERRED
                ? state.with(Field.HANDLER, after.handler().get().value())
                : state;
    }

    /** Writes down that somebody read, or tried to. Nothing is shown before this has returned. */
    AppendResult readBy(Actor reader, String of, Instant at, String purpose, String outcome, IdempotencyKey key) {
        return note(StreamKey.of(programme, READS, of), reader, at, "grievance.read", key, purpose, outcome);
    }

    /** Writes down that something was given out, by whom, of how many cases, for what. */
    AppendResult exported(Actor reader, Instant at, String what, int rows, String purpose, IdempotencyKey key) {
        return note(
                StreamKey.of(programme, READS, "exports"),
                reader,
                at,
                "grievance.exported",
                key,
                purpose,
                what + "-" + rows);
    }

    private AppendResult note(
            StreamKey stream,
            Actor reader,
            Instant at,
            String type,
            IdempotencyKey key,
            String purpose,
            String outcome) {
        AppendResult result;
        int attempt = 0;
        do {
            EventDraft draft = EventDraft.of(stream, ledger.store().end(stream).sequence(), key, reader, at, type)
                    .with("purpose", purpose)
                    .with("outcome", outcome);
            result = ledger.append(draft);
            attempt++;
        } while (result instanceof AppendResult.Conflict && attempt < ATTEMPTS);
        return result;
    }

    /** Who read a case, or tried to, and when. */
    List<SealedEvent> reads(String of) {
        return ledger.entries(StreamKey.of(programme, READS, of)).stream()
                .map(entry -> entry.event())
                .toList();
    }

    /** Goes through all cases that are asked for, page by page. */
    void each(StateQuery query, Consumer<StreamState> with) {
        whileWanted(query, state -> {
            with.accept(state);
            return true;
        });
    }

    /** Goes through the cases that are asked for, page by page, until no more is wanted. */
    void whileWanted(StateQuery query, Predicate<StreamState> more) {
        StateQuery page = query;
        List<StreamState> states;
        do {
            states = ledger.store().states(page);
            for (StreamState state : states) {
                if (!more.test(state)) {
                    return;
                }
            }
            if (!states.isEmpty()) {
                page = page.after(states.get(states.size() - 1).stream());
            }
        } while (states.size() == page.limit());
    }

    /** What a case adds to the figures: from beside the case, or from its events if nothing is kept there. */
    CaseFigures figures(StreamState state, GrievanceSetting setting) {
        GrievanceState stands = GrievanceState.valueOf(state.state());
        if (stands == GrievanceState.TRANSFERRED) {
            return CaseFigures.passedOn();
        }
        Content kept = ledger.open(state);
        return kept.plain()
                .map(bytes -> CaseFigures.read(stands, ContentForm.read(bytes)))
                .orElseGet(() ->
                        CaseFigures.of(find(GrievanceId.of(state.stream().id())).orElseThrow(), setting));
    }

    /** Whether somebody has to be told about a case that is overdue: asked of what is kept beside it. */
    static boolean isToBeTold(StreamState state, Instant at) {
        String next = state.index().get(Field.NEXT);
        return next != null && Instant.parse(next).isBefore(at);
    }

    /**
     * Whether the time of a case that is over may have come, asked of what is kept beside it: if its day has, or if the
     * times of the pack are others than when that day was worked out.
     */
    static boolean isToBeErased(StreamState state, LocalDate on, GrievanceSetting setting) {
        String kept = state.index().get(Field.KEPT);
        if (kept == null) {
            return true;
        }
        return !kept.equals(Field.NO)
                && (!on.isBefore(LocalDate.parse(kept))
                        || !setting.section().retention().equals(state.index().get(Field.RULES)));
    }

    StateQuery all() {
        return StateQuery.of(programme, KIND);
    }

    Optional<GrievanceId> lookup(Lookup lookup) {
        return ledger.store()
                .lookup(lookup)
                .filter(stream -> stream.programme().equals(programme))
                .map(stream -> GrievanceId.of(stream.id()));
    }

    /** Whether a client's key wrote on this case, by this person. */
    boolean wasWritten(GrievanceId id, IdempotencyKey key, Actor by) {
        return written(id, key, by).isPresent();
    }

    /** What a client's key wrote first on this case, by this person. */
    Optional<SealedEvent> written(GrievanceId id, IdempotencyKey key, Actor by) {
        return ledger.store()
                .find(key.digest())
                .map(LedgerEntry::event)
                .filter(event -> event.stream().equals(stream(id)) && event.by().equals(by));
    }

    static String type(CaseAction action) {
        return TYPE + action.code();
    }

    private static DataKeyId keyOf(CaseAction action, GrievanceId id) {
        return switch (action) {
            case IDENTIFY -> identityKey(id);
            case DESCRIBE -> factsKey(id);
            default -> caseKey(id);
        };
    }

    private static DataKeyId caseKey(GrievanceId id) {
        return DataKeyId.of("grievance:" + id.value());
    }

    private static DataKeyId identityKey(GrievanceId id) {
        return DataKeyId.of("identity:" + id.value());
    }

    private static DataKeyId factsKey(GrievanceId id) {
        return DataKeyId.of("facts:" + id.value());
    }
}
