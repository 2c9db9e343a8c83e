package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The id of a referral. Immutable and thread-safe.
 *
 * @param value 1 to 64 letters and digits joined by single hyphens, full stops or low lines, for example
 *     {@code RF-2022-0007}
 */
public record ReferralId(String value) implements Comparable<ReferralId> {

    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have it; the message does not repeat the value
     */
    public ReferralId {
        requireNonNull(value, "value");
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The id of a referral has 1 to " + LONGEST
                    + " letters and digits, joined by single hyphens, full stops or low lines, such as RF-2022-0007;"
                    + " found " + value.length() + " characters of another form");
        }
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have the form
     */
    public static ReferralId of(String value) {
        return new ReferralId(value);
    }

    @Override
    public int compareTo(ReferralId other) {
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
