package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expert when a case is offered, accepted or answered. Its {@code toString} shows the pseudonym
 * only. Immutable and thread-safe.
 */
public final class ExpertEvidence {

    private final DiasporaMember member;
    private final int otherCases;
    private final Ties ties;
    private final Holds holds;
    private final @Nullable PackZone zone;

    private ExpertEvidence(DiasporaMember member, int otherCases, Ties ties, Holds holds, @Nullable PackZone zone) {
        this.member = requireNonNull(member, "member");
        this.ties = requireNonNull(ties, "ties");
        this.holds = requireNonNull(holds, "holds");
        if (otherCases < 0) {
            throw new IllegalArgumentException("An expert has no or more other cases; found " + otherCases);
        }
        this.otherCases = otherCases;
        this.zone = zone;
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
        return new ExpertEvidence(member, otherCases, ties, holds, null);
    }

    /**
     * This evidence with the zone in which the member lives: availability then counts by the days there. Without it
     * the days of the country served count.
     *
     * @param there the zone
     * @return new evidence
     */
    public ExpertEvidence in(PackZone there) {
        return new ExpertEvidence(member, otherCases, ties, holds, requireNonNull(there, "there"));
    }

    /**
     * What stands against asking the member such a question, whoever asks: availability, quota, languages, country,
     * credential and authorisation. Whether a requester may ask this member is told by
     * {@link RequestOffers#obstacles(ExpertEvidence, TeleExpertisePolicy, Instant)}.
     *
     * @param question whom a request asks
     * @param policy the rules
     * @param at the instant
     * @return the reasons that an offer would be refused with; empty if there are none. Somebody who is held and
     *     somebody who is away give the same
     */
    public List<Reason> obstacles(Question question, TeleExpertisePolicy policy, Instant at) {
        return new ExpertCheck(
                        requireNonNull(question, "question"),
                        this,
                        requireNonNull(policy, "policy"),
                        requireNonNull(at, "at"))
                .againstAsking();
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

    /** The day of an instant where the member lives, as far as that is known. */
    LocalDate dayOf(Instant at, TeleExpertisePolicy policy) {
        return zone == null ? policy.dayOf(at) : zone.at(at).toLocalDate();
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
