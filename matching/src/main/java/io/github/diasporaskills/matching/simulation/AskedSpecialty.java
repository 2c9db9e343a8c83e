package io.github.diasporaskills.matching.simulation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.document.DocumentNode;
import org.jspecify.annotations.Nullable;

/**
 * A specialty that is asked for. Immutable and thread-safe.
 *
 * @param specialty which
 * @param cases its weight among the cases, 1 or more
 * @param experts its weight among the experts, 1 or more
 * @param answer how long its experts take; null if as long as those of all
 */
public record AskedSpecialty(
        SpecialtyCode specialty,
        int cases,
        int experts,
        @Nullable FittedTime answer) {

    private static final int MOST = 1_000_000;

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if a weight is less than 1
     */
    public AskedSpecialty {
        requireNonNull(specialty, "specialty");
        if (cases < 1 || experts < 1) {
            throw new IllegalArgumentException("A specialty has cases and experts; found the weights " + cases + " and "
                    + experts + " for " + specialty);
        }
    }

    static AskedSpecialty read(DocumentNode node) {
        var specialty = node.value("specialty", "a specialty such as cardiology", SpecialtyCode::of);
        int cases = node.wholeNumber("cases", 1, MOST);
        int experts = node.wholeNumber("experts", 1, MOST);
        @Nullable
        FittedTime answer = node.optionalObject("answer", FittedTime::read).orElse(null);
        return new AskedSpecialty(specialty.orElseThrow(), cases, experts, answer);
    }
}
