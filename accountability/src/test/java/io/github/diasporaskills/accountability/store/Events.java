package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the tests of the store write. Everything follows from a number. */
final class Events {

    static final LedgerId LEDGER = LedgerId.of("ma-programme");
    static final ProgrammeId PROGRAMME = ProgrammeId.of("ma-pilot");
    static final Instant NOW = Instant.parse("2026-03-12T15:00:00.123456Z");
    static final Actor HANDLER = Actor.of("coordinator-1", Role.COORDINATOR);

    private Events() {}

    static StreamKey stream(long number) {
        return StreamKey.of(PROGRAMME, "grievance", "G-" + number);
    }

    static IdempotencyKey key(long stream, long number) {
        return IdempotencyKey.of(new UUID(stream, number));
    }

    static DataKeyId caseKey(long stream) {
        return DataKeyId.of("case:G-" + stream);
    }

    static Lookup receipt(long stream) {
        return new Lookup(
                "receipt",
                Digest.of(ByteBuffer.allocate(Digest.BYTES).putLong(stream).array()));
    }

    /** A bare event, the one behind so many others. */
    static EventDraft event(long stream, long expected) {
        return EventDraft.of(stream(stream), expected, key(stream, expected), HANDLER, NOW, "grievance.noted")
                .with("category", "delay");
    }

    private static EventDraft event(long stream, long expected, String body) {
        return event(stream, expected).withBody(caseKey(stream), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Two events, a key, a receipt, a state with two codes and a snapshot: all that comes with a new case. */
    static BatchDraft begun(long stream) {
        return BatchDraft.of(List.of(event(stream, 0, "What happened"), event(stream, 1)))
                .withNewKey(caseKey(stream))
                .withLookup(receipt(stream))
                .withState(StreamState.of(stream(stream), 2, "RECEIVED")
                        .dueAt(NOW.plusSeconds(stream))
                        .with("host", "CHU")
                        .with("category", "delay"))
                .withSnapshot(caseKey(stream), "snapshot".getBytes(StandardCharsets.UTF_8));
    }

    /** What follows on {@link #begun}: one code stays, one changes, one goes, one comes. */
    static BatchDraft followed(long stream) {
        return BatchDraft.of(event(stream, 2, "What came of it"))
                .withState(StreamState.of(stream(stream), 3, "IN_HANDLING")
                        .with("host", "CHU")
                        .with("category", "money")
                        .with("handler", "H-1"));
    }

    /** What ends {@link #begun}. */
    static BatchDraft erased(long stream) {
        return BatchDraft.of(event(stream, 2))
                .destroying(caseKey(stream))
                .forgetting(receipt(stream))
                .withState(StreamState.of(stream(stream), 3, "ERASED"));
    }
}
