package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of 16 digits, which can be said in any language and looks like nothing. It has 53 bits, so it is only taken
 * behind an {@link AttemptLimit}. A secret: {@code toString} does not show it. Immutable and thread-safe.
 */
public final class SpokenCode {

    private static final int LENGTH = 16;
    private static final BigInteger RANGE = BigInteger.TEN.pow(LENGTH);

    private final String digits;

    private SpokenCode(String digits) {
        this.digits = digits;
    }

    /**
     * The code of random bytes.
     *
     * @param random at least 16 bytes
     * @return the code
     * @throws IllegalArgumentException if there are fewer bytes
     */
    public static SpokenCode of(byte[] random) {
        if (random.length < LENGTH) {
            throw new IllegalArgumentException("A spoken code is made of 16 bytes or more; found " + random.length);
        }
        String value = new BigInteger(1, random).mod(RANGE).toString();
        return new SpokenCode("0".repeat(LENGTH - value.length()) + value);
    }

    /**
     * Reads what somebody wrote or typed: digits of any script, with spaces and hyphens anywhere. Never throws, and shows
     * nothing of what was written.
     *
     * @param written what was written; null and anything else may come
     * @return the code, or that it is none
     */
    public static Parsed<SpokenCode> parse(@Nullable String written) {
        if (written == null || written.length() > ReceiptCode.LONGEST_INPUT) {
            return Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            int digit = Character.digit(c, 10);
            if (digit < 0) {
                return Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
            }
            digits.append((char) ('0' + digit));
        }
        return digits.length() == LENGTH
                ? Parsed.of(new SpokenCode(digits.toString()))
                : Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
    }

    /**
     * The code for the complainant, and for nobody else.
     *
     * @return 16 digits in groups of four
     */
    public String text() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The bytes of which a keyed digest is made. */
    byte[] bytes() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpokenCode s && MessageDigest.isEqual(bytes(), s.bytes());
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "SpokenCode[withheld]";
    }
}
