package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of an activity, as planned or as it was written down. It takes no step: for that, use the
 * methods of {@link CapacityActivity}. Not thread-safe.
 */
public final class CapacityActivityBuilder {

    final CapacityActivityId id;
    final LocalText title;
    final CapacityKind kind;
    final OrganisationId provider;
    DateRange days;
    final Set<EngagementId> engagements = new TreeSet<>();
    final List<Participant> participants = new ArrayList<>();
    History<CapacityState> history;

    @Nullable
    CpdAward cpd;

    CapacityActivityBuilder(
            CapacityActivityId id,
            LocalText title,
            CapacityKind kind,
            OrganisationId provider,
            DateRange days,
            History<CapacityState> history) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.kind = requireNonNull(kind, "kind");
        this.provider = requireNonNull(provider, "provider");
        this.days = closed(days);
        this.history = requireNonNull(history, "history");
    }

    /** Everything of an activity. */
    CapacityActivityBuilder(CapacityActivity from) {
        this(from.id(), from.title(), from.kind(), from.provider(), from.days(), from.history());
        engagements.addAll(from.engagements());
        participants.addAll(from.participants());
        cpd = from.cpd().orElse(null);
    }

    private DateRange closed(DateRange value) {
        if (!value.hasFirst() || !value.hasLast()) {
            throw new IllegalArgumentException("An activity has a first and a last day; found " + value + " for " + id);
        }
        return value;
    }

    CapacityActivityBuilder asItStood(LocalDate day, History<CapacityState> then) {
        boolean scored = !history.reachesAfter(then, CapacityState.ASSESSED);
        List<Participant> all = List.copyOf(participants);
        participants.clear();
        all.forEach(each -> each.asOf(day, scored).ifPresent(participants::add));
        cpd = history.reachesAfter(then, CapacityState.CERTIFIED) ? null : cpd;
        return history(then);
    }

    CapacityActivityBuilder days(DateRange value) {
        days = closed(value);
        return this;
    }

    /**
     * Adds an engagement in which it is given.
     *
     * @param value the engagement
     * @return this builder
     */
    public CapacityActivityBuilder engagement(EngagementId value) {
        engagements.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds somebody who takes part.
     *
     * @param value the participant
     * @return this builder
     * @throws IllegalArgumentException if that person takes part already
     */
    public CapacityActivityBuilder participant(Participant value) {
        if (participants.stream().anyMatch(known -> known.person().equals(value.person()))) {
            throw new IllegalArgumentException("Everybody takes part once; found somebody twice for " + id);
        }
        participants.add(value);
        return this;
    }

    CapacityActivityBuilder changing(UnaryOperator<Participant> change) {
        participants.replaceAll(change);
        return this;
    }

    /**
     * Sets the points that each who attended was given.
     *
     * @param value the award
     * @return this builder
     */
    public CapacityActivityBuilder cpd(CpdAward value) {
        cpd = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what has happened, and with it the state. To take a step, use the methods of the activity.
     *
     * @param value the history
     * @return this builder
     */
    public CapacityActivityBuilder history(History<CapacityState> value) {
        history = requireNonNull(value, "value");
        return this;
    }

    /**
     * The activity.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if there are points and it is not certified
     */
    public CapacityActivity build() {
        if (cpd != null && history.state() != CapacityState.CERTIFIED) {
            throw new IllegalArgumentException(
                    "Points are given when an activity is CERTIFIED; found some for " + id + ", " + history.state());
        }
        return new CapacityActivity(this);
    }
}
