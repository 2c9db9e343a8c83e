package io.github.diasporaskills.accountability.ledger;

/** Gives the nodes of a tree: those of complete subtrees, which never change once they are there. */
@FunctionalInterface
public interface TreeNodes {

    /**
     * The hash of a node.
     *
     * @param level 0 for a leaf, whose hash is {@link MerkleTree#leaf} of the entry's digest
     * @param index which one of its level, from 0
     * @return the hash
     * @throws IllegalArgumentException if the tree does not have that node
     */
    Digest node(int level, long index);
}
