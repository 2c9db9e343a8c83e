package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a step was not taken: where the thing stands, where it should have gone, where it may go, and what is missing.
 * It holds no personal data. Immutable and thread-safe.
 *
 * @param <S> the states
 * @param lifeCycle the name of the machine, such as {@code engagement}
 * @param state the state now
 * @param wanted the state asked for
 * @param allowed the states to which the table leads from here and which this very thing can reach, in their order; a
 *     case on a chain, for instance, goes to the next place only
 * @param missing what stands against the step, at least one reason
 */
public record StepRefusal<S extends Enum<S>>(
        String lifeCycle, S state, S wanted, Set<S> allowed, List<Reason> missing) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if nothing is missing
     */
    public StepRefusal {
        requireNonNull(lifeCycle, "lifeCycle");
        requireNonNull(state, "state");
        requireNonNull(wanted, "wanted");
        allowed = Collections.unmodifiableSet(new LinkedHashSet<>(allowed));
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("A refusal says what is missing; found nothing");
        }
    }
}
