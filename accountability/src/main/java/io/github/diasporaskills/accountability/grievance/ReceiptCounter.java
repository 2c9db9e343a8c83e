package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where complainants come back to with a receipt. A receipt that was never given out, one with a mistake and one of an
 * erased case are answered alike, after the same digests and queries. Thread-safe.
 *
 * <p>Where a complaint stands is always told of the programme's record, so that of a complaint that was passed on
 * nobody learns more over a shoulder; messages go to and from wherever it is.
 */
public final class ReceiptCounter {

    private static final Actor COMPLAINANT = Actor.of("complainant", Role.COMPLAINANT);
    private static final int ATTEMPTS = 100;

    private final GrievanceDesk desk;

    ReceiptCounter(GrievanceDesk desk) {
        this.desk = desk;
    }

    /**
     * Who comes with a receipt: the actor for calls of a complainant.
     *
     * @return the same for everybody
     */
    public static Actor complainant() {
        return COMPLAINANT;
    }

    /**
     * Where a complaint stands.
     *
     * @param receipt what somebody wrote; anything may come
     * @return the status; refused as not found if it leads nowhere
     */
    public DeskResult<CaseStatus> status(String receipt) {
        return status(find(ReceiptCode.parse(receipt)));
    }

    /**
     * Where a complaint stands, by a code that was said or typed on a telephone.
     *
     * @param code what somebody wrote; anything may come
     * @param limit the door through which it comes
     * @param at now
     * @return the status; refused as not found if it leads nowhere, or because too many tried
     */
    public DeskResult<CaseStatus> statusBySpokenCode(String code, AttemptLimit limit, Instant at) {
        if (!limit.admit(at)) {
            return DeskResult.refused(Reason.of(GrievanceReason.TOO_MANY_ATTEMPTS));
        }
        Parsed<SpokenCode> spoken = SpokenCode.parse(code);
        return status(new Found(
                lead(CaseRecord.PROGRAMME, spoken.map(desk.index(CaseRecord.PROGRAMME)::lookup)),
                lead(CaseRecord.RESTRICTED, spoken.map(desk.index(CaseRecord.RESTRICTED)::lookup))));
    }

    private DeskResult<CaseStatus> status(Found found) {
        return found.programme
                .flatMap(desk.keeper(CaseRecord.PROGRAMME)::find)
                .filter(of -> !of.isErased() || of.state() == GrievanceState.TRANSFERRED)
                .<DeskResult<CaseStatus>>map(of -> new DeskResult.Done<>(statusOf(of)))
                .orElseGet(ReceiptCounter::nothing);
    }

    private CaseStatus statusOf(GrievanceCase of) {
        Map<ClockKind, Instant> due = new EnumMap<>(ClockKind.class);
        for (RunningClock clock : ServiceClock.running(of, desk.setting())) {
            if (clock.isOpen()) {
                clock.ranOut().ifPresent(until -> due.put(clock.clock(), until));
            }
        }
        return new CaseStatus(of.id(), of.state(), due, desk.setting().section().remedies());
    }

