package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request for an opinion: a clinician asks remote experts about a patient and keeps the responsibility. It goes from
 * draft through triage, timed offers and an opinion to follow-up, as {@link TeleExpertiseLifeCycle} lists. Each step
 * gives the new request or a refusal that says what is missing. The steps stand by phase: {@link RequestIntake},
 * {@link RequestOffers}, {@link RequestOpinion}, {@link RequestEnding}; here is what is known of the request. Immutable and
 * thread-safe; a step takes O(steps + offers).
 *
 * <p>Words come in sealed, and only as text that was looked at for identifiers of the patient.
 *
 * <p>It holds pseudonyms, codes and references to sealed content, and never content. Every change is a step of its
 * history, so {@link io.github.diasporaskills.core.lifecycle.Merge} finds out a copy that is out of date.
 */
public final class TeleExpertiseRequest implements RequestIntake, RequestOffers, RequestOpinion, RequestEnding {

    private final TeleExpertiseRequestId id;
    private final CaseKey caseKey;
    private final OrganisationId site;
    private final ActorId requester;
    private final Question question;
    private final Gender patientGender;
    private final @Nullable String urgency;
    private final @Nullable Deadline followUp;
    private final List<ContentReference> texts;
    private final List<Allocation> allocations;
    private final List<DisclosureRecord> disclosures;
    private final List<Clarification> clarifications;
    private final @Nullable Opinion opinion;
    private final @Nullable ReferralRequest referral;
    private final @Nullable FollowUpReport report;
    private final History<TeleExpertiseState> history;

    TeleExpertiseRequest(TeleExpertiseRequestBuilder from) {
        this.id = from.id;
        this.caseKey = from.caseKey;
        this.site = from.site;
        this.requester = from.requester;
        this.question = from.question;
        this.patientGender = from.patientGender;
        this.urgency = from.urgency;
        this.followUp = from.followUp;
        this.texts = List.copyOf(from.texts);
        this.allocations = List.copyOf(from.allocations);
        this.disclosures = List.copyOf(from.disclosures);
        this.clarifications = List.copyOf(from.clarifications);
        this.opinion = from.opinion;
        this.referral = from.referral;
        this.report = from.report;
        this.history = from.history;
    }

    /**
     * Begins a request. Whoever begins it is the requester.
     *
     * @param call the requester, when and why
     * @param id unique in the programme
     * @param caseKey the pseudonym of the patient's case
     * @param site the institution of the requester
     * @param question whom it asks
     * @param patientGender the patient's own statement, or not asked
     * @return a draft
     * @throws IllegalArgumentException if the role is not that of a requester
     */
    public static TeleExpertiseRequest draft(
            StepCall call,
            TeleExpertiseRequestId id,
            CaseKey caseKey,
            OrganisationId site,
            Question question,
            Gender patientGender) {
        if (call.by().role() != Role.REQUESTER) {
            throw new IllegalArgumentException("A requester begins a request for an opinion; found the role "
                    + call.by().role());
        }
        return new TeleExpertiseRequestBuilder(
                        id, caseKey, site, call.by().id(), question, TeleExpertiseLifeCycle.TABLE.open(call))
                .patientGender(patientGender)
                .build();
    }

    /**
     * Starts a request as it was written down, with its history.
     *
     * @param id unique in the programme
     * @param caseKey the pseudonym of the patient's case
     * @param site the institution of the requester
     * @param requester who asks
     * @param question whom it asks
     * @param history what happened to it
     * @return a builder, which checks that everything fits the history
     */
    public static TeleExpertiseRequestBuilder restored(
            TeleExpertiseRequestId id,
            CaseKey caseKey,
            OrganisationId site,
            ActorId requester,
            Question question,
            History<TeleExpertiseState> history) {
        return new TeleExpertiseRequestBuilder(id, caseKey, site, requester, question, history);
    }

    /**
     * The id.
     *
     * @return unique in the programme
     */
    public TeleExpertiseRequestId id() {
        return id;
    }

    /**
     * The pseudonym of the patient's case, used outside the file.
     *
     * @return the key
     */
    public CaseKey caseKey() {
        return caseKey;
    }

    /**
     * The institution of the requester.
     *
     * @return the site that has to be enrolled
     */
    public OrganisationId site() {
        return site;
    }

    /**
     * Who asks, and keeps the responsibility for the patient.
     *
     * @return a pseudonym
     */
    public ActorId requester() {
        return requester;
    }

    /**
     * Whom it asks.
     *
     * @return profession, specialty and languages
     */
    public Question question() {
        return question;
    }

    /**
     * The patient's own statement of gender, for results by gender.
     *
     * @return never inferred
     */
    public Gender patientGender() {
        return patientGender;
    }

    /**
     * How urgent it is, as triage said.
     *
     * @return a name of the pack, or empty before triage
     */
    public Optional<String> urgency() {
        return Optional.ofNullable(urgency);
    }

    /**
     * What was handed in, one text for each time.
     *
     * @return which sealed content, the last one last; empty for a draft
     */
    public List<ContentReference> texts() {
        return texts;
    }

    /**
     * The offers.
     *
     * @return in the order of their numbers
     */
    public List<Allocation> allocations() {
        return allocations;
    }

    /**
     * One offer.
     *
     * @param offer its id
     * @return empty if this request has no such offer
     */
    public Optional<Allocation> allocation(AllocationId offer) {
        requireNonNull(offer, "offer");
        return allocations.stream().filter(each -> each.id().equals(offer)).findFirst();
    }

    /**
     * The offers that stand, and the accepted one.
     *
     * @return at most one, unless the policy let several experts be asked at once
     */
    public List<Allocation> activeAllocations() {
        return allocations.stream().filter(Allocation::isActive).toList();
    }

