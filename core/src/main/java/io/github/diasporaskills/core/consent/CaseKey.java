package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

/**
 * The pseudonym of a patient's case outside the file. It says nothing about the patient; the list that leads from keys to people stays with the institution that holds the files. Immutable and thread-safe.
 *
 * @param value 1 to 64 letters and digits joined by single hyphens, full stops or low lines, for example {@code TE-2025-0042}
 */
public record CaseKey(String value) implements Comparable<CaseKey> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have it; the message does not repeat the value
     */
    public CaseKey {
        Codes.requireKey(requireNonNull(value, "value"), "key of a case");
    }

    /**
     * A value of this kind.
     *
     * @param value its characters
     * @return the value
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static CaseKey of(String value) {
        return new CaseKey(value);
    }

    @Override
    public int compareTo(CaseKey other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare value.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
