package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.matching.score.Score;

/**
 * A member proposed for a need, and how well they fit. Immutable and thread-safe.
 *
 * @param proposal who, for what, where, how and when
 * @param term whether it would be a short or a long engagement
 * @param score with the contribution of each criterion
 */
public record Pairing(ProposedEngagement proposal, TermClass term, Score score) {

    /** Checks that all parts are there. */
    public Pairing {
        requireNonNull(proposal, "proposal");
        requireNonNull(term, "term");
        requireNonNull(score, "score");
    }
}
