package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a programme, unique among those that one application handles. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code ma-tele-expertise}
 */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public ProgrammeId {
        IdForm.require(requireNonNull(value, "value"), "ma-tele-expertise");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    @Override
    public int compareTo(ProgrammeId other) {
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
