package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.PlannedEngagement;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is bound to what, and what room that leaves: the engagements of a member and for a need, and how many more each
 * of them takes. Immutable and thread-safe; seen from the day and instant of its register. A query takes O(log n) and
 * the engagements it looks at.
 */
public final class Commitments {

    private final Sight sight;

    Commitments(Sight sight) {
        this.sight = sight;
    }

    List<Engagement> begun() {
        return known().flatMap(engagement -> engagement.begunBy(sight.day()).stream())
                .toList();
    }

    List<PlannedEngagement> planned() {
        return known().flatMap(engagement -> plan(engagement).stream()).toList();
    }

    /**
     * The engagements of a member in every state, called off ones included.
     *
     * @param member the member
     * @return by id
     */
    public List<Engagement> of(PersonId member) {
        return sight.naming(RecordKind.ENGAGEMENT, RecordKind.MEMBER, member.value());
    }

    /**
     * The engagements for a need in every state, called off ones included.
     *
     * @param need the need
     * @return by id
     */
    public List<Engagement> of(NeedId need) {
        return sight.naming(RecordKind.ENGAGEMENT, RecordKind.NEED, need.value());
    }

    /**
     * How many more engagements a member may take in a period: the quota less the engagements, planned or begun, that
     * share a day with the period.
     *
     * @param member the member
     * @param period the days looked at
     * @return 0 or more
     */
    public int remainingQuota(DiasporaMember member, DateRange period) {
        requireNonNull(period, "period");
        long taken = of(member.id()).stream()
                .filter(engagement ->
                        takesPlace(engagement) && engagement.period().overlaps(period))
                .count();
        return (int) Math.max(0, member.quota() - taken);
    }

    /**
     * How many members a need still wants: its places less the engagements for it that were neither called off before
     * they began nor ended early.
     *
     * @param need the need
     * @return 0 or more
     */
    public int remainingPlaces(Need need) {
        long taken = of(need.id()).stream().filter(this::holdsPlace).count();
        return (int) Math.max(0, need.places() - taken);
    }

    /** Also those proposed only later: one that began before it was written up had begun. */
    private Stream<Engagement> known() {
        return sight.known(RecordKind.ENGAGEMENT).stream();
    }

    private Optional<PlannedEngagement> plan(Engagement engagement) {
        return engagement.plannedOn(sight.day());
    }

    private boolean takesPlace(Engagement engagement) {
        return engagement.hasBegunBy(sight.day()) || plan(engagement).isPresent();
    }

    private boolean holdsPlace(Engagement engagement) {
        return engagement
                .begunBy(sight.day())
                .map(then -> then.state().holdsPlace())
                .orElseGet(() -> plan(engagement).isPresent());
    }

    /**
     * From when they are seen.
     *
     * @return for example {@code commitments as of 2025-12-31}
     */
    @Override
    public String toString() {
        return "commitments" + (sight.asOf() == null ? "" : " as of " + sight.asOf());
    }
}
