package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A training, course, mentoring or exchange: who gives it, who takes part, and what was learned. Immutable and
 * thread-safe.
 */
public final class CapacityActivity {

    private final CapacityActivityId id;
    private final LocalText title;
    private final CapacityKind kind;
    private final OrganisationId provider;
    private final DateRange days;
    private final Set<EngagementId> engagements;
    private final List<Participant> participants;
    private final @Nullable CpdAward cpd;
    private final History<CapacityState> history;

    CapacityActivity(CapacityActivityBuilder from) {
        this.id = from.id;
        this.title = from.title;
        this.kind = from.kind;
        this.provider = from.provider;
        this.days = from.days;
        this.engagements = Collections.unmodifiableSet(new TreeSet<>(from.engagements));
        this.participants = List.copyOf(from.participants);
        this.cpd = from.cpd;
        this.history = from.history;
    }

    /**
     * Starts an activity that is planned.
     *
     * @param call who plans it, and when
     * @param id its id
     * @param title what it is called
     * @param kind how capacity is built
     * @param provider who gives it
     * @param days the days planned, with first and last day
     * @return a builder
     * @throws IllegalArgumentException if the days are open
     */
    public static CapacityActivityBuilder builder(
            StepCall call,
            CapacityActivityId id,
            LocalText title,
            CapacityKind kind,
            OrganisationId provider,
            DateRange days) {
        return new CapacityActivityBuilder(id, title, kind, provider, days, CapacityLifeCycle.TABLE.open(call));
    }

    /**
     * A builder that starts with everything known of this activity.
     *
     * @return a builder, independent of this value
     */
    public CapacityActivityBuilder toBuilder() {
        return new CapacityActivityBuilder(this);
    }

    /**
     * Days and place are fixed.
     *
     * @param call by a coordinator, the programme manager or the host
     * @param fixed the days, with first and last day
     * @return the activity {@link CapacityState#SCHEDULED}, or why not
     * @throws IllegalArgumentException if the days are open
     */
    public StepResult<CapacityActivity, CapacityState> schedule(StepCall call, DateRange fixed) {
        CapacityActivityBuilder moved = toBuilder().days(fixed);
        return to(CapacityState.SCHEDULED, call).take(now -> moved.history(now).build());
    }

    /**
     * Somebody came.
     *
     * @param call by staff or the trainer
     * @param person a participant
     * @return the activity with that participant {@link ParticipantState#ATTENDED}, or why not
     * @throws IllegalArgumentException if nobody of that pseudonym is registered
     */
    public StepResult<CapacityActivity, ParticipantState> attended(StepCall call, ActorId person) {
        return participantTo(ParticipantState.ATTENDED, call, person);
    }

    /**
     * Somebody did not come.
     *
     * @param call by staff or the trainer
     * @param person a participant
     * @return the activity with that participant {@link ParticipantState#NO_SHOW}, or why not
     * @throws IllegalArgumentException if nobody of that pseudonym is registered
     */
    public StepResult<CapacityActivity, ParticipantState> missed(StepCall call, ActorId person) {
        return participantTo(ParticipantState.NO_SHOW, call, person);
    }

    private StepResult<CapacityActivity, ParticipantState> participantTo(
            ParticipantState wanted, StepCall call, ActorId person) {
        Participant one = participants.stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Attendance is taken of who is registered; found somebody who is not, for " + id));
        return CapacityLifeCycle.PARTICIPANTS
                .attempt(one.history(), wanted, call)
                .examine(
                        CapacityCondition.ACTIVITY_SCHEDULED,
                        () -> untimely(state()).stream().toList())
                .take(now -> toBuilder()
                        .changing(each -> each.equals(one) ? one.after(now) : each)
                        .build());
    }

    /**
     * It was given.
     *
     * @param call by staff or the trainer
     * @return the activity {@link CapacityState#DELIVERED}, or of how many it is not known whether they came
     */
    public StepResult<CapacityActivity, CapacityState> deliver(StepCall call) {
        return to(CapacityState.DELIVERED, call)
                .examine(
                        CapacityCondition.ATTENDANCE_TAKEN,
                        () -> attendance(
                                participants.stream().map(Participant::state).toList()))
                .take(this::after);
    }

    /** What stands against having given it to people in these states. */
    static List<Reason> attendance(List<ParticipantState> states) {
        long open = states.stream().filter(ParticipantState.REGISTERED::equals).count();
        return open == 0 && states.contains(ParticipantState.ATTENDED)
                ? List.of()
                : List.of(Reason.of(CapacityCondition.ATTENDANCE_TAKEN).with("open", open));
    }

    /** What stands against taking attendance of an activity in a state. */
    static Optional<Reason> untimely(CapacityState state) {
        return state == CapacityState.SCHEDULED
                ? Optional.empty()
                : Optional.of(Reason.of(CapacityCondition.ACTIVITY_SCHEDULED).with("state", state));
    }

