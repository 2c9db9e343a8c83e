package io.github.diasporaskills.matching.rule;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * A rule that was not kept. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param confidential whether hosts and reports must not learn of it
 * @param reasons why, at least one
 */
public record Failure(String rule, boolean confidential, List<Reason> reasons) {

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Failure {
        requireNonNull(rule, "rule");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A failure has at least one reason; found none for " + rule);
        }
    }
}
