package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a ledger: made, brought up to date and checked, each only when asked. Nothing else in the library makes
 * or changes a table. Whoever manages tables with Flyway or Liquibase runs the {@linkplain SchemaScript published
 * scripts} instead, which leave the same tables and the same version behind; {@link #check} then holds all the same.
 *
 * <p>Making and migrating happen in one transaction each, so that a failure leaves the tables as they were. Thread-safe
 * if the source of connections is.
 */
public final class Schema {

    private final DataSource source;
    private final TablePrefix prefix;

    private Schema(DataSource source, TablePrefix prefix) {
        this.source = requireNonNull(source, "source");
        this.prefix = requireNonNull(prefix, "prefix");
    }

    /**
     * The tables of a prefix in a database. Nothing is opened yet.
     *
     * @param source where connections come from
     * @param prefix what the tables' names begin with
     * @return their schema
     */
    public static Schema of(DataSource source, TablePrefix prefix) {
        return new Schema(source, prefix);
    }

    /**
     * The version that this release of the library works with.
     *
     * @return from 1
     */
    public static int newest() {
        return SchemaScript.newest();
    }

    /**
     * The version of the tables.
     *
     * @return from 1; empty if there are none of this prefix
     * @throws StoreException if the database cannot be asked
     */
    public OptionalInt version() {
        return with(Schema::found, prefix);
    }

    /**
     * Makes the tables.
     *
     * @throws StoreException {@link StoreFailure#SCHEMA_PRESENT} if there are tables of this prefix, of whatever version;
     *     another failure if the database refuses; then nothing was made
     */
    public void create() {
        changed((connection, dialect) -> {
            OptionalInt found = found(connection, dialect, prefix);
            if (found.isPresent()) {
                throw failure(StoreFailure.SCHEMA_PRESENT, found.getAsInt());
            }
            runScripts(connection, dialect, 0);
        });
    }

    /**
     * Brings the tables to the newest version. Tables of that version stay as they are.
     *
     * @throws StoreException {@link StoreFailure#NO_SCHEMA} if there are none, {@link StoreFailure#NEW_SCHEMA} if they are
     *     newer than this release; another failure if the database refuses; then nothing was changed
     */
    public void migrate() {
        changed((connection, dialect) -> {
            int found = foundOrRefused(connection, dialect);
            runScripts(connection, dialect, found);
        });
    }

    /**
     * Looks whether the tables are as this release expects them. Changes nothing.
     *
     * @throws StoreException {@link StoreFailure#NO_SCHEMA}, {@link StoreFailure#OLD_SCHEMA},
     *     {@link StoreFailure#NEW_SCHEMA}, or {@link StoreFailure#WRONG_SCHEMA} if a table or a column is not there; another
     *     failure if the database cannot be asked
     */
    public void check() {
        with(
                (connection, dialect, names) -> {
                    int found = foundOrRefused(connection, dialect);
                    if (found < newest()) {
                        throw failure(StoreFailure.OLD_SCHEMA, found);
                    }
                    for (Tables table : Tables.values()) {
                        try (PreparedStatement all = connection.prepareStatement(table.selectNone(names))) {
                            all.executeQuery().close();
                        }
                    }
                    return found;
                },
                prefix);
    }

    private int foundOrRefused(Connection connection, Dialect dialect) throws SQLException {
        OptionalInt found = found(connection, dialect, prefix);
        if (found.isEmpty()) {
            throw new StoreException(
                    StoreFailure.NO_SCHEMA,
                    Reason.of(StoreFailure.NO_SCHEMA)
                            .with("prefix", prefix.value())
                            .with("expected", newest()));
        }
        if (found.getAsInt() > newest()) {
            throw failure(StoreFailure.NEW_SCHEMA, found.getAsInt());
        }
        return found.getAsInt();
    }

    private StoreException failure(StoreFailure failure, int found) {
        Reason reason = Reason.of(failure).with("prefix", prefix.value()).with("found", found);
        return new StoreException(
                failure, failure == StoreFailure.SCHEMA_PRESENT ? reason : reason.with("expected", newest()));
    }

    private static OptionalInt found(Connection connection, Dialect dialect, TablePrefix prefix) throws SQLException {
        String table = prefix.in("${prefix}schema");
        String question = dialect == Dialect.SQLITE
                ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
                : "SELECT 1 WHERE to_regclass(?) IS NOT NULL";
        try (PreparedStatement ask = connection.prepareStatement(question)) {
            ask.setString(1, table);
            try (ResultSet answer = ask.executeQuery()) {
                if (!answer.next()) {
                    return OptionalInt.empty();
                }
            }
        }
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("SELECT COALESCE(MAX(version), 0) FROM " + table)) {
            answer.next();
            return OptionalInt.of(answer.getInt(1));
        }
    }

    private void runScripts(Connection connection, Dialect dialect, int from) throws SQLException {
        List<SchemaScript> scripts = SchemaScript.of(dialect);
        try (Statement statement = connection.createStatement()) {
            for (SchemaScript script : scripts.subList(from, scripts.size())) {
                for (String each : script.statements(prefix)) {
                    statement.execute(each);
                }
            }
        }
    }

    /** Runs a change in a transaction in which no other change of tables runs. */
    private void changed(Change change) {
        with(
                (connection, dialect, names) -> {
                    connection.setAutoCommit(false);
                    alone(connection, dialect);
                    change.in(connection, dialect);
                    connection.commit();
                    return true;
                },
                prefix);
    }

    private void alone(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            try (PreparedStatement lock =
                    connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "diaspora-skills " + prefix.value());
                lock.executeQuery().close();
            }
        }
    }

    private <T> T with(Question<T> question, TablePrefix names) {
        @Nullable Dialect dialect = null;
        @Nullable Connection connection = null;
        try {
            connection = source.getConnection();
            dialect = Dialect.of(connection);
            return question.ask(connection, dialect, names);
        } catch (SQLException e) {
            throw Transactions.unconnected(dialect, e);
        } finally {
            if (connection != null) {
                Transactions.release(connection, false, true);
            }
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection, Dialect dialect, TablePrefix names) throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void in(Connection connection, Dialect dialect) throws SQLException;
    }
}
