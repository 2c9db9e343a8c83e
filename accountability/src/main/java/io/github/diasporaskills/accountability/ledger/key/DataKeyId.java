package io.github.diasporaskills.accountability.ledger.key;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Names one data key within a ledger, for example {@code case:G-2025-0042} or {@code identity:G-2025-0042}. Content
 * under one key is erased together. The id stands in the clear in every entry that uses the key, so it says nothing
 * about a person. Immutable and thread-safe.
 *
 * @param value 1 to 160 ASCII letters, digits and {@code . _ : / -}, beginning with a letter or digit
 */
public record DataKeyId(String value) implements Comparable<DataKeyId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,159}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public DataKeyId {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The id of a data key has 1 to 160 ASCII letters, digits and . _ : / -,"
                    + " such as case:G-2025-0042; found " + value.length() + " characters of another form");
        }
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static DataKeyId of(String value) {
        return new DataKeyId(value);
    }

    @Override
    public int compareTo(DataKeyId other) {
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
