package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Collection;
import java.util.List;

/**
 * What lies on the table when a member is selected: the need, the member with other engagements, who is bound to whom
 * and who cannot be called upon. It holds personal data; its {@code toString} shows a pseudonym only. Immutable and
 * thread-safe.
 */
public final class Selection {

    private final DiasporaMember member;
    private final Need need;
    private final List<Engagement> others;
    private final Ties ties;
    private final Holds holds;

    private Selection(DiasporaMember member, Need need, List<Engagement> others, Ties ties, Holds holds) {
        this.member = requireNonNull(member, "member");
        this.need = requireNonNull(need, "need");
        this.others = others;
        this.ties = requireNonNull(ties, "ties");
        this.holds = requireNonNull(holds, "holds");
    }

    /**
     * The evidence.
     *
     * @param member who applies
     * @param need for what, as it stands
     * @param others the engagements on record; those of other members are left aside
     * @param ties who is bound to whom
     * @param holds who cannot be called upon; only whether somebody is stopped is asked
     * @return the evidence
     */
    public static Selection of(
            DiasporaMember member, Need need, Collection<Engagement> others, Ties ties, Holds holds) {
        return new Selection(member, need, List.copyOf(others), ties, holds);
    }

    /** That this is about an application; anything else is a mistake of the program. */
    void requireFor(PersonId applicant, NeedId wanted) {
        if (!member.id().equals(applicant) || !need.id().equals(wanted)) {
            throw new IllegalArgumentException("The application is of " + applicant + " for " + wanted + "; found "
                    + member.id() + " and " + need.id());
        }
    }

    ProposedEngagement proposal(Application application) {
        return new ProposedEngagement(
                application.member(), need.id(), need.host(), application.modality(), application.period());
    }

    List<Reason> conflicts(StepCall call) {
        return conflicts(member.id(), ties, call);
    }

    static List<Reason> conflicts(PersonId concerned, Ties ties, StepCall call) {
        return ConflictOfInterest.of(call.by(), List.of(ActorId.of(concerned.value())), ties, call.day());
    }

    List<Reason> closed() {
        return closed(need.state());
    }

    static List<Reason> closed(NeedState state) {
        return state.isOpen()
                ? List.of()
                : List.of(Reason.of(ApplicationCondition.NEED_OPEN).with("state", state));
    }

    boolean isOwnRequest() {
        return need.requester().filter(member.id()::equals).isPresent()
                || member.conflicts().contains(need.host());
    }

    List<Reason> overQuota(Application application) {
        long taken = others.stream()
                .filter(other -> other.member().equals(member.id())
                        && !other.state().isOver()
                        && other.period().overlaps(application.period()))
                .count();
        return taken < member.quota()
                ? List.of()
                : List.of(Reason.of(ApplicationCondition.WITHIN_QUOTA)
                        .with("quota", member.quota())
                        .with("taken", taken));
    }

    /** A hold reads exactly like having offered no such time. */
    boolean isAvailable(StepCall call, Application application) {
        boolean offered = member.availability().stream()
                .anyMatch(
                        offer -> offer.during().encloses(application.period()) && offer.offers(application.modality()));
        return offered && !holds.stops(ActorId.of(member.id().value()), call.at());
    }

    @Override
    public String toString() {
        return "selection of " + member.id() + " for " + need.id();
    }
}
