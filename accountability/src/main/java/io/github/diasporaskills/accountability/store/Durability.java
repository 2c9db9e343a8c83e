package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Whether a database writes to disk before it says that it did (sqlite.org, pragma.html#pragma_synchronous and
 * #pragma_journal_mode; PostgreSQL 18, 19.5). What the disk itself does with it nobody can ask. Stateless.
 */
final class Durability {

    private Durability() {}

    /** Refuses a connection whose settings lose acknowledged commits. */
    static void require(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            requireOneOf(connection, "PRAGMA synchronous", "synchronous", "FULL", "2", "3");
            requireOneOf(
                    connection, "PRAGMA journal_mode", "journal_mode", "WAL", "wal", "delete", "truncate", "persist");
        } else {
            requireOneOf(connection, "SHOW fsync", "fsync", "on", "on");
            requireOneOf(
                    connection,
                    "SHOW synchronous_commit",
                    "synchronous_commit",
                    "on",
                    "on",
                    "local",
                    "remote_write",
                    "remote_apply");
        }
    }

    private static void requireOneOf(
            Connection connection, String question, String setting, String expected, String... good)
            throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            String found = answer.next() ? answer.getString(1).toLowerCase(Locale.ROOT) : "";
            for (String each : good) {
                if (each.equals(found)) {
                    return;
                }
            }
            throw new StoreException(
                    StoreFailure.NOT_DURABLE,
                    Reason.of(StoreFailure.NOT_DURABLE)
                            .with("setting", setting)
                            .with("found", found)
                            .with("expected", expected));
        }
    }
}
