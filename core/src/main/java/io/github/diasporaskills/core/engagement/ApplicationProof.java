package io.github.diasporaskills.core.engagement;

import com.google.common.collect.Sets;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Whether the steps of an application that was written down were allowed, beside the need as it is on record.
 *
 * <p>Nothing can show afterwards, so nothing is asked of:
 *
 * <ul>
 *   <li>{@link ApplicationCondition#WITHIN_QUOTA} and {@link ApplicationCondition#APPLICANT_AVAILABLE}: quota and offers
 *       on record are those of today, and holds are kept apart;
 *   <li>{@link ApplicationCondition#SELECTOR_UNCONFLICTED} as far as kin and lines go, which are kept apart;
 *   <li>{@link ApplicationCondition#NOT_OWN_REQUEST} as far as declared conflicts go, which have no day;
 *   <li>{@link ApplicationCondition#NEED_OPEN} where the steps of the need are not known; that it was approved at all is
 *       asked.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param application the application
 * @param need what it offers to meet, as on record
 */
public record ApplicationProof(Application application, Need need) implements Proof<ApplicationState> {

    private static final Set<NeedState> NEVER_OPENED = Sets.immutableEnumSet(
            NeedState.DRAFT, NeedState.SUBMITTED, NeedState.CHANGES_REQUESTED, NeedState.REJECTED);

    @Override
    public List<Reason> missing(Condition condition, Step<ApplicationState> step) {
        return switch ((ApplicationCondition) condition) {
            case SELECTOR_UNCONFLICTED -> Selection.conflicts(application.member(), Ties.none(), step.call());
            case NEED_OPEN -> closed(step);
            case NOT_OWN_REQUEST ->
                Proof.unless(
                        need.requester().filter(application.member()::equals).isEmpty(), condition);
            case WITHIN_QUOTA, APPLICANT_AVAILABLE -> List.of();
            case OWN_APPLICATION -> Proof.unless(application.isOwnOf(step.by()), condition);
        };
    }

    private List<Reason> closed(Step<ApplicationState> step) {
        if (step.from().isEmpty() || need.history().isEmpty()) {
            return NEVER_OPENED.contains(need.state()) ? Selection.closed(need.state()) : List.of();
        }
        History<NeedState> steps = need.history().get();
        return isTurnedAt(steps, step.at())
                ? List.of()
                : steps.stateAt(step.at()).map(Selection::closed).orElse(List.of());
    }

    /** Instants are often told as days: a need that was opened or filled at the same instant was open before or after. */
    private static boolean isTurnedAt(History<NeedState> steps, Instant at) {
        return steps.steps().stream()
                .filter(step -> step.at().equals(at))
                .anyMatch(step -> step.to().isOpen()
                        || step.from().filter(NeedState::isOpen).isPresent());
    }
}
