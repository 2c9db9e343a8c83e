package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.EncryptedBody;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of what each stream has come to. Stateless but for its settings; thread-safe. */
final class States {

    private static final String COLUMNS =
            "programme, kind, stream, sequence, state, due, codes, snapshot_key, snapshot";

    private final TablePrefix prefix;

    States(TablePrefix prefix) {
        this.prefix = requireNonNull(prefix, "prefix");
    }

    /**
     * Puts the states of batches in the place of those before; of several for one stream, the last.
     *
     * @param ends where each stream ended before, if it had an entry
     */
    void write(Connection connection, List<Batch> batches, Map<StreamKey, StreamEnd> ends) throws SQLException {
        Map<StreamKey, StreamState> states = new LinkedHashMap<>();
        for (Batch batch : batches) {
            batch.state().ifPresent(state -> states.put(batch.stream(), state));
        }
        if (states.isEmpty()) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        states.forEach((stream, state) ->
                changes(stream, ends.getOrDefault(stream, StreamEnd.NONE).codes(), state.index(), changes));
        upsert(connection, states.values());
        apply(connection, changes);
    }

    private record Change(StreamKey stream, String name, String value, boolean added) {}

    private static void changes(
            StreamKey stream, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        before.forEach((name, value) -> {
            if (!value.equals(after.get(name))) {
                changes.add(new Change(stream, name, value, false));
            }
        });
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.add(new Change(stream, name, value, true));
            }
        });
    }

    /** The codes that are kept with a state; none without one. */
    Map<String, String> codes(Connection connection, StreamKey stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT codes FROM ${prefix}state WHERE programme = ? AND kind = ? AND stream = ?"))) {
            Columns.put(select, 1, stream);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Columns.codes(row.getString(1)) : Map.of();
            }
        }
    }

    private void upsert(Connection connection, Collection<StreamState> states) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(prefix.in("INSERT INTO ${prefix}state (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (programme, kind, stream) DO UPDATE SET"
                + " sequence = excluded.sequence, state = excluded.state, due = excluded.due, codes = excluded.codes,"
                + " snapshot_key = excluded.snapshot_key, snapshot = excluded.snapshot"))) {
            for (StreamState state : states) {
                int at = Columns.put(upsert, 1, state.stream());
                upsert.setLong(at++, state.sequence());
                upsert.setString(at++, state.state());
                @Nullable Instant due = state.due().orElse(null);
                if (due == null) {
                    upsert.setNull(at++, Types.BIGINT);
                } else {
                    upsert.setLong(at++, Columns.micros(due));
                }
                upsert.setString(at++, Columns.text(state.index()));
                Columns.put(upsert, at, state.snapshot().orElse(null));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void apply(Connection connection, List<Change> changes) throws SQLException {
        apply(
                connection,
                changes.stream().filter(change -> !change.added()).toList(),
                "DELETE FROM ${prefix}state_code"
                        + " WHERE programme = ? AND kind = ? AND stream = ? AND name = ? AND value = ?");
        apply(
                connection,
                changes.stream().filter(Change::added).toList(),
                "INSERT INTO ${prefix}state_code"
                        + " (programme, kind, stream, name, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    }

    private void apply(Connection connection, List<Change> changes, String sql) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(prefix.in(sql))) {
            for (Change change : changes) {
                int at = Columns.put(statement, 1, change.stream());
                statement.setString(at, change.name());
                statement.setString(at + 1, change.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    Optional<StreamState> state(Connection connection, StreamKey stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(prefix.in(
                "SELECT " + COLUMNS + " FROM ${prefix}state WHERE programme = ? AND kind = ? AND stream = ?"))) {
            Columns.put(select, 1, stream);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(state(row)) : Optional.empty();
            }
        }
    }

    List<StreamState> states(Connection connection, StateQuery query) throws SQLException {
        StringBuilder sql =
                new StringBuilder("SELECT " + COLUMNS + " FROM ${prefix}state s" + " WHERE programme = ? AND kind = ?");
        List<Object> values = new ArrayList<>(List.of(query.programme().value(), query.kind()));
        if (!query.states().isEmpty()) {
            sql.append(" AND state IN (?")
                    .append(", ?".repeat(query.states().size() - 1))
                    .append(')');
            values.addAll(query.states());
        }
        query.dueBefore().ifPresent(instant -> {
            sql.append(" AND due < ?");
            values.add(microsUp(instant));
        });
        query.index().forEach((name, value) -> {
            sql.append(" AND EXISTS (SELECT 1 FROM ${prefix}state_code c WHERE c.programme = s.programme"
                    + " AND c.kind = s.kind AND c.name = ? AND c.value = ? AND c.stream = s.stream)");
            values.add(name);
            values.add(value);
        });
        query.after().ifPresent(last -> {
            sql.append(" AND stream > ?");
            values.add(last.id());
        });
        sql.append(" ORDER BY stream LIMIT ?");
        values.add((long) query.limit());
        return read(connection, sql.toString(), values);
    }

    private List<StreamState> read(Connection connection, String sql, List<Object> values) throws SQLException {
        List<StreamState> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(prefix.in(sql))) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Long number) {
                    select.setLong(i + 1, number);
                } else {
                    select.setString(i + 1, values.get(i).toString());
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(state(row));
                }
            }
        }
        return List.copyOf(page);
    }

    private static StreamState state(ResultSet row) throws SQLException {
        StreamState state = StreamState.of(Columns.stream(row), row.getLong("sequence"), row.getString("state"));
        long due = row.getLong("due");
        if (!row.wasNull()) {
            state = state.dueAt(Columns.instant(due));
        }
        state = state.with(Columns.codes(row.getString("codes")));
        @Nullable EncryptedBody snapshot = Columns.encrypted(row, "snapshot_key", "snapshot");
        return snapshot == null ? state : state.withSnapshot(snapshot);
    }

    /** The first whole microsecond that is not before an instant. */
    private static long microsUp(Instant at) {
        long micros = Columns.micros(at);
        return Columns.instant(micros).isBefore(at) ? micros + 1 : micros;
    }
}
