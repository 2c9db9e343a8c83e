package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an engagement, and what follows from them on any other day. The day of a step is the day of its instant
 * in UTC. Immutable and thread-safe.
 *
 * @param proposedOn when it was proposed
 * @param planned the days planned, with first and last day
 * @param startedOn when it began; null if it has not
 * @param endedOn when it ended or was called off; null if it is not over
 */
record EngagementDays(
        LocalDate proposedOn,
        DateRange planned,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    static EngagementDays planned(LocalDate proposedOn, DateRange planned) {
        return new EngagementDays(proposedOn, planned, null, null);
    }

    static LocalDate dayOf(Instant instant) {
        return UtcDay.of(instant);
    }

    EngagementDays startedOn(@Nullable LocalDate day) {
        return new EngagementDays(proposedOn, planned, day, endedOn);
    }

    EngagementDays endedOn(@Nullable LocalDate day) {
        return new EngagementDays(proposedOn, planned, startedOn, day);
    }

    /** These days after one more step: the first into a state that has begun, or is over, gives its day. */
    EngagementDays after(Step<EngagementState> step) {
        LocalDate day = dayOf(step.at());
        EngagementDays begun = step.to().hasBegun() && startedOn == null ? startedOn(day) : this;
        return step.to().isOver() && endedOn == null ? begun.endedOn(day) : begun;
    }

    /** The history of an engagement of which a file tells the state and these days. */
    History<EngagementState> asRead(EngagementState state) {
        LocalDate known = endedOn != null ? endedOn : startedOn != null ? startedOn : proposedOn;
        return History.opened(state, StepCall.readFromFile(known));
    }

    DateRange period() {
        if (startedOn == null) {
            return planned;
        }
        LocalDate last = endedOn != null ? endedOn : planned.last();
        return DateRange.of(startedOn, last.isBefore(startedOn) ? startedOn : last);
    }

    boolean hasBegunBy(LocalDate day) {
        return startedOn != null && !startedOn.isAfter(day);
    }

    boolean isUnderWayOn(LocalDate day) {
        return hasBegunBy(day) && (endedOn == null || !endedOn.isBefore(day));
    }

    boolean isPlannedOn(LocalDate day) {
        boolean calledOff = startedOn == null && endedOn != null && !endedOn.isAfter(day);
        return !proposedOn.isAfter(day) && !hasBegunBy(day) && !calledOff;
    }

    /**
     * That the days are in order and are those of a history.
     *
     * @throws IllegalArgumentException if they are not
     */
    void requireFit(EngagementId id, History<EngagementState> history) {
        EngagementState state = history.state();
        if (state.hasBegun() != (startedOn != null)) {
            throw new IllegalArgumentException("An engagement has a first day if and only if it has begun; found state "
                    + state + " and first day " + startedOn + " for " + id);
        }
        if (state.isOver() != (endedOn != null)) {
            throw new IllegalArgumentException("An engagement has a last day if and only if it is over; found state "
                    + state + " and last day " + endedOn + " for " + id);
        }
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            throw new IllegalArgumentException("An engagement ends on or after its first day; found " + startedOn
                    + " to " + endedOn + " for " + id + ". Maybe they are swapped");
        }
        for (Step<EngagementState> step : history.steps()) {
            requireFit(id, step);
        }
    }

    private void requireFit(EngagementId id, Step<EngagementState> step) {
        EngagementState from = step.from().orElse(step.to());
        boolean begins = !from.hasBegun() && step.to().hasBegun();
        boolean ends = !from.isOver() && step.to().isOver();
        if ((begins && !dayOf(step.at()).equals(startedOn))
                || (ends && !dayOf(step.at()).equals(endedOn))) {
            throw new IllegalArgumentException("First and last day are those of the steps; found " + startedOn + " to "
                    + endedOn + " for " + id + " and the step " + step);
        }
    }
}
