package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One participation of one member, from proposal to recognition. Immutable and thread-safe.
 *
 * <p>It counts as an engagement on a day only if it had begun by then ({@link #hasBegunBy(LocalDate)}); before, it is
 * a {@link PlannedEngagement}.
 *
 * <p>Its {@link #history()} is the truth about its state. One read from a file begins its history in the state that
 * the file tells, by {@link StepCall#readFromFile(LocalDate)}; the first and last day are then those of the file. Days
 * of steps are days in UTC.
 */
public final class Engagement {

    private final EngagementId id;
    private final PersonId member;
    private final OrganisationId host;
    private final @Nullable NeedId need;
    private final Modality modality;
    private final History<EngagementState> history;
    private final LocalDate proposedOn;
    private final DateRange planned;
    private final @Nullable LocalDate startedOn;
    private final @Nullable LocalDate endedOn;
    private final @Nullable String languagePlan;
    private final @Nullable String outsideTermReason;
    private final @Nullable LearningPlan learningPlan;
    private final @Nullable String handoverNote;
    private final List<Evaluation> evaluations;
    private final @Nullable Recognition recognition;

    private Engagement(Builder from) {
        this.id = from.id;
        this.member = from.member;
        this.host = from.host;
        this.need = from.need;
        this.modality = from.modality;
        this.proposedOn = from.proposedOn;
        this.planned = from.planned;
        this.startedOn = from.startedOn;
        this.endedOn = from.endedOn;
        this.languagePlan = from.languagePlan;
        this.outsideTermReason = from.outsideTermReason;
        this.learningPlan = from.learningPlan;
        this.handoverNote = from.handoverNote;
        this.evaluations = List.copyOf(from.evaluations);
        this.recognition = from.recognition;
        this.history = from.history == null ? asRead(from.state) : from.history;
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
        if (recognition != null && state != EngagementState.RECOGNISED) {
            throw new IllegalArgumentException(
                    "Only an engagement that is RECOGNISED has a recognition; found one for " + id + ", " + state);
        }
        requireDaysOfSteps();
    }

    /** The history of an engagement of which a file tells the state. */
    private History<EngagementState> asRead(EngagementState state) {
        LocalDate known = endedOn != null ? endedOn : startedOn != null ? startedOn : proposedOn;
        return History.opened(state, StepCall.readFromFile(known));
    }

    /** The first and last day are those of the steps, where the history has them. */
    private void requireDaysOfSteps() {
        for (Step<EngagementState> step : history.steps()) {
            EngagementState from = step.from().orElse(step.to());
            boolean begins = !from.hasBegun() && step.to().hasBegun();
            boolean ends = !from.isOver() && step.to().isOver();
            LocalDate day = dayOf(step.at());
            if ((begins && !day.equals(startedOn)) || (ends && !day.equals(endedOn))) {
                throw new IllegalArgumentException("First and last day are those of the steps; found " + startedOn
                        + " to " + endedOn + " for " + id + " and the step " + step);
            }
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Starts an engagement with what every one has. It is remote and {@link EngagementState#PROPOSED} until set.
     *
     * @param id its id
     * @param member who gives skills
     * @param host who receives them
     * @param proposedOn the day on which it was proposed
     * @param planned the days planned, with first and last day
     * @return a builder
     * @throws IllegalArgumentException if the planned period is open
     */
    public static Builder builder(
            EngagementId id, PersonId member, OrganisationId host, LocalDate proposedOn, DateRange planned) {
        return new Builder(id, member, host, proposedOn, planned);
    }

    /**
     * A builder that starts with everything known of this engagement.
     *
     * @return a builder, independent of this value
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, member, host, proposedOn, planned);
        copy.need = need;
        copy.modality = modality;
        copy.state = history.state();
        copy.history = history;
        copy.startedOn = startedOn;
        copy.endedOn = endedOn;
        copy.languagePlan = languagePlan;
        copy.outsideTermReason = outsideTermReason;
        copy.learningPlan = learningPlan;
        copy.handoverNote = handoverNote;
        copy.evaluations.addAll(evaluations);
        copy.recognition = recognition;
        return copy;
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public EngagementId id() {
        return id;
    }

    /**
     * Who gives skills.
     *
     * @return the member
     */
    public PersonId member() {
        return member;
    }

    /**
     * Who receives them.
     *
     * @return the host institution
     */
    public OrganisationId host() {
        return host;
    }

    /**
     * The need it meets.
     *
     * @return the need, or empty if there was no request before it
     */
    public Optional<NeedId> need() {
        return Optional.ofNullable(need);
    }

    /**
     * How the skills reach the host.
     *
     * @return the modality
     */
    public Modality modality() {
        return modality;
    }

    /**
     * The state now.
     *
     * @return the last state of its history
     */
    public EngagementState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step
     */
    public History<EngagementState> history() {
        return history;
    }

    /**
     * Whether nothing has happened since it was read from a file.
     *
     * @return true if its history says no more than state and days do
     */
    public boolean isAsRead() {
        return history.equals(asRead(history.state()));
    }

    /**
     * When it was proposed.
     *
     * @return the day
     */
    public LocalDate proposedOn() {
        return proposedOn;
    }

    /**
     * The days planned.
     *
     * @return with first and last day
     */
    public DateRange planned() {
        return planned;
    }

    /**
     * When it began.
     *
     * @return the day, or empty if it has not
     */
    public Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn);
    }

    /**
     * When it ended, or was called off.
     *
     * @return the day, or empty if it is not over
     */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /**
     * The days of the engagement as best known: those it took, or those planned.
     *
     * @return from the first day to the last; while it runs, to the last day planned or its first day, whichever is
     *     later
     */
    public DateRange period() {
        if (startedOn == null) {
            return planned;
        }
        LocalDate last = endedOn != null ? endedOn : planned.last();
        return DateRange.of(startedOn, last.isBefore(startedOn) ? startedOn : last);
    }

    /**
     * How member, staff and patients will understand each other on site.
     *
     * @return the plan, or empty if there is none
     */
    public Optional<String> languagePlan() {
        return Optional.ofNullable(languagePlan);
    }

    /**
     * Why it lies outside the programme's term.
     *
     * @return the reason, or empty if none is given
     */
    public Optional<String> outsideTermReason() {
        return Optional.ofNullable(outsideTermReason);
    }

    /**
     * Who learns what.
     *
     * @return counterpart and goals, or empty if none are named
     */
    public Optional<LearningPlan> learningPlan() {
        return Optional.ofNullable(learningPlan);
    }

    /**
     * What was handed over at the end, and to whom.
     *
     * @return the note, or empty if there is none
     */
    public Optional<String> handoverNote() {
        return Optional.ofNullable(handoverNote);
    }

    /**
     * How both sides saw it.
     *
     * @return in the order in which they were recorded
     */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    /**
     * How one side saw it at one point, as far as it was given by a day.
     *
     * @param point the code of the point, such as {@code T1}
     * @param side whose view
     * @param day the day
     * @return the evaluation, or empty if none was given by then
     */
    public Optional<Evaluation> evaluation(String point, EvaluationSide side, LocalDate day) {
        requireNonNull(point, "point");
        requireNonNull(side, "side");
        requireNonNull(day, "day");
        return evaluations.stream()
                .filter(each -> each.point().equals(point)
                        && each.side() == side
                        && !each.on().isAfter(day))
                .findFirst();
    }

    /**
     * How the member was thanked.
     *
     * @return the recognition, or empty if there was none, or the file does not tell
     */
    public Optional<Recognition> recognition() {
        return Optional.ofNullable(recognition);
    }

    /**
     * Whether it is short or long.
     *
     * @param threshold the programme's, or else the country's
     * @return the class of {@link #period()}
     */
    public TermClass termClass(TermThreshold threshold) {
        return threshold.classOf(period());
    }

    /**
     * Whether it counts as an engagement on a day.
     *
     * @param day the as-of day
     * @return true if it began on that day or before
     */
    public boolean hasBegunBy(LocalDate day) {
        return startedOn != null && !startedOn.isAfter(day);
    }

    /**
     * This engagement as it stood at the end of a day, if it had begun. On a day before its history begins, as it
     * does in what was read from a file, it is under way: whether it was halted then is not known.
     *
     * @param day the as-of day
     * @return itself, or itself as it stood, or empty if it began only later or never
     */
    public Optional<Engagement> begunBy(LocalDate day) {
        LocalDate first = startedOn;
        if (first == null || first.isAfter(day)) {
            return Optional.empty();
        }
        if (!dayOf(history.last().at()).isAfter(day) && (endedOn == null || !endedOn.isAfter(day))) {
            return Optional.of(this);
        }
        History<EngagementState> then = history.before(
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1))
                .orElseGet(() -> History.opened(EngagementState.ACTIVE, StepCall.readFromFile(first)));
        Builder stood = toBuilder().history(then);
        if (!then.state().isOver()) {
            stood.endedOn = null;
            stood.handoverNote = null;
        }
        if (then.state() != EngagementState.RECOGNISED) {
            stood.recognition = null;
        }
        stood.evaluations.removeIf(evaluation -> evaluation.on().isAfter(day));
        return Optional.of(stood.build());
    }

    /**
     * Whether it is under way on a day: begun and not over.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean isUnderWayOn(LocalDate day) {
        return hasBegunBy(day) && (endedOn == null || !endedOn.isBefore(day));
    }

    /**
     * This engagement as a plan, on a day on which it was proposed, had not begun and was not called off.
     *
     * @param day the as-of day
     * @return the plan, or empty if it was not planned on that day
     */
    public Optional<PlannedEngagement> plannedOn(LocalDate day) {
        boolean calledOff = startedOn == null && endedOn != null && !endedOn.isAfter(day);
        return proposedOn.isAfter(day) || hasBegunBy(day) || calledOff
                ? Optional.empty()
                : Optional.of(new PlannedEngagement(id, member, host, planned));
    }

    /**
     * Both sides agree to it.
     *
     * @param call by a coordinator or the programme manager
     * @param agreement when each side said yes, and the need it answers
     * @return the engagement {@link EngagementState#AGREED}, or why not
     */
    public StepResult<Engagement, EngagementState> agree(StepCall call, Agreement agreement) {
        return to(EngagementState.AGREED, call)
                .require(EngagementCondition.BOTH_SIDES_AGREED, () -> agreement.isMadeBy(call.day()))
                .examine(EngagementCondition.NEED_COMES_FIRST, () -> agreement.againstNeed(this))
                .take(this::after);
    }

    /**
     * Somebody without a conflict of interest finds everything in order. Work from abroad is only spared the papers
     * of a traveller. Papers are looked at for the first day planned, or for the day of the step if that is later.
     *
     * @param call by a coordinator or the programme manager
     * @param clearance what lies on the table
     * @return the engagement {@link EngagementState#CLEARED}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or another need
     */
    public StepResult<Engagement, EngagementState> clear(StepCall call, Clearance clearance) {
        clearance.requireFor(this);
        LocalDate first = planned.first().isBefore(call.day()) ? call.day() : planned.first();
        Attempt<EngagementState> attempt = to(EngagementState.CLEARED, call)
                .examine(EngagementCondition.DECIDER_UNCONFLICTED, () -> clearance.conflicts(call));
        return fitToWork(attempt, call, clearance, first).take(this::after);
    }

    /**
     * The member is told about host, counterpart, goals and rules.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#BRIEFED}, or why not
     */
    public StepResult<Engagement, EngagementState> brief(StepCall call) {
        return to(EngagementState.BRIEFED, call)
                .require(EngagementCondition.LEARNING_PLANNED, () -> learningPlan != null)
                .take(this::after);
    }

    /**
     * The first day, or the first after a halt. What was found in order when the member was cleared has to be so
     * still.
     *
     * @param call by a coordinator, the programme manager or the host; the first such day is the first day
     * @param clearance what lies on the table that day
     * @return the engagement {@link EngagementState#ACTIVE}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or another need
     */
    public StepResult<Engagement, EngagementState> begin(StepCall call, Clearance clearance) {
        clearance.requireFor(this);
        return fitToWork(to(EngagementState.ACTIVE, call), call, clearance, call.day())
                .take(this::after);
    }

    private Attempt<EngagementState> fitToWork(
            Attempt<EngagementState> attempt, StepCall call, Clearance clearance, LocalDate first) {
        DateRange period = from(first);
        return attempt.examine(EngagementCondition.MEMBER_AVAILABLE, () -> clearance.unavailable(call, modality, first))
                .examine(EngagementCondition.CREDENTIAL_VERIFIED, () -> clearance.unverified(call, first))
                .examine(EngagementCondition.AUTHORISATION_ACCEPTED, () -> clearance.unauthorised(modality, first))
                .examine(EngagementCondition.DECLARATIONS_MADE, () -> clearance.undeclared(call))
                .examine(EngagementCondition.TRAVEL_PAPERS_READY, () -> clearance.paperless(this, period))
                .examine(EngagementCondition.DAYS_IN_TERM, () -> clearance.outsideTerm(this, period));
    }

    /** The days from a day to the last one planned, or that day alone if it is later. */
    private DateRange from(LocalDate day) {
        return DateRange.of(day, planned.last().isBefore(day) ? day : planned.last());
    }

    /**
     * It is halted for a time.
     *
     * @param call by a coordinator, the programme manager, the host or a rule
     * @return the engagement {@link EngagementState#SUSPENDED}, or why not
     */
    public StepResult<Engagement, EngagementState> suspend(StepCall call) {
        return to(EngagementState.SUSPENDED, call).take(this::after);
    }

    /**
     * It is halted because the member cannot be called upon. The reason is always {@code member-unavailable}, be it
     * an illness, a duty elsewhere or a hold, so that none can be told from another.
     *
     * @param by a coordinator, the programme manager, the host or a rule
     * @param at when
     * @return the engagement {@link EngagementState#SUSPENDED}, or why not
     */
    public StepResult<Engagement, EngagementState> suspendAsUnavailable(Actor by, Instant at) {
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
    public Optional<StepResult<Engagement, EngagementState>> suspendIfStopped(Holds holds, Actor by, Instant at) {
        boolean stopped = holds.stops(ActorId.of(member.value()), at);
        return stopped && state() == EngagementState.ACTIVE
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
    public StepResult<Engagement, EngagementState> resume(StepCall call, Clearance clearance) {
        return begin(call, clearance);
    }

    /**
     * The last day, as planned.
     *
     * @param call by a coordinator, the programme manager or the host; its day is the last day
     * @param note what is handed over, and to whom; blank if nobody wrote it
     * @return the engagement {@link EngagementState#COMPLETED}, or why not
     */
    public StepResult<Engagement, EngagementState> complete(StepCall call, String note) {
        requireNonNull(note, "note");
        return to(EngagementState.COMPLETED, call)
                .require(EngagementCondition.HANDOVER_WRITTEN, () -> !note.isBlank())
                .take(now -> toBuilder().next(now).handoverNote(note).build());
    }

    /**
     * It ends before its time. Date, reason and who ends it are those of the call.
     *
     * @param call by either side, a coordinator or the programme manager; its day is the last day
     * @return the engagement {@link EngagementState#ENDED_EARLY}, or why not
     */
    public StepResult<Engagement, EngagementState> endEarly(StepCall call) {
        return byOwnMember(EngagementState.ENDED_EARLY, call);
    }

    /**
     * Both sides have looked at it.
     *
     * @param call by a coordinator, the programme manager or who follows results
     * @param plan says at which points both sides have to have answered
     * @return the engagement {@link EngagementState#EVALUATED}, or which answers are missing
     */
    public StepResult<Engagement, EngagementState> evaluate(StepCall call, EvaluationPlan plan) {
        return to(EngagementState.EVALUATED, call)
                .examine(EngagementCondition.BOTH_SIDES_EVALUATED, () -> {
                    List<String> missing = plan.missing(this, call.day());
                    return missing.isEmpty()
                            ? List.of()
                            : List.of(Reason.of(EngagementCondition.BOTH_SIDES_EVALUATED)
                                    .with("missing", missing));
                })
                .take(this::after);
    }

    /**
     * The member is thanked.
     *
     * @param call by a coordinator or the programme manager
     * @param given certificate, letter, hours and points
     * @param accreditations who may give points of continuing education
     * @param ties who is bound to whom: nobody certifies himself, herself or kin
     * @return the engagement {@link EngagementState#RECOGNISED}, or why not
     */
    public StepResult<Engagement, EngagementState> recognise(
            StepCall call, Recognition given, Collection<Accreditation> accreditations, Ties ties) {
        return to(EngagementState.RECOGNISED, call)
                .examine(
                        EngagementCondition.DECIDER_UNCONFLICTED,
                        () -> ConflictOfInterest.of(call.by(), List.of(ActorId.of(member.value())), ties, call.day()))
                .examine(
                        EngagementCondition.PROVIDER_ACCREDITED,
                        () -> given
                                .cpd()
                                .filter(award -> !Accreditation.anyCovers(accreditations, award, given.on()))
                                .map(award -> Reason.of(EngagementCondition.PROVIDER_ACCREDITED)
                                        .with("provider", award.provider().value()))
                                .stream()
                                .toList())
                .take(now -> toBuilder().next(now).recognition(given).build());
    }

    /**
     * It is called off before it began.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#CANCELLED}, or why not
     */
    public StepResult<Engagement, EngagementState> cancel(StepCall call) {
        return to(EngagementState.CANCELLED, call).take(this::after);
    }

    /**
     * One side turns it down before it began.
     *
     * @param call by either side, a coordinator or the programme manager
     * @return the engagement {@link EngagementState#DECLINED}, or why not
     */
    public StepResult<Engagement, EngagementState> decline(StepCall call) {
        return byOwnMember(EngagementState.DECLINED, call);
    }

    /**
     * The member did not come.
     *
     * @param call by a coordinator, the programme manager or the host, on the first day planned or later
     * @return the engagement {@link EngagementState#NO_SHOW}, or why not
     */
    public StepResult<Engagement, EngagementState> noShow(StepCall call) {
        return to(EngagementState.NO_SHOW, call)
                .examine(
                        EngagementCondition.FIRST_DAY_REACHED,
                        () -> call.day().isBefore(planned.first())
                                ? List.of(Reason.of(EngagementCondition.FIRST_DAY_REACHED)
                                        .with("first", planned.first()))
                                : List.of())
                .take(this::after);
    }

    private StepResult<Engagement, EngagementState> byOwnMember(EngagementState wanted, StepCall call) {
        return to(wanted, call)
                .require(
                        EngagementCondition.OWN_ENGAGEMENT,
                        () -> call.by().role() != Role.MEMBER
                                || call.by().id().value().equals(member.value()))
                .take(this::after);
    }

    private Attempt<EngagementState> to(EngagementState wanted, StepCall call) {
        return EngagementLifeCycle.TABLE.attempt(history, wanted, call);
    }

    private Engagement after(History<EngagementState> now) {
        return toBuilder().next(now).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Engagement e
                && id.equals(e.id)
                && member.equals(e.member)
                && host.equals(e.host)
                && Objects.equals(need, e.need)
                && modality == e.modality
                && history.equals(e.history)
                && proposedOn.equals(e.proposedOn)
                && planned.equals(e.planned)
                && Objects.equals(startedOn, e.startedOn)
                && Objects.equals(endedOn, e.endedOn)
                && Objects.equals(languagePlan, e.languagePlan)
                && Objects.equals(outsideTermReason, e.outsideTermReason)
                && Objects.equals(learningPlan, e.learningPlan)
                && Objects.equals(handoverNote, e.handoverNote)
                && evaluations.equals(e.evaluations)
                && Objects.equals(recognition, e.recognition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, member, host, need, modality, state(), planned, startedOn, endedOn);
    }

    @Override
    public String toString() {
        return "Engagement " + id + " of " + member + " at " + host + ", " + state();
    }

    /** Collects what is known of an engagement. Not thread-safe. */
    public static final class Builder {

        private final EngagementId id;
        private final PersonId member;
        private final OrganisationId host;
        private final LocalDate proposedOn;
        private final DateRange planned;
        private @Nullable NeedId need;
        private Modality modality = Modality.REMOTE;
        private EngagementState state = EngagementState.PROPOSED;
        private @Nullable History<EngagementState> history;
        private @Nullable LocalDate startedOn;
        private @Nullable LocalDate endedOn;
        private @Nullable String languagePlan;
        private @Nullable String outsideTermReason;
        private @Nullable LearningPlan learningPlan;
        private @Nullable String handoverNote;
        private final List<Evaluation> evaluations = new ArrayList<>(0);
        private @Nullable Recognition recognition;

        private Builder(
                EngagementId id, PersonId member, OrganisationId host, LocalDate proposedOn, DateRange planned) {
            this.id = requireNonNull(id, "id");
            this.member = requireNonNull(member, "member");
            this.host = requireNonNull(host, "host");
            this.proposedOn = requireNonNull(proposedOn, "proposedOn");
            this.planned = requireNonNull(planned, "planned");
            if (!planned.hasFirst() || !planned.hasLast()) {
                throw new IllegalArgumentException(
                        "An engagement is planned from a first to a last day; found " + planned + " for " + id);
            }
        }

        /**
         * Sets the need it meets.
         *
         * @param value the need
         * @return this builder
         */
        public Builder need(NeedId value) {
            need = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how the skills reach the host.
         *
         * @param value the modality
         * @return this builder
         */
        public Builder modality(Modality value) {
            modality = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the state that a file tells; the history begins anew with it if it is another than now. To take a
         * step, use the methods of the engagement.
         *
         * @param value the state; one that has begun or is over needs its days
         * @return this builder
         */
        public Builder state(EngagementState value) {
            history = value == state ? history : null;
            state = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what has happened, and with it the state.
         *
         * @param value the history
         * @return this builder
         */
        public Builder history(History<EngagementState> value) {
            history = requireNonNull(value, "value");
            state = value.state();
            return this;
        }

        /** Takes a step: the days of beginning and end are its day. */
        private Builder next(History<EngagementState> now) {
            LocalDate day = dayOf(now.last().at());
            if (now.state().hasBegun() && startedOn == null) {
                startedOn = day;
            }
            if (now.state().isOver() && endedOn == null) {
                endedOn = day;
            }
            return history(now);
        }

        /**
         * Sets the day on which it began; the state has to be one that has begun.
         *
         * @param value the day
         * @return this builder
         */
        public Builder startedOn(LocalDate value) {
            startedOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the day on which it ended or was called off; the state has to be one that is over.
         *
         * @param value the day
         * @return this builder
         */
        public Builder endedOn(LocalDate value) {
            endedOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how people will understand each other on site.
         *
         * @param value the plan, not blank
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder languagePlan(String value) {
            languagePlan = present(value, "language plan");
            return this;
        }

        /**
         * Sets why it lies outside the programme's term.
         *
         * @param value the reason, not blank
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder outsideTermReason(String value) {
            outsideTermReason = present(value, "reason to be outside the term");
            return this;
        }

        /**
         * Sets who learns what.
         *
         * @param value counterpart and goals
         * @return this builder
         */
        public Builder learningPlan(LearningPlan value) {
            learningPlan = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what was handed over, and to whom.
         *
         * @param value the note, not blank
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder handoverNote(String value) {
            handoverNote = present(value, "handover note");
            return this;
        }

        /**
         * Adds how one side saw it.
         *
         * @param value the evaluation
         * @return this builder
         * @throws IllegalArgumentException if that side answered at that point already
         */
        public Builder evaluation(Evaluation value) {
            for (Evaluation known : evaluations) {
                if (known.side() == value.side() && known.point().equals(value.point())) {
                    throw new IllegalArgumentException("Each side answers once at each point; found a second answer of"
                            + " the " + value.side() + " at " + value.point() + " for " + id);
                }
            }
            evaluations.add(value);
            return this;
        }

        /**
         * Sets how the member was thanked; the state has to be {@link EngagementState#RECOGNISED}.
         *
         * @param value the recognition
         * @return this builder
         */
        public Builder recognition(Recognition value) {
            recognition = requireNonNull(value, "value");
            return this;
        }

        private String present(String value, String what) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("A " + what + " is written or left out; found blank for " + id);
            }
            return value;
        }

        /**
         * The engagement.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if state and days contradict each other
         */
        public Engagement build() {
            return new Engagement(this);
        }
    }
}
