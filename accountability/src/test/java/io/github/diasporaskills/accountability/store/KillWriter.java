package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.StreamState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that writes until it is killed, and says of each event that it was acknowledged, after it was. */
final class KillWriter {

    /** How many streams the events go to in turn. */
    static final int STREAMS = 5;

    private KillWriter() {}

    /** An event and the state that comes with it; its idempotency key follows from its number. */
    static BatchDraft numbered(long number, long expected) {
        long stream = number % STREAMS;
        return BatchDraft.of(EventDraft.of(
                                Events.stream(stream),
                                expected,
                                Events.key(-1, number),
                                Events.HANDLER,
                                Events.NOW.plusMillis(number),
                                "grievance.noted")
                        .with("number", Long.toString(number)))
                .withState(StreamState.of(Events.stream(stream), expected + 1, "NOTED")
                        .with("number", Long.toString(number)));
    }

    /** Arguments: the database file, and the number of the first event. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Sealer sealer = new Sealer();
        ConnectionPool pool = ConnectionPool.sqlite(Path.of(arguments[0]));
        JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), LEDGER);
        for (long number = Long.parseLong(arguments[1]); ; number++) {
            long expected = store.end(Events.stream(number % STREAMS)).sequence();
            if (!(sealer.append(store, numbered(number, expected)) instanceof AppendResult.Appended)) {
                throw new IllegalStateException("The event " + number + " was not written");
            }
            out.println(number);
            if (number % 7 == 0) {
                store.sequence(5);
            }
        }
    }
}
