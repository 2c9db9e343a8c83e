package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.people.DiasporaMember;

/**
 * What is known of an expert when a case is offered, accepted or answered. Its {@code toString} shows the pseudonym
 * only. Immutable and thread-safe.
 */
public final class ExpertEvidence {

    private final DiasporaMember member;
    private final int otherCases;
    private final Ties ties;
    private final Holds holds;

    private ExpertEvidence(DiasporaMember member, int otherCases, Ties ties, Holds holds) {
        this.member = requireNonNull(member, "member");
        this.ties = requireNonNull(ties, "ties");
        this.holds = requireNonNull(holds, "holds");
        if (otherCases < 0) {
            throw new IllegalArgumentException("An expert has no or more other cases; found " + otherCases);
        }
        this.otherCases = otherCases;
    }

    /**
     * What is on record.
     *
     * @param member the member as registered now
     * @param otherCases how many other requests are offered to the member or accepted by him or her, and other
     *     engagements that run
     * @param ties who is bound to whom
     * @param holds the holds
     * @return the evidence
     * @throws IllegalArgumentException if the number is negative
     */
    public static ExpertEvidence of(DiasporaMember member, int otherCases, Ties ties, Holds holds) {
        return new ExpertEvidence(member, otherCases, ties, holds);
    }

    /**
     * The member as registered.
     *
     * @return personal data
     */
    public DiasporaMember member() {
        return member;
    }

    /**
     * How much else the member has before him or her.
     *
     * @return 0 or more
     */
    public int otherCases() {
        return otherCases;
    }

    Ties ties() {
        return ties;
    }

    Holds holds() {
        return holds;
    }

    ActorId actor() {
        return ActorId.of(member.id().value());
    }

    @Override
    public String toString() {
        return "evidence about " + member.id();
    }
}
