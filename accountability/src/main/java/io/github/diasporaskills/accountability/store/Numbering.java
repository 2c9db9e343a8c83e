package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.MerkleTree;
import io.github.diasporaskills.accountability.ledger.TreeNode;
import io.github.diasporaskills.core.reason.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        Map<Integer, Digest> edge = edge(connection, size);
        List<TreeNode> grown = MerkleTree.grow(size, (level, index) -> there(edge.get(level), level, index), digests);
        if (dialect == Dialect.POSTGRESQL) {
            writeLeavesAtOnce(connection, size, entries);
            writeNodesAtOnce(connection, grown);
        } else {
            writeLeaves(connection, size, entries);
            writeNodes(connection, grown);
        }
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
        // Who waits is found first: PostgreSQL otherwise goes through all entries from the first on to join them.
        try (PreparedStatement select = connection.prepareStatement(prefix.in("SELECT p.entry, e.digest FROM"
                + " (SELECT entry FROM ${prefix}pending ORDER BY entry LIMIT ?) p"
                + " JOIN ${prefix}entry e ON e.id = p.entry ORDER BY p.entry"))) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getLong(1));
                    digests.add(waiting(row));
                }
            }
        }
    }

    private Digest waiting(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(2);
        if (bytes.length != Digest.BYTES) {
            String place = prefix.in("${prefix}entry ") + row.getLong(1);
            throw new StoreException(
                    StoreFailure.ENTRY_DAMAGED,
                    Reason.of(StoreFailure.ENTRY_DAMAGED).with("place", place));
        }
        return Digest.of(bytes);
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

    /**
     * All leaves, and who therefore waits no longer, by one statement: PostgreSQL begins and ends one for each row of a
     * JDBC batch.
     */
    private void writeLeavesAtOnce(Connection connection, long size, List<Long> entries) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(prefix.in("WITH placed AS (INSERT INTO ${prefix}leaf (position, entry)"
                        + " SELECT ? + number - 1, entry FROM unnest(?) WITH ORDINALITY AS waiting (entry, number)"
                        + " RETURNING entry)"
                        + " DELETE FROM ${prefix}pending WHERE entry IN (SELECT entry FROM placed)"))) {
            insert.setLong(1, size);
            insert.setArray(2, connection.createArrayOf("bigint", entries.toArray()));
            insert.executeUpdate();
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

    private void writeNodesAtOnce(Connection connection, List<TreeNode> nodes) throws SQLException {
        if (nodes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                prefix.in("INSERT INTO ${prefix}node (level, number, hash) SELECT * FROM unnest(?, ?, ?)"))) {
            Object[] levels = nodes.stream().map(TreeNode::level).toArray();
            Object[] numbers = nodes.stream().map(TreeNode::index).toArray();
            Object[] hashes = nodes.stream().map(node -> node.digest().bytes()).toArray(byte[][]::new);
            insert.setArray(1, connection.createArrayOf("integer", levels));
            insert.setArray(2, connection.createArrayOf("bigint", numbers));
            insert.setArray(3, connection.createArrayOf("bytea", hashes));
            insert.executeUpdate();
        }
    }

    /** The complete subtrees at the edge of the tree, by level: one for each one in its size as a binary number. */
    private Map<Integer, Digest> edge(Connection connection, long size) throws SQLException {
        Map<Integer, Digest> edge = new HashMap<>();
        if ((size & 1) == 1) {
            edge.put(0, node(connection, 0, size - 1));
        }
        List<Integer> above = IntStream.range(1, Long.SIZE)
                .filter(level -> (size >> level & 1) == 1)
                .boxed()
                .toList();
        if (above.isEmpty()) {
            return edge;
        }
        int count = Statements.places(above.size());
        String one = "(level = ? AND number = ?)";
        String sql = "SELECT level, hash FROM ${prefix}node WHERE " + one + (" OR " + one).repeat(count - 1);
        try (PreparedStatement select = connection.prepareStatement(prefix.in(sql))) {
            for (int i = 0; i < count; i++) {
                int level = above.get(Math.min(i, above.size() - 1));
                select.setInt(2 * i + 1, level);
                select.setLong(2 * i + 2, (size >> level) - 1);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int level = row.getInt(1);
                    edge.put(level, hash(row.getBytes(2), level, (size >> level) - 1));
                }
            }
        }
        return edge;
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
                    throw missing(connection, level, index);
                }
                Digest found = hash(row.getBytes(1), level, index);
                return level == 0 ? MerkleTree.leaf(found) : found;
            }
        }
    }

    private RuntimeException missing(Connection connection, int level, long index) throws SQLException {
        return index < size(connection) >> level
                ? damaged(level, index)
                : new IllegalArgumentException("The tree has no node " + index + " of level " + level + " (yet)");
    }

    private static Digest there(@Nullable Digest node, int level, long index) {
        if (node == null) {
            throw damaged(level, index);
        }
        return node;
    }

    private static Digest hash(byte @Nullable [] bytes, int level, long index) {
        if (bytes == null || bytes.length != Digest.BYTES) {
            throw damaged(level, index);
        }
        return Digest.of(bytes);
    }

    private static StoreException damaged(int level, long index) {
        String place = level == 0 ? "#" + index : level + "/" + index;
        return new StoreException(
                StoreFailure.TREE_DAMAGED, Reason.of(StoreFailure.TREE_DAMAGED).with("place", place));
    }
}
