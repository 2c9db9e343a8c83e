package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.people.PersonId;

/**
 * That a previous plan proposed a member for a need. Immutable and thread-safe.
 *
 * @param member who was proposed
 * @param need for what
 */
public record PreviousPair(PersonId member, NeedId need) implements Comparable<PreviousPair> {

    /** Checks that both are there. */
    public PreviousPair {
        requireNonNull(member, "member");
        requireNonNull(need, "need");
    }

    /**
     * The pair of a proposal.
     *
     * @param proposal of a previous plan
     * @return its member and need
     */
    public static PreviousPair of(ProposedEngagement proposal) {
        return new PreviousPair(proposal.member(), proposal.need());
    }

    /** By member, then by need. */
    @Override
    public int compareTo(PreviousPair other) {
        int byMember = member.compareTo(other.member);
        return byMember != 0 ? byMember : need.compareTo(other.need);
    }
}
