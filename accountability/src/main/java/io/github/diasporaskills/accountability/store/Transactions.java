package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions of its own: all of it is committed, or none. Work must have the same effect when it is run
 * twice, because a commit whose answer never came is settled by running it again. Thread-safe if the source is.
 */
final class Transactions {

    /** What is done within a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** How often in a row somebody else may be there first before that counts as a failure. */
    private static final int MOST_COLLISIONS = 5;

    private final DataSource source;
    private final Dialect dialect;
    private final TablePrefix prefix;
    private final Retries retries;
    private final Lock turn = new ReentrantLock(true);

    Transactions(DataSource source, Dialect dialect, TablePrefix prefix, Retries retries) {
        this.source = requireNonNull(source, "source");
        this.dialect = requireNonNull(dialect, "dialect");
        this.prefix = requireNonNull(prefix, "prefix");
        this.retries = requireNonNull(retries, "retries");
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs work that changes something, again and again while it fails in a way that passes. */
    <T> T write(Work<T> work) {
        return writeAtOnce(connection -> {
            lock(connection);
            return work.in(connection);
        });
    }

    /** As {@link #write}, for work that writes before it reads anything, or has {@linkplain #lock locked} before. */
    <T> T writeAtOnce(Work<T> work) {
        return repeat(work, true);
    }

    /** Runs work that only reads, in one statement or in several that need not agree. */
    <T> T read(Work<T> work) {
        return repeat(work, false);
    }

    /**
     * Has SQLite move its write-ahead log into the file and cut it to nothing, so that what was overwritten is gone from
     * both. While others read, the log stays until the next time; that is no failure.
     */
    void emptyLog() {
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            return; // The next checkpoint does it.
        }
        giveBack(connection, done(() -> checkpoint(connection)));
    }

