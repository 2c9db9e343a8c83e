package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinical review that was written down has to prove: harm was reported of its request, whoever had a part in
 * the case is named, and neither chose the reviewer nor reviews. Ties of then are not kept with the review, so only the
 * persons themselves are looked at. Stateless and thread-safe.
 */
public final class ClinicalReviewRecordRules {

    private ClinicalReviewRecordRules() {}

    /**
     * What stands against a review.
     *
     * @param review as it was written down
     * @param before what was on record of it before, which was examined then; null if it is new
     * @param request the request that it is about
     * @return the reasons for which the steps would have been refused; empty if nothing stands against it
     */
    public static List<RecordFault> faults(
            ClinicalReview review, @Nullable ClinicalReview before, TeleExpertiseRequest request) {
        List<RecordFault> faults = new ArrayList<>();
        List<Step<ClinicalReviewState>> steps = review.history().steps();
        boolean same = before != null
                && before.history().isContinuedBy(review.history())
                && before.involved().equals(review.involved());
        if (!same) {
            if (request.report().filter(FollowUpReport::isHarmSuspected).isEmpty()) {
                faults.add(new RecordFault(Reason.of(TeleExpertiseReason.REVIEW_WITHOUT_HARM), "request"));
            }
            Set<ActorId> people = new HashSet<>(Set.of(request.requester()));
            request.allocations()
                    .forEach(each -> people.add(ActorId.of(each.expert().value())));
            if (!review.involved().containsAll(people)) {
                faults.add(new RecordFault(Reason.of(TeleExpertiseReason.REVIEW_LEAVES_OUT), "involved"));
            }
        }
        for (int i = before != null && same ? before.history().steps().size() : 1; i < steps.size(); i++) {
            Step<ClinicalReviewState> step = steps.get(i);
            String at = "history[" + i + "]";
            if (step.to() == ClinicalReviewState.ASSIGNED) {
                involved(ClinicalReviewCondition.CHOOSER_UNINVOLVED, review, step, at, faults);
            } else if (step.to() == ClinicalReviewState.CONCLUDED) {
                involved(ClinicalReviewCondition.REVIEWER_UNINVOLVED, review, step, at, faults);
                boolean other = step.by().role() == Role.CLINICIAN
                        && review.reviewer().filter(step.by().id()::equals).isEmpty();
                if (other) {
                    faults.add(new RecordFault(Reason.of(ClinicalReviewCondition.REVIEWER_ACTS), at));
                }
            }
        }
        return List.copyOf(faults);
    }

    private static void involved(
            ClinicalReviewCondition condition,
            ClinicalReview review,
            Step<ClinicalReviewState> step,
            String at,
            List<RecordFault> faults) {
        LocalDate on = step.at().atOffset(ZoneOffset.UTC).toLocalDate();
        if (!ConflictOfInterest.of(step.by(), review.involved(), Ties.none(), on)
                .isEmpty()) {
            faults.add(new RecordFault(Reason.of(condition), at));
        }
    }
}
