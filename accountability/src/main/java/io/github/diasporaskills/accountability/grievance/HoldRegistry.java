package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.OpenedEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The holds that recipients of sensitive cases place on people: kept in the restricted record, encrypted, beside no
 * reason. The rest of the programme gets {@link #all()} as {@link Holds}, which only say who is not available.
 * Thread-safe.
 */
public final class HoldRegistry {

    private static final String KIND = "grievance-holds";
    private static final String KEY = "holds";
    private static final String PLACED = "hold.placed";
    private static final String REVIEWED = "hold.reviewed";
    private static final String LIFTED = "hold.lifted";

    private final GrievanceDesk desk;

    HoldRegistry(GrievanceDesk desk) {
        this.desk = desk;
    }

    /**
     * Places a hold on somebody whom a case is about.
     *
     * @param key of the recipient's making; used again it places nothing
     * @param call a recipient to whom the case is open, when and why
     * @param id a case in the restricted record
     * @param subject whom the case is about
     * @param reviewOn when the hold is looked at again, after that day
     * @return the hold, in force when this returns; refused as not found if the case is not open to the recipient or not
     *     about that person, and for the reasons of {@link Hold#place}
     */
    public DeskResult<Hold> place(
            IdempotencyKey key, StepCall call, GrievanceId id, ActorId subject, LocalDate reviewOn) {
        StepCall settled = GrievanceDesk.settled(call);
        Optional<GrievanceCase> of = desk.keeper(CaseRecord.RESTRICTED)
                .find(id)
                .filter(found -> CaseAccess.against(call.by(), found, desk.setting(), call.day())
                        .isEmpty())
                .filter(found -> found.concerned().contains(subject));
        if (of.isEmpty() || call.by().role() != Role.SENSITIVE_CASE_RECIPIENT) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        Parsed<Hold> hold = Hold.place(subject, settled.by(), settled.at(), reviewOn);
        return hold.fold(
                placed -> keep(key, settled, PLACED, placed, reviewOn), refused -> DeskResult.refused(refused.why()));
    }

    /**
     * Looks at a hold again and leaves it in force.
     *
     * @param key of the recipient's making
     * @param call a recipient, when and why
     * @param subject on whom the hold is
     * @param nextReviewOn when it is looked at next
     * @return the hold; refused as not found if there is none for this recipient, and for the reasons of
     *     {@link Hold#review}
     */
    public DeskResult<Hold> review(IdempotencyKey key, StepCall call, ActorId subject, LocalDate nextReviewOn) {
        StepCall settled = GrievanceDesk.settled(call);
        return inForce(settled, subject)
                .then(hold -> hold.review(settled.by(), settled.at(), nextReviewOn)
                        .fold(
                                after -> keep(key, settled, REVIEWED, after, nextReviewOn),
                                refused -> DeskResult.refused(refused.why())));
    }

    /**
     * Lifts a hold.
     *
     * @param key of the recipient's making
     * @param call a recipient, when and why
     * @param subject on whom the hold is
     * @return the hold that has ended; refused as not found if there is none for this recipient
     */
    public DeskResult<Hold> lift(IdempotencyKey key, StepCall call, ActorId subject) {
        StepCall settled = GrievanceDesk.settled(call);
        return inForce(settled, subject)
                .then(hold -> hold.lift(settled.by(), settled.at())
                        .fold(
                                after -> keep(key, settled, LIFTED, after, after.reviewOn()),
                                refused -> DeskResult.refused(refused.why())));
    }

    private DeskResult<Hold> inForce(StepCall call, ActorId subject) {
        boolean may = call.by().role() == Role.SENSITIVE_CASE_RECIPIENT
                && desk.setting().roster().knows(call.by())
                && isFree(call.by(), subject, call.day());
        return Optional.ofNullable(may ? bySubject().get(subject) : null)
                .filter(hold -> hold.isInForceAt(call.at()))
                .<DeskResult<Hold>>map(DeskResult.Done::new)
                .orElseGet(() -> DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND)));
    }

    /**
     * All holds: for the rest of the programme, which learns from them nothing but who is not available.
     *
     * @return the last hold on each person
     */
    public Holds all() {
        return Holds.of(bySubject().values());
    }

    /**
     * The holds that are to be looked at again, for recipients of sensitive cases alone: none on the reader, or on anybody
     * to whom the reader is bound.
     *
     * @param key of the reader's making; that the list was read is written down first
     * @param reader a recipient of sensitive cases
     * @param at now
     * @return the holds, those due longest first; refused as not found for anybody else
     */
    public DeskResult<List<Hold>> dueForReview(IdempotencyKey key, Actor reader, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        LocalDate on = now.atOffset(ZoneOffset.UTC).toLocalDate();
        if (reader.role() != Role.SENSITIVE_CASE_RECIPIENT
                || !desk.setting().roster().knows(reader)) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        List<Hold> due = all().dueForReview(reader, on, now).stream()
                .filter(hold -> isFree(reader, hold.subject(), on))
                .sorted(Comparator.comparing(Hold::reviewOn).thenComparing(Hold::subject))
                .toList();
        AppendResult written =
                desk.keeper(CaseRecord.RESTRICTED).exported(reader, now, "holds-due", due.size(), "list", key);
        return written instanceof AppendResult.Refused
                ? DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED))
                : new DeskResult.Done<>(due);
    }

    private boolean isFree(Actor reader, ActorId subject, LocalDate on) {
        return !reader.id().equals(subject)
                && desk.setting()
                        .ties()
                        .between(reader.id(), List.of(subject), on)
                        .isEmpty();
    }

    private Map<ActorId, Hold> bySubject() {
        Map<ActorId, Hold> holds = new LinkedHashMap<>();
        for (OpenedEntry entry : ledger().read(stream())) {
            Map<String, String> content =
                    entry.content().plain().map(ContentForm::read).orElse(Map.of());
            ActorId subject = ActorId.of(IntakeForm.required(content, Field.CONCERNED));
            LocalDate review = LocalDate.parse(IntakeForm.required(content, Field.REVIEW));
            Actor by = entry.entry().event().by();
            Instant at = entry.entry().event().at();
            Parsed<Hold> hold = switch (entry.entry().event().type()) {
                case PLACED -> Hold.place(subject, by, at, review);
                case REVIEWED -> held(holds, subject).review(by, at, review);
                default -> held(holds, subject).lift(by, at);
            };
            holds.put(subject, hold.orThrow());
        }
        return holds;
    }

    private static Hold held(Map<ActorId, Hold> holds, ActorId subject) {
        Hold hold = holds.get(subject);
        if (hold == null) {
            throw new IllegalStateException("A hold is placed before it is reviewed or lifted");
        }
        return hold;
    }

    private DeskResult<Hold> keep(IdempotencyKey key, StepCall call, String type, Hold hold, LocalDate review) {
        Map<String, String> content = new HashMap<>();
        content.put(Field.CONCERNED, hold.subject().value());
        content.put(Field.REVIEW, review.toString());
        AppendResult result;
        int attempt = 0;
        do {
            long expected = ledger().store().end(stream()).sequence();
            EventDraft event = EventDraft.of(stream(), expected, key, call.by(), call.at(), type)
                    .withBody(dataKey(), ContentForm.bytes(content));
            BatchDraft draft = BatchDraft.of(event);
            result = ledger().append(expected == 0 ? draft.withNewKey(dataKey()) : draft);
            attempt++;
        } while (result instanceof AppendResult.Conflict && attempt < 100);
        return result.fold(
                appended -> new DeskResult.Done<>(hold),
                replayed -> new DeskResult.Done<>(hold),
                refused -> DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED)));
    }

    private Ledger ledger() {
        return desk.keeper(CaseRecord.RESTRICTED).ledger();
    }

    private StreamKey stream() {
        return StreamKey.of(desk.programme(), KIND, KEY);
    }

    private DataKeyId dataKey() {
        return DataKeyId.of(KIND + ":" + desk.index(CaseRecord.RESTRICTED).nameOf(desk.programme()));
    }

    @Override
    public String toString() {
        return "hold registry of " + desk.programme();
    }
}
