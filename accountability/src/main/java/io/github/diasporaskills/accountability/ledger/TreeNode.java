package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

/**
 * The root of a complete subtree: of 2<sup>level</sup> leaves from leaf index · 2<sup>level</sup> on. Once there it
 * never changes. Immutable and thread-safe.
 *
 * @param level 0 for a leaf
 * @param index which one of its level, from 0
 * @param digest its hash
 */
public record TreeNode(int level, long index, Digest digest) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if level or index are negative or beyond 2<sup>62</sup> leaves
     */
    public TreeNode {
        requireNonNull(digest, "digest");
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException(
                    "A node has a level from 0 to 62 and an index from 0; found " + level + " and " + index);
        }
    }
}
