package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one thing, from its opening on: the truth about its state, now and at any instant
 * before. Immutable and thread-safe; a step makes a new history in O(steps).
 *
 * @param <S> the states
 */
public final class History<S extends Enum<S>> {

    private final List<Step<S>> steps;

    private History(List<Step<S>> steps) {
        this.steps = steps;
    }

    /**
     * A history that begins.
     *
     * @param <S> the states
     * @param state the state in which it begins; one read from a file may begin anywhere
     * @param call who, when and why
     * @return a history with an opening only
     */
    public static <S extends Enum<S>> History<S> opened(S state, StepCall call) {
        return new History<>(List.of(Step.opening(state, call)));
    }

    /**
     * A history that was written down. Whether its steps are allowed is the machine's to say, see
     * {@link LifeCycle#faults(History)}.
     *
     * @param <S> the states
     * @param steps an opening, then steps each of which goes on from the one before, in the order of time
     * @return the history
     * @throws IllegalArgumentException if the steps do not follow one another
     */
    public static <S extends Enum<S>> History<S> of(List<Step<S>> steps) {
        if (steps.isEmpty() || steps.get(0).from().isPresent()) {
            throw new IllegalArgumentException("A history begins with an opening; found "
                    + (steps.isEmpty() ? "nothing" : "the step " + steps.get(0)));
        }
        for (int i = 1; i < steps.size(); i++) {
            Step<S> before = steps.get(i - 1);
            Step<S> step = steps.get(i);
            if (!step.from().equals(Optional.of(before.to()))) {
                throw new IllegalArgumentException("Each step goes on from the state before; found " + step + " after "
                        + before + ". Maybe a step is missing");
            }
            if (step.at().isBefore(before.at())) {
                throw new IllegalArgumentException(
                        "Steps stand in the order of time; found " + step + " after " + before);
            }
        }
        return new History<>(List.copyOf(steps));
    }

    History<S> with(S to, StepCall call) {
        List<Step<S>> more = new ArrayList<>(steps.size() + 1);
        more.addAll(steps);
        more.add(Step.between(state(), to, call));
        return new History<>(List.copyOf(more));
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public S state() {
        return last().to();
    }

    /**
     * The state at an instant. Takes O(steps).
     *
     * @param instant any instant
     * @return the state after the last step that had happened, or empty before the opening
     */
    public Optional<S> stateAt(Instant instant) {
        return before(instant).map(History::state);
    }

    /**
     * What had happened by an instant. Takes O(steps).
     *
     * @param instant any instant
     * @return the history up to then, or empty before the opening
     */
    public Optional<History<S>> before(Instant instant) {
        requireNonNull(instant, "instant");
        int count = steps.size();
        while (count > 0 && steps.get(count - 1).at().isAfter(instant)) {
            count--;
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(count == steps.size() ? this : new History<>(List.copyOf(steps.subList(0, count))));
    }

    /**
     * What had happened by the end of a day in UTC. Takes O(steps).
     *
     * @param day any day
     * @return the history up to then, this one itself if nothing came later, or empty before the day of the opening
     */
    public Optional<History<S>> asOf(LocalDate day) {
        return before(UtcDay.end(day));
    }

    /**
     * Whether a state was reached only after an earlier part of this history: then what a step to it brought was not
     * there before. Takes O(steps).
     *
     * @param earlier an earlier part of this history, as {@link #asOf(LocalDate)} gives it
     * @param state a state
     * @return true if this history reaches the state, and the earlier part does not
     */
    public boolean reachesAfter(History<S> earlier, S state) {
        return earlier.firstReached(state).isEmpty() && firstReached(state).isPresent();
    }

    /**
     * When a state was reached first.
     *
     * @param state a state
     * @return the instant of the first step into it, or empty if it never was
     */
    public Optional<Instant> firstReached(S state) {
        requireNonNull(state, "state");
        return steps.stream()
                .filter(step -> step.to().equals(state))
                .findFirst()
                .map(Step::at);
    }

    /**
     * When a state was reached last.
     *
     * @param state a state
     * @return the instant of the last step into it, or empty if it never was
     */
    public Optional<Instant> lastReached(S state) {
        requireNonNull(state, "state");
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).to().equals(state)) {
                return Optional.of(steps.get(i).at());
            }
        }
        return Optional.empty();
    }

    /**
     * The state before the last step.
     *
     * @return empty if there is an opening only
     */
    public Optional<S> previous() {
        return last().from();
    }

    /**
     * The opening.
     *
     * @return the first entry
     */
    public Step<S> first() {
        return steps.get(0);
    }

    /**
     * The last thing that happened.
     *
     * @return the last step, or the opening
     */
    public Step<S> last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * All entries in the order of time.
     *
     * @return the opening, then the steps
     */
    public List<Step<S>> steps() {
        return steps;
    }

    /**
     * Whether another history is this one, with or without further steps: then nobody else changed it in between.
     *
     * @param later perhaps a later history of the same thing
     * @return true if it begins with all entries of this one
     */
    public boolean isContinuedBy(History<S> later) {
        return later.steps.size() >= steps.size()
                && later.steps.subList(0, steps.size()).equals(steps);
    }

    /**
     * This history without the words of its reasons, which alone may hold personal data.
     *
     * @return a history with the same states, actors, instants and codes
     */
    public History<S> withoutNotes() {
        return new History<>(steps.stream().map(Step::withoutNote).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History<?> h && steps.equals(h.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /**
     * The state and the number of entries.
     *
     * @return for example {@code ACTIVE after 5 entries}
     */
    @Override
    public String toString() {
        return state() + " after " + steps.size() + (steps.size() == 1 ? " entry" : " entries");
    }
}
