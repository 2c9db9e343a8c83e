package io.github.diasporaskills.accountability.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The root over leaves that come one after the other, from the roots of the complete subtrees along the right edge. For
 * one thread at a time; a leaf takes O(1) on average, a root O(log n).
 */
final class GrowingRoot {

    private final Hashing hashing;
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    GrowingRoot(Hashing hashing) {
        this.hashing = hashing;
    }

    void add(byte[] content) {
        byte[] node = hashing.leaf(content);
        // As in counting by ones in binary: each carry joins two subtrees of the same size.
        for (long carries = size; (carries & 1) == 1; carries >>>= 1) {
            node = hashing.node(edge.remove(edge.size() - 1), node);
        }
        edge.add(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (edge.isEmpty()) {
            return hashing.of(new byte[0], 0);
        }
        byte[] root = edge.get(edge.size() - 1);
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hashing.node(edge.get(i), root);
        }
        return root;
    }
}
