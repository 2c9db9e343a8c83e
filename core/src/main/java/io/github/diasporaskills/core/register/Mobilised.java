package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.MobilisationDefinition;

/**
 * How many members were mobilised, with the dated definition that says what this means. Immutable and thread-safe.
 *
 * @param definition what "mobilised" meant on the day; it is printed with the number
 * @param members who met it
 */
public record Mobilised(MobilisationDefinition definition, PersonCount members) {

    /** Checks that both parts are there. */
    public Mobilised {
        requireNonNull(definition, "definition");
        requireNonNull(members, "members");
    }
}
