package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that the store speaks to. Each has its own script for the tables; the rest of the SQL is shared. */
public enum Dialect {
    /** One file on this machine, 3.35 or later, written by one connection at a time. */
    SQLITE("sqlite"),
    /** A server, 13 or later. */
    POSTGRESQL("postgresql");

    private final String folder;

    Dialect(String folder) {
        this.folder = requireNonNull(folder, "folder");
    }

    /**
     * The dialect of a connection.
     *
     * @param connection an open connection
     * @return its dialect
     * @throws SQLException if the driver cannot tell what it is connected to
     * @throws StoreException {@link StoreFailure#UNKNOWN_DATABASE} if it is another database
     */
    public static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> SQLITE;
            case "postgresql" -> POSTGRESQL;
            default ->
                throw new StoreException(
                        StoreFailure.UNKNOWN_DATABASE,
                        Reason.of(StoreFailure.UNKNOWN_DATABASE).with("name", name));
        };
    }

    /** The folder of its scripts. */
    String folder() {
        return folder;
    }
}
