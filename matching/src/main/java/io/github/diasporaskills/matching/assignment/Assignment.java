package io.github.diasporaskills.matching.assignment;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.graph.Selection;
import io.github.diasporaskills.matching.proof.Certificate;
import io.github.diasporaskills.matching.proof.Certified;
import io.github.diasporaskills.matching.proof.DualPrices;

/**
 * The answer of a solver. Immutable and thread-safe.
 *
 * @param selection the chosen pairs; none if there is no plan
 * @param total the sum of their values
 * @param certificate prices, or a violator if there is no plan
 */
public record Assignment(Selection selection, long total, Certificate certificate) implements Certified {

    /** Checks that the parts are there. */
    public Assignment {
        requireNonNull(selection, "selection");
        requireNonNull(certificate, "certificate");
    }

    /**
     * Whether there is a plan.
     *
     * @return false only if a complete plan was asked for and none exists
     */
    public boolean isFeasible() {
        return certificate instanceof DualPrices;
    }
}
