package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Drafts for tests of the ledger. */
final class Drafts {

    static final ProgrammeId PROGRAMME = ProgrammeId.of("ma-pilot");
    static final Instant NOW = Instant.parse("2026-03-12T15:00:00.123456Z");
    static final Actor HANDLER = Actor.of("coordinator-1", Role.COORDINATOR);

    private Drafts() {}

    static StreamKey stream(int number) {
        return StreamKey.of(PROGRAMME, "grievance", "G-" + number);
    }

    static IdempotencyKey key(long number) {
        return IdempotencyKey.of(new UUID(0x5eed, number));
    }

    static DataKeyId caseKey(StreamKey stream) {
        return DataKeyId.of("case:" + stream.id());
    }

    static EventDraft event(StreamKey stream, long expected, long key) {
        return EventDraft.of(stream, expected, key(key), HANDLER, NOW.plusSeconds(key), "grievance.noted")
                .with("category", "delay");
    }

    static EventDraft event(StreamKey stream, long expected, long key, String body) {
        return event(stream, expected, key).withBody(caseKey(stream), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The first event of a stream, whose key comes with it. */
    static BatchDraft begin(StreamKey stream, long key, String body) {
        return BatchDraft.of(event(stream, 0, key, body)).withNewKey(caseKey(stream));
    }
}