    private static void checkpoint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            while (row.next()) {
                // To the end, so that the statement ends too.
            }
        }
    }

    private <T> T repeat(Work<T> work, boolean writes) {
        boolean unknown = false;
        int collisions = 0;
        for (int attempt = 1; ; attempt++) {
            Attempt<T> done = once(work, writes);
            if (done.collided && collisions++ < MOST_COLLISIONS) {
                attempt--; // Whoever was there first is seen now; this is no failure.
                continue;
            }
            if (done.failure == null) {
                return done.value();
            }
            unknown |= done.maybeWritten;
            StoreFailure failure = done.failure;
            if (attempt == retries.attempts() || !failure.passes() || !paused(retries.pauseAfter(attempt))) {
                throw exception(unknown ? StoreFailure.OUTCOME_UNKNOWN : failure, done.cause(), attempt);
            }
        }
    }

    /**
     * SQLite has one writer at a time, and whoever finds it taken sleeps and looks again, however long others have waited.
     * Within this process writers queue up instead.
     */
    private <T> Attempt<T> once(Work<T> work, boolean writes) {
        if (!writes || dialect != Dialect.SQLITE) {
            return attempt(work, writes);
        }
        turn.lock();
        try {
            return attempt(work, true);
        } finally {
            turn.unlock();
        }
    }

    private <T> Attempt<T> attempt(Work<T> work, boolean writes) {
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            StoreFailure failure = Diagnosis.of(dialect, e);
            boolean told = failure == StoreFailure.BUSY
                    || failure == StoreFailure.NOT_ALLOWED
                    || failure == StoreFailure.DAMAGED
                    || failure == StoreFailure.READ_ONLY;
            return new Attempt<>(null, told ? failure : StoreFailure.UNREACHABLE, e, false);
        }
        boolean committing = false;
        boolean finished = false;
        boolean sound = true;
        try {
            connection.setAutoCommit(!writes);
            T value = work.in(connection);
            if (writes) {
                committing = true;
                connection.commit();
            }
            finished = true;
            return new Attempt<>(value, null, null, false);
        } catch (SQLException e) {
            StoreFailure failure = Diagnosis.of(dialect, e);
            sound = failure == StoreFailure.CONTENDED || failure == StoreFailure.BUSY;
            if (committing && !Diagnosis.certainlyUndone(dialect, failure)) {
                return new Attempt<>(null, StoreFailure.OUTCOME_UNKNOWN, e, true);
            }
            return new Attempt<>(null, failure, e, false);
        } catch (Collision e) {
            return Attempt.collided();
        } finally {
            release(connection, finished || !writes, sound);
        }
    }

    /** Takes SQLite's one write lock. */
    void lock(Connection connection) throws SQLException {
        lock(connection, dialect, prefix);
    }

    /**
     * Takes SQLite's one write lock before anything is read. A transaction that reads first and writes later fails at
     * once when another wrote in between, however long it was told to wait. The statement changes no row.
     */
    static void lock(Connection connection, Dialect dialect, TablePrefix prefix) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            try (PreparedStatement statement =
                    connection.prepareStatement(prefix.in("UPDATE ${prefix}ledger SET size = size WHERE 1 = 0"))) {
                statement.executeUpdate();
            }
        }
    }

    /**
     * Gives a connection back as it was lent. What fails here changes nothing: the transaction has ended, or ends with its
     * connection, which is then thrown away, as is one that is not sound. One that could not roll back is not made to
     * commit by itself, for that would commit what is open.
     */
    static void release(Connection connection, boolean finished, boolean sound) {
        boolean ended = finished || done(() -> undo(connection));
        giveBack(connection, sound && ended && done(() -> connection.setAutoCommit(true)));
    }

    private static void giveBack(Connection connection, boolean clean) {
        if (!clean) {
            done(() -> connection.abort(Runnable::run));
        }
        done(connection::close);
    }

    private static void undo(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static boolean done(Step step) {
        try {
            step.run();
            return true;
        } catch (SQLException e) {
            return false; // The connection is of no use any more; its pool finds that out.
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private static boolean paused(Duration pause) {
        if (pause.isZero()) {
            return !Thread.currentThread().isInterrupted();
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The exception for what a driver threw outside of a transaction of the store. */
    static StoreException unconnected(@Nullable Dialect dialect, SQLException cause) {
        if (dialect != null) {
            return exception(Diagnosis.of(dialect, cause), cause, 1);
        }
        // No dialect is known before there is a connection. The codes of the two do not overlap.
        StoreFailure failure = Diagnosis.of(cause.getSQLState() == null ? Dialect.SQLITE : Dialect.POSTGRESQL, cause);
        boolean told = failure != StoreFailure.UNEXPECTED && failure != StoreFailure.CONNECTION_LOST;
        return new StoreException(told ? failure : StoreFailure.UNREACHABLE, cause);
    }

    /** The exception for what a driver threw. */
    static StoreException exception(StoreFailure failure, SQLException cause, int attempts) {
        if (failure == StoreFailure.DAMAGED && cause instanceof UnreadableAt entry) {
            return new StoreException(
                    StoreFailure.ENTRY_UNREADABLE,
                    Reason.of(StoreFailure.ENTRY_UNREADABLE).with("place", entry.place()),
                    cause);
        }
        Reason reason = Reason.of(failure);
        return new StoreException(
                failure, failure == StoreFailure.CONTENDED ? reason.with("attempts", attempts) : reason, cause);
    }

    /** How one attempt ended; without failure it has a value, which may be null where the work gives none. */
    private static final class Attempt<T> {
        private final @Nullable T value;
        private final @Nullable StoreFailure failure;
        private final @Nullable SQLException cause;
        private final boolean maybeWritten;
        private final boolean collided;

        Attempt(@Nullable T value, @Nullable StoreFailure failure, @Nullable SQLException cause, boolean maybeWritten) {
            this.value = value;
            this.failure = failure;
            this.cause = cause;
            this.maybeWritten = maybeWritten;
            this.collided = false;
        }

        /** Somebody was there first. */
        private Attempt() {
            this.value = null;
            this.failure = StoreFailure.CONTENDED;
            this.cause = new SQLException("Somebody else wrote the same key first, again and again", "40001");
            this.maybeWritten = false;
            this.collided = true;
        }

        static <T> Attempt<T> collided() {
            return new Attempt<>();
        }

        T value() {
            return requireNonNull(value, "value");
        }

        SQLException cause() {
            return requireNonNull(cause, "cause");
        }
    }
}
