package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.MerkleTree;
import io.github.diasporaskills.accountability.ledger.TreeNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the tree: which entry stands where, and the hashes above. Stateless but for its settings; thread-safe. */
final class Numbering {

    private final TablePrefix prefix;
    private final Dialect dialect;

    Numbering(TablePrefix prefix, Dialect dialect) {
        this.prefix = requireNonNull(prefix, "prefix");
        this.dialect = requireNonNull(dialect, "dialect");
    }

    /**
     * Gives the entries that wait the next positions, in the order in which they were written. An entry that comes to
     * light later, because its transaction took longer, gets a later position; entries of one stream cannot overtake one
     * another, as each was written after the one before it was there to be seen.
     */
    int sequence(Connection connection, int limit) throws SQLException {
        long size = sizeToChange(connection);
        List<Long> entries = new ArrayList<>();
        List<Digest> digests = new ArrayList<>();
        readWaiting(connection, limit, entries, digests);
        if (entries.isEmpty()) {
            return 0;
        }
        List<TreeNode> grown =
                MerkleTree.grow(size, (level, index) -> nodeUnchecked(connection, level, index), digests);
        writeLeaves(connection, size, entries);
        if (dialect == Dialect.POSTGRESQL) {
            waitNoLonger(connection, size); // SQLite works out who waits.
        }
        writeNodes(connection, grown);
        try (PreparedStatement update =
                connection.prepareStatement(prefix.in("UPDATE ${prefix}ledger SET size = ? WHERE only_row = 1"))) {
            update.setLong(1, size + entries.size());
            update.executeUpdate();
        }
        return entries.size();
    }

    /** The size of the tree, which nobody else changes until this transaction has ended. */
    private long sizeToChange(Connection connection) throws SQLException {
        String lock = dialect == Dialect.POSTGRESQL ? " FOR UPDATE" : "";
        return size(connection, lock);
    }

    long size(Connection connection) throws SQLException {
        return size(connection, "");
    }

    private long size(Connection connection, String lock) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery(prefix.in("SELECT size FROM ${prefix}ledger WHERE only_row = 1" + lock))) {
            if (!row.next()) {
                throw new StoreException(StoreFailure.WRONG_SCHEMA);
            }
            return row.getLong(1);
        }
    }

    private void readWaiting(Connection connection, int limit, List<Long> entries, List<Digest> digests)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                prefix.in("SELECT p.entry, e.digest FROM ${prefix}pending p JOIN ${prefix}entry e ON e.id = p.entry"
                        + " ORDER BY p.entry LIMIT ?"))) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getLong(1));
                    digests.add(Digest.of(row.getBytes(2)));
                }
            }
        }
    }

    private void writeLeaves(Connection connection, long size, List<Long> entries) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(prefix.in("INSERT INTO ${prefix}leaf (position, entry) VALUES (?, ?)"))) {
            long position = size;
            for (long entry : entries) {
                insert.setLong(1, position++);
                insert.setLong(2, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void waitNoLonger(Connection connection, long from) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(prefix.in("DELETE FROM ${prefix}pending"
                + " WHERE entry IN (SELECT entry FROM ${prefix}leaf WHERE position >= ?)"))) {
            delete.setLong(1, from);
            delete.executeUpdate();
        }
    }

    private void writeNodes(Connection connection, List<TreeNode> nodes) throws SQLException {
        if (nodes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                prefix.in("INSERT INTO ${prefix}node (level, number, hash) VALUES (?, ?, ?)"))) {
            for (TreeNode node : nodes) {
                insert.setInt(1, node.level());
                insert.setLong(2, node.index());
                insert.setBytes(3, node.digest().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Digest nodeUnchecked(Connection connection, int level, long index) {
        try {
            return node(connection, level, index);
        } catch (SQLException e) {
            throw new Unchecked(e);
        }
    }

    Digest node(Connection connection, int level, long index) throws SQLException {
        String sql = level == 0
                ? "SELECT e.digest FROM ${prefix}leaf l JOIN ${prefix}entry e ON e.id = l.entry WHERE l.position = ?"
                : "SELECT hash FROM ${prefix}node WHERE number = ? AND level = ?";
        try (PreparedStatement select = connection.prepareStatement(prefix.in(sql))) {
            select.setLong(1, index);
            if (level != 0) {
                select.setInt(2, level);
            }
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException(
                            "The tree has no node " + index + " of level " + level + " (yet)");
                }
                Digest found = Digest.of(row.getBytes(1));
                return level == 0 ? MerkleTree.leaf(found) : found;
            }
        }
    }

    /** Carries a driver's exception through the tree's code, which knows no databases. */
    static final class Unchecked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException thrown;

        Unchecked(SQLException thrown) {
            super(null, thrown, false, false);
            this.thrown = thrown;
        }

        SQLException thrown() {
            return thrown;
        }
    }
}
