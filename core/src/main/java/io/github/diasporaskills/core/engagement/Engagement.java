package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
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
 * of steps are days in UTC. The steps stand by phase; each takes O(steps).
 */
public final class Engagement implements EngagementPreparation, EngagementWork, EngagementReview {

    private final EngagementId id;
    private final PersonId member;
    private final OrganisationId host;
    private final @Nullable NeedId need;
    private final Modality modality;
    private final EngagementDays days;
    private final History<EngagementState> history;
    private final @Nullable String languagePlan;
    private final @Nullable String outsideTermReason;
    private final @Nullable Leadership leadership;
    private final @Nullable LearningPlan learningPlan;
    private final @Nullable TravelPapers papers;
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
        this.leadership = from.leadership;
        this.learningPlan = from.learningPlan;
        this.papers = from.papers;
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
     * Whether the member is in charge of the work.
     *
     * @return the answer, or empty if it is not on record
     */
    public Optional<Leadership> leadership() {
        return Optional.ofNullable(leadership);
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
     * What the member travels with, as last looked at.
     *
     * @return right of entry and insurance, or empty if nobody looked at any or a file does not tell
     */
    public Optional<TravelPapers> papers() {
        return Optional.ofNullable(papers);
    }

    /**
     * Whether nobody wrote down that a traveller was cleared: it is on site and got past
     * {@link EngagementState#CLEARED}, and no right of entry and insurance are on record. A register takes that only
     * of what was over when it was told.
     *
     * @return true if the clearance of work on site is not recorded
     */
    public boolean lacksClearanceRecord() {
        return papers == null && modality.includesPresence() && state().needsPapers();
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
        History<EngagementState> then =
                history.asOf(day).orElseGet(() -> History.opened(EngagementState.ACTIVE, StepCall.readFromFile(first)));
        if (then.equals(history) && (last == null || !last.isAfter(day))) {
            return Optional.of(this);
        }
        return Optional.of(toBuilder().asItStood(day, then).build());
    }

    /**
     * This engagement as it stood at the end of a day in UTC, with nothing that came later: begun as
     * {@link #begunBy(LocalDate)} says, or planned. On a day before its history begins, as it does in what was read
     * from a file, a plan is {@link EngagementState#PROPOSED}.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not been proposed by then
     */
    public Optional<Engagement> asOf(LocalDate day) {
        if (days.proposedOn().isAfter(day)) {
            return Optional.empty();
        }
        Engagement stood = begunBy(day).orElse(this);
        History<EngagementState> then = stood.history
                .asOf(day)
                .orElseGet(() -> History.opened(EngagementState.PROPOSED, StepCall.readFromFile(days.proposedOn())));
        boolean same = then.equals(stood.history) && stood.evaluations.equals(stood.evaluations.givenBy(day));
        return Optional.of(same ? stood : stood.toBuilder().asItStood(day, then).build());
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
                && leadership == e.leadership
                && Objects.equals(learningPlan, e.learningPlan)
                && Objects.equals(papers, e.papers)
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
