package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a verifier found about a claim of stability. Immutable and thread-safe.
 *
 * @param result whether the claim holds, and why or why not
 * @param blockingPairs the pairs that block the plan, whether claimed or not
 */
public record StabilityCheck(ProofResult result, List<BlockingPair> blockingPairs) {

    /** Copies the list. */
    public StabilityCheck {
        requireNonNull(result, "result");
        blockingPairs = List.copyOf(blockingPairs);
    }

    /**
     * Whether the claim holds.
     *
     * @return true if nothing is wrong with it
     */
    public boolean proven() {
        return result.proven();
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
