package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, as written by the person: personal data, so {@code toString} does not show it. Immutable and
 * thread-safe.
 */
public final class PersonName {

    private final String family;
    private final String given;

    private PersonName(String family, String given) {
        this.family = requireNonNull(family, "family");
        this.given = requireNonNull(given, "given");
        if (family.isBlank() && given.isBlank()) {
            throw new IllegalArgumentException("A name has a family or a given name; found both blank");
        }
    }

    /**
     * A name.
     *
     * @param family the family name; empty for somebody who has none
     * @param given the given names; empty for somebody who has none
     * @return the name
     * @throws IllegalArgumentException if both are blank
     */
    public static PersonName of(String family, String given) {
        return new PersonName(family, given);
    }

    /**
     * The family name: personal data.
     *
     * @return the name, possibly empty
     */
    public String family() {
        return family;
    }

    /**
     * The given names: personal data.
     *
     * @return the names, possibly empty
     */
    public String given() {
        return given;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName n && family.equals(n.family) && given.equals(n.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(family, given);
    }

    /**
     * Shows nothing of the name.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
