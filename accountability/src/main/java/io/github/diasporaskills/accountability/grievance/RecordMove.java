package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings what was said from one ledger to the other: first to where it goes, then that it went. There is no transaction
 * over both; whatever breaks in between, doing it again mends it. Thread-safe.
 */
final class RecordMove {

    private final GrievanceDesk desk;

    RecordMove(GrievanceDesk desk) {
        this.desk = desk;
    }

    /** Takes in what its maker calls sensitive or not the programme's, which never enters the programme's record. */
    AppendResult passOn(
            GrievanceId id, IdempotencyKey key, StepCall call, Intake intake, Returns returns, CategoryRule rule) {
        StepCall software = new StepCall(Actor.of("desk", Role.SYSTEM), call.at(), call.why());
        List<CaseEvent> opening = CaseMove.opening(CaseRecord.RESTRICTED, call, intake, returns);
        CaseResult.Decided routed = (CaseResult.Decided) CaseMove.routed(id, opening, software, rule);
        AppendResult there = desk.keeper(CaseRecord.RESTRICTED)
                .open(routed.orThrow(), routed.events(), key, returns.restricted(), desk.setting());
        if (there instanceof AppendResult.Refused) {
            return there;
        }
        CaseResult.Decided gone = GrievanceCase.opened(
                id, CaseMove.passedOn(StepCall.of(software.by(), call.at(), "transferred"), intake.channel()));
        return desk.keeper(CaseRecord.PROGRAMME)
                .open(gone.orThrow(), gone.events(), key, returns.programme(), desk.setting());
    }

    /** Copies a case into the restricted record, or what was written since an attempt that broke off half way. */
    AppendResult copy(GrievanceCase here, CaseResult.Decided there, IdempotencyKey key, StepCall call) {
        CaseKeeper restricted = desk.keeper(CaseRecord.RESTRICTED);
        Optional<GrievanceCase> before = restricted.find(here.id());
        return before.isEmpty()
                ? restricted.open(
                        there.orThrow(), there.events(), key, Returns.read(here.restrictedReturn()), desk.setting())
                : carryOver(before.get(), here, key, call);
    }

    private AppendResult carryOver(GrievanceCase there, GrievanceCase here, IdempotencyKey key, StepCall call) {
        List<Message> more = here.dialogue().stream()
                .filter(message -> there.dialogue().stream().noneMatch(other -> isSame(message, other)))
                .toList();
        if (more.isEmpty()) {
            return new AppendResult.Replayed(List.of());
        }
        Instant at = there.lastAt().isAfter(call.at()) ? there.lastAt() : call.at();
        List<CaseEvent> events = more.stream()
                .map(message -> CaseEvent.of(CaseAction.WRITE, StepCall.of(message.by(), at, "carried-over"))
                        .withContent(Field.WORDS, message.words()))
                .toList();
        CaseResult.Decided after = there.and(events);
        return desk.keeper(CaseRecord.RESTRICTED)
                .add(there, after.orThrow(), events, key.derived("carried over"), desk.setting());
    }

    /** The instant is another one once a message was carried over. */
    private static boolean isSame(Message one, Message other) {
        return one.by().equals(other.by()) && one.words().equals(other.words());
    }
}
