package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import java.time.Instant;
import java.util.Optional;

/**
 * The steps of an engagement from its first day to its last. Only an {@link Engagement}
 * has them; it is immutable and thread-safe, and each step gives a new one or a refusal.
 */
public sealed interface EngagementWork permits Engagement {

    /**
     * The first day, or the first after a halt. What was found in order when the member was cleared has to be so
     * still.
     *
     * @param call by a coordinator, the programme manager or the host; the first such day is the first day
     * @param clearance what lies on the table that day
     * @return the engagement {@link EngagementState#ACTIVE}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or another need
     */
    default StepResult<Engagement, EngagementState> begin(StepCall call, Clearance clearance) {
        EngagementStep step = step();
        clearance.requireFor(step.engagement());
        return step.fitToWork(step.to(EngagementState.ACTIVE, call), call, clearance, call.day())
                .take(now -> step.cleared(now, clearance));
    }

    /**
     * It is halted for a time.
     *
     * @param call by a coordinator, the programme manager, the host or a rule
     * @return the engagement {@link EngagementState#SUSPENDED}, or why not
     */
    default StepResult<Engagement, EngagementState> suspend(StepCall call) {
        return step().plain(EngagementState.SUSPENDED, call);
    }

    /**
     * It is halted because the member cannot be called upon. The reason is always {@code member-unavailable}, be it
     * an illness, a duty elsewhere or a hold, so that none can be told from another.
     *
     * @param by a coordinator, the programme manager, the host or a rule
     * @param at when
     * @return the engagement {@link EngagementState#SUSPENDED}, or why not
     */
    default StepResult<Engagement, EngagementState> suspendAsUnavailable(Actor by, Instant at) {
        return suspend(StepCall.of(by, at, "member-unavailable"));
    }

    /**
     * Halts it if it is under way and its member is stopped; what is recorded is what
     * {@link #suspendAsUnavailable(Actor, Instant)} records.
     *
     * @param holds who cannot be called upon
     * @param by a coordinator, the programme manager, the host or a rule; never who placed the hold
     * @param at when
     * @return the outcome, or empty if there is nothing to halt
     */
    default Optional<StepResult<Engagement, EngagementState>> suspendIfStopped(Holds holds, Actor by, Instant at) {
        EngagementStep step = step();
        boolean stopped = holds.stops(step.actor(), at);
        return stopped && step.engagement().state() == EngagementState.ACTIVE
                ? Optional.of(suspendAsUnavailable(by, at))
                : Optional.empty();
    }

    /**
     * It goes on after a halt. As on the first day, all has to be in order still; the step is that of
     * {@link #begin}.
     *
     * @param call by a coordinator, the programme manager or the host
     * @param clearance what lies on the table that day
     * @return the engagement {@link EngagementState#ACTIVE}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or another need
     */
    default StepResult<Engagement, EngagementState> resume(StepCall call, Clearance clearance) {
        return begin(call, clearance);
    }

    /**
     * The last day, as planned.
     *
     * @param call by a coordinator, the programme manager or the host; its day is the last day
     * @param note what is handed over, and to whom; blank if nobody wrote it
     * @return the engagement {@link EngagementState#COMPLETED}, or why not
     */
    default StepResult<Engagement, EngagementState> complete(StepCall call, String note) {
        EngagementStep step = step();
        requireNonNull(note, "note");
        return step.to(EngagementState.COMPLETED, call)
                .require(EngagementCondition.HANDOVER_WRITTEN, () -> !note.isBlank())
                .take(now -> step.change(now).handoverNote(note).build());
    }

    /**
     * It ends before its time. Date, reason and who ends it are those of the call.
     *
     * @param call by either side, a coordinator or the programme manager; its day is the last day
     * @return the engagement {@link EngagementState#ENDED_EARLY}, or why not
     */
    default StepResult<Engagement, EngagementState> endEarly(StepCall call) {
        return step().byOwnMember(EngagementState.ENDED_EARLY, call);
    }

    private EngagementStep step() {
        return new EngagementStep((Engagement) this);
    }
}
