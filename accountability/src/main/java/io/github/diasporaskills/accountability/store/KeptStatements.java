package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection, kept for the next time. SQLite's driver otherwise prepares a statement anew
 * each time, which takes as long as running it. What was bound is cleared first, so that nothing of it stays in memory; a
 * statement that failed is not kept. Used by one thread at a time, as its connection is.
 */
final class KeptStatements {

    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(MOST, 0.75f, true);

    KeptStatements(Connection connection) {
        this.connection = requireNonNull(connection, "connection");
    }

    /** A statement, to be closed; two of the same text may be open at a time. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
        return (PreparedStatement) Proxy.newProxyInstance(
                KeptStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new Lent(sql, statement));
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            PreparedStatement eldest =
                    requireNonNull(idle.remove(idle.keySet().iterator().next()), "eldest");
            eldest.close();
        }
    }

    /** A statement lent out: closing it keeps the one beneath, once. */
    private final class Lent implements InvocationHandler {
        private final String sql;
        private final PreparedStatement statement;
        private @Nullable ResultSet last;
        private boolean failed;
        private boolean closed;

        Lent(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return closed || statement.isClosed();
                }
                default -> {
                    return call(method, arguments);
                }
            }
        }

        private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            if (closed && method.getDeclaringClass() != Object.class) {
                throw new SQLException("The statement was closed", "HY010");
            }
            try {
                Object result = method.invoke(statement, arguments);
                last = result instanceof ResultSet rows ? rows : last;
                return result;
            } catch (InvocationTargetException e) {
                failed = true;
                throw e.getCause();
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed) {
                statement.close();
                return;
            }
            if (last != null) {
                last.close();
            }
            statement.clearParameters();
            statement.clearBatch();
            keep(sql, statement);
        }
    }
}
