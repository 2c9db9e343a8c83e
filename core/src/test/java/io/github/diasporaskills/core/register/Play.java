package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.PlainWords;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the model test plays one machine: what begins, what can be tried, and what a plain reading of the domain says
 * comes of it. The table is that of the domain, typed in again; nothing here asks the machine.
 *
 * @param <V> the aggregate
 * @param <S> its states
 */
public final class Play<V, S extends Enum<S>> {

    /** What is tried seldom, so that some get far. */
    private static final Set<String> STOPS = Set.of(
            "CANCELLED",
            "SUSPENDED",
            "DECLINED",
            "NO_SHOW",
            "WITHDRAWN",
            "ENTERED_IN_ERROR",
            "CONSENT_WITHDRAWN",
            "CONSENT_REFUSED",
            "POSTPONED",
            "ABANDONED",
            "REJECTED",
            "NOT_SELECTED",
            "UNANSWERED",
            "NO_PROVIDER",
            "ENDED_EARLY");

    private final RecordKind<V> kind;
    private final LifeCycle<S> machine;
    private final Map<String, Set<String>> table;
    private final Instant start;
    private final BiFunction<Integer, Trial, V> begin;
    private final Function<V, History<S>> history;
    private final List<Verb<V>> verbs = new ArrayList<>();
    private Consumer<V> invariants = value -> {};

    private Play(
            RecordKind<V> kind,
            LifeCycle<S> machine,
            Map<String, Set<String>> table,
            Instant start,
            Function<V, History<S>> history,
            BiFunction<Integer, Trial, V> begin) {
        this.kind = kind;
        this.machine = machine;
        this.table = table;
        this.start = start;
        this.history = history;
        this.begin = begin;
    }

    /** A machine with the table of the domain, a line for each state. */
    public static <V, S extends Enum<S>> Play<V, S> of(
            RecordKind<V> kind,
            LifeCycle<S> machine,
            String lines,
            Instant start,
            Function<V, History<S>> history,
            BiFunction<Integer, Trial, V> begin) {
        Map<String, Set<String>> table = new HashMap<>();
        lines.lines().filter(line -> line.contains(">")).forEach(line -> {
            String[] sides = line.split(">", -1);
            table.put(sides[0].strip(), Set.of(sides[1].strip().split(" +")));
        });
        return new Play<>(kind, machine, table, start, history, begin);
    }

    /** With what a step is tried. */
    public record Trial(Random random, Actor by, Instant at, boolean good) {

        public StepCall call() {
            return StepCall.of(by, at, "as-modelled");
        }

        public LocalDate day() {
            return at.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** What came of a trial. */
    public record Outcome<V>(Optional<V> after, boolean explained) {

        static <V> Outcome<V> of(StepResult<V, ?> result) {
            return new Outcome<>(
                    result.value(),
                    result.refusal().map(no -> isExplained(no.missing())).orElse(true));
        }

        static <V> Outcome<V> of(Parsed<V> result) {
            return result.fold(
                    read -> new Outcome<V>(Optional.of(read), true),
                    no -> new Outcome<V>(
                            Optional.empty(), isExplained(no.reason().stream().toList())));
        }

        private static boolean isExplained(List<Reason> reasons) {
            assertThat(PlainWords.raw(reasons)).isEmpty();
            return !reasons.isEmpty();
        }
    }

    /** Something that can be tried; an edit leads to no other state. */
    record Verb<V>(
            String name,
            String to,
            Set<Role> roles,
            boolean weighsEvidence,
            boolean certain,
            BiPredicate<V, Trial> fits,
            BiFunction<V, Trial, Outcome<V>> act) {

        boolean isEdit() {
            return to.isEmpty();
        }
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(" ", -1)).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    /** A step that takes no evidence. */
    public Play<V, S> step(String to, String roles, BiFunction<V, StepCall, StepResult<V, S>> act) {
        return step(to, roles, (value, trial) -> true, (value, trial) -> act.apply(value, trial.call()));
    }

    /** A step whose evidence fits as a plain condition says. */
    public Play<V, S> step(
            String to, String roles, BiPredicate<V, Trial> fits, BiFunction<V, Trial, StepResult<V, S>> act) {
        verbs.add(new Verb<>(
                to, to, roles(roles), false, true, fits, (value, trial) -> Outcome.of(act.apply(value, trial))));
        return this;
    }

    /** A step that is taken with good evidence only. */
    public Play<V, S> proven(String to, String roles, BiFunction<V, Trial, StepResult<V, S>> act) {
        verbs.add(new Verb<>(
                to,
                to,
                roles(roles),
                true,
                true,
                (value, trial) -> trial.good(),
                (value, trial) -> Outcome.of(act.apply(value, trial))));
        return this;
    }

    /** A step that the room's own model test foretells; here it is looked at when it was taken. */
    public Play<V, S> looked(String to, String roles, BiFunction<V, Trial, StepResult<V, S>> act) {
        verbs.add(new Verb<>(
                to,
                to,
                roles(roles),
                true,
                false,
                (value, trial) -> true,
                (value, trial) -> Outcome.of(act.apply(value, trial))));
        return this;
    }

    /** Something entered without a step. */
    public Play<V, S> edit(String name, BiFunction<V, Trial, Parsed<V>> act) {
        verbs.add(new Verb<>(
                name,
                "",
                EnumSet.allOf(Role.class),
                false,
                false,
                (value, trial) -> true,
                (value, trial) -> Outcome.of(act.apply(value, trial))));
        return this;
    }

    /** What always holds of the aggregate. */
    public Play<V, S> holding(Consumer<V> checks) {
        this.invariants = checks;
        return this;
    }

    RecordKind<V> kind() {
        return kind;
    }

    LifeCycle<S> machine() {
        return machine;
    }

    Instant start() {
        return start;
    }

    V begin(int number, Trial trial) {
        return begin.apply(number, trial);
    }

    History<S> history(V value) {
        return history.apply(value);
    }

    /** A verb, as a rule one that leads on from here. */
    Verb<V> choose(V value, Random random) {
        String state = history.apply(value).state().name();
        if (random.nextInt(10) > 0) {
            List<Verb<V>> likely = verbs.stream()
                    .filter(verb -> verb.isEdit() || leads(state, verb.to()))
                    .filter(verb -> !STOPS.contains(verb.to()) || random.nextInt(15) == 0)
                    .filter(verb -> !verb.isEdit() || random.nextInt(3) == 0)
                    .toList();
            if (!likely.isEmpty()) {
                return likely.get(random.nextInt(likely.size()));
            }
        }
        return verbs.get(random.nextInt(verbs.size()));
    }

    boolean leads(String from, String to) {
        return table.getOrDefault(from, Set.of()).contains(to);
    }

    /** What holds after every step: history by table, actor, instant and reason for each entry. */
    void check(V value) {
        History<S> past = history.apply(value);
        assertThat(machine.faults(past)).as("I9 %s", value).isEmpty();
        past.steps().forEach(step -> {
            assertThat(step.by().id().value()).as("I9 actor").isNotBlank();
            assertThat(step.why().code()).as("I9 reason").isNotBlank();
        });
        invariants.accept(value);
    }

    @Override
    public String toString() {
        return kind.code();
    }
}
