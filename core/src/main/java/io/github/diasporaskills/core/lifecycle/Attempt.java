package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A step that somebody asks for, while its conditions are examined. Each condition that the table lists has to be
 * examined, and no other: who forgets one gets an {@link IllegalStateException}, not a step. A condition is examined
 * only if table, role and time allow the step, so nothing is looked into for a step that cannot be taken.
 *
 * <p>Not thread-safe; made by {@link LifeCycle#attempt}, used once.
 *
 * @param <S> the states
 */
public final class Attempt<S extends Enum<S>> {

    private final LifeCycle<S> lifeCycle;
    private final History<S> history;
    private final S wanted;
    private final StepCall call;
    private final Set<S> allowed;
    private final List<Reason> missing;
    private final boolean examining;
    private final Set<Condition> examined = new HashSet<>();

    Attempt(LifeCycle<S> lifeCycle, History<S> history, S wanted, StepCall call, Predicate<? super S> reachable) {
        this.lifeCycle = lifeCycle;
        this.history = requireNonNull(history, "history");
        this.wanted = requireNonNull(wanted, "wanted");
        this.call = requireNonNull(call, "call");
        this.allowed = new LinkedHashSet<>(lifeCycle.allowed(history.state()));
        allowed.removeIf(reachable.negate());
        this.missing = new ArrayList<>(
                lifeCycle.against(history.state(), wanted, call.by().role(), allowed));
        if (call.at().isBefore(history.last().at())) {
            missing.add(Reason.of(LifeCycleReason.BEFORE_LAST)
                    .with("lifeCycle", lifeCycle.term())
                    .with("at", call.at())
                    .with("last", history.last().at()));
        }
        this.examining = missing.isEmpty();
    }

    /**
     * Examines a condition that is so or is not.
     *
     * @param condition as listed in the table
     * @param met says whether it is so; asked only if table, role and time allow the step
     * @return this attempt
     * @throws IllegalStateException if the table does not list the condition for this step, or it was examined before
     */
    public Attempt<S> require(Condition condition, BooleanSupplier met) {
        return examine(condition, () -> met.getAsBoolean() ? List.of() : List.of(Reason.of(condition)));
    }

    /**
     * Examines a condition that can tell what is missing.
     *
     * @param condition as listed in the table
     * @param shortcomings says what is missing, empty if nothing; asked only if table, role and time allow the step
     * @return this attempt
     * @throws IllegalStateException if the table does not list the condition for this step, or it was examined before
     */
    public Attempt<S> examine(Condition condition, Supplier<List<Reason>> shortcomings) {
        requireNonNull(condition, "condition");
        requireNonNull(shortcomings, "shortcomings");
        if (!examining) {
            return this;
        }
        if (!listed().contains(condition) || !examined.add(condition)) {
            throw new IllegalStateException("A step examines each condition that the table lists once; found "
                    + condition.name() + " for " + history.state() + " to " + wanted + ", which lists " + listed());
        }
        missing.addAll(shortcomings.get());
        return this;
    }

    /**
     * Takes the step if nothing is missing.
     *
     * @param <A> the thing that changes
     * @param change makes the new value with its history; called only if nothing is missing
     * @return the new value and the step, or the refusal
     * @throws IllegalStateException if a condition that the table lists was not examined
     */
    public <A> StepResult<A, S> take(Function<? super History<S>, ? extends A> change) {
        requireNonNull(change, "change");
        if (examining && examined.size() < listed().size()) {
            throw new IllegalStateException("A step examines each condition that the table lists; found " + examined
                    + " of " + listed() + " for " + history.state() + " to " + wanted);
        }
        if (!missing.isEmpty()) {
            return new StepResult.Refused<>(
                    new StepRefusal<>(lifeCycle.name(), history.state(), wanted, allowed, missing));
        }
        History<S> after = history.with(wanted, call);
        return new StepResult.Taken<>(change.apply(after), after.last());
    }

    private List<Condition> listed() {
        return lifeCycle
                .transition(history.state(), wanted)
                .map(Transition::conditions)
                .orElse(List.of());
    }
}
