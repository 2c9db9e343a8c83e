package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.TreeVectors.Proof;
import io.github.diasporaskills.accountability.ledger.verify.MerkleProofs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    private static final TreeNodes PUBLISHED =
            (level, index) -> Digest.parse(TreeVectors.NODES.get(level).get((int) index));

    @Test
    void roots_are_those_published() {
        for (int size = 0; size < TreeVectors.ROOTS.size(); size++) {
            assertThat(MerkleTree.root(size, PUBLISHED)).hasToString(TreeVectors.ROOTS.get(size));
        }
    }

    @Test
    void inner_nodes_are_those_published() {
        for (int level = 0; level < 3; level++) {
            for (int i = 0; i < TreeVectors.NODES.get(level).size(); i += 2) {
                Digest left = PUBLISHED.node(level, i);
                Digest right = PUBLISHED.node(level, i + 1);
                assertThat(MerkleTree.parent(left, right)).isEqualTo(PUBLISHED.node(level + 1, i / 2));
            }
        }
    }

    @Test
    void proofs_are_those_published() {
        for (Proof proof : TreeVectors.INCLUSION) {
            assertThat(MerkleTree.inclusion(proof.from(), proof.size(), PUBLISHED))
                    .map(Digest::toString)
                    .isEqualTo(proof.path());
        }
        for (Proof proof : TreeVectors.CONSISTENCY) {
            assertThat(MerkleTree.consistency(proof.from(), proof.size(), PUBLISHED))
                    .map(Digest::toString)
                    .isEqualTo(proof.path());
        }
    }

    /** Leaves, and the definitions of RFC 9162, 2.1 by plain recursion. */
    private record Oracle(List<Digest> leaves) {

        static Oracle of(int size, long seed) {
            Random random = new Random(seed);
            List<Digest> leaves = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                byte[] bytes = new byte[Digest.BYTES];
                random.nextBytes(bytes);
                leaves.add(Digest.of(bytes));
            }
            return new Oracle(leaves);
        }

        Digest root(int from, int to) {
            if (to == from) {
                return Digest.parse(TreeVectors.ROOTS.get(0));
            }
            if (to - from == 1) {
                return MerkleTree.leaf(leaves.get(from));
            }
            int split = split(to - from);
            return MerkleTree.parent(root(from, from + split), root(from + split, to));
        }

        List<Digest> path(int index, int from, int to) {
            if (to - from == 1) {
                return new ArrayList<>();
            }
            int middle = from + split(to - from);
            boolean left = index < middle;
            List<Digest> path = left ? path(index, from, middle) : path(index, middle, to);
            path.add(left ? root(middle, to) : root(from, middle));
            return path;
        }

        List<Digest> proof(int size, int from, int to, boolean whole) {
            if (size == to - from) {
                List<Digest> path = new ArrayList<>();
                if (!whole) {
                    path.add(root(from, to));
                }
                return path;
            }
            int split = split(to - from);
            boolean left = size <= split;
            List<Digest> path =
                    left ? proof(size, from, from + split, whole) : proof(size - split, from + split, to, false);
            path.add(left ? root(from + split, to) : root(from, from + split));
            return path;
        }

        private static int split(int n) {
            int k = 1;
            while (2 * k < n) {
                k *= 2;
            }
            return k;
        }

        /** Nodes as a store keeps them that got the leaves in steps of random size. */
        TreeNodes grown(long seed) {
            Random random = new Random(seed);
            Map<List<Long>, Digest> kept = new HashMap<>();
            TreeNodes nodes = (level, index) -> {
                Digest node =
                        level == 0 ? MerkleTree.leaf(leaves.get((int) index)) : kept.get(List.of((long) level, index));
                return requireNonNull(node, "asked for a node that is not complete");
            };
            for (int at = 0; at < leaves.size(); ) {
                int step = Math.min(leaves.size() - at, 1 + random.nextInt(20));
                for (TreeNode node : MerkleTree.grow(at, nodes, leaves.subList(at, at + step))) {
                    assertThat(kept.put(List.of((long) node.level(), node.index()), node.digest()))
                            .isNull();
                }
                at += step;
            }
            return nodes;
        }
    }

    private static List<byte[]> bytes(List<Digest> path) {
        return path.stream().map(Digest::bytes).toList();
    }

    @Test
    void every_root_and_proof_up_to_64_leaves_is_that_of_the_definition_and_is_accepted() {
        Oracle oracle = Oracle.of(64, 1);
        TreeNodes nodes = oracle.grown(2);
        for (int size = 0; size <= 64; size++) {
            Digest root = MerkleTree.root(size, nodes);
            assertThat(root).isEqualTo(oracle.root(0, size));
            for (int index = 0; index < size; index++) {
                List<Digest> path = MerkleTree.inclusion(index, size, nodes);
                assertThat(path).isEqualTo(oracle.path(index, 0, size));
                byte[] leaf = oracle.leaves().get(index).bytes();
                assertThat(MerkleProofs.isIncluded(leaf, index, size, bytes(path), root.bytes()))
                        .isTrue();
            }
            for (int from = 1; from <= size; from++) {
                List<Digest> path = MerkleTree.consistency(from, size, nodes);
                assertThat(path).isEqualTo(oracle.proof(from, 0, size, true));
                byte[] earlier = oracle.root(0, from).bytes();
                assertThat(MerkleProofs.isContinued(from, size, bytes(path), earlier, root.bytes()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void larger_trees_are_those_of_the_definition_too(long seed) {
        Random random = new Random(seed);
        int size = 65 + random.nextInt(3000);
        Oracle oracle = Oracle.of(size, seed);
        TreeNodes nodes = oracle.grown(seed);
        Digest root = MerkleTree.root(size, nodes);
        assertThat(root).isEqualTo(oracle.root(0, size));
        for (int i = 0; i < 20; i++) {
            int index = random.nextInt(size);
            List<Digest> path = MerkleTree.inclusion(index, size, nodes);
            assertThat(path).isEqualTo(oracle.path(index, 0, size));
            int from = 1 + random.nextInt(size);
            List<Digest> proof = MerkleTree.consistency(from, size, nodes);
            assertThat(proof).isEqualTo(oracle.proof(from, 0, size, true));
            assertThat(MerkleProofs.isContinued(
                            from, size, bytes(proof), oracle.root(0, from).bytes(), root.bytes()))
                    .isTrue();
        }
    }

    @Test
    void a_proof_asks_for_few_nodes() {
        int size = 1 << 20;
        List<Integer> asked = new ArrayList<>();
        TreeNodes counting = (level, index) -> {
            asked.add(level);
            return Digest.ZERO;
        };

        MerkleTree.inclusion(12_345, size - 1, counting);
        MerkleTree.consistency(777_777, size - 1, counting);
        MerkleTree.root(size - 1, counting);

        assertThat(asked).hasSizeLessThan(200);
    }

    @Test
    void what_lies_outside_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusion(-1, 5, PUBLISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusion(5, 5, PUBLISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistency(0, 5, PUBLISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistency(6, 5, PUBLISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.root(-1, PUBLISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(3, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(4, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeNode(-1, 0, Digest.ZERO));
    }
}
