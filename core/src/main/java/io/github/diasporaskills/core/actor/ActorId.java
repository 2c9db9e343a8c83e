package io.github.diasporaskills.core.actor;

import static java.util.Objects.requireNonNull;

/**
 * The pseudonym of somebody who acts in a programme, or the name of a system that does. Immutable and thread-safe.
 *
 * <p>It stands in every history, so it is no e-mail address and no number of a person, for which the rule is that of
 * {@link Pseudonym#fits(CharSequence)}.
 *
 * @param value 1 to 64 characters that are a pseudonym by their form, for example {@code coordinator-1}
 */
public record ActorId(String value) implements Comparable<ActorId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym
     */
    public ActorId {
        Pseudonym.require(requireNonNull(value, "value"), "an actor", "coordinator-1");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value is blank, too long or no pseudonym
     */
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    @Override
    public int compareTo(ActorId other) {
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
