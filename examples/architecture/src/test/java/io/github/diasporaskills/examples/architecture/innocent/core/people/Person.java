package io.github.diasporaskills.examples.architecture.innocent.core.people;

import java.util.Optional;

/** Guards a name. */
public final class Person {
    private final String familyName;

    /** Keeps a name. */
    public Person(String familyName) {
        this.familyName = familyName;
    }

    /** The name, for those who may see it. */
    public Optional<String> familyName() {
        return Optional.of(familyName).filter(name -> !name.isEmpty());
    }

    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
