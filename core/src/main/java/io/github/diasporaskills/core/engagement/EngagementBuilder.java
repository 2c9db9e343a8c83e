package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of an engagement, as proposed or as it was written down. It takes no step: for that, use the
 * methods of {@link Engagement}; whether the steps of a history were allowed is for {@link EngagementLifeCycle#TABLE}
 * to say. Not thread-safe.
 */
public final class EngagementBuilder {

    final EngagementId id;
    final PersonId member;
    final OrganisationId host;
    EngagementDays days;
    Modality modality = Modality.REMOTE;
    Evaluations evaluations = Evaluations.none();

    @Nullable
    NeedId need;

    @Nullable
    String languagePlan;

    @Nullable
    String outsideTermReason;

    @Nullable
    Leadership leadership;

    @Nullable
    LearningPlan learningPlan;

    @Nullable
    TravelPapers papers;

    @Nullable
    String handoverNote;

    @Nullable
    Recognition recognition;

    private EngagementState state = EngagementState.PROPOSED;
    private @Nullable History<EngagementState> history;

    EngagementBuilder(EngagementId id, PersonId member, OrganisationId host, LocalDate proposedOn, DateRange planned) {
        this.id = requireNonNull(id, "id");
        this.member = requireNonNull(member, "member");
        this.host = requireNonNull(host, "host");
        this.days =
                EngagementDays.planned(requireNonNull(proposedOn, "proposedOn"), requireNonNull(planned, "planned"));
        if (!planned.hasFirst() || !planned.hasLast()) {
            throw new IllegalArgumentException(
                    "An engagement is planned from a first to a last day; found " + planned + " for " + id);
        }
    }

    /** Everything of an engagement. */
    EngagementBuilder(Engagement from, EngagementDays days) {
        this.id = from.id();
        this.member = from.member();
        this.host = from.host();
        this.days = days;
        this.modality = from.modality();
        this.need = from.need().orElse(null);
        this.languagePlan = from.languagePlan().orElse(null);
        this.outsideTermReason = from.outsideTermReason().orElse(null);
        this.leadership = from.leadership().orElse(null);
        this.learningPlan = from.learningPlan().orElse(null);
        this.papers = from.papers().orElse(null);
        this.handoverNote = from.handoverNote().orElse(null);
        this.recognition = from.recognition().orElse(null);
        from.evaluations().forEach(this::evaluation);
        history(from.history());
    }

    /**
     * Sets the need it meets.
     *
     * @param value the need
     * @return this builder
     */
    public EngagementBuilder need(NeedId value) {
        need = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how the skills reach the host.
     *
     * @param value the modality
     * @return this builder
     */
    public EngagementBuilder modality(Modality value) {
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
    public EngagementBuilder state(EngagementState value) {
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
    public EngagementBuilder history(History<EngagementState> value) {
        history = requireNonNull(value, "value");
        state = value.state();
        return this;
    }

    /**
     * Sets the day on which it began; the state has to be one that has begun.
     *
     * @param value the day
     * @return this builder
     */
    public EngagementBuilder startedOn(LocalDate value) {
        days = days.startedOn(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets the day on which it ended or was called off; the state has to be one that is over.
     *
     * @param value the day
     * @return this builder
     */
    public EngagementBuilder endedOn(LocalDate value) {
        days = days.endedOn(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets how people will understand each other on site.
     *
     * @param value the plan, not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public EngagementBuilder languagePlan(String value) {
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
    public EngagementBuilder outsideTermReason(String value) {
        outsideTermReason = present(value, "reason to be outside the term");
        return this;
    }

    /**
     * Sets whether the member is in charge of the work.
     *
     * @param value the answer
     * @return this builder
     */
    public EngagementBuilder leadership(Leadership value) {
        leadership = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets who learns what.
     *
     * @param value counterpart and goals
     * @return this builder
     */
    public EngagementBuilder learningPlan(LearningPlan value) {
        learningPlan = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what the member travels with.
     *
     * @param value right of entry and insurance
     * @return this builder
     */
    public EngagementBuilder papers(TravelPapers value) {
        papers = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what was handed over, and to whom.
     *
     * @param value the note, not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public EngagementBuilder handoverNote(String value) {
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
    public EngagementBuilder evaluation(Evaluation value) {
        evaluations = evaluations.with(value, id);
        return this;
    }

    /**
     * Sets how the member was thanked; the state has to be {@link EngagementState#RECOGNISED}.
     *
     * @param value the recognition
     * @return this builder
     */
    public EngagementBuilder recognition(Recognition value) {
        recognition = requireNonNull(value, "value");
        return this;
    }

    private String present(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A " + what + " is written or left out; found blank for " + id);
        }
        return value;
    }

    /** After one more step, the day of which may be the first or the last. */
    EngagementBuilder after(History<EngagementState> now) {
        days = days.after(now.last());
        return history(now);
    }

    /** Takes away what nobody knew yet at the end of a day, by which an engagement that had begun stood as told. */
    EngagementBuilder asItStood(LocalDate day, History<EngagementState> then) {
        if (!then.state().hasBegun()) {
            days = days.startedOn(null);
        }
        if (!then.state().isOver()) {
            days = days.endedOn(null);
            handoverNote = null;
        }
        if (then.state() != EngagementState.RECOGNISED) {
            recognition = null;
        }
        if (then.firstReached(EngagementState.CLEARED)
                .or(() -> then.firstReached(EngagementState.ACTIVE))
                .isEmpty()) {
            papers = null;
        }
        evaluations = evaluations.givenBy(day);
        return history(then);
    }

    /** What happened, or the beginning of the history of one of which only state and days are known. */
    History<EngagementState> history() {
        return history != null ? history : days.asRead(state);
    }

    /**
     * The engagement.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if state, days, history and recognition contradict each other
     */
    public Engagement build() {
        days.requireFit(id, history());
        if (recognition != null && state != EngagementState.RECOGNISED) {
            throw new IllegalArgumentException(
                    "Only an engagement that is RECOGNISED has a recognition; found one for " + id + ", " + state);
        }
        return new Engagement(this);
    }
}
