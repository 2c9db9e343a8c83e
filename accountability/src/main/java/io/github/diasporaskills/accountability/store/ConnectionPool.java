package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A small pool of connections for programs that have none: the command line, tests, a clinic's laptop. A server brings
 * the pool of its framework instead. It keeps connections that are not in use, up to 64, with the statements that were
 * prepared on them, and opens as many as are asked for; a connection that broke takes the idle ones with it, because the server that dropped one has dropped all.
 *
 * <p>The driver has to be on the class path. Thread-safe.
 */
public final class ConnectionPool implements AutoCloseable {

    /** How long a SQLite connection waits for the one writer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As many writers find one each without connecting anew, which takes a server longer than what they write. */
    private static final int MOST_IDLE = 64;

    private final String url;
    private final Properties properties;
    private final DataSource source;
    private final Deque<Pooled> idle = new ArrayDeque<>();
    private volatile boolean closed;

    /** A connection and the statements that were prepared on it. */
    private record Pooled(Connection connection, KeptStatements statements) {}

    private ConnectionPool(String url, Properties properties) {
        this.url = requireNonNull(url, "url");
        this.properties = requireNonNull(properties, "properties");
        this.source = (DataSource) Proxy.newProxyInstance(
                ConnectionPool.class.getClassLoader(), new Class<?>[] {DataSource.class}, this::asSource);
    }

    /**
     * Connections to an SQLite file, which is made when it is not there, with the settings under which SQLite keeps what
     * it acknowledged: a write-ahead log, synced at each commit (sqlite.org, wal.html and pragma.html#pragma_synchronous).
     * A writer waits up to ten seconds for another. What is deleted is overwritten, so that a destroyed key is gone.
     *
     * @param file the database file; beside it lie {@code -wal} and {@code -shm} while it is open
     * @return a pool
     */
    public static ConnectionPool sqlite(Path file) {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("busy_timeout", Long.toString(PATIENCE.toMillis()));
        properties.setProperty("secure_delete", "true");
        return new ConnectionPool("jdbc:sqlite:" + file, properties);
    }

    /**
     * Connections to any database by its URL.
     *
     * @param url such as {@code jdbc:postgresql://host/database}
     * @param properties name, password and whatever else the driver takes; copied
     * @return a pool
     */
    public static ConnectionPool of(String url, Properties properties) {
        Properties copy = new Properties();
        properties.stringPropertyNames().forEach(name -> copy.setProperty(name, properties.getProperty(name)));
        return new ConnectionPool(url, copy);
    }

    /**
     * The pool as a source of connections.
     *
     * @return a source that is good until the pool is closed
     */
    public DataSource source() {
        return source;
    }

    /** Closes all connections; those in use are closed when they are given back. */
    @Override
    public void close() {
        closed = true;
        dropIdle();
    }

    private void dropIdle() {
        List<Pooled> dropped;
        synchronized (idle) {
            dropped = new ArrayList<>(idle);
            idle.clear();
        }
        dropped.forEach(each -> closeQuietly(each.connection()));
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("The pool of connections is closed", "08003");
        }
        @Nullable Pooled found;
        synchronized (idle) {
            found = idle.pollFirst();
        }
        return (Connection) Proxy.newProxyInstance(
                ConnectionPool.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Lent(found != null ? found : open()));
    }

    private Pooled open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        return new Pooled(connection, new KeptStatements(connection));
    }

    private void giveBack(Pooled pooled) {
        if (!usable(pooled.connection())) {
            closeQuietly(pooled.connection());
            dropIdle();
            return;
        }
        synchronized (idle) {
            if (!closed && idle.size() < MOST_IDLE) {
                idle.addFirst(pooled);
                return;
            }
        }
        closeQuietly(pooled.connection());
    }

    private static boolean usable(Connection connection) {
        try {
            if (connection.isClosed()) {
                return false;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was to be thrown away.
        }
    }

    private @Nullable Object asSource(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        return switch (method.getName()) {
            case "getConnection" -> {
                if (arguments != null && arguments.length > 0) {
                    throw new SQLFeatureNotSupportedException("The pool connects with its own name and password");
                }
                yield take();
            }
            case "toString" -> "pool of connections";
            case "hashCode" -> hashCode();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "getLoginTimeout" -> 0;
            case "isWrapperFor" -> false;
            case "getLogWriter" -> null;
            default -> throw new SQLFeatureNotSupportedException("The pool has no " + method.getName());
        };
    }

    /** A connection lent out: closing it gives the one beneath back, once. */
    private final class Lent implements InvocationHandler {
        private final Pooled pooled;
        private final Connection connection;
        private boolean returned;

        Lent(Pooled pooled) {
            this.pooled = pooled;
            this.connection = pooled.connection();
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName().toLowerCase(Locale.ROOT);
            if (name.equals("close")) {
                if (!returned) {
                    returned = true;
                    giveBack(pooled);
                }
                return null;
            }
            if (name.equals("abort") && !returned) {
                returned = true;
                closeQuietly(connection);
                return null;
            }
            if (name.equals("isclosed") && returned) {
                return true;
            }
            if (returned && method.getDeclaringClass() != Object.class) {
                throw new SQLException("The connection was given back to its pool", "08003");
            }
            if (name.equals("preparestatement")
                    && arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof String sql) {
                return pooled.statements().prepare(sql);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
