package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.PositionedEntry;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.accountability.ledger.StreamHead;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The table of entries. Stateless but for its settings; thread-safe. */
final class Entries {

    /** The most streams that one statement asks for: below every driver's limit of parameters. */
    private static final int MOST_AT_ONCE = 512;

    private final LedgerId ledger;
    private final TablePrefix prefix;
    private final Dialect dialect;

    Entries(LedgerId ledger, TablePrefix prefix, Dialect dialect) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.prefix = requireNonNull(prefix, "prefix");
        this.dialect = requireNonNull(dialect, "dialect");
    }

    /**
     * Writes entries; a place or an idempotency digest that is taken is a {@link Collision}, and so is content under a key
     * that was destroyed.
     */
    void insert(Connection connection, List<LedgerEntry> entries) throws SQLException {
        insert(connection, entries, "");
    }

    /** As {@link #insert}, for entries of different streams, and an entry that the one before it is not there for is one too. */
    void insertBehind(Connection connection, List<LedgerEntry> entries) throws SQLException {
        insert(
                connection,
                entries,
                " AND EXISTS (SELECT 1 FROM ${prefix}entry WHERE programme = ? AND kind = ? AND stream = ?"
                        + " AND sequence = ? AND digest = ?)");
    }

    private void insert(Connection connection, List<LedgerEntry> entries, String behind) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO ${prefix}entry (" + Columns.ENTRY
                + ") SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                + " WHERE NOT EXISTS (SELECT 1 FROM ${prefix}data_key WHERE id = ? AND bytes IS NULL)" + behind
                + " ON CONFLICT DO NOTHING";
        if (dialect == Dialect.POSTGRESQL) {
            // The same statement writes down who waits for a place; SQLite works it out.
            sql = "WITH written AS (" + sql
                    + " RETURNING id) INSERT INTO ${prefix}pending (entry) SELECT id FROM written";
        }
        try (PreparedStatement insert = connection.prepareStatement(prefix.in(sql))) {
            if (entries.size() == 1) {
                put(insert, entries.get(0), !behind.isEmpty());
                Statements.requireAllWritten(new int[] {insert.executeUpdate()});
                return;
            }
            for (LedgerEntry entry : entries) {
                put(insert, entry, !behind.isEmpty());
                insert.addBatch();
            }
            Statements.requireAllWritten(insert.executeBatch());
        }
    }

    private static void put(PreparedStatement insert, LedgerEntry entry, boolean behind) throws SQLException {
        int at = Columns.put(insert, entry);
        insert.setString(
                at++, entry.event().body().map(body -> body.key().value()).orElse(null));
        if (behind) {
            at = Columns.put(insert, at, entry.stream());
            insert.setLong(at++, entry.sequence() - 1);
            insert.setBytes(at, entry.previous().bytes());
        }
    }

    /**
     * The ends behind which the first batch of each stream wants to be written. Whether anything stands behind them, the
     * table notices.
     *
     * @return by stream; a map that may be changed, without the streams that have no such entry
     */
    Map<StreamKey, StreamEnd> endsExpected(Connection connection, Map<StreamKey, Long> wanted) throws SQLException {
        Map<StreamKey, StreamEnd> ends = new HashMap<>();
        List<Map.Entry<StreamKey, Long>> places = List.copyOf(wanted.entrySet());
        for (int from = 0; from < places.size(); from += MOST_AT_ONCE) {
            readEnds(connection, places.subList(from, Math.min(from + MOST_AT_ONCE, places.size())), ends);
        }
        return ends;
    }

    private void readEnds(
            Connection connection, List<Map.Entry<StreamKey, Long>> places, Map<StreamKey, StreamEnd> ends)
            throws SQLException {
        int count = Statements.places(places.size());
        String one = "(e.programme = ? AND e.kind = ? AND e.stream = ? AND e.sequence = ?)";
        String sql = prefix.in("SELECT e.programme, e.kind, e.stream, e.sequence, e.digest, s.codes"
                + " FROM ${prefix}entry e LEFT JOIN ${prefix}state s"
                + " ON s.programme = e.programme AND s.kind = e.kind AND s.stream = e.stream WHERE " + one
                + (" OR " + one).repeat(count - 1));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (int i = 0; i < count; i++) {
                Map.Entry<StreamKey, Long> place = places.get(Math.min(i, places.size() - 1));
                at = Columns.put(select, at, place.getKey());
                select.setLong(at++, place.getValue());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StreamHead head = new StreamHead(row.getLong("sequence"), Digest.of(row.getBytes("digest")));
                    String codes = row.getString("codes");
                    ends.put(Columns.stream(row), new StreamEnd(head, codes == null ? Map.of() : Columns.codes(codes)));
                }
            }
        }
    }

    /**
     * The entries that were written under the keys of events, in the order of the events, all as of one moment.
     *
     * @param events of one batch
     */
    List<LedgerEntry> find(Connection connection, List<SealedEvent> events) throws SQLException {
        Map<Digest, LedgerEntry> found = new HashMap<>();
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            find(connection, events.subList(from, Math.min(from + MOST_AT_ONCE, events.size())), found);
        }
        return events.stream()
                .map(event -> found.get(event.idempotency()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void find(Connection connection, List<SealedEvent> events, Map<Digest, LedgerEntry> found)
            throws SQLException {
        int count = Statements.places(events.size());
        String sql = prefix.in("SELECT " + Columns.ENTRY + " FROM ${prefix}entry WHERE idempotency IN (?"
                + ", ?".repeat(count - 1) + ")");
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < count; i++) {
                SealedEvent event = events.get(Math.min(i, events.size() - 1));
                select.setBytes(i + 1, event.idempotency().bytes());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LedgerEntry entry = Columns.entry(row, ledger);
                    found.put(entry.event().idempotency(), entry);
                }
            }
        }
    }

    Optional<LedgerEntry> find(Connection connection, Digest idempotency) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT " + Columns.ENTRY + " FROM ${prefix}entry WHERE idempotency = ?"))) {
            select.setBytes(1, idempotency.bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Columns.entry(row, ledger)) : Optional.empty();
            }
        }
    }

    StreamHead end(Connection connection, StreamKey stream) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(prefix.in("SELECT sequence, digest FROM ${prefix}entry"
                        + " WHERE programme = ? AND kind = ? AND stream = ? ORDER BY sequence DESC LIMIT 1"))) {
            Columns.put(select, 1, stream);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new StreamHead(row.getLong("sequence"), Digest.of(row.getBytes("digest")))
                        : StreamHead.NONE;
            }
        }
    }

    List<LedgerEntry> stream(Connection connection, StreamKey stream, long from, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(prefix.in("SELECT " + Columns.ENTRY
                + " FROM ${prefix}entry WHERE programme = ? AND kind = ? AND stream = ? AND sequence >= ?"
                + " ORDER BY sequence LIMIT ?"))) {
            int at = Columns.put(select, 1, stream);
            select.setLong(at, from);
            select.setInt(at + 1, limit);
            List<LedgerEntry> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(entry(row, stream + " no. " + row.getLong("sequence")));
                }
            } catch (SQLException e) {
                throw new UnreadableAt(stream + " no. " + (from + page.size()), e);
            }
            return List.copyOf(page);
        }
    }

    List<StreamKey> streams(Connection connection, ProgrammeId programme, String kind, String after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT programme, kind, stream FROM ${prefix}entry WHERE programme = ? AND kind = ?"
                        + " AND stream > ? AND sequence = 1 ORDER BY stream LIMIT ?"))) {
            select.setString(1, programme.value());
            select.setString(2, kind);
            select.setString(3, after);
            select.setInt(4, limit);
            List<StreamKey> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(Columns.stream(row));
                }
            }
            return List.copyOf(page);
        }
    }

    List<PositionedEntry> positioned(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(prefix.in("SELECT position, " + Columns.ENTRY
                + " FROM ${prefix}leaf l JOIN ${prefix}entry e ON e.id = l.entry"
                + " WHERE position >= ? ORDER BY position LIMIT ?"))) {
            select.setLong(1, position);
            select.setInt(2, limit);
            List<PositionedEntry> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long at = row.getLong("position");
                    page.add(new PositionedEntry(at, entry(row, "#" + at)));
                }
            } catch (SQLException e) {
                throw new UnreadableAt("#" + (position + page.size()), e);
            }
            return List.copyOf(page);
        }
    }

    /** An entry as its row has it; one that no entry could be was changed by hand, and its place is said. */
    private LedgerEntry entry(ResultSet row, String place) throws SQLException {
        try {
            return Columns.entry(row, ledger);
        } catch (IllegalArgumentException | NullPointerException | IllegalStateException | DateTimeException e) {
            throw new StoreException(
                    StoreFailure.ENTRY_DAMAGED,
                    Reason.of(StoreFailure.ENTRY_DAMAGED).with("place", place));
        }
    }

    OptionalLong position(Connection connection, StreamKey stream, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT position FROM ${prefix}leaf l JOIN ${prefix}entry e ON e.id = l.entry"
                        + " WHERE programme = ? AND kind = ? AND stream = ? AND sequence = ?"))) {
            select.setLong(Columns.put(select, 1, stream), sequence);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
