package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was written down of a model. It takes no step: for that, use the methods of {@link OperatingModel}. Not
 * thread-safe.
 */
public final class OperatingModelBuilder {

    final String id;
    final LocalText title;
    final List<ModelEdition> editions = new ArrayList<>();
    final List<Pilot> pilots = new ArrayList<>();
    final List<Lesson> lessons = new ArrayList<>();
    final List<Adoption> endorsements = new ArrayList<>();
    History<ModelState> history;

    @Nullable
    Adoption adoption;

    OperatingModelBuilder(String id, LocalText title, History<ModelState> history) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.history = requireNonNull(history, "history");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A model needs an id; found blank");
        }
    }

    /** Everything of a model. */
    OperatingModelBuilder(OperatingModel from) {
        this(from.id(), from.title(), from.history());
        editions.addAll(from.editions());
        pilots.addAll(from.pilots());
        lessons.addAll(from.lessons());
        endorsements.addAll(from.endorsements());
        adoption = from.adoption().orElse(null);
    }

    /** Leaves out what came after a day, up to which another history goes. */
    OperatingModelBuilder asItStood(LocalDate day, History<ModelState> then) {
        History<ModelState> whole = history;
        history = then;
        long revisions = whole.steps().stream()
                .skip(then.steps().size())
                .filter(step -> step.to() == ModelState.REVISED)
                .count();
        editions.subList((int) Math.max(1, editions.size() - revisions), editions.size())
                .clear();
        boolean pilotedLater = then.state() != ModelState.PILOTED
                && whole.steps().stream().skip(then.steps().size()).anyMatch(step -> step.to() == ModelState.PILOTED);
        pilots.removeIf(each -> each.version() > editions.size()
                || each.during().last().isAfter(day)
                || (pilotedLater && each.version() == editions.size()));
        lessons.removeIf(each -> each.on().isAfter(day));
        endorsements.removeIf(each -> each.on().isAfter(day));
        adoption = whole.reachesAfter(then, ModelState.ADOPTED) ? null : adoption;
        return this;
    }

    /**
     * Adds a version.
     *
     * @param value the version, with the next number from 1
     * @return this builder
     * @throws IllegalArgumentException if it has another number
     */
    public OperatingModelBuilder edition(ModelEdition value) {
        if (value.version() != editions.size() + 1) {
            throw new IllegalArgumentException("Versions of a model are numbered from 1 without a gap; found "
                    + value.version() + " after " + editions.size() + " for " + id);
        }
        editions.add(value);
        return this;
    }

    /**
     * Adds a report of a pilot.
     *
     * @param value what came of trying a version
     * @return this builder
     */
    public OperatingModelBuilder pilot(Pilot value) {
        pilots.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a lesson.
     *
     * @param value what was learned
     * @return this builder
     */
    public OperatingModelBuilder lesson(Lesson value) {
        lessons.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds an instrument that took the model over and is not the strategy for engaging the diaspora.
     *
     * @param value the instrument
     * @return this builder
     * @throws IllegalArgumentException if it is that strategy
     */
    public OperatingModelBuilder endorsement(Adoption value) {
        if (value.into() == ModelInstrument.ENGAGEMENT_STRATEGY) {
            throw new IllegalArgumentException(
                    "The strategy for engaging the diaspora adopts a model by a step; found it as an endorsement");
        }
        endorsements.add(value);
        return this;
    }

    OperatingModelBuilder history(History<ModelState> value) {
        history = value;
        return this;
    }

    /**
     * Sets how the country made the model part of its strategy, as it was written down.
     *
     * @param value instrument, authority, day and evidence
     * @return this builder
     * @throws IllegalArgumentException if the history does not end with the adoption
     */
    public OperatingModelBuilder adoptedBy(Adoption value) {
        if (history.state() != ModelState.ADOPTED) {
            throw new IllegalArgumentException(
                    "Only a model that was adopted has an adoption; found one that is " + history.state());
        }
        adoption = requireNonNull(value, "value");
        return this;
    }

    /**
     * The model.
     *
     * @return an immutable value
     * @throws IllegalStateException if it has no version
     */
    public OperatingModel build() {
        if (editions.isEmpty()) {
            throw new IllegalStateException("A model has at least one version; found none for " + id);
        }
        return new OperatingModel(this);
    }
}
