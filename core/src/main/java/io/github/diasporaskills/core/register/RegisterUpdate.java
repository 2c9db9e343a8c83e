package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * A register after changes, and what became of each. Immutable and thread-safe.
 *
 * @param register the new register; the one before stays as it was
 * @param outcomes in the order of the changes
 */
public record RegisterUpdate(ProgrammeRegister register, List<RecordOutcome> outcomes) {

    /** Copies the list. */
    public RegisterUpdate {
        requireNonNull(register, "register");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Whether every change was made or had been made before.
     *
     * @return false if at least one was refused
     */
    public boolean isComplete() {
        return outcomes.stream().noneMatch(RecordOutcome::isRefused);
    }

    /**
     * Whether the register differs from the one before.
     *
     * @return true if something was added, corrected or withdrawn
     */
    public boolean changedTheRegister() {
        return outcomes.stream().anyMatch(RecordOutcome::changedTheRegister);
    }

    /**
     * Why changes were refused.
     *
     * @return the reasons, in the order of the changes
     */
    public List<Reason> refusals() {
        return outcomes.stream().flatMap(outcome -> outcome.reason().stream()).toList();
    }
}
