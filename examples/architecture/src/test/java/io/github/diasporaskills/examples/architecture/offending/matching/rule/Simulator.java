package io.github.diasporaskills.examples.architecture.offending.matching.rule;

import io.github.diasporaskills.examples.architecture.offending.core.register.PersonCount;
import java.util.function.IntFunction;

/** Counts persons, which only the register may. */
public final class Simulator {
    PersonCount byConstructor() {
        return new PersonCount(3);
    }

    PersonCount byFactory() {
        return PersonCount.of(3);
    }

    IntFunction<PersonCount> byReference() {
        return PersonCount::of;
    }
}
