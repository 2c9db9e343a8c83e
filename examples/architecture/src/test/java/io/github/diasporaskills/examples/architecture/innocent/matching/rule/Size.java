package io.github.diasporaskills.examples.architecture.innocent.matching.rule;

import io.github.diasporaskills.examples.architecture.innocent.core.register.PersonCount;
import java.util.Set;

/** Reads a count, and is an enum with a switch. */
public enum Size {
    SMALL,
    LARGE;

    private static final Set<Size> ALL = Set.of(values());

    /** Whether the count is small; reading is free. */
    public static Size of(PersonCount count) {
        return switch (ALL.size() > count.persons() ? SMALL : LARGE) {
            case SMALL -> SMALL;
            case LARGE -> LARGE;
        };
    }
}
