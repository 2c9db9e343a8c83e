package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.PositionedEntry;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StoredKey;
import io.github.diasporaskills.accountability.ledger.StreamHead;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a database, through connections that the caller brings. The tables have to be there: {@link Schema} makes
 * them.
 *
 * <p>What an append returned normally was committed. When a connection is lost in the commit, nobody knows whether it
 * was written; the store then looks by the idempotency digests and appends again only what is not there, so that the
 * caller sees one answer and the ledger one entry. Transactions that the database gave up for others are run again, as
 * {@link Retries} say.
 *
 * <p>Each method uses one connection for the time of its call. All methods but {@link #append(Connection, Batch)} take
 * it from the source and throw {@link StoreException}. Thread-safe if the source is. Keys and codes sort by code point.
 */
public final class JdbcLedgerStore implements LedgerStore {

    private static final int MOST_ATTEMPTS_WITHIN = 3;

    private final LedgerId ledger;
    private final TablePrefix prefix;
    private final Dialect dialect;
    private final Transactions transactions;
    private final Appender appender;
    private final Numbering numbering;
    private final KeyRows keys;
    private final HeadRows heads;

    private JdbcLedgerStore(LedgerId ledger, DataSource source, Dialect dialect, StoreOptions options) {
        this.ledger = ledger;
        this.prefix = options.prefix();
        this.dialect = dialect;
        this.transactions = new Transactions(source, dialect, options.prefix(), options.retries());
        this.appender = new Appender(ledger, options.prefix(), dialect);
        this.numbering = new Numbering(options.prefix(), dialect);
        this.keys = new KeyRows(options.prefix());
        this.heads = new HeadRows(options.prefix(), ledger);
    }

    /**
     * Opens a ledger with the {@linkplain StoreOptions#standard() usual options}.
     *
     * @param source where connections come from
     * @param ledger which ledger
     * @return the store
     * @throws StoreException as {@link #open(DataSource, LedgerId, StoreOptions)}
     */
    public static JdbcLedgerStore open(DataSource source, LedgerId ledger) {
        return open(source, ledger, StoreOptions.standard());
    }

    /**
     * Opens a ledger. Tables without a ledger become those of this one; nothing else is changed.
     *
     * @param source where connections come from
     * @param ledger which ledger
     * @param options how to work with the database
     * @return the store
     * @throws StoreException {@link StoreFailure#NO_SCHEMA}, {@link StoreFailure#OLD_SCHEMA},
     *     {@link StoreFailure#NEW_SCHEMA} or {@link StoreFailure#WRONG_SCHEMA} if the tables are not as this release needs
     *     them, {@link StoreFailure#OTHER_LEDGER} if they hold another ledger, {@link StoreFailure#NOT_DURABLE} if the
     *     database may lose what it acknowledged; another failure if it cannot be asked
     */
    public static JdbcLedgerStore open(DataSource source, LedgerId ledger, StoreOptions options) {
        requireNonNull(ledger, "ledger");
        Schema.of(source, options.prefix()).check();
        Dialect dialect = dialect(source, options);
        JdbcLedgerStore store = new JdbcLedgerStore(ledger, source, dialect, options);
        String found = store.transactions.read(connection -> LedgerRow.read(connection, options.prefix()));
        if (found.isEmpty()) {
            found = store.transactions.write(connection -> LedgerRow.claim(connection, options.prefix(), ledger));
        }
        if (!found.equals(ledger.value())) {
            throw new StoreException(
                    StoreFailure.OTHER_LEDGER,
                    Reason.of(StoreFailure.OTHER_LEDGER).with("found", found).with("expected", ledger.value()));
        }
        return store;
    }

    /**
     * Opens the ledger that the tables hold, for whoever looks after a database without knowing whose it is. Changes
     * nothing.
     *
     * @param source where connections come from
     * @param options how to work with the database
     * @return the store
     * @throws StoreException {@link StoreFailure#NO_LEDGER} if the tables hold none yet; otherwise as
     *     {@link #open(DataSource, LedgerId, StoreOptions)}
     */
    public static JdbcLedgerStore open(DataSource source, StoreOptions options) {
        Schema.of(source, options.prefix()).check();
        Dialect dialect = dialect(source, options);
        String found = new Transactions(source, dialect, options.prefix(), options.retries())
                .read(connection -> LedgerRow.read(connection, options.prefix()));
        if (found.isEmpty()) {
            throw new StoreException(
                    StoreFailure.NO_LEDGER,
                    Reason.of(StoreFailure.NO_LEDGER)
                            .with("prefix", options.prefix().value()));
        }
        try {
            return new JdbcLedgerStore(LedgerId.of(found), source, dialect, options);
        } catch (IllegalArgumentException e) {
            throw new StoreException(StoreFailure.DAMAGED); // The library never wrote such an id.
        }
    }

    private static Dialect dialect(DataSource source, StoreOptions options) {
        @Nullable Dialect dialect = null;
        try (Connection connection = source.getConnection()) {
            dialect = Dialect.of(connection);
            if (options.durable()) {
                Durability.require(connection, dialect);
            }
            return dialect;
        } catch (SQLException e) {
            throw Transactions.unconnected(dialect, e);
        }
    }

    @Override
    public LedgerId ledger() {
        return ledger;
    }

    /**
     * Which database it is.
     *
     * @return the dialect that is spoken to it
     */
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public AppendResult append(Batch batch) {
        requireNonNull(batch, "batch");
        return appendTogether(List.of(batch)).get(0).orThrow();
    }

    /**
     * Writes batches in one transaction; should the database refuse all together, one by one.
     *
     * @throws StoreException if the database refuses one of them
     */
    @Override
    public List<AppendResult> appendAll(List<Batch> batches) {
        return appendEach(batches).stream().map(Outcome::orThrow).toList();
    }

    /**
     * As {@link #appendAll}, with an outcome for each batch.
     *
     * @return in order
     */
    List<Outcome> appendEach(List<Batch> batches) {
        if (batches.size() > 1) {
            try {
                return appendTogether(batches);
            } catch (RuntimeException e) {
                // Whose fault it was shows when each is written by itself.
            }
        }
        return batches.stream().map(this::single).toList();
    }

    private Outcome single(Batch batch) {
        try {
            return Outcome.of(append(batch));
        } catch (RuntimeException e) {
            return Outcome.of(e);
        }
    }

    /**
     * Writes batches in one transaction. Nearly always nothing stands in the way of any; otherwise each is looked at, and
     * a batch that is refused or was written before writes nothing.
     *
     * @return one outcome for each batch, in order
     * @throws StoreException if the database refuses, or others wrote the same at the same time: the batches are then to
     *     be written one by one
     */
    List<Outcome> appendTogether(List<Batch> batches) {
        AtomicInteger runs = new AtomicInteger();
        List<Outcome> outcomes = transactions.writeAtOnce(connection -> {
            boolean first = runs.getAndIncrement() == 0;
            Map<StreamKey, StreamEnd> remembered = first ? appender.remembered(batches) : Map.of();
            if (!first || !Appender.asksNothing(batches, remembered)) {
                transactions.lock(connection);
            }
            return first
                    ? appender.hopefully(connection, batches, remembered).stream()
                            .map(Outcome::of)
                            .toList()
                    : appender.eachCarefully(connection, batches);
        });
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            outcomes.get(i).result().ifPresent(result -> appender.committed(batch, result));
        }
        overwrite(batches);
        return outcomes;
    }

    /**
     * Writes a batch within the caller's own transaction: it is there when the caller commits, and not there when the
     * caller rolls back. Positions in the tree follow after that, by {@link #sequence}. A refused batch leaves the
     * transaction as it was and usable.
     *
     * <p>On SQLite, let the transaction begin with something that writes: one that reads first fails as busy when another
     * writer comes in between.
     *
     * @param connection with auto-commit switched off; it is neither committed nor closed here
     * @param batch what is to be written
     * @return what came of it; {@link AppendResult.Appended} holds only if the caller commits
     * @throws StoreException if the database refuses; then the transaction is to be rolled back
     * @throws IllegalArgumentException if the connection commits by itself
     * @throws IllegalStateException if a new key has the id of one that is held or was destroyed
     */
    public AppendResult append(Connection connection, Batch batch) {
        requireNonNull(batch, "batch");
        return within(connection, inside -> appender.carefully(inside, batch));
    }

    /** Runs work within a transaction of the caller's. An exception of the work itself leaves the transaction as it was. */
    <T> T within(Connection connection, Transactions.Work<T> work) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("The connection is within a transaction of the caller's;"
                        + " found one that commits by itself. Maybe setAutoCommit(false)");
            }
            for (int attempt = 1; attempt <= MOST_ATTEMPTS_WITHIN; attempt++) {
                Savepoint before = connection.setSavepoint();
                try {
                    T result = work.in(connection);
                    connection.releaseSavepoint(before);
                    return result;
                } catch (Collision e) {
                    connection.rollback(before);
                } catch (RuntimeException e) {
                    connection.rollback(before);
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw Transactions.exception(Diagnosis.of(dialect, e), e, 1);
        }
        throw Transactions.exception(
                StoreFailure.CONTENDED,
                new SQLException("Somebody else wrote the same key and cannot be seen yet", "40001"),
                MOST_ATTEMPTS_WITHIN);
    }

    /** After keys were destroyed, sees to it that SQLite's log no longer holds them. */
    void overwrite(List<Batch> written) {
        if (dialect == Dialect.SQLITE
                && written.stream().anyMatch(batch -> !batch.destroyedKeys().isEmpty())) {
            transactions.emptyLog();
        }
    }

    TablePrefix prefix() {
        return prefix;
    }

    Transactions transactions() {
        return transactions;
    }

    Appender appender() {
        return appender;
    }

    /**
     * The streams of one kind in a programme that have an entry, page by page.
     *
     * @param programme which programme
     * @param kind which kind
     * @param after the id behind which the page begins; the empty text for the first page
     * @param limit the most that are wanted, from 1
     * @return in the order of their ids; fewer than the limit only if there are no more
     */
    public List<StreamKey> streams(ProgrammeId programme, String kind, String after, int limit) {
        requirePage(0, limit);
        return transactions.read(connection -> appender.entries().streams(connection, programme, kind, after, limit));
    }

    @Override
    public Optional<LedgerEntry> find(Digest idempotency) {
        return transactions.read(connection -> appender.entries().find(connection, idempotency));
    }

    @Override
    public StreamHead end(StreamKey stream) {
        return transactions.read(connection -> appender.entries().end(connection, stream));
    }

    @Override
    public List<LedgerEntry> stream(StreamKey stream, long from, int limit) {
        requirePage(from - 1, limit);
        return transactions.read(connection -> appender.entries().stream(connection, stream, from, limit));
    }

    @Override
    public Optional<StreamState> state(StreamKey stream) {
        return transactions.read(connection -> appender.states().state(connection, stream));
    }

    @Override
    public List<StreamState> states(StateQuery query) {
        return transactions.read(connection -> appender.states().states(connection, query));
    }

    @Override
    public Optional<StreamKey> lookup(Lookup lookup) {
        return transactions.read(connection -> appender.leadsTo(connection, lookup));
    }

    @Override
    public StoredKey key(DataKeyId id) {
        return transactions.read(connection -> keys.key(connection, id));
    }

    @Override
    public List<WrappedKey> keysWrappedBy(String wrappedBy, int limit) {
        requirePage(0, limit);
        return transactions.read(connection -> keys.wrappedBy(connection, wrappedBy, limit));
    }

    @Override
    public boolean rewrap(WrappedKey before, WrappedKey after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "A key is wrapped anew under its own id; found " + before.id() + " and " + after.id());
        }
        AtomicInteger runs = new AtomicInteger();
        return transactions.write(connection -> {
            boolean again = runs.getAndIncrement() > 0;
            return keys.rewrap(connection, before, after)
                    // A run before this one may have done it, and its answer was lost.
                    || (again && keys.key(connection, after.id()).equals(new StoredKey.Held(after)));
        });
    }

    @Override
    public int sequence(int limit) {
        requirePage(0, limit);
        return transactions.write(connection -> numbering.sequence(connection, limit));
    }

    @Override
    public long size() {
        return transactions.read(numbering::size);
    }

    @Override
    public List<PositionedEntry> entries(long position, int limit) {
        requirePage(position, limit);
        return transactions.read(connection -> appender.entries().positioned(connection, position, limit));
    }

    @Override
    public OptionalLong position(StreamKey stream, long sequence) {
        return transactions.read(connection -> appender.entries().position(connection, stream, sequence));
    }

    @Override
    public Digest node(int level, long index) {
        return transactions.read(connection -> numbering.node(connection, level, index));
    }

    @Override
    public void keep(SignedTreeHead head) {
        if (!head.head().ledger().equals(ledger)) {
            throw new IllegalArgumentException("The heads of " + ledger + " are kept here; found one of "
                    + head.head().ledger());
        }
        transactions.write(connection -> heads.keep(connection, head));
    }

    @Override
    public List<SignedTreeHead> heads(int limit) {
        requirePage(0, limit);
        return transactions.read(connection -> heads.last(connection, limit));
    }

    private static void requirePage(long from, int limit) {
        if (from < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "A page begins inside and holds at least 1; found " + limit + " from index " + from);
        }
    }

    /**
     * The ledger and the database.
     *
     * @return for example {@code JdbcLedgerStore[ma-programme on SQLITE]}
     */
    @Override
    public String toString() {
        return "JdbcLedgerStore[" + ledger + " on " + dialect + "]";
    }
}
