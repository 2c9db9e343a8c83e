package io.github.diasporaskills.accountability.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1 (the same as that of RFC 6962), over the digests of a ledger's entries. It
 * computes from the nodes of complete subtrees, of which it asks for O(log n). Stateless and thread-safe.
 */
public final class MerkleTree {

    private MerkleTree() {}

    /**
     * The hash of a leaf.
     *
     * @param entry the digest of an entry, which is the leaf's content
     * @return SHA-256 of a zero byte and the content
     */
    public static Digest leaf(Digest entry) {
        MessageDigest sha = Frames.newSha256();
        sha.update((byte) 0);
        entry.feed(sha);
        return Digest.owning(sha.digest());
    }

    /**
     * The hash of an inner node.
     *
     * @param left the hash of the left child
     * @param right the hash of the right child
     * @return SHA-256 of a one byte and both
     */
    public static Digest parent(Digest left, Digest right) {
        MessageDigest sha = Frames.newSha256();
        sha.update((byte) 1);
        left.feed(sha);
        right.feed(sha);
        return Digest.owning(sha.digest());
    }

    /**
     * The nodes that come to a tree by further leaves, for a store to keep.
     *
     * @param size how many leaves the tree has
     * @param nodes the nodes of the tree
     * @param entries the digests of the entries that follow
     * @return the new nodes from level 1 on, lower levels of the same leaf first; the leaves themselves are not among
     *     them. About one for each entry
     */
    public static List<TreeNode> grow(long size, TreeNodes nodes, List<Digest> entries) {
        List<Digest> edge = new ArrayList<>(); // By level: the complete subtree that waits for its right sibling.
        for (int level = 0; size >> level != 0; level++) {
            boolean waits = (size >> level & 1) == 1;
            edge.add(waits ? nodes.node(level, (size >> level) - 1) : Digest.ZERO);
        }
        List<TreeNode> grown = new ArrayList<>(entries.size());
        long at = size;
        for (Digest entry : entries) {
            Digest node = leaf(entry);
            int level = 0;
            for (; (at >> level & 1) == 1; level++) {
                node = parent(edge.get(level), node);
                grown.add(new TreeNode(level + 1, at >> (level + 1), node));
            }
            if (level == edge.size()) {
                edge.add(node);
            } else {
                edge.set(level, node);
            }
            at++;
        }
        return grown;
    }

    /**
     * The root over the first leaves.
     *
     * @param size how many leaves
     * @param nodes the nodes of a tree of at least that size
     * @return the root; SHA-256 of nothing for 0 leaves
     */
    public static Digest root(long size, TreeNodes nodes) {
        requireSize(size);
        return size == 0 ? Digest.owning(Frames.newSha256().digest()) : range(0, size, nodes);
    }

    /**
     * The proof that a leaf is among the first leaves (RFC 9162, 2.1.3.1).
     *
     * @param index of the leaf, from 0
     * @param size how many leaves
     * @param nodes the nodes of a tree of at least that size
     * @return hashes from the leaf's sibling upwards
     * @throws IllegalArgumentException if the leaf is not among them
     */
    public static List<Digest> inclusion(long index, long size, TreeNodes nodes) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A leaf of " + size + " is asked for by an index below; found " + index);
        }
        List<Digest> path = new ArrayList<>();
        inclusion(index, 0, size, nodes, path);
        return path;
    }

    private static void inclusion(long index, long from, long to, TreeNodes nodes, List<Digest> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, nodes, path);
            path.add(range(middle, to, nodes));
        } else {
            inclusion(index, middle, to, nodes, path);
            path.add(range(from, middle, nodes));
        }
    }

    /**
     * The proof that a tree continues an earlier one (RFC 9162, 2.1.4.1).
     *
     * @param from how many leaves the earlier tree had, at least 1
     * @param to how many the later one has, at least as many
     * @param nodes the nodes of a tree of at least the later size
     * @return hashes in the order of the RFC; none if both are the same
     * @throws IllegalArgumentException if the sizes are not so
     */
    public static List<Digest> consistency(long from, long to, TreeNodes nodes) {
        requireSize(to);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "A tree of " + to + " leaves continues one of 1 to as many; found " + from);
        }
        List<Digest> path = new ArrayList<>();
        if (from < to) {
            consistency(from, 0, to, true, nodes, path);
        }
        return path;
    }

    private static void consistency(long size, long from, long to, boolean whole, TreeNodes nodes, List<Digest> path) {
        if (size == to) {
            if (!whole) {
                path.add(range(from, to, nodes));
            }
            return;
        }
        long middle = from + split(to - from);
        if (size <= middle) {
            consistency(size, from, middle, whole, nodes, path);
            path.add(range(middle, to, nodes));
        } else {
            consistency(size, middle, to, false, nodes, path);
            path.add(range(from, middle, nodes));
        }
    }

    /** The hash over leaves from (inclusive) to (exclusive), where from is where such a range of the tree begins. */
    private static Digest range(long from, long to, TreeNodes nodes) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(width);
        return parent(range(from, middle, nodes), range(middle, to, nodes));
    }

    /** The largest power of two below n, for n of 2 and more. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has 0 or more leaves; found " + size);
        }
    }
}
