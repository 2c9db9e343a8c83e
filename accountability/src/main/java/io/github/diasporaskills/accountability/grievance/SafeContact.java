package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How and when a complainant may be reached without danger, or never. Personal data: {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
public final class SafeContact {

    /** The most characters of an address or of hours. */
    public static final int LONGEST = 200;

    private static final SafeContact NEVER = new SafeContact(ContactWay.NEVER, null, null);

    private final ContactWay way;
    private final @Nullable String address;
    private final @Nullable String hours;

    private SafeContact(ContactWay way, @Nullable String address, @Nullable String hours) {
        this.way = requireNonNull(way, "way");
        this.address = address;
        this.hours = hours;
    }

    /**
     * Nobody contacts the complainant, whatever happens.
     *
     * @return the answer of who has none
     */
    public static SafeContact never() {
        return NEVER;
    }

    /**
     * A safe way.
     *
     * @param way any but {@link ContactWay#NEVER}
     * @param address the number, address or person, 1 to {@value #LONGEST} characters
     * @param hours when it is safe, in the complainant's words, such as {@code weekdays 10 to 12}; 1 to {@value #LONGEST}
     *     characters
     * @return the contact
     * @throws IllegalArgumentException if the way is {@code NEVER}, or a text is blank or too long; the message shows
     *     neither
     */
    public static SafeContact of(ContactWay way, String address, String hours) {
        if (way == ContactWay.NEVER) {
            throw new IllegalArgumentException("Who is never contacted has no address; maybe use never()");
        }
        return new SafeContact(way, written(address, "address"), written(hours, "hours"));
    }

    static SafeContact restored(ContactWay way, @Nullable String address, @Nullable String hours) {
        return way == ContactWay.NEVER ? NEVER : new SafeContact(way, address, hours);
    }

    private static String written(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The " + what + " of a contact have 1 to " + LONGEST + " characters; found " + text.length());
        }
        return text;
    }

    /**
     * By which way.
     *
     * @return {@link ContactWay#NEVER} if nobody may try
     */
    public ContactWay way() {
        return way;
    }

    /**
     * The number, address or person: personal data.
     *
     * @return empty if there is none, or if it is not shown to this reader
     */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /**
     * When it is safe.
     *
     * @return empty for {@link ContactWay#NEVER}
     */
    public Optional<String> hours() {
        return Optional.ofNullable(hours);
    }

    /** The way and the hours, for whoever has to know whether contact is safe and not to whom. */
    SafeContact withoutAddress() {
        return restored(way, null, hours);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SafeContact c
                && way == c.way
                && Objects.equals(address, c.address)
                && Objects.equals(hours, c.hours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(way, address, hours);
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "SafeContact[redacted]";
    }
}
