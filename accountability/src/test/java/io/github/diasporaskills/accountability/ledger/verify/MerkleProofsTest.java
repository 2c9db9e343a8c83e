package io.github.diasporaskills.accountability.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.TreeVectors;
import io.github.diasporaskills.accountability.ledger.TreeVectors.Proof;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleProofsTest {

    private static final byte[] OTHER =
            TreeVectors.bytes("abacaba000000000000000000000000000000000000000000060061e00123456");

    private static byte[] root(long size) {
        return TreeVectors.bytes(TreeVectors.ROOTS.get((int) size));
    }

    private static byte[] leaf(long position) {
        return TreeVectors.bytes(TreeVectors.NODES.get(0).get((int) position));
    }

    @Test
    void leaves_and_growing_roots_are_those_published() {
        Hashing hashing = new Hashing();
        GrowingRoot tree = new GrowingRoot(hashing);
        assertThat(tree.root()).isEqualTo(root(0));
        for (int i = 0; i < TreeVectors.LEAVES.size(); i++) {
            byte[] content = TreeVectors.bytes(TreeVectors.LEAVES.get(i));
            assertThat(hashing.leaf(content)).isEqualTo(leaf(i));
            tree.add(content);
            assertThat(tree.root()).isEqualTo(root(i + 1));
            assertThat(tree.size()).isEqualTo(i + 1);
        }
    }

    @Test
    void published_proofs_of_inclusion_are_accepted_and_everything_beside_them_is_not() {
        for (Proof proof : TreeVectors.INCLUSION) {
            long at = proof.from();
            long size = proof.size();
            List<byte[]> path = proof.bytes();
            assertThat(included(leaf(at), at, size, path, root(size))).isTrue();

            assertThat(included(leaf(at), at - 1, size, path, root(size))).isFalse();
            assertThat(included(leaf(at), at + 1, size, path, root(size))).isFalse();
            assertThat(included(leaf(at), at ^ 2, size, path, root(size))).isFalse();
            assertThat(included(leaf(at), at, 2 * size, path, root(size))).isFalse();
            assertThat(included(leaf(at), at, size / 2, path, root(size))).isFalse();
            assertThat(included(OTHER, at, size, path, root(size))).isFalse();
            assertThat(included(new byte[3], at, size, path, root(size))).isFalse();
            assertThat(included(leaf(at), at, size, path, OTHER)).isFalse();
            assertThat(included(leaf(at), at, size, path, root(0))).isFalse();
            assertThat(included(leaf(at), at, size, path, new byte[0])).isFalse();
            for (List<byte[]> wrong : spoilt(path, root(size))) {
                assertThat(included(leaf(at), at, size, wrong, root(size))).isFalse();
            }
        }
    }

    private static boolean included(byte[] leaf, long at, long size, List<byte[]> path, byte[] root) {
        return MerkleProofs.isLeafIncluded(leaf, at, size, path, root);
    }

    @Test
    void published_proofs_of_consistency_are_accepted_and_everything_beside_them_is_not() {
        for (Proof proof : TreeVectors.CONSISTENCY) {
            long from = proof.from();
            long to = proof.size();
            List<byte[]> path = proof.bytes();
            byte[] first = root(from);
            byte[] second = root(to);
            assertThat(MerkleProofs.isContinued(from, to, path, first, second)).isTrue();
            if (path.isEmpty()) {
                continue;
            }
            assertThat(MerkleProofs.isContinued(from - 1, to, path, first, second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from + 1, to, path, first, second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from ^ 2, to, path, first, second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from, 2 * to, path, first, second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from, to / 2, path, first, second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from, to, path, OTHER, second)).isFalse();
            assertThat(MerkleProofs.isContinued(from, to, path, first, OTHER)).isFalse();
            assertThat(MerkleProofs.isContinued(from, to, path, second, first)).isFalse();
            assertThat(MerkleProofs.isContinued(from, to, path, new byte[4], second))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from, to, path, first, new byte[4]))
                    .isFalse();
            assertThat(MerkleProofs.isContinued(from, to, List.of(), first, second))
                    .isFalse();
            for (List<byte[]> wrong : spoilt(path, first)) {
                assertThat(MerkleProofs.isContinued(from, to, wrong, first, second))
                        .isFalse();
            }
            for (List<byte[]> wrong : spoilt(path, second)) {
                assertThat(MerkleProofs.isContinued(from, to, wrong, first, second))
                        .isFalse();
            }
        }
    }

    /** Paths with something before, behind, between, left out, or one bit changed anywhere, be it at neither end. */
    private static List<List<byte[]>> spoilt(List<byte[]> path, byte[] known) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            for (byte[] extra : List.of(new byte[0], known, OTHER)) {
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(i, extra);
                all.add(longer);
            }
        }
        for (int i = 0; i < path.size(); i++) {
            List<byte[]> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
            List<byte[]> changed = new ArrayList<>(path);
            byte[] flipped = path.get(i).clone();
            flipped[i] ^= 8;
            changed.set(i, flipped);
            all.add(changed);
        }
        return all;
    }

    @Test
    void what_makes_no_sense_is_refused() {
        byte[] root = root(1);
        assertThat(MerkleProofs.isLeafIncluded(root, 0, 0, List.of(), root)).isFalse();
        assertThat(MerkleProofs.isLeafIncluded(root, 1, 1, List.of(), root)).isFalse();
        assertThat(MerkleProofs.isLeafIncluded(root, -1, 1, List.of(), root)).isFalse();
        assertThat(MerkleProofs.isLeafIncluded(root, 0, 1, List.of(), root)).isTrue();
        assertThat(MerkleProofs.isIncluded(new byte[5], 0, 1, List.of(), root)).isFalse();
        assertThat(MerkleProofs.isContinued(0, 0, List.of(), root, root)).isFalse();
        assertThat(MerkleProofs.isContinued(0, 1, List.of(), root(0), root)).isFalse();
        assertThat(MerkleProofs.isContinued(2, 1, List.of(), root, root)).isFalse();
        assertThat(MerkleProofs.isContinued(1, 1, List.of(), root, root)).isTrue();
        assertThat(MerkleProofs.isContinued(1, 1, List.of(OTHER), root, root)).isFalse();
        assertThat(MerkleProofs.isContinued(1, 1, List.of(), root, OTHER)).isFalse();
        assertThat(MerkleProofs.isContinued(-1, 1, List.of(), root, OTHER)).isFalse();
        assertThat(MerkleProofs.isContinued(1, Long.MAX_VALUE, List.of(OTHER), root, OTHER))
                .isFalse();
    }
}
