package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values of the domain beside the ledger, in its database: an engagement, a referral, a consent. Each is saved over
 * the version that the caller has read and no other, so that nobody overwrites what he has not seen; and in one
 * transaction with the evidence of the steps that made it, so that neither is there without the other. Thread-safe.
 */
public final class Snapshots {

    private static final String COLUMNS = "programme, kind, id AS stream, version, digest, content";

    private final JdbcLedgerStore store;
    private final TablePrefix prefix;
    private final Transactions transactions;

    private Snapshots(JdbcLedgerStore store) {
        this.store = requireNonNull(store, "store");
        this.prefix = store.prefix();
        this.transactions = store.transactions();
    }

    /**
     * The values beside a ledger.
     *
     * @param store the ledger's store
     * @return where they are kept
     */
    public static Snapshots beside(JdbcLedgerStore store) {
        return new Snapshots(store);
    }

    /**
     * The value as it was saved last.
     *
     * @param key whose value
     * @return empty if there is none
     * @throws StoreException {@link StoreFailure#DAMAGED} if it is not as it was saved; another failure if the database
     *     cannot be asked
     */
    public Optional<Snapshot> find(StreamKey key) {
        return transactions.read(connection -> find(connection, key));
    }

    /**
     * The values of one kind, page by page.
     *
     * @param programme of which programme; nobody asks across programmes
     * @param kind of which kind
     * @param after the id behind which the page begins; the empty text for the first page
     * @param limit the most that are wanted, from 1
     * @return in the order of their ids; fewer than the limit only if there are no more
     * @throws StoreException as {@link #find}
     */
    public List<Snapshot> page(ProgrammeId programme, String kind, String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page holds at least 1 value; found " + limit);
        }
        return transactions.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(prefix.in("SELECT " + COLUMNS
                    + " FROM ${prefix}snapshot WHERE programme = ? AND kind = ? AND id > ? ORDER BY id LIMIT ?"))) {
                select.setString(1, programme.value());
                select.setString(2, kind);
                select.setString(3, after);
                select.setInt(4, limit);
                List<Snapshot> page = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        page.add(snapshot(row));
                    }
                }
                return List.copyOf(page);
            }
        });
    }

    /**
     * Saves a value without evidence.
     *
     * @param snapshot the next version of what was read, or a first one
     * @return what came of it; a value that is there already, to the byte, counts as saved
     * @throws StoreException if the database refuses
     */
    public SaveResult save(Snapshot snapshot) {
        return transactions.write(connection -> keep(connection, snapshot, null));
    }

    /**
     * Saves a value and its evidence, both or neither.
     *
     * @param snapshot the next version of what was read, or a first one
     * @param evidence the events of the steps that made it, see {@link StepEvidence}
     * @return what came of it; {@link SaveResult.Saved} too if an earlier attempt wrote the evidence, and with it the
     *     value
     * @throws StoreException if the database refuses
     */
    public SaveResult save(Snapshot snapshot, Batch evidence) {
        requireNonNull(evidence, "evidence");
        try {
            return transactions.write(connection -> undoUnlessSaved(keep(connection, snapshot, evidence)));
        } catch (NotSaved e) {
            return e.result;
        }
    }

    /**
     * Saves a value and its evidence within the caller's own transaction. Where it is not saved, the transaction is as it
     * was before, and usable.
     *
     * @param connection with auto-commit switched off; it is neither committed nor closed here
     * @param snapshot the next version of what was read, or a first one
     * @param evidence the events of the steps that made it
     * @return what came of it; {@link SaveResult.Saved} holds only if the caller commits
     * @throws StoreException if the database refuses; then the transaction is to be rolled back
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public SaveResult save(Connection connection, Snapshot snapshot, Batch evidence) {
        requireNonNull(evidence, "evidence");
        try {
            return store.within(connection, inside -> undoUnlessSaved(keep(inside, snapshot, evidence)));
        } catch (NotSaved e) {
            return e.result;
        }
    }

    private SaveResult keep(Connection connection, Snapshot snapshot, @Nullable Batch evidence) throws SQLException {
        List<LedgerEntry> entries = List.of();
        if (evidence != null) {
            AppendResult result = store.appender().carefully(connection, evidence);
            if (result instanceof AppendResult.Refused refused) {
                return new SaveResult.Refused(refused);
            }
            entries = result.entries();
            if (result instanceof AppendResult.Replayed) {
                return new SaveResult.Saved(snapshot.version(), entries);
            }
        }
        if (put(connection, snapshot)) {
            return new SaveResult.Saved(snapshot.version(), entries);
        }
        Optional<Snapshot> found = find(connection, snapshot.key());
        return evidence == null && found.equals(Optional.of(snapshot))
                ? new SaveResult.Saved(snapshot.version(), entries)
                : new SaveResult.Stale(
                        snapshot.key(),
                        snapshot.version() - 1,
                        found.map(Snapshot::version).orElse(0L));
    }

    /** Whether the version before was there and has been replaced. */
    private boolean put(Connection connection, Snapshot snapshot) throws SQLException {
        String sql = snapshot.version() == 1
                ? "INSERT INTO ${prefix}snapshot (version, digest, content, programme, kind, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
                : "UPDATE ${prefix}snapshot SET version = ?, digest = ?, content = ?"
                        + " WHERE programme = ? AND kind = ? AND id = ? AND version = ?";
        try (PreparedStatement put = connection.prepareStatement(prefix.in(sql))) {
            put.setLong(1, snapshot.version());
            put.setBytes(2, sha256(snapshot.content()));
            put.setBytes(3, snapshot.content());
            int at = Columns.put(put, 4, snapshot.key());
            if (snapshot.version() > 1) {
                put.setLong(at, snapshot.version() - 1);
            }
            return put.executeUpdate() == 1;
        }
    }

    private Optional<Snapshot> find(Connection connection, StreamKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(prefix.in(
                "SELECT " + COLUMNS + " FROM ${prefix}snapshot WHERE programme = ? AND kind = ? AND id = ?"))) {
            Columns.put(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(snapshot(row)) : Optional.empty();
            }
        }
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        if (!MessageDigest.isEqual(sha256(content), row.getBytes("digest"))) {
            throw new StoreException(StoreFailure.DAMAGED);
        }
        return Snapshot.kept(Columns.stream(row), row.getLong("version"), content);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static SaveResult undoUnlessSaved(SaveResult result) {
        if (result instanceof SaveResult.Saved) {
            return result;
        }
        throw new NotSaved(result);
    }

    /** Has the transaction undone: evidence without its value is not kept. */
    private static final class NotSaved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SaveResult result;

        NotSaved(SaveResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
