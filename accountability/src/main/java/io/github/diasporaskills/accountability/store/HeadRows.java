package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.TreeHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The table of signed heads. The same head is kept once. Stateless but for its settings. */
final class HeadRows {

    private final TablePrefix prefix;
    private final LedgerId ledger;

    HeadRows(TablePrefix prefix, LedgerId ledger) {
        this.prefix = requireNonNull(prefix, "prefix");
        this.ledger = requireNonNull(ledger, "ledger");
    }

    boolean keep(Connection connection, SignedTreeHead signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                prefix.in("INSERT INTO ${prefix}head (size, root, taken, signer, signature) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING"))) {
            TreeHead head = signed.head();
            insert.setLong(1, head.size());
            insert.setBytes(2, head.root().bytes());
            insert.setLong(3, Columns.micros(head.at()));
            insert.setString(4, signed.keyId());
            insert.setBytes(5, signed.signature());
            return insert.executeUpdate() == 1;
        }
    }

    List<SignedTreeHead> last(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT size, root, taken, signer, signature FROM ${prefix}head ORDER BY id DESC LIMIT ?"))) {
            select.setInt(1, limit);
            List<SignedTreeHead> heads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(head(row));
                }
            }
            Collections.reverse(heads);
            return List.copyOf(heads);
        }
    }

    private SignedTreeHead head(ResultSet row) throws SQLException {
        try {
            TreeHead head =
                    new TreeHead(ledger, row.getLong(1), Digest.of(row.getBytes(2)), Columns.instant(row.getLong(3)));
            return SignedTreeHead.of(head, row.getString(4), row.getBytes(5));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StoreException(StoreFailure.DAMAGED); // The library never wrote such a head.
        }
    }
}
