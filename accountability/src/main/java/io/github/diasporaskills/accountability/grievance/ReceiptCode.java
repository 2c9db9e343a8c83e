package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant keeps to come back: 80 random bits as 16 signs of Crockford's base 32 and a check sign, the
 * remainder by 37, which finds every mistaken sign and every two that changed places. Codes whose check sign would be
 * none of the 32 plain ones are not given out, so that a receipt can be said by telephone. It is a secret:
 * {@code toString} does not show it. Immutable and thread-safe.
 *
 * <p>Source: Douglas Crockford, Base 32, crockford.com/base32.html.
 */
public final class ReceiptCode {

    /** The random bytes in a receipt. */
    public static final int BYTES = 10;

    /** The longest text that is looked at. */
    public static final int LONGEST_INPUT = 64;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int PRIME = 37;

    private final String signs;

    private ReceiptCode(String signs) {
        this.signs = signs;
    }

    /**
     * The receipt of ten random bytes.
     *
     * @param random the first {@value #BYTES} bytes count
     * @return empty if the check sign would be none of the plain ones: then draw again
     * @throws IllegalArgumentException if there are fewer bytes
     */
    public static Optional<ReceiptCode> of(byte[] random) {
        if (random.length < BYTES) {
            throw new IllegalArgumentException("A receipt is made of " + BYTES + " bytes; found " + random.length);
        }
        byte[] used = new byte[BYTES];
        System.arraycopy(random, 0, used, 0, BYTES);
        BigInteger value = new BigInteger(1, used);
        int check = value.mod(BigInteger.valueOf(PRIME)).intValue();
        if (check >= SIGNS.length()) {
            return Optional.empty();
        }
        StringBuilder signs = new StringBuilder(LENGTH + 1);
        for (int i = LENGTH - 1; i >= 0; i--) {
            signs.append(SIGNS.charAt(value.shiftRight(5 * i).intValue() & 31));
        }
        return Optional.of(new ReceiptCode(signs.append(SIGNS.charAt(check)).toString()));
    }

    /**
     * Reads what somebody wrote: in any case, with spaces and hyphens anywhere, O for 0, I and L for 1. Never throws, and
     * shows nothing of what was written.
     *
     * @param written what was written; null and anything else may come
     * @return the receipt, or why it is none
     */
    public static Parsed<ReceiptCode> parse(@Nullable String written) {
        if (written == null || written.length() > LONGEST_INPUT) {
            return Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
        }
        StringBuilder signs = new StringBuilder(LENGTH + 1);
        String upper = written.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            char meant = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (SIGNS.indexOf(meant) < 0) {
                return Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
            }
            signs.append(meant);
        }
        if (signs.length() != LENGTH + 1) {
            return Parsed.refused(Reason.of(GrievanceReason.RECEIPT_FORM));
        }
        int remainder = 0;
        for (int i = 0; i < LENGTH; i++) {
            remainder = (remainder * 32 + SIGNS.indexOf(signs.charAt(i))) % PRIME;
        }
        return remainder == SIGNS.indexOf(signs.charAt(LENGTH))
                ? Parsed.of(new ReceiptCode(signs.toString()))
                : Parsed.refused(Reason.of(GrievanceReason.RECEIPT_CHECK));
    }

    /**
     * The receipt for the complainant, and for nobody else.
     *
     * @return 17 signs in groups of four, the last of five
     */
    public String text() {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8, 12) + "-"
                + signs.substring(12);
    }

    /** The bytes of which a keyed digest is made. */
    byte[] bytes() {
        return signs.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceiptCode r && MessageDigest.isEqual(bytes(), r.bytes());
    }

    @Override
    public int hashCode() {
        return signs.hashCode();
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "ReceiptCode[withheld]";
    }
}
