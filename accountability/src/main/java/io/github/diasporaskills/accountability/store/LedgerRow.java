package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.accountability.ledger.LedgerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The one row that says which ledger the tables hold. Stateless. */
final class LedgerRow {

    private LedgerRow() {}

    /** The ledger's id; empty if the tables hold none yet. */
    static String read(Connection connection, TablePrefix prefix) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(prefix.in("SELECT id FROM ${prefix}ledger WHERE only_row = 1"))) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Makes the tables those of a ledger, unless somebody was faster; gives whose they are. */
    static String claim(Connection connection, TablePrefix prefix, LedgerId ledger) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(prefix.in(
                "INSERT INTO ${prefix}ledger (only_row, id, size) VALUES (1, ?, 0) ON CONFLICT DO NOTHING"))) {
            insert.setString(1, ledger.value());
            insert.executeUpdate();
        }
        return read(connection, prefix);
    }
}
