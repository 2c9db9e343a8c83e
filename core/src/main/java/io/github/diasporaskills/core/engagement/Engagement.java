package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One participation of one member, from proposal to recognition. Immutable and thread-safe.
 *
 * <p>It counts as an engagement on a day only if it had begun by then ({@link #hasBegunBy(LocalDate)}); before, it is
 * a {@link PlannedEngagement}.
 */
public final class Engagement {

    private final EngagementId id;
    private final PersonId member;
    private final OrganisationId host;
    private final @Nullable NeedId need;
    private final Modality modality;
    private final EngagementState state;
    private final LocalDate proposedOn;
    private final DateRange planned;
    private final @Nullable LocalDate startedOn;
    private final @Nullable LocalDate endedOn;
    private final @Nullable String languagePlan;
    private final @Nullable String outsideTermReason;

    private Engagement(Builder from) {
        this.id = from.id;
        this.member = from.member;
        this.host = from.host;
        this.need = from.need;
        this.modality = from.modality;
        this.state = from.state;
        this.proposedOn = from.proposedOn;
        this.planned = from.planned;
        this.startedOn = from.startedOn;
        this.endedOn = from.endedOn;
        this.languagePlan = from.languagePlan;
        this.outsideTermReason = from.outsideTermReason;
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
        copy.state = state;
        copy.startedOn = startedOn;
        copy.endedOn = endedOn;
        copy.languagePlan = languagePlan;
        copy.outsideTermReason = outsideTermReason;
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
     * The state on record.
     *
     * @return the state
     */
    public EngagementState state() {
        return state;
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
     * Whether it counts as an engagement on a day.
     *
     * @param day the as-of day
     * @return true if it began on that day or before
     */
    public boolean hasBegunBy(LocalDate day) {
        return startedOn != null && !startedOn.isAfter(day);
    }

    /**
     * This engagement as it stood on a day, if it had begun: one that ended only later is under way. Whether it was
     * halted on that day is not recorded.
     *
     * @param day the as-of day
     * @return itself, or itself under way, or empty if it began only later or never
     */
    public Optional<Engagement> begunBy(LocalDate day) {
        if (!hasBegunBy(day)) {
            return Optional.empty();
        }
        if (endedOn == null || !endedOn.isAfter(day)) {
            return Optional.of(this);
        }
        Builder then = toBuilder().state(EngagementState.ACTIVE);
        then.endedOn = null;
        return Optional.of(then.build());
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Engagement e
                && id.equals(e.id)
                && member.equals(e.member)
                && host.equals(e.host)
                && Objects.equals(need, e.need)
                && modality == e.modality
                && state == e.state
                && proposedOn.equals(e.proposedOn)
                && planned.equals(e.planned)
                && Objects.equals(startedOn, e.startedOn)
                && Objects.equals(endedOn, e.endedOn)
                && Objects.equals(languagePlan, e.languagePlan)
                && Objects.equals(outsideTermReason, e.outsideTermReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, member, host, need, modality, state, planned, startedOn, endedOn);
    }

    @Override
    public String toString() {
        return "Engagement " + id + " of " + member + " at " + host + ", " + state;
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
        private @Nullable LocalDate startedOn;
        private @Nullable LocalDate endedOn;
        private @Nullable String languagePlan;
        private @Nullable String outsideTermReason;

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
         * Sets a state of an engagement that has neither begun nor been called off.
         *
         * @param value a state before {@link EngagementState#ACTIVE}
         * @return this builder
         */
        public Builder state(EngagementState value) {
            state = requireNonNull(value, "value");
            return this;
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
