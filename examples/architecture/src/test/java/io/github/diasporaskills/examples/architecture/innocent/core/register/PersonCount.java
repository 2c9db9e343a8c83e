package io.github.diasporaskills.examples.architecture.innocent.core.register;

/** Stands for a typed count. */
public record PersonCount(int persons) {
    /** Counts. */
    public static PersonCount of(int persons) {
        return new PersonCount(persons);
    }
}
