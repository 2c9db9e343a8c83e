package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import java.util.List;

/**
 * A register after proposals, and what became of them. Immutable and thread-safe.
 *
 * @param register the new register; the one before stays as it was
 * @param made the engagements made, in the state PROPOSED: planned, not engaged
 * @param standing the engagements that were there for the same proposals already
 * @param refused the proposals that were not taken, with reasons
 */
public record ProposalUpdate(
        ProgrammeRegister register, List<Engagement> made, List<Engagement> standing, List<RefusedProposal> refused) {

    /** Copies the lists. */
    public ProposalUpdate {
        requireNonNull(register, "register");
        made = List.copyOf(made);
        standing = List.copyOf(standing);
        refused = List.copyOf(refused);
    }

    /**
     * Whether an engagement stands for every proposal.
     *
     * @return false if at least one was refused
     */
    public boolean isComplete() {
        return refused.isEmpty();
    }
}
