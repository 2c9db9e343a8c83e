package io.github.diasporaskills.accountability.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/** A source of connections in which chosen calls of the driver fail, of whatever kind and however deep. */
final class FaultyJdbc {

    /** How a call fails. */
    enum Fault {
        /** It does nothing and says that the disk failed. */
        DISK_BEFORE(false, false),
        /** It does what it should and says that the disk failed. */
        DISK_AFTER(true, false),
        /** It does nothing and says that another transaction got in the way. */
        CONTENDED(false, false),
        /** The connection is gone before the call arrives. */
        LOST_BEFORE(false, true),
        /** The connection is gone before the answer arrives. */
        LOST_AFTER(true, true);

        private final boolean after;
        private final boolean lost;

        Fault(boolean after, boolean lost) {
            this.after = after;
            this.lost = lost;
        }

        private SQLException exception(Dialect dialect) {
            boolean sqlite = dialect == Dialect.SQLITE;
            if (lost) {
                return sqlite
                        ? new SQLException("database connection closed")
                        : new SQLException("An I/O error occurred while sending to the backend", "08006");
            }
            if (this == CONTENDED) {
                return sqlite ? new SQLException("[SQLITE_BUSY]", null, 5) : new SQLException("deadlock", "40P01");
            }
            return sqlite ? new SQLException("[SQLITE_IOERR]", null, 10) : new SQLException("io error", "58030");
        }
    }

    static final List<Fault> FAULTS = List.of(Fault.values());

    private final DataSource source;
    private final Dialect dialect;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong fired = new AtomicLong();
    private volatile LongFunction<Fault> plan = call -> null;

    FaultyJdbc(DataSource beneath, Dialect dialect) {
        this.dialect = dialect;
        this.source = wrap(DataSource.class, beneath, null);
    }

    DataSource source() {
        return source;
    }

    /** From now on the call of that number fails, counted from 1; no other does. */
    void failAt(long call, Fault fault) {
        plan(number -> number == call ? fault : null);
    }

    /** From now on those calls fail for which the plan names a fault; calls are counted anew from 1. */
    void plan(LongFunction<Fault> faults) {
        calls.set(0);
        fired.set(0);
        plan = faults;
    }

    void heal() {
        plan = call -> null;
    }

    long fired() {
        return fired.get();
    }

    private <T> T wrap(Class<T> type, T beneath, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                FaultyJdbc.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(beneath, method, arguments, connection)));
    }

    private Object call(Object beneath, Method method, Object[] arguments, Connection connection) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(beneath, arguments);
        }
        Fault fault = plan.apply(calls.incrementAndGet());
        if (fault == null) {
            return wrapped(invoke(beneath, method, arguments), connection, beneath);
        }
        fired.incrementAndGet();
        if (fault.after) {
            Object result = invoke(beneath, method, arguments);
            if (result instanceof Connection opened) {
                opened.close(); // Nobody else will.
            }
        }
        Connection own = beneath instanceof Connection self ? self : connection;
        if (fault.lost && own != null) {
            own.unwrap(Connection.class).close(); // The one beneath, so that no pool lends it again.
        }
        throw fault.exception(dialect);
    }

    private Object wrapped(Object result, Connection connection, Object beneath) {
        Connection own = beneath instanceof Connection self ? self : connection;
        if (result instanceof Connection opened) {
            return wrap(Connection.class, opened, opened);
        } else if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement, own);
        } else if (result instanceof Statement statement) {
            return wrap(Statement.class, statement, own);
        } else if (result instanceof ResultSet rows) {
            return wrap(ResultSet.class, rows, own);
        }
        return result;
    }

    private static Object invoke(Object beneath, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(beneath, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
