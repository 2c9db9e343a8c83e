package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one thing, from its opening on: the truth about its state, now and at any instant
 * before. Immutable and thread-safe; a step makes a new history in O(steps).
 *
 * @param <S> the states
 */
public final class History<S extends Enum<S>> {

    /** How many parts an entry has: the state that it leads to, who, when and why. It comes from the state before it. */
    private static final int PARTS = 4;

    /** All entries one after another in one array: histories are most of what a register holds. */
    private final Object[] parts;

    private History(Object[] parts) {
        this.parts = parts;
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
        return of(List.of(Step.opening(state, call)));
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
        Object[] parts = new Object[steps.size() * PARTS];
        for (int i = 0; i < steps.size(); i++) {
            put(parts, i, steps.get(i).to(), steps.get(i).call());
        }
        return new History<>(parts);
    }

    /** Puts an entry; who and why are the same objects as in the entry before if they are equal. */
    private static void put(Object[] parts, int entry, Object to, StepCall call) {
        int at = entry * PARTS;
        parts[at] = to;
        parts[at + 1] = entry > 0 && call.by().equals(parts[at - 3]) ? parts[at - 3] : call.by();
        parts[at + 2] = call.at();
        parts[at + 3] = entry > 0 && call.why().equals(parts[at - 1]) ? parts[at - 1] : call.why();
    }

    private int size() {
        return parts.length / PARTS;
    }

    // The first part of an entry is always a state, see put.
    @SuppressWarnings("unchecked")
    private S to(int entry) {
        return (S) parts[entry * PARTS];
    }

    private Instant at(int entry) {
        return (Instant) parts[entry * PARTS + 2];
    }

    private Step<S> step(int entry) {
        int at = entry * PARTS;
        StepCall call = new StepCall((Actor) parts[at + 1], at(entry), (StepReason) parts[at + 3]);
        return entry == 0 ? Step.opening(to(0), call) : Step.between(to(entry - 1), to(entry), call);
    }

    History<S> with(S to, StepCall call) {
        Object[] more = Arrays.copyOf(parts, parts.length + PARTS);
        put(more, size(), to, call);
        return new History<>(more);
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public S state() {
        return to(size() - 1);
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
        int count = size();
        while (count > 0 && at(count - 1).isAfter(instant)) {
            count--;
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(count == size() ? this : new History<>(Arrays.copyOf(parts, count * PARTS)));
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
        for (int entry = 0; entry < size(); entry++) {
            if (to(entry).equals(state)) {
                return Optional.of(at(entry));
            }
        }
        return Optional.empty();
    }

    /**
     * When a state was reached last.
     *
     * @param state a state
     * @return the instant of the last step into it, or empty if it never was
     */
    public Optional<Instant> lastReached(S state) {
        requireNonNull(state, "state");
        for (int entry = size() - 1; entry >= 0; entry--) {
            if (to(entry).equals(state)) {
                return Optional.of(at(entry));
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
        return size() == 1 ? Optional.empty() : Optional.of(to(size() - 2));
    }

    /**
     * The opening.
     *
     * @return the first entry
     */
    public Step<S> first() {
        return step(0);
    }

    /**
     * The last thing that happened.
     *
     * @return the last step, or the opening
     */
    public Step<S> last() {
        return step(size() - 1);
    }

    /**
     * All entries in the order of time.
     *
     * @return the opening, then the steps, each made when it is asked for
     */
    public List<Step<S>> steps() {
        return new Steps();
    }

    /**
     * Whether another history is this one, with or without further steps: then nobody else changed it in between.
     *
     * @param later perhaps a later history of the same thing
     * @return true if it begins with all entries of this one
     */
    public boolean isContinuedBy(History<S> later) {
        return later.size() >= size() && Arrays.equals(parts, 0, parts.length, later.parts, 0, parts.length);
    }

    /**
     * This history without the words of its reasons, which alone may hold personal data.
     *
     * @return a history with the same states, actors, instants and codes
     */
    public History<S> withoutNotes() {
        return of(steps().stream().map(Step::withoutNote).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History<?> h && Arrays.equals(parts, h.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    /**
     * The state and the number of entries.
     *
     * @return for example {@code ACTIVE after 5 entries}
     */
    @Override
    public String toString() {
        return state() + " after " + size() + (size() == 1 ? " entry" : " entries");
    }

    /** The entries as steps. */
    private final class Steps extends AbstractList<Step<S>> implements RandomAccess {

        @Override
        public Step<S> get(int entry) {
            return step(Objects.checkIndex(entry, size()));
        }

        @Override
        public int size() {
            return History.this.size();
        }
    }
}
