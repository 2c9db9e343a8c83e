package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Why something did not happen to a complaint. It names nobody. Immutable and thread-safe.
 *
 * @param action what was asked for
 * @param state where the case stands
 * @param missing everything that stands against it, at least one reason
 */
public record CaseRefusal(CaseAction action, GrievanceState state, List<Reason> missing) {

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if nothing is missing
     */
    public CaseRefusal {
        requireNonNull(action, "action");
        requireNonNull(state, "state");
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("A refusal says what is missing; found nothing");
        }
    }
}
