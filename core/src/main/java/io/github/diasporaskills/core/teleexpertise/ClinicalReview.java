package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.CHOOSER_UNINVOLVED;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.REVIEWER_ACTS;
import static io.github.diasporaskills.core.teleexpertise.ClinicalReviewCondition.REVIEWER_UNINVOLVED;
import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The review of suspected harm by a clinician who had no part in the case and is not bound to anybody who had. It is
 * opened by a follow-up report, see {@link TeleExpertiseRequest#openedReview()}, and there is one for each request.
 * Immutable and thread-safe.
 */
public final class ClinicalReview {

    private final TeleExpertiseRequestId request;
    private final CaseKey caseKey;
    private final Set<ActorId> involved;
    private final @Nullable ActorId reviewer;
    private final @Nullable ReviewFinding finding;
    private final @Nullable ContentReference conclusion;
    private final History<ClinicalReviewState> history;

    private ClinicalReview(
            TeleExpertiseRequestId request,
            CaseKey caseKey,
            Set<ActorId> involved,
            @Nullable ActorId reviewer,
            @Nullable ReviewFinding finding,
            @Nullable ContentReference conclusion,
            History<ClinicalReviewState> history) {
        this.request = requireNonNull(request, "request");
        this.caseKey = requireNonNull(caseKey, "caseKey");
        this.involved = involved;
        this.reviewer = reviewer;
        this.finding = finding;
        this.conclusion = conclusion;
        this.history = requireNonNull(history, "history");
    }

    static ClinicalReview opened(
            TeleExpertiseRequestId request, CaseKey caseKey, Collection<ActorId> involved, StepCall call) {
        return restored(request, caseKey, involved, null, null, null, ClinicalReviewLifeCycle.TABLE.open(call));
    }

    /**
     * A review as it was written down.
     *
     * @param request the request whose follow-up opened it
     * @param caseKey the case
     * @param involved who had a part in the case
     * @param reviewer who reviews it, or null if nobody does
     * @param finding what it came to, or null if it has not
     * @param conclusion which sealed content holds the words of the conclusion, or null if there are none
     * @param history what happened to it
     * @return the review
     * @throws IllegalArgumentException if the reviewer had a part in the case, or the state does not fit reviewer and
     *     finding
     */
    public static ClinicalReview restored(
            TeleExpertiseRequestId request,
            CaseKey caseKey,
            Collection<ActorId> involved,
            @Nullable ActorId reviewer,
            @Nullable ReviewFinding finding,
            @Nullable ContentReference conclusion,
            History<ClinicalReviewState> history) {
        Set<ActorId> people = Collections.unmodifiableSet(new TreeSet<>(involved));
        if (reviewer != null && people.contains(reviewer)) {
            throw new IllegalArgumentException("A reviewer had no part in the case; found one who had");
        }
        boolean concluded = history.state() == ClinicalReviewState.CONCLUDED;
        boolean assigned = concluded || history.state() == ClinicalReviewState.ASSIGNED;
        if (history.state() != ClinicalReviewState.ENTERED_IN_ERROR
                && (assigned != (reviewer != null) || concluded != (finding != null))) {
            throw new IllegalArgumentException("A review has a reviewer once it is assigned, and a finding once it is"
                    + " concluded; found otherwise in the state " + history.state());
        }
        return new ClinicalReview(request, caseKey, people, reviewer, finding, conclusion, history);
    }

    /**
     * Gives the review to somebody. Neither who chooses nor who is chosen may have had a part in the case or be bound
     * to anybody who had.
     *
     * @param call who chooses, when and why
     * @param by the reviewer
     * @param ties who is bound to whom
     * @param zone the zone in which the day of the step is told
     * @return the review assigned, or why not
     */
    public StepResult<ClinicalReview, ClinicalReviewState> assign(StepCall call, ActorId by, Ties ties, PackZone zone) {
        requireNonNull(by, "by");
        return ClinicalReviewLifeCycle.TABLE
                .attempt(history, ClinicalReviewState.ASSIGNED, call)
                .examine(CHOOSER_UNINVOLVED, () -> conflicts(CHOOSER_UNINVOLVED, call.by(), call, ties, zone))
                .examine(
                        REVIEWER_UNINVOLVED,
                        () -> conflicts(REVIEWER_UNINVOLVED, new Actor(by, Role.CLINICIAN), call, ties, zone))
                .take(after -> new ClinicalReview(request, caseKey, involved, by, null, null, after));
    }

    /**
     * Takes the review from its reviewer, who steps down or is replaced.
     *
     * @param call who, when and why
     * @return the review, open again, or why not
     */
    public StepResult<ClinicalReview, ClinicalReviewState> stepDown(StepCall call) {
        return byReviewer(call, ClinicalReviewState.OPENED)
                .take(after -> new ClinicalReview(request, caseKey, involved, null, null, null, after));
    }

    /**
     * Comes to a finding.
     *
     * @param call the reviewer, when and why
     * @param result the finding
     * @param words the conclusion in words
     * @param ties who is bound to whom by now
     * @param zone the zone in which the day of the step is told
     * @return the review concluded, or why not
     */
    public StepResult<ClinicalReview, ClinicalReviewState> conclude(
            StepCall call, ReviewFinding result, Sealed<PseudonymisedText> words, Ties ties, PackZone zone) {
        requireNonNull(result, "result");
        ContentReference content = words.reference();
        return byReviewer(call, ClinicalReviewState.CONCLUDED)
                .examine(REVIEWER_UNINVOLVED, () -> conflicts(REVIEWER_UNINVOLVED, call.by(), call, ties, zone))
                .take(after -> new ClinicalReview(request, caseKey, involved, reviewer, result, content, after));
    }

    /**
     * Says that the review should never have been opened.
     *
     * @param call who, when and why
     * @return the review, marked, or why not
     */
    public StepResult<ClinicalReview, ClinicalReviewState> markEnteredInError(StepCall call) {
        return ClinicalReviewLifeCycle.TABLE
                .attempt(history, ClinicalReviewState.ENTERED_IN_ERROR, call)
                .take(after -> new ClinicalReview(request, caseKey, involved, reviewer, finding, conclusion, after));
    }

    private Attempt<ClinicalReviewState> byReviewer(StepCall call, ClinicalReviewState wanted) {
        return ClinicalReviewLifeCycle.TABLE
                .attempt(history, wanted, call)
                .require(
                        REVIEWER_ACTS,
                        () -> call.by().role() != Role.CLINICIAN
                                || call.by().id().equals(reviewer));
    }

    private List<Reason> conflicts(Condition condition, Actor actor, StepCall call, Ties ties, PackZone zone) {
        List<Reason> found =
                ConflictOfInterest.of(actor, involved, ties, zone.at(call.at()).toLocalDate());
        if (found.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(List.of(Reason.of(condition)));
        reasons.addAll(found);
        return List.copyOf(reasons);
    }

    /**
     * The request whose follow-up opened it; there is one review for each, so it names the review, too.
     *
     * @return the id
     */
    public TeleExpertiseRequestId request() {
        return request;
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return caseKey;
    }

    /**
     * Who had a part in the case: the requester, every expert to whom it was offered, and whoever took a step.
     *
     * @return pseudonyms, sorted
     */
    public Set<ActorId> involved() {
        return involved;
    }

    /**
     * Who reviews it.
     *
     * @return a pseudonym, or empty if nobody does
     */
    public Optional<ActorId> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    /**
     * What it came to.
     *
     * @return empty before it is concluded
     */
    public Optional<ReviewFinding> finding() {
        return Optional.ofNullable(finding);
    }

    /**
     * The conclusion in words.
     *
     * @return which sealed content, or empty before it is concluded
     */
    public Optional<ContentReference> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /**
     * What happened to it.
     *
     * @return the opening, which is the report, and the steps since
     */
    public History<ClinicalReviewState> history() {
        return history;
    }

    /**
     * Where it stands.
     *
     * @return the state after the last step
     */
    public ClinicalReviewState state() {
        return history.state();
    }

    /**
     * This review as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>Of somebody who stepped down since, the review does not keep who it was.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then, or somebody had it then who stepped down since
     */
    public Optional<ClinicalReview> asOf(LocalDate day) {
        return history.asOf(day).flatMap(then -> {
            boolean assigned = then.state() != ClinicalReviewState.OPENED;
            boolean passedOn = history.steps().stream()
                    .skip(then.steps().size())
                    .anyMatch(step -> step.to() == ClinicalReviewState.OPENED);
            boolean concluded = !history.reachesAfter(then, ClinicalReviewState.CONCLUDED);
            return assigned && passedOn
                    ? Optional.empty()
                    : Optional.of(new ClinicalReview(
                            request,
                            caseKey,
                            involved,
                            assigned ? reviewer : null,
                            concluded ? finding : null,
                            concluded ? conclusion : null,
                            then));
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClinicalReview r
                && request.equals(r.request)
                && caseKey.equals(r.caseKey)
                && involved.equals(r.involved)
                && Objects.equals(reviewer, r.reviewer)
                && finding == r.finding
                && Objects.equals(conclusion, r.conclusion)
                && history.equals(r.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, history);
    }

    /**
     * Request and state.
     *
     * @return for example {@code review of TE-0042 ASSIGNED}
     */
    @Override
    public String toString() {
        return "review of " + request + " " + state();
    }
}
