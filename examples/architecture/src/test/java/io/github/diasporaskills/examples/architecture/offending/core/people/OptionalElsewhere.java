package io.github.diasporaskills.examples.architecture.offending.core.people;

import java.util.Optional;

/** Uses Optional where it should not be. */
public final class OptionalElsewhere {
    private final Optional<String> field;

    /** Keeps an Optional. */
    public OptionalElsewhere(Optional<String> field) {
        this.field = field;
    }

    /** Takes an Optional. */
    public Optional<String> parameter(Optional<String> name) {
        return name.or(() -> field);
    }
}
