package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a machine's table: a step that may be taken. Immutable and thread-safe.
 *
 * @param <S> the states
 * @param from the state before
 * @param to the state after
 * @param roles who may take the step, never empty
 * @param conditions what has to be so, in the order in which it is examined
 */
public record Transition<S extends Enum<S>>(S from, S to, Set<Role> roles, List<Condition> conditions) {

    /**
     * Copies roles and conditions.
     *
     * @throws IllegalArgumentException if no role may take the step
     */
    public Transition {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "Somebody has to be allowed to take a step; found no role for " + from + " to " + to);
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        conditions = List.copyOf(conditions);
    }
}