    /**
     * What was written to and by the complainant; the reading is written down first.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param at now
     * @return the messages; refused as not found if it leads nowhere
     */
    public DeskResult<List<Message>> dialogue(IdempotencyKey key, String receipt, Instant at) {
        Optional<GrievanceCase> found = present(receipt);
        if (found.isEmpty()) {
            return nothing();
        }
        GrievanceCase of = found.get();
        AppendResult written = desk.keeper(of.record())
                .readBy(COMPLAINANT, of.id().value(), at.truncatedTo(ChronoUnit.MICROS), "by-receipt", "shown", key);
        return written instanceof AppendResult.Refused
                ? DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED))
                : new DeskResult.Done<>(of.dialogue());
    }

    /**
     * Writes a message.
     *
     * @param key of the client's making; used again for the same it writes nothing
     * @param receipt what somebody wrote; anything may come
     * @param words the message
     * @param at now
     * @return that it is kept; refused as not found if the receipt leads nowhere, or if the key was used for something else
     */
    public DeskResult<Acted> write(IdempotencyKey key, String receipt, String words, Instant at) {
        return wrong(words)
                .orElseGet(() ->
                        act(key, receipt, at, (of, around) -> of.write(call(at, "by-receipt"), words, around)));
    }

    /**
     * Has a closed complaint opened again.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param words what is not right yet
     * @param at now
     * @return that it is kept, or what is missing
     */
    public DeskResult<Acted> reopen(IdempotencyKey key, String receipt, String words, Instant at) {
        return wrong(words)
                .orElseGet(() ->
                        act(key, receipt, at, (of, around) -> of.reopen(call(at, "not-content"), words, around)));
    }

    /**
     * Appeals.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param words what is wrong with the answer
     * @param at now
     * @return that it is kept, or what is missing
     */
    public DeskResult<Acted> appeal(IdempotencyKey key, String receipt, String words, Instant at) {
        return wrong(words)
                .orElseGet(() -> act(key, receipt, at, (of, around) -> of.appeal(call(at, "appeal"), words, around)));
    }

    /**
     * Says how content one is.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param rating 1 to 5
     * @param at now
     * @return that it is kept, or what is missing
     */
    public DeskResult<Acted> rate(IdempotencyKey key, String receipt, int rating, Instant at) {
        return CaseSteps.isRating(rating)
                ? act(key, receipt, at, (of, around) -> of.rate(call(at, "rating"), rating, around))
                : DeskResult.refused(Reason.of(GrievanceReason.RATING_RANGE));
    }

    /**
     * Closes what was answered.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param at now
     * @return that it is kept, or what is missing
     */
    public DeskResult<Acted> accept(IdempotencyKey key, String receipt, Instant at) {
        return act(key, receipt, at, (of, around) -> of.close(call(at, "content"), around));
    }

    /**
     * Accepts or declines the help that was offered.
     *
     * @param key of the client's making
     * @param receipt what somebody wrote; anything may come
     * @param consents whether help is wanted
     * @param at now
     * @return that it is kept, or what is missing
     */
    public DeskResult<Acted> answerAssistance(IdempotencyKey key, String receipt, boolean consents, Instant at) {
        return act(key, receipt, at, (of, around) -> of.answerAssistance(call(at, "by-receipt"), consents, around));
    }

    /** What is wrong with the words themselves is said before anything is looked for, so that it tells of no case. */
    private static Optional<DeskResult<Acted>> wrong(String words) {
        List<Reason> missing = new ArrayList<>();
        CaseSteps.words(requireNonNull(words, "words"), missing);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new DeskResult.Refused<>(missing));
    }

    private static StepCall call(Instant at, String why) {
        return StepCall.of(COMPLAINANT, at.truncatedTo(ChronoUnit.MICROS), why);
    }

    /** Acts on the case as it is; a complainant knows no version, so somebody else's step in between is gone round. */
    private DeskResult<Acted> act(IdempotencyKey key, String receipt, Instant at, CaseCommand command) {
        requireNonNull(at, "at");
        Optional<GrievanceCase> found = present(receipt);
        if (found.isEmpty()) {
            return nothing();
        }
        CaseKeeper keeper = desk.keeper(found.get().record());
        GrievanceCase of = found.get();
        for (int attempt = 1; ; attempt++) {
            // What was sent before is decided about as it was then, so that the ledger tells it from something else.
            int version = keeper.written(of.id(), key, COMPLAINANT)
                    .map(before -> (int) before.sequence() - 1)
                    .orElse(of.version());
            DeskResult<GrievanceCase> result = desk.decide(key, COMPLAINANT, of, version, command);
            boolean late = result.reasons().stream().anyMatch(why -> why.is(GrievanceReason.CONFLICT));
            if (!late || attempt == ATTEMPTS) {
                return result.isDone() || of.record() == CaseRecord.PROGRAMME
                        ? result.map(this::acted)
                        : DeskResult.refused(neutral(result.reasons()));
            }
            of = keeper.find(of.id()).orElseThrow();
        }
    }

    /** Of a complaint that was passed on, what the programme's record tells: that it was. */
    private Acted acted(GrievanceCase after) {
        if (after.record() == CaseRecord.PROGRAMME) {
            return new Acted(after.id(), after.state(), after.version());
        }
        int version = desk.keeper(CaseRecord.PROGRAMME)
                .find(after.id())
                .map(GrievanceCase::version)
                .orElse(1);
        return new Acted(after.id(), GrievanceState.TRANSFERRED, version);
    }

    /** A refusal in the restricted record, which says neither how far the case is there nor why it is there. */
    private static Reason neutral(List<Reason> why) {
        return why.stream()
                .filter(reason -> reason.is(GrievanceReason.KEY_REUSED))
                .findFirst()
                .orElseGet(() -> Reason.of(GrievanceReason.NOT_NOW));
    }

    /** The case where it is now. */
    private Optional<GrievanceCase> present(String receipt) {
        Found found = find(ReceiptCode.parse(receipt));
        Optional<GrievanceCase> restricted = found.restricted.flatMap(desk.keeper(CaseRecord.RESTRICTED)::find);
        return restricted
                .or(() -> found.programme.flatMap(desk.keeper(CaseRecord.PROGRAMME)::find))
                .filter(of -> !of.isErased());
    }

    /** Two digests and two queries, whatever was written. */
    private Found find(Parsed<ReceiptCode> receipt) {
        return new Found(
                lead(CaseRecord.PROGRAMME, receipt.map(desk.index(CaseRecord.PROGRAMME)::lookup)),
                lead(CaseRecord.RESTRICTED, receipt.map(desk.index(CaseRecord.RESTRICTED)::lookup)));
    }

    private Optional<GrievanceId> lead(CaseRecord record, Parsed<Lookup> lookup) {
        return desk.led(record, lookup.value().orElseGet(desk.index(record)::lookupOfNothing));
    }

    private record Found(Optional<GrievanceId> programme, Optional<GrievanceId> restricted) {}

    private static <T> DeskResult<T> nothing() {
        return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
    }

    @Override
    public String toString() {
        return "receipt counter of " + desk.programme();
    }
}
