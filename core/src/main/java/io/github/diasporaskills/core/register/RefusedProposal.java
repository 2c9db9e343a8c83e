package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.reason.Reason;

/**
 * A proposal that the register did not take. Immutable and thread-safe.
 *
 * @param proposal what was proposed
 * @param reason why not
 */
public record RefusedProposal(ProposedEngagement proposal, Reason reason) {

    /** Checks that both parts are there. */
    public RefusedProposal {
        requireNonNull(proposal, "proposal");
        requireNonNull(reason, "reason");
    }
}
