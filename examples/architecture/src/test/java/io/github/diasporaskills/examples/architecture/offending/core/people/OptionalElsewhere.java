package io.github.diasporaskills.examples.architecture.offending.core.people;

import java.util.Optional;

/** Uses Optional where it should not be. */
final class OptionalElsewhere {
    Optional<String> field = Optional.empty();

    void parameter(Optional<String> name) {}
}
