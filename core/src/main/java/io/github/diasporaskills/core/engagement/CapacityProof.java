package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Whether the steps of a capacity activity that was written down were allowed. Its own participants, scores and points
 * show it. Nothing can show afterwards whether the provider of points was accredited, which is kept apart; that it is the
 * provider of the activity is asked. Immutable and thread-safe.
 *
 * @param activity the activity
 */
public record CapacityProof(CapacityActivity activity) implements Proof<CapacityState> {

    @Override
    public List<Reason> missing(Condition condition, Step<CapacityState> step) {
        return switch ((CapacityCondition) condition) {
            case ATTENDANCE_TAKEN -> attendance(step);
            case SCORES_OF_ATTENDEES ->
                Proof.unless(
                        activity.participants().stream()
                                .anyMatch(each -> each.scores().isPresent()),
                        condition);
            case POINTS_ACCREDITED ->
                activity
                        .cpd()
                        .filter(award -> !award.provider().equals(activity.provider()))
                        .map(award -> Reason.of(condition).with("provider", "…"))
                        .stream()
                        .toList();
            case ACTIVITY_SCHEDULED -> List.of();
        };
    }

    /** Whoever was registered by then came or did not: attendance is not taken afterwards, so their state now tells. */
    private List<Reason> attendance(Step<CapacityState> step) {
        boolean opening = step.from().isEmpty();
        return CapacityActivity.attendance(activity.participants().stream()
                .filter(each -> opening || !each.history().first().at().isAfter(step.at()))
                .map(Participant::state)
                .toList());
    }

    /**
     * What stands against the steps of the participants: attendance is taken of an activity that was scheduled. In which
     * order both were recorded is not known, so nothing is said of instants.
     *
     * @return the reason with which the first such step would be refused, or empty if there is none
     */
    public Optional<Reason> ofParticipants() {
        boolean neverScheduled = activity.history().first().to() == CapacityState.PLANNED
                && activity.history().firstReached(CapacityState.SCHEDULED).isEmpty();
        for (Participant participant : activity.participants()) {
            List<Reason> faults = CapacityLifeCycle.PARTICIPANTS.faults(participant.history());
            if (!faults.isEmpty()) {
                return Optional.of(faults.get(0));
            }
            if (neverScheduled && participant.state() != ParticipantState.REGISTERED) {
                return CapacityActivity.untimely(activity.state());
            }
        }
        return Optional.empty();
    }
}