    /**
     * What was learned is measured.
     *
     * @param call by staff or the trainer
     * @param scores before and after, of participants who attended; of some it may be unknown
     * @return the activity {@link CapacityState#ASSESSED}, or why not
     */
    public StepResult<CapacityActivity, CapacityState> assess(StepCall call, Map<ActorId, TestScores> scores) {
        return to(CapacityState.ASSESSED, call)
                .require(CapacityCondition.SCORES_OF_ATTENDEES, () -> {
                    List<ActorId> there = participants.stream()
                            .filter(Participant::attended)
                            .map(Participant::person)
                            .toList();
                    return !scores.isEmpty() && there.containsAll(scores.keySet());
                })
                .take(now -> toBuilder()
                        .changing(each -> {
                            @Nullable TestScores found = scores.get(each.person());
                            return found == null ? each : each.scoring(found);
                        })
                        .history(now)
                        .build());
    }

    /**
     * Those who attended are given a certificate, without points.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the activity {@link CapacityState#CERTIFIED}, or why not
     */
    public StepResult<CapacityActivity, CapacityState> certify(StepCall call) {
        return to(CapacityState.CERTIFIED, call)
                .require(CapacityCondition.POINTS_ACCREDITED, () -> true)
                .take(this::after);
    }

    /**
     * Those who attended are given a certificate with points of continuing education.
     *
     * @param call by a coordinator, the programme manager or the host
     * @param award the points of each, from the provider of the activity
     * @param accreditations who may give points; the last day of the activity counts
     * @return the activity {@link CapacityState#CERTIFIED}, or why not
     */
    public StepResult<CapacityActivity, CapacityState> certify(
            StepCall call, CpdAward award, Collection<Accreditation> accreditations) {
        return to(CapacityState.CERTIFIED, call)
                .examine(
                        CapacityCondition.POINTS_ACCREDITED,
                        () -> award.provider().equals(provider)
                                        && Accreditation.anyCovers(accreditations, award, days.last())
                                ? List.of()
                                : List.of(Reason.of(CapacityCondition.POINTS_ACCREDITED)
                                        .with("provider", award.provider().value())))
                .take(now -> toBuilder().history(now).cpd(award).build());
    }

    /**
     * It is called off.
     *
     * @param call by a coordinator, the programme manager or the host
     * @return the activity {@link CapacityState#CANCELLED}, or why not
     */
    public StepResult<CapacityActivity, CapacityState> cancel(StepCall call) {
        return to(CapacityState.CANCELLED, call).take(this::after);
    }

    private Attempt<CapacityState> to(CapacityState wanted, StepCall call) {
        return CapacityLifeCycle.TABLE.attempt(history, wanted, call);
    }

    private CapacityActivity after(History<CapacityState> now) {
        return toBuilder().history(now).build();
    }

    /**
     * What was learned, by the gender that participants state.
     *
     * @return a cell for each gender, those not stated included; they sum to all who attended
     */
    public Map<Gender, ScoreSummary> scoresByGender() {
        Map<Gender, ScoreSummary> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, new ScoreSummary(0, 0, 0, 0));
        }
        participants.stream()
                .filter(Participant::attended)
                .forEach(each -> cells.compute(
                        each.gender(),
                        (gender, cell) -> requireNonNull(cell, "cell").and(each)));
        return Collections.unmodifiableMap(cells);
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public CapacityActivityId id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * How capacity is built.
     *
     * @return the kind
     */
    public CapacityKind kind() {
        return kind;
    }

    /**
     * Who gives it.
     *
     * @return the provider
     */
    public OrganisationId provider() {
        return provider;
    }

    /**
     * Its days.
     *
     * @return with first and last day
     */
    public DateRange days() {
        return days;
    }

    /**
     * The engagements in which it is given.
     *
     * @return sorted, possibly empty
     */
    public Set<EngagementId> engagements() {
        return engagements;
    }

    /**
     * Who takes part.
     *
     * @return in the order in which they were registered
     */
    public List<Participant> participants() {
        return participants;
    }

    /**
     * The points that each who attended was given.
     *
     * @return the award, or empty if there is none
     */
    public Optional<CpdAward> cpd() {
        return Optional.ofNullable(cpd);
    }

    /**
     * The state now.
     *
     * @return the last state of its history
     */
    public CapacityState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step
     */
    public History<CapacityState> history() {
        return history;
    }

    /**
     * This activity as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>The days fixed when it was scheduled replace those planned, so what was planned before cannot be told.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then, or was only planned then and scheduled since
     */
    public Optional<CapacityActivity> asOf(LocalDate day) {
        return history.asOf(day)
                .filter(then -> !history.reachesAfter(then, CapacityState.SCHEDULED))
                .map(then ->
                        new CapacityActivityBuilder(this).asItStood(day, then).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CapacityActivity a
                && id.equals(a.id)
                && title.equals(a.title)
                && kind == a.kind
                && provider.equals(a.provider)
                && days.equals(a.days)
                && engagements.equals(a.engagements)
                && participants.equals(a.participants)
                && Objects.equals(cpd, a.cpd)
                && history.equals(a.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, kind, provider, days, history);
    }

    @Override
    public String toString() {
        return "CapacityActivity " + id + ", " + days + ", " + state();
    }
}
