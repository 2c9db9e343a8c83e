package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final EngagementDays days;
    private final History<EngagementState> history;
    private final @Nullable String languagePlan;
    private final @Nullable String outsideTermReason;
    private final @Nullable LearningPlan learningPlan;
    private final @Nullable String handoverNote;
    private final Evaluations evaluations;
    private final @Nullable Recognition recognition;

    Engagement(EngagementBuilder from) {
        this.id = from.id;
        this.member = from.member;
        this.host = from.host;
        this.need = from.need;
        this.modality = from.modality;
        this.days = from.days;
        this.history = from.history();
        this.languagePlan = from.languagePlan;
        this.outsideTermReason = from.outsideTermReason;
        this.learningPlan = from.learningPlan;
        this.handoverNote = from.handoverNote;
        this.evaluations = from.evaluations;
        this.recognition = from.recognition;
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
    public static EngagementBuilder builder(
            EngagementId id, PersonId member, OrganisationId host, LocalDate proposedOn, DateRange planned) {
        return new EngagementBuilder(id, member, host, proposedOn, planned);
    }

    /**
     * A builder that starts with everything known of this engagement.
     *
     * @return a builder, independent of this value
     */
    public EngagementBuilder toBuilder() {
        return new EngagementBuilder(this, days);
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
        return history.equals(days.asRead(history.state()));
    }

    /**
     * When it was proposed.
     *
     * @return the day
     */
    public LocalDate proposedOn() {
        return days.proposedOn();
    }

    /**
     * The days planned.
     *
     * @return with first and last day
     */
    public DateRange planned() {
        return days.planned();
    }

    /**
     * When it began.
     *
     * @return the day, or empty if it has not
     */
    public Optional<LocalDate> startedOn() {
        return Optional.ofNullable(days.startedOn());
    }

    /**
     * When it ended, or was called off.
     *
     * @return the day, or empty if it is not over
     */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(days.endedOn());
    }

    /**
     * The days of the engagement as best known: those it took, or those planned.
     *
     * @return from the first day to the last; while it runs, to the last day planned or its first day, whichever is
     *     later
     */
    public DateRange period() {
        return days.period();
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
        return evaluations.all();
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
        return evaluations.givenBy(day).at(point, side);
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
        return days.hasBegunBy(day);
    }

    /**
     * This engagement as it stood at the end of a day, if it had begun. On a day before its history begins, as it
     * does in what was read from a file, it is under way: whether it was halted then is not known.
     *
     * @param day the as-of day
     * @return itself, or itself as it stood, or empty if it began only later or never
     */
    public Optional<Engagement> begunBy(LocalDate day) {
        LocalDate first = days.startedOn();
        LocalDate last = days.endedOn();
        if (first == null || first.isAfter(day)) {
            return Optional.empty();
        }
        if (!EngagementDays.dayOf(history.last().at()).isAfter(day) && (last == null || !last.isAfter(day))) {
            return Optional.of(this);
        }
        History<EngagementState> then = history.before(
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1))
                .orElseGet(() -> History.opened(EngagementState.ACTIVE, StepCall.readFromFile(first)));
        return Optional.of(toBuilder().asItStood(day, then).build());
    }

    /**
     * Whether it is under way on a day: begun and not over.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean isUnderWayOn(LocalDate day) {
        return days.isUnderWayOn(day);
    }

    /**
     * This engagement as a plan, on a day on which it was proposed, had not begun and was not called off.
     *
     * @param day the as-of day
     * @return the plan, or empty if it was not planned on that day
     */
    public Optional<PlannedEngagement> plannedOn(LocalDate day) {
        return days.isPlannedOn(day)
                ? Optional.of(new PlannedEngagement(id, member, host, days.planned()))
                : Optional.empty();
    }

    /**
     * Both sides agree to it.
     *
     * @param call by a coordinator or the programme manager
     * @param agreement when each side said yes, and the need it answers
     * @return the engagement {@link EngagementState#AGREED}, or why not
     */
    public StepResult<Engagement, EngagementState> agree(StepCall call, Agreement agreement) {
        return steps().agree(call, agreement);
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
        return steps().clear(call, clearance);
    }

    /**
     * The member is told about host, counterpart, goals and rules.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#BRIEFED}, or why not
     */
    public StepResult<Engagement, EngagementState> brief(StepCall call) {
        return steps().brief(call);
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
        return steps().begin(call, clearance);
    }

    /**
     * It is halted for a time.
     *
     * @param call by a coordinator, the programme manager, the host or a rule
     * @return the engagement {@link EngagementState#SUSPENDED}, or why not
     */
    public StepResult<Engagement, EngagementState> suspend(StepCall call) {
        return steps().suspend(call);
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
        return steps().suspendAsUnavailable(by, at);
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
        return steps().suspendIfStopped(holds, by, at);
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
        return steps().complete(call, note);
    }

    /**
     * It ends before its time. Date, reason and who ends it are those of the call.
     *
     * @param call by either side, a coordinator or the programme manager; its day is the last day
     * @return the engagement {@link EngagementState#ENDED_EARLY}, or why not
     */
    public StepResult<Engagement, EngagementState> endEarly(StepCall call) {
        return steps().endEarly(call);
    }

    /**
     * Both sides have looked at it.
     *
     * @param call by a coordinator, the programme manager or who follows results
     * @param plan says at which points both sides have to have answered
     * @return the engagement {@link EngagementState#EVALUATED}, or which answers are missing
     */
    public StepResult<Engagement, EngagementState> evaluate(StepCall call, EvaluationPlan plan) {
        return steps().evaluate(call, plan);
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
        return steps().recognise(call, given, accreditations, ties);
    }

    /**
     * It is called off before it began.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the engagement {@link EngagementState#CANCELLED}, or why not
     */
    public StepResult<Engagement, EngagementState> cancel(StepCall call) {
        return steps().cancel(call);
    }

    /**
     * One side turns it down before it began.
     *
     * @param call by either side, a coordinator or the programme manager
     * @return the engagement {@link EngagementState#DECLINED}, or why not
     */
    public StepResult<Engagement, EngagementState> decline(StepCall call) {
        return steps().decline(call);
    }

    /**
     * The member did not come.
     *
     * @param call by a coordinator, the programme manager or the host, on the first day planned or later
     * @return the engagement {@link EngagementState#NO_SHOW}, or why not
     */
    public StepResult<Engagement, EngagementState> noShow(StepCall call) {
        return steps().noShow(call);
    }

    private EngagementSteps steps() {
        return new EngagementSteps(this);
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
                && days.equals(e.days)
                && Objects.equals(languagePlan, e.languagePlan)
                && Objects.equals(outsideTermReason, e.outsideTermReason)
                && Objects.equals(learningPlan, e.learningPlan)
                && Objects.equals(handoverNote, e.handoverNote)
                && evaluations.equals(e.evaluations)
                && Objects.equals(recognition, e.recognition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, member, host, need, modality, state(), days);
    }

    @Override
    public String toString() {
        return "Engagement " + id + " of " + member + " at " + host + ", " + state();
    }
}
