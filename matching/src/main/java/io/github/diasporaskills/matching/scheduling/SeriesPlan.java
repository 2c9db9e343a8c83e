package io.github.diasporaskills.matching.scheduling;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hours of a series and who bears what. Immutable and thread-safe.
 *
 * <p>Every session that can be held has an hour at which as many come as can on its days. Among those hours the series
 * takes the ones under which the heaviest burden of any one person over the series, what was carried over included, is
 * as light as can be; then the second heaviest, and so on; then the earliest hours.
 */
public final class SeriesPlan {

    private final List<SessionProposal> sessions;
    private final SortedMap<ActorId, Integer> burdens;
    private final boolean proven;
    private final int bound;
    private final int limit;

    SeriesPlan(
            List<SessionProposal> sessions, SortedMap<ActorId, Integer> burdens, boolean proven, int bound, int limit) {
        this.sessions = List.copyOf(sessions);
        this.burdens = Collections.unmodifiableSortedMap(new TreeMap<>(burdens));
        this.proven = proven;
        this.bound = bound;
        this.limit = limit;
    }

    /**
     * The sessions.
     *
     * @return one for each of the request, in its order
     */
    public List<SessionProposal> sessions() {
        return sessions;
    }

    /**
     * The proposal for one session.
     *
     * @param key its key in the request
     * @return the proposal, or empty if the request has no such session
     */
    public Optional<SessionProposal> session(String key) {
        return sessions.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * What everybody carries after the series; the next series begins with it, see {@link Attendee#carrying(int)}.
     *
     * @return points by attendee, what was carried over included
     */
    public SortedMap<ActorId, Integer> burdens() {
        return burdens;
    }

    /**
     * The heaviest burden on anybody.
     *
     * @return points
     */
    public int worstBurden() {
        return burdens.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * Whether no other choice of hours with the same attendance is fairer: the search looked at every one, or showed that
     * it cannot be.
     *
     * @return false if the search reached its limit
     */
    public boolean isProvenFairest() {
        return proven;
    }

    /**
     * What the heaviest burden is at least, under any choice of hours with the same attendance.
     *
     * @return points, {@link #worstBurden()} if the plan is {@linkplain #isProvenFairest() proven}
     */
    public int bound() {
        return bound;
    }

    /**
     * How fair the plan is, and what everybody carries.
     *
     * @return at least one
     */
    public List<Reason> reasons() {
        if (sessions.stream().noneMatch(each -> each.slot().isPresent())) {
            return List.of(Reason.of(SchedulingReason.NOTHING));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                proven
                        ? Reason.of(SchedulingReason.FAIREST).with("worst", worstBurden())
                        : Reason.of(SchedulingReason.WITHIN_BOUND)
                                .with("worst", worstBurden())
                                .with("bound", bound)
                                .with("limit", limit));
        burdens.forEach((attendee, points) -> reasons.add(Reason.of(SchedulingReason.CARRIES)
                .with("member", attendee.value())
                .with("points", points)));
        return List.copyOf(reasons);
    }

    /**
     * How many sessions have an hour.
     *
     * @return for example {@code SeriesPlan of 8 sessions, 7 with an hour}
     */
    @Override
    public String toString() {
        return "SeriesPlan of " + sessions.size() + " sessions, "
                + sessions.stream().filter(each -> each.slot().isPresent()).count() + " with an hour";
    }
}
