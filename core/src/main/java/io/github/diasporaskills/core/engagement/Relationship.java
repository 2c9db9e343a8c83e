package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What remains between a member and an institution, a community or a colleague after an engagement, as far as
 * somebody asked. Immutable and thread-safe.
 *
 * @param id unique in the programme
 * @param member the member
 * @param partner with whom
 * @param engagement the engagement out of which it grew
 * @param from the last day of that engagement, from which months are counted
 * @param observations by day; nobody may have asked yet
 */
public record Relationship(
        RelationshipId id,
        PersonId member,
        RelationshipPartner partner,
        EngagementId engagement,
        LocalDate from,
        List<RelationshipObservation> observations) {

    /** Sorts the observations by day. */
    public Relationship {
        requireNonNull(id, "id");
        requireNonNull(member, "member");
        requireNonNull(partner, "partner");
        requireNonNull(engagement, "engagement");
        requireNonNull(from, "from");
        observations = observations.stream()
                .sorted(Comparator.comparing(RelationshipObservation::on))
                .toList();
    }

    /**
     * A relationship after an engagement.
     *
     * @param id unique in the programme
     * @param partner with whom
     * @param ended an engagement that is over and had begun
     * @return a relationship about which nobody has asked
     * @throws IllegalArgumentException if the engagement is not over, or never began
     */
    public static Relationship outOf(RelationshipId id, RelationshipPartner partner, Engagement ended) {
        LocalDate last = ended.endedOn()
                .filter(day -> ended.state().hasBegun())
                .orElseThrow(() -> new IllegalArgumentException(
                        "What remains is asked after an engagement; found " + ended.id() + ", " + ended.state()));
        return new Relationship(id, ended.member(), partner, ended.id(), last, List.of());
    }

    /**
     * What stands against the relationship beside its engagement.
     *
     * @param origin the engagement out of which it came
     * @return the reason: it is of another member, or that engagement never began or was not over by then; empty if all
     *     is well
     */
    public Optional<Reason> against(Engagement origin) {
        if (!origin.member().equals(member)) {
            return Optional.of(Reason.of(EngagementReason.OTHER_MEMBER)
                    .with("engagement", origin.id().value()));
        }
        boolean over = origin.state().hasBegun()
                && origin.endedOn().filter(last -> !from.isBefore(last)).isPresent();
        return over
                ? Optional.empty()
                : Optional.of(Reason.of(EngagementReason.NOT_OVER)
                        .with("engagement", origin.id().value())
                        .with("from", from));
    }

    /**
     * The same relationship with one more answer.
     *
     * @param observation the answer
     * @return a new value
     */
    public Relationship observed(RelationshipObservation observation) {
        List<RelationshipObservation> more = new ArrayList<>(observations);
        more.add(requireNonNull(observation, "observation"));
        return new Relationship(id, member, partner, engagement, from, more);
    }

    /**
     * From when on an answer says whether it is alive after some months.
     *
     * @param months 0 or more
     * @return the day
     */
    public LocalDate dueAfter(int months) {
        return from.plusMonths(months);
    }

    /**
     * Whether it was alive after some months.
     *
     * @param months 0 or more
     * @param asOf the last day whose answers count
     * @return the first answer given when the months had passed, or empty if nobody has asked since
     */
    public Optional<RelationshipObservation> answerAfter(int months, LocalDate asOf) {
        LocalDate due = dueAfter(months);
        return observations.stream()
                .filter(each -> !each.on().isBefore(due) && !each.on().isAfter(asOf))
                .findFirst();
    }
}
