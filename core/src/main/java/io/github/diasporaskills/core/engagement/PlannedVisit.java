package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is planned, and what becomes of it. It is a type of its own because planned is not made: only a
 * {@link FieldVisit} is counted. Immutable and thread-safe.
 */
public final class PlannedVisit {

    private final FieldVisit plan;
    private final @Nullable FieldVisit visit;
    private final History<VisitState> history;

    private PlannedVisit(FieldVisit plan, @Nullable FieldVisit visit, History<VisitState> history) {
        this.plan = requireNonNull(plan, "plan");
        this.visit = visit;
        this.history = requireNonNull(history, "history");
        if ((history.state() == VisitState.MADE) != (visit != null)
                || (visit != null && !visit.id().equals(plan.id()))) {
            throw new IllegalArgumentException("A visit is known as it was made if and only if it is MADE, under its"
                    + " own id; found " + history.state() + " for " + plan.id());
        }
    }

    /**
     * A plan.
     *
     * @param call who plans it, and when
     * @param id unique in the programme, not blank
     * @param on the day planned
     * @param host the institution to be visited
     * @param visitors the organisations that shall come, at least one
     * @param engagements what shall be seen
     * @return a visit that is {@link VisitState#PLANNED}
     * @throws IllegalArgumentException if the id is blank or nobody shall come
     */
    public static PlannedVisit of(
            StepCall call,
            String id,
            LocalDate on,
            OrganisationId host,
            Set<OrganisationId> visitors,
            Set<EngagementId> engagements) {
        return new PlannedVisit(
                new FieldVisit(id, on, host, visitors, engagements), null, VisitLifeCycle.TABLE.open(call));
    }

    /**
     * A plan that was written down.
     *
     * @param planned the plan as in {@link #of}
     * @param visit the visit as it was made, or null if it was not
     * @param history what happened to it
     * @return the plan
     * @throws IllegalArgumentException if history and visit contradict each other
     */
    public static PlannedVisit recorded(PlannedVisit planned, @Nullable FieldVisit visit, History<VisitState> history) {
        return new PlannedVisit(planned.plan, visit, history);
    }

    /**
     * It is made.
     *
     * @param call by a coordinator, the programme manager or who follows results; its day is the day of the visit
     * @param staff how many came of each organisation
     * @param findings what was found
     * @return the visit {@link VisitState#MADE}, or why not
     */
    public StepResult<PlannedVisit, VisitState> make(
            StepCall call, Map<OrganisationId, Integer> staff, List<VisitFinding> findings) {
        return VisitLifeCycle.TABLE
                .attempt(history, VisitState.MADE, call)
                .require(
                        VisitCondition.TEAM_CAME,
                        () -> !staff.isEmpty()
                                && plan.visitors().containsAll(staff.keySet())
                                && staff.values().stream().allMatch(number -> number > 0))
                .take(now -> new PlannedVisit(
                        plan,
                        new FieldVisit(
                                plan.id(),
                                call.day(),
                                plan.host(),
                                staff.keySet(),
                                plan.engagements(),
                                staff,
                                findings),
                        now));
    }

    /**
     * It is called off.
     *
     * @param call by a coordinator, the programme manager or who follows results
     * @return the visit {@link VisitState#CANCELLED}, or why not
     */
    public StepResult<PlannedVisit, VisitState> cancel(StepCall call) {
        return VisitLifeCycle.TABLE
                .attempt(history, VisitState.CANCELLED, call)
                .take(now -> new PlannedVisit(plan, null, now));
    }

    /**
     * Its id, and that of the visit.
     *
     * @return unique in the programme
     */
    public String id() {
        return plan.id();
    }

    /**
     * The day planned.
     *
     * @return the day
     */
    public LocalDate on() {
        return plan.on();
    }

    /**
     * The institution to be visited.
     *
     * @return the host
     */
    public OrganisationId host() {
        return plan.host();
    }

    /**
     * The organisations that shall come.
     *
     * @return at least one
     */
    public Set<OrganisationId> visitors() {
        return plan.visitors();
    }

    /**
     * What shall be seen.
     *
     * @return possibly empty
     */
    public Set<EngagementId> engagements() {
        return plan.engagements();
    }

    /**
     * The visit as it was made.
     *
     * @return the visit, or empty if it was not
     */
    public Optional<FieldVisit> visit() {
        return Optional.ofNullable(visit);
    }

    /**
     * The state now.
     *
     * @return the last state of its history
     */
    public VisitState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step
     */
    public History<VisitState> history() {
        return history;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlannedVisit p
                && plan.equals(p.plan)
                && Objects.equals(visit, p.visit)
                && history.equals(p.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, visit, history);
    }

    @Override
    public String toString() {
        return "PlannedVisit " + id() + " to " + host() + " on " + on() + ", " + state();
    }
}
