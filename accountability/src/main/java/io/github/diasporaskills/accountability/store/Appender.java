package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.accountability.ledger.StoredKey;
import io.github.diasporaskills.accountability.ledger.StreamHead;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches within a transaction of somebody else. It first tries what nearly always holds – nobody was there before
 * – and reads next to nothing for it: the unique keys of the tables notice if it does not hold. Stateless but for its
 * settings and for what it {@linkplain RecentEnds remembers}; thread-safe.
 */
final class Appender {

    private final LedgerId ledger;
    private final Entries entries;
    private final States states;
    private final KeyRows keys;
    private final RecentEnds recent = new RecentEnds();
    private final TablePrefix prefix;

    Appender(LedgerId ledger, TablePrefix prefix, Dialect dialect) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.prefix = requireNonNull(prefix, "prefix");
        this.entries = new Entries(ledger, prefix, dialect);
        this.states = new States(prefix);
        this.keys = new KeyRows(prefix);
    }

    /** What is remembered of where the streams of batches end. */
    Map<StreamKey, StreamEnd> remembered(List<Batch> batches) {
        Map<StreamKey, StreamEnd> remembered = new HashMap<>();
        wanted(batches)
                .forEach((stream, expected) ->
                        recent.behind(stream, expected).ifPresent(end -> remembered.put(stream, end)));
        return remembered;
    }

    /** Whether all is remembered that has to be known before batches are written. */
    static boolean asksNothing(List<Batch> batches, Map<StreamKey, StreamEnd> remembered) {
        return remembered.keySet().containsAll(wanted(batches).keySet());
    }

    /** Behind which entry the first batch of each stream wants to be written, without the streams that begin. */
    private static Map<StreamKey, Long> wanted(List<Batch> batches) {
        Map<StreamKey, Long> wanted = new HashMap<>();
        for (Batch batch : batches) {
            wanted.putIfAbsent(batch.stream(), batch.expected());
        }
        wanted.values().removeIf(expected -> expected == 0);
        return wanted;
    }

    /**
     * Writes batches of any streams, each of which is new.
     *
     * @param remembered what is {@link #remembered} for them
     * @return what was written, in order
     * @throws Collision if anything is not as the batches expect; then the transaction has to be undone
     */
    List<AppendResult> hopefully(Connection connection, List<Batch> batches, Map<StreamKey, StreamEnd> remembered)
            throws SQLException {
        Map<StreamKey, Long> unknown = wanted(batches);
        unknown.keySet().removeAll(remembered.keySet());
        Map<StreamKey, StreamEnd> ends = entries.endsExpected(connection, unknown);
        ends.putAll(remembered);
        Map<StreamKey, StreamHead> heads = new HashMap<>();
        List<AppendResult> results = new ArrayList<>(batches.size());
        List<LedgerEntry> behind = new ArrayList<>();
        List<LedgerEntry> others = new ArrayList<>();
        for (Batch batch : batches) {
            StreamHead end = heads.getOrDefault(
                    batch.stream(),
                    ends.getOrDefault(batch.stream(), StreamEnd.NONE).head());
            if (end.sequence() != batch.expected()) {
                throw new Collision();
            }
            List<LedgerEntry> chained = chain(batch, end);
            boolean first = heads.put(batch.stream(), head(chained)) == null;
            boolean guarded = first && remembered.containsKey(batch.stream());
            if (guarded) {
                behind.add(chained.get(0));
            }
            others.addAll(guarded ? chained.subList(1, chained.size()) : chained);
            results.add(new AppendResult.Appended(chained));
        }
        entries.insertBehind(connection, behind); // First, so that the entries of each stream stand in their order.
        entries.insert(connection, others);
        writeBesides(connection, batches, ends);
        return results;
    }

    private static StreamHead head(List<LedgerEntry> chained) {
        LedgerEntry last = chained.get(chained.size() - 1);
        return new StreamHead(last.sequence(), last.digest());
    }

    /** To be told, in order, what came of each batch whose transaction was committed. */
    void committed(Batch batch, AppendResult result) {
        if (result instanceof AppendResult.Appended appended) {
            recent.committed(batch, appended.entries());
        }
    }

    /**
     * Looks at everything that may stand in the way, in the order that the ledger lays down, and writes the batch if
     * nothing does.
     *
     * @throws Collision if somebody wrote at the same time; then the transaction has to be undone
     */
    AppendResult carefully(Connection connection, Batch batch) throws SQLException {
        // Each statement may see more than the one before it. What an earlier attempt wrote is looked for last, so that
        // nothing of that attempt is taken for somebody else's.
        StreamEnd end = end(connection, batch);
        @Nullable Lookup taken = taken(connection, batch);
        @Nullable DataKeyId used = used(connection, batch);
        @Nullable DataKeyId destroyed = destroyed(connection, batch);
        List<LedgerEntry> before = entries.find(connection, batch.events());
        if (!before.isEmpty()) {
            return replayed(batch, before);
        }
        if (end.head().sequence() != batch.expected()) {
            return new AppendResult.Conflict(
                    batch.stream(), batch.expected(), end.head().sequence());
        }
        if (taken != null) {
            return new AppendResult.LookupTaken(taken.kind());
        }
        if (used != null) {
            throw new IllegalStateException("There is or was a data key " + used + " already");
        }
        if (destroyed != null) {
            return new AppendResult.KeyDestroyed(destroyed);
        }
        List<LedgerEntry> chained = chain(batch, end.head());
        entries.insert(connection, chained);
        writeBesides(connection, List.of(batch), Map.of(batch.stream(), end));
        return new AppendResult.Appended(chained);
    }

    /** As {@link #carefully}, for batches one after the other in one transaction. */
    List<Outcome> eachCarefully(Connection connection, List<Batch> batches) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(batches.size());
        for (Batch batch : batches) {
            try {
                outcomes.add(Outcome.of(carefully(connection, batch)));
            } catch (IllegalStateException e) {
                outcomes.add(Outcome.of(e)); // Found before anything of the batch was written.
            }
        }
        return outcomes;
    }

    private StreamEnd end(Connection connection, Batch batch) throws SQLException {
        StreamHead head = entries.end(connection, batch.stream());
        boolean again = batch.state().isPresent() && head.sequence() > 0;
        return new StreamEnd(head, again ? states.codes(connection, batch.stream()) : Map.of());
    }

    private List<LedgerEntry> chain(Batch batch, StreamHead end) {
        List<LedgerEntry> chained = new ArrayList<>(batch.events().size());
        Digest previous = end.digest();
        for (SealedEvent event : batch.events()) {
            LedgerEntry entry = LedgerEntry.following(ledger, event, previous);
            chained.add(entry);
            previous = entry.digest();
        }
        return chained;
    }

    private static AppendResult replayed(Batch batch, List<LedgerEntry> before) {
        if (before.size() != batch.events().size()) {
            return new AppendResult.KeyReused();
        }
        for (int i = 0; i < before.size(); i++) {
            SealedEvent then = before.get(i).event();
            boolean same = then.fingerprint().equals(batch.events().get(i).fingerprint())
                    && then.stream().equals(batch.stream())
                    && then.sequence() == before.get(0).sequence() + i;
            if (!same) {
                return new AppendResult.KeyReused();
            }
        }
        return new AppendResult.Replayed(before);
    }

    /** The first code that leads elsewhere. */
    private @Nullable Lookup taken(Connection connection, Batch batch) throws SQLException {
        for (Lookup lookup : batch.lookups()) {
            Optional<StreamKey> leads = leadsTo(connection, lookup);
            if (leads.isPresent() && !leads.get().equals(batch.stream())) {
                return lookup;
            }
        }
        return null;
    }

    /** The first new key whose id is not new. */
    private @Nullable DataKeyId used(Connection connection, Batch batch) throws SQLException {
        for (WrappedKey key : batch.newKeys()) {
            if (!(keys.key(connection, key.id()) instanceof StoredKey.Unknown)) {
                return key.id();
            }
        }
        return null;
    }

    /** The first key of content, not made with it, that was destroyed. */
    private @Nullable DataKeyId destroyed(Connection connection, Batch batch) throws SQLException {
        for (DataKeyId key : batch.bodyKeys()) {
            if (keys.key(connection, key) instanceof StoredKey.Destroyed) {
                return key;
            }
        }
        return null;
    }

    private void writeBesides(Connection connection, List<Batch> batches, Map<StreamKey, StreamEnd> ends)
            throws SQLException {
        insertKeys(connection, batches);
        destroyKeys(connection, batches);
        writeLookups(connection, batches);
        states.write(connection, batches, ends);
    }

    private void insertKeys(Connection connection, List<Batch> batches) throws SQLException {
        List<WrappedKey> keys =
                batches.stream().flatMap(batch -> batch.newKeys().stream()).toList();
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                prefix.in("INSERT INTO ${prefix}data_key (id, wrapped_by, bytes) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING"))) {
            for (WrappedKey key : keys) {
                insert.setString(1, key.id().value());
                insert.setString(2, key.wrappedBy());
                insert.setBytes(3, key.bytes());
                insert.addBatch();
            }
            Statements.requireAllWritten(insert.executeBatch());
        }
    }

    private void destroyKeys(Connection connection, List<Batch> batches) throws SQLException {
        List<DataKeyId> keys = batches.stream()
                .flatMap(batch -> batch.destroyedKeys().stream())
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement destroy = connection.prepareStatement(
                prefix.in("INSERT INTO ${prefix}data_key (id, wrapped_by, bytes) VALUES (?, NULL, NULL)"
                        + " ON CONFLICT (id) DO UPDATE SET wrapped_by = NULL, bytes = NULL"))) {
            for (DataKeyId key : keys) {
                destroy.setString(1, key.value());
                destroy.addBatch();
            }
            destroy.executeBatch();
        }
    }

    private void writeLookups(Connection connection, List<Batch> batches) throws SQLException {
        for (Batch batch : batches) {
            for (Lookup lookup : batch.lookups()) {
                insert(connection, lookup, batch.stream());
            }
            for (Lookup lookup : batch.forgotten()) {
                forget(connection, lookup);
            }
        }
    }

    /** A lookup may be there already if it leads to the same stream. */
    private void insert(Connection connection, Lookup lookup, StreamKey stream) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(prefix.in("INSERT INTO ${prefix}lookup (code, mac, programme, kind, stream)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))) {
            insert.setString(1, lookup.kind());
            insert.setBytes(2, lookup.mac().bytes());
            Columns.put(insert, 3, stream);
            if (insert.executeUpdate() == 0 && !leadsTo(connection, lookup).equals(Optional.of(stream))) {
                throw new Collision();
            }
        }
    }

    private void forget(Connection connection, Lookup lookup) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(prefix.in("DELETE FROM ${prefix}lookup WHERE code = ? AND mac = ?"))) {
            delete.setString(1, lookup.kind());
            delete.setBytes(2, lookup.mac().bytes());
            delete.executeUpdate();
        }
    }

    Optional<StreamKey> leadsTo(Connection connection, Lookup lookup) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT programme, kind, stream FROM ${prefix}lookup WHERE code = ? AND mac = ?"))) {
            select.setString(1, lookup.kind());
            select.setBytes(2, lookup.mac().bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Columns.stream(row)) : Optional.empty();
            }
        }
    }

    Entries entries() {
        return entries;
    }

    States states() {
        return states;
    }
}
