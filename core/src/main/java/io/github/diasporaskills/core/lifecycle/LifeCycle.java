package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A state machine: the table of the steps that one kind of thing may take, with who may take them and what has to be
 * so. What the table does not list is refused. Immutable and thread-safe.
 *
 * <p>The thing itself is an immutable value with a {@link History}. Its methods ask for a step by
 * {@link #attempt(History, Enum, StepCall)}, examine the conditions, and make the new value:
 *
 * <pre>{@code
 * return CYCLE.attempt(history, AGREED, call)
 *         .require(HOST_AGREES, () -> host.equals(agreeing))
 *         .take(after -> toBuilder().history(after).build());
 * }</pre>
 *
 * <p>A machine may name one state for what was entered by mistake. The step to it is a correction: it is open from
 * every other state, ended ones too, and stands outside the table.
 *
 * @param <S> the states
 */
public final class LifeCycle<S extends Enum<S>> {

    private final String name;
    private final Argument.Term term;
    private final Set<S> states;
    private final S initial;
    private final Map<S, Map<S, Transition<S>>> table;
    private final Set<S> restingPlaces;
    private final @Nullable S mistake;
    private final Set<Role> correctors;
    private final Map<S, List<Condition>> implied;

    private LifeCycle(Builder<S> from) {
        this.name = from.name;
        this.term = new Argument.Term("life-cycle", from.name.replace(' ', '-'));
        this.states = Collections.unmodifiableSet(EnumSet.allOf(from.initial.getDeclaringClass()));
        this.initial = from.initial;
        this.table = from.table;
        this.restingPlaces = Collections.unmodifiableSet(from.restingPlaces);
        this.mistake = from.mistake;
        this.correctors = from.correctors;
        this.implied = new EnumMap<>(from.initial.getDeclaringClass());
        states.forEach(state -> implied.put(state, onEveryWayTo(state)));
    }

    /**
     * Starts a machine.
     *
     * @param <S> the states
     * @param name lower-case words, such as {@code tele-expertise request}; people read the words for
     *     {@link LifeCycle#term()}
     * @param initial the state in which things begin
     * @return a builder
     */
    public static <S extends Enum<S>> Builder<S> startingAt(String name, S initial) {
        return new Builder<>(name, initial);
    }

    /**
     * The name.
     *
     * @return for example {@code engagement}
     */
    public String name() {
        return name;
    }

    /**
     * The name as an argument of a reason, which {@link io.github.diasporaskills.core.reason.Wording} puts in words.
     *
     * @return a term of the kind {@code life-cycle}; its code is the name with hyphens between the words
     */
    public Argument.Term term() {
        return term;
    }

    /**
     * All states in their order.
     *
     * @return every constant of the enum
     */
    public Set<S> states() {
        return states;
    }

    /**
     * The state in which things begin.
     *
     * @return the first state
     */
    public S initial() {
        return initial;
    }

    /**
     * Whether no step leads on from a state. A correction does not count.
     *
     * @param state a state
     * @return true at an end
     */
    public boolean isTerminal(S state) {
        return steps(state).isEmpty();
    }

    /**
     * Whether a thing may stay in a state for good although steps lead on.
     *
     * @param state a state
     * @return true if it was said to be so
     */
    public boolean mayRestIn(S state) {
        return restingPlaces.contains(state);
    }

    /**
     * The steps that lead on from a state.
     *
     * @param state the state before
     * @return in the order of the states after; empty at an end
     */
    public List<Transition<S>> from(S state) {
        return List.copyOf(steps(state).values());
    }

    /**
     * All steps of the table.
     *
     * @return in the order of the states before, then after
     */
    public List<Transition<S>> transitions() {
        return states.stream().flatMap(state -> steps(state).values().stream()).toList();
    }

    /**
     * One step of the table.
     *
     * @param from the state before
     * @param to the state after
     * @return the step, or empty if it is refused to everybody
     */
    public Optional<Transition<S>> transition(S from, S to) {
        return Optional.ofNullable(steps(from).get(requireNonNull(to, "to")));
    }

    /**
     * Whether steps lead from one state to another, one or several. A correction leads from everywhere.
     *
     * @param from the state before
     * @param to the state after
     * @return true if a thing in the one may come to the other
     */
    public boolean leads(S from, S to) {
        requireNonNull(to, "to");
        return reached(from).contains(to) || (to.equals(mistake) && !from.equals(to));
    }

    private Set<S> reached(S start) {
        return reached(start, step -> true);
    }

    private Set<S> reached(S start, Predicate<Transition<S>> passable) {
        Set<S> reached = new HashSet<>();
        List<S> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (Transition<S> next : steps(open.remove(open.size() - 1)).values()) {
                if (passable.test(next) && reached.add(next.to())) {
                    open.add(next.to());
                }
            }
        }
        return reached;
    }

    /**
     * The state of what was entered by mistake.
     *
     * @return the state, or empty if the machine has none
     */
    public Optional<S> mistake() {
        return Optional.ofNullable(mistake);
    }

    /**
     * Who may say that something was entered by mistake.
     *
     * @return the roles, empty if the machine has no such state
     */
    public Set<Role> correctors() {
        return correctors;
    }

    /**
     * The history of a thing that begins now.
     *
     * @param call who, when and why
     * @return a history in the first state
     */
    public History<S> open(StepCall call) {
        return History.opened(initial, call);
    }

    /**
     * Asks for a step. Nothing happens before {@link Attempt#take}.
     *
     * @param history what has happened
     * @param wanted the state to go to
     * @param call who, when and why
     * @return the attempt, on which conditions are examined
     */
    public Attempt<S> attempt(History<S> history, S wanted, StepCall call) {
        return attempt(history, wanted, call, state -> true);
    }

    /**
     * Asks for a step of a thing whose own data rule out some states to which the table leads, such as the place on a
     * chain. A refusal then names only states that can be reached; what rules out a state that is asked for all the same
     * is a condition, as always.
     *
     * @param history what has happened
     * @param wanted the state to go to
     * @param call who, when and why
     * @param reachable says of a state to which the table leads from here whether the thing can get there
     * @return the attempt, on which conditions are examined
     */
    public Attempt<S> attempt(History<S> history, S wanted, StepCall call, Predicate<? super S> reachable) {
        return new Attempt<>(this, history, wanted, call, reachable);
    }

    /**
     * What is wrong with a history that was written down: steps that the table does not list, or roles that may not
     * take them. For conditions see {@link #unproven}.
     *
     * @param history the history
     * @return a reason for each step at fault, empty if there is none
     */
    public List<Reason> faults(History<S> history) {
        List<Reason> faults = new ArrayList<>();
        for (Step<S> step : history.steps()) {
            step.from()
                    .ifPresent(from ->
                            faults.addAll(against(from, step.to(), step.by().role())));
        }
        return List.copyOf(faults);
    }

    /**
     * What a history that was written down does not show, although its steps needed it. Each step answers for the
     * conditions that the table lists for it. An opening in a later state answers for those that no way to that state
     * leaves out, so that nothing is gained by leaving steps out. Takes O(steps) times what the proof takes.
     *
     * @param history the history
     * @param from the place of the first step to examine, from 0; those before were examined when they were recorded
     * @param proof what can be shown
     * @return what is missing, at the place of its step, such as {@code history[3]}; empty if nothing is
     */
    public List<RecordFault> unproven(History<S> history, int from, Proof<S> proof) {
        List<Step<S>> steps = history.steps();
        List<RecordFault> faults = new ArrayList<>(0);
        for (int place = from; place < steps.size(); place++) {
            Step<S> step = steps.get(place);
            for (Condition condition : needed(step)) {
                for (Reason missing : proof.missing(condition, step)) {
                    faults.add(new RecordFault(missing, "history[" + place + "]"));
                }
            }
        }
        return faults;
    }

    private List<Condition> needed(Step<S> step) {
        return step.from()
                .map(from ->
                        transition(from, step.to()).map(Transition::conditions).orElse(List.of()))
                .orElseGet(() -> implied.getOrDefault(step.to(), List.of()));
    }

    /** The conditions without which a state cannot be reached, in the order of the table. */
    private List<Condition> onEveryWayTo(S state) {
        if (state.equals(mistake) || state.equals(initial)) {
            return List.of();
        }
        return transitions().stream()
                .flatMap(step -> step.conditions().stream())
                .distinct()
                .filter(condition -> !reached(
                                initial, step -> !step.conditions().contains(condition))
                        .contains(state))
                .toList();
    }

    /**
     * The machine as a Mermaid state diagram, made from the table.
     *
     * @return lines that begin with {@code stateDiagram-v2}, with a line feed after each
     */
    public String diagram() {
        return Diagram.of(this);
    }

    /** What the table has against a step, conditions aside. */
    List<Reason> against(S from, S to, Role role) {
        return against(from, to, role, allowed(from));
    }

    List<Reason> against(S from, S to, Role role, Set<S> reachable) {
        Set<Role> roles = to.equals(mistake) && !from.equals(mistake)
                ? correctors
                : transition(from, to).map(Transition::roles).orElse(Set.of());
        if (roles.contains(role)) {
            return List.of();
        }
        LifeCycleReason code = !roles.isEmpty()
                ? LifeCycleReason.ROLE_NOT_ALLOWED
                : isTerminal(from) ? LifeCycleReason.ENDED : LifeCycleReason.NOT_ALLOWED;
        Reason reason =
                Reason.of(code).with("lifeCycle", term).with("state", from).with("wanted", to);
        if (code == LifeCycleReason.NOT_ALLOWED) {
            reason = reason.with("allowed", Argument.Terms.of(reachable));
        }
        if (code == LifeCycleReason.ROLE_NOT_ALLOWED) {
            reason = reason.with("role", role)
                    .with("roles", Argument.Terms.of(roles.stream().sorted().toList()));
        }
        return List.of(reason);
    }

    Set<S> allowed(S from) {
        return steps(from).keySet();
    }

    private Map<S, Transition<S>> steps(S from) {
        return table.getOrDefault(requireNonNull(from, "from"), Map.of());
    }

    /**
     * Collects the table of a machine. Not thread-safe.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S>> {

        private final String name;
        private final S initial;
        private final Map<S, Map<S, Transition<S>>> table;
        private final Set<S> restingPlaces;
        private @Nullable S mistake;
        private Set<Role> correctors = Set.of();

        private Builder(String name, S initial) {
            this.name = requireNonNull(name, "name");
            this.initial = requireNonNull(initial, "initial");
            this.table = new EnumMap<>(initial.getDeclaringClass());
            this.restingPlaces = EnumSet.noneOf(initial.getDeclaringClass());
        }

        /**
         * Allows a step.
         *
         * @param from the state before
         * @param to the state after
         * @param roles who may take it
         * @param conditions what has to be so
         * @return this builder
         * @throws IllegalArgumentException if the step is listed already, or no role may take it
         */
        public Builder<S> allow(S from, S to, Set<Role> roles, Condition... conditions) {
            Transition<S> step = new Transition<>(from, to, roles, List.of(conditions));
            if (table.computeIfAbsent(from, state -> new EnumMap<>(initial.getDeclaringClass()))
                            .put(to, step)
                    != null) {
                throw new IllegalArgumentException("A step is listed once; found " + from + " to " + to + " twice");
            }
            return this;
        }

        /**
         * Allows the same step from several states.
         *
         * @param from the states before
         * @param to the state after
         * @param roles who may take it
         * @param conditions what has to be so
         * @return this builder
         * @throws IllegalArgumentException if a step is listed already, or no role may take it
         */
        public Builder<S> allow(Set<S> from, S to, Set<Role> roles, Condition... conditions) {
            from.stream().sorted().forEach(state -> allow(state, to, roles, conditions));
            return this;
        }

        /**
         * Says that things may stay in a state for good although steps lead on.
         *
         * @param state the state
         * @return this builder
         */
        public Builder<S> mayRestIn(S state) {
            restingPlaces.add(state);
            return this;
        }

        /**
         * Names the state of what was entered by mistake.
         *
         * @param state the state; no step of the table leads to it or from it
         * @param roles who may say so
         * @return this builder
         */
        public Builder<S> mistakesAre(S state, Set<Role> roles) {
            mistake = requireNonNull(state, "state");
            correctors = Set.copyOf(roles);
            return this;
        }

        /**
         * The machine.
         *
         * @return an immutable value
         * @throws IllegalStateException if a state cannot be reached, or the state for mistakes stands in the table
         */
        public LifeCycle<S> build() {
            LifeCycle<S> made = new LifeCycle<>(this);
            Set<S> reached = made.reached(initial);
            reached.add(initial);
            if (mistake != null && (reached.contains(mistake) || !made.isTerminal(mistake))) {
                throw new IllegalStateException("The state for mistakes stands outside the table; found steps to or"
                        + " from " + mistake + " in " + name);
            }
            for (S state : made.states) {
                if (!reached.contains(state) && !state.equals(mistake)) {
                    throw new IllegalStateException(
                            "Every state can be reached; found no way to " + state + " in " + name);
                }
            }
            return made;
        }
    }
}
