package io.github.diasporaskills.core.people;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants to be reached: personal data, so {@code toString} does not show it. Immutable and thread-safe.
 *
 * <p>Values are kept as they were written; {@link #isPhoneInternational()} tells whether a telephone can be dialled
 * from abroad as it stands.
 */
public final class ContactPreference {

    private static final ContactPreference NONE = new ContactPreference(null, null);

    private final @Nullable String phone;
    private final @Nullable String email;

    private ContactPreference(@Nullable String phone, @Nullable String email) {
        this.phone = phone;
        this.email = email;
    }

    /**
     * No known way to reach the member.
     *
     * @return an empty preference
     */
    public static ContactPreference none() {
        return NONE;
    }

    /**
     * The same preference with a telephone number.
     *
     * @param number as written, not blank
     * @return a new value
     * @throws IllegalArgumentException if it is blank
     */
    public ContactPreference byPhone(String number) {
        return new ContactPreference(present(number, "telephone number"), email);
    }

    /**
     * The same preference with an e-mail address.
     *
     * @param address as written, not blank
     * @return a new value
     * @throws IllegalArgumentException if it is blank
     */
    public ContactPreference byEmail(String address) {
        return new ContactPreference(phone, present(address, "e-mail address"));
    }

    private static String present(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A " + what + " is written or left out; found blank");
        }
        return value;
    }

    /**
     * The telephone number as written: personal data.
     *
     * @return the number, or empty if there is none
     */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /**
     * The e-mail address as written: personal data.
     *
     * @return the address, or empty if there is none
     */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /**
     * Whether the telephone number has the form of ITU-T E.164: a plus sign, then 8 to 15 digits, the first not 0;
     * spaces are allowed between digits.
     *
     * @return false if there is no number or it has another form
     */
    public boolean isPhoneInternational() {
        return phone != null && isE164(phone);
    }

    /**
     * Whether a telephone number has the form of ITU-T E.164.
     *
     * @param number as written
     * @return true for a plus sign, then 8 to 15 digits, the first not 0, with spaces between them at most
     */
    public static boolean isE164(String number) {
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (i == 0) {
                if (c != '+') {
                    return false;
                }
            } else if (c >= '0' && c <= '9') {
                if (digits == 0 && c == '0') {
                    return false;
                }
                digits++;
            } else if (c != ' ' || digits == 0) {
                return false;
            }
        }
        return digits >= 8 && digits <= 15;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactPreference c && Objects.equals(phone, c.phone) && Objects.equals(email, c.email);
    }

    @Override
    public int hashCode() {
        return Objects.hash(phone, email);
    }

    /**
     * Shows nothing of the contact.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "ContactPreference[redacted]";
    }
}
