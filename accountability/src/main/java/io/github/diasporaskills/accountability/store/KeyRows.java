package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.StoredKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.accountability.ledger.key.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of wrapped keys. A destroyed key keeps its row and has no bytes. Stateless but for its settings. */
final class KeyRows {

    private final TablePrefix prefix;

    KeyRows(TablePrefix prefix) {
        this.prefix = requireNonNull(prefix, "prefix");
    }

    StoredKey key(Connection connection, DataKeyId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT wrapped_by, bytes FROM ${prefix}data_key WHERE id = ?"))) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new StoredKey.Unknown();
                }
                byte @Nullable [] bytes = row.getBytes(2);
                return bytes == null
                        ? new StoredKey.Destroyed()
                        : new StoredKey.Held(WrappedKey.of(id, row.getString(1), bytes));
            }
        }
    }

    List<WrappedKey> wrappedBy(Connection connection, String wrappedBy, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(prefix.in(
                "SELECT id, wrapped_by, bytes FROM ${prefix}data_key WHERE wrapped_by = ? ORDER BY id LIMIT ?"))) {
            select.setString(1, wrappedBy);
            select.setInt(2, limit);
            List<WrappedKey> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(WrappedKey.of(DataKeyId.of(row.getString(1)), row.getString(2), row.getBytes(3)));
                }
            }
            return List.copyOf(keys);
        }
    }

    boolean rewrap(Connection connection, WrappedKey before, WrappedKey after) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(prefix.in("UPDATE ${prefix}data_key SET wrapped_by = ?, bytes = ?"
                        + " WHERE id = ? AND wrapped_by = ? AND bytes = ?"))) {
            update.setString(1, after.wrappedBy());
            update.setBytes(2, after.bytes());
            update.setString(3, before.id().value());
            update.setString(4, before.wrappedBy());
            update.setBytes(5, before.bytes());
            return update.executeUpdate() == 1;
        }
    }
}
