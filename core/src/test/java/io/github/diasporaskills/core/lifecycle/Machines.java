package io.github.diasporaskills.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What holds for every machine, checked against a table that is written down a second time, as text. */
public final class Machines {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

    private Machines() {}

    /**
     * Checks a machine.
     *
     * @param machine the machine
     * @param table lines such as {@code PROPOSED > AGREED CANCELLED}; a state that is an end stands alone
     */
    public static <S extends Enum<S>> void check(LifeCycle<S> machine, String table) {
        assertThat(text(machine)).isEqualTo(lines(table));
        assertThat(machine.states()).allSatisfy(state -> {
            if (!machine.isTerminal(state)) {
                assertThat(ends(machine, state)).as("a way out of %s", state).isNotEmpty();
            }
        });
        for (S from : machine.states()) {
            for (S to : machine.states()) {
                for (Role role : Role.values()) {
                    checkStep(machine, from, to, role);
                }
            }
        }
    }

    private static <S extends Enum<S>> void checkStep(LifeCycle<S> machine, S from, S to, Role role) {
        History<S> history = History.opened(from, StepCall.of(Actor.of("a", Role.SYSTEM), NOW, "read"));
        Attempt<S> attempt = machine.attempt(history, to, StepCall.of(Actor.of("b", role), NOW, "tried"));
        machine.transition(from, to)
                .filter(step -> step.roles().contains(role))
                .ifPresent(step -> step.conditions().forEach(condition -> attempt.require(condition, () -> true)));
        boolean correction = machine.mistake().equals(Optional.of(to)) && from != to;
        boolean listed = correction
                ? machine.correctors().contains(role)
                : machine.transition(from, to)
                        .map(step -> step.roles().contains(role))
                        .orElse(false);
        StepResult<S, S> result = attempt.take(History::state);

        assertThat(result.isTaken()).as("%s to %s by %s", from, to, role).isEqualTo(listed);
        assertThat(result.value()).isEqualTo(listed ? Optional.of(to) : Optional.empty());
        result.refusal().ifPresent(refusal -> {
            assertThat(refusal.state()).isEqualTo(from);
            assertThat(refusal.wanted()).isEqualTo(to);
            assertThat(refusal.allowed())
                    .containsExactlyElementsOf(
                            machine.from(from).stream().map(Transition::to).toList());
            assertThat(refusal.missing()).isNotEmpty();
        });
    }

    private static <S extends Enum<S>> Set<S> ends(LifeCycle<S> machine, S start) {
        Set<S> reached = new HashSet<>(Set.of(start));
        for (int size = 0; size < reached.size(); ) {
            size = reached.size();
            Set.copyOf(reached).forEach(state -> machine.from(state).forEach(step -> reached.add(step.to())));
        }
        return reached.stream()
                .filter(state -> machine.isTerminal(state) || machine.mayRestIn(state))
                .collect(Collectors.toSet());
    }

    private static <S extends Enum<S>> Set<String> text(LifeCycle<S> machine) {
        return machine.states().stream()
                .map(state -> state + " > "
                        + machine.from(state).stream()
                                .map(step -> step.to().name())
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    List<String> parts = Arrays.asList(line.strip().split("\\s*>\\s*", 2));
                    return (parts.get(0) + " > "
                                    + (parts.size() < 2
                                            ? ""
                                            : Arrays.stream(parts.get(1).split("\\s+"))
                                                    .sorted()
                                                    .collect(Collectors.joining(" "))))
                            .strip();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
