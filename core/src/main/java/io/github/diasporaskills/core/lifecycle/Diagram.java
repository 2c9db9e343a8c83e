package io.github.diasporaskills.core.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a machine from its table, so that picture and table cannot drift apart. */
final class Diagram {

    private Diagram() {}

    static <S extends Enum<S>> String of(LifeCycle<S> machine) {
        StringBuilder lines = new StringBuilder("stateDiagram-v2\n");
        line(lines, "[*] --> " + machine.initial());
        for (Transition<S> step : machine.transitions()) {
            line(lines, step.from() + " --> " + step.to() + label(step.conditions()));
        }
        for (S state : machine.states()) {
            if (machine.isTerminal(state) || machine.mayRestIn(state)) {
                line(lines, state + " --> [*]");
            }
        }
        machine.mistake()
                .ifPresent(mistake -> line(lines, "note right of " + mistake + " : a correction, from every state"));
        return lines.toString();
    }

    private static String label(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(condition ->
                                condition.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ", " : ", ""));
    }

    private static void line(StringBuilder lines, String text) {
        lines.append("    ").append(text).append('\n');
    }
}
