package io.github.diasporaskills.examples.benchmarks.peers;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.accountability.ledger.key.DataKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.Dialect;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.accountability.store.Schema;
import io.github.diasporaskills.accountability.store.TablePrefix;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger, and beside it tables with the same columns, keys and indexes for bare JDBC. */
final class LedgerTables implements AutoCloseable {

    private static final ProgrammeId PROGRAMME = ProgrammeId.of("ma-pilot");
    private static final Actor HANDLER = Actor.of("coordinator-1", Role.COORDINATOR);
    private static final Instant NOW = Instant.parse("2026-03-12T15:00:00Z");
    private static final DataKeyId KEY = DataKeyId.of("case:all");
    private static final byte[] TEXT = new byte[300];
    private static final int EVENTS_A_CASE = 8;
    private static final int HUNDRED = 100;

    private final ConnectionPool pool;
    private final JdbcLedgerStore store;
    private final Ledger ledger;
    private final int bodyBytes;
    private final Map<Integer, Bare> writers = new ConcurrentHashMap<>();

    private LedgerTables(ConnectionPool pool) throws SQLException {
        this.pool = pool;
        Schema.of(pool.source(), TablePrefix.standard()).create();
        this.store = JdbcLedgerStore.open(pool.source(), LedgerId.of("benchmark"));
        this.ledger = Ledger.of(store, new OneKey(), new SecureRandom());
        EventDraft first = event("first", 0).withBody(KEY, TEXT);
        this.bodyBytes = ledger.append(BatchDraft.of(first).withNewKey(KEY))
                .entries()
                .get(0)
                .event()
                .body()
                .orElseThrow()
                .bytes()
                .length;
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            String blob = store.dialect() == Dialect.SQLITE ? "BLOB" : "BYTEA";
            String id = store.dialect() == Dialect.SQLITE
                    ? "INTEGER PRIMARY KEY"
                    : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
            statement.execute("CREATE TABLE bare (id " + id + ", programme TEXT NOT NULL, kind TEXT NOT NULL,"
                    + " stream TEXT NOT NULL, sequence BIGINT NOT NULL, idempotency " + blob + " NOT NULL UNIQUE,"
                    + " fingerprint " + blob + " NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,"
                    + " happened BIGINT NOT NULL, type TEXT NOT NULL, header TEXT NOT NULL, body_key TEXT, body " + blob
                    + ", previous " + blob + " NOT NULL, digest " + blob + " NOT NULL,"
                    + " UNIQUE (programme, kind, stream, sequence))");
            statement.execute("CREATE TABLE bare_state (programme TEXT NOT NULL, kind TEXT NOT NULL,"
                    + " stream TEXT NOT NULL, sequence BIGINT NOT NULL, state TEXT NOT NULL, due BIGINT,"
                    + " codes TEXT NOT NULL, PRIMARY KEY (programme, kind, stream))");
            statement.execute("CREATE INDEX bare_by_state ON bare_state (programme, kind, state, stream)");
            statement.execute("CREATE INDEX bare_by_due ON bare_state (programme, kind, due) WHERE due IS NOT NULL");
        }
    }

    static LedgerTables sqlite(Path file) throws SQLException {
        return new LedgerTables(ConnectionPool.sqlite(file));
    }

    static LedgerTables of(String url, Properties properties) throws SQLException {
        return new LedgerTables(ConnectionPool.of(url, properties));
    }

    JdbcLedgerStore store() {
        return store;
    }

    private static EventDraft event(String stream, long expected) {
        return EventDraft.of(
                        StreamKey.of(PROGRAMME, "grievance", stream),
                        expected,
                        IdempotencyKey.of(UUID.randomUUID()),
                        HANDLER,
                        NOW,
                        "grievance.noted")
                .with("category", "delay");
    }

    /** One event on a case of its writer's, eight to a case; encrypted beforehand, as it is outside of a transaction. */
    void event(LedgerStore to, int writer, long number, boolean withState) {
        String stream = (withState ? "s" : "e") + writer + "-"
                + to.getClass().getSimpleName().charAt(0) + "-" + number / EVENTS_A_CASE;
        long expected = number % EVENTS_A_CASE;
        EventDraft event = event(stream, expected).withBody(KEY, TEXT);
        BatchDraft draft = BatchDraft.of(event);
        if (withState) {
            draft = draft.withState(state(event, expected + 1));
        }
        require(to.append(ledger.seal(draft)));
    }

    private static StreamState state(EventDraft event, long sequence) {
        return StreamState.of(event.stream(), sequence, sequence % 2 == 0 ? "IN_HANDLING" : "RECEIVED")
                .dueAt(NOW.plusSeconds(sequence));
    }

    /** Events of one stream in one commit: 1 already encrypted, 2 encrypted now, 3 with a state, 4 with their leaves. */
    void batch(int writer, long number, int size, int layer) throws SQLException {
        String stream = "b" + layer + "-" + writer + "-" + number;
        List<EventDraft> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            EventDraft event = event(stream, i);
            events.add(layer == 1 ? event.with("content", "x".repeat(256)) : event.withBody(KEY, TEXT));
        }
        BatchDraft draft = BatchDraft.of(events);
        if (layer >= 3) {
            draft = draft.withState(state(events.get(size - 1), size));
        }
        Batch batch = ledger.seal(draft);
        require(store.append(batch));
        if (layer == 4) {
            store.sequence(size); // Those that wait longest; they are as many.
        }
    }

    /** Writes very many events, a hundred a commit and a stream, and gives each its leaf. */
    Filled fill(int events) {
        for (int written = 0; written < events; written += HUNDRED) {
            String stream = "f" + written;
            List<EventDraft> hundred = new ArrayList<>();
            for (int i = 0; i < HUNDRED; i++) {
                hundred.add(event(stream, i).withBody(KEY, TEXT));
            }
            require(store.append(ledger.seal(BatchDraft.of(hundred))));
        }
        ledger.sequence();
        return new Filled(events / HUNDRED);
    }

    /** What was filled in: on how many streams. */
    record Filled(int streams) {}

    private static void require(AppendResult result) {
        if (!(result instanceof AppendResult.Appended)) {
            throw new IllegalStateException("Not written: " + result);
        }
    }

    /** Rows with the same columns and as many bytes, by one connection and one prepared statement for each writer. */
    void bare(int writer, long number, int rows, boolean withState) throws SQLException {
        Bare bare = writers.get(writer);
        if (bare == null) {
            bare = new Bare(pool.source().getConnection(), bodyBytes);
            writers.put(writer, bare);
        }
        bare.write(writer, number, rows, withState);
    }

    @Override
    public void close() throws SQLException {
        for (Bare bare : writers.values()) {
            bare.connection.close();
        }
        pool.close();
    }

    private static final class Bare {
        private final Connection connection;
        private final int bodyBytes;
        private final PreparedStatement insert;
        private final PreparedStatement state;

        Bare(Connection connection, int bodyBytes) throws SQLException {
            this.connection = connection;
            this.bodyBytes = bodyBytes;
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("INSERT INTO bare (programme, kind, stream, sequence, idempotency,"
                    + " fingerprint, actor, role, happened, type, header, body_key, body, previous, digest)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            state = connection.prepareStatement("INSERT INTO bare_state (programme, kind, stream, sequence, state, due,"
                    + " codes) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (programme, kind, stream) DO UPDATE SET"
                    + " sequence = excluded.sequence, state = excluded.state, due = excluded.due");
            connection.rollback();
        }

        void write(int writer, long number, int rows, boolean withState) throws SQLException {
            String stream = (withState ? "w" : "") + (rows > 1 ? "many-" : "") + writer + "-"
                    + (rows > 1 ? number : number / EVENTS_A_CASE);
            long first = rows > 1 ? 0 : number % EVENTS_A_CASE;
            for (int i = 0; i < rows; i++) {
                row(stream, first + i + 1);
                if (rows > 1) {
                    insert.addBatch();
                }
            }
            if (rows > 1) {
                insert.executeBatch();
            } else {
                insert.executeUpdate();
            }
            if (withState) {
                state.setString(1, PROGRAMME.value());
                state.setString(2, "grievance");
                state.setString(3, stream);
                state.setLong(4, first + 1);
                state.setString(5, first % 2 == 0 ? "RECEIVED" : "IN_HANDLING");
                state.setLong(6, first);
                state.setString(7, "");
                state.executeUpdate();
            }
            connection.commit();
        }

        private void row(String stream, long sequence) throws SQLException {
            UUID random = UUID.randomUUID();
            byte[] digest = ByteBuffer.allocate(32)
                    .putLong(random.getMostSignificantBits())
                    .putLong(random.getLeastSignificantBits())
                    .array();
            insert.setString(1, PROGRAMME.value());
            insert.setString(2, "grievance");
            insert.setString(3, stream);
            insert.setLong(4, sequence);
            insert.setBytes(5, digest);
            insert.setBytes(6, digest);
            insert.setString(7, "coordinator-1");
            insert.setString(8, "COORDINATOR");
            insert.setLong(9, 1_773_327_600_000_000L);
            insert.setString(10, "grievance.noted");
            insert.setString(11, "category=delay\n");
            insert.setString(12, KEY.value());
            insert.setBytes(13, new byte[bodyBytes]);
            insert.setBytes(14, digest);
            insert.setBytes(15, digest);
        }
    }

    /** A provider in memory: a keystore would be asked once for each case. */
    private static final class OneKey implements KeyProvider {

        @Override
        public String currentKey() {
            return "memory";
        }

        @Override
        public WrappedKey wrap(DataKeyId id, DataKey key) {
            return WrappedKey.of(id, "memory", key.bytes());
        }

        @Override
        public DataKey unwrap(WrappedKey wrapped) {
            return DataKey.of(wrapped.bytes());
        }

        @Override
        public byte[] mac(String purpose, byte[] message) {
            throw new IllegalStateException("Nothing is looked up here");
        }
    }
}