    /**
     * What was handed over by its steps, to whom and on what grounds.
     *
     * @return in the order of time; they hold no content
     */
    public List<DisclosureRecord> disclosures() {
        return disclosures;
    }

    /**
     * The rounds of clarification.
     *
     * @return in the order of time
     */
    public List<Clarification> clarifications() {
        return clarifications;
    }

    /**
     * The opinion.
     *
     * @return empty before it was given
     */
    public Optional<Opinion> opinion() {
        return Optional.ofNullable(opinion);
    }

    /**
     * The wish for a referral that it became.
     *
     * @return empty unless it was converted
     */
    public Optional<ReferralRequest> referral() {
        return Optional.ofNullable(referral);
    }

    /**
     * When follow-up is due, with its explanation: the days of the pack after the first submission. A question of
     * triage does not move it.
     *
     * @return empty before submission
     */
    public Optional<Deadline> followUp() {
        return Optional.ofNullable(followUp);
    }

    /**
     * Whether the requester is to be asked now what became of the patient, noticed or not.
     *
     * @param at an instant
     * @return true if the request had an opinion, or was marked as to be followed up, and follow-up was due
     */
    public boolean isFollowUpDueAt(Instant at) {
        Optional<TeleExpertiseState> then = history.stateAt(at);
        boolean answered = then.filter(state -> state == TeleExpertiseState.ANSWERED
                        || (state == TeleExpertiseState.CLARIFYING
                                && history.firstReached(TeleExpertiseState.ANSWERED)
                                        .filter(first -> !first.isAfter(at))
                                        .isPresent()))
                .isPresent();
        return then.equals(Optional.of(TeleExpertiseState.FOLLOW_UP_DUE))
                || (answered && followUpDue().filter(due -> !at.isBefore(due)).isPresent());
    }

    Optional<Instant> followUpDue() {
        return followUp().flatMap(Deadline::due);
    }

    /**
     * What became of the patient.
     *
     * @return the report, or empty if there is none, or none yet
     */
    public Optional<FollowUpReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * Whether it was closed with nobody reporting.
     *
     * @return true if it is closed and has no report
     */
    public boolean isClosedWithoutReport() {
        return state() == TeleExpertiseState.CLOSED && report == null;
    }

    /**
     * The clinical review that its report opened.
     *
     * @return the review as it was opened, by the same step; empty unless the report suspects harm
     */
    public Optional<ClinicalReview> openedReview() {
        return report().filter(FollowUpReport::isHarmSuspected)
                .flatMap(harm -> history.steps().stream()
                        .filter(step -> step.to() == TeleExpertiseState.CLOSED)
                        .findFirst())
                .map(step -> ClinicalReview.opened(
                        id, caseKey, involved(), new StepCall(step.by(), step.at(), StepReason.of("harm-suspected"))));
    }

    /**
     * Who had a part in the case: the requester, every expert to whom it was offered, and whoever took a step.
     *
     * @return pseudonyms, sorted; software is nobody
     */
    public Set<ActorId> involved() {
        Set<ActorId> people = new TreeSet<>(Set.of(requester));
        history.steps().stream()
                .map(step -> step.by())
                .filter(actor -> actor.role() != Role.SYSTEM)
                .forEach(actor -> people.add(actor.id()));
        allocations.forEach(each -> people.add(ActorId.of(each.expert().value())));
        return Collections.unmodifiableSet(people);
    }

    /**
     * When it was first handed in.
     *
     * @return empty before submission
     */
    public Optional<Instant> submittedAt() {
        return history.firstReached(TeleExpertiseState.SUBMITTED);
    }

    /**
     * When the opinion was given.
     *
     * @return empty before
     */
    public Optional<Instant> answeredAt() {
        return opinion().map(Opinion::at);
    }

    /**
     * What happened to it.
     *
     * @return the opening and the steps since
     */
    public History<TeleExpertiseState> history() {
        return history;
    }

    /**
     * Where it stands.
     *
     * @return the state after the last step
     */
    public TeleExpertiseState state() {
        return history.state();
    }

    /**
     * This request as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>A deadline that was computed anew since is shown as it is now.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then, or the
     *     instants of its offers and of its steps contradict each other
     */
    public Optional<TeleExpertiseRequest> asOf(LocalDate day) {
        return asOf(UtcDay.end(day));
    }

    /**
     * This request as it stood at an instant, with nothing that came later: for the end of a day by the clock of a
     * country, which is not the end of a day in UTC.
     *
     * @param instant any instant
     * @return as {@link #asOf(LocalDate)}
     */
    public Optional<TeleExpertiseRequest> asOf(Instant instant) {
        return history.before(instant)
                .flatMap(then -> new TeleExpertiseRequestBuilder(this, then)
                        .asItStood(instant, history)
                        .builtIfWhole());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeleExpertiseRequest r
                && id.equals(r.id)
                && caseKey.equals(r.caseKey)
                && site.equals(r.site)
                && requester.equals(r.requester)
                && question.equals(r.question)
                && patientGender == r.patientGender
                && Objects.equals(urgency, r.urgency)
                && Objects.equals(followUp, r.followUp)
                && texts.equals(r.texts)
                && allocations.equals(r.allocations)
                && disclosures.equals(r.disclosures)
                && clarifications.equals(r.clarifications)
                && Objects.equals(opinion, r.opinion)
                && Objects.equals(referral, r.referral)
                && Objects.equals(report, r.report)
                && history.equals(r.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, history);
    }

    /**
     * Id and state.
     *
     * @return for example {@code TE-0042 ALLOCATED}
     */
    @Override
    public String toString() {
        return id + " " + state();
    }
}
