package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Pseudonym;

/**
 * The pseudonym under which one person is known in a programme's files; persons are counted by it. Immutable and
 * thread-safe.
 *
 * <p>Ids stand in messages, plans and evidence, so what tells who somebody is must not get into them. By its form alone
 * a name cannot be told from a code, but what careless files hold can: see {@link Pseudonym#fits(CharSequence)}.
 *
 * @param value 1 to 64 characters that are a pseudonym by their form, for example {@code E-0042} or
 *     {@code MAR-2025-000123}
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym; the message does not show it
     */
    public PersonId {
        Pseudonym.require(requireNonNull(value, "value"), "a person", "E-0042");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
